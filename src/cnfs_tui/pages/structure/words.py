"""What the lines of the structure and of the desk are called, and how their values are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cnfs_tui.desk import as_typed
from cnfs_tui.desk.profile import Workshop
from cnfs_tui.guide.days import weekdays_in_words
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.host_facts import HOST_FACTS, TYPE
from cnfs_tui.pages.doubt import Doubt

TITLE = "Ma structure et ce poste"
ABOUT = (
    "Ce que le programme sait de votre structure et de ce poste. Rien n’est obligatoire, et rien ne "
    "concerne les personnes reçues."
)
COUNT = "Compter l’activité"
COUNT_IN_FULL = (
    "Compter les visites par semaine et par sujet, sans rien garder des personnes : ni nom, ni heure, ni "
    "texte. Les nombres restent sur ce poste."
)
WHERE = "Où recevez-vous les personnes ?"
NEVER = "jamais"
TO_TELL = "à compléter"
_OTHER_KIND = "Un autre lieu"
HABILITATIONS = {
    "habilitee": "Habilitée, et moi aussi",
    "eligible": "Éligible, mais pas encore habilitée (ou pas moi)",
    "non": "Non, ou je ne sais pas",
}
WAITS = (1, 2, 3, 5, 10, 15, 30, 60, 0)
"""Minutes that are offered; 0 is never."""
ROLES = (
    "assistante sociale",
    "travailleur social",
    "conseillère en économie sociale et familiale",
    "agent France services",
    "médiatrice sociale",
)
"""Functions that are often met in a structure with a social vocation: never a name."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What may be typed: ``understand`` gives the text as it will be kept, or raises ValueError.

    ``told``: what it must be, and how to write it.
    """

    understand: Callable[[str], str]
    told: tuple[str, str]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is typed: what it is called, what to think of when typing it, what may be typed."""

    title: str
    hint: str
    expected: Expected


_LINE = Expected(as_typed.line, as_typed.LINE)
TEXTS = {
    "job": TextLine(
        "Métier", "Tel que vous le dites : « Je suis… ». Par exemple : conseillère numérique", _LINE
    ),
    "name": TextLine("Nom de la structure", "Imprimé sur les feuilles, après votre métier.", _LINE),
    "address": TextLine("Adresse", "Le numéro et la rue. Imprimée sur les feuilles.", _LINE),
    "postcode": TextLine(
        "Code postal",
        "Cinq chiffres. Il servira aussi à chercher les lieux proches.",
        Expected(as_typed.postcode, as_typed.POSTCODE),
    ),
    "town": TextLine("Commune", "Imprimée sur les feuilles, après l’adresse.", _LINE),
    "telephone": TextLine(
        "Téléphone",
        "Celui de la structure : la personne pourra rappeler. Imprimé sur les feuilles.",
        Expected(as_typed.telephone, as_typed.TELEPHONE),
    ),
    "hours": TextLine(
        "Horaires", "Quand on peut vous voir. Par exemple : du mardi au vendredi, 9 h à 12 h", _LINE
    ),
}
"""The lines of the structure that are typed, by field of :class:`Profile`."""

ROLE = TextLine("Sa fonction", "La fonction seulement, jamais un nom.", _LINE)
COLLEAGUE_TEXTS = {
    "where": TextLine("Son bureau", "Par exemple : bureau 3, au fond du couloir", _LINE),
    "when": TextLine("Ses jours de présence", "Par exemple : lundi et jeudi matin", _LINE),
}
"""By field of :class:`Colleague`."""


def _dates(typed: str) -> str:
    return dates_in_words(as_typed.dates(typed))


WORKSHOP_TITLE = TextLine("Titre de l’atelier", "Tel qu’il sera imprimé sur les mémos.", _LINE)
WORKSHOP_TEXTS = {
    "hours": TextLine("Horaires", "Par exemple : 14 h à 16 h", _LINE),
    "place": TextLine("Lieu", "Par exemple : salle 2, à l’étage", _LINE),
}
"""By field of :class:`Workshop`."""
WORKSHOP_DATES = TextLine(
    "Dates",
    "Séparées par des virgules. Par exemple : 14/09/2026, 5 octobre 2026",
    Expected(_dates, as_typed.DATES),
)
LEFT_OUT = "Facultatif : laissez vide pour ne rien noter."


def removing(what: str) -> Doubt:
    """Asked before something that was told is removed."""
    return Doubt("Retirer ?", f"{what} ne sera plus proposé.", stay="Garder", leave="Retirer")


def kinds(guide: Guide) -> list[tuple[str, str]]:
    """The kinds of structure, each with its title in the guide."""
    titles = {structure.id: structure.title for structure in guide.framing.structures.values()}
    return [(kind, titles.get(kind, _OTHER_KIND)) for kind in HOST_FACTS[TYPE]]


def minutes(wait: int) -> str:
    """« après 3 minutes », « jamais »."""
    return f"après {wait} minute{'s'[: wait > 1]}" if wait else NEVER


def dates_in_words(days: Sequence[date]) -> str:
    """« 14/09/2026, 05/10/2026 », as they may be typed again."""
    return ", ".join(f"{day:%d/%m/%Y}" for day in days)


def held(workshop: Workshop, now: datetime) -> str:
    """When and where a workshop is held, in few words; or that nobody can come to it any longer."""
    days = (weekdays_in_words(workshop.weekdays), dates_in_words(workshop.dates))
    if not any(days):
        return "jour à compléter"
    if workshop.next_day(now) is None:
        return "plus de date à venir"
    return ", ".join(part for part in (*days, workshop.hours, workshop.place) if part)
