"""Each activity of a scenario by lines: the same words as the full screen, to its end."""

from __future__ import annotations

from contextlib import suppress

import pytest

from cnfs_tui.linear.talk import Cancelled
from cnfs_tui.linear.training.room import train
from cnfs_tui.pages.demonstration.blocks import choices
from cnfs_tui.pages.demonstration.tree import tree_line
from cnfs_tui.pages.demonstration.words import where
from cnfs_tui.pages.training.comparison.words import STILL_OURS, hands
from cnfs_tui.pages.training.library import Family, cards
from cnfs_tui.pages.training.role_play.cards import proof
from cnfs_tui.pages.training.situations.words import table
from cnfs_tui.session.room import Room
from cnfs_tui.training.demonstration import Demonstration, Voice
from tests.linear.talking import Said, fits, hear, is_plain
from tests.linear.training.test_room import ACTIVITIES, CALM, GUIDE, NAMES, number


def kept(monkeypatch: pytest.MonkeyPatch) -> list[Room]:
    """The rooms that are opened from now on, with what they held when they were left."""
    rooms: list[Room] = []
    monkeypatch.setattr(Room, "close", lambda room: rooms.append(room))
    return rooms


def doing(activity: str, typed: list[str], name: str = CALM) -> Said:
    """An activity of a scenario."""
    agreed = ["2"] if GUIDE.scenarios[name].warning else []
    return hear([number(name), *agreed, ACTIVITIES[activity], *typed], train)


def demonstrated(name: str) -> tuple[list[str], Demonstration]:
    """The lines that lead to the end of a demonstration, every choice being made."""
    shown, typed = Demonstration(GUIDE, GUIDE.scenarios[name]), list[str]()
    while not shown.ended:
        for choice in range(len(shown.choices)):
            typed.append(str(choice + 1))
            shown = shown.choose(choice)
        typed.append("")
        shown = shown.forward()
    return typed, shown


@pytest.mark.parametrize("name", NAMES)
def test_every_scenario_is_demonstrated_to_its_end_with_every_choice(name: str) -> None:
    typed, shown = demonstrated(name)
    said = doing("demonstration", [*typed, ""], name)
    assert said.ended and is_plain(said.text) and fits(said.text)
    for page in shown.pages:
        assert said.tells(page.words), page.words
    for moment in GUIDE.scenarios[name].moments:
        for choice in moment.choices:
            assert said.tells(choice.done) and said.tells(choice.effect)
    assert said.tells(tree_line(shown))
    assert said.text.rstrip().endswith("Votre réponse :") and "montré" not in said.text.split("Former.")[0]


def test_the_group_must_choose_before_the_visit_goes_on() -> None:
    shown = Demonstration(GUIDE, GUIDE.scenarios[CALM])
    typed = []
    while not shown.waiting:
        typed.append("")
        shown = shown.forward()
    said = doing("demonstration", [*typed, ""])
    assert said.tells("Rien n’a été tapé.") and where(shown)[1].split(" · ")[-1] in said.text.split("Rien")[0]
    assert all(said.tells(option.label) for option in choices(shown))
    assert shown.page.voice is Voice.GROUP


def test_a_line_of_the_dialogue_is_told_once() -> None:
    person = Demonstration(GUIDE, GUIDE.scenarios[CALM]).pages[1].words
    assert doing("demonstration", ["", "", ""]).flat.count(person[:30]) == 1


def test_the_comparison_hides_the_scenario_until_the_group_has_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rooms = kept(monkeypatch)
    first = doing("comparison", ["2"])
    case = GUIDE.cases[GUIDE.scenarios[CALM].case].title
    assert first.tells("Avant de dévoiler") and not first.tells(case)
    said = doing("comparison", ["2", "", "v", "1", "1 5", "0", "1", ""])
    assert said.tells(case) and said.tells(STILL_OURS)
    assert said.tells(hands(5))
    played = rooms[-1].of(CALM)
    assert sorted(played.votes.values()) == [1, 5]


def test_each_difference_is_told_with_whose_words_each_are() -> None:
    said = doing("comparison", ["2", "", ""])
    assert said.tells("Le groupe : ") and said.tells("Le scénario : ") and said.tells("deux réponses")


def test_what_if_tells_where_another_answer_leads_and_comes_back() -> None:
    said = doing("what-if", ["1", "2", "remettre"])
    assert said.tells("(changé)") and said.tells("Maintenant : ") and said.tells("Avant : ")
    assert said.tells("Réponses du début.")


