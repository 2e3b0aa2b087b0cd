"""What changes with an answer, in words."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.model.case import MemoKind
from cnfs_tui.guide.recommendation import Recommendation
from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.pages.block import MUTED, POINTED, Block, beware, bullets, heading
from cnfs_tui.pages.case_words import ACTIONS
from cnfs_tui.training.what_if import Given, WhatIf
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.explain import Change
from cnfs_tui.tree.model import UNKNOWN

UNSURE_TITLE = "Je ne sais pas"
PAPERS = {
    MemoKind.SKILLS: "un mémo",
    MemoKind.SKILLS_AND_LIAISON: "un mémo et une fiche de liaison",
    MemoKind.LIAISON: "une fiche de liaison",
    MemoKind.NONE: "aucun papier",
}
"""What the person leaves with."""


def answer_title(state: WhatIf, criterion: str) -> str:
    """The answer given now, as the person would read it."""
    known = state.answers.get(criterion)
    return "pas encore de réponse" if known is None else _title(state, criterion, known)


def keys_of(state: WhatIf, criterion: str) -> str:
    """The answers of a criterion, each with its digit."""
    *answers, unknown = state.choices(criterion)
    told = [f"{rank} {_title(state, criterion, answer)}" for rank, answer in enumerate(answers, 1)]
    return " · ".join([*told, f"0 {_title(state, criterion, unknown)}"])


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
