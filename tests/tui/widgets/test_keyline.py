"""The line of keys: all of them told, whatever the width, and each obeyed when it is clicked."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding

from cnfs_tui.tui.widgets.keyline import KeyLine
from tests.tui.driving import eventually

KEYS = [
    Binding("enter", "app.did('suite')", "Suite", key_display="Entrée"),
    Binding("x", "app.did('rien')", "Rien", show=False),
    Binding("a", "app.did('autrement')", "Autrement"),
    Binding("f1", "app.did('aide')", "Aide", key_display="F1"),
]


class Keys(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def compose(self) -> ComposeResult:
        yield KeyLine(KEYS)

    def action_did(self, what: str) -> None:
        self.done.append(what)


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (60, ["   Entrée Suite  a Autrement  F1 Aide  Ctrl+P Tout"]),
        (40, ["   Entrée Suite  a Autrement  F1 Aide"]),
        (36, ["   Entrée Suite a Autrement F1 Aide"]),
        (35, [" Entrée Suite a Autrement F1 Aide"]),
        (30, ["   Entrée Suite  a Autrement", "   F1 Aide  Ctrl+P Tout"]),
        (20, ["   Entrée Suite", "   a Autrement", "   F1 Aide"]),
    ],
)
async def test_keys_come_closer_then_take_a_second_line_before_any_is_left_out(
    width: int, lines: list[str]
) -> None:
    app = Keys()
    async with app.run_test(size=(width, 8)):
        await eventually(lambda: last_lines(app, len(lines)) == lines, lambda: str(last_lines(app, 8)))


def last_lines(app: Keys, count: int) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()][-count:]


@pytest.mark.parametrize(
    ("width", "at", "done"),
    [
        (40, (2, 0), []),
        (40, (3, 0), ["suite"]),
        (40, (14, 0), ["suite"]),
        (40, (16, 0), []),
        (40, (17, 0), ["autrement"]),
        (40, (32, 0), ["aide"]),
        (40, (38, 0), []),
        (30, (4, 1), ["aide"]),
        (30, (20, 1), []),
    ],
)
async def test_a_key_clicked_does_what_it_says(width: int, at: tuple[int, int], done: list[str]) -> None:
    app = Keys()
    async with app.run_test(size=(width, 8)) as pilot:
        await eventually(lambda: last_lines(app, 8)[-1], "the keys")
        await pilot.click(KeyLine, offset=at)
        await pilot.pause()
        assert app.done == done
