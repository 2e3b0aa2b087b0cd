"""Draws the short animated visit of README.md, by driving the real app: one picture a key, all in one file.

Run it with ``python -m docs.tour`` from the root of the project. The same guide and the same program give
the same file, byte for byte. It moves by CSS alone, without script, font or file from elsewhere; whoever asks
the system for less motion sees its first picture, still.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

from docs.posing import FONTS, IMAGES, invented_desk, posing, press

FILE = IMAGES / "visite.svg"
SIZE = (90, 26)

TOUR: tuple[tuple[str, str, float], ...] = (
    ("", "Une personne s’assoit. Touche 1.", 3),
    ("1", "Le cadre, dans un texte que la personne lit aussi. Entrée.", 3.5),
    ("enter enter enter enter enter", "Une question à la fois. Un chiffre répond.", 3),
    ("1", "L’urgence : les mots à dire, les signes à regarder.", 4),
    ("1 1 1", "Ce qui compte aussi, sans rien écrire.", 3),
    ("right", "On reformule, la personne confirme. Touche 1.", 3.5),
    ("1", "Une proposition, avec ses étapes et ses paroles.", 4.5),
    ("5", "Et pourquoi : les réponses, la source, ce qui changerait tout.", 4),
    ("enter 1 2 m", "Faire avec : un pas après l’autre, de moins en moins d’aide.", 4),
    ("right 1 2", "Un mémo à emporter. La personne a appris.", 4),
    ("right", "Au revoir : rien de personnel n’est gardé.", 4),
)
"""The keys to press, what is seen then, and for how many seconds."""

_CELL, _LINE, _SIZE = 8.43, 18.0, 14
_EDGE, _BAR = 16.0, 34.0
"""Around the window; the height of the line that tells what is seen."""
_UNDER = 44.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What the window shows, the keys that led there, and what to say of it."""

    keys: Sequence[str]
    words: str
    seconds: float
    lines: Sequence[Sequence[Segment]]


async def walk() -> list[Frame]:
    """Lead the visit, and look at each of its steps."""
    frames = []
    async with posing(SIZE) as pilot:
        for keys, words, seconds in TOUR:
            await press(pilot, keys)
            frames.append(Frame([_engraved(key) for key in keys.split()], words, seconds, _seen(pilot)))
    return frames


def _seen(pilot: Pilot[int]) -> list[list[Segment]]:
    return [list(strip) for strip in pilot.app.screen._compositor.render_strips()]


def _engraved(key: str) -> str:
    return {"enter": "Entrée", "right": "→"}.get(key, key)


def drawn(frames: Sequence[Frame]) -> str:
    """The pictures as one SVG, each visible in its turn."""
    width, height = SIZE[0] * _CELL + 2 * _EDGE, SIZE[1] * _LINE + _BAR + _UNDER + _EDGE
    colours = _Classes()
    groups = [_picture(frame, rank, colours) for rank, frame in enumerate(frames)]
    page = colours.page
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" role="img" xml:space="preserve">',
            "<title>Une visite avec cnfs-tui, de l’accueil à l’au revoir</title>",
            f"<style>{_motion(frames)}{colours.sheet()}</style>",
            f'<rect width="{width:g}" height="{height:g}" rx="10" fill="{page}"/>',
            *(f'<circle cx="{_EDGE + 6 + 20 * n:g}" cy="{_BAR / 2:g}" r="5" class="dot"/>' for n in range(3)),
            *groups,
            "</svg>\n",
        ]
    )


