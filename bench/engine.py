"""Without a screen: reading the guide, deciding, and the commands in a fresh process.

Run it with ``python bench/engine.py``. Ratios are made within one run, each against the least that
could do the same work.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import yaml
from report import Row, show

from cnfs_tui.guide.load import examine
from cnfs_tui.guide.opening import open_guide
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree

ROUNDS = 15
FRESH = 9
DECIDE = ["decider", "urgence=oui", "technicite=coup-de-pouce", "souhait=oui", "--json"]
SPY = "import sys; from cnfs_tui.cli import main; main(sys.argv[1:]); sys.exit('textual' in sys.modules)"


def in_turn(*jobs: Callable[[], object], rounds: int = ROUNDS) -> list[list[float]]:
    """Seconds each job takes, the jobs taking turns."""
    times: list[list[float]] = [[] for _ in jobs]
    for _round in range(rounds):
        for job, taken in zip(jobs, times, strict=True):
            start = perf_counter()
            job()
            taken.append(perf_counter() - start)
    return times


# Reading the guide


def reading() -> list[Row]:
    """``examine`` in a warm process, against PyYAML's fastest loader alone on the same files."""
    folder = shipped_guide()
    files = sorted((folder / "rules").glob("*.yaml"))

    def bare() -> None:
        for file in files:
            yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)

    examine(folder)
    ours, theirs = in_turn(lambda: examine(folder), bare, rounds=9)
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    return [
        Row("the guide read, shaped and proved, warm process", [s * 1000 for s in ours], "ms"),
        Row("the same / PyYAML's CSafeLoader alone, nothing checked", ratios, "×"),
    ]


# Deciding

Bare = tuple[str, dict[str, Any]] | str


def bare_tree(node: Node) -> Bare:
    """The tree as nested tuples down to the name of a case."""
    if isinstance(node, Leaf):
        return node.case
    below = {answer: bare_tree(branch.node) for branch in node.branches for answer in branch.answers}
    return (node.criterion, below)


def walk(node: Bare, answers: Mapping[str, str]) -> Bare:
    """The least that can decide: no trace, no doubt, no error told."""
    while type(node) is tuple:
        node = node[1][answers[node[0]]]
    return node


def deciding(what: str, tree: Tree, situations: Sequence[Mapping[str, str]]) -> list[Row]:
    """Decisions with their trace against bare walks, over the same situations."""
    nested = bare_tree(tree.root)
    for situation in situations:
        found = decide(tree, situation)
        assert getattr(found, "case", None) == walk(nested, situation)
    turns = range(max(1, 20_000 // len(situations)))

    def ours() -> None:
        for _turn in turns:
            for situation in situations:
                decide(tree, situation)

    def bare() -> None:
        for _turn in turns:
            for situation in situations:
                walk(nested, situation)

    ours_taken, bare_taken = in_turn(ours, bare)
    count = len(turns) * len(situations)
    ratios = [a / b for a, b in zip(ours_taken, bare_taken, strict=True)]
    return [
        Row(f"a decision with its trace / a bare walk, {what}", ratios, "×", 1.5),
        Row(f"a decision with its trace, {what}", [s / count * 1e6 for s in ours_taken], "µs"),
    ]


def every_situation(tree: Tree) -> list[dict[str, str]]:
    """All combinations of declared answers."""
    names = list(tree.criteria)
    combinations = product(*(criterion.answers for criterion in tree.criteria.values()))
    return [dict(zip(names, answers, strict=True)) for answers in combinations]


def large_tree(leaves: int, draw: random.Random) -> Tree:
    """A random tree of this many leaves at least, on ten criteria of four answers."""
    criteria = {f"c{i}": Criterion(f"c{i}", ("a", "b", "c", "d")) for i in range(10)}
    ends: list[frozenset[str]] = [frozenset()]
    splits: dict[frozenset[str], str] = {}
    while len(ends) < leaves:
        path = ends.pop(draw.randrange(len(ends)))
        used = {step.partition("=")[0] for step in path}
        free = [name for name in criteria if name not in used]
        if not free:
            ends.append(path)
            continue
        splits[path] = draw.choice(free)
        ends += [path | {f"{splits[path]}={answer}"} for answer in "abcd"]

    def grown(path: frozenset[str]) -> Node:
        if path not in splits:
            return Leaf("+".join(sorted(path)))
        name = splits[path]
        return Question(name, tuple(Branch((a,), grown(path | {f"{name}={a}"})) for a in "abcd"))

    return Tree(criteria, grown(frozenset()))


# Fresh processes


def fresh(arguments: Sequence[str]) -> list[float]:
    """Milliseconds of a command from nothing to its end; the first run, which compiles, is not counted."""
    command = [sys.executable, "-m", "cnfs_tui", *arguments]

    def run() -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    run()
    return [s * 1000 for s in in_turn(run, rounds=FRESH)[0]]


def imports_textual() -> bool:
    """Does ``decider`` import Textual?"""
    spied = subprocess.run([sys.executable, "-c", SPY, *DECIDE], stdout=subprocess.DEVNULL)
    return spied.returncode != 0


def commands() -> list[Row]:
    """``decider`` and ``memo`` as a script would call them, and Python itself for comparison."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = str(Path(folder) / "memo.pdf")
        memo = fresh(["memo", "remplir-un-formulaire", "--sortie", sheet])
    nothing = in_turn(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), rounds=FRESH)[0]
    return [
        Row("decider, fresh process", fresh(DECIDE), "ms", 350),
        Row("decider imports Textual (0: no)", [float(imports_textual())], "", 0),
        Row("memo, fresh process", memo, "ms", 600),
        Row("Python alone, fresh process", [median(nothing) * 1000], "ms"),
    ]


def main() -> None:
    tree = open_guide(None).guide.tree
    large = large_tree(1000, random.Random(1))
    draw = random.Random(2)
    some = [{name: draw.choice("abcd") for name in large.criteria} for _ in range(1000)]
    show(
        "Engine",
        [
            *reading(),
            *deciding("the shipped tree", tree, every_situation(tree)),
            *deciding("a tree of 1 000 leaves", large, some),
            *commands(),
        ],
    )


if __name__ == "__main__":
    main()
