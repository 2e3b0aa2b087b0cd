"""Which screen shows which step. Imported after the first frame, with the guide."""

from __future__ import annotations

import gc

from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.guide.problems.messages import message
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Step

_SCREENS: dict[Step, type[StepScreen]] = {
    Step.OBSERVATIONS: ObservationsScreen,
    Step.SUMMARY: SummaryScreen,
    Step.RECOMMENDATION: RecommendationScreen,
    Step.TOGETHER: TogetherScreen,
    Step.MEMO: MemoScreen,
    Step.GOODBYE: GoodbyeScreen,
}


def screen_for(step: Step, session: Session, at: str | None = None) -> StepScreen:
    """A fresh screen for a step; ``at`` names the criterion or the beat to open on."""
    if step is Step.DIAGNOSIS:
        return DiagnosisScreen(session, at)
    if step is Step.FRAMING:
        return FramingScreen(session, at)
    return _SCREENS[step](session)


def state_of(opened: OpenedGuide) -> str:
    """How the guide stands, for the home screen: proved, or replaced by the shipped one."""
    guide = opened.guide
    proved = f"Arbre complet : {guide.situations} situations sur {guide.situations}. Guide {guide.version}."
    if not opened.refused:
        return proved
    first = opened.refused[0]
    where = f"{first.place.file}, ligne {first.place.line}"
    return f"Votre guide n’est pas utilisé. {where} : {message(first)} Le guide livré le remplace. {proved}"


def warm_up() -> None:
    """Prepare, while home is being read, what the visit will need: modules, the font's characters.

    What is loaded by then is hidden from the garbage collector: its full rounds were felt, at some
    changes of screen, as 40 ms more.
    """
    import cnfs_tui.tui.panels.confirm
    import cnfs_tui.tui.panels.help
    import cnfs_tui.tui.panels.lookup
    import cnfs_tui.tui.panels.reframings  # noqa: F401
    from cnfs_tui.paper.glyphs import drawable

    drawable("é")
    gc.collect()
    gc.freeze()
