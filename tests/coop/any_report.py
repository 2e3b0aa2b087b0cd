"""Any report, and any outcome of a visit, for hypothesis."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from cnfs_tui.coop.activity_report import ActivityReport
from cnfs_tui.coop.duration import Duration
from cnfs_tui.coop.enumerations import AutonomyLevel, Equipment, Orientation, Place, ProcedureTheme
from cnfs_tui.guide.load import load
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.coop import CoopCategory, CoopTheme
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.outcome import Outcome

GUIDE = load(shipped_guide())
DAYS = st.dates(date(2020, 1, 1), date(2099, 12, 31))

at_leisure = settings(deadline=None)
"""For a test on a desk that may be busy with something else."""

W = TypeVar("W", bound=Enum)


def _some(words: type[W]) -> st.SearchStrategy[tuple[W, ...]]:
    return st.lists(st.sampled_from(words), max_size=6).map(tuple)


reports = st.builds(
    ActivityReport,
    day=DAYS,
    duration=st.builds(Duration, st.integers(1, 95).map(lambda quarters: 15 * quarters)),
    place=st.sampled_from(Place),
    equipment=_some(Equipment),
    themes=_some(CoopTheme),
    procedure_themes=_some(ProcedureTheme),
    autonomy=st.none() | st.sampled_from(AutonomyLevel),
    orientation=st.none() | st.sampled_from(Orientation),
    category=st.none() | st.sampled_from(CoopCategory),
)

outcomes = st.builds(
    Outcome,
    case=st.sampled_from(sorted(GUIDE.cases)),
    action=st.sampled_from(Action),
    status=st.sampled_from(Status),
    theme=st.none() | st.sampled_from(sorted(GUIDE.diagnostic.observations[THEME].answers)),
    door=st.none() | st.sampled_from(sorted(GUIDE.actors)),
    category=st.none() | st.sampled_from(CoopCategory),
    skills=st.frozensets(st.sampled_from(sorted(GUIDE.skills))),
    rung=st.none() | st.integers(0, len(GUIDE.posture.ladder) - 1),
    override=st.none(),
    minutes=st.integers(0, 3000),
)
