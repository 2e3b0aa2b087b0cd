"""A scenario by whatever a trainer calls it: its file, its number or its title."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import suggestion

_FILE = ".yaml"


def found(guide: Guide, typed: str) -> str | None:
    """The id of the scenario meant, accents and capitals apart; None when there is none."""
    wanted = slug(typed.removesuffix(_FILE))
    called = [(name, scenario.code or "", scenario.title) for name, scenario in guide.scenarios.items()]
    for names in zip(*called, strict=True) if wanted else ():  # a file's name is nobody else's
        for name, (file, *_) in zip(names, called, strict=True):
            if slug(name) == wanted:
                return file
    return None


def near(guide: Guide, typed: str) -> str:
    """« Vouliez-vous écrire … ? » with a final space, or nothing when no scenario has a name like that."""
    titles = (scenario.title for scenario in guide.scenarios.values())
    return suggestion(typed, guide.scenarios) or suggestion(typed, titles)
