"""The decision tree as immutable values: criteria, questions, branches, leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, Literal


class Unknown(Enum):
    """The one value of « I do not know »: it stands for *any* answer, never for an answer of its own."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN

Answers = Mapping[str, str | Literal[Unknown.UNKNOWN]]
"""What is known of a situation: criterion id -> answer id, or UNKNOWN. Absent: not asked yet."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """Something to find out, its possible answers in order, and the one to act on when nobody knows."""

    id: str
    answers: tuple[str, ...]
    if_unsure: str | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """The end of a path: the id of the case reached."""

    case: str


@dataclass(frozen=True, slots=True)
class Branch:
    """The answers that go this way, and where it leads."""

    answers: tuple[str, ...]
    node: Node


@dataclass(frozen=True, slots=True)
class Question:
    """A node: the criterion to ask, and its branches as the author wrote them (sound or not)."""

    criterion: str
    branches: tuple[Branch, ...]


Node = Leaf | Question


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: the criterion asked, and the answers that go on along this path."""

    criterion: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A criterion nobody could answer and that mattered, with the answer caution put in its place."""

    criterion: str
    assumed: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The case reached, with the path that led to it.

    Without doubt this is the leaf's own record, built once with the tree and shared by every decision
    that ends there. ``path`` stops early when every remaining answer leads to the same case.
    """

    case: str
    path: tuple[Step, ...]
    doubts: tuple[Doubt, ...] = ()


Walk = tuple[str, dict[str, "Walk"]] | Decision
"""The compiled tree: ``(criterion, {answer: next})`` down to the shared record of each leaf."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The criteria, in the order they were declared, and the root of the tree.

    Any tree can be built, even an unsound one: :func:`cnfs_tui.tree.prove.prove` says what is wrong.
    Where two branches claim an answer, the first one has it; undeclared criteria are walked as written.
    """

    criteria: Mapping[str, Criterion]
    root: Node
    walk: Walk = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "walk", _compile(self.root, ()))


def _compile(node: Node, path: tuple[Step, ...]) -> Walk:
    if isinstance(node, Leaf):
        return Decision(node.case, path)
    ways: dict[str, Walk] = {}
    for branch in node.branches:
        below = _compile(branch.node, (*path, Step(node.criterion, branch.answers)))
        for answer in branch.answers:
            ways.setdefault(answer, below)
    return (node.criterion, ways)
