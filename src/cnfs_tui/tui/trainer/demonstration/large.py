"""A demonstration as it is projected: one idea in large letters, the rest on the last line."""

from __future__ import annotations

from dataclasses import dataclass

from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.demonstration.tree import reasons, tree_line
from cnfs_tui.pages.demonstration.words import (
    RATHER_THAN,
    asked,
    choosing,
    gestures,
    gestures_shown,
    place,
    speaker,
    told,
    verdict,
)
from cnfs_tui.pages.text import spoken
from cnfs_tui.training.demonstration import Demonstration, Voice


@dataclass(frozen=True, slots=True)
class Large:
    """``above`` and ``main`` are in large letters, as is ``under``; ``foot`` holds lines of ordinary ones."""

    main: str
    above: str = ""
    under: str = ""
    foot: tuple[str, ...] = ()


def large(demonstration: Demonstration) -> Large:
    """What the room sees of a page. A warning, which is for the trainer alone, is no part of it."""
    page, guide = demonstration.page, demonstration.guide
    match page.voice:
        case Voice.TRAINER:
            return Large(demonstration.scenario.titled, under=page.words)
        case Voice.PERSON | Voice.ADVISER:
            shown = [f"→ {gesture.gesture}" for gesture in gestures_shown(demonstration)]
            above = f"{place(demonstration)} · {speaker(guide, page.voice)}"
            return Large(page.words, above, "".join(shown[:1]), (*shown[1:], tree_line(demonstration)))
        case Voice.GROUP:
            return _choice(demonstration)
        case Voice.TREE:
            case = guide.cases[demonstration.scenario.case]
            proposal = spoken(case.proposal)
            return Large(case.title, place(demonstration), proposal, (STATUS[case.status.value], case.source))
        case Voice.REASONS:
            return Large("\n".join(reasons(demonstration)), page.words)
        case Voice.ROOM:
            return Large(page.words, place(demonstration))


def _choice(demonstration: Demonstration) -> Large:
    """The question and every choice; or one choice, alone with what is done, then with what it does."""
    guide, shown = demonstration.guide, demonstration.shown
    keys = f"{'Espace : un choix à la fois. ' if demonstration.waiting else ''}{choosing(demonstration)}"
    if shown is None:
        question = demonstration.page.words
        lines = (
            f"{told(guide, rank, choice)} : {choice.done}"
            for rank, choice in enumerate(demonstration.choices)
        )
        return Large(question, asked(question), foot=(*lines, keys))
    choice = demonstration.choices[shown]
    title = told(guide, shown, choice)
    if demonstration.seeing is None:
        return Large(choice.done, title, foot=(keys,))
    at_stake = gestures(guide, choice.gestures)
    under = [verdict(choice), *(f"→ {gesture.gesture}" for gesture in at_stake[:1])]
    foot = [f"{RATHER_THAN}{gesture.avoid}" for gesture in at_stake[:1]]
    foot += [f"→ {gesture.gesture}. {RATHER_THAN}{gesture.avoid}" for gesture in at_stake[1:]]
    return Large(choice.effect, title, "\n".join(under), tuple(foot))
