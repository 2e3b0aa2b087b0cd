"""Trees of any size, complete and exclusive, for the benches."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree

_CASES = 40
"""Enough for neighbours to differ, few enough for several paths to lead to each."""

Path = tuple[tuple[str, str], ...]


def tree_of(leaves: int, criteria: int, seed: int = 1, fewest: int = 3) -> Tree:
    """A complete tree of this many leaves, or a few more, each criterion asked at most once on a path.

    Criteria have three answers (or ``fewest``), and more only when all their combinations would not
    give enough leaves (10 000 leaves over 3 criteria take 22). Every criterion is asked somewhere, as
    far as the leaves allow. The same numbers give the same tree.
    """
    draw = random.Random(seed)
    names = [f"critere-{rank}" for rank in range(1, criteria + 1)]
    answers = _answers(leaves, criteria, fewest)
    ends: list[Path] = [()]
    full: list[Path] = []
    asked: dict[Path, str] = {}
    unused = list(names)
    while ends and len(ends) + len(full) < leaves:
        path = _drawn(ends, draw)
        known = dict(path)
        free = [name for name in unused if name not in known][:1]
        free = free or [name for name in names if name not in known]
        if not free:
            full.append(path)
            continue
        asked[path] = name = draw.choice(free)
        if name in unused:
            unused.remove(name)
        ends += [(*path, (name, answer)) for answer in answers]
    declared = {name: Criterion(name, answers, answers[0]) for name in names}
    return Tree(declared, _node((), asked, answers, count()))


def _answers(leaves: int, criteria: int, fewest: int) -> tuple[str, ...]:
    needed = next(size for size in count(fewest) if size**criteria >= leaves)
    usual = ("oui", "non") if needed == 2 else ("oui", "plus-tard", "non")
    return (*usual, *(f"reponse-{rank}" for rank in range(4, needed + 1)))


def _drawn(ends: list[Path], draw: random.Random) -> Path:
    """Take one of the ends out, whichever."""
    rank = draw.randrange(len(ends))
    ends[rank], ends[-1] = ends[-1], ends[rank]
    return ends.pop()


def _node(path: Path, asked: dict[Path, str], answers: tuple[str, ...], cases: Iterator[int]) -> Node:
    name = asked.get(path)
    if name is None:
        return Leaf(f"cas-{next(cases) % _CASES}")
    below = (Branch((a,), _node((*path, (name, a)), asked, answers, cases)) for a in answers)
    return Question(name, tuple(below))


def situations(tree: Tree, number: int, seed: int = 2) -> list[dict[str, str]]:
    """Some complete situations, drawn at random."""
    draw = random.Random(seed)
    return [{c.id: draw.choice(c.answers) for c in tree.criteria.values()} for _ in range(number)]
