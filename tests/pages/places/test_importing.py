"""Which list to bring in, and of which département."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cnfs_tui.desk.places.lists_around import Around
from cnfs_tui.pages.places.importing import (
    EVERYWHERE,
    NOT_THERE,
    OTHER,
    department_typed,
    departments,
    files,
    path_typed,
)


def test_files_found_are_numbered_and_another_one_may_be_typed() -> None:
    found = [Around(Path("/bureau/liste.csv"), "Bureau", date(2026, 11, 3))]
    told = [(option.digit, option.value, option.note) for option in files(found)]
    assert told == [(1, "0", "Bureau, du 3 novembre 2026"), (0, OTHER, "")]


@pytest.mark.parametrize(
    ("postcode", "values"),
    [("01000", ["01", EVERYWHERE, OTHER]), ("20200", ["2B", EVERYWHERE, OTHER]), ("", [EVERYWHERE, OTHER])],
)
def test_the_département_of_the_desk_comes_first_where_it_is_known(postcode: str, values: list[str]) -> None:
    options = departments(postcode)
    assert [option.value for option in options] == values
    assert [option.digit for option in options] == [*range(1, len(values)), 0]


def test_a_path_is_a_file_that_is_there_or_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.touch()
    assert path_typed(f"'{file}'") == (file, "")
    assert path_typed(str(tmp_path / "autre.csv")) == (None, NOT_THERE)
    assert path_typed("  ") == (None, "")


def test_a_département_is_a_code_or_a_fault() -> None:
    assert department_typed("1") == ("01", "")
    assert department_typed("2a") == ("2A", "")
    assert department_typed(" ") == (None, "")
    code, wrong = department_typed("99")
    assert code is None and "« 99 » n’est pas un département" in wrong
