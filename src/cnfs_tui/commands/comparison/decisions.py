"""Which decisions change, and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cnfs_tui.commands.comparison.words import BLANK, Line, Words, number, situations
from cnfs_tui.guide.comparing.comparison import Assumed, Assumption, Comparison, OneSided
from cnfs_tui.tree.compare import Difference, Shift
from cnfs_tui.tree.cover import Part

FEW = 3
"""How many moves from a case to another are told in full where a single answer is at stake."""

_WHEN = {
    Assumption.IF_UNSURE: "Quand on ne sait pas répondre à",
    Assumption.DEFAULT: "Quand rien n’est dit sur",
}


@dataclass(frozen=True, slots=True)
class Decisions:
    """Tells the decisions of a comparison, in lines."""

    words: Words

    @property
    def _found(self) -> Comparison:
        return self.words.found

    def criteria(self) -> Iterator[Line]:
        """The criteria that one guide alone has."""
        old, new = self._found.old.diagnostic.criteria, self._found.new.diagnostic.criteria
        for criterion in new.values():
            if criterion.id not in self._found.criteria.values():
                yield "", f"Critère nouveau : {criterion.title} ({criterion.id})."
                yield "  ", "Dans l’ancien guide, sa réponse ne comptait pas."
        for criterion in old.values():
            if criterion.id not in self._found.criteria:
                yield "", f"Critère retiré : {criterion.title} ({criterion.id})."
                yield "  ", "Dans le nouveau guide, sa réponse ne compte plus."

    def cases(self) -> Iterator[Line]:
        """The cases that one guide alone has."""
        for case in self._found.cases.come:
            yield "", f"Cas nouveau : {self._found.new.cases[case].title} ({case})."
        for case in self._found.cases.gone:
            yield "", f"Cas retiré : {self._found.old.cases[case].title} ({case})."

    def shifts(self, difference: Difference, margin: str) -> Iterator[Line]:
        """From which case to which other, for whom."""
        for rank, shift in enumerate(difference.shifts):
            if rank:
                yield BLANK
            yield from self._shift(shift, margin)
        if difference.left:
            yield BLANK
            more = f"… et {situations(difference.left)} de plus"
            yield margin, f"{more}, dans trop de groupes pour être tous montrés."

    def _shift(self, shift: Shift, margin: str) -> Iterator[Line]:
        yield margin, f"{situations(shift.size)} :"
        before, after = self._found.old.cases[shift.before], self._found.new.cases[shift.after]
        yield margin + "    ", f"{before.title} ({before.id})"
        if before.id != after.id or before.title != after.title:
            yield margin + "  ", f"→ {after.title} ({after.id})"
        if before.id == after.id:
            action = f"l’action n’est plus « {before.action.value} »"
            yield margin + "  ", f"→ {action}, mais « {after.action.value} »"
        yield from self._regions(shift.parts, margin + "  ")

    def _regions(self, parts: Sequence[Part], margin: str) -> Iterator[Line]:
        several = len(parts) > 1
        for part in parts:
            count = f" ({_told_before(part)})" if several else ""
            limits = [self.words.limit(step.criterion, step.answers) for step in part.region.limits]
            first, *others = limits or ["Quelles que soient les réponses"]
            lines = [f"• {first}", *(f"  {limit}" for limit in others)]
            lines[-1] += count
            yield from ((margin + "  ", line) for line in lines)

    def one_sided(self, sides: Iterable[OneSided], what: str, given: str) -> Iterator[Line]:
        """The answers that one guide alone accepts, and where they lead there."""
        for rank, side in enumerate(sides):
            if rank:
                yield BLANK
            answer = self.words.answer(side.criterion, side.answer)
            title = self.words.criterion(side.criterion).title
            yield "", f"{what} à « {title} » : {answer} ({situations(side.difference.changed)})."
            for shift in side.difference.shifts:
                guide = self._found.new if shift.after else self._found.old
                case = guide.cases[shift.after or shift.before]
                yield "  ", f"{given} : {case.title} ({case.id})"
                yield from self._regions(shift.parts, "  ")

    def assumptions(self) -> Iterator[Line]:
        """What changes for those who do not know, or of whom nothing is said."""
        for rank, change in enumerate(self._found.assumed):
            if rank:
                yield BLANK
            title = self.words.criterion(change.criterion).title
            yield "", f"{_WHEN[change.kind]} « {title} » ({change.kind.value}) : {self._passage(change)}."
            if change.difference is not None and not change.matters:
                yield "  ", "Cela ne change aucune recommandation."
            elif change.difference is not None:
                yield from self._for_them(change.difference)

    def _for_them(self, difference: Difference) -> Iterator[Line]:
        """What changes for the people concerned: in full, or in short when one word moves everything."""
        if len(difference.shifts) <= FEW:
            yield "  ", "Pour ces personnes :"
            yield from self.shifts(difference, "    ")
            return
        share = f"{situations(difference.changed)} sur {number(difference.situations)}"
        yield "  ", f"Pour ces personnes, {share} changent de recommandation :"
        by_old_case = sorted(difference.shifts, key=lambda shift: shift.before)
        for before, group in groupby(by_old_case, key=lambda shift: shift.before):
            old = self._found.old.cases[before]
            yield "    ", f"{old.title} ({old.id})"
            for shift in group:
                new = self._found.new.cases[shift.after]
                yield "    ", f"→ {new.title} ({new.id}) : {situations(shift.size)}"
        yield "  ", "(Pour le détail par réponses : ajoutez --json.)"

    def _passage(self, change: Assumed) -> str:
        before, after = (self.words.answer(change.criterion, a or "") for a in (change.before, change.after))
        if change.before is None:
            return f"la question était posée, on suppose maintenant {after}"
        if change.after is None:
            return f"on supposait {before}, la question est maintenant posée"
        return f"on faisait comme si c’était {before}, on fait maintenant comme si c’était {after}"


def _told_before(part: Part) -> str:
    told = f", dont {number(part.told)} déjà citée{'s' * (part.told > 1)}" if part.told else ""
    return situations(part.size) + told
