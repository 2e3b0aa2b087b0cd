"""Two versions of a guide compared: their trees alone, whole guides, and the command.

Run it with ``python bench/comparison.py``.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Mapping
from dataclasses import replace

from engine import fresh, in_turn
from report import Row, show
from synthetic import tree_of

from cnfs_tui.guide.comparing.comparison import compare_guides
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tree.compare import compare
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree

ROUNDS = 9
LEAVES = 1_000
MOST_SECONDS = 2
EDITS = 50
"""How many leaves a long day of editing may change."""


def cases_of(node: Node) -> set[str]:
    """The cases at the leaves."""
    if isinstance(node, Leaf):
        return {node.case}
    return set().union(*(cases_of(branch.node) for branch in node.branches))


def edited(tree: Tree, edits: int) -> Tree:
    """The same tree, some of its leaves leading to another of its cases."""
    draw = random.Random(1)
    cases = sorted(cases_of(tree.root))
    ranks = set(draw.sample(range(LEAVES), edits))
    met = iter(range(sys.maxsize))

    def changed(node: Node) -> Node:
        if isinstance(node, Leaf):
            return Leaf(draw.choice(cases)) if next(met) in ranks else node
        return Question(node.criterion, tuple(Branch(b.answers, changed(b.node)) for b in node.branches))

    return Tree(tree.criteria, changed(tree.root))


def guide_of(tree: Tree, model: Guide) -> Guide:
    """A guide around a tree: each criterion and each case is as long as one of the shipped guide."""
    diagnostic = model.diagnostic.model_copy(update={"criteria": criteria_of(tree.criteria, model)})
    return replace(model, tree=tree, diagnostic=diagnostic, cases=cases_as(cases_of(tree.root), model))


def criteria_of(criteria: Mapping[str, Criterion], model: Guide) -> dict[str, CriterionGuide]:
    """The criteria of a tree in the words of the shipped guide."""
    like = next(iter(model.diagnostic.criteria.values()))
    answer = next(iter(like.answers.values()))
    return {
        criterion.id: like.model_copy(
            update={
                "id": criterion.id,
                "title": criterion.id,
                "default": None,
                "if_unsure": criterion.answers[0],
                "answers": {a: answer.model_copy(update={"id": a, "title": a}) for a in criterion.answers},
            }
        )
        for criterion in criteria.values()
    }


def cases_as(cases: set[str], model: Guide) -> dict[str, Case]:
    """Cases in the words of the shipped guide."""
    like = next(iter(model.cases.values()))
    return {case: like.model_copy(update={"id": case, "title": case}) for case in sorted(cases)}


def one_case_a_leaf(tree: Tree) -> Tree:
    """The tree with a case of its own at each leaf: the most groups there can be."""
    met = iter(range(sys.maxsize))

    def named(node: Node) -> Node:
        if isinstance(node, Leaf):
            return Leaf(f"cas-{next(met)}")
        return Question(node.criterion, tuple(Branch(b.answers, named(b.node)) for b in node.branches))

    return Tree(tree.criteria, named(tree.root))


def comparing(what: str, old: Tree, new: Tree) -> Row:
    """Seconds to compare two trees; the count of situations is exact, whatever its size."""
    found = compare(old, new)
    assert 0 < found.changed <= found.situations
    (taken,) = in_turn(lambda: compare(old, new), rounds=ROUNDS)
    return Row(f"{what}: {found.changed / found.situations:.0%} differ", taken, "s", MOST_SECONDS)


def trees() -> list[Row]:
    """An edited tree, and trees that have nothing in common, over 8 and 20 criteria."""
    rows: list[Row] = []
    for criteria in (8, 20):
        tree, other = tree_of(LEAVES, criteria, seed=1), tree_of(LEAVES, criteria, seed=2)
        own, others = one_case_a_leaf(tree), one_case_a_leaf(other)
        size = f"1 000 leaves, {criteria} criteria"
        rows += [
            comparing(f"{size}, {EDITS} edited", tree, edited(tree, EDITS)),
            comparing(f"{size}, nothing alike", tree, other),
            comparing(f"{size}, nothing alike, a case a leaf", own, others),
        ]
    return rows


def guides() -> list[Row]:
    """Whole guides, their texts included: 1 000 leaves and as many cases."""
    model = load(shipped_guide())
    rows: list[Row] = []
    for criteria in (8, 20):
        tree = one_case_a_leaf(tree_of(LEAVES, criteria))
        old, new = guide_of(tree, model), guide_of(edited(tree, EDITS), model)
        assert compare_guides(old, new).decisions_change
        (taken,) = in_turn(lambda old=old, new=new: compare_guides(old, new), rounds=ROUNDS)  # type: ignore[misc]
        rows.append(
            Row(f"whole guides, 1 000 leaves and cases, {criteria} criteria", taken, "s", MOST_SECONDS)
        )
    return rows


def command() -> Row:
    """``comparer`` on the shipped guide and itself, as a script would call it."""
    program = [sys.executable, "-m", "cnfs_tui", "comparer", str(shipped_guide()), str(shipped_guide())]
    return Row("comparer, the shipped guide and itself, fresh process", fresh(program)[0], "ms")


def main() -> None:
    show("Comparison", [*trees(), *guides(), command()])


if __name__ == "__main__":
    main()
