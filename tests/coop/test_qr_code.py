"""The drawing of the QR code."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest

from cnfs_tui.coop.qr_code import QUIET, modules, svg

LINK = "https://exemple.fr/?v=" + "aZ-_" * 60


def test_the_code_is_a_square_that_begins_with_a_finder_pattern() -> None:
    code = modules(LINK)
    assert {len(row) for row in code} == {len(code)}
    assert code[0][:8] == (*[True] * 7, False)


@pytest.mark.parametrize("letters", [40, 400])
def test_it_is_no_larger_than_the_link_needs(letters: int) -> None:
    assert len(modules("a" * letters)) == {40: 29, 400: 69}[letters]


def test_the_drawing_is_dark_on_light_with_its_quiet_zone_and_fetches_nothing() -> None:
    drawing = ElementTree.fromstring(svg(LINK))
    side = len(modules(LINK)) + 2 * QUIET
    assert int(drawing.attrib["width"]) % side == 0
    assert b"#000" in svg(LINK) and b"#fff" in svg(LINK)
    assert b"href" not in svg(LINK)
