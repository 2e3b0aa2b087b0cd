"""The way of a visit once the case is known: beside the person or not, with which papers."""

from __future__ import annotations

from cnfs_tui.guide.model.case import MemoKind
from cnfs_tui.session.steps import Step
from cnfs_tui.visit import Visit

_PAPERS = {
    MemoKind.SKILLS: (Step.MEMO,),
    MemoKind.SKILLS_AND_LIAISON: (Step.MEMO, Step.LIAISON),
    MemoKind.LIAISON: (Step.LIAISON,),
    MemoKind.NONE: (),
}


def papers_of(visit: Visit) -> tuple[Step, ...]:
    """The papers the case gives, in the order they are made."""
    return _PAPERS[visit.recommendation.case.memo]


def after(visit: Visit, step: Step) -> Step:
    """The step that comes next, even when ``step`` was a detour."""
    return next(other for other in _way(visit) if other.rank > step.rank)


def before(visit: Visit, step: Step) -> Step:
    """The step that came before."""
    return next(other for other in reversed(_way(visit)) if other.rank < step.rank)


def _way(visit: Visit) -> tuple[Step, ...]:
    beside = (Step.TOGETHER,) if visit.together else ()
    return (Step.RECOMMENDATION, *beside, *papers_of(visit), Step.GOODBYE)
