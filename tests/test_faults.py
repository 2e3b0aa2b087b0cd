"""The installed program on a desk where nothing goes well: it works or says why, and leaves all in order."""

from __future__ import annotations

import os
import random
import signal
import stat
import tempfile
import termios
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cnfs_tui
from tests.systems import pseudo_terminal
from tests.test_real_terminal import (
    QUIT,
    RIGHT,
    Terminal,
    app_of,
    assert_given_back,
    cnfs,
    come_to_a_memo,
    files_in,
    guide,
    open_a_memo,
    the_memo,
)

pytestmark = pseudo_terminal


def given_up(terminal: Terminal) -> None:
    """Leave in the middle of the visit."""
    terminal.press(QUIT)
    terminal.see("Quitter la visite ?")
    terminal.press("2")


def limit(what: str, most: int) -> Callable[[], None]:
    def of_this_process() -> None:
        import resource

        number = getattr(resource, what)
        resource.setrlimit(number, (most, most))

    return of_this_process


def in_a_folder_that_is_gone() -> None:
    folder = tempfile.mkdtemp()
    os.chdir(folder)
    Path(folder).rmdir()


def with_its_output_thrown_away() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


# What surrounds the program


@pytest.mark.parametrize(
    "surroundings",
    [
        pytest.param(
            {
                "TERM": "linux",
                "LC_ALL": "POSIX",
                "PYTHONUTF8": "0",
                "PYTHONCOERCECLOCALE": "0",
                "PYTHONIOENCODING": "ascii",
                "NO_COLOR": "1",
            },
            id="a terminal without accents nor colours",
        ),
        pytest.param(
            {"TERM": "unheard-of", "COLUMNS": "20", "LINES": "5", "before": in_a_folder_that_is_gone},
            id="a terminal unheard of in a folder that is gone",
        ),
        pytest.param(
            {"CNFS_TUI_DATA": None, "HOME": "/nonexistent", "before": limit("RLIMIT_NOFILE", 16)},
            id="no home, and sixteen files at once",
        ),
        pytest.param({"python": ("-OO", "-W", "error"), "PYTHONASYNCIODEBUG": "1"}, id="an odd Python"),
    ],
)
def test_a_visit_is_led_whatever_surrounds_the_program(surroundings: dict[str, Any], tmp_path: Path) -> None:
    with cnfs(tmp_path, TMPDIR=str(tmp_path), **surroundings) as terminal:
        modes = termios.tcgetattr(terminal._master)
        come_to_a_memo(terminal)
        open_a_memo(terminal)
        assert len(files_in(tmp_path)) == 2  # the memo, and the lock of its folder
        given_up(terminal)
        assert terminal.wait_for_end() == 0
        assert_given_back(terminal, modes)
        assert terminal.text() == ""
    assert files_in(tmp_path) == []


def a_file(place: Path) -> None:
    place.touch()


def a_loop(place: Path) -> None:
    place.symlink_to(place)


@pytest.mark.parametrize("obstacle", [a_file, a_loop], ids=lambda what: what.__name__)
def test_where_nothing_can_be_kept_it_is_told_and_the_visit_goes_on(
    obstacle: Callable[[Path], None], tmp_path: Path
) -> None:
    obstacle(tmp_path / "data")
    with cnfs(tmp_path) as terminal:
        ask_in_vain_for_a_memo(terminal)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc, where not even root may write")
def test_in_a_home_where_nothing_can_be_written_it_is_told_and_the_visit_goes_on(tmp_path: Path) -> None:
    with cnfs(tmp_path, CNFS_TUI_DATA=None, HOME="/proc") as terminal:
        ask_in_vain_for_a_memo(terminal)


def test_on_a_full_disk_it_is_told_and_the_visit_goes_on(tmp_path: Path) -> None:
    with cnfs(tmp_path, before=limit("RLIMIT_FSIZE", 0)) as terminal:
        ask_in_vain_for_a_memo(terminal)
    assert [file for file in files_in(tmp_path) if file.stat().st_size] == []


