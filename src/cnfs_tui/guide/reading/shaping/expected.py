"""What a value should have been, in French: a list, a day, « oui » or « non », and how to write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from cnfs_tui.guide.days import day_meant, looks_like_a_day
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.shape import TOLD
from cnfs_tui.guide.problems.known_words import suggested
from cnfs_tui.guide.problems.quote import quoted

_LIST = ("une liste", "Écrivez un élément par ligne, précédé d’un tiret et d’une espace : « - … ».")
_BLOCK = ("un bloc", "Écrivez en dessous, décalées de deux espaces, des lignes « clé: texte ».")
_NUMBER_ALONE = "Écrivez le nombre en chiffres, sans unité."
_ABSENT = ("autre chose", "Retirez ce qui est écrit ici, ou regardez le même endroit du guide livré.")
TEXT = "un texte"
_EXPECTED: Mapping[str, tuple[str, str]] = {
    "string": (TEXT, "Écrivez le texte après les deux-points, sur la même ligne."),
    "line": (
        "un texte court, sur une seule ligne",
        "60 signes au plus pour un titre ou un auteur, 20 pour une version.",
    ),
    "tuple": _LIST,
    "dict": _BLOCK,
    "mapping": _BLOCK,
    "model": _BLOCK,
    "int": ("un nombre entier", _NUMBER_ALONE),
    "greater": ("un nombre plus grand que zéro", "Écrivez par exemple 20, en chiffres."),
    "less": ("un nombre plus petit", "Le plus grand nombre permis est {limite}."),
    "bool": ("« oui » ou « non »", "Écrivez oui ou non, sans autre mot."),
    "date": ("une date", "Écrivez l’année, le mois puis le jour, comme 2026-11-23."),
    "too": ("au moins un élément", "Ajoutez-en un, ou retirez la ligne."),
    "enum": ("un seul mot", "Écrivez-le après les deux-points, sur la même ligne."),
}
_YES, _NO = (
    {"yes", "y", "o", "true", "vrai", "on", "1", "x", "oui"},
    {"no", "n", "false", "faux", "off", "0", "non"},
)
_SECONDS = {"secondes": 1, "minutes": 60, "heures": 3_600}
_DIGITS = 6
_AMOUNT = re.compile(r"(\d+) *([^\W\d]*)\.?")


def expected(error: ErrorDetails) -> tuple[str, str]:
    """What a value must be, and how to write it."""
    if error["type"] == TOLD:
        return error["ctx"]["expected"], error["ctx"]["how"]
    what, how = _EXPECTED.get(error["type"].split("_")[0], _ABSENT)
    return what, how.format(limite=error.get("ctx", {}).get("le"))


def received(value: Any) -> str:
    """What stands there instead, after « pas »."""
    match value:
        case str():
            return quoted(" ".join(value.split()))
        case []:
            return "une liste vide"
        case list():
            return "une liste"
        case _:
            return "un bloc"


def meant(kind: str, value: Any, key: str) -> str:
    """« Vouliez-vous écrire … ? » for a day, a number or a yes written in another way."""
    if not isinstance(value, str):
        return ""
    match kind.split("_")[0]:
        case "bool":
            return suggested(_yes_or_no(value))
        case "date":
            day = day_meant(value)
            return suggested(day.isoformat() if day else None) or _no_such_day(value)
        case "int":
            return suggested(_number(value, key))
        case _:
            return ""


def _yes_or_no(value: str) -> str | None:
    word = slug(value).strip(".,;!")
    return "oui" if word in _YES else "non" if word in _NO else None


def _no_such_day(value: str) -> str:
    return "Ce jour n’existe pas dans le calendrier. " if looks_like_a_day(value) else ""


def _number(value: str, key: str) -> str | None:
    """A number written with a unit, in the one that its key names (« durée en secondes: 1 min » is 60)."""
    found = _AMOUNT.fullmatch(slug(value).replace("-", " "))
    asked = next((seconds for unit, seconds in _SECONDS.items() if unit in key.split("-")), None)
    if not found or asked is None:
        return None
    typed = next((seconds for unit, seconds in _SECONDS.items() if unit.startswith(found[2])), None)
    amount = int(found[1][:_DIGITS]) * (typed or 0)
    return str(amount // asked) if amount and amount % asked == 0 else None
