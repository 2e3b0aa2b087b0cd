"""Bilan, by lines: each figure is a sentence, and what the full screen can do of them is done."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from cnfs_tui.desk.activity.account import Period, account
from cnfs_tui.desk.activity.axes import Axis
from cnfs_tui.desk.activity.store import read
from cnfs_tui.desk.activity.words import HEADINGS, TOO_FEW, labels, ranked
from cnfs_tui.desk.folders import activity_file
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.linear.activity import open_activity
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.words import Common
from cnfs_tui.pages.activity import KEPT, NEVER, SURE, Part
from tests.linear.talking import Said, again_and_again, any_lines, come_back, fits, is_plain
from tests.linear.talking import hear as hear_at_any_time
from tests.tui.driving import a_day_of_many_visits, shipped

NAMES = labels(shipped().guide)


def today(face: Face) -> None:
    """The room, on the very day when the figures were counted."""
    face.session.today = date.today
    open_activity(face)


def hear(*typed: str) -> Said:
    """What is said from the opening of the room until one comes back."""
    return come_back(typed, today)


def counting(desk: Path) -> bool | None:
    return read_settings(desk / "reglages.yaml")[0].counting


# Figures


def test_every_figure_of_every_part_is_a_sentence() -> None:
    a_day_of_many_visits(40)
    known = account(read(activity_file()))
    for rank, part in enumerate(Part, 1):
        said = hear(str(rank))
        for axis in part.axes:
            assert said.tells(HEADINGS[axis])
            for _, name, number in ranked(known.counts[axis], NAMES[axis]):
                assert said.tells(f"{name} : {number}")


def test_the_parts_tell_every_axis() -> None:
    assert {axis for part in Part for axis in part.axes} == set(Axis)


def test_nothing_is_drawn() -> None:
    a_day_of_many_visits(40)
    text = hear(*(str(rank) for rank, _ in enumerate(Part, 1))).text
    assert not set(text) & set("█▏▎▍▌▋▊▉▁▂▃▄▅▆▇#·")


def test_the_weeks_are_told_the_newest_first() -> None:
    a_day_of_many_visits(20)
    a_day_of_many_visits(7, weeks_ago=2)
    weeks = hear("1").text.split("Accompagnements par semaine\n")[1].split("\n\n")[0].split("\n")
    assert [line.rpartition(" : ")[2] for line in weeks] == ["20", "0", "7"]


def test_the_period_is_chosen_and_said() -> None:
    a_day_of_many_visits(20)
    a_day_of_many_visits(30, weeks_ago=30)
    assert hear().tells(f"Bilan de l’activité, {Period.QUARTER.title}. 20 accompagnements")
    assert hear("période", "3").tells(f"Bilan de l’activité, {Period.YEAR.title}. 50 accompagnements")
    assert "50 accompagnements" not in hear("période", "retour").text


def test_too_few_visits_are_only_counted() -> None:
    a_day_of_many_visits(10)
    said = hear("1", "2")
    assert said.tells("10 accompagnements") and said.tells(TOO_FEW)
    assert HEADINGS[Axis.CASES] not in said.text


# Counting


def test_where_nothing_is_counted_it_says_what_would_be_and_what_never_is() -> None:
    said = hear("e", "x", "période", "1")
    assert said.tells("Rien n’est compté : la structure ne l’a pas demandé. Tapez c : commencer à compter.")
    assert all(said.tells(line) for line in (*NEVER, KEPT))
    assert said.tells("« e » n’est pas une réponse ici.")
    assert said.tells("Comptage de l’activité : arrêté.")


def test_the_structure_turns_the_counting_on_once_it_has_heard_what_that_means(desk: Path) -> None:
    said = hear("c", "1")
    assert said.tells(SURE)
    assert not counting(desk)
    said = hear("compter", "2")
    assert counting(desk)
    assert said.tells("Comptage de l’activité : en marche.") and said.tells("Le comptage est en marche.")
    assert hear_at_any_time(["9"], open_home).tells("Comptage de l’activité : en marche.")


def test_it_is_turned_off_at_once_and_the_figures_stay(desk: Path) -> None:
    a_day_of_many_visits()
    write_settings(desk / "reglages.yaml", Settings(counting=True))
    said = hear("ne plus compter")
    assert counting(desk) is False
    assert said.tells("Comptage de l’activité : arrêté.")
    assert said.text.count("40 accompagnements") == 2


def test_figures_are_erased_only_after_a_yes() -> None:
    a_day_of_many_visits()
    assert hear("x", "1").tells("sans retour possible")
    assert read(activity_file())
    assert hear("effacer", "2").tells("Rien n’est compté")
    assert not read(activity_file())


def test_a_table_for_others_is_kept_where_its_user_finds_it(desk: Path) -> None:
    a_day_of_many_visits(weeks_ago=1)
    said = hear("e")
    made = desk / "memos" / "bilan.csv"
    assert made.read_bytes().startswith(b"\xef\xbb\xbfp")
    assert str(made) in "".join(said.text.split("\n"))
    assert said.tells("La semaine en cours n’y est pas.")


def test_a_table_that_cannot_be_kept_is_told(desk: Path) -> None:
    a_day_of_many_visits()
    (desk / "memos").write_text("in the way")
    assert hear("e").tells("Le tableau n’a pas pu être enregistré sur ce poste.")


def test_figures_that_cannot_be_read_are_told_with_the_reason(desk: Path) -> None:
    desk.mkdir()
    activity_file().write_bytes(b"abime" * 1000)
    assert hear().tells("Les chiffres ne peuvent pas être lus : le fichier est abîmé.")


def test_a_desk_that_cannot_count_says_so_at_once(desk: Path) -> None:
    a_day_of_many_visits()
    write_settings(desk / "reglages.yaml", Settings(counting=True))
    with sqlite3.connect(activity_file()) as base:
        base.execute("PRAGMA user_version = 999")
    base.close()
    said = hear_at_any_time(["6", "retour", "9"], open_home)
    assert said.flat.count("Le comptage est arrêté : le fichier vient d’une version plus récente") == 3
    assert said.tells("Les chiffres ne peuvent pas être lus : le fichier vient d’une version plus récente")


def test_a_damaged_file_that_was_put_aside_is_told_at_home(desk: Path) -> None:
    def counted(face: Face) -> None:
        face.counting.aside = desk / "activite-abimee.sqlite"
        open_home(face)

    assert hear_at_any_time(["9"], counted).tells("Il est gardé à côté : activite-abimee.sqlite.")


# Everywhere


@pytest.mark.parametrize("way", [[], ["période"], ["c"], ["x"]])
def test_the_words_of_everywhere_are_understood_at_every_prompt(way: list[str]) -> None:
    a_day_of_many_visits()
    said = hear_at_any_time(["6", *way, "?", "où suis-je", "relire", "annuler", "quitter"], open_home)
    assert not said.ended
    assert said.tells("Depuis l’accueil : Bilan de l’activité.") and said.tells("Vous êtes à l’accueil.")
    assert said.text.count(Common.CANCEL.told) == 1


@settings(max_examples=40, deadline=None)
@given(any_lines("c", "e", "x", "période"))
def test_no_line_whatever_it_is_can_do_more_than_be_refused(typed: list[str]) -> None:
    a_day_of_many_visits(12)
    said = hear_at_any_time(typed, again_and_again(today))
    assert fits(said.text) and is_plain(said.text)
