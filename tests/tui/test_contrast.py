"""Whatever is on a screen can be seen, in each of the four sets of colours: reckoned from what is drawn.

The measure is that of WCAG 2.2: the relative luminance of two colours, as (L1 + 0.05) / (L2 + 0.05).
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from cnfs_tui.desk.colours import Colours
from tests.tui.looking import Colour, seen

TEXT = {
    Colours.DARK: 4.5,
    Colours.LIGHT: 4.5,
    Colours.CONTRASTED_LIGHT: 7.0,
    Colours.CONTRASTED_DARK: 7.0,
}
"""The least contrast of a text: WCAG 1.4.3, and 1.4.6 with a high contrast."""
SIGN = 3.0
"""The least contrast of a rule, a frame, a bar, or of the ground of the focus: WCAG 1.4.11."""

every = pytest.mark.parametrize("colours", Colours)


def luminance(colour: Colour) -> float:
    linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def faint(pairs: Mapping[tuple[Colour, Colour], str], least: float) -> list[str]:
    """The places where two colours are too close."""
    return [f"{contrast(*pair):.2f} {where}" for pair, where in pairs.items() if contrast(*pair) < least]


def test_the_formula_gives_the_values_of_the_standard() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x77, 0x77, 0x77), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@every
def test_every_text_of_every_screen_can_be_read_in_every_state(colours: Colours) -> None:
    assert len(seen(colours).texts) >= 8  # inks and accents, on pages, strips and the focus
    assert faint(seen(colours).texts, TEXT[colours]) == []


@every
def test_every_rule_frame_bar_and_handle_can_be_seen(colours: Colours) -> None:
    assert len(seen(colours).drawings) >= 4
    assert faint(seen(colours).drawings, SIGN) == []


@every
def test_the_line_that_has_the_focus_stands_out_from_the_others(colours: Colours) -> None:
    assert seen(colours).focus
    assert faint(seen(colours).focus, SIGN) == []
