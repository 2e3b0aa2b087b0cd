"""The words of the house, beside the glossary that the guide's own checks already have."""

from __future__ import annotations

from collections.abc import Mapping

ADVISERS_SAY = frozenset(
    (
        *("navigateur", "cnfs", "tel", "tels", "telle", "url"),
        *("prérempli", "transmettre", "courriel", "courriels", "renseigne"),
    )
)
"""Words that the glossary spares a person with a memo in her hand, and that an adviser says every day."""

HOUSE: Mapping[str, str] = {
    r"usag(?:er|ère)s?": "la personne",
    r"bénéficiaires?": "la personne",
    r"administrée?s?": "la personne",
    r"le public": "les personnes",
    r"cas socia(?:l|ux)": "la personne",
    r"médiat(?:eur|rice)s? numériques?": "conseiller numérique",
    r"cnfs(?!-tui\b)": "conseiller numérique",
    r"urgence sociales": "urgence sociale",
    r"(?:ré)?orientation (?:accompagnées|guidée|active)": "réorientation accompagnée",
    r"renvoy(?:er|ez|é)": "orienter",
    r"redirig(?:er|ez)": "orienter",
    r"aidants? connects?(?<!aidants connect)": "Aidants Connect",
    r"france service": "France services",
    r"(?<!ex )pôle[ -]emploi": "France Travail (ex Pôle emploi)",
    r"coop(?:érative)? de la médiation(?! numérique)": "La Coop de la médiation numérique",
    r"fiches? (?:de )?navette": "fiche de liaison",
    r"feuilles? de liaison": "fiche de liaison",
    r"fiches? mémo": "mémo",
    r"arbre décisionnel": "arbre de décision",
    r"impressions? écran": "photo de l’écran",
    r"répertoires?": "dossier",
    r"application": "programme",
    r"mails?(?<!boîte mail)(?<!adresse mail)": "courriel",
    r"e-mails?": "courriel",
}
"""The same thing has the same name everywhere (DESIGN.md, 5): what not to write, and what to write."""

KEYS: Mapping[str, str] = {
    r"touche (?:Entrée|Échap|Espace|Tab|Suppr|Ctrl|Maj)": "Entrée ou Échap, sans « touche »",
    r"barre d’espace": "Espace",
    r"échappement|escape|esc": "Échap",
    r"return|enter": "Entrée",
    r"retour chariot": "Entrée",
    r"del(?:ete)?": "Suppr",
    r"contrôle[+ -]\w": "Ctrl+C",
    r"ctrl[ -]\w": "Ctrl+C",
    r"shift": "Maj",
    r"page (?:down|suiv)\b(?!\.)": "Page ↓",
    r"(?:appuyez sur|pressez) (?:la (?:touche|lettre) )?[a-z0-9]\b(?!\w)": "touche 4",
    r"touche (?-i:[A-Z])(?!\d)": "touche c, en petite lettre comme au bas de l’écran",
}
"""A key has one name everywhere: what not to write, and what to write."""

FRENCH_KEYS = frozenset(
    (
        *("Entrée", "Échap", "Espace", "Tab", "Suppr", "Inser", "Début", "Fin", "Retour arrière"),
        *("Page ↑", "Page ↓", "↑", "↓", "←", "→", "↑ ↓", "← ↑ ↓ →"),
    )
)
"""Names of keys that may stand alone, beside letters, digits, F1 to F12 and Ctrl+…"""

TURNS: Mapping[str, str] = {
    r"vous dev(?:ez|rez|riez)": "un verbe à l’impératif",
    r"il (?:vous )?faut que|il est (?:nécessaire|impératif|obligatoire) (?:de|que)": "un verbe à l’impératif",
    r"veuillez|merci de|prière de": "un verbe à l’impératif",
    r"n’oubliez pas (?:de|d’)|pensez à ne pas": "un verbe à l’impératif, sans négation",
    r"afin (?:de|que|d’)": "pour",
    r"au sein de|au niveau (?:de la|du|des)": "dans",
    r"en cas de besoin": "au besoin",
    r"en termes? de": "pour",
    r"suite à": "après",
    r"il convient de": "un verbe à l’impératif",
    r"tu|te|toi|ton|tes": "vous, votre, vos",
    r"erreur (?:fatale|critique|système|inconnue)": "ce qui est arrivé, et quoi faire",
    r"opération (?:réussie|effectuée|impossible)": "ce qui est fait, ou quoi faire",
    r"invalides?|incorrecte?s?": "ce qu’il faut écrire",
}
"""Turns of offices and of computers, and what to write instead."""

ENGLISH = frozenset(
    (
        *("the", "of", "and", "is", "are", "to", "your", "you", "with", "for", "from", "not", "was", "be"),
        *("press", "enter", "select", "selected", "submit", "close", "cancel", "quit", "help", "search"),
        *("delete", "copy", "paste", "clipboard", "cursor", "scroll", "focus", "next", "previous", "toggle"),
        *("loading", "open", "save", "print", "printer", "back", "home", "exit", "yes", "error", "warning"),
        *("failed", "invalid", "unknown", "found", "move", "word", "start", "left", "right", "up", "down"),
        *("escape", "space", "backspace", "key", "keys", "commands", "matches", "must", "saved"),
        *("this", "that", "these", "those", "screenshot", "screen"),
    )
)
"""English words that no French text holds, Textual's own among them."""

SIGLES: Mapping[str, str] = {
    "ADIL": "information sur le logement",
    "ABC": "test court",
    "APA": "allocation personnalisée",
    "ANEF": "étrangers",
    "ANTS": "France Titres",
    "CCAS": "action sociale",
    "CIAS": "action sociale",
    "CNFS": "conseiller",
    "CNIL": "Commission nationale",
    "CPAM": "assurance maladie",
    "CSV": "tableau",
    "EN": "norme européenne",
    "FSL": "fonds de solidarité",
    "JSON": "programmes",
    "MDA": "maison départementale",
    "OFII": "immigration",
    "MDPH": "personnes handicapées",
    "MSA": "agricole",
    "PASS": "accès aux soins",
    "RSA": "revenu de solidarité",
    "RGAA": "référentiel",
    "UTF": "codage|accents",
    "WCAG": "critères",
}
"""What a sigle stands for: these words stand beside it, the first time that it is met."""

NAMES = frozenset(
    (
        *("EXERCICE", "ACCUEIL", "COULOIR", "REMPLIR"),
        *("HEAD", "TERM", "NO", "COLOR", "FICHIER", "DOSSIER"),
        *("UFC", "JAWS", "NVDA", "MIT", "OFL", "SIL"),
    )
)
"""Words in capitals that are names: a stamp, a printer, a variable, an association, a program."""
