"""The memos that are shipped: short and plain, by the rules that ``verifier`` holds and stricter ones."""

from __future__ import annotations

import re
from datetime import date

from cnfs_tui.guide.checking.plain.sentence import findings
from cnfs_tui.guide.checking.plain.turns import words_in
from cnfs_tui.guide.checking.readability import CAN_DO, STEPS
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import examine
from cnfs_tui.guide.shipped import shipped_guide
from tests.content.on_paper import SKILLS, every_memo, lines, on_paper, sentences

MAX_WORDS = 80
"""Of one memo: less than half of what ``verifier`` lets pass, for it prints with other blocks."""
MAX_BEFORE = 3


def test_every_memo_is_checked_here(guide: Guide) -> None:
    assert set(guide.memos) == set(SKILLS)


def test_nothing_is_forbidden_nor_unadvised_in_what_goes_on_paper() -> None:
    problems = examine(shipped_guide(), date(2026, 11, 23)).problems
    assert [problem for problem in problems if problem.code.startswith(("LIS-", "DAT-"))] == []


@every_memo
def test_every_sentence_as_it_is_read_is_plain(guide: Guide, skill: str) -> None:
    for line in on_paper(guide, skill):
        assert findings(line) == (), line


@every_memo
def test_the_title_and_the_skills_say_what_the_person_can_do(guide: Guide, skill: str) -> None:
    assert guide.memos[skill].title.startswith(CAN_DO)
    assert all(sentence.startswith(CAN_DO) for sentence in sentences(guide.skills[skill]))


@every_memo
def test_the_title_names_one_task(guide: Guide, skill: str) -> None:
    assert not re.search(r"\b(et|ou|puis)\b|,", guide.memos[skill].title)


@every_memo
def test_doing_it_again_takes_three_to_five_steps_each_done_by_the_person(guide: Guide, skill: str) -> None:
    steps = guide.memos[skill].steps
    assert len(steps) in STEPS
    assert all("je " in step.lower() or "j’" in step.lower() for step in steps)


@every_memo
def test_there_is_one_caution_in_one_sentence(guide: Guide, skill: str) -> None:
    (caution,) = guide.memos[skill].caution
    assert re.fullmatch(r"[^.!?]+(\.\w[^.!?]*)*\.", caution)


@every_memo
def test_the_memo_leaves_room_for_the_rest_of_the_page(guide: Guide, skill: str) -> None:
    memo = guide.memos[skill]
    assert len(memo.before) <= MAX_BEFORE
    assert sum(map(words_in, lines(memo))) <= MAX_WORDS


@every_memo
def test_something_is_open_before_the_person_clicks(guide: Guide, skill: str) -> None:
    memo = guide.memos[skill]
    done = [*memo.before, *memo.steps]
    clicks = [rank for rank, line in enumerate(done) if re.search(r"\bcliqu", line)]
    opened = [rank for rank, line in enumerate(done) if "ouvre" in line]
    assert not clicks or (opened and opened[0] < clicks[0])
