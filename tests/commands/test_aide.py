"""``cnfs-tui aide``: the manuals as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.manuals import shelf
from cnfs_tui.manuals.shelf import SHELF, manual
from tests.commands.calling import call


def test_without_a_subject_it_says_which_ones_there_are() -> None:
    answer = call("aide")
    assert (answer.status, answer.err) == (0, "")
    for name, volume in SHELF.items():
        assert f"cnfs-tui aide {name}" in answer.out
        assert volume.whom in answer.out


@pytest.mark.parametrize("subject", SHELF)
def test_a_manual_is_printed_whole(subject: str) -> None:
    answer = call("aide", subject)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(manual(subject).title)
    assert all(part.title in answer.out for part in manual(subject).parts)


def test_accents_and_capitals_make_no_difference() -> None:
    assert call("aide", "Accessibilité").out == call("aide", "accessibilite").out


def test_another_subject_is_refused_with_the_nearest_one() -> None:
    answer = call("aide", "auteurs")
    assert answer.status == 2
    assert "« auteur »" in answer.err
    assert all(name in answer.err for name in SHELF)


def test_a_manual_that_the_installation_has_lost_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "shelf_folder", lambda: tmp_path)
    answer = call("aide", "conseiller")
    assert (answer.status, answer.out) == (2, "")
    assert "Réinstallez" in answer.err
