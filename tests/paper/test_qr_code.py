"""The code that a telephone photographs, on the page as it is printed."""

from __future__ import annotations

import pytest
import segno
import zxingcpp

from cnfs_tui.paper.memo import compose
from cnfs_tui.paper.pdf import render
from cnfs_tui.paper.sheet import Origin
from tests.paper.sample_memos import GARDEN
from tests.paper.scanning import Scan, scan

RESOLUTION = 300
QUIET = 4
"""How many modules must stay white around the code (ISO/IEC 18004)."""

every_address = pytest.mark.parametrize(
    "address",
    [
        "https://exemple.fr",
        "https://exemple.gouv.fr/guide-des-conseillers?version=3&langue=fr#memos",
        "https://médiation-numérique.exemple.fr/mémos/été",
        "https://exemple.fr/" + "a" * 61,
    ],
)
both_sizes = pytest.mark.parametrize("large", [False, True], ids=["14 pt", "18 pt"])


def code_of(address: str, large: bool, skills: int = 1) -> tuple[Scan, zxingcpp.Barcode]:
    """The page that holds the code, and the code as it is read there."""
    sheet = compose([GARDEN] * skills, Origin("3f9c1a2b", address=address))
    found = [
        (page, code)
        for page in scan(render(sheet, large=large).data, RESOLUTION)
        for code in zxingcpp.read_barcodes(memoryview(page.dots).cast("B", (page.height, page.width, 3)))
    ]
    assert len(found) == 1
    return found[0]


@both_sizes
@every_address
def test_a_telephone_reads_the_address_that_is_written_beside(address: str, large: bool) -> None:
    _, code = code_of(address, large)
    assert code.format == zxingcpp.BarcodeFormat.QRCode
    assert code.text == address


@both_sizes
@every_address
def test_the_code_is_three_centimetres_wide(address: str, large: bool) -> None:
    _, code = code_of(address, large)
    width = code.position.top_right.x - code.position.top_left.x
    assert width / RESOLUTION * 25.4 == pytest.approx(30, abs=0.5)


@both_sizes
@pytest.mark.parametrize("skills", [1, 2])
def test_nothing_is_drawn_near_the_code(skills: int, large: bool) -> None:
    address = "https://exemple.fr"
    page, code = code_of(address, large, skills)
    left, top = code.position.top_left.x - 1, code.position.top_left.y - 1
    right, bottom = code.position.bottom_right.x + 1, code.position.bottom_right.y + 1
    modules = len(segno.make_qr(address, error="m").matrix)
    quiet = (right - left) * QUIET // modules
    around = [
        page.part(left - quiet, top - quiet, right + quiet, top),
        page.part(left - quiet, top, left, bottom),
        page.part(right, top, right + quiet, bottom),
        page.part(left - quiet, bottom, right + quiet, bottom + quiet),
    ]
    assert [set(part) for part in around] == [{255}] * 4
