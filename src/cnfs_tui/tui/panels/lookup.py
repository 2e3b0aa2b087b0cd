"""A page to read over the screen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from cnfs_tui.pages.block import Block
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading


class LookUp(Panel[None]):
    """Blocks under a title; arrows and page keys scroll, ← closes."""

    HELP = "Une page à lire, par-dessus l’écran. Il n’y a rien à y choisir."
    NOW = (
        "Lisez avec ↑ et ↓, ou une page à la fois.",
        "Fermez avec ← : l’écran d’avant revient tel quel.",
    )
    KEYS = "↑ ↓ Lire · ← Fermer"

    def __init__(self, title: str, blocks: Sequence[Block]) -> None:
        super().__init__(title)
        self._blocks = blocks

    def body(self) -> ComposeResult:
        with Reading():
            yield Document(self._blocks)
