"""A page of a session on the screen: its main sentence is large when it is projected."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.training.role_play.page import Page
from cnfs_tui.tui.widgets.big_letters import HEIGHT
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading

_MARGINS = 2
"""Blank lines above the letters, and under them."""


class PageView(Reading):
    """Shows a page, its main sentence in large letters or in bold."""

    DEFAULT_CSS = """
    PageView { padding: 1 1 0 1; height: 1fr; }
    PageView BigText { margin: 0 0 1 2; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page = Page("")
        self._large = False

    def compose(self) -> ComposeResult:
        yield BigText()
        yield Document()

    def show(self, page: Page, *, large: bool) -> None:
        """Replace the page; it is read from its beginning when it is another one."""
        if page.main != self._page.main:
            self.scroll_home(animate=False)
        self._page, self._large = page, large
        self._set()

    def on_resize(self, _event: events.Resize) -> None:
        self._set()

    def _set(self) -> None:
        page, height = self._page, self.size.height - _MARGINS
        under = sum(block.gap + 1 for block in page.blocks)
        big = self.query_one(BigText)
        big.display = self._large and bool(page.main)
        big.show(page.main, max(HEIGHT, height - min(under, height // 2)))
        above = [] if self._large or not page.main else [Block(page.main, "bold")]
        self.query_one(Document).show([*above, *page.blocks])
