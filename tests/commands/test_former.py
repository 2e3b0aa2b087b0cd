"""``cnfs-tui former``: which scenario it opens on, the notes beside it, and what is left of both."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest

from cnfs_tui.commands.unknown_scenario import unknown
from cnfs_tui.guide.model.scenario import Scenario
from tests.commands.calling import call, launch
from tests.systems import pseudo_terminal
from tests.test_real_terminal import QUIT, Terminal, app_of, assert_given_back, cnfs, files_in, guide

CHOOSE = "Choisissez un scénario"
NONE_YET = "Aucune séance pour l’instant"
OVER = "La séance est terminée"
SEVERAL = "Plusieurs séances sont ouvertes"


def scenario() -> tuple[str, Scenario]:
    """One that is not the first of the list."""
    return list(guide().scenarios.items())[-1]


def notes_in(home: Path) -> list[Path]:
    return list(home.glob("data/papiers/visite-*/notes.json"))


# The command line


def test_its_help_is_in_french_and_tells_of_the_notes() -> None:
    answer = call("former", "--help")
    assert (answer.status, answer.err) == (0, "")
    assert "--notes" in answer.out and "SCENARIO" in answer.out


@pytest.mark.parametrize(
    "words", [("former", "S01", "--notes"), ("former", "un", "deux"), ("former", "--xml")]
)
def test_a_command_line_that_makes_no_sense_is_refused_in_french(words: tuple[str, ...]) -> None:
    answer = call(*words)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("cnfs-tui : ")


def test_without_a_terminal_the_notes_say_so_and_do_not_wait() -> None:
    answer = launch("former", "--notes", changes={"TERM": "xterm"})
    assert (answer.status, answer.out) == (3, "")
    assert answer.err.startswith("cnfs-tui : Le plein écran se pilote au clavier")


def test_where_there_is_no_full_screen_the_same_room_is_opened_line_by_line() -> None:
    name, wanted = scenario()
    answer = launch("former", name, changes={"TERM": "dumb"})
    assert (answer.status, answer.err) == (0, "")
    assert wanted.title in answer.out and "Jeu de rôle" in answer.out


def test_an_unknown_scenario_is_told_with_a_suggestion_and_all_the_names_that_would_do() -> None:
    told = unknown(guide(), "la-revesion")
    assert "« la-revesion » n’est pas un scénario" in told
    assert "Vouliez-vous écrire « la-reversion » ?" in told
    for name, known in guide().scenarios.items():
        assert re.search(rf"^  {name} : .*{re.escape(known.title)}$", told, re.MULTILINE)


# In a real terminal


@pseudo_terminal
def test_it_opens_on_the_scenarios_and_goes_home(tmp_path: Path) -> None:
    with cnfs(tmp_path, "former") as terminal:
        terminal.see(CHOOSE)
        terminal.press("q")
        terminal.see("Accompagner une personne")
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0
    assert files_in(tmp_path) == []


@pseudo_terminal
def test_it_opens_on_the_scenario_that_is_named(tmp_path: Path) -> None:
    _, wanted = scenario()
    with cnfs(tmp_path, "former", wanted.title.upper()) as terminal:
        terminal.see(CHOOSE, wanted.who[:30])
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0


@pseudo_terminal
def test_an_unknown_scenario_ends_with_status_two_on_a_clean_terminal(tmp_path: Path) -> None:
    import termios

    with cnfs(tmp_path, "former", "la-revesion") as terminal:
        modes = termios.tcgetattr(terminal._master)
        assert terminal.wait_for_end() == 2
        assert_given_back(terminal, modes)
        said = terminal.output.rpartition(b"\x1b[?1049l")[2].decode()
        assert "Vouliez-vous écrire « la-reversion » ?" in said
        assert "Traceback" not in said


@pseudo_terminal
def test_the_notes_wait_follow_the_session_and_tell_its_end(tmp_path: Path) -> None:
    name, wanted = scenario()
    with cnfs(tmp_path, "former", "--notes") as notes:
        notes.see(NONE_YET)
        assert files_in(tmp_path) == []
        with cnfs(tmp_path, "former", name) as projected:
            notes.see(wanted.title, wanted.expected[0][:20])
            (file,) = notes_in(tmp_path)
            assert file.stat().st_mode & 0o777 == 0o600
            projected.press("b")
            notes.see("P01")
            projected.press(" ")
            notes.see("P02")
            projected.press(QUIT)
            assert projected.wait_for_end() == 0
        notes.see(OVER)
        assert files_in(tmp_path) == []
        notes.press("q")
        assert notes.wait_for_end() == 0


@pseudo_terminal
@pytest.mark.parametrize("key", ["q", QUIT], ids=["q", "ctrl+q"])
def test_the_notes_are_left_by_one_key_on_a_clean_terminal(tmp_path: Path, key: str) -> None:
    import termios

    with cnfs(tmp_path, "former", "--notes") as notes:
        modes = termios.tcgetattr(notes._master)
        notes.see(NONE_YET)
        notes.press(key)
        assert notes.wait_for_end() == 0
        assert_given_back(notes, modes)
    assert files_in(tmp_path) == []


@pseudo_terminal
def test_with_two_sessions_the_last_one_opened_is_followed_and_it_is_said(tmp_path: Path) -> None:
    (first, _), (second, wanted) = list(guide().scenarios.items())[:2]
    with cnfs(tmp_path, "former", "--notes") as notes, cnfs(tmp_path, "former", first) as one:
        notes.see(guide().scenarios[first].title)
        with cnfs(tmp_path, "former", second) as other:
            notes.see(SEVERAL, wanted.title)
            other.press(QUIT)
            assert other.wait_for_end() == 0
        notes.see(guide().scenarios[first].title)
        assert SEVERAL not in notes.text()
        one.press(QUIT)
        assert one.wait_for_end() == 0
        notes.see(OVER)


@pseudo_terminal
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL], ids=lambda n: n.name)
def test_a_session_that_is_ended_or_killed_leaves_no_notes(tmp_path: Path, number: signal.Signals) -> None:
    with cnfs(tmp_path, "former") as projected:
        come_to_the_room(projected)
        os.kill(app_of(projected), number)
        projected.wait_for_end()
    assert files_in(tmp_path) == []


@pseudo_terminal
def test_notes_left_by_a_power_cut_are_not_followed_and_are_swept_at_the_next_start(tmp_path: Path) -> None:
    with cnfs(tmp_path, "former") as projected:
        come_to_the_room(projected)
        app = app_of(projected)
        os.kill(app, signal.SIGSTOP)
        os.kill(projected.process.pid, signal.SIGKILL)
        os.kill(app, signal.SIGKILL)
        projected.wait_for_end()
    assert notes_in(tmp_path) != []
    with cnfs(tmp_path, "former", "--notes") as notes:
        notes.see(NONE_YET)
        with cnfs(tmp_path) as next_one:
            next_one.see(f"Guide {guide().version}")
            assert files_in(tmp_path) == []
            next_one.press(QUIT)
            assert next_one.wait_for_end() == 0
        notes.press("q")
        assert notes.wait_for_end() == 0


def come_to_the_room(terminal: Terminal) -> None:
    terminal.see(CHOOSE)
