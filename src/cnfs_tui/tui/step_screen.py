"""What every step of the visit shares: the stepper, the keys, going back, asking for help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from cnfs_tui.pages.block import Block
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import Helped
from cnfs_tui.tui.requests import Go, GoHome
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, ReadingScreen
from cnfs_tui.tui.widgets.stepper import Stepper


class StepScreen(Helped, ReadingScreen, Screen[None]):
    """A step of the visit. Subclasses give ``STEP``, ``HELP``, their own ``BINDINGS`` and their body."""

    STEP: ClassVar[Step]
    BACK: ClassVar[Step | None] = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,backspace,escape", "back", "Retour", key_display="←", tooltip="Revenir en arrière."),
        Binding("r", "reframe", "Rassurer", tooltip="Une phrase pour un moment difficile."),
        HELP_KEY,
        Binding(
            "b,f6",
            "posture",
            "Posture",
            key_display="b",
            show=False,
            tooltip="Les gestes, les paroles, les dérapages.",
        ),
        Binding("q", "home", "Accueil", show=False, tooltip="Revenir à l’accueil."),
        *READING_KEYS,
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.left = False
        """Another step was asked for: what is still pressed here no longer counts."""

    def compose(self) -> ComposeResult:
        yield Stepper(self.STEP, exercise=self.session.exercise)
        yield Banner()
        yield from self.body()
        own = [] if self.BINDINGS is StepScreen.BINDINGS else self.BINDINGS
        yield KeyLine([*own, *StepScreen.BINDINGS])

    def body(self) -> ComposeResult:
        """The screen between the stepper and the keys."""
        yield from ()

    def go(self, step: Step, at: str | None = None) -> None:
        """Ask the app for another step, once: a key pressed twice opens one screen."""
        if not self.left:
            self.left = True
            self.post_message(Go(step, at))

    def named(self) -> str:
        return self.STEP.label

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self.left and super().check_action(action, parameters)

    def action_back(self) -> None:
        """To the step before; from the first one, back to the home screen."""
        if self.BACK is None:
            self.post_message(GoHome())
        else:
            self.go(self.BACK)

    def action_home(self) -> None:
        """Back to the home screen, from any step."""
        self.post_message(GoHome())

    def action_reframe(self) -> None:
        """Show the sentences for hard moments."""
        from cnfs_tui.pages import framing

        self.look_up(framing.HARD_MOMENTS, framing.hard_moments(self.session.guide.framing))

    def action_posture(self) -> None:
        """Open the posture library over this step."""
        from cnfs_tui.session.room import Room
        from cnfs_tui.tui.trainer.library.screen import LibraryScreen

        self.app.push_screen(LibraryScreen(Room(self.session.guide), in_visit=True))

    def look_up(self, title: str, blocks: Sequence[Block]) -> None:
        """Open a page to read over this screen."""
        from cnfs_tui.tui.panels.lookup import LookUp

        self.app.push_screen(LookUp(title, blocks))
