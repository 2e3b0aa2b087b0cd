"""Diagnostic: a question and its answers, what to ask and to look for, what has been answered so far."""

from __future__ import annotations

from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.diagnostic import DEPENDS, CriterionGuide, Diagnostic
from cnfs_tui.pages.block import MUTED, Block, bullets, heading, numbered, provenance
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.text import spoken
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.visit import Visit

ABOUT = (
    "Comprendre ensemble ce qui amène la personne. Une question à la fois, et seulement celles qui "
    "comptent. « Je ne sais pas » est une vraie réponse : l’outil choisit alors la prudence, et le dit."
)
ANSWER_FIRST = "Choisissez d’abord une réponse, ou 0 : je ne sais pas."
LANDMARKS = "Situations repères"
URGENCY = "urgence"


def question(visit: Visit, criterion: str) -> list[Block]:
    """The question, and its place among those that matter."""
    asked = visit.guide.diagnostic.criteria[criterion]
    place = f"Question {rank(visit, criterion) + 1} · {asked.title}"
    return [Block(place, MUTED), Block(asked.question, "bold")]


def rank(visit: Visit, criterion: str) -> int:
    """The place of a question among those that matter, from 0; after them all if it no longer does."""
    relevant = visit.relevant
    return relevant.index(criterion) if criterion in relevant else len(relevant)


def options(visit: Visit, criterion: str) -> list[Option]:
    """The answers, « je ne sais pas » last."""
    asked, given = visit.guide.diagnostic.criteria[criterion], visit.answers.get(criterion)
    return [
        *(
            Option(
                value(criterion, answer.id), answer.title, number, answer.definition, taken=given == answer.id
            )
            for number, answer in enumerate(asked.answers.values(), 1)
        ),
        Option(value(criterion, UNSURE), "Je ne sais pas", 0, taken=given is UNKNOWN),
    ]


def value(criterion: str, answer: str) -> str:
    """An answer with its question: a key pressed twice must not answer the next question too."""
    return f"{criterion}={answer}"


def answered(visit: Visit, chosen: str) -> Visit:
    """The visit with the answer that was chosen, by the value of its option."""
    criterion, answer = chosen.split("=")
    return visit.answer(criterion, UNKNOWN if answer == UNSURE else answer)


def so_far(visit: Visit, criterion: str) -> list[Block]:
    """The other questions that were answered, and those that no longer matter."""
    criteria = visit.guide.diagnostic.criteria
    told = [
        Block(f"{criteria[other].title} : {answer_title(visit, other)}", lead="✓ ")
        for other in visit.relevant
        if other in visit.answers and other != criterion
    ]
    aside = [
        Block(f"{criteria[other].title} : {answer_title(visit, other)} (mis de côté)", MUTED, lead="– ")
        for other in visit.set_aside
    ]
    return [heading("Déjà répondu"), *told, *aside] if told or aside else []


def answer_title(visit: Visit, criterion: str) -> str:
    """The answer given to a question, in words."""
    given = visit.answers[criterion]
    known = visit.guide.diagnostic.criteria[criterion].answers
    return "je ne sais pas" if given is UNKNOWN else known[str(given)].title


def beside(criterion: CriterionGuide) -> list[Block]:
    """What to ask, and to look for, to answer; for a discreet question, how to come to it."""
    if criterion.discreet:
        return [
            heading("À regarder d’abord", gap=0),
            Block("Prenez le temps d’accueillir et d’observer."),
            Block("Touche d, à lire à l’abri des regards : quoi demander, quoi observer.", gap=1),
            provenance(criterion.source, criterion.status.value, gap=1),
        ]
    blocks = [heading("À demander", gap=0), *bullets(spoken(q) for q in criterion.ask)]
    for answer in criterion.answers.values():
        if answer.signs:
            blocks += [heading(f"Signes : {answer.title}"), *bullets(answer.signs)]
    if criterion.in_the_note:
        blocks += [heading("Dans la note"), Block(spoken(criterion.in_the_note))]
    return [*blocks, provenance(criterion.source, criterion.status.value, gap=1)]


def details_title(criterion: CriterionGuide) -> str:
    """The title of :func:`details`."""
    return f"Distinguer : {criterion.title}"


def details(criterion: CriterionGuide) -> list[Block]:
    """How to tell apart, and what to do when unsure."""
    blocks: list[Block] = []
    if criterion.discreet:
        blocks += [heading("À demander"), *bullets(spoken(q) for q in criterion.ask)]
    if criterion.test:
        blocks += [heading(criterion.test.title), *numbered(criterion.test.questions)]
        blocks.append(Block(criterion.test.conclusion, "bold"))
    for distinction in criterion.distinguish:
        blocks += [heading(distinction.title), Block(distinction.text)]
    for answer in criterion.answers.values():
        blocks += [heading(answer.title), Block(answer.definition), *bullets(answer.signs)]
        if answer.example:
            blocks.append(Block(f"Par exemple : {answer.example}", MUTED))
    blocks += [heading("Quand on ne sait pas"), *bullets(criterion.when_unsure)]
    if criterion.avoid:
        blocks += [heading("À éviter"), *bullets(criterion.avoid)]
    return [*blocks, provenance(criterion.source, criterion.status.value, criterion.checked_on, gap=1)]


def landmarks(diagnostic: Diagnostic) -> list[Block]:
    """The dated situations that help to judge urgency."""
    urgency = diagnostic.criteria.get(URGENCY)
    blocks: list[Block] = []
    for landmark in diagnostic.landmarks.values():
        depends = landmark.urgency == DEPENDS or urgency is None
        answer = "cela dépend" if depends else urgency.answers[landmark.urgency].title  # type: ignore[union-attr]
        blocks += [
            heading(landmark.title),
            Block(f"Urgence : {answer}", "bold"),
            Block(landmark.fact),
            provenance(landmark.source, landmark.status.value, landmark.checked_on),
        ]
    return blocks
