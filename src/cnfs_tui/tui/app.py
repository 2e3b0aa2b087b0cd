"""The full-screen app: it opens what home proposes, and never waits for the guide to paint.

It stands on storeys, one file each, which know only those under them. From the ground: safe, themed, guide,
desk, covered, paper, counting, training, discreet, visit. What is common to all screens is there; what is one
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
from textual.screen import Screen

from cnfs_tui.tui.idle import Idle
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.visit_app import VisitApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # the guide's models are imported with the guide, after the first frame
    from cnfs_tui.guide.opening import OpenedGuide
    from cnfs_tui.session.session import Session
    from cnfs_tui.tui.acts import Act


class CnfsApp(VisitApp):
    """The app itself: home, and what it opens."""

    CSS_PATH = ["app.tcss", "screens/home.tcss"]  # the style of a default screen must be the app's
    AUTO_FOCUS = None  # each screen says where the focus goes, without scrolling its title away
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (26, "-high")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "tree", "Arbre", show=False, tooltip="L’arbre de décision, et où en est la visite."),
        Binding(
            "ctrl+p",
            "everything",
            "Tout",
            show=False,
            priority=True,
            tooltip="Tout ce que l’on peut faire ici, en une liste.",
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
        self._scenario: str | None = None

    def get_default_screen(self) -> Screen[None]:
        return HomeScreen()

    def begin_by_training(self, scenario: str | None) -> None:
        """Before :meth:`main`: open the trainer's room, at this scenario if any, once the guide is read."""
        self._waiting, self._scenario = "train", scenario

    # The guide

    def guide_opened(self, opened: OpenedGuide) -> None:
        from cnfs_tui.pages.opening import state_of
        from cnfs_tui.session.session import Session

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
        from cnfs_tui.pages.opening import reread_state

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

    # Everything that can be done

    def action_everything(self) -> None:
        """List all that can be done here, and do what is chosen; outside visits, one may type to find it."""
        from cnfs_tui.tui.acts import by_choice, by_key
        from cnfs_tui.tui.panels.everything import Everything, SoughtEverything
        from cnfs_tui.tui.panels.too_small import TooSmall

        here = self.screen
        if isinstance(here, Everything):
            here.action_close()
        elif self.wakes() or isinstance(here, TooSmall) or getattr(here, "left", False):
            return
        elif self.session is None or self.session.visit is not None:
            self.push_screen(Everything(by_key(here)), self._do)
        else:
            self.push_screen(SoughtEverything([*by_key(here), *by_choice(here)]), self._do)

    async def _do(self, act: Act | None) -> None:
        if act is not None and act.node.is_attached:
            await self.run_action(act.action, act.node)

    # Home

    def counting_changed(self, words: str) -> None:
        from cnfs_tui.pages.opening import SETTINGS_REFUSED

        refused = self.desk is not None and self.desk.refused
        self._home.tell_desk(SETTINGS_REFUSED if refused else words)

    @on(HomeScreen.Chosen)
    def _chosen(self, event: HomeScreen.Chosen) -> None:
        if self.screen is self._home and self.return_code is None:  # a key pressed twice opens one screen
            self._choose(event.what)

    def _choose(self, what: str) -> None:
        match what:
            case "quit":
                self.exit(return_code=0)
            case _ if self.session is None:
                self._waiting = what
            case "accompany":
                if not self.held_back():
                    self._accompany()
            case "help":
                self._open_help(self.session)
            case "structure":
                self._open_structure(self.session)
            case "discover" | "later":
                self._introduce(self.session, now=what == "discover")
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

    def _open_help(self, session: Session) -> None:
        from cnfs_tui.tui.manuals.contents import ContentsScreen

        self.push_screen(ContentsScreen(session))

    def _open_structure(self, session: Session) -> None:
        from cnfs_tui.tui.structure.screen import StructureScreen

        assert self.desk is not None
        self.push_screen(StructureScreen(session, self.desk))

    def _introduce(self, session: Session, *, now: bool) -> None:
        """The discovery, then a few questions about the structure, or neither: not to be proposed again."""
        from cnfs_tui.pages.structure.welcome import LATER

        self.settle(session, lambda settings: replace(settings, introduced=True))
        self._home.propose_introduction(False)
        if not now:
            self._home.welcome(LATER)
            return
        from cnfs_tui.tui.manuals.discovery import DiscoveryScreen

        def discovered(to_the_end: bool | None) -> None:
            if to_the_end:
                self._ask_about_structure(session)
            else:
                self._home.welcome(LATER)

        self.push_screen(DiscoveryScreen(session.guide, first=True), discovered)

    @work
    async def _ask_about_structure(self, session: Session) -> None:
        from cnfs_tui.pages.structure.welcome import INTRODUCED, introduce
        from cnfs_tui.tui.structure.asking import Asking

        await introduce(lambda lead: Asking(self, lead), session, lambda change: self.settle(session, change))
        self._home.welcome(INTRODUCED)

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
