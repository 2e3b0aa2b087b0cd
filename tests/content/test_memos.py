"""The memos that are shipped are plain to read, by the rules that ``verifier`` holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from cnfs_tui.guide.checking.plain.sentence import findings
from cnfs_tui.guide.checking.plain.turns import words_in
from cnfs_tui.guide.checking.readability import CAN_DO, MAX_LINES, MAX_WORDS, STEPS
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import examine
from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.guide.model.skill import Skill
from cnfs_tui.guide.shipped import shipped_guide

SKILLS = [
    "prendre-en-main-son-smartphone",
    "utiliser-des-mots-de-passe",
    "utiliser-une-boite-mail",
    "rechercher-sur-internet",
    "se-connecter-avec-franceconnect",
    "photographier-et-joindre-un-document",
    "remplir-un-formulaire",
    "garder-un-justificatif",
    "reperer-une-arnaque",
    "se-deconnecter-d-un-poste-partage",
    "retrouver-une-confirmation",
    "tenir-ses-echeances",
]
every_memo = pytest.mark.parametrize("skill", SKILLS)


def lines(memo: MemoText) -> tuple[str, ...]:
    return (memo.title, *memo.before, *memo.steps, *memo.caution)


def sentences(skill: Skill) -> Sequence[str]:
    return (*skill.with_someone, *skill.alone, *skill.at_ease)


def test_every_memo_is_checked_here(guide: Guide) -> None:
    assert set(guide.memos) == set(SKILLS)


def test_nothing_is_forbidden_nor_unadvised_in_what_goes_on_paper() -> None:
    problems = examine(shipped_guide(), date(2026, 11, 23)).problems
    assert [problem for problem in problems if problem.code.startswith(("LIS-", "DAT-"))] == []


@every_memo
def test_every_sentence_as_it_is_read_is_plain(guide: Guide, skill: str) -> None:
    for line in (*lines(guide.memos[skill]), *sentences(guide.skills[skill])):
        assert findings(line) == (), line


@every_memo
def test_the_title_and_the_skills_say_what_the_person_can_do(guide: Guide, skill: str) -> None:
    assert guide.memos[skill].title.startswith(CAN_DO)
    assert all(sentence.startswith(CAN_DO) for sentence in sentences(guide.skills[skill]))


@every_memo
def test_doing_it_again_takes_three_to_five_steps_each_done_by_the_person(guide: Guide, skill: str) -> None:
    steps = guide.memos[skill].steps
    assert len(steps) in STEPS
    assert all("je " in step.lower() or "j’" in step.lower() for step in steps)


@every_memo
def test_the_memo_holds_on_a_page(guide: Guide, skill: str) -> None:
    memo = lines(guide.memos[skill])
    assert len(memo) <= MAX_LINES
    assert sum(map(words_in, memo)) <= MAX_WORDS
