"""Accueil: what it is, for whom, whether the guide is sound, and what can be done."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from cnfs_tui.pages import home
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.text import plain

_NAME = Content.styled("cnfs-tui", "bold $accent")
_WHAT = Content(home.WHAT)
_PROMISE = Content.styled(home.PROMISE, "$text-muted")
_FIRST_TIME = Content.assemble(
    f"{home.FIRST_TIME} ",
    ("p", "bold $accent"),
    f" {home.INTRODUCE} · ",
    ("t", "bold $accent"),
    f" {home.LATER}",
)


class HomeScreen(Screen[None]):
    """The first screen. It never waits for the guide, which is read just after it is shown."""

    HELP = (
        "cnfs-tui vous guide du bonjour à l’au revoir : le cadre à poser, quelques questions, "
        "une recommandation expliquée, un mémo ou une fiche de liaison à remettre. "
        "Choisissez une ligne par son numéro, ou avec les flèches et Entrée."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Aide", key_display="F1", tooltip="Cette aide."),
        Binding("f2", "app.theme", "Couleurs", key_display="F2", tooltip="Fond clair ou fond sombre."),
        Binding("f4", "app.tree", "Arbre", key_display="F4", tooltip="Parcourir l’arbre de décision."),
        Binding("p", "introduce('introduce')", "Présenter", show=False, tooltip="Présenter votre structure."),
        Binding(
            "t", "introduce('later')", "Plus tard", show=False, tooltip="Présenter la structure plus tard."
        ),
        Binding("ctrl+q", "app.quit", "Quitter", key_display="Ctrl+Q"),
        *digit_bindings("pick"),
    ]

    class Chosen(Message):
        """A line of the home screen was chosen, by its value in ``pages.home.LINES``."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def compose(self) -> ComposeResult:
        yield Banner()
        for words, name in ((_NAME, "name"), (_WHAT, "what"), (_PROMISE, "promise")):
            yield Static(words, id=name, classes="welcome", markup=False)
        yield Static(_FIRST_TIME, id="first", markup=False)
        yield Choices(home.LINES, id="choices")
        yield Static(id="news", markup=False)
        yield Static(id="desk", markup=False)
        yield Static("Le guide se prépare…", id="state", markup=False)
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)

    def tell(self, state: str) -> None:
        """Say how the guide stands. Nothing once the app is leaving."""
        for line in self.query("#state").results(Static):
            line.update(plain(state))

    def propose_introduction(self, yes: bool) -> None:
        """Propose to tell what the structure is, in a line that takes no key from anybody; or no longer."""
        self.set_class(yes, "-first-time")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "introduce" or self.has_class("-first-time")

    def tell_desk(self, words: str) -> None:
        """Say what lasts about this desk: its counting, or settings that cannot be read; or nothing.

        Nothing either once the app is leaving.
        """
        for line in self.query("#desk").results(Static):
            line.update(plain(words))
            line.set_class(bool(words), "-told")

    def welcome(self, news: str) -> None:
        """Tell some news, or none, the next person being the first choice again."""
        line = self.query_one("#news", Static)
        line.update(plain(news))
        line.set_class(bool(news), "-told")
        self.query_one(Choices).focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    def action_help(self) -> None:
        """Show the help."""
        self.post_message(self.Chosen("help"))

    def action_introduce(self, what: str) -> None:
        """Tell what the structure is, now or later."""
        self.post_message(self.Chosen(what))

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        self.post_message(self.Chosen(event.value))
