"""cnfs-tui in five stages: what the adviser does at each, and what the screen then shows, in short.

What is shown comes from the guide in use, for a situation that its author invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.case import Action, Case, Example
from cnfs_tui.manuals.passage import Kind, Passage, bullet, row, text
from cnfs_tui.visit import Visit

_IN_WORDS = {2: "deux", 3: "trois", 4: "quatre", 5: "cinq"}
_FEW = 3
"""Rungs, steps or gestures that give an idea of all."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A moment of the visit: ``told`` is what the adviser does, ``shown`` what the screen gives for it."""

    title: str
    told: str
    shown: tuple[Passage, ...]


def discovery(guide: Guide) -> tuple[Stage, ...]:
    """The five stages, in the order of a visit."""
    case, example = _story(guide)
    visit = Visit(guide, answers=example.answers if example else {})
    answered = tuple(_answered(guide, visit))
    return (
        Stage(
            "Rassurer, et poser le cadre",
            "Vous accueillez la personne, et vous dites ce que vous faites avec elle. L’écran propose une "
            "phrase à la fois : dites-la avec vos mots.",
            tuple(_frame(guide)),
        ),
        Stage(
            f"Comprendre, en {_IN_WORDS.get(len(answered), 'quelques')} questions",
            "Vous parlez ensemble, puis vous choisissez la réponse. Seules les questions qui comptent sont "
            "posées, et « je ne sais pas » est une vraie réponse.",
            (*_situation(example), *answered),
        ),
        Stage(
            "Une proposition expliquée",
            "L’écran propose, dit pourquoi, et d’où vient chaque phrase. C’est vous qui décidez : une touche "
            "suffit pour faire autrement.",
            tuple(_proposal(guide, visit, case)),
        ),
        Stage(
            "Faire avec, et repartir avec un mémo",
            "La personne garde la main. Vous aidez le moins possible, cran par cran. Elle emporte sur papier "
            "ce qu’elle a su faire.",
            tuple(_together(guide, case)),
        ),
        Stage(
            "Rien ne reste",
            "Vous faites ensemble les gestes de la fin, puis la visite est oubliée : rien n’est gardé de la "
            "personne. À tout moment, F3 masque l’écran.",
            tuple(bullet(check.gesture) for check in guide.posture.closing[: 2 * _FEW]),
        ),
    )


def _story(guide: Guide) -> tuple[Case, Example | None]:
    """A case that is done with the person, and a situation that leads to it."""
    cases = [case for case in guide.cases.values() if case.examples] or [*guide.cases.values()]
    case = next((case for case in cases if case.action is Action.DO_WITH), cases[0])
    return case, next(iter(case.examples), None)


def _frame(guide: Guide) -> Iterator[Passage]:
    for beat in [*guide.framing.beats.values()][:2]:
        yield row(beat.title, f"« {guide.framing.fill(beat.standard, None)} »")


def _situation(example: Example | None) -> Iterator[Passage]:
    if example:
        yield text(f"Une situation inventée : {example.title}")


def _answered(guide: Guide, visit: Visit) -> Iterator[Passage]:
    """What is asked aloud, and answered; what is only watched for stays folded."""
    for criterion in (guide.diagnostic.criteria[c] for c in visit.relevant):
        answer = visit.answers.get(criterion.id)
        if not criterion.discreet and answer in criterion.answers:
            yield row(criterion.title, criterion.answers[str(answer)].title)


def _proposal(guide: Guide, visit: Visit, case: Case) -> Iterator[Passage]:
    yield Passage(Kind.HEADING, case.title)
    yield text(f"« {case.proposal} »")
    criteria = guide.diagnostic.criteria
    told = (f"{criteria[c].title} : {criteria[c].answers[str(a)].title}" for c, a in visit.answers.items())
    yield row("Parce que", " ; ".join(list(told)[1:_FEW]))
    yield row("Source", case.source)


def _together(guide: Guide, case: Case) -> Iterator[Passage]:
    yield Passage(Kind.HEADING, "L’échelle, du silence au doigt qui montre")
    for rank, rung in enumerate(guide.posture.ladder[:_FEW]):
        yield Passage(Kind.STEP, rung.help, f"{rank}.")
    memo = next((guide.memos[skill] for skill in case.skills if skill in guide.memos), None)
    if memo is not None:
        yield Passage(Kind.HEADING, f"Le mémo : « {memo.title} »")
        for rank, step in enumerate(memo.steps[:_FEW], 1):
            yield Passage(Kind.STEP, step, f"{rank}.")
