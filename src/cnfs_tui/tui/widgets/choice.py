"""Choices whose state is written in characters: readable without colour, by key, arrow or mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Mark, Option, engraved
from cnfs_tui.tui.widgets.document import Document

_BAR = "$block-cursor-foreground on $block-cursor-background"
"""The label pointed at; its note, which may be long, stays quiet under it."""


class Choice(Document, can_focus=True):
    """One option on the screen; focus shows as a pointer as well as a colour."""

    BINDINGS = [Binding("enter,space", "pick", "Choisir", show=False)]

    class Picked(Message):
        """The option was chosen by key or mouse."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice
            self.value = choice.option.value  # now: the row may offer something else when this is read

    class Pointed(Message):
        """The option has the focus: what it is about may be shown."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(
        self, option: Option, mark: Mark, *, fold: bool, at_once: Callable[[str], None] | None
    ) -> None:
        super().__init__()
        self.option = option
        self._mark = mark
        self._fold = fold
        self._at_once = at_once
        self._pointed = False
        self._draw()

    def become(self, option: Option) -> None:
        """Show another option, or another state of the same one."""
        if option != self.option:
            self.option = option
            self._draw()

    def _draw(self) -> None:
        pointer = "› " if self._pointed else "  "
        no_digit = "" if self._mark is Mark.NONE else "  "
        digit = no_digit if self.option.digit is None else f"{engraved(self.option.digit)} "
        lead = f"{pointer}{digit}{self._mark.shown(self.option.taken)}"
        label = self.option.label.lstrip(" ")
        lead += " " * (
            len(self.option.label) - len(label)
        )  # of a line without a digit, under others with one
        weight = "bold" if self.option.taken else ""
        blocks = [Block(label, f"{weight} {_BAR}" if self._pointed else weight, lead=lead)]
        if self.option.note and (self._pointed or not self._fold):
            style = "" if self._pointed else MUTED
            blocks.append(Block(self.option.note, style, lead=" " * len(lead)))
        self.show(blocks)

    def on_focus(self, _event: events.Focus) -> None:
        self._pointed = True
        self._draw()
        # once its note, and that of the option that loses the focus, are laid out
        self.call_after_refresh(self.call_after_refresh, self.reveal)
        self.post_message(self.Pointed(self.option.value))

    def on_blur(self, _event: events.Blur) -> None:
        self._pointed = False
        self._draw()

    def on_click(self, _event: events.Click) -> None:
        self.focus()
        self.action_pick()

    def reveal(self) -> None:
        """Scroll if it is not wholly in the window."""
        if self.is_attached and not self.screen.can_view_entire(self):
            self.scroll_visible(animate=False, immediate=True)

    def action_pick(self) -> None:
        """Choose this option."""
        if self._at_once is None:
            self.post_message(self.Picked(self))
        else:
            self._at_once(self.option.value)


class Choices(Vertical):
    """A column of options. Arrows move, Enter or Space chooses; the screen gives it the digits.

    With ``fold``, only the option that has the focus shows its note. ``at_once`` is called in place of
    the message, where the very next key, however fast, must find the choice made.
    """

    DEFAULT_CSS = """
    Choices { height: auto; }
    Choice { padding: 0 1; }
    Choice:focus { background: $panel; }
    """
    BINDINGS = [
        Binding("up", "move(-1)", "Choix précédent", show=False),
        Binding("down", "move(1)", "Choix suivant", show=False),
        Binding("home", "end_of(0)", "Premier choix", show=False),
        Binding("end", "end_of(-1)", "Dernier choix", show=False),
    ]

    class Picked(Message):
        """An option of this column was chosen."""

        def __init__(self, choices: Choices, value: str) -> None:
            super().__init__()
            self.choices = choices
            self.value = value

        @property
        def control(self) -> Choices:
            """The column, so that a screen can tell one from another by its id."""
            return self.choices

    def __init__(
        self,
        options: Sequence[Option] = (),
        *,
        mark: Mark = Mark.NONE,
        fold: bool = False,
        at_once: Callable[[str], None] | None = None,
        id: str | None = None,
    ) -> None:
        self._mark = mark
        self._fold = fold
        self._at_once = at_once
        self._rows = [Choice(option, mark, fold=fold, at_once=at_once) for option in options]
        super().__init__(*self._rows, id=id)

    def offer(self, options: Sequence[Option]) -> None:
        """Show these options: rows are kept and updated in place, so that nothing flickers."""
        for row, option in zip(self._rows, options, strict=False):
            row.become(option)
        for option in options[len(self._rows) :]:
            row = Choice(option, self._mark, fold=self._fold, at_once=self._at_once)
            self._rows.append(row)
            self.mount(row)
        for row in self._rows[len(options) :]:
            row.remove()
        del self._rows[len(options) :]

    def focus_on(self, value: str | None) -> None:
        """Put the focus on an option, the first one when there is no such value; scroll if it is hidden."""
        if self._rows:
            wanted = (row for row in self._rows if row.option.value == value)
            row = next(wanted, self._rows[0])
            row.focus(scroll_visible=False)
            self.call_after_refresh(row.reveal)  # not before it is known what the window shows

    @property
    def rows(self) -> Sequence[Choice]:
        """The options as they stand, from top to bottom."""
        return self._rows

    def pick_digit(self, digit: int) -> bool:
        """Choose the option with this digit; False when there is none."""
        for row in self._rows:
            if row.option.digit == digit:
                row.focus()
                row.action_pick()
                return True
        return False

    def on_choice_picked(self, event: Choice.Picked) -> None:
        event.stop()
        self.post_message(self.Picked(self, event.value))

    def action_end_of(self, rank: int) -> None:
        """Move the focus to the first option of this column, or to the last one."""
        self._rows[rank].focus()

    def action_move(self, by: int) -> None:
        """Move the focus up or down, and on to the next column after the last option."""
        if by < 0:
            self.screen.focus_previous(Choice)
        else:
            self.screen.focus_next(Choice)
