"""Reading ``arbre.yaml``: every line number kept, every slip looked for, at any size.

Run it with ``python bench/reading.py``. Three readers take turns on the same file: ours, from the file to
a document; PyYAML's ``CSafeLoader``, the collector of garbage left on as it is by default; and libyaml's
bare events, the least that anything built on them can take. The shipped guide is held meanwhile, as it
always is when the program reads. Only here are the reader's limits raised.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import process_time

import yaml
from report import Row, show
from synthetic import tree_of

from cnfs_tui.guide.load import load
from cnfs_tui.guide.reading.text.document import Document
from cnfs_tui.guide.reading.text.limits import Limits
from cnfs_tui.guide.reading.text.source import read_source
from cnfs_tui.guide.reading.text.yaml_reader import read_yaml
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tree.model import Leaf, Node

LEAVES = (10, 100, 1_000, 10_000)
CRITERIA = (3, 8, 20)
ROUNDS = 9
RAISED = Limits(bytes=1 << 30, depth=200, nodes=10_000_000)


CASE = """\
cas: {case}
titre: Le titre de {case}
action: faire-avec
posture: Je reste près de la personne
étapes:
  - Lire ensemble le courrier
  - Préparer les papiers
  - Remplir, la personne au clavier
  - Garder la preuve
source: Note d’information, 3
statut: proposition"""
"""A leaf written whole: trees of such leaves weigh what real guides of that size would."""


def written(node: Node, *, whole: bool = False) -> str:
    """A tree as authors write it in ``arbre.yaml``; or, if ``whole``, with all of its cases in the leaves."""
    return "\n".join(["arbre:", *_lines(node, "  ", whole), ""])


def _lines(node: Node, margin: str, whole: bool) -> Iterator[str]:
    if isinstance(node, Leaf):
        if whole:
            yield from (f"{margin}{line}" for line in CASE.format(case=node.case).split("\n"))
        return
    yield f"{margin}demander: {node.criterion}"
    yield f"{margin}réponses:"
    for branch in node.branches:
        answers = " ou ".join(branch.answers)
        leaf = f" {branch.node.case}" if isinstance(branch.node, Leaf) and not whole else ""
        yield f"{margin}  {answers}:{leaf}"
        yield from _lines(branch.node, f"{margin}    ", whole)


def ours(file: Path) -> Document:
    """The file as a document, every place kept."""
    return read_yaml(read_source(file, file.name, RAISED), RAISED)


def every_place(file: Path) -> None:
    """The same, and every one of its places asked."""
    for _spot in ours(file).spots.values():
        pass


def loaded(file: Path) -> object:
    """The file as PyYAML's fastest loader gives it, without any line number."""
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)


def events(file: Path) -> None:
    """The file as libyaml's events, nothing done with them."""
    for _event in yaml.parse(file.read_bytes(), Loader=yaml.CSafeLoader):
        pass


def measured(file: Path) -> dict[str, list[float]]:
    """Processor seconds of each reader, taking turns."""
    taken: dict[str, list[float]] = {}
    for _round in range(ROUNDS):
        for job in (ours, loaded, events, every_place):
            start = process_time()
            job(file)
            taken.setdefault(job.__name__, []).append(process_time() - start)
    return taken


def rows(folder: Path, leaves: int, criteria: int, *, whole: bool = False) -> tuple[list[Row], float]:
    """The figures of one size, and the median of our seconds."""
    file = folder / "arbre.yaml"
    text = written(tree_of(leaves, criteria, fewest=2).root, whole=whole)
    file.write_text(text, encoding="utf-8")
    taken = measured(file)
    large = leaves == max(LEAVES)
    what = f"{leaves:>6} {'whole ' * whole}leaves, {criteria:>2} criteria"
    against = [a / b for a, b in zip(taken["ours"], taken["loaded"], strict=True)]
    bare = [a / b for a, b in zip(taken["ours"], taken["events"], strict=True)]
    least = [a / b for a, b in zip(taken["events"], taken["loaded"], strict=True)]
    found = [
        Row(f"{what}: ours / bare events", bare, "×", 1.8 if large else None),
        Row("   ours / CSafeLoader", against, "×", 0.2 if large else None),
        Row("   bare events / CSafeLoader: the least it can be", least, "×"),
        Row("   ours", [s * 1000 for s in taken["ours"]], "ms"),
    ]
    if large:
        places = [s * 1000 for s in taken["every_place"]]
        found.append(Row("   ours, then every place asked", places, "ms"))
    return found, median(taken["ours"])


def main() -> None:
    held = load(shipped_guide())
    table: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for criteria in CRITERIA:
            seconds = []
            for leaves in LEAVES:
                found, middle = rows(Path(folder), leaves, criteria)
                table += found
                seconds.append(middle)
            growth = [b / a for a, b in pairwise(seconds)]
            table.append(Row(f"{criteria:>2} criteria: growth at each tenfold", growth, "×"))
            table += rows(Path(folder), max(LEAVES), criteria, whole=True)[0]
    assert held.tree
    show("Reading", table)


if __name__ == "__main__":
    main()
