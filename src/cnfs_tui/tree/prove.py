"""The proof that every combination of declared answers reaches exactly one case, or what prevents it.

A tree is exclusive by construction, so the proof is one pass over its nodes: at each question, every
answer still possible on that path must have exactly one branch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod

from cnfs_tui.tree.model import Criterion, Leaf, Node, Question, Tree
from cnfs_tui.tree.region import Region

Where = tuple[int, ...]
"""A node, as the branches (their rank) that lead to it from the root."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Answers without a branch: the whole region would stay without a case."""

    where: Where
    criterion: str
    missing: tuple[str, ...]
    region: Region
    size: int


@dataclass(frozen=True, slots=True)
class UnknownCriterion:
    """A question about a criterion that is not declared."""

    where: Where
    criterion: str


@dataclass(frozen=True, slots=True)
class UnknownAnswer:
    """A branch for an answer its criterion does not have."""

    where: Where
    branch: int
    criterion: str
    answer: str


@dataclass(frozen=True, slots=True)
class RepeatedAnswer:
    """An answer claimed by two branches of the same question."""

    where: Where
    branch: int
    first_branch: int
    criterion: str
    answer: str


@dataclass(frozen=True, slots=True)
class DeadBranch:
    """A branch nobody can take: an earlier question on the path has already excluded its answers."""

    where: Where
    branch: int
    criterion: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeadAnswers:
    """Some of the answers of a branch, that an earlier question on the path has already excluded."""

    where: Where
    branch: int
    criterion: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedTwice:
    """A criterion asked again on a path that has already settled it as this ``answer``."""

    where: Where
    criterion: str
    answer: str


@dataclass(frozen=True, slots=True)
class NoEffect:
    """A question below which every path leads to the same case. Told once, for the first of them."""

    where: Where
    criterion: str
    case: str


Finding = (
    Gap | UnknownCriterion | UnknownAnswer | RepeatedAnswer | DeadBranch | DeadAnswers | AskedTwice | NoEffect
)


@dataclass(frozen=True, slots=True)
class Proof:
    """The verdict: how many situations there are, how many have no case, and why."""

    situations: int
    unanswered: int
    findings: tuple[Finding, ...]
    cases: tuple[str, ...]
    """The cases that some situation reaches, in tree order."""


def prove(tree: Tree) -> Proof:
    """Check the whole tree in one pass. Complete and exclusive when ``findings`` holds no Gap,
    UnknownCriterion, UnknownAnswer nor RepeatedAnswer; exact counts, however many situations."""
    prover = _Prover(tree.criteria)
    prover.case_below(tree.root)
    situations = prod(len(c.answers) for c in tree.criteria.values())
    return Proof(situations, prover.unanswered, tuple(prover.findings), tuple(prover.cases))


@dataclass(slots=True)
class _Prover:
    """The walk. ``way`` is the node it stands on, ``open`` the answers that the questions above it leave:
    both are changed on the way down and put back on the way up, copies being what costs most."""

    criteria: Mapping[str, Criterion]
    findings: list[Finding] = field(default_factory=list[Finding])
    cases: dict[str, None] = field(default_factory=dict[str, None])
    unanswered: int = 0
    way: list[int] = field(default_factory=list[int])
    open: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def case_below(self, node: Node) -> str | None:
        """Check a node and all that is below; its case when everyone here reaches the same one."""
        if isinstance(node, Leaf):
            self.cases[node.case] = None
            return node.case
        criterion = self.criteria.get(node.criterion)
        if criterion is None:
            self.findings.append(UnknownCriterion(tuple(self.way), node.criterion))
            self.unanswered += self._size()
            return None
        before = self.open.get(node.criterion)
        if before is not None and len(before) == 1:
            self.findings.append(AskedTwice(tuple(self.way), node.criterion, before[0]))
        found, lost = len(self.findings), self.unanswered
        cases = self._branches(node, criterion, before or criterion.answers)
        if before is None:
            self.open.pop(node.criterion, None)
        else:
            self.open[node.criterion] = before
        if len(cases) != 1 or self.unanswered > lost:
            return None
        (case,) = cases
        if case is not None and len(before or criterion.answers) > 1:
            self.findings[found:] = (f for f in self.findings[found:] if not isinstance(f, NoEffect))
            self.findings.append(NoEffect(tuple(self.way), node.criterion, case))
        return case

    def _branches(self, node: Question, criterion: Criterion, answers: tuple[str, ...]) -> set[str | None]:
        """Check each branch, knowing the ``answers`` that may still be given; the cases they lead to."""
        claimed = [answer for branch in node.branches for answer in branch.answers]
        flawless = len(claimed) == len(answers) and set(claimed) == set(answers)
        kept = None if flawless else self._flaws(node, criterion, answers)
        cases: set[str | None] = set()
        for rank, branch in enumerate(node.branches):
            alive = kept[rank] if kept else branch.answers
            if alive:
                self.open[node.criterion] = alive
                self.way.append(rank)
                cases.add(self.case_below(branch.node))
                self.way.pop()
        return cases

    def _flaws(self, node: Question, criterion: Criterion, answers: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Tell what is wrong with the answers of a question; those that each branch really receives."""
        where, known, possible = tuple(self.way), set(criterion.answers), set(answers)
        asked_again = len(self.open.get(node.criterion, ())) == 1
        first: dict[str, int] = {}
        kept: list[tuple[str, ...]] = []
        for rank, branch in enumerate(node.branches):
            mine: list[str] = []
            for answer in branch.answers:
                if answer not in known:
                    self.findings.append(UnknownAnswer(where, rank, node.criterion, answer))
                elif answer in first:
                    self.findings.append(RepeatedAnswer(where, rank, first[answer], node.criterion, answer))
                else:
                    first[answer] = rank
                    mine.append(answer)
            kept.append(tuple(answer for answer in mine if answer in possible))
            dead = tuple(answer for answer in mine if answer not in possible)
            if dead and not asked_again:
                kind = DeadAnswers if kept[rank] else DeadBranch
                self.findings.append(kind(where, rank, node.criterion, dead))
            if dead and not kept[rank]:
                self._unknown_words(branch.node, (*where, rank))
        missing = tuple(answer for answer in answers if answer not in first)
        if missing:
            self.open[node.criterion] = missing
            region, size = Region.of(self.open), self._size()
            self.findings.append(Gap(where, node.criterion, missing, region, size))
            self.unanswered += size
        return kept

    def _unknown_words(self, node: Node, where: Where) -> None:
        """Nobody goes there, but it is drawn: its words must exist all the same."""
        aside = _Prover(self.criteria, way=[*where])
        aside.case_below(node)
        self.findings += (f for f in aside.findings if isinstance(f, UnknownCriterion | UnknownAnswer))

    def _size(self) -> int:
        """How many situations are still open here."""
        return Region.of(self.open).size(self.criteria)
