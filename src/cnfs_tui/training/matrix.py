"""Every situation on one page: the criteria that matter most as rows and columns, the cases in the cells.

What settles everything at once stands aside; what splits a few cells only is told inside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod

from cnfs_tui.tree.model import Leaf, Node, Question, Step, Tree

MOST_ROWS = 8
MOST_COLUMNS = 4
"""More would not hold on a screen."""
MOST_WAYS = 3
"""Ways told inside one cell; beyond, the tree is too large for a page."""

Known = Mapping[str, tuple[str, ...]]
"""Criterion -> the answers still open; a criterion left out is free."""


@dataclass(frozen=True, slots=True)
class Way:
    """Situations that end at one case: ``limits`` is what tells them apart from their neighbours."""

    limits: tuple[Step, ...]
    case: str


Cell = tuple[Way, ...]
"""The ways of all the situations of a cell; a single one, without limits, when they share one case."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """``rows`` are the combinations of the criteria in ``down``, ``columns`` those of ``across``.

    ``aside``: the ways that end before them, all other situations having the answers ``settled``.
    ``held``: the tree is too large, and only the situations with these answers are shown.
    """

    aside: tuple[Way, ...]
    settled: Mapping[str, str]
    held: Mapping[str, str]
    down: tuple[str, ...]
    across: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[Cell, ...], ...]

    def situation(self, row: int, column: int, way: int) -> dict[str, str]:
        """Answers that lead to this way of a cell; whatever changes nothing there is left out."""
        return {
            **self.settled,
            **self.held,
            **dict(zip(self.down, self.rows[row], strict=True)),
            **dict(zip(self.across, self.columns[column], strict=True)),
            **_first_answers(self.cells[row][column][way]),
        }

    def situation_aside(self, way: int) -> dict[str, str]:
        """Answers that lead to one of the ways aside."""
        return _first_answers(self.aside[way])


def matrix(tree: Tree, usual: Mapping[str, str]) -> Matrix:
    """The whole of a sound tree; ``usual`` answers what a tree too large for one page leaves out."""
    aside, settled, node = _past_the_filters(tree)
    known: Known = {criterion: (answer,) for criterion, answer in settled.items()}
    shares = _shares(tree, node, known)
    axes = _axes(tree, shares)
    found = _laid_out(tree, node, aside, settled, axes, {})
    if all(len(cell) <= MOST_WAYS for row in found.cells for cell in row):
        return found
    first = [criterion for criterion in shares if criterion in _most_shared(shares)[:2]]
    held = {c: usual.get(c, tree.criteria[c].answers[0]) for c in shares if c not in first}
    return _laid_out(tree, node, aside, settled, (tuple(first[:1]), tuple(first[1:])), held)


def _past_the_filters(tree: Tree) -> tuple[tuple[Way, ...], dict[str, str], Node]:
    """What the first questions settle at once, the answers that go on, and the question after them.

    A filter ends all its branches but one, and leaves at least two criteria to ask.
    """
    aside: list[Way] = []
    settled: dict[str, str] = {}
    node = tree.root
    while isinstance(node, Question):
        on = [branch for branch in node.branches if isinstance(branch.node, Question)]
        if len(on) != 1 or len(on[0].answers) != 1 or node.criterion in settled:
            break
        if len(_criteria_in(on[0].node) - {node.criterion}) < 2:
            break
        before = tuple(Step(criterion, (answer,)) for criterion, answer in settled.items())
        aside += [
            Way((*before, Step(node.criterion, branch.answers)), branch.node.case)
            for branch in node.branches
            if isinstance(branch.node, Leaf)
        ]
        settled[node.criterion] = on[0].answers[0]
        node = on[0].node
    return tuple(aside), settled, node


def _criteria_in(node: Node) -> set[str]:
    if isinstance(node, Leaf):
        return set()
    return {node.criterion}.union(*(_criteria_in(branch.node) for branch in node.branches))


def _shares(tree: Tree, node: Node, known: Known) -> dict[str, Fraction]:
    """The criteria asked, in the order they are met, each with the part of the situations that meet it."""
    shares: dict[str, Fraction] = {}
    for criterion, part in _met(tree, node, known, Fraction(1)):
        shares[criterion] = shares.get(criterion, Fraction(0)) + part
    return shares


def _met(tree: Tree, node: Node, known: Known, part: Fraction) -> Iterator[tuple[str, Fraction]]:
    if isinstance(node, Leaf):
        return
    still = known.get(node.criterion, tree.criteria[node.criterion].answers)
    if node.criterion not in known:
        yield node.criterion, part
    for answers, below in _open_branches(node, still):
        limits = {**known, node.criterion: answers}
        yield from _met(tree, below, limits, part * Fraction(len(answers), len(still)))


def _open_branches(node: Question, still: Iterable[str]) -> Iterator[tuple[tuple[str, ...], Node]]:
    for branch in node.branches:
        answers = tuple(answer for answer in branch.answers if answer in still)
        if answers:
            yield answers, branch.node


def _axes(tree: Tree, shares: Mapping[str, Fraction]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The criteria of the rows and those of the columns, greedily: what most situations meet comes first.

    The first one is always there; then those that half of the situations meet, as long as they hold.
    """
    chosen: list[str] = []
    for criterion in _most_shared(shares):
        longer = [known for known in shares if known in {*chosen, criterion}]
        down, _ = _split(tree, longer)
        if not chosen or (2 * shares[criterion] >= 1 and _count(tree, down) <= MOST_ROWS):
            chosen = longer
    return _split(tree, chosen)


