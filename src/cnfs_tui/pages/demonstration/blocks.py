"""A demonstration on an ordinary screen: the dialogue or the choice, and beside it what the tree knows."""

from __future__ import annotations

from cnfs_tui.guide.model.scenario import Choice
from cnfs_tui.pages.block import HEADING, MUTED, Block, beware, bullets, heading, provenance
from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.demonstration.tree import reasons, way
from cnfs_tui.pages.demonstration.words import (
    FOR_THE_PERSON,
    RATHER_THAN,
    asked,
    gestures,
    gestures_shown,
    speaker,
    verdict,
    way_to_do,
)
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.text import spoken
from cnfs_tui.training.demonstration import Demonstration, Voice
from cnfs_tui.tree.decide import Pending

_SAID = (Voice.PERSON, Voice.ADVISER)


def talk(demonstration: Demonstration) -> list[Block]:
    """The page itself; a line that is said comes under those before it."""
    match demonstration.page.voice:
        case Voice.TRAINER:
            return _opening(demonstration)
        case Voice.PERSON | Voice.ADVISER:
            return _dialogue(demonstration)
        case Voice.GROUP:
            seeing = demonstration.seeing
            return _question(demonstration) if seeing is None else _effect(demonstration, seeing)
        case Voice.TREE:
            return _recommendation(demonstration)
        case Voice.REASONS:
            return [heading(demonstration.page.words), *bullets(reasons(demonstration))]
        case Voice.ROOM:
            return _debrief(demonstration)


def newly(demonstration: Demonstration) -> list[Block]:
    """As :func:`talk`, for who heard the pages before: a line alone, and a question without its choices."""
    match demonstration.page.voice:
        case Voice.PERSON | Voice.ADVISER:
            return [*_line(demonstration, demonstration.at), *_seen(demonstration)]
        case Voice.GROUP if demonstration.seeing is None:
            return question(demonstration)
        case _:
            return talk(demonstration)


def _opening(demonstration: Demonstration) -> list[Block]:
    scenario = demonstration.scenario
    warning = [beware(scenario.warning, gap=1)] if scenario.warning else []
    return [
        heading(scenario.titled),
        Block(scenario.who, gap=1),
        *warning,
        Block("Espace : la visite commence. Elle s’arrête là où le groupe choisit.", MUTED, gap=1),
    ]


def _dialogue(demonstration: Demonstration) -> list[Block]:
    blocks: list[Block] = []
    for at, page in enumerate(demonstration.pages[: demonstration.at + 1]):
        if page.voice in _SAID:
            blocks += _line(demonstration, at)
        elif page.voice is Voice.GROUP:
            tried, name = demonstration.tried.get(at, ()), speaker(demonstration.guide, page.voice)
            blocks.append(Block(f"{name} : {_ways(demonstration, page.moment, tried)}", MUTED, gap=1))
    return [*blocks, *_seen(demonstration)]


def _line(demonstration: Demonstration, at: int) -> list[Block]:
    """Who speaks on a page, and what is said."""
    page, newest = demonstration.pages[at], at == demonstration.at
    return [
        Block(speaker(demonstration.guide, page.voice), HEADING if newest else MUTED, gap=1),
        Block(page.words, "bold" if newest else "", indent=2),
    ]


def _seen(demonstration: Demonstration) -> list[Block]:
    """The gestures that the line shown makes seen."""
    blocks: list[Block] = []
    for rank, gesture in enumerate(gestures_shown(demonstration)):
        named = f"{gesture.id.upper()} {gesture.gesture}"
        blocks.append(Block(named, "$secondary", lead="→ ", gap=int(rank == 0)))
    return blocks


def _ways(demonstration: Demonstration, moment: int | None, tried: tuple[int, ...]) -> str:
    choices = () if moment is None else demonstration.scenario.moments[moment].choices
    return ", puis ".join(way_to_do(demonstration.guide, choices[rank]).lower() for rank in tried)


def _question(demonstration: Demonstration) -> list[Block]:
    before = demonstration.pages[demonstration.at - 1]
    return [
        *([Block(before.words, MUTED)] if before.voice in _SAID else []),
        *question(demonstration),
        *(
            Block(choice.label, lead=f"{choice.digit} ", gap=int(choice.digit == 1))
            for choice in choices(demonstration)
        ),
    ]


def question(demonstration: Demonstration) -> list[Block]:
    """What the group is asked."""
    words = demonstration.page.words
    return [Block(words, "bold", gap=1), heading(asked(words), gap=0)]


def choices(demonstration: Demonstration) -> list[Option]:
    """What the group may choose on this page, by its number; nothing on the others."""
    tried = demonstration.tried.get(demonstration.at, ())
    told = []
    for rank, choice in enumerate(demonstration.choices):
        seen = " (vu)" if rank in tried else ""
        title = way_to_do(demonstration.guide, choice)
        told.append(Option(str(rank), f"{title}{seen} : {choice.done}", rank + 1))
    return told


def _effect(demonstration: Demonstration, seeing: int) -> list[Block]:
    guide, chosen = demonstration.guide, demonstration.choices[seeing]
    blocks = [
        Block(f"{way_to_do(guide, chosen)} : {chosen.done}", HEADING, lead=f"{seeing + 1} "),
        Block(FOR_THE_PERSON, MUTED, gap=1),
        Block(chosen.effect, "bold", indent=2),
        _judged(chosen),
    ]
    for gesture in gestures(guide, chosen.gestures):
        blocks.append(Block(f"{gesture.id.upper()} {gesture.gesture}", lead="→ "))
        blocks.append(Block(f"{RATHER_THAN}{gesture.avoid}", MUTED, indent=2))
    return blocks


def _judged(chosen: Choice) -> Block:
    told = f"{verdict(chosen)}."
    return Block(told, "bold", lead="✓ ", gap=1) if chosen.fits else beware(told, gap=1)


def _recommendation(demonstration: Demonstration) -> list[Block]:
    case = demonstration.guide.cases[demonstration.scenario.case]
    return [
        heading(case.title),
        Block(spoken(case.proposal), "bold", gap=1),
        Block(case.posture, gap=1),
        Block(STATUS[case.status.value], MUTED, lead="Statut : ", gap=1),
    ]


def _debrief(demonstration: Demonstration) -> list[Block]:
    blocks = [heading("Débrief")]
    for question in demonstration.scenario.debrief:
        style, lead = ("bold", "› ") if question == demonstration.page.words else (MUTED, "  ")
        blocks.append(Block(question, style, lead=lead, gap=1))
    return blocks


def tree(demonstration: Demonstration) -> list[Block]:
    """What is known by now, and the question or the case that it leads to."""
    guide, result = demonstration.guide, demonstration.result
    blocks = [heading("Ce que l’arbre sait")]
    for known in way(demonstration):
        style, lead = ("", "✓ ") if known.told else (MUTED, "· ")
        blocks.append(Block(f"{known.criterion} : {known.answer}", style, lead=lead))
    if isinstance(result, Pending):
        criterion = guide.diagnostic.criteria[result.criterion]
        return [
            *blocks,
            heading("Question suivante"),
            Block(criterion.title, "bold"),
            Block(criterion.question),
        ]
    case = guide.cases[result.case]
    return [
        *blocks,
        heading("Le cas atteint"),
        Block(case.title, "bold"),
        provenance(case.source, STATUS[case.status.value], case.checked_on),
    ]
