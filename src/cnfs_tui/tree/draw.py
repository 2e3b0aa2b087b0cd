"""The tree for the eye: indented text, a table, Mermaid, DOT. The words are the caller's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Protocol

from cnfs_tui.tree.model import Leaf, Node, Step, Tree


class Words(Protocol):
    """How to name what the tree only knows by id."""

    def criterion(self, criterion: str) -> str:
        """The name of a criterion."""
        ...

    def answers(self, criterion: str, answers: tuple[str, ...]) -> str:
        """The answers of one branch, as one label."""
        ...

    def case(self, case: str) -> str:
        """The name of a case."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One path, from the root to its case."""

    path: tuple[Step, ...]
    case: str


def rows(tree: Tree) -> tuple[Row, ...]:
    """Every path of the tree, top to bottom: the table of the rules."""
    return tuple(_rows(tree.root, ()))


def _rows(node: Node, path: tuple[Step, ...]) -> Iterator[Row]:
    if isinstance(node, Leaf):
        yield Row(path, node.case)
        return
    for branch in node.branches:
        yield from _rows(branch.node, (*path, Step(node.criterion, branch.answers)))


def text(tree: Tree, words: Words) -> str:
    """An indented drawing: each question, its answers below it, the case after an arrow."""
    return "\n".join(_text(tree.root, words, ""))


def _text(node: Node, words: Words, margin: str) -> Iterator[str]:
    if isinstance(node, Leaf):
        yield f"{margin}→ {words.case(node.case)}"
        return
    yield f"{margin}{words.criterion(node.criterion)}"
    for rank, branch in enumerate(node.branches):
        last = rank == len(node.branches) - 1
        label = words.answers(node.criterion, branch.answers)
        head = f"{margin}{'└─' if last else '├─'} {label}"
        if isinstance(branch.node, Leaf):
            yield f"{head} → {words.case(branch.node.case)}"
        else:
            yield head
            yield from _text(branch.node, words, margin + ("   " if last else "│  "))


def mermaid(tree: Tree, words: Words) -> str:
    """A Mermaid flowchart; node names are ranks, so that no label can break it."""
    lines = ["flowchart LR"]
    for name, node, edge in _nodes(tree.root):
        if isinstance(node, Leaf):
            lines.append(f'    {name}["{_mermaid(words.case(node.case))}"]')
        else:
            lines.append(f'    {name}{{"{_mermaid(words.criterion(node.criterion))}"}}')
        if edge:
            parent, criterion, answers = edge
            lines.append(f'    {parent} -->|"{_mermaid(words.answers(criterion, answers))}"| {name}')
    return "\n".join(lines)


def dot(tree: Tree, words: Words) -> str:
    """A Graphviz digraph."""
    lines = ["digraph {", "    rankdir=LR;", "    node [shape=box];"]
    for name, node, edge in _nodes(tree.root):
        if isinstance(node, Leaf):
            lines.append(f"    {name} [label={_dot(words.case(node.case))}];")
        else:
            label = _dot(words.criterion(node.criterion))
            lines.append(f"    {name} [label={label}, shape=diamond];")
        if edge:
            parent, criterion, answers = edge
            lines.append(f"    {parent} -> {name} [label={_dot(words.answers(criterion, answers))}];")
    return "\n".join([*lines, "}"])


Edge = tuple[str, str, tuple[str, ...]]


def _nodes(root: Node) -> Iterator[tuple[str, Node, Edge | None]]:
    """Each node once, parents first, under a plain name, with the edge that leads to it."""
    waiting: list[tuple[Node, Edge | None]] = [(root, None)]
    number = 0
    while waiting:
        node, edge = waiting.pop(0)
        name = f"n{number}"
        number += 1
        yield name, node, edge
        if not isinstance(node, Leaf):
            waiting += [(b.node, (name, node.criterion, b.answers)) for b in node.branches]


_MARK = re.compile(r"(?<![^\W_])[.-]|[.-](?![^\W_])|_|[^\w ,.’'-]")
"""All but letters, digits and what stands between them: Mermaid reads Markdown in its labels."""

_LABEL_WIDTH = 32


def _mermaid(label: str) -> str:
    """A label in which nothing can be taken for a mark: neither a quote nor, at its start, a list."""
    return _MARK.sub(lambda mark: f"#{ord(mark[0])};", label) or " "


def _dot(label: str) -> str:
    """A label on a few short lines. Graphviz would read ``&amp;`` as an ampersand."""
    lines = wrap(label, _LABEL_WIDTH, break_long_words=False, break_on_hyphens=False)
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;") for line in lines)
    return '"' + "\\n".join(escaped) + '"'
