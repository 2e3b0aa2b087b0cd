"""Four sets of colours: dark and light, each also with a high contrast.

A set is ten colours, each with one part on every screen: a page, a quieter strip, ink, quieter ink, lines,
titles, one accent and what is written on it, bars of figures, and what calls for caution.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.theme import Theme

from cnfs_tui.desk.colours import Colours


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``.

    ``strip`` is the ground of the lines at the edges of a screen; ``quiet``, what is to be read second;
    ``line``, rules, frames, and the handle of what scrolls; ``title``, what names a part; ``accent``, where
    one is, and what one can press, on which ``on_accent`` is written; ``gauge``, bars of what is counted.
    """

    page: str
    strip: str
    ink: str
    quiet: str
    line: str
    title: str
    accent: str
    on_accent: str
    gauge: str
    caution: str


PALETTES = {
    Colours.DARK: Palette(
        page="#14181f",
        strip="#1f2530",
        ink="#ecebe6",
        quiet="#aeb7c4",
        line="#717d8f",
        title="#b3c9ea",
        accent="#86b7ff",
        on_accent="#0e1218",
        gauge="#7298d0",
        caution="#f2bd6d",
    ),
    Colours.LIGHT: Palette(
        page="#fbfaf6",
        strip="#efece3",
        ink="#1b1f26",
        quiet="#535b67",
        line="#808791",
        title="#2b4570",
        accent="#1a52b0",
        on_accent="#ffffff",
        gauge="#4a6fae",
        caution="#834600",
    ),
    Colours.CONTRASTED_LIGHT: Palette(
        page="#ffffff",
        strip="#eeeeee",
        ink="#000000",
        quiet="#303030",
        line="#303030",
        title="#000000",
        accent="#00257d",
        on_accent="#ffffff",
        gauge="#303030",
        caution="#7a0000",
    ),
    Colours.CONTRASTED_DARK: Palette(
        page="#000000",
        strip="#1f1f1f",
        ink="#ffffff",
        quiet="#dcdcdc",
        line="#dcdcdc",
        title="#ffffff",
        accent="#ffe45c",
        on_accent="#000000",
        gauge="#d0d0d0",
        caution="#ffb199",
    ),
}


def _theme(colours: Colours, palette: Palette) -> Theme:
    """All the colours that our styles and Textual's ask for, none of them reckoned by Textual."""
    page, strip, ink, line, accent = palette.page, palette.strip, palette.ink, palette.line, palette.accent
    return Theme(
        name=f"cnfs-{colours}",
        dark=colours in (Colours.DARK, Colours.CONTRASTED_DARK),
        primary=palette.title,
        secondary=palette.gauge,
        accent=accent,
        success=accent,
        warning=palette.caution,
        error=palette.caution,
        foreground=ink,
        background=page,
        surface=page,
        panel=strip,
        variables={
            "primary": palette.title,
            "secondary": palette.gauge,
            "accent": accent,
            "warning": palette.caution,
            "error": palette.caution,
            "foreground": ink,
            "background": page,
            "panel": strip,
            "text": ink,
            "text-muted": palette.quiet,
            "text-disabled": palette.quiet,
            "text-primary": accent,
            "text-success": accent,
            "text-accent": accent,
            "text-warning": palette.caution,
            "text-error": palette.caution,
            "border": line,
            "border-blurred": line,
            "block-cursor-background": accent,
            "block-cursor-foreground": palette.on_accent,
            "scrollbar": line,
            "scrollbar-hover": accent,
            "scrollbar-active": accent,
            "scrollbar-background": strip,
            "scrollbar-background-hover": strip,
            "scrollbar-background-active": strip,
            "scrollbar-corner-color": strip,
            "input-cursor-background": accent,
            "input-cursor-foreground": palette.on_accent,
            "input-cursor-text-style": "none",
            "input-selection-background": accent,
            "input-selection-foreground": palette.on_accent,
        },
    )


THEMES = {colours: _theme(colours, palette) for colours, palette in PALETTES.items()}
"""By the word of the settings of this desk; those by default are dark."""


def colours_of(theme: str) -> Colours:
    """Which of the four a theme of ours is, by its name."""
    return next(colours for colours, ours in THEMES.items() if ours.name == theme)
