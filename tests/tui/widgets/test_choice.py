"""A column of choices: what its characters say, and what its keys do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult

from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from tests.tui.driving import eventually

COLOURS = [Option("red", "Rouge", 1), Option("green", "Vert", 2), Option("blue", "Bleu", 0)]


class Asking(App[None]):
    """Two columns, the second without digits."""

    AUTO_FOCUS = None
    BINDINGS = [*digit_bindings("pick")]

    def __init__(self, mark: Mark, options: list[Option], *, fold: bool) -> None:
        super().__init__()
        self.column = Choices(options, mark=mark, fold=fold, id="first")
        self.picked: list[tuple[str | None, str]] = []

    def compose(self) -> ComposeResult:
        yield self.column
        yield Choices([Option("end", "Terminer")], id="second")

    def action_pick(self, digit: int) -> None:
        self.column.pick_digit(digit)

    def on_choices_picked(self, event: Choices.Picked) -> None:
        self.picked.append((event.control.id, event.value))


class Question:
    """A column on a screen, and a hand on the keyboard."""

    def __init__(self, app: Asking) -> None:
        self.app = app
        self.column = app.column

    @property
    def lines(self) -> list[str]:
        strips = self.app.screen._compositor.render_strips()
        return [line for strip in strips if (line := strip.text.rstrip())]

    @property
    def rows(self) -> list[Choice]:
        return list(self.column.query(Choice))

    async def press(self, *keys: str) -> None:
        for key in keys:
            self.app.simulate_key(key)

    async def shows(self, *lines: str) -> None:
        """Wait until these lines, among the others, are on the screen."""
        await eventually(lambda: set(lines) <= set(self.lines), f"{lines} in {self.lines}")

    async def picks(self, *values: str) -> None:
        await eventually(lambda: [v for _, v in self.app.picked] == list(values), f"{self.app.picked}")

    async def focus_is_on(self, value: str) -> None:
        await eventually(
            lambda: isinstance(row := self.app.focused, Choice) and row.option.value == value, value
        )


@asynccontextmanager
async def question(
    mark: Mark = Mark.NONE, options: list[Option] = COLOURS, *, fold: bool = False, width: int = 40
) -> AsyncIterator[Question]:
    app = Asking(mark, options, fold=fold)
    async with app.run_test(size=(width, 20)):
        yield Question(app)


# What the characters say


async def test_each_line_shows_its_key_and_its_label() -> None:
    async with question() as column:
        await column.shows("   1 Rouge", "   2 Vert", "   0 Bleu")


@pytest.mark.parametrize(
    ("mark", "free", "taken"), [(Mark.ONE, "( )", "(•)"), (Mark.TICK, "[ ]", "[x]")], ids=["one", "several"]
)
async def test_what_is_taken_is_told_by_characters_and_not_by_colour_alone(
    mark: Mark, free: str, taken: str
) -> None:
    options = [Option("red", "Rouge", 1), Option("green", "Vert", 2, taken=True)]
    async with question(mark, options) as column:
        await column.shows(f"   1 {free} Rouge", f"   2 {taken} Vert")


async def test_the_focus_is_told_by_a_pointer_and_not_by_colour_alone() -> None:
    async with question() as column:
        column.column.focus_on("green")
        await column.shows("   1 Rouge", " › 2 Vert", "   0 Bleu")


async def test_a_note_stands_under_its_label() -> None:
    async with question(Mark.ONE, [Option("red", "Rouge", 1, "comme le feu")]) as column:
        await column.shows("   1 ( ) Rouge", "         comme le feu")


async def test_a_folded_note_is_shown_only_where_the_focus_is() -> None:
    options = [Option("red", "Rouge", 1, "comme le feu"), Option("green", "Vert", 2, "comme l’herbe")]
    async with question(Mark.TICK, options, fold=True) as column:
        column.column.focus_on("red")
        await column.shows("         comme le feu", "   2 [ ] Vert")
        assert not any("herbe" in line for line in column.lines)
        await column.press("down")
        await column.shows("   1 [ ] Rouge", "         comme l’herbe")
        assert not any("feu" in line for line in column.lines)


async def test_a_label_shows_its_brackets_and_never_commands_the_screen() -> None:
    async with question(options=[Option("odd", "[CAF] [/ [x [red]a[/red] \x1b]0;b\x07", 1)]) as column:
        await column.shows("   1 [CAF] [/ [x [red]a[/red] �]0;b�")


# What the keys do


@pytest.mark.parametrize(("key", "value"), [("1", "red"), ("ampersand", "red"), ("0", "blue"), ("à", "blue")])
async def test_a_digit_chooses_with_or_without_the_shift_key(key: str, value: str) -> None:
    async with question() as column:
        await column.press(key)
        await column.picks(value)
        await column.focus_is_on(value)


async def test_a_digit_that_no_line_has_does_nothing() -> None:
    async with question() as column:
        await column.press("7", "2")
        await column.picks("green")


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_the_line_that_has_the_focus_is_chosen_by_enter_or_space(key: str) -> None:
    async with question() as column:
        column.column.focus_on("green")
        await column.focus_is_on("green")
        await column.press(key)
        await column.picks("green")


async def test_arrows_move_through_the_lines_and_on_to_the_next_column() -> None:
    async with question() as column:
        column.column.focus_on(None)
        for value in ("red", "green", "blue", "end", "red"):
            await column.focus_is_on(value)
            await column.press("down")
        await column.focus_is_on("green")
        for value in ("red", "end"):
            await column.press("up")
            await column.focus_is_on(value)
        await column.press("enter")
        await eventually(lambda: column.app.picked == [("second", "end")], "the end")


async def test_a_click_chooses_the_line_under_it() -> None:
    app = Asking(Mark.NONE, COLOURS, fold=False)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.click(app.column.query(Choice)[1])
        await eventually(lambda: app.picked == [("first", "green")], "green")


async def test_the_focus_goes_to_the_first_line_when_the_one_asked_for_is_not_there() -> None:
    async with question() as column:
        column.column.focus_on("violet")
        await column.focus_is_on("red")


# Other lines in the same place


async def test_the_same_lines_are_kept_when_other_choices_are_offered() -> None:
    async with question(Mark.ONE) as column:
        before = column.rows
        column.column.offer([Option("hot", "Chaud", 1, taken=True), Option("cold", "Froid", 2)])
        await column.shows("   1 (•) Chaud", "   2 ( ) Froid")
        await eventually(lambda: column.rows == before[:2], "the third line gone")
        column.column.offer(COLOURS)
        await column.shows("   1 ( ) Rouge", "   2 ( ) Vert", "   0 ( ) Bleu")
        assert column.rows[:2] == before[:2]


async def test_a_line_added_can_be_chosen_like_the_others() -> None:
    async with question() as column:
        column.column.offer([*COLOURS, Option("violet", "Violet", 4)])
        await column.shows("   4 Violet")
        await column.press("4")
        await column.picks("violet")


async def test_a_choice_is_the_one_that_was_shown_when_the_key_was_pressed() -> None:
    async with question() as column:
        column.column.pick_digit(1)
        column.column.offer([Option("hot", "Chaud", 1)])
        await column.picks("red")


async def test_a_column_that_scrolls_shows_the_line_that_has_the_focus() -> None:
    many = [Option(str(rank), f"Ligne {rank}") for rank in range(40)]
    async with question(options=many) as column:
        column.column.styles.height = 10
        column.column.styles.overflow_y = "auto"
        column.column.focus_on("35")
        await eventually(lambda: any("› Ligne 35" in line for line in column.lines), "line 35")
