"""How the guide and the settings in use stand, and what is wrong with those that are not used."""

from __future__ import annotations

from datetime import datetime

from cnfs_tui.guide.naming import signature
from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.guide.problems.messages import message
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.typography import NO_BREAK

SETTINGS_REFUSED = "Vos réglages ne sont pas lus : une ligne est à corriger (touche 4)."
_LONGEST = 160
"""How much of a problem is told: what is under it is in use."""
_STAYS = "La dernière version sans erreur reste en service."
_BY_DEFAULT = "Les réglages habituels servent en attendant. Touche 4 : en savoir plus."
_IN_USE = "Touche 4 : en savoir plus."


def state_of(opened: OpenedGuide) -> str:
    """How the guide in use stands, for the home screen."""
    guide = opened.guide
    return f"Arbre complet : {guide.situations} situations sur {guide.situations}. {signature(guide)}."


def reread_state(opened: OpenedGuide) -> str:
    """The same, for a guide that has just been edited."""
    return f"Guide relu à {datetime.now():%H h %M}. {state_of(opened)}"


def refused_at_start(opened: OpenedGuide) -> str:
    """Why one's own guide is not used, and what is used instead; empty when there is nothing to say."""
    if not opened.refused:
        return ""
    return f"Votre guide n’est pas utilisé. {_first(opened)} Le guide livré le remplace."


def refused_meanwhile(opened: OpenedGuide | None) -> str:
    """Why the last changes are not used: said calmly, the person reads it too; empty when they are."""
    if opened is None:
        return f"Le guide en cours de modification n’a pas pu être relu. {_STAYS}"
    if not opened.refused:
        return ""
    return f"Le guide en cours de modification a un problème. {_first(opened)} {_STAYS}"


def _first(opened: OpenedGuide) -> str:
    """The first problem, in short, where an author can find it."""
    problem = opened.refused[0]
    told = f"{problem.place.file}, ligne{NO_BREAK}{problem.place.line} : {message(problem)}"
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def wrong_in_settings(problem: Problem) -> str:
    """What is wrong with the file of settings, and whether it is used meanwhile."""
    meanwhile = _BY_DEFAULT if problem.severity is Severity.ERROR else _IN_USE
    return f"{problem.place.file} : {message(problem)} {meanwhile}"
