"""An app whose window can be covered: what would show meanwhile waits until it is uncovered."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.message import Message

from cnfs_tui.tui.desk_app import DeskApp
from cnfs_tui.tui.terminal import SMALLEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.tui.panels.hidden import Hidden


class CoveredApp(DeskApp):
    """At most one cover at a time; only a window too small may stand over it."""

    _kept: tuple[Message, ...] = ()

    @property
    def cover(self) -> Hidden | None:
        """What covers the window, if anything does."""
        from cnfs_tui.tui.panels.hidden import Hidden

        return next((screen for screen in self.screen_stack if isinstance(screen, Hidden)), None)

    def under_cover(self, message: Message) -> bool:
        """Whether the window is covered: then the message comes again once it no longer is."""
        if self.cover is None:
            return False
        self._kept = (*self._kept, message)
        return True

    def cover_with(self, cover: Hidden) -> None:
        """Cover whatever is shown, at once."""
        if self.screen is self.cover:
            self.switch_screen(cover)
        elif self.cover is None:
            self.push_screen(cover)

    def uncover(self) -> None:
        """Show again what is under, and the news that came meanwhile."""
        if self.screen is self.cover:
            self.pop_screen()
            kept, self._kept = self._kept, ()
            for message in kept:
                self.post_message(message)
            self.fit()

    def drop_news(self) -> None:
        """Whatever was to be told was for a person who has left."""
        self._kept = ()
        self.clear_notifications()

    # The window

    def on_resize(self, event: events.Resize) -> None:
        self._fit(event.size)

    def fit(self) -> None:
        """See again whether the window is large enough: something came, or went, over the screen."""
        self._fit(self.size)

    def _fit(self, size: Size) -> None:
        """Cover the screen while the window is too small, and no longer."""
        if self.return_code is not None:  # the app is ending: its screens may be gone
            return
        from cnfs_tui.tui.panels.too_small import TooSmall

        small = size.width < SMALLEST[0] or size.height < SMALLEST[1]
        shown = isinstance(self.screen, TooSmall)
        if small and not shown:
            self.push_screen(TooSmall(SMALLEST))
        elif shown and not small:
            self.pop_screen()
