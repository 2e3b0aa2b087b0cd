"""``cnfs-tui aide``: the manuals as plain text, for a terminal, a pipe or a screen reader."""

from __future__ import annotations

import sys
from shutil import get_terminal_size

from cnfs_tui.manuals.plain import WIDTH, plain_lines
from cnfs_tui.manuals.shelf import SHELF, manual

_LOST = "cnfs-tui : ce guide manque, l’installation est incomplète. Réinstallez le programme."


def run(subject: str | None) -> int:
    """Print a manual, or which ones there are. 0; 2 when the installation has lost it."""
    if subject is None:
        print("À lire, en texte simple :\n")
        width = max(map(len, SHELF)) + 2
        print(
            "\n".join(f"  cnfs-tui aide {name.ljust(width)}{volume.whom}" for name, volume in SHELF.items())
        )
        print("\nLes options d’une commande : cnfs-tui COMMANDE --help")
        return 0
    try:
        told = manual(subject)
    except OSError:
        print(_LOST, file=sys.stderr)
        return 2
    print("\n".join(plain_lines(told, min(WIDTH, get_terminal_size().columns - 1))))
    return 0