def _most_shared(shares: Mapping[str, Fraction]) -> list[str]:
    return sorted(shares, key=lambda criterion: -shares[criterion])


def _split(tree: Tree, criteria: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The last ones asked go across, as many of them as the width allows; at least one goes down."""
    at = len(criteria)
    while at > 1 and _count(tree, criteria[at - 1 :]) <= MOST_COLUMNS:
        at -= 1
    return tuple(criteria[:at]), tuple(criteria[at:])


def _count(tree: Tree, criteria: Iterable[str]) -> int:
    return prod(len(tree.criteria[criterion].answers) for criterion in criteria)


def _laid_out(
    tree: Tree,
    node: Node,
    aside: tuple[Way, ...],
    settled: Mapping[str, str],
    axes: tuple[tuple[str, ...], tuple[str, ...]],
    held: Mapping[str, str],
) -> Matrix:
    down, across = axes
    rows, columns = _combinations(tree, down), _combinations(tree, across)
    fixed = {**settled, **held}

    def cell(row: tuple[str, ...], column: tuple[str, ...]) -> Cell:
        answers = {**fixed, **dict(zip(down, row, strict=True)), **dict(zip(across, column, strict=True))}
        return _ways(node, {criterion: (answer,) for criterion, answer in answers.items()}, {})

    cells = tuple(tuple(cell(row, column) for column in columns) for row in rows)
    return Matrix(aside, settled, held, down, across, rows, columns, cells)


def _combinations(tree: Tree, criteria: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(product(*(tree.criteria[criterion].answers for criterion in criteria)))


def _ways(node: Node, known: Known, limits: Known) -> Cell:
    """The ways below a node; ``limits`` are what was taken on the way, beyond what is known."""
    if isinstance(node, Leaf):
        return (Way(tuple(Step(c, answers) for c, answers in limits.items()), node.case),)
    fixed = known.get(node.criterion)
    if fixed is not None:
        return _ways(next(below for _, below in _open_branches(node, fixed)), known, limits)
    ways: list[Way] = []
    every = tuple(answer for branch in node.branches for answer in branch.answers)
    for answers, below in _open_branches(node, limits.get(node.criterion, every)):
        ways += _ways(below, known, {**limits, node.criterion: answers})
    if len({way.case for way in ways}) == 1:
        return (Way(tuple(Step(c, answers) for c, answers in limits.items()), ways[0].case),)
    return tuple(ways)


def _first_answers(way: Way) -> dict[str, str]:
    return {step.criterion: step.answers[0] for step in way.limits}
