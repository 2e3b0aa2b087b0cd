"""Random small trees, sound or not, and the brute force they are compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import strategies as st

from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree

CASES = ("un", "deux", "trois")


@st.composite
def criteria(draw: st.DrawFn) -> dict[str, Criterion]:
    sizes = draw(st.lists(st.integers(2, 3), min_size=1, max_size=4))
    found: dict[str, Criterion] = {}
    for rank, size in enumerate(sizes):
        answers = tuple(f"r{n}" for n in range(size))
        doubt = draw(st.sampled_from((None, *answers)))
        found[f"c{rank}"] = Criterion(f"c{rank}", answers, doubt)
    return found


@st.composite
def sound_trees(draw: st.DrawFn) -> Tree:
    """Complete, exclusive trees; a criterion may come back on a path while two answers are open."""
    known = draw(criteria())

    def node(open_answers: dict[str, tuple[str, ...]], depth: int) -> Node:
        askable = [c for c, answers in open_answers.items() if len(answers) > 1]
        if not askable or depth == 0 or draw(st.integers(0, 3)) == 0:
            return Leaf(draw(st.sampled_from(CASES)))
        criterion = draw(st.sampled_from(askable))
        groups: dict[int, list[str]] = {}
        for answer in open_answers[criterion]:
            groups.setdefault(draw(st.integers(0, 2)), []).append(answer)
        return Question(
            criterion,
            tuple(
                Branch(tuple(group), node({**open_answers, criterion: tuple(group)}, depth - 1))
                for group in groups.values()
            ),
        )

    return Tree(known, node({c.id: c.answers for c in known.values()}, 4))


@st.composite
def any_trees(draw: st.DrawFn) -> Tree:
    """Trees as authors get them wrong: answers forgotten, repeated, excluded, unknown."""
    known = draw(criteria())

    def node(depth: int) -> Node:
        if depth == 0 or draw(st.integers(0, 2)) == 0:
            return Leaf(draw(st.sampled_from(CASES)))
        criterion = known[draw(st.sampled_from(sorted(known)))]
        answers = st.lists(st.sampled_from((*criterion.answers, "inconnue")), min_size=1, max_size=2)
        branches = draw(st.lists(answers, min_size=1, max_size=3))
        return Question(criterion.id, tuple(Branch(tuple(b), node(depth - 1)) for b in branches))

    return Tree(known, node(3))


def situations(tree: Tree) -> Iterator[dict[str, str]]:
    """Every combination of declared answers."""
    names = list(tree.criteria)
    for combination in product(*(tree.criteria[name].answers for name in names)):
        yield dict(zip(names, combination, strict=True))


def case_by_hand(node: Node, situation: Mapping[str, str]) -> str | None:
    """Follow the tree as a person would read it; None when no branch fits."""
    while isinstance(node, Question):
        for branch in node.branches:
            if situation[node.criterion] in branch.answers:
                node = branch.node
                break
        else:
            return None
    return node.case


def completions(tree: Tree, known: Mapping[str, str]) -> set[str | None]:
    """The cases of every situation that agrees with what is known."""
    return {
        case_by_hand(tree.root, situation)
        for situation in situations(tree)
        if all(situation[criterion] == answer for criterion, answer in known.items())
    }
