"""Facts that may change are read again at their source, at the rhythm the author chose."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.guide.checking.freshness import months_later, whole_months
from cnfs_tui.guide.load import examine
from cnfs_tui.guide.problems.messages import message, remedy
from cnfs_tui.guide.problems.problem import Problem, Severity
from tests.guide.small_guide import SmallGuide, spot, underlined

DIAGNOSTIC, ACTEURS, IDENTITY = "rules/diagnostic.yaml", "rules/acteurs.yaml", "rules/guide.yaml"
CHECKED = "vérifié le: 2026-11-23"
TODAY = date(2026, 11, 23)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


def checked(guide: SmallGuide, day: str) -> None:
    guide.change(DIAGNOSTIC, CHECKED, f"vérifié le: {day}")


def found(guide: SmallGuide, today: date = TODAY) -> tuple[Problem, ...]:
    examination = examine(guide.folder, today)
    assert examination.sound
    assert all(problem.severity is Severity.WARNING for problem in examination.problems)
    return examination.problems


def test_a_fact_read_a_year_ago_today_is_fresh_and_the_day_before_it_is_not(guide: SmallGuide) -> None:
    checked(guide, "2025-11-23")
    assert found(guide) == ()
    assert [problem.code for problem in found(guide, TODAY + timedelta(days=1))] == ["DAT-01"]


def test_a_stale_fact_is_told_at_its_date_with_its_title_its_age_and_its_source(guide: SmallGuide) -> None:
    checked(guide, "2024-08-20")
    (problem,) = found(guide)
    assert spot(problem) == guide.at(DIAGNOSTIC, "2024-08-20")
    assert underlined(problem) == "2024-08-20"
    assert (
        "« Coupure » : la source n’a pas été relue depuis plus de 2 ans et 3 mois (limite : 12 mois)"
        in message(problem)
    )
    assert "« Code de l’action sociale »" in remedy(problem)


def test_the_author_sets_the_limit(guide: SmallGuide) -> None:
    checked(guide, "2026-05-22")
    assert found(guide) == ()
    guide.write(IDENTITY, "mois avant relecture: 6\n")
    (problem,) = found(guide)
    assert "depuis plus de 6 mois (limite : 6 mois)" in message(problem)


def test_without_the_date_of_today_nothing_is_stale(guide: SmallGuide) -> None:
    checked(guide, "1999-01-01")
    assert examine(guide.folder).problems == ()


def test_a_day_that_has_not_come_is_told(guide: SmallGuide) -> None:
    checked(guide, "2062-11-23")
    (problem,) = found(guide)
    assert (problem.code, spot(problem)) == ("DAT-02", guide.at(DIAGNOSTIC, "2062-11-23"))
    checked_today = "2026-11-23"
    guide.change(DIAGNOSTIC, "2062-11-23", checked_today)
    assert found(guide) == ()


def test_facts_of_one_source_read_on_one_day_are_told_together(guide: SmallGuide) -> None:
    text = guide.files[ACTEURS].replace(
        "    statut: source\n", "    statut: source\n    vérifié le: 2020-01-02\n"
    )
    guide.write(ACTEURS, text.replace("source: Anil", "source: ANCT"))
    (problem,) = found(guide)
    assert "« France services » : la source n’a pas été relue" in message(problem)
    assert remedy(problem).endswith(
        f"Même source, même date : ligne {text[: text.rindex('2020')].count(chr(10)) + 1}."
    )


def test_every_stale_fact_is_told_oldest_first(guide: SmallGuide) -> None:
    text = guide.files[ACTEURS].replace(
        "    statut: source\n", "    statut: source\n    vérifié le: 2020-01-02\n", 1
    )
    guide.write(ACTEURS, text)
    checked(guide, "2019-01-02")
    assert [problem.place.file for problem in sorted(found(guide), key=lambda p: p.place)] == [
        ACTEURS,
        DIAGNOSTIC,
    ]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 2, 28), 12, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 12, 31), 1, date(2026, 1, 31)),
        (date(2025, 12, 15), 0, date(2025, 12, 15)),
    ],
)
def test_months_are_counted_up_to_the_last_day_there_is(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(days, st.integers(min_value=0, max_value=120))
def test_a_number_of_months_later_is_in_that_month_and_never_further_in_it(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@given(days, days)
def test_whole_months_are_the_most_that_have_gone_by(one: date, other: date) -> None:
    since, until = sorted((one, other))
    months = whole_months(since, until)
    assert months_later(since, months) <= until < months_later(since, months + 1)


@pytest.mark.parametrize(("day", "codes"), [("2026-11-23", []), ("2026-11-24", ["DAT-03"])])
def test_a_guide_dated_of_a_day_to_come_is_told(guide: SmallGuide, day: str, codes: list[str]) -> None:
    guide.write(IDENTITY, f"date: {day}\n")
    assert [problem.code for problem in found(guide)] == codes


def test_a_fact_of_a_whole_file_is_told_by_the_name_of_the_file(guide: SmallGuide) -> None:
    liaison = "rules/liaison.yaml"
    guide.write(liaison, f"{guide.files[liaison]}vérifié le: 2024-08-20\n")
    (problem,) = found(guide)
    assert spot(problem) == guide.at(liaison, "2024-08-20")
    assert "« rules/liaison.yaml »" in message(problem)
