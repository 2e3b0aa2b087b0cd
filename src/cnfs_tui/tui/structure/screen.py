"""Ma structure et ce poste: every line with its value, one key to change it, written at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.pages.block import MUTED, Block, heading
from cnfs_tui.pages.structure import file
from cnfs_tui.pages.structure.lines import Group, groups, noted
from cnfs_tui.pages.structure.questions import Questions
from cnfs_tui.pages.structure.words import ABOUT, TITLE
from cnfs_tui.session.changes import other_size
from cnfs_tui.session.desk import Desk
from cnfs_tui.session.keeping import Change
from cnfs_tui.session.session import Session
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.over_screen import HOME_KEY, OverScreen
from cnfs_tui.tui.structure.asking import Asking
from cnfs_tui.tui.structure.settling import DeskWanted, PrinterWanted, Settled
from cnfs_tui.tui.themed_app import COLOURS_KEY
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar


class StructureScreen(OverScreen[None]):
    """What is chosen holds at once; the app writes it in the file, and says so when it cannot."""

    CSS_PATH = "structure.tcss"
    NAME = TITLE
    HELP = ABOUT
    NOW = (
        "Choisissez une ligne par son numéro ou sa lettre.",
        "Ce que vous changez est enregistré tout de suite.",
    )
    MORE = InManual("conseiller", "La structure et le poste")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "change", "Changer", key_display="Entrée", tooltip="Changer la ligne choisie."),
        HOME_KEY,
        HELP_KEY,
        COLOURS_KEY,
        *READING_KEYS,
        *digit_bindings("pick"),
        *letter_bindings("pick"),
    ]

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__()
        self._session = session
        self._desk = desk
        self._asking = False

    def compose(self) -> ComposeResult:
        yield TitleBar(TITLE, id="title")
        yield Banner()
        with Reading():
            yield Document(self._problems(), id="problems")
            for rank, group in enumerate(self._groups()):
                about = [Block(group.about, MUTED)] if group.about else []
                yield Document([heading(group.title), *about], classes="group" if rank else "")
                yield Choices(group.options, id=group.id)
            yield Document(file.path(self._desk), id="file")
        yield Document(id="news")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)
        self.post_message(DeskWanted(self.show))

    # What is shown

    def show(self, desk: Desk) -> None:
        """Show the file as it is by now, as somebody may have changed it. Nothing once the screen is left."""
        self._desk = desk
        for page in self.query("#problems").results(Document):
            page.show(self._problems())
        self.draw()

    def draw(self) -> None:
        """Show the settings of the session. Nothing once the screen is left."""
        for group in self._groups():
            for choices in self.query(f"#{group.id}").results(Choices):
                choices.offer(group.options)

    def _groups(self) -> Iterator[Group]:
        session = self._session
        return groups(session.guide, session.settings, session.now())

    def _problems(self) -> list[Block]:
        blocks = file.problems(self._desk)
        return [*blocks, Block("")] if blocks else []

    # Changing

    def action_pick(self, rank: int) -> None:
        """Open a line by its digit or its letter."""
        any(choices.pick_digit(rank) for choices in self.query(Choices))

    def action_change(self) -> None:
        """Open the line pointed at, or point at the first one."""
        if isinstance(self.focused, Choice):
            self.focused.action_pick()
        else:
            self.query_one(Choices).focus_on(None)

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if self._asking or not self.is_active:  # a key pressed twice asks once
            return
        if event.value == "printer":
            self.post_message(PrinterWanted(self.draw))
        elif event.value == "large":  # no question: one key goes from one to the other, each time
            self._settle(event.value, other_size)
        else:
            self._ask(event.value)

    @work
    async def _ask(self, line: str) -> None:
        self._asking = True
        try:
            asking = Asking(self.app)
            change = await Questions(asking, self._session.guide, self._session.settings).about(line)
        finally:
            self._asking = False
        if change is not None:
            self._settle(line, change)

    def _settle(self, line: str, change: Change) -> None:
        self._session.settle_desk(change(self._session.settings))
        self.post_message(Settled(change, self.show))
        self.draw()
        told = noted(line, self._groups())
        self.query_one("#news", Document).show([Block(told, "bold", lead="✓ ")])

    # Keys
