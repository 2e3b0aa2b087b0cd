"""Arbre: the decision tree itself, branch by branch, with the way of the visit marked along it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.pages import tree
from cnfs_tui.pages.text import clean
from cnfs_tui.tree.model import Leaf
from cnfs_tui.tree.outline import Line, followed
from cnfs_tui.tree.prove import Where
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.over_screen import OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar
from cnfs_tui.tui.widgets.tree_view import TreeView
from cnfs_tui.visit import Visit


class TreeScreen(OverScreen[None]):
    """The tree of a guide, opened over any screen; with a visit under way, where it leads so far."""

    CSS_PATH = "tree.tcss"
    NAME = "Arbre de décision"
    HELP = tree.ABOUT
    NOW = (
        "Allez d’une ligne à l’autre avec les flèches. Entrée ouvre une question ou un cas.",
        "Ce qui est écrit à côté, ou en dessous, dit d’où vient la ligne choisie.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "close", "Replier", key_display="←", tooltip="Replier, ou remonter à la question."),
        Binding("right", "open", "Déplier", key_display="→", tooltip="Déplier, ou aller à la réponse."),
        Binding(
            "enter,space", "enter", "Voir", key_display="Entrée", tooltip="Ouvrir la question ou le cas."
        ),
        Binding("t", "open_all", "Tout", tooltip="Tout déplier ; tout replier, sauf le chemin."),
        Binding(
            "escape,f4,backspace,q",
            "leave",
            "Revenir",
            key_display="Échap",
            tooltip="Fermer l’arbre (ou F4).",
        ),
        HELP_KEY,
        Binding("down", "move(1)", "Ligne suivante", key_display="↓", show=False),
        Binding("up", "move(-1)", "Ligne précédente", key_display="↑", show=False),
        Binding("home", "first", "Première ligne", show=False),
        Binding("end", "last", "Dernière ligne", show=False),
        *[key for key in READING_KEYS if key.key.startswith("page")],
    ]

    def __init__(self, guide: Guide, visit: Visit | None, at: Where | None = None) -> None:
        """``at`` is where the pointer starts; where the visit has come, when it is not said."""
        super().__init__()
        self._at = at
        self._guide = guide
        self._visit = visit
        self._words = TreeWords(guide)
        self._path = followed(guide.tree.root, visit.result.path) if visit else ()
        self._presumed = {doubt.criterion for doubt in visit.result.doubts} if visit else set[str]()

    def compose(self) -> ComposeResult:
        followed = "● cette visite · " if self._visit else ""
        yield TitleBar(tree.TITLE, f"{followed}{tree.version(self._guide)}", id="title")
        yield Banner()
        with Container(id="columns"):
            yield TreeView(self._guide.tree.root, self._label, self._path, self._at, id="tree")
            with Reading(id="aside"):
                yield Document(id="detail")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self._tell(self._tree.pointed)

    @property
    def where(self) -> Where:
        """Where the pointer is."""
        return self._tree.pointed.where

    @property
    def _tree(self) -> TreeView:
        return self.query_one(TreeView)

    def _label(self, line: Line) -> str:
        presumed = line.where in self._path and line.step and line.step.criterion in self._presumed
        return clean(tree.label(self._words, line, presumed=bool(presumed)))

    # What is told of the line pointed at

    @on(TreeView.Pointed)
    def _pointed(self, event: TreeView.Pointed) -> None:
        self._tell(event.line)

    def _tell(self, line: Line) -> None:
        blocks = tree.about(self._guide, line)
        if self._visit is not None and line.where == self._path[-1]:
            blocks = [*tree.end_of_the_way(self._visit, line), *blocks]
        self.query_one("#detail", Document).show(blocks)
        self.query_one("#aside", Reading).scroll_home(animate=False)

    # Keys

    def action_move(self, by: int) -> None:
        """To another line."""
        self._tree.move(by)

    def action_first(self) -> None:
        """To the first line."""
        self._tree.first()

    def action_last(self) -> None:
        """To the last line."""
        self._tree.last()

    def action_open(self) -> None:
        """Unfold, or go into the branch."""
        self._tree.open()

    def action_close(self) -> None:
        """Fold, or go up to the question."""
        self._tree.close()

    def action_open_all(self) -> None:
        """Unfold everything, or fold it again."""
        self._tree.open_all()

    def action_enter(self) -> None:
        """Fold or unfold a question; open the page of a case."""
        line = self._tree.pointed
        if not isinstance(line.node, Leaf):
            (self._tree.close if line.unfolded else self._tree.open)()
            return
        from cnfs_tui.tui.panels.lookup import LookUp

        case = self._guide.cases[line.node.case]
        self.app.push_screen(LookUp(case.title, tree.page(case)))
