"""What the trainer alone reads during a role play: where the session is, and what to watch."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.training import Phase
from cnfs_tui.pages.text import spoken
from cnfs_tui.pages.training.role_play.cards import proof
from cnfs_tui.pages.training.role_play.observed import left_to_mark, moment_at, result
from cnfs_tui.training.observation import Observation
from cnfs_tui.training.protocol import Course


def session_notes(
    guide: Guide, scenario: Scenario, course: Course, seen: Observation, item: int, now: float
) -> list[str]:
    """Time left, what comes next, then what this time asks the trainer to watch; ``item`` is pointed at."""
    spent = f"Séance : {course.spent(now) // 60} min sur {course.minutes}."
    return [
        f"{_left(course.left(now))} {_next(course)} {spent}",
        *_watch(guide, scenario, course.time.phase, seen, item),
    ]


def _left(seconds: int) -> str:
    if seconds <= 0:
        return "Le temps prévu est passé."
    return f"Encore {-(-seconds // 60)} min."


def _next(course: Course) -> str:
    following = course.next
    return (
        f"Ensuite : {following.title}, {following.minutes} min." if following else "C’est le dernier temps."
    )


def _watch(guide: Guide, scenario: Scenario, phase: Phase, seen: Observation, item: int) -> list[str]:
    training = guide.training
    warning = [f"Attention : {scenario.warning}"] if scenario.warning else []
    match phase:
        case Phase.FRAME:
            return [*warning, f"La personne : {scenario.who}"]
        case Phase.READING:
            return [
                *warning,
                f"La personne : {scenario.who}",
                f"Elle commence par : {spoken(scenario.opening)}",
                "Touche 2 : sa carte. Tournez l’écran avant.",
            ]
        case Phase.PLAY:
            pointed = list(training.grid.values())[item]
            marks = (f"{id.upper()} : {score}" for id, score in sorted(seen.scores.items()))
            return [
                f"À marquer : {pointed.id.upper()} {pointed.item}. {proof(pointed)}.",
                "Marques : " + (", ".join(marks) or "aucune."),
                *(f"Piège : {trap}" for trap in scenario.traps),
                *(f"Geste attendu : {expected}" for expected in scenario.expected),
            ]
        case Phase.OUT_OF_ROLE:
            return [*warning, "Chacun le dit à voix haute, même si le jeu a été court."]
        case Phase.DEBRIEF:
            return [
                *(moment_at(guide, noted) for noted in seen.moments),
                result(guide, seen).main,
                *(f"Piège : {trap}" for trap in scenario.traps),
            ]
        case Phase.COMPARISON:
            gestures = (f"Geste attendu : {expected}" for expected in scenario.expected)
            return [f"Cas attendu : {guide.cases[scenario.case].title}", *gestures]
        case Phase.REPLAY:
            missing = [] if seen.complete(training) else [left_to_mark(training, seen)]
            return ["Deux minutes, un seul changement.", *missing]
        case Phase.COMMITMENT:
            return [
                "Un geste chacun, par son numéro : aucun nom.",
                "Ensuite, le compte rendu. Touche c, dans la liste des scénarios.",
            ]