def _motion(frames: Sequence[Frame]) -> str:
    """Each picture is hidden but for its own moment of the round; without motion, the first one stays."""
    whole, begun, rules = sum(frame.seconds for frame in frames), 0.0, []
    for rank, frame in enumerate(frames):
        first, last = 100 * begun / whole, 100 * (begun + frame.seconds) / whole
        before = f"0%,{first:.3f}%{{visibility:hidden}}" if rank else ""
        after = f"{last:.3f}%,100%{{visibility:hidden}}" if rank < len(frames) - 1 else ""
        rules.append(
            f"@keyframes k{rank}{{{before}{first + bool(rank) * 0.001:.3f}%,{last - 0.001:.3f}%"
            f"{{visibility:visible}}{after}}}"
            f"#f{rank}{{animation:k{rank} {whole:g}s step-end infinite}}"
        )
        begun += frame.seconds
    return (
        f"text{{font:{_SIZE}px {FONTS};white-space:pre}}"
        ".f{visibility:hidden}#f0{visibility:visible}.b{font-weight:bold}"
        f"@media (prefers-reduced-motion:no-preference){{{''.join(rules)}}}"
    )


class _Classes:
    """The colours met, each with a short name."""

    def __init__(self) -> None:
        self._inks: dict[str, str] = {}
        self.page = ""

    def ink(self, colour: str) -> str:
        return self._inks.setdefault(colour, f"c{len(self._inks)}")

    def sheet(self) -> str:
        inks = "".join(f".{name}{{fill:{colour}}}" for colour, name in self._inks.items())
        return f"{inks}.dot{{fill:{next(iter(self._inks))};opacity:.35}}"


def _picture(frame: Frame, rank: int, colours: _Classes) -> str:
    grounds, texts = [], []
    for row, line in enumerate(frame.lines):
        top = _BAR + row * _LINE
        for column, words, style in _runs(line):
            left = _EDGE + column * _CELL
            length = cell_len(words) * _CELL
            ground = _hex(style.bgcolor)
            colours.page = colours.page or ground
            if ground != colours.page:
                grounds.append(
                    f'<rect x="{left:g}" y="{top:g}" width="{length:g}" height="{_LINE:g}" '
                    f'class="{colours.ink(ground)}"/>'
                )
            if words.strip():
                texts.append(_text(words, left, top, colours.ink(_hex(style.color)), bold=bool(style.bold)))
    return "\n".join([f'<g id="f{rank}" class="f">', *grounds, *texts, *_caption(frame, colours), "</g>"])


def _caption(frame: Frame, colours: _Classes) -> Iterable[str]:
    """The keys pressed, as keys, then what is seen."""
    top, left = _BAR + SIZE[1] * _LINE + 8, _EDGE
    ink, ground = colours.ink(_INK), colours.ink(_KEY)
    for key in frame.keys:
        width = (cell_len(key) + 2) * _CELL
        yield f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="26" rx="5" class="{ground}"/>'
        yield _text(key, left + _CELL, top + 4, ink, bold=True)
        left += width + 6
    yield _text(frame.words, left + (6 if frame.keys else 0), top + 4, ink, bold=False)


_INK, _KEY = "#ecebe6", "#3a4557"


def _text(words: str, left: float, top: float, ink: str, *, bold: bool) -> str:
    """Words of a line, held to the width of their cells whatever the font."""
    kept = words.rstrip()
    indent = len(kept) - len(kept.lstrip())
    kept, left = kept[indent:], left + indent * _CELL
    weight = " b" if bold else ""
    return (
        f'<text x="{left:g}" y="{top + _SIZE:g}" textLength="{cell_len(kept) * _CELL:g}" '
        f'lengthAdjust="spacingAndGlyphs" class="{ink}{weight}">{escape(kept, quote=False)}</text>'
    )


def _runs(line: Sequence[Segment]) -> Iterable[tuple[int, str, Style]]:
    """The words of a line that look alike, with the column where they begin."""
    column = 0
    for style, alike in groupby(line, key=_look):
        words = "".join(segment.text for segment in alike)
        yield column, words, style
        column += cell_len(words)


def _look(segment: Segment) -> Style:
    style = segment.style or Style()
    return Style(color=style.color, bgcolor=style.bgcolor, bold=bool(style.bold))


def _hex(colour: Color | None) -> str:
    return colour.get_truecolor().hex if colour else _INK


def main() -> None:
    with invented_desk():
        FILE.write_text(drawn(asyncio.run(walk())), encoding="utf-8")


if __name__ == "__main__":
    main()
