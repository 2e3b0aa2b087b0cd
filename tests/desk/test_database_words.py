"""Every trouble of a database has its own words."""

from __future__ import annotations

from cnfs_tui.desk.database import Trouble
from cnfs_tui.desk.database_words import trouble_in_words


def test_every_trouble_is_told_in_its_own_words() -> None:
    assert len({trouble_in_words(trouble) for trouble in Trouble}) == len(Trouble)
