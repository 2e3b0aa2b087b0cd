"""What may be told of a finished visit: codes of the guide and a length of time, nothing of anyone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cnfs_tui.desk.activity.axes import NONE, Axis, Counts, duration, week_of
from cnfs_tui.desk.activity.words import autonomy_code
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import destination
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.coop import CoopCategory
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.visit import Visit


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one visit ended, by ids of the guide.

    ``case``, ``action`` and ``status`` are those acted upon: the adviser's own when another was chosen, and
    ``override`` is then the coded reason. ``door`` is the actor where the person goes, ``category`` its
    « structure de redirection » in La Coop. ``rung`` is the highest rung of the guidance ladder, None when
    nothing was done together. ``minutes`` is how long the visit lasted.
    """

    case: str
    action: Action
    status: Status
    theme: str | None
    door: str | None
    category: CoopCategory | None
    skills: frozenset[str]
    rung: int | None
    override: str | None
    minutes: int


def outcome(visit: Visit, minutes: int) -> Outcome:
    """How this visit ends. Raises ValueError while a question that matters is open."""
    found = visit.recommendation
    door = destination(visit.guide, found.targets, visit.handover)
    return Outcome(
        case=found.case.id,
        action=found.case.action,
        status=found.case.status,
        theme=visit.observations.get(THEME),
        door=door.id if door else None,
        category=door.category if door else None,
        skills=visit.skills,
        rung=visit.highest_rung if visit.together else None,
        override=visit.override.reason if visit.override else None,
        minutes=minutes,
    )


def counted(told: Outcome, guide: Guide, today: date) -> Counts:
    """What a finished visit adds to the counters of this desk: one to each of its codes, and nothing else."""
    rung = None if told.rung is None else guide.posture.ladder[told.rung]
    codes = {
        Axis.CASES: told.case,
        Axis.ACTIONS: told.action.value,
        Axis.STATUSES: told.status.value,
        Axis.TARGETS: told.category.value if told.category else NONE,
        Axis.THEMES: told.theme or NONE,
        Axis.AUTONOMY: autonomy_code(rung.autonomy) if rung else NONE,
        Axis.OVERRIDES: told.override or NONE,
        Axis.DURATIONS: duration(told.minutes),
    }
    pairs = [*codes.items(), *((Axis.SKILLS, skill) for skill in told.skills)]
    return {(week_of(today), axis, code): 1 for axis, code in pairs}
