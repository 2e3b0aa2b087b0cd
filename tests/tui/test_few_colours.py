"""What the screens become in a terminal of sixteen colours, or of none."""

from __future__ import annotations

import pytest

from cnfs_tui.desk.colours import Colours
from cnfs_tui.tui.few_colours import Depth, depth
from tests.tui.driving import opened


@pytest.mark.parametrize(
    ("environment", "system", "shown"),
    [
        ({"TERM": "xterm-256color"}, "256", Depth.MANY),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "256", Depth.NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256", Depth.MANY),
        ({"TERM": "xterm"}, "standard", Depth.SIXTEEN),
        ({"TERM": "linux"}, "standard", Depth.SIXTEEN),
        ({"TERM": "linux-m"}, "standard", Depth.NONE),
        ({"TERM": "vt100"}, "standard", Depth.NONE),
        ({"TERM": "vt220"}, "standard", Depth.NONE),
        ({"TERM": "vte-256color"}, "256", Depth.MANY),
        ({}, "truecolor", Depth.MANY),
    ],
)
def test_how_many_colours_a_terminal_shows(environment: dict[str, str], system: str, shown: Depth) -> None:
    assert depth(environment, system) is shown


async def test_without_colours_the_key_of_colours_says_why_nothing_changes() -> None:
    async with opened() as hand:
        hand.app.show_on(Depth.NONE)
        await hand.press("f2")
        await hand.see("noir et blanc")
        assert hand.app.colours is Colours.DARK


async def test_without_colours_what_is_said_is_bold_or_reversed_and_nothing_else() -> None:
    async with opened() as hand:
        hand.app.show_on(Depth.NONE)
        hand.app.show_colours(Colours.LIGHT)
        await hand.drawn()
        styles = [segment.style for line in hand.strips() for segment in line if segment.style]
        assert not [style for style in styles if style.color or style.bgcolor]
        assert any(style.reverse for style in styles)
