"""The decision tree, walked from question to answer, by numbers."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back, Talk
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import tree
from cnfs_tui.pages.option import Option
from cnfs_tui.tree.model import Leaf
from cnfs_tui.tree.outline import ROOT, Line, followed, outline, questions
from cnfs_tui.tree.prove import Where
from cnfs_tui.visit import Visit

_ABOUT = (
    "L’arbre de décision du guide. Tapez le numéro d’une réponse pour voir où elle mène. « retour » remonte "
    "à la question d’avant."
)
_WAY = "Le chemin de la visite dans l’arbre"


def walk(talk: Talk, guide: Guide) -> None:
    """From the first question to the cases, and back, until one is back before the first."""
    known, words = _lines(guide), TreeWords(guide)
    where = ROOT
    while True:
        try:
            chosen = talk.choose(_page(talk, guide, words, known, where))
        except Back:
            if where == ROOT:
                return
            where = where[:-1]
        else:
            where = (*where, int(chosen))


def tell_way(talk: Talk, visit: Visit) -> None:
    """Where the visit has come in the tree, line after line."""
    guide = visit.guide
    known, words = _lines(guide), TreeWords(guide)
    path = followed(guide.tree.root, visit.result.path)
    for where in path:
        talk.say(tree.label(words, known[where]))
    talk.read(_WAY, tree.end_of_the_way(visit, known[path[-1]]))


def _lines(guide: Guide) -> dict[Where, Line]:
    root = guide.tree.root
    return {line.where: line for line in outline(root, set(questions(root)))}


def _page(talk: Talk, guide: Guide, words: TreeWords, known: dict[Where, Line], where: Where) -> Page:
    line = known[where]
    node = line.node
    branches = 0 if isinstance(node, Leaf) else len(node.branches)
    options = [
        Option(str(rank), tree.label(words, known[(*where, rank)]), rank + 1) for rank in range(branches)
    ]

    def whole() -> None:
        assert isinstance(node, Leaf)
        case = guide.cases[node.case]
        talk.read(case.title, tree.page(case))

    case_words = [Word("tout", "tout ce que le cas propose", "t", whole)] if isinstance(node, Leaf) else []
    return Page(tree.title(guide), tree.about(guide, line), options, case_words, about=_ABOUT)
