"""Nothing moves by itself: no animation, no blink, nothing that turns while one waits."""

from __future__ import annotations

from pathlib import Path

from textual.widget import Widget
from textual.widgets import Input

from cnfs_tui.tui.app import CnfsApp
from cnfs_tui.tui.structure.screen import StructureScreen
from cnfs_tui.tui.trainer.notes import NotesApp
from cnfs_tui.tui.widgets.reading import Reading
from tests.tui.driving import choose_at_home, opened, shipped
from tests.tui.touring import a_desk_to_tour, tour


def test_neither_app_animates_anything(tmp_path: Path) -> None:
    assert [app.animation_level for app in (CnfsApp(shipped), NotesApp(tmp_path))] == ["none", "none"]


async def test_on_every_screen_no_cursor_blinks_and_nothing_is_drawn_again_and_again() -> None:
    typed = set()
    with a_desk_to_tour():
        async with opened() as hand:
            async for station in tour(hand):
                for widget in hand.screen.walk_children(Widget):
                    assert widget.auto_refresh is None, (station.name, widget)
                    assert not widget.loading, (station.name, widget)
                    if isinstance(widget, Input):
                        typed.add(type(hand.screen).__name__)
                        assert not widget.cursor_blink, station.name
    assert typed == {"Entry", "PlacesScreen", "FilePanel", "DepartmentPanel"}


async def test_a_page_is_turned_at_once() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        await hand.reach(StructureScreen)
        reading = hand.screen.query_one(Reading)
        await hand.until(lambda: reading.max_scroll_y > 0, "a page to turn")
        await hand.press("pagedown")
        await hand.until(lambda: reading.scroll_target_y > 0, "the page turned")
        assert reading.scroll_y == reading.scroll_target_y


async def test_the_line_pointed_at_is_brought_into_the_window_at_once() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        for _ in range(12):
            await hand.press("down")
            await hand.hold_still()
            for reading in hand.screen.query(Reading):
                assert reading.scroll_y == reading.scroll_target_y
