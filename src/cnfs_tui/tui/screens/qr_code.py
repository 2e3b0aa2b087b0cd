"""The link as a QR code, over the whole window: a telephone takes it from there."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.coop.qr_code import modules, svg
from cnfs_tui.paper.viewer import open_file, sentence
from cnfs_tui.session.papers import Papers
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.linux_console import draws_halves
from cnfs_tui.tui.over_screen import OverScreen
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.qr_code import QrCode, cells_for

_FILE = "qr-code.svg"
_NOT_KEPT = "Le dessin n’a pas pu être préparé : disque plein, ou dossier protégé."
_NOT_DRAWN = (
    "La console de Linux ne peut pas dessiner un QR code.\n"
    "Revenez en arrière : la touche l montre le lien en toutes lettres."
)
_READ_IT = 15.0
"""Seconds for which news of the drawing stays."""


class QrCodeScreen(OverScreen[None]):
    """Nothing but the code, as it takes the whole window; when that is too small, how to see it."""

    NAME = "QR code"
    HELP = "Le lien de La Coop, à prendre avec l’appareil photo d’un téléphone."
    NOW = (
        "Connectez-vous d’abord à La Coop sur ce téléphone, puis visez le code.",
        "La fenêtre est trop petite : touche o, le code s’ouvre comme une image.",
    )
    MORE = InManual("conseiller", "Rien ne reste")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,backspace,escape,q", "leave", "Retour", key_display="←", tooltip="Fermer ce code."),
        Binding("o", "open", "Ouvrir en image", tooltip="Ouvrir ce code dans une autre fenêtre."),
        HELP_KEY,
    ]

    def __init__(self, papers: Papers, link: str) -> None:
        super().__init__()
        self._papers = papers
        self._link = link

    def compose(self) -> ComposeResult:
        code = modules(self._link)
        needed = cells_for(code)
        no_room = (
            f"Ce QR code demande une fenêtre de {needed.width} colonnes et {needed.height + 1} lignes.\n"
            "Agrandissez la fenêtre, ou réduisez ses caractères : il apparaîtra.\n"
            "Touche o : l’ouvrir comme une image, dans une autre fenêtre."
        )
        yield QrCode(code, no_room if draws_halves(self.app) else _NOT_DRAWN)
        yield KeyLine(self.BINDINGS)

    @work(thread=True, exclusive=True)
    def _open(self) -> None:
        try:
            path = self._papers.lay(_FILE, svg(self._link))
        except OSError:
            words = _NOT_KEPT
        else:
            words = sentence(open_file(path), path)
        self.app.call_from_thread(self.app.notify, words, timeout=_READ_IT)

    def action_open(self) -> None:
        """Open the code as a drawing, in a file that goes with the visit."""
        self._open()