def ask_in_vain_for_a_memo(terminal: Terminal) -> None:
    modes = termios.tcgetattr(terminal._master)
    come_to_a_memo(terminal)
    terminal.see("Cochez ce que la personne a su faire")
    terminal.press("1")
    terminal.see("[x]", "Sur papier : 1 page")
    terminal.press("o")
    terminal.see("Le document n’a pas pu être préparé")
    terminal.press(RIGHT)
    terminal.see(guide().posture.closing[0].gesture)
    given_up(terminal)
    assert terminal.wait_for_end() == 0
    assert_given_back(terminal, modes)


def test_all_that_is_kept_is_for_its_owner_only_whatever_the_habits_of_this_desk(tmp_path: Path) -> None:
    with cnfs(tmp_path, before=lambda: os.umask(0)) as terminal:
        come_to_a_memo(terminal)
        open_a_memo(terminal)
        kept = [tmp_path / "data", *(tmp_path / "data").rglob("*")]
        assert the_memo(tmp_path) in kept
        assert {stat.S_IMODE(path.stat().st_mode) for path in kept if path.is_dir()} == {0o700}
        assert {stat.S_IMODE(path.stat().st_mode) for path in kept if path.is_file()} == {0o600}


# The window


def test_a_window_made_tiny_then_large_again_shows_the_visit_where_it_was(tmp_path: Path) -> None:
    told_wrong = {"COLUMNS": "80", "LINES": "24"}  # as some shells export them, once and for all
    with cnfs(tmp_path, before=with_its_output_thrown_away, **told_wrong) as terminal:
        come_to_a_memo(terminal)
        terminal.see("Cochez ce que la personne a su faire")
        terminal.press("1")
        terminal.see("[x]", "Sur papier : 1 page")
        for _ in range(2):
            terminal.resize(20, 5)
            terminal.see("60 colonnes sur 20")
            terminal.resize(80, 24)
            terminal.see("Aujourd’hui, la personne a su…", "[x]", "Sur papier : 1 page")


# The end


@pytest.mark.parametrize(
    ("to", "number"),
    [
        ("the app", signal.SIGTERM),
        ("the app", signal.SIGINT),
        ("its parent", signal.SIGHUP),
        ("its parent", signal.SIGQUIT),
    ],
)
def test_a_request_to_end_is_obeyed_at_any_instant_without_a_word(
    to: str, number: signal.Signals, tmp_path: Path
) -> None:
    chance = random.Random(f"{to} {number}")
    with cnfs(tmp_path) as terminal:
        modes = termios.tcgetattr(terminal._master)
        terminal.see(f"Guide {guide().version}")
        terminal.press("".join(chance.choices(["1", "2", "3", "8", "\r", RIGHT, "\x1bOP"], k=4)))
        os.kill(app_of(terminal) if to == "the app" else terminal.process.pid, number)
        assert terminal.wait_for_end() == 128 + number
        assert_given_back(terminal, modes)
        assert terminal.text() == ""
    assert files_in(tmp_path) == []


# The clock

SHIFTED = """
import time
from pathlib import Path

true = time.time
time.time = lambda: true() + float(Path(__file__).with_name("shift").read_text())
"""


def test_a_clock_that_jumps_changes_nothing_for_the_visit(tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(SHIFTED, encoding="utf-8")

    def jump(days: float) -> None:
        (clock / "draft").write_text(str(days * 86_400), encoding="utf-8")
        (clock / "draft").replace(clock / "shift")

    jump(-20_000)  # before 1975
    sources = str(Path(cnfs_tui.__file__).parents[1])
    with cnfs(tmp_path, PYTHONPATH=f"{clock}{os.pathsep}{sources}", PYTHONDONTWRITEBYTECODE="1") as terminal:
        terminal.see("Accompagner une personne", f"Guide {guide().version}")
        jump(30_000)  # after 2100
        come_to_a_memo(terminal)
        jump(-1)
        open_a_memo(terminal)
        jump(1)
        assert the_memo(tmp_path).exists()
        given_up(terminal)
        assert terminal.wait_for_end() == 0
    assert files_in(tmp_path / "data") == []
