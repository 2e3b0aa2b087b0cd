"""Opening La Coop in the desk's own browser, and saying how it went. No connection is made from here."""

from __future__ import annotations

from cnfs_tui.paper.viewer import Opening, hand_over
from cnfs_tui.typography import french

_COPY = "Recopiez le compte rendu dans La Coop, ou prenez le QR code avec un téléphone."

_WORDING: dict[Opening, str] = {
    Opening.ASKED: "La Coop doit s’ouvrir dans le navigateur. Relisez tout, puis enregistrez là-bas.",
    Opening.NO_SCREEN: f"Aucune fenêtre ne peut s’ouvrir d’ici. {_COPY}",
    Opening.NO_READER: f"Cet ordinateur n’a pas de navigateur pour ouvrir ce lien. {_COPY}",
}
_FAILED = f"Le navigateur n’a pas pu s’ouvrir. {_COPY}"


def open_link(link: str) -> Opening:
    """Ask the system to open this address. Blocks two seconds at most. Never raises OSError."""
    return hand_over(link)


def sentence(opening: Opening) -> str:
    """What happened and what to do next, in French, ready to show."""
    return french(_WORDING.get(opening, _FAILED))
