"""A demonstration as a value: its pages in order, the group's choices, what the tree knows at each page."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.opening import open_guide
from cnfs_tui.training.demonstration import Demonstration, Page, Voice
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import Decision
from tests.training.demonstrated import demonstrated


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return demonstrated(tmp_path)


@pytest.fixture
def start(guide: Guide) -> Demonstration:
    return Demonstration(guide, guide.scenarios["essai"])


def at_choice(start: Demonstration) -> Demonstration:
    return start.forward().forward().forward()


def at_end(shown: Demonstration) -> Demonstration:
    while not shown.ended:
        shown = shown.choose(0).forward() if shown.waiting else shown.forward()
    return shown


def test_lines_come_in_the_order_of_the_file_then_the_case_its_reasons_and_the_debrief(
    start: Demonstration,
) -> None:
    case = start.guide.cases["apprendre"].title
    assert start.pages == (
        Page(Voice.TRAINER, "Une personne inventée"),
        Page(Voice.PERSON, "« Faites-le pour moi. »", 0),
        Page(Voice.ADVISER, "« Je reste à côté de vous. »", 0),
        Page(Voice.GROUP, "Elle tend son téléphone.", 1),
        Page(Voice.ADVISER, "« Est-ce urgent ? »", 2),
        Page(Voice.PERSON, "« Rien ne presse. »", 2),
        Page(Voice.PERSON, "« J’apprendrai plus tard. »", 3),
        Page(Voice.ADVISER, "« C’est noté. »", 3),
        Page(Voice.ADVISER, "Il rend le téléphone.", 4),
        Page(Voice.TREE, case),
        Page(Voice.REASONS, "Parce que"),
        Page(Voice.ROOM, "Qui tenait le téléphone ?"),
        Page(Voice.ROOM, "Avec quoi repart-elle ?"),
    )


def test_only_the_visit_has_moments(start: Demonstration) -> None:
    assert start.moment is None
    assert start.forward().moment is start.scenario.moments[0]
    assert at_end(start).moment is None


def test_pages_turn_both_ways_and_stop_at_both_ends(start: Demonstration) -> None:
    assert start.back() == start
    assert start.forward().back() == start
    end = at_end(start)
    assert end.forward() == end


# Choosing


def test_it_waits_until_the_group_has_chosen(start: Demonstration) -> None:
    shown = at_choice(start)
    assert shown.waiting
    assert shown.forward() == shown
    chosen = shown.choose(1)
    assert not chosen.waiting
    assert chosen.forward().page.words == "« Est-ce urgent ? »"


def test_a_choice_shows_its_effect_and_so_do_the_others_in_turn(start: Demonstration) -> None:
    first = at_choice(start).choose(1)
    assert first.shown == first.seeing == 1
    second = first.choose(0)
    assert second.shown == second.seeing == 0
    assert second.choose(1).seeing == 1


def test_choices_are_kept_once_in_the_order_they_were_made(start: Demonstration) -> None:
    shown = at_choice(start).choose(1).choose(0).choose(1)
    assert shown.made == ((1, 1), (1, 0))
    assert at_end(shown).made == ((1, 1), (1, 0))


@pytest.mark.parametrize("choice", [-1, 2, 8])
def test_a_key_without_choice_changes_nothing(start: Demonstration, choice: int) -> None:
    shown = at_choice(start)
    assert shown.choose(choice) == shown


def test_nothing_is_chosen_where_nothing_is_asked(start: Demonstration) -> None:
    assert start.choose(0) == start
    assert start.forward().choose(0) == start.forward()
    assert start.choices == ()


def test_choices_are_told_one_by_one_then_all_again(start: Demonstration) -> None:
    shown = at_choice(start)
    told = [shown := shown.tell() for _ in range(3)]
    assert [each.shown for each in told] == [0, 1, None]
    assert all(each.waiting and not each.made for each in told)
    assert told[1].choose(0).telling is None


def test_back_from_one_choice_comes_to_them_all(start: Demonstration) -> None:
    choices = at_choice(start)
    assert choices.tell().back() == choices
    seen = choices.choose(1).back()
    assert (seen.at, seen.shown) == (choices.at, None)
    assert seen.back().at == choices.at - 1


def test_coming_back_to_a_choice_shows_them_all_and_does_not_wait_again(start: Demonstration) -> None:
    again = at_choice(start).choose(1).forward().back()
    assert again.shown is None
    assert not again.waiting
    assert again.made == ((1, 1),)


# What the tree knows


def test_an_answer_is_known_once_the_person_has_said_it(start: Demonstration) -> None:
    asking = at_choice(start).choose(1).forward()
    assert asking.learnt == ()
    assert asking.forward().learnt == ("urgence",)
    said_before_being_asked = asking.forward().forward()
    assert said_before_being_asked.page.words == "« J’apprendrai plus tard. »"
    assert said_before_being_asked.learnt == ("urgence", "souhait")


def test_the_tree_asks_for_what_comes_next_until_it_reaches_the_case(start: Demonstration) -> None:
    assert isinstance(start.result, Pending)
    assert start.result.criterion == "urgence"
    answered = at_choice(start).choose(1).forward().forward().result
    assert isinstance(answered, Pending)
    assert answered.criterion == "souhait"
    end = at_end(start).result
    assert isinstance(end, Decision)
    assert end.case == start.scenario.case


def test_the_tree_follows_every_scenario_that_is_shipped_up_to_its_case() -> None:
    guide = open_guide(None).guide
    for name, scenario in guide.scenarios.items():
        shown = Demonstration(guide, scenario)
        while not shown.ended:
            known, result = shown.learnt, shown.result
            shown = (shown.choose(0) if shown.waiting else shown).forward()
            for criterion in shown.learnt[len(known) :]:
                assert isinstance(result, Pending), name
                assert criterion == result.criterion, name
        if scenario.moments:
            assert isinstance(shown.result, Decision), name
            assert shown.result.case == scenario.case, name