def test_the_person_card_is_read_only_after_a_yes_and_the_adviser_never_hears_it() -> None:
    scenario = GUIDE.scenarios[CALM]
    for typed in (["", "1", ""], ["", "2", "1"]):
        assert not doing("role-play", typed).tells(scenario.who)
    said = doing("role-play", ["", "2", "2"])
    assert said.tells(scenario.who) and said.tells(scenario.reveals[0].then)


def test_the_grid_is_marked_by_numbers_and_moments_by_the_code_of_a_gesture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rooms = kept(monkeypatch)
    items = list(GUIDE.training.grid.values())
    said = doing(
        "role-play", ["", "", "3 2", "4", "1", "p3 +", "P03-", "moment", "1", "1", "retirer", "99 1"]
    )
    assert said.tells(proof(items[3]))
    assert said.tells(GUIDE.posture.gestures["p03"].avoid)
    seen = rooms[-1].of(CALM).observation
    assert seen.scores == {items[2].id: 2, items[3].id: 1}
    assert [(moment.gesture, moment.well) for moment in seen.moments] == [("p03", True), ("p03", False)]


def test_an_empty_line_during_the_play_tells_the_time_and_does_not_end_it() -> None:
    said = doing("role-play", ["", "", "", "pause"])
    assert said.tells("encore ") and said.tells("Pause 1 sur 2.")
    assert not said.tells("temps 4 sur")


def test_every_time_of_the_protocol_is_told_and_the_last_ends_the_role_play(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rooms = kept(monkeypatch)
    questions = len(GUIDE.scenarios[CALM].debrief) + len(GUIDE.training.questions)
    debrief = [""] * (questions + 3)
    said = doing("role-play", ["", "", "suite", "", *debrief, "", "rejouer", "", "1", "", "retour"])
    for rank, time in enumerate(GUIDE.training.protocol, 1):
        assert said.tells(f"temps {rank} sur {len(GUIDE.training.protocol)} : {time.title}")
        assert said.tells(time.content)
    assert said.tells("on rejoue")
    assert rooms[-1].of(CALM).staged and rooms[-1].session.commitments == (
        next(iter(GUIDE.training.commitments)),
    )
    assert "joué" in said.text


def test_every_situation_is_told_and_opens_what_if() -> None:
    count = sum(len(cell) for row in table(GUIDE).cells for cell in row) + len(table(GUIDE).aside)
    said = hear(["s", str(count), "retour", str(count + 1)], train)
    assert said.tells(f"{GUIDE.situations} en tout") and said.tells("Et si ?")
    assert said.tells(f"« {count + 1} » n’est pas une réponse ici.")
    assert ".  :" not in said.text, "a situation says what it is, be it above the table"


@pytest.mark.parametrize("family", Family)
def test_every_card_of_the_posture_is_read_one_after_the_other(family: Family) -> None:
    made = cards(GUIDE, family)
    said = hear(["f6", str(list(Family).index(family) + 1), "1", *[""] * len(made)], train)
    for card in made:
        for block in card.page:
            assert said.tells(block.text)
    assert is_plain(said.text) and fits(said.text)


TOURS = (
    ["demonstration", "", "", "chemin"],
    ["role-play", "", "3", "", "", "4", "1", "suite", "", "", "", ""],
    ["comparison", "2", "", "", "v", "0", "1"],
    ["what-if", "1", "2"],
    ["exercise", "", "f6", "1", "1"],
)


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour[0])
def test_the_words_understood_everywhere_are_understood_at_each_prompt(tour: list[str]) -> None:
    activity, *typed = tour
    for reached in range(len(typed) + 1):
        there = typed[:reached]
        prompts = doing(activity, there).text.count("Votre réponse :")
        for word in ("?", "où suis-je", "relire"):
            said = doing(activity, [*there, word])
            assert said.ended and "n’est pas une réponse" not in said.text
            assert said.text.count("Votre réponse :") == prompts + 1
        assert doing(activity, [*there, "?"]).tells("Ce que vous pouvez taper, puis Entrée :")
        assert doing(activity, [*there, "retour"]).ended
        with suppress(Cancelled):
            assert doing(activity, [*there, "annuler", "2", "annuler", "2"]).ended is False
