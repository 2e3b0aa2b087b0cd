"""Et si: one answer is changed, and the way moves in the tree under the eyes of the group."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical

from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.text import clean
from cnfs_tui.pages.training import what_if
from cnfs_tui.session.room import Room
from cnfs_tui.training.what_if import WhatIf
from cnfs_tui.tree.model import Answers, Leaf
from cnfs_tui.tree.outline import Line, followed
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar
from cnfs_tui.tui.widgets.tree_view import TreeView


class WhatIfScreen(TrainerScreen):
    """From the answers of a scenario, or from any others when there is no ``name``."""

    CSS_PATH = "what_if.tcss"
    NAME = "Et si"
    HELP = (
        "Changer une réponse, et voir le chemin bouger dans l’arbre. Le rond plein ● marque le chemin de "
        "maintenant, le rond vide ○ celui d’avant."
    )
    NOW = (
        "Choisissez un critère avec les flèches.",
        "Changez sa réponse par un chiffre, ou par Entrée.",
    )
    DIGITS = ("0 à 9", "La réponse à ce critère ; 0, je ne sais pas.")
    MORE = InManual("formateur", "Comparer")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Critère", key_display="↑ ↓", tooltip="Choisir un critère."),
        Binding("up", "move(-1)", "Critère précédent", show=False),
        Binding("enter,space", "turn", "Changer", key_display="Entrée", tooltip="La réponse suivante."),
        Binding("r", "again", "Remettre", tooltip="Remettre les réponses du début."),
        *digit_bindings("answer"),
    ]

    def __init__(self, room: Room, name: str | None, answers: Answers | None = None) -> None:
        super().__init__(room)
        self._state = what_if.state(room.guide, name, answers or {})
        self._about = what_if.title(room.guide, name)
        self._words = TreeWords(room.guide)

    def body(self) -> ComposeResult:
        yield TitleBar(self._about)
        yield BigText(id="case", most=15)
        with Container(id="columns"):
            with Vertical(id="aside"):
                with Reading(id="situation"):
                    yield Choices(self._options(), fold=True, at_once=self._turn, id="criteria")
                with Reading(id="outcome"):
                    yield Document(id="told")
            yield TreeView(self.room.guide.tree.root, self._label, id="tree")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(Choices).focus_on(next(iter(self._state.answers), None))

    def draw(self) -> None:
        """The situation imagined, where it leads, and the way in the tree."""
        state, words = self._state, self._words
        self.query_one("#case", BigText).show(what_if.case_title(state, words))
        self.query_one(Choices).offer(self._options())
        self.query_one("#told", Document).show(what_if.told(state, words))
        self.query_one("#outcome", Reading).scroll_home(animate=False)
        root = self.room.guide.tree.root
        self.query_one(TreeView).follow(followed(root, state.after.path), followed(root, state.before.path))
        self.say(self._about, *what_if.notes(state, words))

    def _options(self) -> list[Option]:
        return what_if.options(self._state, self._words)

    def _label(self, line: Line) -> str:
        """« answer → next question ? », or « answer → case (statut) »."""
        node, step, words = line.node, line.step, self._words
        leads = words.case(node.case) if isinstance(node, Leaf) else f"{words.criterion(node.criterion)} ?"
        return clean(f"{words.answers(step.criterion, step.answers)} → {leads}" if step else leads)

    def action_move(self, by: int) -> None:
        """While no criterion is pointed at, the arrows come to the first one."""
        self.query_one(Choices).focus_on(None)

    def action_turn(self) -> None:
        """The next answer of the criterion pointed at."""
        if isinstance(self.focused, Choice):
            self._turn(self.focused.option.value)

    def _turn(self, criterion: str) -> None:
        self._become(self._state.turn(criterion))

    def action_answer(self, digit: int) -> None:
        """Answer the criterion pointed at; 0 is « je ne sais pas »."""
        if isinstance(self.focused, Choice):
            self._become(what_if.answered(self._state, self.focused.option.value, digit))

    def action_again(self) -> None:
        """Put the answers of the beginning back."""
        if not self._state.changed:
            self.notify("Aucune réponse n’a été changée.", timeout=3)
        self._become(self._state.again())

    def _become(self, state: WhatIf) -> None:
        self._state = state
        self.draw()
