"""The nearest places, against the distances of all of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnfs_tui.desk.places.hours import DAY, Span, weekly
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Position
from cnfs_tui.desk.places.search import Wanted, search
from cnfs_tui.desk.places.sphere import distance
from cnfs_tui.desk.places.store import PlaceStore, open_store
from tests.desk.places.making import TODAY, place

MONDAY = datetime(2026, 11, 23, 10)
HOME = Position(46.1, 5.8)

positions = st.builds(Position, st.floats(-25, 55), st.floats(-65, 60))


spans = st.tuples(st.integers(0, DAY), st.integers(0, DAY))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PlaceStore]:
    with open_store(tmp_path / "lieux.sqlite", TODAY) as opened:
        yield opened


def names(store: PlaceStore, wanted: Wanted, moment: datetime = MONDAY) -> list[str]:
    return [found.place.name for found in search(store, wanted, moment).found]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(positions, st.sampled_from(["ccas", "caf"])), min_size=1, max_size=40),
    st.integers(1, 50),
)
def test_the_nearest_come_first_and_none_is_forgotten(drawn: list[tuple[Position, str]], limit: int) -> None:
    here = place("Ici", position=HOME, actors=["mairie"])
    there = [
        place(f"Lieu {n}", "33000", position=where, actors=[actor]) for n, (where, actor) in enumerate(drawn)
    ]
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "l.sqlite", TODAY) as store:
        store.replace(Kind.OWN, "a.csv", None, TODAY, [here, *there])
        for actor in ("", "ccas"):
            answer = search(store, Wanted(actor=actor, near="01200", limit=limit), MONDAY)
            told = [found.km for found in answer.found]
            among = [one for one in [here, *there] if not actor or actor in one.actors]
            expected = sorted(distance(HOME, one.position) for one in among if one.position)[:limit]
            assert told == pytest.approx(expected, abs=1e-6)
            assert answer.more == (len(among) > limit)


def test_distances_on_earth_are_right() -> None:
    paris, lyon = Position(48.8566, 2.3522), Position(45.764, 4.8357)
    assert distance(paris, lyon) == pytest.approx(392, abs=1)
    assert distance(paris, paris) == 0


def test_an_actor_a_postcode_and_a_commune_narrow_the_search(store: PlaceStore) -> None:
    store.replace(
        *(Kind.OWN, "a.csv", None, TODAY),
        [
            place("A", "01200", actors=["ccas", "caf"]),
            place("B", "01210", actors=["caf"], commune="Ferney-Voltaire"),
            place("C", "74000", actors=[], commune="La Roche-sur-Foron"),
        ],
    )
    assert names(store, Wanted(actor="caf")) == ["B", "A"]
    assert names(store, Wanted(postcode="012")) == ["B", "A"]
    assert names(store, Wanted(postcode="01210")) == ["B"]
    assert names(store, Wanted(commune="ferney voltaire")) == ["B"]
    assert names(store, Wanted(commune="roche")) == ["C"]
    assert names(store, Wanted(commune="voltaire")) == []
    assert names(store, Wanted(actor="ccas", commune="ferney")) == []


def test_only_those_open_now_are_given_when_asked(store: PlaceStore) -> None:
    store.replace(Kind.OWN, "a.csv", None, TODAY, [place("A", position=HOME)])
    assert names(store, Wanted(near="01200", open_now=True)) == ["A"]
    assert names(store, Wanted(near="01200", open_now=True), MONDAY.replace(hour=13)) == []
    assert names(store, Wanted(open_now=True), MONDAY.replace(hour=13)) == []


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(st.lists(spans, max_size=2), min_size=7, max_size=7), min_size=1, max_size=12),
    st.integers(0, 7 * 24 * 60),
)
def test_those_found_open_are_those_that_are(weeks: list[list[list[Span]]], later: int) -> None:
    moment = MONDAY + timedelta(minutes=later)
    places = [replace(place(f"Lieu {n}", position=HOME), hours=weekly(week)) for n, week in enumerate(weeks)]
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "l.sqlite", TODAY) as store:
        store.replace(Kind.OWN, "a.csv", None, TODAY, places)
        expected = [one.name for one in places if one.hours.open_at(moment)]
        for near in ("", "01200"):
            assert names(store, Wanted(near=near, open_now=True, limit=50), moment) == expected


def test_a_place_of_two_lists_is_given_once(store: PlaceStore) -> None:
    store.replace(Kind.OWN, "a.csv", None, TODAY, [place("France services de Gex", "01170")])
    store.replace(Kind.MEDIATION, "b.csv", None, TODAY, [place("FRANCE SERVICES DE GEX", "01170")])
    assert len(names(store, Wanted())) == 1


def test_a_place_without_position_is_where_its_postcode_is_and_says_so(store: PlaceStore) -> None:
    store.replace(Kind.OWN, "ccas.csv", None, TODAY, [place("CCAS", "01200")])
    lost = search(store, Wanted(near="01200"), MONDAY)
    assert lost.origin is None
    assert lost.found[0].km is None
    store.replace(
        *(Kind.FRANCE_SERVICES, "fs.csv", None, TODAY),
        [place("Là", "01200", HOME), place("Loin", "01300", Position(45.7, 5.6))],
    )
    answer = search(store, Wanted(near="01200"), MONDAY)
    assert [(found.place.name, found.exact) for found in answer.found] == [
        ("CCAS", False),
        ("Là", True),
        ("Loin", True),
    ]
    assert answer.found[0].km == 0
    assert answer.exact


def test_a_postcode_without_any_place_is_told_to_be_approximate(store: PlaceStore) -> None:
    store.replace(
        *(Kind.OWN, "a.csv", None, TODAY),
        [place("Près", "01210", HOME), place("Loin", "01990", Position(45.5, 5.1))],
    )
    answer = search(store, Wanted(near="01220"), MONDAY)
    assert (answer.origin, answer.exact) == (HOME, False)
    assert search(store, Wanted(near="75001"), MONDAY).origin is None


def test_without_any_position_the_same_postcode_comes_first_then_its_departement(store: PlaceStore) -> None:
    there = [
        place("Ailleurs", "74000", commune="Annecy"),
        place("Voisin", "01990", commune="Ars"),
        place("Ici", "01200", commune="Zed"),
    ]
    store.replace(Kind.OWN, "a.csv", None, TODAY, there)
    assert names(store, Wanted(near="01200")) == ["Ici", "Voisin", "Ailleurs"]


def test_a_place_that_nobody_can_locate_comes_last(store: PlaceStore) -> None:
    there = [place("Ailleurs", "98000", commune="Monaco"), place("Là", "01200", HOME)]
    store.replace(Kind.OWN, "a.csv", None, TODAY, there)
    assert names(store, Wanted(near="01200")) == ["Là", "Ailleurs"]
