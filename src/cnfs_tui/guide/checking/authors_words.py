"""The ids of the tree in the words of their authors: to be quoted in a message, or pasted in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.keys import alternatives
from cnfs_tui.guide.problems.problem import Place
from cnfs_tui.guide.reading.text.yaml_reader import Document, Path
from cnfs_tui.tree.explain import Reason
from cnfs_tui.tree.model import Step

_PLAIN = re.compile(r"\w[\w’' -]*")
"""What needs no quotation marks in a file."""
_SPECIAL = {"\\": "\\\\", '"': '\\"'}


@dataclass(frozen=True, slots=True)
class AuthorsWords:
    """« plus tard » rather than ``plus-tard``, as the files of this draft spell it."""

    draft: Draft

    def criterion(self, criterion: str) -> str:
        """The name of a criterion as ``diagnostic.yaml`` writes it."""
        return self._typed("diagnostic", ("criteres", criterion), criterion)

    def answer(self, criterion: str, answer: str) -> str:
        """An answer as ``diagnostic.yaml`` writes it."""
        return self._typed("diagnostic", ("criteres", criterion, "reponses", answer), answer)

    def answers(self, criterion: str, answers: Iterable[str]) -> str:
        """« oui ou plus tard », as it may be written in the tree."""
        return " ou ".join(self.answer(criterion, answer) for answer in answers)

    def case(self, case: str) -> str:
        """The name of a case as ``cas.yaml`` writes it."""
        return self._typed("cas", ("cas", case), case)

    def region(self, limits: Iterable[Step]) -> str:
        """« urgence = non, souhait = oui ou plus tard »."""
        told = (f"{self.criterion(s.criterion)} = {self.answers(s.criterion, s.answers)}" for s in limits)
        return ", ".join(told)

    def reason(self, reason: Reason) -> str:
        """An answer as the screen tells it, with its title: « Degré d’urgence = Urgence sociale »."""
        criterion = self.draft.diagnostic.criteria[reason.criterion]
        prudent = " (par prudence)" if reason.assumed else ""
        return f"{criterion.title} = {criterion.answers[reason.answer].title}{prudent}"

    def _typed(self, file: str, path: Path, word: str) -> str:
        """The word as typed, if it can be typed so anywhere; else its reduced form."""
        typed = self.draft.documents[file].words(path)
        return typed if _PLAIN.fullmatch(typed) and alternatives(typed) == (word,) else word


def margin(place: Place) -> str | None:
    """The spaces before a line that begins at this place, or with a dash before it; else None."""
    before = place.excerpt[: place.column - 1]
    return before[: len(before) - len(before.lstrip())] if not before.strip(" -") else None


def key_margin(document: Document, path: Path, key: str) -> str | None:
    """The spaces to put before a new line of the block at that path, beside one of its keys."""
    return margin(document.place((*path, key), key=True)) if (*path, key) in document.spots else None


def quoted(text: str) -> str:
    """A text between quotation marks, ready to be pasted on one line."""
    return '"' + "".join(_SPECIAL.get(character, character) for character in " ".join(text.split())) + '"'
