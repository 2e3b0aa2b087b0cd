"""Pages as a printer's dots, drawn by PDFium (Chromium's viewer) from the very bytes of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]


@dataclass(frozen=True, slots=True)
class Scan:
    """One page: ``dots`` row after row from the top, three bytes each (blue, green, red)."""

    width: int
    height: int
    dots: bytes

    @property
    def is_black_on_white(self) -> bool:
        """Whether there is something on the page, and nothing grey or coloured."""
        blue, green, red = (self.dots[plane::3] for plane in range(3))
        return blue == green == red and set(blue) == {0, 255}

    def part(self, left: int, top: int, right: int, bottom: int) -> bytes:
        """The dots of a rectangle, without its right column nor its last row; from the top left corner."""
        rows = (3 * self.width * y for y in range(top, bottom))
        return b"".join(self.dots[row + 3 * left : row + 3 * right] for row in rows)

    def is_white_around(self, thickness: int) -> bool:
        """Whether nothing is drawn along the edges of the page, over a thickness in dots."""
        row, ends = 3 * self.width, 3 * thickness
        lines = [self.dots[start : start + row] for start in range(0, len(self.dots), row)]
        sides = [line[:ends] + line[-ends:] for line in lines]
        return set(b"".join([*lines[:thickness], *sides, *lines[-thickness:]])) == {255}


def scan(pdf: bytes, dots_per_inch: int = 72) -> Iterator[Scan]:
    """Each page, without smoothing: a dot is what the file says, never a shade between two neighbours."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(
                scale=dots_per_inch / 72, no_smoothtext=True, no_smoothimage=True, no_smoothpath=True
            )
            assert bitmap.stride == 3 * bitmap.width, "rows follow each other without a gap"
            yield Scan(bitmap.width, bitmap.height, bytes(bitmap.buffer))
