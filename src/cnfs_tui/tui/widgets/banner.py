"""What an author must know while the app runs, said calmly: the person reads the same screen."""

from __future__ import annotations

from cnfs_tui.pages.block import beware
from cnfs_tui.tui.widgets.document import Document


class Banner(Document):
    """Shows the app's ``alert``, whatever the screen; nothing is seen while there is none."""

    DEFAULT_CSS = """
    Banner { background: $panel; display: none; }
    Banner.-told { display: block; }
    """

    def on_mount(self) -> None:
        self.watch(self.app, "alert", self._tell)

    def _tell(self, alert: str) -> None:
        self.set_class(bool(alert), "-told")
        self.show([beware(alert, strong=False)] if alert else [])
