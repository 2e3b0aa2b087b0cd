"""A page for a whole room: what becomes small first when the window does, and nothing lost."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from cnfs_tui.pages.text import clean
from cnfs_tui.tui.widgets.big_letters import drawn, drawn_narrow, ordinary
from cnfs_tui.tui.widgets.big_page import BigPage
from tests.tui.driving import eventually

ABOVE, UNDER = "La personne", "Laisser la main"
MAIN = clean("« Gardez-le, je reste à côté de vous. Que voyez-vous à l’écran ? »")


class Room(App[None]):
    def compose(self) -> ComposeResult:
        yield BigPage()


async def seen(size: tuple[int, int], above: str = ABOVE, main: str = MAIN, under: str = UNDER) -> list[str]:
    """The window, once the page is drawn."""
    app = Room()
    async with app.run_test(size=size):
        app.query_one(BigPage).show(main, above=above, under=under)
        await eventually(lambda: any(window(app)), "the page")
        return window(app)


def window(app: App[None]) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def rows(lines: list[str] | None) -> list[str]:
    assert lines is not None
    return [line.rstrip() for line in lines]


async def test_on_a_wide_screen_all_is_large_and_the_sentence_most_of_all() -> None:
    page = await seen((120, 40))
    above, main, under = rows(drawn(ABOVE, 120)), rows(drawn(MAIN, 120)), rows(drawn_narrow(UNDER, 120))
    assert page[:5] == above
    assert page[5 : 5 + len(main)] == main
    assert page[-5:] == under
    assert not any(page[5 + len(main) : -5])


@pytest.mark.parametrize(
    ("lines", "title", "quiet"),
    [(20, drawn, drawn_narrow), (16, drawn, ordinary), (12, ordinary, ordinary)],
)
async def test_on_a_smaller_one_what_goes_with_the_sentence_becomes_small_before_it(
    lines: int, title: type, quiet: type
) -> None:
    page = await seen((120, lines))
    assert len(rows(drawn_narrow(MAIN, 120))) == 10
    assert page == _set(
        lines, rows(title(ABOVE, 120)), rows(drawn_narrow(MAIN, 120)), rows(quiet(UNDER, 120))
    )


async def test_in_the_smallest_window_everything_is_still_read() -> None:
    page = await seen((60, 9))
    assert page == _set(9, [ABOVE], rows(ordinary(MAIN, 60)), [UNDER])


async def test_a_page_may_be_one_sentence_alone() -> None:
    page = await seen((120, 40), above="", under="")
    main = rows(drawn(MAIN, 120))
    assert page == main + [""] * (40 - len(main))


def _set(lines: int, above: list[str], main: list[str], under: list[str]) -> list[str]:
    return [*above, *main, *[""] * (lines - len(above) - len(main) - len(under)), *under]
