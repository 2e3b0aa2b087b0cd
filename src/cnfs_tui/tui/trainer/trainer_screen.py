"""What every screen of the trainer shares: projection on one key, help, going back."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import Screen

from cnfs_tui.session.room import Room
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import Helped, InManual
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, ReadingScreen

PROJECTED = "-projected"
"""The class of a screen in large letters, for its style sheet."""

_NO_NOTES = "Vos notes ne s’écrivent plus sur ce poste : ne suivez plus votre deuxième fenêtre."


class TrainerScreen(Helped, ReadingScreen, Screen[None]):
    """Subclasses give ``HELP``, their own ``BINDINGS``, their body, and draw themselves in ``draw``."""

    HELP: ClassVar[str]
    MORE = InManual("formateur", "Faire jouer")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,backspace,escape", "back", "Retour", key_display="←", tooltip="Revenir en arrière."),
        Binding("p", "project", "Projeter", tooltip="Grandes lettres, pour être lu de loin ; et retour."),
        HELP_KEY,
        Binding("f4", "tree", "Arbre", show=False, tooltip="L’arbre de décision du guide."),
        Binding("q", "leave", "Quitter l’écran", show=False, tooltip="Fermer cet écran."),
        *READING_KEYS,
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        yield Banner()
        yield from self.body()
        own = [] if self.BINDINGS is TrainerScreen.BINDINGS else self.BINDINGS
        keys = (key for key in (*own, *TrainerScreen.BINDINGS) if isinstance(key, Binding))
        yield KeyLine(key for key in keys if self.check_action(key.action, ()))

    def body(self) -> ComposeResult:
        """The screen above the keys."""
        yield from ()

    def on_mount(self) -> None:
        self.set_class(self.room.projected, PROJECTED)
        self.draw()

    def on_screen_resume(self) -> None:
        """A screen that was over this one may have changed how it is projected, or the session."""
        self.set_class(self.room.projected, PROJECTED)
        if self.is_mounted:
            self.draw()

    def draw(self) -> None:
        """Show what the room holds now; called again whenever it may have changed."""

    def say(self, title: str, *lines: str) -> None:
        """Give the trainer these notes, unless another of these screens now covers this one."""
        shown = [screen for screen in self.app.screen_stack if isinstance(screen, TrainerScreen)]
        if self in shown[-1:] and not self.room.say(title, *lines):
            self.app.notify(_NO_NOTES)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, once: a key pressed twice must not close what is under."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_project(self) -> None:
        """Large letters for the group, or the ordinary screen."""
        self.room.projected = not self.room.projected
        self.set_class(self.room.projected, PROJECTED)
        self.draw()

    def action_back(self) -> None:
        """To the screen under this one."""
        self.dismiss()

    def action_leave(self) -> None:
        """Close this screen."""
        self.dismiss()

    def action_tree(self) -> None:
        """Open the tree over this screen."""
        from cnfs_tui.tui.screens.tree import TreeScreen

        self.app.push_screen(TreeScreen(self.room.guide, None))
