"""Criteria that never change the case, whatever the other answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cnfs_tui.tree.model import Decision, Question, Tree, Walk

MAX_PAIRS = 20_000
"""How many pairs of nodes are compared in all: less than a tenth of a second."""


def never_asked(tree: Tree) -> tuple[str, ...]:
    """Declared criteria that no question of the tree is about."""
    asked: set[str] = set()
    waiting = [tree.root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Question):
            asked.add(node.criterion)
            waiting += [branch.node for branch in node.branches]
    return tuple(criterion for criterion in tree.criteria if criterion not in asked)


def asked_in_vain(tree: Tree) -> Iterator[str]:
    """Criteria that are asked, and whose answer changes no decision. The tree must have been proved.

    Each one is proved: the tree is compared with itself, that criterion answered in two ways. When the
    comparison would be too long (MAX_PAIRS), a criterion is taken to have an effect.
    """
    idle = set(never_asked(tree))
    pairs = iter(range(MAX_PAIRS))
    for criterion in tree.criteria.values():
        first, *others = criterion.answers
        if criterion.id not in idle and all(_same(tree, criterion.id, first, a, pairs) for a in others):
            yield criterion.id


def _same(tree: Tree, criterion: str, first: str, other: str, pairs: Iterator[int]) -> bool:
    """True when it is proved that these two answers lead everyone to the same case."""
    every: Mapping[str, tuple[str, ...]] = {c.id: c.answers for c in tree.criteria.values()}
    waiting = [(tree.walk, tree.walk, every)]
    while waiting:
        if next(pairs, None) is None:
            return False
        left, right, limits = waiting.pop()
        if isinstance(left, Decision) and isinstance(right, Decision):
            if left.case != right.case:
                return False
            continue
        asked = _asked(left) or _asked(right)
        if asked == criterion:
            waiting.append((_follow(left, asked, first), _follow(right, asked, other), limits))
            continue
        below: dict[tuple[int, int], tuple[Walk, Walk, list[str]]] = {}
        for answer in limits[asked]:
            ways = _follow(left, asked, answer), _follow(right, asked, answer)
            below.setdefault((id(ways[0]), id(ways[1])), (*ways, []))[2].append(answer)
        waiting += [(one, two, {**limits, asked: tuple(taken)}) for one, two, taken in below.values()]
    return True


def _asked(node: Walk) -> str:
    return "" if isinstance(node, Decision) else node[0]


def _follow(node: Walk, criterion: str, answer: str) -> Walk:
    """Where this answer leads from a node; the node itself when it asks something else."""
    return node[1][answer] if not isinstance(node, Decision) and node[0] == criterion else node
