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
class AskedTwice:
    """A criterion asked again on a path that has already settled it."""

    where: Where
    criterion: str


@dataclass(frozen=True, slots=True)
class NoEffect:
    """A question whose branches all lead to the same case."""

    where: Where
    criterion: str
    case: str


Finding = Gap | UnknownCriterion | UnknownAnswer | RepeatedAnswer | DeadBranch | AskedTwice | NoEffect


@dataclass(frozen=True, slots=True)
class Proof:
    """The verdict: how many situations there are, how many have no case, and why."""

    situations: int
    unanswered: int
    findings: tuple[Finding, ...]
    cases: tuple[str, ...]
    """The cases that some situation reaches, in tree order."""


@dataclass(slots=True)
class _Prover:
    criteria: Mapping[str, Criterion]
    findings: list[Finding] = field(default_factory=list[Finding])
    cases: dict[str, None] = field(default_factory=dict[str, None])
    unanswered: int = 0

    def visit(self, node: Node, where: Where, allowed: dict[str, tuple[str, ...]]) -> set[str]:
        """Check one node, knowing the answers still allowed on its path; returns the cases below."""
        if isinstance(node, Leaf):
            self.cases[node.case] = None
            return {node.case}
        criterion = self.criteria.get(node.criterion)
        if criterion is None:
            self.findings.append(UnknownCriterion(where, node.criterion))
            self._leave_unanswered(allowed)
            return set()
        open_answers = allowed.get(criterion.id, criterion.answers)
        if len(open_answers) == 1 and criterion.id in allowed:
            self.findings.append(AskedTwice(where, criterion.id))
        lost_before = self.unanswered
        below = self._branches(node, where, allowed, criterion, open_answers)
        if len(below) == 1 and len(open_answers) > 1 and self.unanswered == lost_before:
            self.findings.append(NoEffect(where, criterion.id, next(iter(below))))
        return below

    def _branches(
        self,
        node: Question,
        where: Where,
        allowed: dict[str, tuple[str, ...]],
        criterion: Criterion,
        open_answers: tuple[str, ...],
    ) -> set[str]:
        taken: dict[str, int] = {}
        below: set[str] = set()
        for rank, branch in enumerate(node.branches):
            mine: list[str] = []
            for answer in branch.answers:
                if answer not in criterion.answers:
                    self.findings.append(UnknownAnswer(where, rank, criterion.id, answer))
                elif answer in taken:
                    self.findings.append(RepeatedAnswer(where, rank, taken[answer], criterion.id, answer))
                else:
                    taken[answer] = rank
                    mine.append(answer)
            alive = tuple(answer for answer in mine if answer in open_answers)
            if alive:
                below |= self.visit(branch.node, (*where, rank), {**allowed, criterion.id: alive})
            elif mine:
                self.findings.append(DeadBranch(where, rank, criterion.id, tuple(mine)))
                self._unknown_words(branch.node, (*where, rank))
        missing = tuple(answer for answer in open_answers if answer not in taken)
        if missing:
            region = Region.of({**allowed, criterion.id: missing})
            size = self._leave_unanswered({**allowed, criterion.id: missing})
            self.findings.append(Gap(where, criterion.id, missing, region, size))
        return below

    def _unknown_words(self, node: Node, where: Where) -> None:
        """Nobody goes there, but it is drawn: its words must exist all the same."""
        aside = _Prover(self.criteria)
        aside.visit(node, where, {})
        self.findings += (f for f in aside.findings if isinstance(f, UnknownCriterion | UnknownAnswer))

    def _leave_unanswered(self, allowed: Mapping[str, tuple[str, ...]]) -> int:
        size = Region.of(allowed).size(self.criteria)
        self.unanswered += size
        return size


def prove(tree: Tree) -> Proof:
    """Check the whole tree in one pass. Complete and exclusive when ``findings`` holds no Gap,
    UnknownCriterion, UnknownAnswer nor RepeatedAnswer; exact counts, however many situations."""
    prover = _Prover(tree.criteria)
    prover.visit(tree.root, (), {})
    situations = prod(len(c.answers) for c in tree.criteria.values())
    return Proof(situations, prover.unanswered, tuple(prover.findings), tuple(prover.cases))
