"""What the trainer alone reads of a demonstration: what comes next, gestures, traps, which choices fit."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.pages.demonstration.words import gestures, speaker, told, verdict
from cnfs_tui.training.demonstration import Demonstration, Page, Voice


def notes(demonstration: Demonstration) -> tuple[str, ...]:
    """The lines of the speaker notes for the page shown."""
    return tuple(_lines(demonstration))


def _lines(demonstration: Demonstration) -> Iterator[str]:
    scenario, guide, moment = demonstration.scenario, demonstration.guide, demonstration.moment
    opening = demonstration.page.voice is Voice.TRAINER
    if opening and scenario.warning:
        yield f"Attention : {scenario.warning}"
    for rank, choice in enumerate(demonstration.choices):
        codes = f" ({', '.join(choice.gestures).upper()})" if choice.gestures else ""
        yield f"{told(guide, rank, choice)} : {verdict(choice).lower()}{codes}."
        yield f"   {choice.done} → {choice.effect}"
    for gesture in gestures(guide, moment.gestures if moment else ()):
        yield f"Geste {gesture.id.upper()} : {gesture.gesture}. À éviter : {gesture.avoid}."
    if opening or demonstration.page.voice is Voice.TREE:
        yield from (f"Geste attendu : {gesture}" for gesture in scenario.expected)
    if demonstration.ended:
        yield "C’est la dernière page. Touche q : revenir aux scénarios."
    else:
        yield f"Ensuite : {_announced(demonstration, demonstration.pages[demonstration.at + 1])}"
    yield from (f"Piège : {trap}" for trap in scenario.traps)


def _announced(demonstration: Demonstration, page: Page) -> str:
    return f"{speaker(demonstration.guide, page.voice)} : {page.words}"
