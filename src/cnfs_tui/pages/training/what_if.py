"""What changes with an answer, in words."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.case import MemoKind
from cnfs_tui.guide.recommendation import Recommendation
from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.pages.block import MUTED, POINTED, Block, beware, bullets, heading
from cnfs_tui.pages.case_words import ACTIONS
from cnfs_tui.pages.option import Option
from cnfs_tui.training.what_if import Given, WhatIf
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.explain import Change
from cnfs_tui.tree.model import UNKNOWN, Answers

UNSURE_TITLE = "Je ne sais pas"
PAPERS = {
    MemoKind.SKILLS: "un mémo",
    MemoKind.SKILLS_AND_LIAISON: "un mémo et une fiche de liaison",
    MemoKind.LIAISON: "une fiche de liaison",
    MemoKind.NONE: "aucun papier",
}
"""What the person leaves with."""


def state(guide: Guide, name: str | None, answers: Answers) -> WhatIf:
    """From the answers of the scenario called ``name``, or from these ones when there is no name."""
    if name is None:
        return WhatIf(guide, answers, answers)
    scenario = guide.scenarios[name]
    start = given_answers(scenario.answers, guide.diagnostic.criteria)
    return WhatIf(guide, start, start, scenario.observations, scenario.structure)


def title(guide: Guide, name: str | None) -> str:
    """What is imagined: another way for a scenario, or for any situation."""
    return f"Et si · {guide.scenarios[name].title}" if name else "Et si ?"


def case_title(state: WhatIf, words: TreeWords) -> str:
    """The case that the situation imagined leads to, or what is missing."""
    after = state.after
    if isinstance(after, Pending):
        return f"Il manque une réponse : {words.criterion(after.criterion)}"
    return state.guide.cases[after.case].title


def options(state: WhatIf, words: TreeWords) -> list[Option]:
    """Every criterion with its answer; its other answers beside it."""
    return [_option(state, words, criterion) for criterion in state.criteria]


def _option(state: WhatIf, words: TreeWords, criterion: str) -> Option:
    changed = criterion in state.changed
    label = f"{words.criterion(criterion)} : {answer_title(state, criterion)}"
    if changed:
        label += " (changé)"
    elif criterion not in state.asked:
        label += " (sans effet ici)"
    return Option(criterion, label, note=keys_of(state, criterion), taken=changed)


def notes(state: WhatIf, words: TreeWords) -> list[str]:
    """What the trainer alone reads."""
    return [
        case_title(state, words),
        "Avant de changer une réponse, demandez au groupe où elle mènerait.",
        *would_change(state, words),
    ]


def answer_title(state: WhatIf, criterion: str) -> str:
    """The answer given now, as the person would read it."""
    known = state.answers.get(criterion)
    return "pas encore de réponse" if known is None else _title(state, criterion, known)


def keys_of(state: WhatIf, criterion: str) -> str:
    """The answers of a criterion, each with its digit."""
    return " · ".join(f"{answer.digit} {answer.label}" for answer in answers(state, criterion))


def answers(state: WhatIf, criterion: str) -> list[Option]:
    """The answers of a criterion, by their digits; « je ne sais pas » comes last, and is 0."""
    given = state.answers.get(criterion)
    *known, _ = choices = state.choices(criterion)
    return [
        Option(str(digit), _title(state, criterion, answer), digit, taken=answer == given)
        for digit, answer in zip((*range(1, len(known) + 1), 0), choices, strict=True)
    ]


def answered(state: WhatIf, criterion: str, digit: int) -> WhatIf:
    """With the answer that has this digit; the same when none has."""
    *known, unknown = state.choices(criterion)
    return state.answer(criterion, known[digit - 1] if digit else unknown) if digit <= len(known) else state


def _title(state: WhatIf, criterion: str, answer: Given) -> str:
    known = state.guide.diagnostic.criteria[criterion].answers
    return UNSURE_TITLE if answer is UNKNOWN else known[str(answer)].title


def told(state: WhatIf, words: TreeWords) -> list[Block]:
    """Where one is, where one came from, what that changes, and what would change it."""
    before, after = state.recommended(state.start), state.recommended(state.answers)
    if after is None:
        result = state.after
        assert isinstance(result, Pending)
        missing = f"Il manque une réponse : {words.criterion(result.criterion)}."
        return [beware(missing), *_from(before, words)]
    return [
        *_move(before, after, words),
        *(beware(_caution(state, doubt.criterion), strong=False) for doubt in after.decision.doubts),
        heading("Une seule autre réponse changerait le résultat"),
        *bullets(would_change(state, words)),
    ]


def would_change(state: WhatIf, words: TreeWords) -> list[str]:
    """Each single answer that would change the result, and where it would lead."""
    found = state.recommended(state.answers)
    return [_changed(change, words) for change in found.changes] if found else []


def _changed(change: Change, words: TreeWords) -> str:
    leads = words.case(change.cases[0]) if len(change.cases) == 1 else "il faudrait d’autres questions"
    return (
        f"{words.criterion(change.criterion)} : {words.answers(change.criterion, (change.answer,))} → {leads}"
    )


def _caution(state: WhatIf, criterion: str) -> str:
    return state.guide.diagnostic.criteria[criterion].caution


def _from(before: Recommendation | None, words: TreeWords) -> list[Block]:
    return [Block(words.case(before.decision.case), lead="○ Avant : ")] if before else []


def _move(before: Recommendation | None, after: Recommendation, words: TreeWords) -> list[Block]:
    now = words.case(after.decision.case)
    if before is not None and before.case == after.case:
        return [Block(now, POINTED, lead="● "), *(_common(after))]
    return [
        Block(now, POINTED, lead="● Maintenant : "),
        *_from(before, words),
        *([Block(line, lead="→ ") for line in _changes(before, after)] if before else _common(after)),
    ]


def _common(found: Recommendation) -> list[Block]:
    return [Block(f"{name} : {value}", MUTED) for name, value in _facets(found)]


def _changes(before: Recommendation, after: Recommendation) -> Iterator[str]:
    for (name, old), (_, new) in zip(_facets(before), _facets(after), strict=True):
        yield f"{name} : {old}, comme avant" if old == new else f"{name} : {old} → {new}"


def _facets(found: Recommendation) -> tuple[tuple[str, str], ...]:
    return (
        ("Action", ACTIONS[found.case.action]),
        ("D’abord avec", found.targets[0].name),
        ("La personne repart avec", PAPERS[found.case.memo]),
    )
