"""The names of the files of a guide: which scenarios there are, and what nobody will ever read.

Notepad adds ``.txt`` to a name, an explorer makes « cas - Copie.yaml », a French hand types
« scénarios »: what is left unread is told, so that no author believes it is in use.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import suggestion
from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.typography import REPLACEMENT, printable

SCENARIOS = "scenarios"
MAX_SCENARIOS = 100
"""A trainer reads a list of them; and each file costs time to check."""

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
            yield _left_out(f"rules/{_shown(file)}", suggestion(file.name, expected))
    scenarios = scenario_names(folder)
    for file in _listed(rules / SCENARIOS):
        read = _is_scenario(file) and scenarios.get(slug(file.stem)) == f"{SCENARIOS}/{file.stem}"
        if _meant(file) and not read:
            yield _left_out(f"rules/{SCENARIOS}/{_shown(file)}", _why_no_scenario(file, scenarios))


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
