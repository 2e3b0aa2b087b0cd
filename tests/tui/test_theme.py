"""Both themes on every screen: what must be read is read, by the WCAG 2.2 formula of contrast."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.segment import Segment

from cnfs_tui.tui.theme import DARK, LIGHT
from tests.tui.driving import eventually, opened
from tests.tui.touring import Station, stations

Colour = tuple[int, int, int]

BODY, FOCUS = 7.0, 4.5
"""The least contrast of a text (WCAG 1.4.6), and of the one line that has the focus (1.4.3)."""

themes = pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])


def luminance(colour: Colour) -> float:
    linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def coloured(segment: Segment) -> tuple[Colour, Colour]:
    """The colours of a text and of what is behind it. No text may leave either to the terminal."""
    style = segment.style
    assert style and style.color and style.bgcolor, segment.text
    assert style.color.triplet and style.bgcolor.triplet, segment.text
    assert not style.dim and not style.reverse, segment.text
    return style.color.triplet, style.bgcolor.triplet


def texts(station: Station) -> Iterator[Segment]:
    """The texts of a screen; of a panel, those of its box, not of what it covers."""
    for y in range(station.area.y, station.area.bottom):
        x = 0
        for segment in station.strips[y]:
            inside = station.area.x <= x < station.area.right
            if inside and any(c.isalnum() for c in segment.text):
                yield segment
            x += segment.cell_length


def test_the_formula_gives_the_values_of_the_standard() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x77, 0x77, 0x77), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@themes
def test_every_text_of_every_screen_is_seen_at_seven_to_one(light: bool) -> None:
    focus = (LIGHT if light else DARK).variables["block-cursor-background"]
    faint = []
    for station in stations(light=light):
        found = list(texts(station))
        assert found, station.name
        for segment in found:
            colour, behind = coloured(segment)
            least = FOCUS if "#{:02x}{:02x}{:02x}".format(*behind) == focus else BODY
            if contrast(colour, behind) < least:
                faint.append((station.name, segment.text.strip(), round(contrast(colour, behind), 2)))
    assert faint == []


@themes
def test_the_line_that_has_the_focus_stands_out_from_the_others(light: bool) -> None:
    theme = LIGHT if light else DARK
    cursor, page = theme.variables["block-cursor-background"], theme.background or ""
    as_colours = [tuple(bytes.fromhex(c[1:])) for c in (cursor, page)]
    assert contrast(*as_colours) >= 3  # type: ignore[arg-type]
    choosing = [s for s in stations(light=light) if " › " in s.window and "cadre" not in s.name]
    assert choosing
    assert any("#{:02x}{:02x}{:02x}".format(*coloured(t)[1]) == cursor for t in texts(choosing[0]))


async def test_one_key_goes_from_the_dark_theme_to_the_light_one_and_back() -> None:
    async with opened() as hand:
        for keys in ((), ("1",)):
            await hand.press(*keys)
            for name in (LIGHT.name, DARK.name):
                await hand.press("f2")
                await eventually(lambda name=name: hand.app.theme == name, name)  # type: ignore[misc]


def test_the_same_words_stand_on_every_screen_whatever_the_theme() -> None:
    for dark, light in zip(stations(), stations(light=True), strict=True):
        assert dark.name == light.name
        assert until_a_path(dark) == until_a_path(light)


def until_a_path(station: Station) -> str:
    """Its words, up to the name of a file; the colours themselves are told in the settings of the desk."""
    return station.page.partition(": /")[0].replace("Couleurs : fond clair", "Couleurs : fond sombre")
