"""Whatever is on a screen can be seen, in each of the four sets of colours: reckoned from what is drawn.

The measure is that of WCAG 2.2: the relative luminance of two colours, as (L1 + 0.05) / (L2 + 0.05).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as Ground

from cnfs_tui.desk.colours import Colours
from cnfs_tui.tui.few_colours import Depth, FewColours
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


@every
def test_nothing_is_told_by_a_colour_alone(colours: Colours) -> None:
    """Neither the focus of a line, nor what calls for caution."""
    assert seen(colours).silent == []


# Where there are fewer colours

SHADES = {
    "VGA and the Linux console": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "Windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc "
    "767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
}
"""What sixteen colours look like, from 0 to 15."""


@every
def test_with_256_colours_all_is_seen_as_well(colours: Colours) -> None:
    def shown(colour: Colour) -> Colour:
        return Color.from_rgb(*colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()

    check(colours, shown)


@every
@pytest.mark.parametrize("terminal", SHADES)
def test_with_sixteen_colours_all_is_seen_as_well_whatever_their_shades(
    colours: Colours, terminal: str
) -> None:
    shades = [tuple(bytes.fromhex(shade)) for shade in SHADES[terminal].split()]
    few = FewColours(colours, Depth.SIXTEEN)

    def shown(colour: Colour) -> Colour:
        drawn = [Segment("x", Style(color=Color.from_rgb(*colour)))]
        ((_, style, _),) = few.apply(drawn, Ground(0, 0, 0))
        assert style and style.color and style.color.number is not None, colour
        return shades[style.color.number]  # type: ignore[return-value]

    check(colours, shown)


def check(colours: Colours, shown: Callable[[Colour], Colour]) -> None:
    """That all that is seen in these colours would be, each of them being shown so."""
    found = seen(colours)
    for pairs, least in ((found.texts, TEXT[colours]), (found.drawings, SIGN), (found.focus, SIGN)):
        assert faint({(shown(one), shown(other)): at for (one, other), at in pairs.items()}, least) == []
