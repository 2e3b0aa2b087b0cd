"""Arbre: the decision tree itself, branch by branch, with the way of the visit marked along it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Static

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.model.shape import Sourced
from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import Leaf
from cnfs_tui.tree.outline import Line, followed, steps_to
from cnfs_tui.tree.prove import Where
from cnfs_tui.tui.case_words import ACTIONS, STATUS
from cnfs_tui.tui.over_screen import HELP_KEY, OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.document import MUTED, Block, Document, beware, bullets, heading, numbered, said
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.text import clean, plain, spoken
from cnfs_tui.tui.widgets.tree_view import TreeView
from cnfs_tui.visit import Visit


class TreeScreen(OverScreen[None]):
    """The tree of a guide, opened over any screen; with a visit under way, where it leads so far."""

    CSS_PATH = "tree.tcss"
    HELP = (
        "L’arbre de décision du guide : chaque question, ses réponses, et le cas où elles mènent. "
        "Le rond ● marque le chemin de la visite en cours. En bas ou à droite : d’où vient ce qui est montré."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "close", "Replier", key_display="←", tooltip="Replier, ou remonter à la question."),
        Binding("right", "open", "Déplier", key_display="→", tooltip="Déplier, ou aller à la réponse."),
        Binding(
            "enter,space", "enter", "Ouvrir", key_display="Entrée", tooltip="Ouvrir la question ou le cas."
        ),
        Binding("t", "open_all", "Tout", tooltip="Tout déplier ; tout replier, sauf le chemin."),
        Binding(
            "f4,backspace,escape,q",
            "leave",
            "Revenir",
            key_display="F4",
            tooltip="Fermer l’arbre (ou Échap).",
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
        title = f"Arbre de décision · guide {self._guide.version}"
        yield Static(plain(title + (" · ● cette visite" if self._visit else "")), id="title", markup=False)
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
        """« answer → next question ? », or « answer → case (statut) »."""
        node, step = line.node, line.step
        leads = (
            self._words.case(node.case)
            if isinstance(node, Leaf)
            else f"{self._words.criterion(node.criterion)} ?"
        )
        if step is None:
            return clean(leads)
        presumed = " (par prudence)" if line.where in self._path and step.criterion in self._presumed else ""
        return clean(f"{self._words.answers(step.criterion, step.answers)}{presumed} → {leads}")

    # What is told of the line pointed at

    @on(TreeView.Pointed)
    def _pointed(self, event: TreeView.Pointed) -> None:
        self._tell(event.line)

    def _tell(self, line: Line) -> None:
        blocks = [*self._end_of_the_way(line), *self._about(line)]
        self.query_one("#detail", Document).show(blocks)
        self.query_one("#aside", Reading).scroll_home(animate=False)

    def _about(self, line: Line) -> list[Block]:
        if isinstance(line.node, Leaf):
            return [*_case(self._guide.cases[line.node.case]), *self._conditions(line)]
        return _question(self._guide.diagnostic.criteria[line.node.criterion])

    def _end_of_the_way(self, line: Line) -> list[Block]:
        """What the visit has to do with this line, where its way stops."""
        if self._visit is None or line.where != self._path[-1]:
            return []
        result = self._visit.result
        if isinstance(result, Pending):
            words = "La visite en est à cette question."
        elif isinstance(line.node, Leaf):
            words = "La visite mène à ce cas."
        else:
            case = self._guide.cases[result.case].title
            words = f"La visite s’arrête ici : quelle que soit la réponse, le cas est « {case} »."
        blocks = [Block(words, "bold $accent", lead="● ")]
        if self._visit.override:
            chosen = self._guide.cases[self._visit.override.case].title
            blocks.append(beware(f"Vous faites autrement : {chosen}."))
        return blocks

    def _conditions(self, line: Line) -> list[Block]:
        """The questions and answers that lead to a case: a large tree does not show them all at once."""
        steps = steps_to(self._guide.tree.root, line.where)
        criterion, answers = self._words.criterion, self._words.answers
        told = (f"{criterion(step.criterion)} : {answers(step.criterion, step.answers)}" for step in steps)
        return [heading("On y arrive par"), *bullets(told)] if steps else []

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
        self.app.push_screen(LookUp(case.title, _page(case)))


def _case(case: Case) -> list[Block]:
    """A case in brief: what it is, and on whose word."""
    blocks = [
        Block(case.title, "bold $accent"),
        Block(ACTIONS[case.action], "bold", lead="Action : "),
        *_sourced(case),
    ]
    if case.nuance:
        blocks.append(Block(case.nuance, lead="Précision : "))
    return blocks


def _question(criterion: CriterionGuide) -> list[Block]:
    """A question in brief. What tells its answers apart stays folded when the person must not see it."""
    blocks = [
        Block(spoken(criterion.question), "bold $accent"),
        *_sourced(criterion),
    ]
    if criterion.discreet:
        return blocks
    blocks.append(Block(criterion.answers[criterion.if_unsure].title, lead="Si on ne sait pas : "))
    if criterion.in_the_note:
        blocks.append(Block(spoken(criterion.in_the_note), lead="Dans la note : "))
    return blocks


def _sourced(told: Sourced) -> list[Block]:
    """On whose word, told apart from where it can be read again."""
    date = f", vérifié le {told.checked_on:%d/%m/%Y}" if told.checked_on else ""
    return [
        Block(STATUS[told.status.value], lead="Statut : "),
        Block(f"{told.source}{date}", MUTED, lead="Source : "),
    ]


def _page(case: Case) -> list[Block]:
    """All that a case proposes, to be read over the tree."""
    return [
        *_case(case)[1:],
        heading("Posture"),
        Block(case.posture),
        heading("Le proposer"),
        Block(spoken(case.proposal)),
        heading("Étapes"),
        *numbered(step.do for step in case.steps),
        heading("À dire"),
        *said(case.say),
        heading("Ensuite"),
        *bullets(case.next),
        heading("Exemples"),
        *bullets(example.title for example in case.examples),
    ]
