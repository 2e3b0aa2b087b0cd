"""The keys of screens in French words, from their bindings: what is told is what works."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from textual.app import App
from textual.binding import Binding


def ours(kind: type[object]) -> list[Binding]:
    """Those of this house, told in French; what the library's own do is told by the screens that use them."""
    return [
        binding
        for ancestor in kind.__mro__
        if ancestor.__module__.startswith("cnfs_tui")
        for binding in ancestor.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding)
    ]


def told(
    app: App[Any], bindings: Iterable[Binding], serves: Callable[[Binding, str], bool] = lambda _b, _k: True
) -> dict[str, str]:
    """Each key as it is engraved, and what it does; a binding none of whose keys ``serves`` is left out."""
    words: dict[str, str] = {}
    for binding in bindings:
        keys = [key for key in binding.key.split(",") if binding.description and serves(binding, key)]
        if keys:
            first, *others = dict.fromkeys(engraved(app, key) for key in keys)
            lead = (binding.key_display or first) if binding.key.startswith(keys[0]) else first
            also = [other for other in others if other not in lead.split()]
            does = (binding.tooltip or binding.description).removesuffix(".")
            words.setdefault(lead, f"{does} (ou {', '.join(also)})." if also else f"{does}.")
    return words


def engraved(app: App[Any], key: str) -> str:
    """The name of a key; a letter in small, as the last line of a screen tells it."""
    return key if len(key) == 1 else app.get_key_display(Binding(key, ""))
