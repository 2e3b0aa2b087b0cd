"""The trainer's room by lines: its list, its warnings, what is remembered, and how it is left."""

from __future__ import annotations

import random
from collections.abc import Iterable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.talk import Cancelled, Quit
from cnfs_tui.linear.training.room import train
from cnfs_tui.pages import scenarios
from cnfs_tui.pages.training import leaving
from cnfs_tui.pages.training.report import NOTHING
from tests.linear.talking import Said, face, fits, hear, is_plain
from tests.tui.driving import shipped

GUIDE = shipped().guide
NAMES = scenarios.in_order(GUIDE)
WARNED = next(name for name in NAMES if GUIDE.scenarios[name].warning)
CALM = next(name for name in NAMES if not GUIDE.scenarios[name].warning)
ACTIVITIES = {value: str(rank) for rank, (value, _) in enumerate(scenarios.ACTIVITIES, 1)}
READ_NOTES = ["notes", "2"]


def number(name: str) -> str:
    """What is typed for a scenario."""
    return str(NAMES.index(name) + 1)


def in_the_room(typed: Iterable[str]) -> Said:
    return hear(typed, train)


def test_every_scenario_has_its_number_those_beyond_the_ninth_too() -> None:
    said = in_the_room([])
    for rank, name in enumerate(NAMES, 1):
        assert said.tells(f"{rank}. {GUIDE.scenarios[name].titled}")
    assert len(NAMES) > 9
    assert in_the_room([number(NAMES[-1])]).tells(f"{scenarios.TITLE}. {GUIDE.scenarios[NAMES[-1]].titled}.")


def test_a_warning_is_asked_before_the_scenario_and_once_a_session() -> None:
    warning = GUIDE.scenarios[WARNED].warning or ""
    refused = in_the_room([number(WARNED), "1"])
    assert refused.tells(warning)
    assert not refused.tells(scenarios.ACTIVITIES[0][1])
    agreed = in_the_room([number(WARNED), "2", "retour", number(WARNED)])
    assert agreed.flat.count(scenarios.ACTIVITIES[0][1]) == 2
    assert agreed.flat.count(scenarios.GO_ON) == 1


def test_notes_are_read_after_one_warning_that_everybody_hears_them() -> None:
    trap = GUIDE.scenarios[CALM].traps[0]
    refused = in_the_room([number(CALM), "notes", "1"])
    assert refused.tells("toute la salle les entendra") and not refused.tells(trap)
    read = in_the_room([number(CALM), *READ_NOTES, "notes"])
    assert read.flat.count("toute la salle les entendra") == 1
    assert read.tells(trap)


def test_nothing_that_the_group_must_not_hear_is_told_without_being_asked() -> None:
    for name in NAMES:
        scenario = GUIDE.scenarios[name]
        said = in_the_room([number(name), *(["2"] if scenario.warning else []), "retour"])
        assert not any(said.tells(hidden) for hidden in (scenario.who, *scenario.traps, *scenario.expected))


def test_what_was_done_is_ticked_in_the_list_and_told_by_where_am_i() -> None:
    shown = [number(CALM), ACTIVITIES["demonstration"], "", "retour", "retour", "retour"]
    said = in_the_room([*shown, "où suis-je"])
    assert "montré" in said.text
    assert said.tells("Montré en démonstration.")


def test_a_room_where_nothing_was_done_is_left_without_a_question() -> None:
    for way in ("retour", "annuler", "quitter"):
        said = hear([way], lambda led: open_home(led, training=""))
        assert not said.tells(leaving.QUESTION)


@pytest.mark.parametrize("way", ["retour", "annuler", "quitter"])
def test_leaving_asks_before_the_session_is_lost(way: str) -> None:
    shown = [number(CALM), ACTIVITIES["demonstration"], "", "retour", "retour", "retour"]
    stayed = hear([*shown, way, "1"], lambda led: open_home(led, training=""))
    assert stayed.tells(leaving.QUESTION)
    assert not stayed.tells("Vous êtes à l’accueil") and stayed.ended
    left = hear([*shown, way, "2"], lambda led: open_home(led, training=""))
    assert left.tells("Vous êtes à l’accueil") == (way == "annuler")


def test_the_report_tells_the_session_and_is_printed_only_once_there_is_one() -> None:
    assert in_the_room(["c", "lire"]).tells(NOTHING)
    said = in_the_room([number(CALM), ACTIVITIES["demonstration"], "", *["retour"] * 3, "c", "lire"])
    assert said.tells("Compte rendu de formation")
    assert said.tells(GUIDE.scenarios[CALM].titled)


def test_the_visit_played_in_the_tool_says_exercise_and_comes_back_to_the_scenario() -> None:
    said = in_the_room([number(CALM), ACTIVITIES["exercise"], "annuler", "retour"])
    assert said.tells("Étape 1 sur 7")
    assert "joué" in said.text
    assert said.face.session.visit is None


def test_quitting_the_visit_played_asks_for_the_session_too() -> None:
    typed = [number(CALM), ACTIVITIES["exercise"], "quitter"]
    stayed = in_the_room([*typed, "1"])
    assert stayed.tells(leaving.QUESTION) and stayed.ended
    with pytest.raises(Quit):
        in_the_room([*typed, "2"])


def test_an_unknown_number_says_where_one_is_and_what_may_be_typed() -> None:
    said = in_the_room([str(len(NAMES) + 1)])
    assert said.tells(f"n’est pas une réponse ici. {scenarios.TITLE}. {scenarios.QUESTION}.")


def test_it_opens_on_the_scenario_asked_for() -> None:
    said = hear(["retour"], lambda led: open_home(led, training=CALM))
    assert said.flat.index(GUIDE.scenarios[CALM].titled.split(" · ")[-1]) < said.flat.index(
        scenarios.QUESTION
    )


def _at_random(seed: int, lines: int) -> list[str]:
    """Lines that go somewhere more often than not."""
    chance = random.Random(seed)
    words = ["", "retour", "?", "où suis-je", "relire", "notes", "f4", "voter", "et si", "suite", "chemin"]
    words += ["p3 +", "p99 -", "2 1", "99 2", "moment", "retirer", "pause", "temps", "rejouer", "remettre"]
    words += ["s", "c", "f6", "é", "annuler", "précédente", "fiche"]
    numbers = [str(digit) for digit in range(6)]
    return [chance.choice(chance.choice((words, numbers, [""]))) for _ in range(lines)]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_no_line_ever_makes_it_fail_nor_drives_the_terminal(seed: int) -> None:
    def room(led: Face) -> None:
        with suppress(Cancelled, Quit):
            train(led)

    said = hear(_at_random(seed, 120), room)
    assert is_plain(said.text) and fits(said.text)
    assert said.face.session.visit is None


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=12).filter(lambda typed: "\n" not in typed and "\r" not in typed)))
def test_whatever_is_typed_is_answered(typed: list[str]) -> None:
    def room(led: Face) -> None:
        with suppress(Cancelled, Quit):
            train(led, CALM)

    said = hear(typed, room)
    assert is_plain(said.text) and fits(said.text)


def test_nothing_of_the_session_is_left_once_the_room_is_left() -> None:
    led = face([number(CALM), ACTIVITIES["demonstration"], "", *["retour"] * 4, "2"])
    train(led)
    assert led.talk.may_leave() and not list(led.talk.so_far())
