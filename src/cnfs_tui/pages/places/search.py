"""Chercher un lieu: what is looked for, what is found of it, and what to change when nothing is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.search import Answer, Wanted
from cnfs_tui.guide.guide import Guide
from cnfs_tui.pages.block import MUTED, Block, beware
from cnfs_tui.pages.places import page
from cnfs_tui.pages.places.words import ages

TITLE = "Chercher un lieu"
ABOUT = "L’annuaire de ce poste : où la personne peut aller, du plus proche au plus loin."
OPENING = "L’annuaire s’ouvre…"
OF_WHOM = "Les lieux de quel acteur ?"
EVERY_ACTOR = ""
_BY_COMMUNE = "Dans l’ordre des communes. Pour les plus proches : tapez un code postal."


def filters(asked: Wanted, guide: Guide) -> list[Block]:
    """What the places are chosen by, besides where they are; nothing when all of them are."""
    actor = guide.actors.get(asked.actor)
    told = [actor.name] if actor else []
    told += ["ouverts maintenant"] if asked.open_now else []
    return [Block(f"Seulement : {' · '.join(told)}", "bold")] if told else []


def reply(asked: Wanted, answer: Answer, shown: int, moment: datetime) -> list[Block]:
    """From where distances are counted, and how old the page ``shown`` is; or that nothing answers."""
    if not answer.found:
        return [Block(wording.NOT_FOUND, "bold"), Block(_hint(asked), MUTED)]
    where = wording.counted_from(asked.near, answer) if asked.near else _BY_COMMUNE
    return [Block(where, MUTED), *ages(page.shown(answer, shown), moment.date())]


def actors(guide: Guide, known: Mapping[str, int]) -> list[tuple[str, str]]:
    """The actors that have places, each with how many; all of them together first."""
    served = [actor for actor in guide.actors.values() if actor.id in known]
    counted = [(actor.id, f"{actor.name} ({wording.thousands(known[actor.id])})") for actor in served]
    return [(EVERY_ACTOR, "Tous les acteurs"), *counted]


def refused(what: str, remedy: str) -> list[Block]:
    """Why the directory, or a list, cannot be used, and what to do."""
    return [beware(what), Block(remedy)]


def _hint(asked: Wanted) -> str:
    """What to change when nothing answers."""
    if asked.open_now:
        return "Touche o : voir aussi ceux qui sont fermés maintenant."
    if asked.actor:
        return "Touche a : voir tous les acteurs."
    return "Vérifiez le nom, ou tapez un code postal : les plus proches viennent d’abord."
