"""Two themes of our own: every text at 7:1 at least, in the dark and in the light of a projector."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="cnfs-sombre",
    dark=True,
    primary="#8ec7ff",
    secondary="#9fe0c8",
    accent="#ffd666",
    warning="#ffd666",
    error="#ffb3ab",
    success="#9fe0c8",
    foreground="#f4f4f0",
    background="#10141b",
    surface="#10141b",
    panel="#1d2430",
    variables={
        "text-muted": "#c3ccd8",
        "block-cursor-background": "#ffd666",
        "block-cursor-foreground": "#10141b",
        "border": "#8ec7ff",
        "scrollbar": "#4a5a70",
        "scrollbar-background": "#10141b",
    },
)

LIGHT = Theme(
    name="cnfs-clair",
    dark=False,
    primary="#0b3c6f",
    secondary="#0c4a38",
    accent="#5c2d00",
    warning="#5c2d00",
    error="#8a0f0f",
    success="#0c4a38",
    foreground="#15181d",
    background="#fbfaf6",
    surface="#fbfaf6",
    panel="#ece9df",
    variables={
        "text-muted": "#3f464f",
        "block-cursor-background": "#0b3c6f",
        "block-cursor-foreground": "#ffffff",
        "border": "#0b3c6f",
        "scrollbar": "#8f98a3",
        "scrollbar-background": "#fbfaf6",
    },
)

THEMES = {"sombres": DARK, "claires": LIGHT}
"""By the word of the settings of this desk."""
