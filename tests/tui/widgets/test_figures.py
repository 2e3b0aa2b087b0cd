"""A page of figures is drawn for the width it has."""

from __future__ import annotations

from textual.app import App, ComposeResult

from cnfs_tui.tui.widgets.figures import Figures


class OnePage(App[None]):
    def compose(self) -> ComposeResult:
        yield Figures()


async def test_it_is_drawn_anew_for_each_width_and_is_as_high_as_its_lines() -> None:
    app = OnePage()
    async with app.run_test(size=(40, 10)) as pilot:
        figures = app.query_one(Figures)
        figures.show(lambda width: [[("[b]", "bold"), (f" {width}", "")]] * (width // 20))
        await pilot.pause()
        assert (str(figures.render()), figures.size.height) == ("[b] 40\n[b] 40", 2)
        await pilot.resize_terminal(20, 10)
        await pilot.pause()
        assert (str(figures.render()), figures.size.height) == ("[b] 20", 1)
