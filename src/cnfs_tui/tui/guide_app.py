"""An app and its guide: read after the first frame, then followed while somebody edits it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import ClassVar

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var

from cnfs_tui.tui.themed_app import ThemedApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # the guide's models are imported with the guide, after the first frame
    from cnfs_tui.guide.opening import OpenedGuide
    from cnfs_tui.guide.problems.problem import Problem


class GuideApp(ThemedApp):
    """``read_guide`` is called in a thread, right after the first frame; it may raise GuideRefused.

    ``reread``, for a guide that may be edited meanwhile, is then called in a thread again and again: None
    when nothing has changed, else the guide to use from the next visit on. It does not raise GuideRefused.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "dismiss_alert", "Bandeau", show=False, tooltip="Masquer le bandeau sur le guide."),
    ]

    alert: var[str] = var("")
    """What the author of the guide must know, on every screen; empty when all is well."""

    class Reread(Message):
        """The guide has changed: what there is to use from now on, None when it could not even be judged."""

        def __init__(self, opened: OpenedGuide | None) -> None:
            super().__init__()
            self.opened = opened

    def __init__(
        self,
        read_guide: Callable[[], OpenedGuide],
        reread: Callable[[], OpenedGuide | None] | None,
        *,
        debug: bool,
    ) -> None:
        super().__init__(debug=debug)
        self._read_guide = read_guide
        self._reread = reread
        self._looking = False
        self.refused: tuple[Problem, ...] = ()
        """Why no guide could be used at all, when the app had to end for that."""

    def prepare_desk(self, opened: OpenedGuide) -> None:
        """Called in a thread, once the guide is read and before it is used."""

    def guide_opened(self, opened: OpenedGuide) -> None:
        """The guide is there, for the first time."""

    def guide_changed(self, opened: OpenedGuide) -> None:
        """Another guide is to be used from the next visit on; it is sound."""

    @on(events.Mount)
    def _read_after_first_frame(self) -> None:
        self.call_after_refresh(self._prepare)

    @work(thread=True)
    def _prepare(self) -> None:
        """Read, shape and prove the guide, then warm up what the first steps will need.

        Nearly all that is made meanwhile stays: looking for rubbish among it would only take time.
        """
        gc.disable()
        try:
            self._read_and_warm_up()
        finally:
            gc.enable()

    def _read_and_warm_up(self) -> None:
        from cnfs_tui.guide.problems.problem import GuideRefused

        try:
            opened = self._read_guide()
        except GuideRefused as refusal:
            self.call_from_thread(self._give_up, refusal.problems)
        else:
            self.prepare_desk(opened)
            from cnfs_tui.tui.screens.opening import warm_up

            self.call_from_thread(self._use, opened)
            warm_up()

    def _use(self, opened: OpenedGuide) -> None:
        from cnfs_tui.guide.watching import EVERY
        from cnfs_tui.pages.opening import refused_at_start

        self.alert = _to_hide(refused_at_start(opened))
        self.guide_opened(opened)
        if self._reread is not None:
            self.set_interval(EVERY, self._look_again)

    def _give_up(self, problems: tuple[Problem, ...]) -> None:
        self.refused = problems
        self.exit(return_code=2)

    # While it is edited

    def _look_again(self) -> None:
        if not self._looking:  # a slow disk is not asked twice
            self._looking = True
            self._look()

    @work(thread=True)
    def _look(self) -> None:
        assert self._reread is not None
        try:
            opened = self._reread()
        except Exception:  # whatever an author writes, the visit under way goes on
            self.post_message(self.Reread(None))
        else:
            if opened is not None:
                self.post_message(self.Reread(opened))
        finally:
            self._looking = False

    @on(Reread)
    def _take(self, event: Reread) -> None:
        """Hand a sound guide over; otherwise say what is wrong with it."""
        from cnfs_tui.pages.opening import refused_meanwhile

        self.alert = _to_hide(refused_meanwhile(event.opened))
        if event.opened is not None and not event.opened.refused:
            self.guide_changed(event.opened)

    def forget_drawings(self) -> None:
        self.mutate_reactive(GuideApp.alert)  # or banners that are closed would go on watching it
        super().forget_drawings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return (action != "dismiss_alert" or bool(self.alert)) and super().check_action(action, parameters)

    def action_dismiss_alert(self) -> None:
        """Hide the banner until there is something else to say."""
        self.alert = ""


def _to_hide(alert: str) -> str:
    """With the key that hides it, when there is something to say."""
    return f"{alert} (F5 : masquer)" if alert else ""
