"""What happened to a document on its way to paper, and what to do next, in French."""

from __future__ import annotations

import re
from enum import Enum

from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.typography import french, printable


class Paper(Enum):
    """What is printed: its name in a sentence, and whether it is feminine."""

    MEMO = ("le mémo", False)
    LIAISON_SHEET = ("la fiche de liaison", True)
    REPORT = ("le compte rendu", False)


def sentence(printed: Printed, paper: Paper = Paper.MEMO) -> str:
    """What happened, then what to do, in short sentences ready to show.

    The names of queues come from the system: they are shown as they are, never interpreted.
    """
    name, feminine = paper.value
    words = {
        "The": name[0].upper() + name[1:],
        "the": name,
        "of the": f"de {name}" if feminine else f"du {name.removeprefix('le ')}",
        "if it": "si elle" if feminine else "s’il",
        "e": "e" if feminine else "",
        "printer": "l’imprimante « {queue} »" if printed.queue else "l’imprimante",
        "Printer": "L’imprimante « {queue} »" if printed.queue else "L’imprimante",
        "why": " ({reason})" if printed.reason else "",
    }
    foreign = {"queue": printable(printed.queue or ""), "reason": printed.reason}
    return _fill(french(_fill(" ".join(_WORDING[printed.outcome]), words)), foreign)


def _fill(text: str, words: dict[str, str]) -> str:
    """In one pass: what is put in is never looked into."""
    return re.sub("{(" + "|".join(words) + ")}", lambda found: words[found[1]], text)


_WORDING: dict[Outcome, tuple[str, str]] = {
    Outcome.SENT: (
        "{The} est parti{e} à {printer}.",
        "Vérifiez que tout est bien sorti.",
    ),
    Outcome.WAITING: (
        "{The} attend dans la file de {printer}{why}.",
        "Allez voir l’imprimante avant de recommencer : {the} peut encore sortir.",
    ),
    Outcome.HELD: (
        "{The} est retenu{e} dans la file de {printer}{why}.",
        "Faites ce que l’imprimante demande (un code, un badge), ou demandez à votre structure.",
    ),
    Outcome.UNREACHABLE: (
        "{Printer} ne répond pas{why}. {The} attend dans la file : ne recommencez pas.",
        "Vérifiez que l’imprimante est allumée et branchée, puis attendez quelques minutes.",
    ),
    Outcome.STOPPED: (
        "{Printer} s’est arrêtée{why}. {The} attend dans la file : ne recommencez pas.",
        "Allez voir l’imprimante, puis faites-la remettre en marche.",
    ),
    Outcome.ERROR: (
        "{Printer} n’a pas pu imprimer {the}{why}.",
        "Choisissez une autre imprimante, ou recopiez l’essentiel à la main.",
    ),
    Outcome.CANCELLED: (
        "L’impression {of the} a été annulée.",
        "Si ce n’est pas vous, demandez pourquoi avant de recommencer.",
    ),
    Outcome.LEFT: (
        "{The} n’est plus dans la file de {printer}, et l’ordinateur ne dit pas pourquoi.",
        "Allez voir {if it} est sorti{e} avant de recommencer.",
    ),
    Outcome.PAUSED: (
        "{Printer} est en pause{why}. Rien n’est parti.",
        "Demandez à votre structure de la remettre en marche, ou choisissez-en une autre.",
    ),
    Outcome.REFUSING: (
        "{Printer} ne prend plus de documents{why}. Rien n’est parti.",
        "Choisissez une autre imprimante, ou prévenez votre structure.",
    ),
    Outcome.REFUSED: (
        "{Printer} a refusé {the}{why}. Rien n’est parti.",
        "Choisissez une autre imprimante, ou recopiez l’essentiel à la main.",
    ),
    Outcome.UNKNOWN: (
        "{Printer} n’existe plus sur cet ordinateur. Rien n’est parti.",
        "Choisissez une autre imprimante.",
    ),
    Outcome.TO_CHOOSE: (
        "Cet ordinateur a plusieurs imprimantes{why}. Rien n’est parti.",
        "Choisissez la vôtre.",
    ),
    Outcome.NO_PRINTER: (
        "Cet ordinateur n’a pas d’imprimante.",
        "Recopiez l’essentiel à la main, ou imprimez depuis un autre poste.",
    ),
    Outcome.NO_FILE: (
        "Le fichier {of the} n’est plus à sa place, ou il est vide.",
        "Recommencez l’impression.",
    ),
    Outcome.SERVICE_STOPPED: (
        "Le service d’impression de cet ordinateur est arrêté.",
        "Recopiez l’essentiel à la main. Redémarrez l’ordinateur après la visite seulement.",
    ),
    Outcome.NOT_INSTALLED: (
        "Cet ordinateur n’a pas de service d’impression.",
        "Recopiez l’essentiel à la main, ou imprimez depuis un autre poste.",
    ),
    Outcome.SILENT: (
        "Le service d’impression de cet ordinateur ne répond pas.",
        "Allez voir l’imprimante. Si rien ne sort, attendez une minute, puis recommencez.",
    ),
    Outcome.IN_READER: (
        "{The} va s’ouvrir.",
        "Dans la fenêtre qui s’ouvre, appuyez sur Ctrl+P.",
    ),
    Outcome.NO_READER: (
        "Aucun programme de cet ordinateur n’ouvre ce fichier.",
        "Recopiez l’essentiel à la main, ou utilisez un autre poste.",
    ),
    Outcome.NOT_OPENED: (
        "Le fichier {of the} n’a pas pu être ouvert.",
        "Recommencez, ou recopiez l’essentiel à la main.",
    ),
}
"""What happened, and what to do next."""
