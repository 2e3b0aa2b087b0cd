"""The names of the files of a guide: which scenarios there are, and what nobody will ever read.

Notepad adds ``.txt`` to a name, an explorer makes « cas - Copie.yaml », a French hand types
« scénarios »: what is left unread is told, so that no author believes it is in use.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import nearest, suggested
from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.typography import REPLACEMENT, printable

SCENARIOS = "scenarios"
MAX_SCENARIOS = 100
"""A trainer reads a list of them; and each file costs time to check."""

_ALIKE = 0.8
"""How near the name of a file must be: short names of other files are easily half alike."""
_READ_INSTEAD = "Seul {} est lu : gardez-le, et retirez celui-ci si c’est une copie. "
_MISLAID_SCENARIO = "Un scénario se range dans le dossier rules/scenarios. "
_OWN_KEYS = frozenset({"qui", "accroche", "revelations", "cas-attendu", "gestes-attendus", "debrief"})
"""Keys that only a scenario has at its left margin."""
_KEY = re.compile(r"^(\w[^:\n]{,30}):", re.MULTILINE)
_LOOKED_AT = 20_000
_MEANT = (".yaml", ".yml", ".txt")
"""How a file ends that its author meant to be read."""


def scenario_names(folder: Path) -> dict[str, str]:
    """The scenarios of a guide: id -> name of its file in ``rules/`` (``scenarios/la-reversion``)."""
    names: dict[str, str] = {}
    for file in _listed(folder / "rules" / SCENARIOS):
        if len(names) < MAX_SCENARIOS and _is_scenario(file):
            names.setdefault(slug(file.stem), f"{SCENARIOS}/{file.stem}")
    return names


def unread(folder: Path, known: Collection[str]) -> Iterator[Problem]:
    """Warnings on what stands in ``rules/`` and is not read; ``known`` are the names of its files."""
    rules, expected = folder / "rules", (*(f"{name}.yaml" for name in known), SCENARIOS)
    for file in _listed(rules):
        usual = file.name.casefold()  # Windows reads « Cas.yaml » for « cas.yaml »
        if _meant(file) and not (usual in expected and (rules / usual).exists()):
            yield _left_out(f"rules/{_shown(file)}", _what_it_may_be(file, expected))
    scenarios = scenario_names(folder)
    for file in _listed(rules / SCENARIOS):
        read = _is_scenario(file) and scenarios.get(slug(file.stem)) == f"{SCENARIOS}/{file.stem}"
        if _meant(file) and not read:
            yield _left_out(f"rules/{SCENARIOS}/{_shown(file)}", _why_no_scenario(file, scenarios))


def _what_it_may_be(file: Path, expected: Collection[str]) -> str:
    """The name it should bear, never one that is taken: its author would write over a good file."""
    stems = {_stem(name): name for name in expected}
    written = _stem(file.name)
    copied = next((stem for stem in stems if f"{written}-".startswith(f"{stem}-")), None)
    near = copied or nearest(written, stems, _ALIKE)
    if near is None:
        return _MISLAID_SCENARIO if _looks_like_a_scenario(file) else ""
    name = stems[near]
    return _READ_INSTEAD.format(quoted(name)) if (file.parent / name).exists() else suggested(name)


def _stem(name: str) -> str:
    """« cas - Copie.yaml » -> ``cas-copie``."""
    return slug(name.partition(".")[0])


def _looks_like_a_scenario(file: Path) -> bool:
    if not file.is_file():
        return False
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            begins = opened.read(_LOOKED_AT)
    except OSError:
        return False
    return len(_OWN_KEYS & {slug(key) for key in _KEY.findall(begins)}) > 1


def _why_no_scenario(file: Path, scenarios: Collection[str]) -> str:
    if _is_scenario(file) and slug(file.stem) in scenarios:
        return "Un autre scénario a le même nom, aux accents, espaces et majuscules près. "
    if _is_scenario(file):
        return f"Un guide a {MAX_SCENARIOS} scénarios au plus. "
    return "Le nom d’un scénario finit par « .yaml ». "


def _left_out(name: str, near: str) -> Problem:
    return Problem("NOM-01", Place(name), {"suggestion": near}, Severity.WARNING)


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:  # no such folder, or none of ours to open
        return []


def _is_scenario(file: Path) -> bool:
    named = file.suffix == ".yaml" and slug(file.stem) and _shown(file) == file.name
    return bool(named) and not file.is_dir()


def _meant(file: Path) -> bool:
    return not file.name.startswith(".") and (file.suffix.casefold() in _MEANT or file.is_dir())


def _shown(file: Path) -> str:
    return printable(file.name).replace("\n", REPLACEMENT)
