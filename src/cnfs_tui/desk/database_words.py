"""Why a database of this desk cannot be used, in French."""

from __future__ import annotations

from cnfs_tui.desk.database import Trouble

_TROUBLES = {
    Trouble.NO_HOME: "ce compte n’a pas de dossier personnel",
    Trouble.NO_ROOM: "il n’y a plus de place sur le disque",
    Trouble.NOT_ALLOWED: "ce poste ne laisse pas écrire dans le dossier de cnfs-tui",
    Trouble.BUSY: "un autre programme tient le fichier",
    Trouble.NEWER: "le fichier vient d’une version plus récente de cnfs-tui",
    Trouble.DAMAGED: "le fichier est abîmé",
    Trouble.REFUSED: "le système refuse l’accès au fichier",
}


def trouble_in_words(trouble: Trouble) -> str:
    """The trouble, to be put after a colon or between brackets."""
    return _TROUBLES[trouble]
