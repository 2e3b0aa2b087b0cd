"""What comes out of any printer: black on white, away from the edges that printers cannot reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import typst

from tests.paper.conftest import Printed
from tests.paper.scanning import Scan, scan

MARGIN = int(5 / 25.4 * 72)
"""Five millimetres in dots: what many printers leave white around the paper, whatever is asked of them."""


def faults(page: Scan) -> Iterator[str]:
    if not page.is_black_on_white:
        yield "not black on white"
    if not page.is_white_around(MARGIN):
        yield "drawn at the edge"


def drawn(source: bytes) -> list[str]:
    return [
        fault for page in scan(typst.compile(b"#set page(margin: 0pt);" + source)) for fault in faults(page)
    ]


def test_grey_colour_and_what_stands_at_the_edge_are_seen() -> None:
    assert drawn(b"#place(dx: 9cm, dy: 9cm, square(fill: black))") == []
    assert drawn(b"#place(dx: 9cm, dy: 9cm, square(fill: luma(1%)))") == ["not black on white"]
    assert drawn(b"#place(dx: 9cm, dy: 9cm, square(fill: rgb(0, 0, 1)))") == ["not black on white"]
    assert drawn(b"#place(dx: 4.7mm, dy: 9cm, square(fill: black))") == ["drawn at the edge"]
    assert drawn(b"#place(dx: 9cm, dy: 292.3mm, square(fill: black))") == ["drawn at the edge"]
    assert drawn(b"") == ["not black on white"]


def test_every_page_is_black_on_white_and_away_from_the_edges(printed: Mapping[str, Printed]) -> None:
    assert [
        f"{name}, page {number}: {fault}"
        for name, made in printed.items()
        for number, page in enumerate(scan(made.pdf.data), 1)
        for fault in faults(page)
    ] == []
