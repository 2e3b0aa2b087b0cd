"""The tree alone, at every size: the proof, a gap shown as a region, a decision against zen-engine.

Run it with ``python bench/proof.py``. zen-engine is only for this bench (``pip install .[bench]``);
without it, its lines are left out, and the table says so.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from typing import Any

from engine import bare_tree, in_turn, walk
from report import Row, show
from synthetic import situations, tree_of

from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.gaps import holes
from cnfs_tui.tree.model import Branch, Leaf, Node, Question, Tree
from cnfs_tui.tree.prove import Gap, prove

zen: Any = import_module("zen") if find_spec("zen") else None

LEAVES = (10, 100, 1_000, 10_000)
CRITERIA = (3, 8, 20)
LARGEST = (10_000, 20)
SEEDED = 400
"""Random trees, each with a branch taken away, on which a false « complete » is looked for."""
DECISIONS = 1_000
REPEATED = 3


def proving(leaves: int, criteria: int) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds to prove a sound tree; the ratio to one pass over its nodes; milliseconds to prove the
    same tree without some of its branches and to tell its vastest gap."""
    tree = tree_of(leaves, criteria)
    proof = prove(tree)
    assert (proof.unanswered, proof.findings) == (0, ())
    ours, bare = in_turn(lambda: repeated(prove, tree), lambda: repeated(one_pass, tree), rounds=9)
    share = 0.2 if leaves < 100 else 0.01
    damaged = Tree(tree.criteria, without_branches(tree.root, random.Random(3), share))
    (shown,) = in_turn(lambda: repeated(show_a_gap, damaged), rounds=9)
    ratios = [a / b for a, b in zip(ours, bare, strict=True)]
    return [s * 1000 / REPEATED for s in ours], ratios, [s * 1000 / REPEATED for s in shown]


def repeated(job: Callable[[Tree], object], tree: Tree) -> None:
    """A few times over, for the clock to see it."""
    for _turn in range(REPEATED):
        job(tree)


def one_pass(tree: Tree) -> int:
    """The least a proof can cost: every answer of every branch seen once, against those declared."""
    waiting, ends = [tree.root], 0
    while waiting:
        node = waiting.pop()
        if isinstance(node, Leaf):
            ends += 1
            continue
        seen = {answer for branch in node.branches for answer in branch.answers}
        if len(seen) == len(tree.criteria[node.criterion].answers):
            waiting += [branch.node for branch in node.branches]
    return ends


def show_a_gap(tree: Tree) -> None:
    """Prove, then tell the first gap as a largest region."""
    gaps = [finding for finding in prove(tree).findings if isinstance(finding, Gap)]
    next(holes(tree, gaps), None)


def without_branches(node: Node, draw: random.Random, share: float) -> Node:
    """The tree with this share of its branches taken away, wherever they are; one is always left."""
    if isinstance(node, Leaf):
        return node
    kept = [branch for branch in node.branches if draw.random() > share] or list(node.branches[:1])
    return Question(
        node.criterion, tuple(Branch(b.answers, without_branches(b.node, draw, share)) for b in kept)
    )


# Never a false « complete »


def false_completes() -> int:
    """Damaged trees that are said complete, or whose lost situations are not exactly those told."""
    draw = random.Random(4)
    wrong = 0
    for seed in range(SEEDED):
        sound = tree_of(draw.choice((5, 9, 15, 27)), 4, seed)
        damaged = Tree(sound.criteria, without_branches(sound.root, draw, 0.15))
        lost = [s for s in every_situation(sound) if homeless(damaged.root, s)]
        proof = prove(damaged)
        regions = [hole.region for hole in holes(damaged, [f for f in proof.findings if isinstance(f, Gap)])]
        told = [s for s in every_situation(sound) if any(s in region for region in regions)]
        wrong += proof.unanswered != len(lost) or told != lost
    return wrong


def every_situation(tree: Tree) -> Iterator[dict[str, str]]:
    """All combinations of declared answers."""
    for told in product(*(criterion.answers for criterion in tree.criteria.values())):
        yield dict(zip(tree.criteria, told, strict=True))


def homeless(node: Node, situation: Mapping[str, str]) -> bool:
    """True when nobody answers this situation, read as a person would."""
    while isinstance(node, Question):
        answer = situation[node.criterion]
        below = next((branch.node for branch in node.branches if answer in branch.answers), None)
        if below is None:
            return True
        node = below
    return False


# Deciding


