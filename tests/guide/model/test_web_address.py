"""The web address of a guide is printed as it is typed: it is whole, safe, and short to copy."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.model.web_address import LONGEST_ADDRESS
from cnfs_tui.guide.problems.wording.shape import ADDRESS_FAULTS
from tests.guide.small_guide import SmallGuide, told, underlined

FILE = "rules/guide.yaml"
LONG = f"https://exemple.fr/{'a' * LONGEST_ADDRESS}"


def address(guide: SmallGuide, typed: str) -> str | None:
    guide.write(FILE, f'adresse web: "{typed}"\n')
    examination = guide.examine()
    assert examination.guide is not None
    return examination.guide.identity.address


@pytest.mark.parametrize(
    "typed",
    [
        "https://exemple.fr",
        "https://www.exemple.fr/aide/memos?page=2&lieu=nantes#haut",
        "https://mairie-évron.fr/numérique",
        "https://exemple.fr:8443/",
        LONG[:LONGEST_ADDRESS],
    ],
)
def test_an_address_is_kept_as_it_is_typed(guide: SmallGuide, typed: str) -> None:
    assert address(guide, typed) == typed


def test_a_guide_needs_none(guide: SmallGuide) -> None:
    guide.write(FILE, "titre: Guide 44\n")
    examination = guide.examine()
    assert examination.guide is not None
    assert examination.guide.identity.address is None


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("http://exemple.fr", "unsafe"),
        ("exemple.fr", "unsafe"),
        ("javascript:alert", "unsafe"),
        (LONG, "long"),
        ("https://exemple.fr/mon guide", "signs"),
        (" https://exemple.fr", "signs"),
        ("https://exemple.fr/<b>", "signs"),
        ("https://exemple.fr\\\\@autre.fr", "signs"),
        ("https://moi@exemple.fr", "person"),
        ("https://moi:secret@exemple.fr", "person"),
        ("https://", "place"),
        ("https:///memos", "place"),
        ("https://exemple", "place"),
        ("https://.", "place"),
        ("https://[exemple.fr", "place"),
    ],
)
def test_an_address_that_cannot_be_printed_says_why(guide: SmallGuide, typed: str, fault: str) -> None:
    guide.write(FILE, f'adresse web: "{typed}"\n')
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("STR-14", f'"{typed}"')
    assert ADDRESS_FAULTS[fault] in told(problem)


@pytest.mark.parametrize("typed", ["http://exemple.fr", "exemple.fr", "//exemple.fr", "htps://exemple.fr"])
def test_the_safe_address_of_the_same_page_is_proposed(guide: SmallGuide, typed: str) -> None:
    guide.write(FILE, f"adresse web: {typed}\n")
    assert "« https://exemple.fr »" in told(guide.problem())


def test_the_limit_that_is_told_is_the_one_that_is_applied() -> None:
    assert f"{LONGEST_ADDRESS} signes" in ADDRESS_FAULTS["long"]
