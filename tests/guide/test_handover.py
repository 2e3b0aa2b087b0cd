"""Where the person is sent, with what, and why: proposed by the guide, chosen by the adviser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import (
    BY_HAND,
    Handover,
    brought,
    destination,
    doors,
    every_door,
    need_in_words,
    papers,
    send_to,
)
from cnfs_tui.guide.load import load
from cnfs_tui.guide.recommendation import HERE, THEME
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.guide.whereabouts import Whereabouts

THEMES = "logement"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(shipped_guide())


def test_this_desk_is_no_door(guide: Guide) -> None:
    assert {actor.id for actor in doors(tuple(guide.actors.values()))} == set(guide.actors) - set(HERE)


def test_the_first_door_of_the_recommendation_is_proposed_and_another_may_be_chosen(guide: Guide) -> None:
    here, first, other = guide.actors[HERE[0]], guide.actors["adil"], guide.actors["ccas"]
    assert destination(guide, (here, first, other), Handover()) is first
    assert destination(guide, (here, first), Handover(actor="ccas")) is other
    assert destination(guide, (here,), Handover()) is None


def test_every_door_can_be_chosen_the_likely_ones_first(guide: Guide) -> None:
    targets = (guide.actors[HERE[0]], guide.actors["mairie"])
    found = [actor.id for actor in every_door(guide, targets, THEMES)]
    near = list(guide.diagnostic.observations[THEME].answers[THEMES].actors)
    assert found[: 1 + len(near)] == ["mairie", *near]
    assert len(found) == len(set(found)) and not set(HERE) & set(found)
    assert {actor.id for actor in every_door(guide, (), None)} == set(found)


def test_numbers_that_protect_are_not_offered_for_a_paper_that_is_carried_home(guide: Guide) -> None:
    offered = {actor.id for actor in every_door(guide, (), None)}
    assert not offered & {"secours", "le-3919", "le-119", "le-3114", "17cyber", "banque"}
    assert {"ccas", "adil", "france-services", "mairie"} <= offered


def test_the_papers_that_the_door_asks_for_are_ticked_until_somebody_chooses(guide: Guide) -> None:
    door = next(actor for actor in guide.actors.values() if len(actor.prepare) > 1)
    offered = list(papers(guide, door))
    assert offered[: len(door.prepare)] == list(door.prepare)
    assert len(set(offered)) == len(offered) > len(door.prepare)
    assert brought(door, Handover()) == set(door.prepare)
    assert brought(door, Handover(bring=frozenset())) == frozenset()
    assert brought(None, Handover()) == frozenset()


def test_the_need_is_one_sentence_with_its_subject_when_it_is_known(guide: Guide) -> None:
    asking = Handover(need="faire-une-demande")
    assert need_in_words(guide, asking, None) == "Je viens pour faire une demande."
    assert need_in_words(guide, asking, THEMES) == "Je viens pour faire une demande au sujet de mon logement."
    assert need_in_words(guide, replace(asking, need=None), THEMES) == ""


def test_the_door_may_be_left_to_write_by_hand(guide: Guide) -> None:
    assert destination(guide, (guide.actors["adil"],), Handover(actor=BY_HAND)) is None


def test_another_door_forgets_the_place_and_the_papers_and_another_place_only_the_place(guide: Guide) -> None:
    ccas, lake = guide.actors["ccas"], Whereabouts("CCAS du Lac")
    chosen = Handover(actor="ccas", bring=frozenset({"Un papier"}), place=Whereabouts("CCAS du Bourg"))
    assert send_to(chosen, ccas, "ccas", lake) == replace(chosen, place=lake)
    assert send_to(chosen, ccas, "mairie") == Handover(actor="mairie")
