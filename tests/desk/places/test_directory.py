"""Questions to the directory of this desk: asked in a moment, none of them making a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from cnfs_tui.desk.database import Unavailable
from cnfs_tui.desk.folders import DATA_VARIABLE, places_file
from cnfs_tui.desk.places.directory import NOTHING, Holdings, find, find_each, forget, holdings, served
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Place, Position
from cnfs_tui.desk.places.search import Wanted
from cnfs_tui.desk.places.store import open_store

NOW = datetime(2026, 11, 24, 10, 30)
HERE = "01990"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))
    return tmp_path / "data"


def keep(file: str, *places: tuple[str, str]) -> None:
    made = [
        Place(name, frozenset({actor}), postcode=HERE, commune="Bourg", position=Position(46.0 + rank, 5.0))
        for rank, (name, actor) in enumerate(places)
    ]
    with open_store(places_file(), NOW.date()) as store:
        store.replace(Kind.OWN, file, date(2026, 10, 2), NOW.date(), made)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (lambda: holdings(NOW), Holdings()),
        (lambda: served(NOW), frozenset()),
        (lambda: find(Wanted(near=HERE), NOW), NOTHING),
        (lambda: find_each(["ccas"], Wanted(near=HERE), NOW), {}),
    ],
)
def test_without_a_directory_nothing_is_found_and_nothing_is_made(
    question: Callable[[], object], answer: object, desk: Path
) -> None:
    assert question() == answer
    assert not desk.exists()


def test_a_directory_tells_its_lists_and_whom_they_serve() -> None:
    keep("une.csv", ("CCAS du Bourg", "ccas"), ("CCAS du Lac", "ccas"), ("Mairie", "mairie"))
    held = holdings(NOW)
    assert [source.file for source in held.sources] == ["une.csv"]
    assert held.actors == {"ccas": 2, "mairie": 1}
    assert served(NOW) == {"ccas", "mairie"}


def test_each_actor_that_has_a_place_is_answered_and_no_other() -> None:
    keep("une.csv", ("CCAS du Bourg", "ccas"), ("Mairie", "mairie"))
    answers = find_each(["ccas", "pass"], Wanted(near=HERE), NOW)
    assert {actor: [one.place.name for one in a.found] for actor, a in answers.items()} == {
        "ccas": ["CCAS du Bourg"]
    }


def test_a_list_that_is_forgotten_leaves_the_others() -> None:
    keep("une.csv", ("CCAS du Bourg", "ccas"))
    keep("autre.csv", ("Mairie", "mairie"))
    (gone,) = (source for source in holdings(NOW).sources if source.file == "une.csv")
    forget(gone, NOW)
    assert served(NOW) == {"mairie"}


def test_a_directory_that_cannot_be_used_is_refused_and_serves_nobody(desk: Path) -> None:
    places_file().mkdir(parents=True)
    with pytest.raises(Unavailable):
        find(Wanted(), NOW)
    assert served(NOW) == frozenset()
