"""An app that leads visits: it opens their steps, and sees that each one ends, is counted and forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from cnfs_tui.session.steps import Step
from cnfs_tui.tui.discreet_app import A_MOMENT, DiscreetApp
from cnfs_tui.tui.requests import Exercise, Go, GoHome
from cnfs_tui.tui.screens.home import HomeScreen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.console import RenderableType

_IN_THE_ROOM = "Vous êtes dans la salle du formateur. Revenez d’abord à l’accueil."
_ONCE_GONE = 3.0
"""Seconds after which the screens of a visit, and their last timers, are over."""


class VisitApp(DiscreetApp):
    """A visit stands over the screen where it began, to which its end comes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f9",
            "new_person",
            "Nouvelle personne",
            show=False,
            priority=True,
            tooltip="Accueillir une nouvelle personne ; une visite commencée est oubliée.",
        ),
    ]

    _waiting: str | None = None
    """What was chosen on the home screen before the guide was read."""
    _under = 1
    """How many screens stand under the visit: home, or the trainer's room above it."""

    @property
    def _home(self) -> HomeScreen:
        home = self.screen_stack[0]
        assert isinstance(home, HomeScreen)
        return home

    # The steps

    def _accompany(self, *, exercise: bool = False) -> None:
        """Begin a visit over the screen that is shown, to which its end comes back."""
        assert self.session is not None
        self._under = len(self.screen_stack)
        self.session.begin(exercise=exercise)
        if not exercise:
            self._home.welcome("")
            self.watch_over()
        self._open(Step.FRAMING)

    @on(Exercise)
    def _exercise(self, event: Exercise) -> None:
        if self.room is None or self.held_back():
            return
        self.room.keep(event.scenario, replace(self.room.of(event.scenario), visited=True))
        self._accompany(exercise=True)

    def _open(self, step: Step, at: str | None = None) -> None:
        from cnfs_tui.tui.screens.opening import screen_for

        assert self.session is not None
        screen = screen_for(step, self.session, at)
        if len(self.screen_stack) == self._under:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)

    @on(Go)
    def _go(self, event: Go) -> None:
        if self.session is None or self.session.visit is None:  # a key came after the end
            return
        if self.under_cover(event):  # the step asked for would come in place of the cover
            return
        while isinstance(self.screen, ModalScreen):  # a panel that came between the key and its effect
            self.pop_screen()
        self._open(event.step, event.at)

    @on(GoHome)
    def _go_home(self, event: GoHome) -> None:
        if self.held_back():
            return
        if event.finished:
            self._end_visit()
        else:
            home = "Revenir à l’accueil" if self._under == 1 else "Revenir aux scénarios"
            self._ask_before_losing(home, self._end_visit)

    def _end_visit(self) -> None:
        self._forget_visit()
        self.watch_no_longer()
        self.drop_news()
        while len(self.screen_stack) > self._under:
            self.pop_screen()
        self.set_timer(_ONCE_GONE, self.forget_drawings)

    def _forget_visit(self) -> None:
        """Nothing of it stays; one that has come to its last screen is counted, whatever ends it there."""
        if self.session is None:
            return
        self._count_if_over()
        self.session.forget()

    def _count_if_over(self) -> None:
        if any(getattr(screen, "STEP", None) is Step.GOODBYE for screen in self.screen_stack):
            self.count_visit()

    def exit(
        self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """As Textual's, also when the desk asks for it; a visit that is over is counted, once."""
        if self.return_code is None:
            self._count_if_over()
        super().exit(result, return_code, message)

    def forget_person(self, news: str = "") -> None:
        self._under = 1
        self._end_visit()
        self._home.welcome(news)
        self.fit()

    def action_new_person(self) -> None:
        """Forget the visit under way, after a yes if something would be lost, and begin another one."""
        if self.wakes() or self.held_back():
            return
        if self.room is not None:
            self.notify(_IN_THE_ROOM)
        elif getattr(self.screen, "left", False):
            self.set_timer(A_MOMENT, self.action_new_person)
        elif self.session is None:
            self._waiting = "accompany"
        elif getattr(self.screen, "STEP", None) is Step.GOODBYE:  # where the visit is over
            self._welcome_next()
        else:
            leave = "Oublier cette visite, et en commencer une autre"
            self._ask_before_losing(leave, self._welcome_next, title="Nouvelle personne ?")

    def _welcome_next(self) -> None:
        self.forget_person()
        self._accompany()
        self.fit()

    def _ask_before_losing(
        self, leave: str, then: Callable[[], None], *, title: str = "Quitter la visite ?"
    ) -> None:
        """Run ``then`` at once, or after a yes when a visit under way would be lost."""
        visit = self.session.visit if self.session else None
        if visit is None or not visit.begun:
            then()
            return
        from cnfs_tui.tui.panels.confirm import Confirm

        if isinstance(self.screen, Confirm):
            return
        assert self.session is not None
        forgotten = "La visite en cours sera oubliée, et ses fichiers effacés"
        question = f"{forgotten} : il n’en restera rien sur ce poste."

        def answered(sure: bool | None) -> None:
            if sure:
                self._forget_visit()
                then()
            else:
                self.fit()

        stay = "Continuer la visite"
        self.push_screen(Confirm(title, question, stay=stay, leave=leave), answered)

    async def action_quit(self) -> None:
        """Leave the program, asking first when a visit or a session of training is under way.

        A covered screen asks nothing: whoever comes must not learn that something is there.
        """
        if self.cover is not None:
            self.exit(return_code=0)
            return
        if self.held_back():
            return
        leave = "Quitter cnfs-tui"

        def end() -> None:
            self.exit(return_code=0)

        if not self.ask_before_forgetting_training(leave, end):
            self._ask_before_losing(leave, end)
