"""Aide: the discovery, the manuals part by part, what may be typed, what the program is."""

from __future__ import annotations

from dataclasses import replace

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.naming import signature
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back, Talk
from cnfs_tui.linear.words import Common
from cnfs_tui.manuals.about import about
from cnfs_tui.manuals.discovery import discovery
from cnfs_tui.manuals.passage import Manual
from cnfs_tui.pages import manuals
from cnfs_tui.pages.block import Block, bullets
from cnfs_tui.pages.option import Option

_WHERE = "Aide."
_ABOUT = "Tout ce qui aide à se servir de cnfs-tui, à lire ici, sans internet."
_KEYS = "keys"
_WORDS = "Ce que vous pouvez taper partout"
_ITS_LETTER = (
    "Une lettre entre parenthèses fait la même chose que le mot devant elle. Deux ou trois lettres d’un mot "
    "suffisent, quand un seul mot commence ainsi."
)
_ON = "suite"


def open_help(face: Face) -> None:
    """Read one thing after the other, until « retour »."""
    lines = [
        replace(option, label=_WORDS, note="") if option.value == _KEYS else option
        for option in manuals.LINES
    ]
    while True:
        guide = face.session.guide
        match face.talk.choose(Page(_WHERE, options=lines, about=_ABOUT)):
            case "discovery":
                discover(face.talk, guide)
            case "how":
                volume, part = manuals.HOW
                manual = manuals.on_the_shelf(volume)
                _tell(face.talk, manual, [one.title for one in manual.parts].index(part))
            case "keys":
                words = bullets(f"{word.shown} : {word.told}" for word in Common)
                face.talk.read(_WORDS, [*words, Block(_ITS_LETTER, gap=1)])
            case "about":
                _read(face.talk, about(signature(guide)))
            case word:
                _read(face.talk, manuals.on_the_shelf(word))


def discover(talk: Talk, guide: Guide, *, then: str = "terminer") -> bool:
    """The stages, one after the other; « retour » goes to the one before, then out.

    True when it was followed to its end, after which comes ``then``.
    """
    stages, rank = discovery(guide), 0
    while 0 <= rank < len(stages):
        shown = stages[rank]
        last = rank + 1 == len(stages)
        page = Page(
            f"{manuals.stage(rank, len(stages))}.",
            [manuals.set_title(shown.title), Block(shown.told), *manuals.set_passages(shown.shown)],
            about=manuals.DISCOVERY,
            enter=Enter(_ON, then if last else "l’étape suivante"),
        )
        try:
            talk.choose(page)
        except Back:
            rank -= 1
        else:
            rank += 1
    return rank == len(stages)


def _read(talk: Talk, manual: Manual) -> None:
    """The parts of a manual, by their number, until « retour »."""
    parts = [Option(str(rank), part.title, rank + 1) for rank, part in enumerate(manual.parts)]
    page = Page(f"{manual.title}.", [*manuals.set_passages(manual.opening)], parts, about=_ABOUT)
    while True:
        try:
            _tell(talk, manual, int(talk.choose(page)))
        except Back:
            return


def _tell(talk: Talk, manual: Manual, rank: int) -> None:
    part = manual.parts[rank]
    talk.read(part.title, manuals.set_passages(part.passages))