def deciding(leaves: int, criteria: int) -> tuple[list[float], list[float], list[float]]:
    """Microseconds of our decision with its whole trace; its ratio to a bare walk; and its ratio to
    zen-engine's decision without any trace (empty when it is not installed)."""
    tree = tree_of(leaves, criteria)
    asked = situations(tree, DECISIONS)
    nested = bare_tree(tree.root)

    def ours() -> None:
        for situation in asked:
            decide(tree, situation)

    def bare() -> None:
        for situation in asked:
            walk(nested, situation)

    jobs = [ours, bare, *([zen_decisions(tree, asked)] if zen else [])]
    mine, least, *theirs = in_turn(*jobs, rounds=9)
    return (
        [seconds / len(asked) * 1e6 for seconds in mine],
        [a / b for a, b in zip(mine, least, strict=True)],
        [a / b for times in theirs for a, b in zip(mine, times, strict=True)],
    )


def zen_decisions(tree: Tree, asked: Sequence[Mapping[str, str]]) -> Callable[[], object]:
    """The same decisions by zen-engine, the fastest way it has: one nested expression without trace,
    compiled once and handed over by a loader (its ``create_decision`` compiles at each call)."""
    content = zen.ZenDecisionContent(json.dumps(_zen_graph(_zen_expression(tree.root))))
    engine = zen.ZenEngine({"loader": lambda _key: content})
    inputs = [{_zen_name(name): answer for name, answer in situation.items()} for situation in asked]
    nested = bare_tree(tree.root)
    for situation, given in zip(asked, inputs, strict=True):
        assert engine.evaluate("tree", given)["result"]["case"] == walk(nested, situation)

    def run() -> None:
        for given in inputs:
            engine.evaluate("tree", given)

    return run


def _zen_name(criterion: str) -> str:
    return criterion.replace("-", "_")


def _zen_expression(node: Node) -> str:
    if isinstance(node, Leaf):
        return f"'{node.case}'"
    *first, last = node.branches
    text = _zen_expression(last.node)
    for branch in reversed(first):
        test = f"{_zen_name(node.criterion)} == '{branch.answers[0]}'"
        text = f"({test} ? {_zen_expression(branch.node)} : {text})"
    return text


def _zen_graph(expression: str) -> dict[str, object]:
    return {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
            {
                "id": "tree",
                "type": "expressionNode",
                "name": "tree",
                "position": {"x": 1, "y": 0},
                "content": {"expressions": [{"id": "e", "key": "case", "value": expression}]},
            },
            {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}},
        ],
        "edges": [
            {"id": "1", "type": "edge", "sourceId": "in", "targetId": "tree"},
            {"id": "2", "type": "edge", "sourceId": "tree", "targetId": "out"},
        ],
    }


def size(leaves: int, criteria: int) -> str:
    """« 10 000 × 20 »."""
    return f"{leaves:,} × {criteria}".replace(",", " ")


def main() -> None:
    proofs: list[Row] = []
    decisions: list[Row] = []
    for criteria, leaves in product(CRITERIA, LEAVES):
        here, largest = size(leaves, criteria), (leaves, criteria) == LARGEST
        proved, ratio, shown = proving(leaves, criteria)
        proofs += [
            Row(f"a tree of {here} proved", proved, "ms", 20 if largest else None),
            Row("   the same / one pass over its nodes", ratio, "×"),
            Row("   proved and a gap told, branches missing", shown, "ms", 1_000 if largest else None),
        ]
        decided, bare, theirs = deciding(leaves, criteria)
        decisions.append(Row(f"a decision with its trace, {here}", decided, "µs"))
        decisions.append(Row("   the same / a bare walk", bare, "×", 1.5 if largest else None))
        if theirs:
            decisions.append(Row("   the same / zen-engine, without trace", theirs, "×", 1))
    wrong = float(false_completes())
    found = Row(f"damaged trees told wrongly, of {SEEDED}", [wrong], "", 0)
    show("Proof (leaves × criteria)", [*proofs, *growth(proofs[::3]), found])
    print()
    show("Decision (leaves × criteria)", [*decisions])
    if not zen:
        print("zen-engine is not installed: its lines are left out (pip install '.[bench]').")


def growth(proofs: Sequence[Row]) -> Iterator[Row]:
    """How much longer ten times more leaves take, criteria being the same."""
    for rank, row in enumerate(proofs):
        if rank % len(LEAVES):
            before = proofs[rank - 1]
            yield Row(f"growth to {row.what.removeprefix('a tree of ')}", [row.middle / before.middle], "×")


if __name__ == "__main__":
    main()
