"""The ends of the tree that examples have tried, and those that none has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cnfs_tui.tree.decide import Pending, decide, settled
from cnfs_tui.tree.model import Answers, Leaf, Node, Question, Tree
from cnfs_tui.tree.prove import Where
from cnfs_tui.tree.region import Region


@dataclass(frozen=True, slots=True)
class Untried:
    """A branch that ends at a case and that no example takes: the question, the rank of the branch,
    and all the situations that take it."""

    where: Where
    branch: int
    case: str
    region: Region


def untried(tree: Tree, examples: Iterable[Answers]) -> tuple[Untried, ...]:
    """The last branches that no example takes, in tree order. The tree must have been proved.

    When all are tried, each question has been tried on both sides of every boundary between its answers.
    """
    tried = {where for answers in examples for where in _end(tree, answers)}
    return tuple(end for end in _ends(tree) if (*end.where, end.branch) not in tried)


def _end(tree: Tree, answers: Answers) -> Iterator[Where]:
    """The branch that these answers take last, if they lead that far; caution answers in doubt."""
    result = decide(tree, answers)
    if isinstance(result, Pending):
        return
    known = settled(answers, result)
    where: Where = ()
    node: Node = tree.root
    while isinstance(node, Question):
        answer = known.get(node.criterion)
        rank = next((rank for rank, b in enumerate(node.branches) if answer in b.answers), None)
        if rank is None:
            return
        where, node = (*where, rank), node.branches[rank].node
    yield where


def _ends(tree: Tree) -> Iterator[Untried]:
    every = {criterion.id: criterion.answers for criterion in tree.criteria.values()}
    waiting: list[tuple[Node, Where, dict[str, tuple[str, ...]]]] = [(tree.root, (), {})]
    while waiting:
        node, where, limits = waiting.pop()
        if isinstance(node, Leaf):
            if where:
                yield Untried(where[:-1], where[-1], node.case, Region.of(limits))
            continue
        still_open = limits.get(node.criterion, every[node.criterion])
        for rank in reversed(range(len(node.branches))):
            branch = node.branches[rank]
            alive = tuple(answer for answer in branch.answers if answer in still_open)
            if alive:
                waiting.append((branch.node, (*where, rank), {**limits, node.criterion: alive}))
