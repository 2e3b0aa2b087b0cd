"""How old what a list says is, and when that is too old to send somebody there without a call."""

from __future__ import annotations

from datetime import date

from cnfs_tui.guide.days import date_in_words

LIMIT = 180
"""Days after which hours and addresses are told to be checked: half a year."""
_YEAR, _MONTH = 365.25, 30.44
_YEARS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_CALL = "Téléphonez avant d’y aller."
RENEW = "Vérifiez-les, ou cherchez une liste plus récente."
"""What to do of an old list, where no place is about to be gone to."""


def too_old(dated: date | None, today: date, limit: int = LIMIT) -> bool:
    """Whether it should be checked: it is more than ``limit`` days old, or nobody knows."""
    return dated is None or (today - dated).days > limit


def sentence(what: str, dated: date | None, today: date, advice: str = _CALL) -> str:
    """« Annuaire du 1er août 2024 : plus de deux ans. Téléphonez avant d’y aller. », of ``what`` it is.

    ``advice``: what to do when it is too old.
    """
    call = f" {advice}" if too_old(dated, today) else ""
    if dated is None:
        return f"{what} sans date.{call}"
    return f"{what} du {date_in_words(dated)} : {age_in_words(dated, today)}.{call}"


def age_in_words(dated: date, today: date) -> str:
    """« aujourd’hui », « 12 jours », « 3 mois », « plus de deux ans »."""
    days = (today - dated).days
    if days <= 0:
        return "aujourd’hui"
    if days < 60:
        return f"{days} jour{'s' if days > 1 else ''}"
    if days < 2 * _YEAR:
        return "plus d’un an" if days >= _YEAR else f"{int(days / _MONTH)} mois"
    years = int(days / _YEAR)
    return f"plus de {_YEARS[years] if years < len(_YEARS) else years} ans"
