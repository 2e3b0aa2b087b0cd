"""Which screen shows which step. Imported after the first frame, with the guide."""

from __future__ import annotations

import gc
from datetime import datetime

from cnfs_tui.guide.naming import signature
from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.guide.problems.messages import message
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
from cnfs_tui.typography import NO_BREAK

_SCREENS: dict[Step, type[StepScreen]] = {
    Step.OBSERVATIONS: ObservationsScreen,
    Step.SUMMARY: SummaryScreen,
    Step.RECOMMENDATION: RecommendationScreen,
    Step.TOGETHER: TogetherScreen,
    Step.MEMO: MemoScreen,
    Step.LIAISON: LiaisonScreen,
    Step.GOODBYE: GoodbyeScreen,
}

_LONGEST = 160
"""How much of a problem a banner tells: the screen under it is in use."""
_STAYS = "La dernière version saine reste en service."
_HIDE = "(F5 : masquer)"


def screen_for(step: Step, session: Session, at: str | None = None) -> StepScreen:
    """A fresh screen for a step; ``at`` names the criterion or the beat to open on."""
    if step is Step.DIAGNOSIS:
        return DiagnosisScreen(session, at)
    if step is Step.FRAMING:
        return FramingScreen(session, at)
    return _SCREENS[step](session)


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
    return f"Votre guide n’est pas utilisé. {_first(opened)} Le guide livré le remplace. {_HIDE}"


def refused_meanwhile(opened: OpenedGuide | None) -> str:
    """Why the last changes are not used: said calmly, the person reads it too; empty when they are."""
    if opened is None:
        return f"Le guide en cours de modification n’a pas pu être relu. {_STAYS} {_HIDE}"
    if not opened.refused:
        return ""
    return f"Le guide en cours de modification a un problème. {_first(opened)} {_STAYS} {_HIDE}"


def _first(opened: OpenedGuide) -> str:
    """The first problem, in short, where an author can find it."""
    problem = opened.refused[0]
    told = f"{problem.place.file}, ligne{NO_BREAK}{problem.place.line} : {message(problem)}"
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


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
