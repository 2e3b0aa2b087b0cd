"""The words of a comparison: its ids in the titles of whichever guide knows them, its numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cnfs_tui.guide.comparing.comparison import Comparison
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.typography import NARROW, NO_BREAK

Line = tuple[str, str]
"""A line of the report, before it is cut to the width of the screen: a margin, and what is told after it."""
BLANK: Line = ("", "")


@dataclass(frozen=True, slots=True)
class Words:
    """How the two guides of a comparison call things; the new one has the first word."""

    found: Comparison

    def criterion(self, criterion: str) -> CriterionGuide:
        """A criterion by its new id, or by its old one when only the old guide has it."""
        new, old = self.found.new.diagnostic.criteria, self.found.old.diagnostic.criteria
        return new[criterion] if criterion in new else old[criterion]

    def answer(self, criterion: str, answer: str) -> str:
        """The title of an answer, wherever it is declared."""
        old = {after: before for before, after in self.found.criteria.items()}.get(criterion, criterion)
        for guide, name in ((self.found.new, criterion), (self.found.old, old)):
            known = guide.diagnostic.criteria.get(name)
            if known is not None and answer in known.answers:
                return f"« {known.answers[answer].title} »"
        return f"« {answer} »"

    def limit(self, criterion: str, answers: Iterable[str]) -> str:
        """One line of a region: « Souhait : « Oui » ou « Plus tard » »."""
        told = " ou ".join(self.answer(criterion, answer) for answer in answers)
        return f"{self.criterion(criterion).title} : {told}"

    def condition(self, key: str, accepted: Iterable[str]) -> str:
        """One line of the condition of a complement; facts of the structure stay as authors write them."""
        for guide in (self.found.new, self.found.old):
            known = _asked(guide, key)
            if known is not None:
                title, answers = known
                return f"{title} : {' ou '.join(f'« {answers.get(word, word)} »' for word in accepted)}"
        return f"{key} : {' ou '.join(accepted)}"


def _asked(guide: Guide, key: str) -> tuple[str, dict[str, str]] | None:
    """The title of a criterion or of an observation, and those of its answers."""
    known = guide.diagnostic.criteria.get(key) or guide.diagnostic.observations.get(key)
    if known is None:
        return None
    return known.title, {UNSURE: "Je ne sais pas", **{a.id: a.title for a in known.answers.values()}}


def number(count: int) -> str:
    """Digits by groups of three."""
    return f"{count:,}".replace(",", NARROW)


def situations(count: int) -> str:
    """« 12 situations »."""
    return f"{number(count)}{NO_BREAK}situation{'s' * (count > 1)}"
