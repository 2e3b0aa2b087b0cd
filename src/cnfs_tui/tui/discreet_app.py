"""An app that shows nothing of a person to another: hidden on one key, masked then erased when left alone.

The trainer's room is left as it is: a group may look at one page for an hour, and nothing in it is real.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.timer import Timer

from cnfs_tui.session.steps import Step
from cnfs_tui.tui.idle import LONG, Idle, Standing, in_words
from cnfs_tui.tui.training_app import TrainingApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported when the window is to be covered
    from cnfs_tui.tui.panels.masked import Masked

A_MOMENT = 0.01
"""Seconds, less than one perceives, after which to try again."""
EVERY = 2.0
"""Seconds between two looks at the clock, while something would be lost or seen."""
_QUIET = 1.0
"""Seconds without F3 before another one means something: a key held down, or struck in fear, only hides."""
_SENT = 0.3
"""Seconds after which to see again whether a paper has gone to the printer: erased now, it would be lost."""

_MASK_SOON = "L’écran se masque dans {}. Pour le garder : F8."
_ERASE_SOON = "Ce qui est commencé s’efface dans {}. Pour le garder : F8."
_ERASE_SOON_MASKED = "Ce qui est commencé s’efface dans {}. Une touche pour le garder."
_KEPT = f"Visite gardée {LONG} minutes, même sans rien toucher. L’écran se masque comme d’habitude."
_LEFT_ALONE = "Ce qui était commencé est effacé, faute d’activité : il n’en reste rien sur ce poste."
_ERASED = "Ce qui était commencé est effacé : il n’en reste rien sur ce poste."


class DiscreetApp(TrainingApp):
    """Watches over a visit, the memos chosen, the places looked for, from :meth:`watch_over` to their end.

    A screen outside visits is watched over if it says ``FOR_SOMEBODY``: what is chosen on it may be for one
    person, who is there.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(  # over panels too: some tell the signs of a danger
            "f3",
            "hide",
            "Masquer",
            show=False,
            priority=True,
            tooltip="Masquer l’écran derrière une page d’atelier. Pour revenir : F3, puis Entrée.",
        ),
        Binding(
            "f8",
            "keep",
            "Prolonger",
            show=False,
            priority=True,
            tooltip=f"Garder la visite {LONG} minutes, même sans rien toucher.",
        ),
    ]

    idle: Idle
    """For how long nobody has been there; given by the app itself."""
    _watch: Timer | None = None
    _announced: str | None = None
    _hidden_at = 0.0

    # What the app itself must say

    def forget_person(self, news: str = "") -> None:
        """Back home, which tells this news; nothing is left of what was begun."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        kept = action != "keep" or self._at_stake or self.cover is not None
        return kept and super().check_action(action, parameters)

    # Hiding

    def action_hide(self) -> None:
        """Show a harmless page over anything; from that page, come back, through a question about the visit.

        So nobody shows a visit by striking F3 once too often.
        """
        from cnfs_tui.tui.panels.harmless import Harmless

        if self.return_code is not None:
            return
        since, self._hidden_at = self.idle.clock() - self._hidden_at, self.idle.clock()
        if isinstance(self.cover, Harmless):
            if since >= _QUIET:
                self._come_back()
        elif getattr(self.screen, "left", False) or not self.screen.is_mounted:
            self.set_timer(A_MOMENT, self.action_hide)  # what comes next would come in place of the page
        else:
            self.cover_with(Harmless())

    def _come_back(self) -> None:
        from cnfs_tui.tui.panels.masked import Masked

        if self._at_stake:
            self.cover_with(Masked(asking=True))
        else:
            self.uncover()

    def on_masked_answered(self, event: Masked.Answered) -> None:
        """The one who came back has chosen."""
        if event.back:
            self.uncover()
        elif self.session is not None and self.session.papers.sending:
            self.set_timer(_SENT, lambda: self.post_message(event))
        else:
            self.forget_person(_ERASED)

    # Being left alone

    def watch_over(self) -> None:
        """From now on, something is on the screen that is not for the next person."""
        self.idle.begin()
        if self._watch is None:
            self._watch = self.set_interval(EVERY, self.look)

    @property
    def _at_stake(self) -> bool:
        session = self.session
        if session is not None and session.visit is not None:
            return not session.exercise
        if self._watch is None:
            return False
        return any(getattr(screen, "FOR_SOMEBODY", False) for screen in self.screen_stack)

    def look(self) -> Standing:
        """Do what is due by now; called again and again."""
        if not self._at_stake:
            self.watch_no_longer()
            return Standing()
        assert self.session is not None
        settings = self.session.settings
        elsewhere = any(getattr(screen, "STEP", None) is Step.TOGETHER for screen in self.screen_stack)
        standing = self.idle.standing(settings.mask_after, settings.erase_after, elsewhere=elsewhere)
        if standing.erased:
            self._erase()
        else:
            if standing.masked:
                self._mask()
            self._announce(standing)
        return standing

    def watch_no_longer(self) -> None:
        """Nothing is to be hidden: not even the clock is looked at."""
        if self._watch is not None:
            self._watch.stop()
        self._watch = self._announced = None

    def _mask(self) -> None:
        from cnfs_tui.tui.panels.masked import Masked

        cover = self.cover
        if isinstance(cover, Masked):
            cover.rest()
        elif cover is None and self.screen.is_mounted and not getattr(self.screen, "left", False):
            self.cover_with(Masked())

    def _announce(self, standing: Standing) -> None:
        """Once, where it is seen; never on the harmless page, which must look like any other."""
        from cnfs_tui.tui.panels.masked import Masked

        what, seconds = standing.notice or (None, 0)
        if what == self._announced or not self.screen.is_mounted:
            return
        self._announced, cover = what, self.cover
        if isinstance(cover, Masked):
            cover.announce(_ERASE_SOON_MASKED.format(in_words(seconds)) if what else "")
        elif cover is None and what:
            words = _MASK_SOON if what == "mask" else _ERASE_SOON
            self.notify(words.format(in_words(seconds)), severity="warning", timeout=seconds)

    def _erase(self) -> None:
        """Forget what was left; a harmless page stays as it is, for whoever is looking at it."""
        from cnfs_tui.tui.panels.harmless import Harmless

        assert self.session is not None
        if self.session.papers.sending:  # a few seconds more, or the paper would be lost
            return
        cover = self.cover
        self.forget_person(_LEFT_ALONE)
        if isinstance(cover, Harmless):
            self.cover_with(Harmless(cover.page))

    async def on_event(self, event: events.Event) -> None:
        """As Textual's; every key, click or paste tells that somebody is there."""
        touched = isinstance(event, (events.InputEvent, events.Paste)) and not event.is_forwarded
        if touched and self._watch is not None and not self._somebody_is_there(event):
            return
        await super().on_event(event)

    def _somebody_is_there(self, event: events.Event) -> bool:
        """Take note; False when it comes too late, to a screen that must be hidden first.

        So it is when the computer was asleep, or stopped.
        """
        covered = self.cover is not None
        if covered and isinstance(event, events.MouseMove):  # a table that is knocked against
            return True
        standing = self.look()
        if standing.erased or (standing.masked and not covered):
            return False
        self.idle.interrupt()
        if self._announced and not covered:
            self.clear_notifications()
        self._announced = None
        return True

    def action_keep(self) -> None:
        """Only tell that one is there, and that no key is to be expected for a while."""
        if self.wakes() or not self._at_stake:
            return
        assert self.session is not None
        self.idle.keep()
        if 0 < self.session.settings.erase_after < LONG:
            self.notify(_KEPT)

    def wakes(self) -> bool:
        """Whether the window is covered: then a key of the app has no other effect than any key."""
        from cnfs_tui.tui.panels.masked import Masked

        cover = self.cover
        if isinstance(cover, Masked):
            cover.ask()
        return cover is not None
