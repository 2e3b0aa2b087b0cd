"""How sending a document to a printer can end: a closed list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    SENT = "parti"
    """Handed whole to the printer. Nobody can tell that paper came out."""
    WAITING = "en attente"
    """Still in the queue when we stopped looking."""
    HELD = "retenue"
    """In the queue until somebody allows it: a password, a badge, an order."""
    UNREACHABLE = "injoignable"
    """In the queue: the printer did not answer, the system tries again by itself."""
    STOPPED = "arrêtée"
    """In the queue: the printer stopped meanwhile, and starts again only when somebody asks."""
    ERROR = "erreur"
    CANCELLED = "annulée"
    LEFT = "sortie de la file"
    """No longer in the queue, and the system keeps no trace of how it ended."""

    PAUSED = "en pause"
    """Not sent: it would have waited for ever."""
    REFUSING = "refuse"
    """Not sent: the queue takes nothing."""
    REFUSED = "refusé"
    """``lp`` said no."""
    UNKNOWN = "absente"
    TO_CHOOSE = "à choisir"
    """Several queues, none by default, none named. The reason lists them."""
    NO_PRINTER = "aucune imprimante"
    NO_FILE = "fichier absent"
    """Missing, empty, or not a file."""

    SERVICE_STOPPED = "service arrêté"
    NOT_INSTALLED = "service non installé"
    SILENT = "service muet"
    """The printing service is there and does not answer."""

    IN_READER = "dans le lecteur"
    """Windows: opened in the reader, where the person prints."""
    NO_READER = "sans lecteur"
    """Windows: no program opens this kind of file. The HTML memo is the way out."""
    NOT_OPENED = "non ouvert"
    """Windows: the reader could not be started."""


ON_ITS_WAY = frozenset({Outcome.SENT, Outcome.WAITING, Outcome.HELD, Outcome.LEFT, Outcome.IN_READER})
"""The document is out, or on its way."""
TAKEN = ON_ITS_WAY | {Outcome.UNREACHABLE, Outcome.STOPPED}
"""The system has it and may print it later: it must not be sent twice."""


@dataclass(frozen=True)
class Printed:
    """The end of one attempt."""

    outcome: Outcome
    queue: str | None = None
    job: str | None = None
    """As the system names it, ``ACCUEIL-12``; None when it took no job."""
    reason: str = ""
    """A few French words, or the system's own words in « »; safe to show, often empty."""
