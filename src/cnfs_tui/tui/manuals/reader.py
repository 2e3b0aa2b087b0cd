"""A manual to read, on one long page: a digit goes to a part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.manuals.passage import Manual
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.manuals import set_passages, set_title
from cnfs_tui.pages.option import engraved
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.over_screen import OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar


class ManualScreen(OverScreen[None]):
    """All of a manual; ``at`` is the title of the part to open it on."""

    CSS_PATH = "manuals.tcss"
    NAME = "Lire un guide"
    HELP = "Un guide à lire, partie par partie. Il est dans le programme : internet n’est pas nécessaire."
    NOW = (
        "Lisez avec ↑ et ↓, ou une page à la fois.",
        "Un chiffre va à la partie qui le porte : la liste est en haut.",
    )
    DIGITS = ("1, 2…", "La partie qui porte ce chiffre, ou cette lettre ; 0, le début.")
    MORE = InManual("conseiller", "Premiers pas")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown,space,enter", "read(1)", "Lire la suite", key_display="Entrée"),
        Binding("left,backspace,escape,q", "leave", "Retour", key_display="←", tooltip="Fermer ce guide."),
        HELP_KEY,
        *(key for key in READING_KEYS if key.key != "pagedown"),
        *digit_bindings("part"),
        *letter_bindings("part"),
    ]

    def __init__(self, manual: Manual, at: str = "") -> None:
        super().__init__()
        self._manual = manual
        self._at = at

    def compose(self) -> ComposeResult:
        yield TitleBar(self._manual.title)
        yield Banner()
        with Reading():
            yield Document(list(self._opening()), classes="part")
            for rank, part in enumerate(self._manual.parts, 1):
                title = set_title(f"{engraved(rank)} {part.title}")
                yield Document([title, *set_passages(part.passages)], classes="part")
        yield KeyLine(self.BINDINGS)

    def _opening(self) -> Iterator[Block]:
        yield from set_passages(self._manual.opening)
        for rank, part in enumerate(self._manual.parts, 1):
            yield Block(part.title, MUTED, lead=f"{engraved(rank)} ", gap=rank == 1)

    def on_mount(self) -> None:
        titles = ["", *(part.title for part in self._manual.parts)]
        if self._at in titles[1:]:
            self.call_after_refresh(self.action_part, titles.index(self._at))

    def action_part(self, rank: int) -> None:
        """Go to a part by its number."""
        parts = [*self.query(".part")]
        if rank < len(parts):
            self.query_one(Reading).scroll_to_widget(parts[rank], animate=False, top=True, immediate=True)
