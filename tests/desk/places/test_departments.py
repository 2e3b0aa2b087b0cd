"""Which département a place is in, the odd ones included."""

from __future__ import annotations

import pytest

from cnfs_tui.desk.places.centres import CENTRES
from cnfs_tui.desk.places.departments import as_department, department_of, is_department


@pytest.mark.parametrize(
    ("insee", "postcode", "department"),
    [
        ("01033", "01200", "01"),
        ("2A004", "20000", "2A"),
        ("", "20137", "2A"),
        ("", "20200", "2B"),
        ("97411", "97400", "974"),
        ("", "97600", "976"),
        ("", "97150", "978"),
        ("", "97133", "977"),
        ("38185", "01200", "38"),
        ("", "", ""),
    ],
)
def test_the_commune_says_the_departement_rather_than_the_postcode(
    insee: str, postcode: str, department: str
) -> None:
    assert department_of(insee, postcode) == department


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1", "01"),
        ("01", "01"),
        (" 2a ", "2A"),
        ("974", "974"),
        ("20", None),
        ("96", None),
        ("Ain", None),
        ("", None),
    ],
)
def test_a_departement_is_understood_as_it_is_typed(typed: str, code: str | None) -> None:
    assert as_department(typed) == code


def test_every_centre_is_of_a_departement() -> None:
    assert all(map(is_department, CENTRES))
    assert len(CENTRES) >= 101
