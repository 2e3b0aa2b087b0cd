"""A tree made of another: some of its words replaced, or one of its criteria settled."""

from __future__ import annotations

from collections.abc import Mapping

from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree


def renamed(tree: Tree, criteria: Mapping[str, str], answers: Mapping[str, Mapping[str, str]]) -> Tree:
    """The same tree where criteria, and answers of a criterion (by its old name), have other names."""

    def answer(criterion: str, word: str) -> str:
        return answers.get(criterion, {}).get(word, word)

    def rewritten(node: Node) -> Node:
        if isinstance(node, Leaf):
            return node
        of = node.criterion
        return Question(
            criteria.get(of, of),
            tuple(Branch(tuple(answer(of, a) for a in b.answers), rewritten(b.node)) for b in node.branches),
        )

    known = (
        Criterion(
            criteria.get(c.id, c.id),
            tuple(answer(c.id, word) for word in c.answers),
            None if c.if_unsure is None else answer(c.id, c.if_unsure),
        )
        for c in tree.criteria.values()
    )
    return Tree({c.id: c for c in known}, rewritten(tree.root))


def settled(tree: Tree, criterion: str, answer: str) -> Tree:
    """The tree for those who gave this answer: the criterion is asked no more. Sound trees only."""

    def followed(node: Node) -> Node:
        if isinstance(node, Leaf):
            return node
        if node.criterion == criterion:
            return followed(next(branch.node for branch in node.branches if answer in branch.answers))
        return Question(node.criterion, tuple(Branch(b.answers, followed(b.node)) for b in node.branches))

    return Tree({c.id: c for c in tree.criteria.values() if c.id != criterion}, followed(tree.root))
