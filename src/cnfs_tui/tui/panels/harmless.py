"""A page that anybody may see: shown at once when somebody comes in whom the person fears."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from cnfs_tui.pages.block import MUTED, POINTED, Block, heading
from cnfs_tui.tui.panels.hidden import Hidden
from cnfs_tui.tui.widgets.document import Document

_TITLE = "Atelier : ma boîte mail"
_PAGES = (
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


class Harmless(Hidden):
    """A page of an ordinary workshop, which any key turns. Only the help tells how to come back."""

    DEFAULT_CSS = """
    Harmless { padding: 1; }
    Harmless #number { dock: bottom; }
    """

    def __init__(self, page: int = 0) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        yield Document(_blocks(self.page), id="page")
        yield Document(_number(self.page), id="number")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        backwards = event.key in {"left", "up", "pageup", "backspace", "escape"}
        self.page = (self.page + (-1 if backwards else 1)) % len(_PAGES)
        self.query_one("#page", Document).show(_blocks(self.page))
        self.query_one("#number", Document).show(_number(self.page))


def _blocks(page: int) -> list[Block]:
    title, steps = _PAGES[page]
    lines = [Block(step, lead=f"{rank}. ", gap=1) for rank, step in enumerate(steps, 1)]
    return [Block(_TITLE, POINTED), heading(title), *lines]


def _number(page: int) -> list[Block]:
    return [Block(f"Page {page + 1} sur {len(_PAGES)}", MUTED)]
