"""A matrix of situations in words: its headings, its cells, and the legend of its cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.pages.block import MUTED, Block, beware
from cnfs_tui.pages.training.situations.places import Place, Places
from cnfs_tui.training.matrix import Matrix, matrix

LETTERS = {
    Status.NOTE: ("N", "écrit dans la note officielle"),
    Status.CIRCULAR: ("C", "d’après la circulaire"),
    Status.SOURCE: ("S", "d’après une source publique"),
    Status.PROPOSAL: ("P", "proposition"),
}
"""How the statut of a case is told in its cell, and what the letter means."""
TOO_LARGE = "Cet arbre est trop grand pour un écran : voici ses deux premiers critères. Pour les autres : "


def table(guide: Guide) -> Matrix:
    """All the situations of a guide."""
    criteria = guide.diagnostic.criteria.values()
    return matrix(guide.tree, {c.id: c.default or c.if_unsure for c in criteria})


class SituationWords:
    """How the criteria, the answers and the cases of a guide are told on the page of a matrix."""

    def __init__(self, guide: Guide, found: Matrix) -> None:
        self._guide = guide
        self._matrix = found
        self._places = Places(found)
        self.cases = tuple(dict.fromkeys(self._places.way(place).case for place in self._places.all))
        """The cases, in the order in which they are met on the page: their number is their rank."""

    def title(self) -> tuple[str, str]:
        """What the page is about, and how much of it there is."""
        return "Toutes les situations", f"{self._guide.situations} en tout"

    def taken_for_granted(self) -> list[Block]:
        """What holds everywhere on the page."""
        blocks = []
        if self._matrix.settled:
            settled = self._given(self._matrix.settled.items())
            blocks.append(Block(f"{settled}, dans tout le tableau.", MUTED))
        if self._matrix.held:
            held = self._given(self._matrix.held.items())
            blocks.append(beware(f"{TOO_LARGE}{held}."))
        return blocks

    def filters(self) -> str:
        """The criteria that end some ways before the table."""
        return self.names(tuple(dict.fromkeys(way.limits[-1].criterion for way in self._matrix.aside)))

    def names(self, criteria: Sequence[str]) -> str:
        """The titles of some criteria."""
        return " · ".join(self._guide.diagnostic.criteria[criterion].title for criterion in criteria)

    def answers(self, criteria: Sequence[str], answers: Sequence[str]) -> str:
        """The titles of their answers."""
        return " · ".join(self._answer(c, a) for c, a in zip(criteria, answers, strict=True))

    def spot(self, place: Place) -> tuple[str, str, str]:
        """The number and letter of a case, its title, and what sets this situation apart in its cell."""
        way = self._places.way(place)
        case = self._guide.cases[way.case]
        when = " · ".join(
            " ou ".join(self._answer(step.criterion, answer) for answer in step.answers)
            for step in way.limits
        )
        return f"{self.number(case.id)} {LETTERS[case.status][0]}", case.title, when

    def situation(self, place: Place) -> str:
        """The answers that lead to a place, those that the whole table shares left out."""
        answers = self._places.situation(place).items()
        return " · ".join(self._answer(c, a) for c, a in answers if self._matrix.settled.get(c) != a)

    def number(self, case: str) -> int:
        """The number of a case in the legend."""
        return self.cases.index(case) + 1

    def legend(self) -> tuple[list[Block], list[Block]]:
        """The cases with their whole titles, in two columns."""
        cases = [self._guide.cases[case] for case in self.cases]
        told = [
            Block(case.title, lead=f"{rank:>2} {LETTERS[case.status][0]}  ")
            for rank, case in enumerate(cases, 1)
        ]
        half = (len(told) + 1) // 2
        return told[:half], told[half:]

    def letters(self) -> str:
        """What the letters met on the page mean."""
        used = {self._guide.cases[case].status for case in self.cases}
        return " · ".join(f"{letter} : {words}" for s, (letter, words) in LETTERS.items() if s in used)

    def _given(self, answers: Iterable[tuple[str, str]]) -> str:
        return " ; ".join(f"{self.names((c,))} : {self._answer(c, a)}" for c, a in answers)

    def _answer(self, criterion: str, answer: str) -> str:
        return self._guide.diagnostic.criteria[criterion].answers[answer].title
