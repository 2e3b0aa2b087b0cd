"""The table to hand on opens in a French Excel, and holds only what may leave the desk."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.activity.account import ENOUGH
from cnfs_tui.desk.activity.axes import DURATIONS, NONE, Axis, Counts
from cnfs_tui.desk.activity.table import MARK, as_csv, closed

TODAY = date(2026, 11, 23)
LAST_WEEK, THIS_WEEK = "2026-S47", "2026-S48"
NAMES: Mapping[Axis, Mapping[str, str]] = {
    Axis.CASES: {"faire-avec": "Faire avec", "orienter": "Orienter", "arnaque": "=CMD()"},
    Axis.TARGETS: {"AideSociale": "Aide sociale", NONE: "Sans"},
    Axis.THEMES: {"logement": "Logement", NONE: "Sans"},
    Axis.OVERRIDES: {"urgence": "Une urgence", NONE: "Suivie"},
    Axis.DURATIONS: dict(zip(DURATIONS, DURATIONS, strict=True)),
    Axis.SKILLS: {"mots-de-passe": "Mots de passe", "mail": "Un mail"},
}


def visits(number: int, week: str = LAST_WEEK, **codes: str) -> Counts:
    usual = {
        "cas": "faire-avec",
        "cible": "AideSociale",
        "theme": "logement",
        "motif": NONE,
        "duree": DURATIONS[1],
        "action": "faire-avec",
        "statut": "note",
        "autonomie": "autonome",
        "competence": "mail",
    }
    return {(week, Axis(axis), code): number for axis, code in {**usual, **codes}.items()}


def together(*counts: Counts) -> Counts:
    cells = {cell for some in counts for cell in some}
    return {cell: sum(some.get(cell, 0) for some in counts) for cell in cells}


def rows(counts: Counts) -> list[list[str]]:
    made = as_csv(closed(counts, "2024-S48", TODAY), NAMES, TODAY)
    assert made.startswith(MARK)
    return list(csv.reader(StringIO(made.decode("utf-8-sig")), delimiter=";"))


def numbers(counts: Counts, axis: str) -> dict[str, str]:
    return {code: number for _, told, code, _, number in rows(counts) if told == axis}


def test_it_has_five_columns_and_one_line_a_figure() -> None:
    table = rows(together(visits(40), visits(30, cas="orienter")))
    assert table[0] == ["période", "axe", "code", "libellé", "nombre"]
    assert table[1] == ["du 16/11/2026 au 22/11/2026", "accompagnements", "total", "Accompagnements", "70"]
    assert {len(line) for line in table} == {5}


def test_excel_knows_its_letters_and_its_columns() -> None:
    made = as_csv(closed(visits(40), "2024-S48", TODAY), NAMES, TODAY)
    assert made.startswith(b"\xef\xbb\xbfp\xc3\xa9riode;axe;code;")
    assert made.count(b"\r\n") == made.count(b"\n")


def test_the_week_under_way_is_not_in_it() -> None:
    assert numbers(together(visits(40), visits(5, THIS_WEEK)), "accompagnements") == {"total": "40"}


def test_of_a_few_visits_nothing_is_told_but_that_they_are_few() -> None:
    assert rows(visits(ENOUGH - 1))[1:] == [
        ["du 16/11/2026 au 22/11/2026", "accompagnements", "total", "Accompagnements", "moins de 11"]
    ]


def test_nothing_counted_is_told_as_a_few() -> None:
    assert [line[-1] for line in rows({})] == ["nombre", "moins de 11"]


def test_what_could_be_deduced_from_the_cases_is_not_in_it() -> None:
    axes = {line[1] for line in rows(visits(400))}
    assert axes == {"axe", "accompagnements", "cas", "cible", "theme", "motif", "duree", "competence"}


def test_small_counts_are_grouped_with_a_large_one_and_named_together() -> None:
    counts = together(visits(40), visits(30, cas="orienter"), visits(3, cas="arnaque"))
    assert numbers(counts, "cas") == {"faire-avec": "40", "regroupes": "33"}
    (group,) = (line for line in rows(counts) if line[1:3] == ["cas", "regroupes"])
    assert "Orienter" in group[3] and "CMD()" in group[3]
    assert group[4] == "33"


def test_a_case_of_a_former_guide_is_never_named() -> None:
    counts = together(visits(40), visits(30, cas="orienter"), visits(20, cas="vieux-cas"))
    assert "vieux-cas" not in str(rows(counts))


def test_no_cell_is_a_formula() -> None:
    counts = together(visits(40), visits(30, cas="orienter"), visits(50, cas="arnaque"))
    assert "'=CMD()" in {line[3] for line in rows(counts)}
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in rows(counts) for cell in line)


@given(
    st.lists(
        st.tuples(
            st.integers(1, 30),
            st.sampled_from([*NAMES[Axis.CASES], "vieux-cas"]),
            st.sampled_from([*NAMES[Axis.THEMES]]),
            st.sampled_from(DURATIONS),
            st.sampled_from([*NAMES[Axis.SKILLS]]),
        ),
        max_size=12,
    )
)
def test_no_number_under_eleven_is_ever_read_in_it(played: list[tuple[int, str, str, str, str]]) -> None:
    counts = together(
        *(
            visits(number, cas=case, theme=theme, duree=length, competence=skill)
            for number, case, theme, length, skill in played
        )
    )
    told = [line[-1] for line in rows(counts)[1:]]
    assert all(int(number) >= ENOUGH for number in told if number.isdigit())
    assert {number for number in told if not number.isdigit()} <= {"moins de 11", "non publié"}
