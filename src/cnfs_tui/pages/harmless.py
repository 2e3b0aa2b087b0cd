"""Pages that anybody may see: shown at once when somebody comes in whom the person fears."""

from __future__ import annotations

from cnfs_tui.pages.block import MUTED, POINTED, Block, heading

_TITLE = "Atelier : ma boîte mail"
PAGES = (
    (
        "Lire un message",
        (
            "Ouvrez votre boîte mail : la liste des messages reçus s’affiche.",
            "Les messages non lus sont écrits en gras.",
            "Cliquez une fois sur un message pour l’ouvrir.",
            "Pour revenir à la liste, cliquez sur la flèche, en haut à gauche.",
        ),
    ),
    (
        "Répondre à un message",
        (
            "Sous le message, cliquez sur « Répondre ».",
            "Écrivez votre texte. Relisez-le tranquillement.",
            "L’adresse est déjà remplie : vous n’avez rien à y changer.",
            "Cliquez sur « Envoyer ».",
        ),
    ),
    (
        "Ranger sa boîte",
        (
            "Cochez la case devant les messages à supprimer.",
            "Cliquez sur la corbeille.",
            "Un message supprimé par erreur attend quelque temps dans la corbeille.",
            "Vérifiez de temps en temps le dossier « Indésirables ».",
        ),
    ),
)


def page(rank: int) -> list[Block]:
    """A page of an ordinary workshop, from 0."""
    title, steps = PAGES[rank]
    lines = [Block(step, lead=f"{number}. ", gap=1) for number, step in enumerate(steps, 1)]
    return [Block(_TITLE, POINTED), heading(title), *lines]


def number(rank: int) -> list[Block]:
    """Which page it is."""
    return [Block(f"Page {rank + 1} sur {len(PAGES)}", MUTED)]
