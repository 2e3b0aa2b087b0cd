"""Why a printer does not print: the system's words in French where we know them, quoted where we do not."""

from __future__ import annotations

from collections.abc import Iterable

from cnfs_tui.typography import NARROW, printable

MAX_CHARACTERS = 120

_ALERTS = {
    "media-empty": "plus de papier",
    "media-needed": "plus de papier",
    "media-jam": "papier coincé",
    "input-tray-missing": "il manque le bac à papier",
    "output-area-full": "le bac de sortie est plein",
    "toner-empty": "plus d’encre",
    "marker-supply-empty": "plus d’encre",
    "door-open": "un capot est ouvert",
    "cover-open": "un capot est ouvert",
    "interlock-open": "un capot est ouvert",
    "offline": "peut-être éteinte ou débranchée",
    "shutdown": "peut-être éteinte ou débranchée",
    "connecting-to-device": "l’ordinateur la cherche encore",
    "cups-held-for-authentication": "un mot de passe est demandé",
}
"""Keywords of ``printer-state-reasons`` (RFC 8011, 5.4.12; PWG 5100.9), and one of CUPS."""

_MESSAGES = {
    "": "",
    "Paused": "",
    "Rejecting Jobs": "",
    "reason unknown": "",
    "Filter failed": "",
    "Waiting for printer to become available.": "peut-être éteinte ou débranchée",
    "The printer is not responding.": "peut-être éteinte ou débranchée",
    "The printer is unreachable at this time.": "peut-être éteinte ou débranchée",
    "The printer may not exist or is unavailable at this time.": "peut-être éteinte ou débranchée",
    "The printer is busy.": "imprimante occupée",
    "The printer is in use.": "imprimante occupée",
    "Unauthorized": "un mot de passe est demandé",
    "Forbidden": "le système l’interdit",
    "Not authorized to print": "votre compte n’en a pas le droit",
}
"""What CUPS 2.4 and its usb, ipp and socket backends write themselves."""


def reason_of(message: str, alerts: Iterable[str] = ()) -> str:
    """A few French words, or the message quoted and cut, or nothing.

    Alerts are IPP keywords; one in French says more than any message in English.
    """
    for alert in alerts:
        known = _ALERTS.get(alert.removesuffix("-report").removesuffix("-warning").removesuffix("-error"))
        if known:
            return known
    words = " ".join(printable(message).split())
    if words in _MESSAGES:
        return _MESSAGES[words]
    return f"«{NARROW}{cut(words.rstrip('.'))}{NARROW}»"


def cut(words: str) -> str:
    return words if len(words) <= MAX_CHARACTERS else words[: MAX_CHARACTERS - 1].rstrip() + "…"
