"""Which screen shows which step. Imported after the first frame, with the guide."""

from __future__ import annotations

import gc

from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.step_screen import StepScreen

_SCREENS: dict[Step, type[StepScreen]] = {
    Step.OBSERVATIONS: ObservationsScreen,
    Step.SUMMARY: SummaryScreen,
    Step.RECOMMENDATION: RecommendationScreen,
    Step.TOGETHER: TogetherScreen,
    Step.MEMO: MemoScreen,
    Step.LIAISON: LiaisonScreen,
    Step.GOODBYE: GoodbyeScreen,
}


def screen_for(step: Step, session: Session, at: str | None = None) -> StepScreen:
    """A fresh screen for a step; ``at`` names the criterion or the beat to open on."""
    if step is Step.DIAGNOSIS:
        return DiagnosisScreen(session, at)
    if step is Step.FRAMING:
        return FramingScreen(session, at)
    return _SCREENS[step](session)


def warm_up() -> None:
    """Prepare, while home is being read, what the visit will need: modules, the font's characters.

    What is loaded by then is hidden from the garbage collector: its full rounds were felt, at some
    changes of screen, as 40 ms more.
    """
    import cnfs_tui.tui.panels.confirm
    import cnfs_tui.tui.panels.help
    import cnfs_tui.tui.panels.lookup
    import cnfs_tui.tui.places.near
    import cnfs_tui.tui.screens.tree  # noqa: F401
    from cnfs_tui.paper.glyphs import drawable

    drawable("é")
    gc.collect()
    gc.freeze()
