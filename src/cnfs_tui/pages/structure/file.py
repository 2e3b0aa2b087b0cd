"""What is wrong with the file of settings, and where it is."""

from __future__ import annotations

from cnfs_tui.guide.problems.messages import message, remedy
from cnfs_tui.pages.block import MUTED, Block, beware
from cnfs_tui.session.desk import Desk
from cnfs_tui.typography import NO_BREAK

_REFUSED = (
    "Ce fichier ne peut pas être lu : les réglages habituels servent en attendant. Corrigez-le, puis revenez "
    "ici. Si vous changez une ligne ici, un nouveau fichier est écrit, et celui-ci reste à côté."
)
_FILE = "Tout est noté dans ce fichier, que vous pouvez aussi ouvrir avec un éditeur de texte :"
_NO_FILE = "Ce compte n’a pas de dossier à lui : ce qui est choisi ici vaut jusqu’à la fermeture."


def problems(desk: Desk) -> list[Block]:
    """Each problem with its line and its remedy, then what holds meanwhile; nothing where all is well."""
    blocks = []
    for problem in desk.problems:
        where = f"{problem.place.file}, ligne{NO_BREAK}{problem.place.line}. "
        blocks.append(beware(f"{where}{message(problem)} {remedy(problem)}", strong=False))
    if desk.refused:
        blocks.append(Block(_REFUSED, "bold"))
    return blocks


def path(desk: Desk) -> list[Block]:
    """Where all that is chosen is kept, if anywhere."""
    return (
        [Block(_NO_FILE, MUTED)]
        if desk.file is None
        else [Block(_FILE, MUTED), Block(str(desk.file), indent=2)]
    )
