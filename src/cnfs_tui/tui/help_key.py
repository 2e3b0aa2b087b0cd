"""The keys of the help, the same on every screen and panel: F1, and « ? » where the terminal keeps F1."""

from __future__ import annotations

from textual.binding import Binding

HELP_KEY = Binding(
    "f1,question_mark",
    "app.help",
    "Aide",
    key_display="F1 ?",
    tooltip="À quoi sert cet écran, que faire maintenant, ses touches.",
)
"""To be told on the last line of a screen; what it does is in ``HelpingApp``."""
