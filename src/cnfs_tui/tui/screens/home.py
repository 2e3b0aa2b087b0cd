"""Accueil: what it is, for whom, whether the guide is sound, and what can be done."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from cnfs_tui.pages import home
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import Helped, InManual
from cnfs_tui.tui.themed_app import COLOURS_KEY
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.masthead import Masthead
from cnfs_tui.tui.widgets.text import plain

_PROMISE = Content(home.PROMISE)
_FIRST_TIME = Content.assemble(
    plain(f"{home.FIRST_TIME} "),
    ("d", "bold $accent"),
    f" {home.DISCOVER} · ",
    ("t", "bold $accent"),
    f" {home.LATER}",
)
_GROUPS = {
    "accompany": "Recevoir",
    "memos": "Préparer",
    "structure": "Ce poste",
    "help": "Apprendre",
    "quit": "",
}
"""What lines are for, by the first line of each group."""


class GroupNames(Widget):
    """The name of each group, on its first line, with the same blank lines as between the groups."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(home.LINES) + (len(_GROUPS) - 1) * self._airy

    def render(self) -> Content:
        lines: list[str] = []
        for option in home.LINES:
            name = _GROUPS.get(option.value)
            lines += [""] * (name is not None and bool(lines) and self._airy)
            lines.append(name or "")
        return Content("\n".join(lines))

    @property
    def _airy(self) -> bool:
        return self.screen.has_class("-high")


class HomeScreen(Helped, Screen[None]):
    """The first screen. It never waits for the guide, which is read just after it is shown."""

    NAME = "Accueil"
    HELP = (
        "cnfs-tui vous guide du bonjour à l’au revoir. Le cadre à poser, quelques questions, une "
        "recommandation expliquée, puis un mémo ou une fiche de liaison à remettre."
    )
    NOW = (
        "Une personne est là : touche 1.",
        "Vous débutez, ou vous voulez lire un guide : touche 7.",
        "Vous préparez le poste avant d’ouvrir : touche 4.",
    )
    MORE = InManual("conseiller", "Premiers pas")
    VERTICAL_BREAKPOINTS = [(0, "-low"), (33, "-high")]
    """Its blank lines need more of the window than those of other screens."""
    BINDINGS: ClassVar[list[BindingType]] = [
        HELP_KEY,
        COLOURS_KEY,
        Binding("f4", "app.tree", "Arbre", key_display="F4", tooltip="Parcourir l’arbre de décision."),
        Binding("d", "introduce('discover')", "Découvrir", show=False, tooltip="Découvrir en 5 étapes."),
        Binding("t", "introduce('later')", "Plus tard", show=False, tooltip="Découvrir plus tard."),
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
        with Vertical(id="cover"):
            yield Masthead()
            yield Static(_FIRST_TIME, id="first", classes="told", markup=False)
            with Horizontal(id="lines"):
                yield GroupNames()
                yield Choices(home.LINES, id="choices")
            yield Static(_PROMISE, id="promise", markup=False)
            yield Static(id="news", classes="told", markup=False)
            yield Static(id="desk", classes="told", markup=False)
            yield Static("Le guide se prépare…", id="state", classes="told", markup=False)
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        for row in self.query(Choice):
            row.set_class(row.option.value in _GROUPS, "-first")
        self.query_one(Choices).focus_on(None)
        self.watch(self.app, "alert", self._make_room)

    def _make_room(self, alert: str) -> None:
        self.set_class(bool(alert), "-alerted")

    def tell(self, state: str) -> None:
        """Say how the guide stands. Nothing once the app is leaving."""
        for line in self.query("#state").results(Static):
            line.update(plain(state))

    def propose_introduction(self, yes: bool) -> None:
        """Propose to discover the program, in a line that takes no key from anybody; or no longer."""
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

    def action_introduce(self, what: str) -> None:
        """Discover the program, then tell what the structure is; or later."""
        self.post_message(self.Chosen(what))

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        self.post_message(self.Chosen(event.value))
