"""Whose guide it is, in a few words."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.load import load
from cnfs_tui.guide.naming import identity_data, named, signature
from tests.guide.small_guide import SmallGuide


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("mois avant relecture: 6", "", "Guide {}"),
        ("titre: Médiation 44", "« Médiation 44 »", "« Médiation 44 ». Guide {}"),
        ("auteur: le Hub", "« Sans titre », par le Hub", "« Sans titre », par le Hub. Guide {}"),
        ("version: 2", "", "version 2. Guide {}"),
        ("date: 2027-03-01", "", "du 01/03/2027. Guide {}"),
        (
            "titre: Médiation 44\nauteur: le Hub\nversion: 2\ndate: 2027-03-01",
            "« Médiation 44 », par le Hub",
            "« Médiation 44 », par le Hub, version 2 du 01/03/2027. Guide {}",
        ),
    ],
)
def test_a_guide_is_named_by_what_it_says_of_itself_and_by_its_hash(
    guide: SmallGuide, text: str, name: str, whole: str
) -> None:
    guide.write("rules/guide.yaml", f"{text}\n")
    found = load(guide.folder)
    assert named(found) == name
    assert signature(found) == whole.format(found.version)


def test_programs_are_given_the_identity_key_by_key(guide: SmallGuide) -> None:
    assert identity_data(load(guide.folder)) == dict.fromkeys(("titre", "auteur", "version", "date"))
    guide.write("rules/guide.yaml", "titre: T\nauteur: A\nversion: 2\ndate: 2027-03-01\n")
    data = identity_data(load(guide.folder))
    assert data == {"titre": "T", "auteur": "A", "version": "2", "date": "2027-03-01"}
