"""Figures in sentences: each of them once, the weeks from the newest, and nothing of too few visits."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.activity.account import ENOUGH, account
from cnfs_tui.desk.activity.axes import Axis, week_of
from cnfs_tui.desk.activity.words import TOO_FEW, labels
from cnfs_tui.pages.activity import Part, sentences, weeks_in_sentences
from tests.tui.driving import shipped

NAMES = labels(shipped().guide)
TODAY = date(2026, 11, 23)
CASES = st.dictionaries(st.sampled_from([*NAMES[Axis.CASES], "ancien"]), st.integers(1, 50))


@given(CASES)
def test_every_case_that_was_counted_is_told_once_with_its_number(cases: dict[str, int]) -> None:
    told = account({(week_of(TODAY), Axis.CASES, case): n for case, n in cases.items()})
    texts = [block.text for block in sentences(told, Part.CASES, NAMES)]
    if 0 < told.visits < ENOUGH:
        assert texts == [TOO_FEW]
    elif told.visits:
        for case, n in cases.items():
            name = NAMES[Axis.CASES].get(case, case)
            assert sum(text.startswith(name) and text.endswith(f" : {n}") for text in texts) == 1
    else:
        assert texts == []


def test_weeks_are_told_the_newest_first_and_no_more_than_a_quarter() -> None:
    counts = {(week_of(TODAY - timedelta(weeks=ago)), Axis.CASES, "urgence"): ago + 1 for ago in range(20)}
    title, *weeks = [block.text for block in weeks_in_sentences(account(counts), TODAY)]
    assert title == "Accompagnements par semaine"
    assert len(weeks) == 13
    assert weeks[:2] == ["Semaine du 23 novembre 2026 : 1", "Semaine du 16 novembre 2026 : 2"]


def test_one_week_alone_is_no_account_of_weeks() -> None:
    assert weeks_in_sentences(account({(week_of(TODAY), Axis.CASES, "urgence"): 20}), TODAY) == []
