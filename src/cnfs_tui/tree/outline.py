"""The tree as an outline to browse: one line a node, branches folded or not, the way of a visit followed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from cnfs_tui.tree.model import Leaf, Node, Question, Step
from cnfs_tui.tree.prove import Where

ROOT: Where = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A node in the outline. ``step`` is the branch that leads to it (None at the root).

    ``lasts`` tells, for each node from below the root down to this one, whether it is the last of its
    siblings: what its margin is drawn from.
    """

    where: Where
    node: Node
    step: Step | None
    lasts: tuple[bool, ...]
    unfolded: bool


def outline(root: Node, unfolded: Collection[Where]) -> tuple[Line, ...]:
    """The lines seen when only these questions are unfolded, top to bottom. Never recursive."""
    lines: list[Line] = []
    waiting: list[tuple[Where, Node, Step | None, tuple[bool, ...]]] = [(ROOT, root, None, ())]
    while waiting:
        where, node, step, lasts = waiting.pop()
        below = () if isinstance(node, Leaf) or where not in unfolded else node.branches
        lines.append(Line(where, node, step, lasts, bool(below)))
        if isinstance(node, Leaf):
            continue
        end = len(below) - 1
        for rank in range(end, -1, -1):
            way = Step(node.criterion, below[rank].answers)
            waiting.append(((*where, rank), below[rank].node, way, (*lasts, rank == end)))
    return tuple(lines)


def questions(root: Node) -> Iterator[Where]:
    """Where each question stands, those above first."""
    waiting: list[tuple[Where, Node]] = [(ROOT, root)]
    for where, node in waiting:
        if isinstance(node, Question):
            yield where
            waiting += [((*where, rank), branch.node) for rank, branch in enumerate(node.branches)]


def followed(root: Node, path: Sequence[Step]) -> tuple[Where, ...]:
    """The nodes met along a path, the root first: where each step leads, up to where the path stops."""
    met, node = [ROOT], root
    for step in path:
        assert isinstance(node, Question)
        rank = next(r for r, branch in enumerate(node.branches) if step.answers[0] in branch.answers)
        met.append((*met[-1], rank))
        node = node.branches[rank].node
    return tuple(met)


def steps_to(root: Node, where: Where) -> tuple[Step, ...]:
    """The questions and answers that lead there, from the root."""
    steps, node = list[Step](), root
    for rank in where:
        assert isinstance(node, Question)
        branch = node.branches[rank]
        steps.append(Step(node.criterion, branch.answers))
        node = branch.node
    return tuple(steps)
