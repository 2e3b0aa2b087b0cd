"""The title of a screen: on one line as long as it holds, whole in any case."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Size

from cnfs_tui.tui.widgets.title_bar import TitleBar
from tests.tui.driving import eventually

TITLE, ASIDE = "Bilan de l’activité", "3 derniers mois"


class Titled(App[None]):
    def __init__(self, title: str, aside: str) -> None:
        super().__init__()
        self._bar = TitleBar(title, aside)

    def compose(self) -> ComposeResult:
        yield self._bar


def lines(app: App[None]) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


async def shown(app: App[None]) -> list[str]:
    await eventually(lambda: any(lines(app)), "the title")
    return [line for line in lines(app) if line]


async def test_what_stands_beside_the_title_is_on_the_right() -> None:
    app = Titled(TITLE, ASIDE)
    async with app.run_test(size=(60, 5)):
        (line,) = await shown(app)
        assert line.split("  ", 1)[0] == ""
        assert line.lstrip().startswith(TITLE)
        assert line.endswith(ASIDE)
        assert len(line) == 58


async def test_a_title_alone_says_nothing_more() -> None:
    app = Titled(TITLE, "")
    async with app.run_test(size=(60, 5)):
        assert await shown(app) == [f"   {TITLE}"]


@pytest.mark.parametrize("width", [20, 30, 40])
async def test_nothing_of_two_long_texts_is_lost(width: int) -> None:
    app = Titled(TITLE, ASIDE)
    async with app.run_test(size=(width, 6)):
        assert " ".join(" ".join(await shown(app)).split()) in {
            f"{TITLE} · {ASIDE}",
            f"{TITLE} {ASIDE}",
        }


async def test_another_title_takes_its_place_and_its_height() -> None:
    app = Titled(TITLE, "")
    async with app.run_test(size=(30, 6)):
        await shown(app)
        app.query_one(TitleBar).tell(TITLE, ASIDE)
        await eventually(lambda: app.query_one(TitleBar).size.height == 2, "two lines")


def test_a_title_shows_its_marks_and_commands_nothing() -> None:
    bar = TitleBar("[CAF] [/ [x", "\x1b]0;a\x07")
    told = bar._line(80).plain
    assert "[CAF] [/ [x" in told
    assert "\x1b" not in told
    assert bar.get_content_height(Size(80, 24), Size(80, 24), 80) == 1
