"""The file of settings as it is written: whole, with what a person needs to change it by hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from cnfs_tui.desk.profile import Colleague, Profile, Workshop
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_shape import NEVER
from cnfs_tui.guide.days import weekdays_in_words
from cnfs_tui.guide.reading.text.odd_characters import refused_characters
from cnfs_tui.typography import printable

_LONGEST_TEXT = 255
"""The longest of all is the name of a printer: Windows stops at 220 characters, CUPS at 127."""

_HEAD = """\
# Ma structure et ce poste, pour cnfs-tui.
# Changez ces lignes ici, ou dans le programme (touche 4 à l’accueil), qui réécrit alors tout ce fichier.
# Toutes les lignes sont facultatives. Rien ici ne concerne une personne reçue.
"""
_STRUCTURE = """
# ===== Ma structure =====

# Votre métier, tel que vous le dites : il est dit dans le cadre, et imprimé sur les feuilles.
"""
_TYPES = """\
# type : france-services, ccas, mairie, mediatheque, association, tiers-lieu, itinerant ou autre.
# adresse, commune, téléphone, horaires : imprimés sur les mémos et les fiches de liaison.
# aidants connect : habilitée (et je suis aidant), éligible (pas encore), ou non.
"""
_COLLEAGUES = """
# Les collègues vers qui emmener la personne : une fonction et un bureau. Jamais le nom de quelqu’un.
# Exemple :
#   - fonction: "assistante sociale"
#     où: "bureau 3, au fond du couloir"
#     quand: "lundi et jeudi matin"
"""
_WORKSHOPS = """
# Les ateliers : les prochains sont imprimés sur les mémos. Des jours de la semaine, ou des dates.
# Exemple :
#   - titre: "Créer un bon mot de passe"
#     jours: "mardi et jeudi"
#     dates: "05/12/2026, 09/01/2027"
#     horaires: "14 h à 16 h"
#     lieu: "salle 2"
#     compétences:
#       - utiliser-des-mots-de-passe
"""
_DESK = """
# ===== Ce poste =====

# L’imprimante, avec le nom que lui donne l’ordinateur, entre guillemets droits.
# Sans nom, c’est l’imprimante habituelle de l’ordinateur qui sert.
"""
_LARGE = "\n# Imprimer en gros caractères : oui ou non.\n"
_COLOURS = "\n# Les couleurs de l’écran : sombres, claires, claires contrastées ou sombres contrastées.\n"
_WAITS = f"""
# Minutes sans rien toucher avant de masquer l’écran, puis d’effacer la visite : un nombre, ou {NEVER}.
"""
_COUNTING = "\n# Compter l’activité, sans rien garder des personnes : oui ou non.\n"
_INTRODUCED = (
    "\n# Les questions de la première fois, à l’accueil, sont faites ou remises à plus tard : oui ou non.\n"
)
_SPELLED = {
    "habilitee": "habilitée",
    "eligible": "éligible",
    "claires-contrastees": "claires contrastées",
    "sombres-contrastees": "sombres contrastées",
}
"""The words of ours that a person reads with an accent or a space."""


def settings_text(settings: Settings) -> str:
    """The whole file. Texts that could not be read back as they are, are left out."""
    profile = settings.profile
    return "".join(
        (
            _HEAD,
            _STRUCTURE,
            *_line("métier", profile.job),
            *_structure(profile),
            _COLLEAGUES,
            *_list("collègues", map(_colleague, profile.colleagues)),
            _WORKSHOPS,
            *_list("ateliers", map(_workshop, profile.workshops)),
            _DESK,
            *_line("imprimante", settings.printer or ""),
            _LARGE,
            *_word("gros caractères", _yes_no(settings.large)),
            _COLOURS,
            *_word("couleurs", _spelled(settings.theme or "")),
            _WAITS,
            *_word("masquer après", _minutes(settings.mask_after)),
            *_word("effacer après", _minutes(settings.erase_after)),
            _COUNTING,
            *_word("compter l’activité", "" if settings.counting is None else _yes_no(settings.counting)),
            _INTRODUCED,
            *_word("présentation faite", _yes_no(settings.introduced)),
        )
    )


def _structure(profile: Profile) -> Iterator[str]:
    yield f"\n{_TYPES}structure:\n"
    lines = (
        *_line("nom", profile.name),
        *_word("type", profile.kind),
        *_line("adresse", profile.address),
        *_line("code postal", profile.postcode),
        *_line("commune", profile.town),
        *_line("téléphone", profile.telephone),
        *_line("horaires", profile.hours),
        *_word("aidants connect", _spelled(profile.aidants_connect)),
    )
    yield from (f"  {line}" for line in lines)


def _colleague(colleague: Colleague) -> list[str]:
    return [
        *_line("fonction", colleague.role),
        *_line("où", colleague.where),
        *_line("quand", colleague.when),
    ]


def _workshop(workshop: Workshop) -> list[str]:
    return [
        *_line("titre", workshop.title),
        *_line("jours", weekdays_in_words(workshop.weekdays)),
        *_line("dates", ", ".join(f"{day:%d/%m}/{day.year:04}" for day in workshop.dates)),
        *_line("horaires", workshop.hours),
        *_line("lieu", workshop.place),
        *_word("compétences", ""),
        *(f"  - {skill}\n" for skill in workshop.skills),
    ]


def _list(key: str, items: Iterable[list[str]]) -> Iterator[str]:
    """A list of blocks; an item whose first text could not be kept is left out whole."""
    yield f"{key}:\n"
    for first, *others in items:
        if not first.endswith(":\n"):
            yield f"  - {first}"
            yield from (f"    {line}" for line in others)


def _line(key: str, text: str) -> Iterator[str]:
    """A key and a text of a person's, in quotes; nothing after the key when there is none to keep."""
    yield f"{key}: {_quoted(text)}\n" if text and _can_be_read_back(text) else f"{key}:\n"


def _word(key: str, word: str) -> Iterator[str]:
    """A key and one of our own words."""
    yield f"{key}: {word}\n" if word else f"{key}:\n"


def _spelled(word: str) -> str:
    return _SPELLED.get(word, word)


def _yes_no(yes: bool) -> str:
    return "oui" if yes else "non"


def _minutes(minutes: int) -> str:
    return str(minutes) if minutes else NEVER


def _quoted(text: str) -> str:
    """As a YAML text: between double quotes, or single ones where it holds a sign special there."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _can_be_read_back(text: str) -> bool:
    return (
        len(text) <= _LONGEST_TEXT
        and bool(text.strip())
        and text == printable(text).replace("\n", "")
        and unicodedata.is_normalized("NFC", text)
        and not any(refused_characters(f"«{text}"))
    )
