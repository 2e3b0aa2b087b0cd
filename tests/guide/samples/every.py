"""The samples of every family: each file of this folder that holds ``SAMPLES`` is one."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from tests.guide import samples
from tests.guide.samples.sample import Sample


def every_sample() -> Mapping[str, Sample]:
    """Code -> its sample. A code told by two families is a mistake."""
    found: dict[str, Sample] = {}
    for module in iter_modules(samples.__path__):
        named = import_module(f"{samples.__name__}.{module.name}")
        family: Mapping[str, Sample] = getattr(named, "SAMPLES", {})
        assert not found.keys() & family.keys(), f"twice: {found.keys() & family.keys()}"
        found |= family
    return found
