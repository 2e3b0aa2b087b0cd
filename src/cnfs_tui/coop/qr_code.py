"""A link as a QR code: its modules for the screen, or a drawing for another window."""

from __future__ import annotations

from io import BytesIO

Modules = tuple[tuple[bool, ...], ...]
"""Rows from the top; True is dark. The quiet zone around is not part of it."""

QUIET = 4
"""Modules that must stay light around the code (ISO/IEC 18004)."""
_SCALE = 8
"""Pixels of a module, in a drawing."""


def modules(link: str) -> Modules:
    """The smallest code that holds the link (error correction L, or better where it costs nothing)."""
    import segno

    return tuple(tuple(map(bool, row)) for row in segno.make_qr(link, error="l").matrix)


def svg(link: str) -> bytes:
    """The same code as a drawing, dark on light, with its quiet zone."""
    import segno

    drawing = BytesIO()
    code = segno.make_qr(link, error="l")
    code.save(drawing, kind="svg", border=QUIET, scale=_SCALE, dark="#000", light="#fff")
    return drawing.getvalue()
