"""Without a screen: reading the guide, deciding, and the commands in a fresh process.

Run it with ``python bench/engine.py``. Ratios are made within one run, each against the least that
could do the same work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import yaml
from report import Row, show
from synthetic import situations, tree_of

from cnfs_tui.guide.load import examine, load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import Leaf, Node, Tree

ROUNDS = 15
FRESH = 9
DECIDE = ["decider", "urgence=oui", "technicite=coup-de-pouce", "souhait=oui", "--json"]
MEMO = ["memo", "remplir-un-formulaire", "--sortie"]
SPY = "import sys; from cnfs_tui.cli import main; main(sys.argv[1:]); sys.exit('textual' in sys.modules)"


def in_turn(*jobs: Callable[[], object], rounds: int = ROUNDS) -> list[list[float]]:
    """Processor seconds each job takes in this process, the jobs taking turns."""
    times: list[list[float]] = [[] for _ in jobs]
    for _round in range(rounds):
        for job, taken in zip(jobs, times, strict=True):
            start = process_time()
            job()
            taken.append(process_time() - start)
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


def bare_tree(node: Node) -> Any:
    """The tree as nested tuples, ``(criterion, {answer: next})``, down to the name of a case."""
    if isinstance(node, Leaf):
        return node.case
    below = {answer: bare_tree(branch.node) for branch in node.branches for answer in branch.answers}
    return (node.criterion, below)


def walk(node: Any, answers: Mapping[str, str]) -> Any:
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


# Fresh processes


def fresh(command: Sequence[str], rounds: int = FRESH) -> tuple[list[float], list[float]]:
    """Milliseconds from nothing to the end: on the clock, and of processor. One run warms up."""
    clock: list[float] = []
    processor: list[float] = []
    for _round in range(rounds + 1):
        start, before = perf_counter(), os.times()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        clock.append((perf_counter() - start) * 1000)
        used = after.children_user + after.children_system - before.children_user - before.children_system
        processor.append(used * 1000)
    return clock[1:], processor[1:]


def imports_textual() -> bool:
    """Does ``decider`` import Textual?"""
    spied = subprocess.run([sys.executable, "-c", SPY, *DECIDE], stdout=subprocess.DEVNULL)
    return spied.returncode != 0


def commands() -> list[Row]:
    """``decider`` and ``memo`` as a script would call them, and Python itself for comparison."""
    program = [sys.executable, "-m", "cnfs_tui"]
    decider, decider_cpu = fresh([*program, *DECIDE])
    with tempfile.TemporaryDirectory() as folder:
        memo, memo_cpu = fresh([*program, *MEMO, str(Path(folder) / "memo.pdf")])
    return [
        Row("decider, fresh process", decider, "ms", 350),
        Row("   of which processor", decider_cpu, "ms"),
        Row("decider imports Textual (0: no, 1: yes)", [float(imports_textual())], "", 0),
        Row("memo, fresh process", memo, "ms", 600),
        Row("   of which processor", memo_cpu, "ms"),
        Row("Python alone, fresh process", fresh([sys.executable, "-c", "pass"])[0], "ms"),
    ]


def main() -> None:
    tree = load(shipped_guide()).tree
    large = tree_of(1000, 8)
    show(
        "Engine",
        [
            *reading(),
            *deciding("the shipped tree", tree, every_situation(tree)),
            *deciding("a tree of 1 000 leaves", large, situations(large, 1000)),
            *commands(),
        ],
    )


if __name__ == "__main__":
    main()
