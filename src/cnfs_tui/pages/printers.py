"""The printers to choose from, or why there is none."""

from __future__ import annotations

import sys

from cnfs_tui.paper.printing.cups import Unavailable, queues
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.wording import sentence

TITLE = "Quelle imprimante ?"
USUAL = ""
"""Stands for the printer that the computer chooses itself."""
_WINDOWS = "Ici, vous choisirez l’imprimante au moment d’imprimer, dans la fenêtre qui s’ouvre."


def printers() -> list[tuple[str, str]] | str:
    """Each printer with its words, the usual one first; or why none is to be chosen. For a thread."""
    if sys.platform == "win32":
        return _WINDOWS
    try:
        found = queues()
    except Unavailable as error:
        return sentence(Printed(error.outcome))
    if not found.names:
        return sentence(Printed(Outcome.NO_PRINTER))
    usual = f"L’imprimante habituelle de l’ordinateur ({found.default or 'aucune choisie'})"
    return [(USUAL, usual), *((name, name) for name in found.names)]
