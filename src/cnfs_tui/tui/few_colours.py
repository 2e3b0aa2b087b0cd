"""For terminals that show sixteen colours, or none: what our colours become there, chosen and not guessed.

Sixteen colours are named, and each terminal has its own shades of them: only pairs that all of them show well
are used. Without colours, bold stays, and what has the ground of the accent is shown in reverse.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import astuple, replace
from enum import Enum

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from cnfs_tui.desk.colours import Colours
from cnfs_tui.tui.theme import PALETTES, Palette

PICTURE = "picture"
"""A mark in a style: its two colours are what is shown, and stay wherever there are any."""

_WITHOUT = re.compile(r"vt\d.*|.*-(m|mono)")
"""Kinds of terminals that have no colours."""


class Depth(Enum):
    """How many colours a terminal shows."""

    NONE = 0
    SIXTEEN = 16
    MANY = 256


def depth(environment: Mapping[str, str], system: str | None) -> Depth:
    """What the terminal shows. ``system`` is what Rich calls its colours: « standard » for sixteen."""
    if environment.get("NO_COLOR") or _WITHOUT.fullmatch(environment.get("TERM", "")):
        return Depth.NONE
    return Depth.SIXTEEN if system == "standard" else Depth.MANY


_DARK = Palette(
    page="black",
    strip="black",
    ink="bright_white",
    quiet="white",
    line="white",
    title="bright_white",
    accent="bright_cyan",
    on_accent="black",
    gauge="white",
    caution="bright_yellow",
)
_LIGHT = Palette(
    page="bright_white",
    strip="bright_white",
    ink="black",
    quiet="black",
    line="black",
    title="black",
    accent="blue",
    on_accent="bright_white",
    gauge="black",
    caution="red",
)
SIXTEEN = {
    Colours.DARK: _DARK,
    Colours.LIGHT: _LIGHT,
    Colours.CONTRASTED_LIGHT: replace(_LIGHT, caution="black"),
    Colours.CONTRASTED_DARK: _DARK,
}
"""The same parts, by the names that colours have in a terminal."""


class FewColours(LineFilter):
    """Shows what is drawn in one of our sets of colours with those of a terminal."""

    def __init__(self, colours: Colours, depth: Depth) -> None:
        super().__init__()
        ours = [RichColor.parse(colour) for colour in astuple(PALETTES[colours])]
        theirs = [RichColor.parse(colour) for colour in astuple(SIXTEEN[colours])]
        self._named = dict(zip(ours, theirs, strict=True))
        self._accent = RichColor.parse(PALETTES[colours].accent)
        self._shown = self._in_sixteen if depth is Depth.SIXTEEN else self._in_none
        self._known: dict[Style, Style] = {}

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """(Textual calls this for each line of each widget)"""
        return [Segment(text, style and self._become(style), control) for text, style, control in segments]

    def _become(self, style: Style) -> Style:
        if style not in self._known:
            self._known[style] = self._shown(style)
        return self._known[style]

    def _in_sixteen(self, style: Style) -> Style:
        sign, ground = style.color, style.bgcolor
        return style + Style(
            color=self._named.get(sign, sign) if sign else None,
            bgcolor=self._named.get(ground, ground) if ground else None,
        )

    def _in_none(self, style: Style) -> Style:
        if style.meta.get(PICTURE):
            return style
        reverse = style.bgcolor == self._accent
        return Style(bold=style.bold, underline=style.underline, reverse=reverse, meta=style.meta)
