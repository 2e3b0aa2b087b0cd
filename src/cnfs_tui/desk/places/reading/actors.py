"""Which actors of the guide are met in a place, from what a list calls it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cnfs_tui.desk.places.folding import folded

FRANCE_SERVICES = "france-services"
WORKSHOP = "atelier"
MEDIATION = "autre-mediation-numerique"
AIDANTS_CONNECT = "structure-aidants-connect"
EQUIPMENT = "equipement-solidaire"

OF_TYPOLOGY: Mapping[str, str] = MappingProxyType(
    {
        "RFS": FRANCE_SERVICES,
        "CCAS": "ccas",
        "CIAS": "ccas",
        "MDS": "maison-des-solidarites",
        "CDAS": "maison-des-solidarites",
        "CMS": "maison-des-solidarites",
        "DEPT": "maison-des-solidarites",
        "CAF": "caf",
        "CPAM": "assurance-maladie",
        "MSA": "msa",
        "FT": "france-travail",
        "PE": "france-travail",
        "ML": "mission-locale",
        "CFP": "impots",
        "PREF": "prefecture",
        "MUNI": "mairie",
        "LA_POSTE": "la-poste",
        "MDPH": "mdph",
        "PAD": "point-justice",
    }
)
"""Codes of the national standard (``typologie``); those of no actor of the guide are not there."""

_SYNONYMS = {
    FRANCE_SERVICES: "france service | espace france services | maison france services | fs | msap "
    "| bus france services",
    WORKSHOP: "ateliers | atelier numerique | ateliers numeriques",
    MEDIATION: "mediation numerique | mediatheque | bibliotheque | tiers lieu | "
    "| espace public numerique | epn | epi | cyberbase | cyber base "
    "| lieu de mediation numerique | association | centre social | fablab",
    "ccas": "cias | centre communal d action sociale | centre intercommunal d action sociale",
    "maison-des-solidarites": "mds | maison departementale des solidarites | maison des solidarites | utas "
    "| centre medico social | cms | maison sociale | service social | service social departemental | cdas "
    "| mdsi | maison departementale de la solidarite | maison de la solidarite "
    "| maison du departement | utpas "
    "| espace solidarites | premier accueil social",
    "travailleurs-sociaux-caf": "travailleur social caf | service social caf",
    "service-social-assurance-maladie": "service social carsat | service social cpam | service social cramif",
    "pass": "permanence d acces aux soins | permanence d acces aux soins de sante",
    "caf": "caisse d allocations familiales",
    "assurance-maladie": "cpam | caisse primaire d assurance maladie | ameli | cgss",
    "msa": "mutualite sociale agricole",
    "france-travail": "pole emploi | agence france travail",
    "mission-locale": "ml",
    "impots": "dgfip | centre des finances publiques | service des impots | sip | tresor public "
    "| finances publiques",
    "france-titres": "ants",
    "prefecture": "sous prefecture",
    "mairie": "hotel de ville | mairie annexe | mairie deleguee",
    "assurance-retraite": "carsat | cnav | cramif",
    "la-poste": "bureau de poste | poste | agence postale",
    "mdph": "maison departementale des personnes handicapees | maison departementale de l autonomie | mda",
    "point-justice": "point d acces au droit | pad | maison de justice et du droit | mjd | point justice",
    "defenseur-des-droits": "delegue du defenseur des droits",
    "adil": "agence departementale d information sur le logement",
    "point-conseil-budget": "pcb",
    "ecrivain-public": "ecrivaine publique",
    "cours-de-francais": "cours de langue | fle | alphabetisation",
    AIDANTS_CONNECT: "aidants connect | aidant connect",
    EQUIPMENT: "ressourcerie | reconditionneur | materiel solidaire",
    "police-gendarmerie": "police | gendarmerie | commissariat",
    "secours": "pompiers | samu",
}
_NAMED = {
    folded(name): actor
    for actor, names in _SYNONYMS.items()
    for name in (actor, actor.replace("-", " "), *names.split("|"))
}
_AT_THE_HEAD = tuple(sorted((name for name in _NAMED if len(name) > 2), key=len, reverse=True))
"""The longest first: a maison de justice is not a maison."""


def actor_named(typed: str, names: Mapping[str, str]) -> str | None:
    """The actor that somebody calls so: its id, its name in the guide (``names``, by id), or a usual word."""
    word = folded(typed)
    if not word:
        return None
    if all(len(letter) == 1 for letter in word.split("-")):  # « C.C.A.S. »
        word = word.replace("-", "")
    if word in names:
        return word
    for actor, name in names.items():
        if word in (folded(name), *(folded(part) for part in name.split(","))):
            return actor
    return _NAMED.get(word) or _NAMED.get(word.removesuffix("s"))


def actor_in_name(name: str) -> str | None:
    """The actor that the name of a place begins with: « CCAS de Guise » is a CCAS."""
    word = folded(name)
    return next((_NAMED[head] for head in _AT_THE_HEAD if word == head or word.startswith(f"{head}-")), None)
