"""The counters in French: how many, and the name of every code, in the guide's order."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cnfs_tui.desk.activity.account import ENOUGH, Account
from cnfs_tui.desk.activity.axes import DURATIONS, NONE, Axis
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.coop import Autonomy, CoopCategory
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.recommendation import THEME

HEADINGS = {
    Axis.CASES: "Les cas",
    Axis.ACTIONS: "Ce qui a été fait",
    Axis.STATUSES: "D’où vient la conduite à tenir",
    Axis.TARGETS: "Vers qui la personne est allée",
    Axis.THEMES: "Les thèmes",
    Axis.SKILLS: "Les compétences emportées",
    Axis.AUTONOMY: "L’autonomie, au sens de La Coop",
    Axis.OVERRIDES: "Quand vous avez fait autrement",
    Axis.DURATIONS: "La durée",
}
TOO_FEW = f"Le détail s’affiche à partir de {ENOUGH} accompagnements, pour que personne ne soit reconnu."

_ACTIONS = {
    Action.PROTECT: "Protéger",
    Action.DO_WITH: "Faire avec la personne",
    Action.DO_WITH_AND_RELAY: "Faire avec la personne, et passer le relais",
    Action.LEARN: "Apprendre",
    Action.NUDGE: "Donner un coup de pouce",
    Action.REFER_AND_LEARN: "Orienter, et apprendre le geste",
    Action.REFER: "Orienter",
}
_STATUSES = {
    Status.NOTE: "La note d’information",
    Status.CIRCULAR: "La circulaire",
    Status.SOURCE: "Une source publique",
    Status.PROPOSAL: "Une proposition de l’équipe cnfs-tui",
}
_DURATIONS = ("Moins de 30 min", "30 min à 1 h", "1 h à 2 h", "2 h et plus")
_WITHOUT = {
    Axis.TARGETS: "Pas d’orientation : tout s’est fait ici",
    Axis.THEMES: "Sans thème relevé",
    Axis.AUTONOMY: "Rien n’a été fait ensemble",
    Axis.OVERRIDES: "La recommandation a été suivie",
}


def how_many(told: Account) -> str:
    """« 63 accompagnements depuis le lundi 24/08/2026 »."""
    if not told.visits or told.since is None:
        return "Aucun accompagnement sur cette période"
    plural = "s" * (told.visits > 1)
    return f"{told.visits} accompagnement{plural} depuis le lundi {told.since:%d/%m/%Y}"


def autonomy_code(label: str) -> str:
    """The code of a level of autonomy, from its label in La Coop."""
    return re.sub("[^0-9a-z]+", "-", slug(label)).strip("-")


def labels(guide: Guide) -> dict[Axis, dict[str, str]]:
    """The name of every code of a guide, by axis, in order; what a visit may lack comes last."""
    themes = guide.diagnostic.observations[THEME].answers.values()
    named = {
        Axis.CASES: {case.id: case.title for case in guide.cases.values()},
        Axis.ACTIONS: {action.value: _ACTIONS[action] for action in Action},
        Axis.STATUSES: {status.value: _STATUSES[status] for status in Status},
        Axis.TARGETS: {category.value: category.label for category in CoopCategory},
        Axis.THEMES: {theme.id: theme.title for theme in themes},
        Axis.SKILLS: {skill.id: skill.name for skill in guide.skills.values()},
        Axis.AUTONOMY: {autonomy_code(level): level.value for level in Autonomy},
        Axis.OVERRIDES: {reason.id: reason.title for reason in guide.posture.reasons.values()},
        Axis.DURATIONS: dict(zip(DURATIONS, _DURATIONS, strict=True)),
    }
    for axis, without in _WITHOUT.items():
        named[axis] = {**named[axis], NONE: without}
    return named


def ranked(counted: Mapping[str, int], names: Mapping[str, str]) -> list[tuple[str, str, int]]:
    """Code, name and count of what was counted on an axis, the most frequent first.

    A code that the guide no longer has is told as it stands; what a visit may lack comes last.
    """
    order = {code: rank for rank, code in enumerate(names)}
    rows = [(code, names.get(code, f"{code} (d’un ancien guide)"), n) for code, n in counted.items()]
    return sorted(rows, key=lambda row: (row[0] == NONE, -row[2], order.get(row[0], len(order)), row[0]))
