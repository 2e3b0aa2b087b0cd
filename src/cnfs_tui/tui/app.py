"""The full-screen app: it opens the steps, and never waits for the guide to paint.

It stands on storeys, one file each, which know only those under them. From the ground: safe, themed, guide,
desk, covered, paper, counting, training, discreet. What is common to all screens is there; what is one
screen's is with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.actions import ActionParseResult
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen

from cnfs_tui.tui.discreet_app import A_MOMENT, DiscreetApp
from cnfs_tui.tui.idle import Idle
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.steps import Exercise, Go, GoHome, Step

TYPE_CHECKING = False
if TYPE_CHECKING:  # the guide's models are imported with the guide, after the first frame
    from rich.console import RenderableType

    from cnfs_tui.guide.opening import OpenedGuide
    from cnfs_tui.tui.session import Session

_LATER = "Plus tard : touche 4, « Ma structure et ce poste »."
_INTRODUCED = "C’est noté, merci. Touche 4 : tout revoir, et compléter."
_SETTINGS_REFUSED = "Vos réglages ne sont pas lus : une ligne est à corriger (touche 4)."
_IN_THE_ROOM = "Vous êtes dans la salle du formateur. Revenez d’abord à l’accueil."
_ONCE_GONE = 3.0
"""Seconds after which the screens of a visit, and their last timers, are over."""


class CnfsApp(DiscreetApp):
    """The app itself: home, the steps of a visit, the tree, the trainer's room."""

    CSS_PATH = ["app.tcss", "screens/home.tcss"]  # the style of a default screen must be the app's
    AUTO_FOCUS = None  # each screen says where the focus goes, without scrolling its title away
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (26, "-high")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "tree", "Arbre", show=False, tooltip="L’arbre de décision, et où en est la visite."),
        Binding(
            "f9",
            "new_person",
            "Nouvelle personne",
            show=False,
            priority=True,
            tooltip="Oublier la visite, et accueillir une nouvelle personne.",
        ),
    ]

    def __init__(
        self,
        read_guide: Callable[[], OpenedGuide],
        reread: Callable[[], OpenedGuide | None] | None = None,
        *,
        debug: bool = False,
    ) -> None:
        super().__init__(read_guide, reread, debug=debug)
        self.idle = Idle()
        self._waiting: str | None = None
        self._scenario: str | None = None
        self._under = 1
        """How many screens stand under the visit: home, or the trainer's room above it."""

    def get_default_screen(self) -> Screen[None]:
        return HomeScreen()

    def begin_by_training(self, scenario: str | None) -> None:
        """Before :meth:`main`: open the trainer's room, at this scenario if any, once the guide is read."""
        self._waiting, self._scenario = "train", scenario

    # The guide

    def guide_opened(self, opened: OpenedGuide) -> None:
        from cnfs_tui.tui.screens.opening import state_of
        from cnfs_tui.tui.session import Session

        assert self.desk is not None
        settings = self.desk.settings
        self.session = Session(self.papers(), opened, settings=settings, large=settings.large)
        self._home.tell(state_of(opened))
        self._home.propose_introduction(not settings.introduced and not self.desk.problems)
        self.settle_in()
        self.tell_what_is_wrong_with_settings()
        if self._waiting:
            self._choose(self._waiting)

    def guide_changed(self, opened: OpenedGuide) -> None:
        from cnfs_tui.tui.screens.opening import reread_state

        assert self.session is not None
        self.session.opened = opened
        self._home.tell(reread_state(opened))
        self._draw_tree_again()
        self.train_with(opened.guide)

    # The tree

    def action_tree(self) -> None:
        """Open the tree over the home screen or a step, where the visit has come."""
        if self.screen is self._home:
            self._choose("tree")
        elif self.session and getattr(self.screen, "left", True) is False:  # a step that is not being left
            self._open_tree(self.session)

    def _open_tree(self, session: Session) -> None:
        from cnfs_tui.tui.screens.tree import TreeScreen

        self.push_screen(TreeScreen(session.guide, session.visit))

    def _draw_tree_again(self) -> None:
        """Show the new guide's tree where the old one was being read, when no visit holds it."""
        from cnfs_tui.tui.screens.tree import TreeScreen

        shown = self.screen
        if isinstance(shown, TreeScreen) and self.session is not None and self.session.visit is None:
            self.switch_screen(TreeScreen(self.session.guide, None, at=shown.where))

    # Home

    def counting_changed(self, words: str) -> None:
        refused = self.desk is not None and self.desk.refused
        self._home.tell_desk(_SETTINGS_REFUSED if refused else words)

    @property
    def _home(self) -> HomeScreen:
        home = self.screen_stack[0]
        assert isinstance(home, HomeScreen)
        return home

    @on(HomeScreen.Chosen)
    def _chosen(self, event: HomeScreen.Chosen) -> None:
        if self.screen is self._home and self.return_code is None:  # a key pressed twice opens one screen
            self._choose(event.what)

    def _choose(self, what: str) -> None:
        match what:
            case "quit":
                self.exit(return_code=0)
            case "help":
                self._help()
            case _ if self.session is None:
                self._waiting = what
            case "accompany":
                if not self.held_back():
                    self._accompany()
            case "structure":
                self._open_structure(self.session)
            case "introduce" | "later":
                self._introduce(self.session, now=what == "introduce")
            case "tree":
                self._open_tree(self.session)
            case "memos":
                self._open_catalogue(self.session)
            case "places":
                self._open_places(self.session)
            case "activity":
                self.open_activity(self.session)
            case "train":
                scenario, self._scenario = self._scenario, None
                self.open_training(self.session, scenario)

    def _help(self) -> None:
        from cnfs_tui.tui.panels.help import help_panel

        self.push_screen(help_panel(self._home))

    def _open_structure(self, session: Session) -> None:
        from cnfs_tui.tui.structure.screen import StructureScreen

        assert self.desk is not None
        self.push_screen(StructureScreen(session, self.desk))

    def _introduce(self, session: Session, *, now: bool) -> None:
        """Ask a few questions about the structure, or none: in any case, they are not proposed again."""
        self.settle(session, lambda settings: replace(settings, introduced=True))
        self._home.propose_introduction(False)
        if now:
            self._ask_about_structure(session)
        else:
            self._home.welcome(_LATER)

    @work
    async def _ask_about_structure(self, session: Session) -> None:
        from cnfs_tui.tui.structure.welcome import introduce

        await introduce(self, session, lambda change: self.settle(session, change))
        self._home.welcome(_INTRODUCED)

    # Steps

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

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """As Textual's, except while a screen is being made, or the app ends: the key was for another."""
        ready = self.screen.is_mounted and self.return_code is None
        if not ready and action == "hide" and self.return_code is None:  # of all keys, not this one
            self.action_hide()
        return ready and await super().run_action(action, default_namespace, namespaces)

    # Free-standing screens

    def _open_catalogue(self, session: Session) -> None:
        from cnfs_tui.tui.screens.catalogue import CatalogueScreen

        self.push_screen(CatalogueScreen(session))
        self.watch_over()

    def _open_places(self, session: Session) -> None:
        from cnfs_tui.tui.places.screen import PlacesScreen

        self.push_screen(PlacesScreen(session))
        self.watch_over()
