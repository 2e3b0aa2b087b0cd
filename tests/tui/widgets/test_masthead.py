"""The head of the home screen: large where it holds, in plain letters elsewhere, with the same promise."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from cnfs_tui.tui.widgets.masthead import Masthead
from tests.tui.driving import eventually


class Headed(App[None]):
    def compose(self) -> ComposeResult:
        yield Masthead()


@pytest.mark.parametrize(("width", "height"), [(58, 1), (74, 3), (120, 3)])
async def test_the_promise_is_whole_at_any_width(width: int, height: int) -> None:
    app = Headed()
    async with app.run_test(size=(width, 6)):
        await eventually(lambda: app.query_one(Masthead).size.height == height, f"{height} lines")
        told = app.query_one(Masthead).render().plain
        assert "Faire avec la personne," in told
        assert "pas à sa place." in told
        assert max(map(len, told.split("\n"))) <= width


async def test_the_name_is_readable_where_it_is_not_drawn() -> None:
    app = Headed()
    async with app.run_test(size=(50, 6)):
        await eventually(lambda: app.query_one(Masthead).size.height == 1, "one line")
        assert app.query_one(Masthead).render().plain.startswith("cnfs-tui")
