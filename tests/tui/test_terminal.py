"""What is settled before the full screen opens; and :class:`Desk`, the real terminal of the other tests."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Any, Self, TypeVar

import pyte
import pytest

from cnfs_tui.tui.console import obeys
from cnfs_tui.tui.terminal import (
    BLANK,
    OLD_CONSOLE,
    RESET,
    SMALLEST,
    heeds_mouse,
    prepare_environment,
    size_of,
    why_not_full_screen,
)

SOURCES = Path(__file__).parents[2] / "src"
PATIENCE = 20.0
"""Seconds after which a test gives up; far more than any of them needs."""

T = TypeVar("T")


class Desk:
    """A Python program, given as text, in a terminal of its own, 80 columns by 24 lines.

    The program may write its ``diary`` on the file descriptor named by the variable ``DIARY``. All that
    it starts inherits it, so that its end of file tells that no process is left.
    """

    def __init__(
        self,
        program: str,
        *,
        closed: tuple[int, ...] = (),
        redirected: dict[int, Path] | None = None,
        controlling: bool = True,
        env: Mapping[str, str] | None = None,
    ) -> None:
        window, slave = os.openpty()
        diary, theirs = os.pipe()
        self._window = FileIO(window, "r+")
        self._diary = FileIO(diary)
        self._heard = {self._window, self._diary}
        self.output = self.diary = b""
        termios.tcsetwinsize(slave, (24, 80))
        self._modes_before = termios.tcgetattr(window)

        def sit_down() -> None:
            if controlling:
                os.login_tty(slave)
            else:
                os.setsid()
                for stream in range(3):
                    os.dup2(slave, stream)
            for stream, path in (redirected or {}).items():
                os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), stream)
            for stream in closed:
                os.close(stream)

        self.process = subprocess.Popen(
            [sys.executable, "-c", program],
            preexec_fn=sit_down,
            pass_fds=[theirs],
            env={
                **{
                    name: os.environ[name]
                    for name in ("PATH", "PYTHONDONTWRITEBYTECODE")
                    if name in os.environ
                },
                "PYTHONPATH": str(SOURCES),
                "TERM": "xterm-256color",
                "DIARY": str(theirs),
                **(env or {}),
            },
        )
        os.close(slave)
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.kill()
        self.process.wait()
        self._window.close()
        self._diary.close()

    def press(self, keys: str) -> None:
        self._window.write(keys.encode())

    def close_window(self) -> None:
        self._heard.discard(self._window)
        self._window.close()

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Wait until the pattern is somewhere in what the program sent to the terminal."""
        return self._wait(lambda: re.search(pattern, self.output.decode(errors="replace")))

    def wait_for_diary(self, pattern: str) -> re.Match[str]:
        return self._wait(lambda: re.search(pattern, self.diary.decode()))

    def wait_for_end(self) -> int:
        """The exit status, once no process that the program started is left."""
        self._wait(lambda: None if self._heard else True)
        return self.process.wait(PATIENCE)

    def screen(self) -> str:
        """What a person sees."""
        screen = pyte.Screen(80, 24)
        pyte.ByteStream(screen).feed(self.output.replace(b"\x1b[<u", b""))  # unknown to pyte
        return "\n".join(line.rstrip() for line in screen.display).strip()

    def assert_given_back(self) -> None:
        """Every mode that was asked of the terminal is undone, and the keyboard is as it was."""
        asked: dict[str, str] = {}
        for number, state in re.findall(rb"\x1b\[\?(\d+)([hl])", self.output):
            asked[number.decode()] = state.decode()
        at_rest = {"25": "h", "7": "h"}  # cursor shown, lines wrap
        assert asked == {number: at_rest.get(number, "l") for number in asked}
        assert self.output.rfind(BLANK.encode()) < self.output.rfind(b"\x1b[?1049l")
        assert termios.tcgetattr(self._window) == self._modes_before

    def _wait(self, found: Callable[[], T | None]) -> T:
        deadline = time.monotonic() + PATIENCE
        while (result := found()) is None:
            assert self._heard, f"ended without it: {self.output!r}"
            ready, _, _ = select.select(self._heard, [], [], max(0, deadline - time.monotonic()))
            assert ready, f"never came: {self.output!r}"
            for source in ready:
                self._listen(source)
        return result

    def _listen(self, source: FileIO) -> None:
        data = b""
        with suppress(OSError):  # how Linux tells that nobody holds the other end of a terminal
            data = source.read(1 << 16) or b""
        if not data:
            self._heard.discard(source)
        elif source is self._window:
            self.output += data
        else:
            self.diary += data


# The program of these tests only says what stands in the way, where it can still be read

ASKS = """
import os, sys
from cnfs_tui.tui.terminal import prepare_environment, why_nobody_here, why_not_here

prepare_environment(os.environ)
os.write(int(os.environ["DIARY"]), str(why_nobody_here() or why_not_here()).encode())
print("été", file=sys.stderr)
"""
ELSEWHERE = "demande un terminal, et ce qui s’affiche part ailleurs"


@pytest.mark.parametrize(
    ("terminal", "closed", "redirected", "reason"),
    [
        ("xterm-256color", (), {}, "None"),
        ("vt100", (), {}, "None"),
        ("a-terminal-of-tomorrow", (), {}, "None"),
        ("dumb", (), {}, "ne peut pas afficher le plein écran (TERM=dumb)"),
        ("", (), {}, "(TERM=vide)"),
        ("unknown", (), {}, "(TERM=unknown)"),
        ("xterm", (0,), {}, "L’entrée du programme est fermée. Relancez"),
        ("xterm", (1,), {}, "La sortie du programme est fermée. Relancez"),
        ("xterm", (2,), {}, ELSEWHERE),
        ("xterm", (), {0: Path("/dev/null")}, "l’entrée n’est pas un terminal"),
        ("xterm", (), {1: Path("/dev/null")}, "None"),
        ("xterm", (), {2: Path("/dev/null")}, ELSEWHERE),
    ],
)
def test_what_prevents_the_full_screen_is_said_in_french(
    terminal: str, closed: tuple[int, ...], redirected: dict[int, Path], reason: str
) -> None:
    with Desk(ASKS, closed=closed, redirected=redirected, env={"TERM": terminal}) as desk:
        assert desk.wait_for_end() == 0
        assert reason in desk.diary.decode()
        assert b"\x1b" not in desk.output


@pytest.mark.parametrize(
    ("locale", "reason"), [("fr_FR.ISO-8859-15@euro", "(encodage iso8859-15, et non UTF-8)"), ("C", "None")]
)
def test_a_terminal_whose_locale_names_another_encoding_has_no_full_screen(locale: str, reason: str) -> None:
    with Desk(ASKS, env={"LC_ALL": locale}) as desk:
        assert desk.wait_for_end() == 0
        assert reason in desk.diary.decode()


@pytest.mark.parametrize("size", [(59, 25), (80, 17), (40, 4)])
def test_a_terminal_too_small_that_is_no_window_has_no_full_screen(size: tuple[int, int]) -> None:
    reason = why_not_full_screen("linux", fixed=size)
    assert reason is not None
    assert f"{size[0]} colonnes sur {size[1]} lignes." in reason
    assert why_not_full_screen("linux", fixed=SMALLEST) is None


def test_a_window_too_small_has_its_full_screen_for_it_may_grow() -> None:
    with Desk(f"import termios; termios.tcsetwinsize(2, (4, 40))\n{ASKS}") as desk:
        assert desk.wait_for_end() == 0
        assert desk.diary == b"None"


# The console of Windows, played


class Kernel:
    """The part of Windows that holds its console: ``modes`` it takes, ``mode`` it is in."""

    def __init__(self, modes: int, mode: int | None = 3) -> None:
        self.modes = modes
        self.mode = mode

    def GetStdHandle(self, _number: int) -> int:  # noqa: N802 (its name)
        return 7

    def GetConsoleMode(self, _handle: int, place: Any) -> int:  # noqa: N802
        place._obj.value = self.mode or 0
        return self.mode is not None

    def SetConsoleMode(self, _handle: int, mode: int) -> int:  # noqa: N802
        if mode & ~self.modes:
            return 0
        self.mode = mode
        return 1


@pytest.mark.parametrize(
    ("kernel", "does"), [(Kernel(7), True), (Kernel(3), False), (Kernel(7, mode=None), False)]
)
def test_the_console_of_windows_is_asked_whether_it_obeys_and_left_as_it_was(
    kernel: Kernel, does: bool
) -> None:
    before = kernel.mode
    assert obeys(kernel) is does
    assert kernel.mode == before
    reason = why_not_full_screen(OLD_CONSOLE)
    assert reason is not None
    assert "Windows Terminal" in reason


def test_accents_go_through_whatever_the_encoding_asked_outside() -> None:
    with Desk(ASKS, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}) as desk:
        desk.wait_for_end()
        assert desk.diary == b"None"
        assert desk.screen() == "été"


def test_no_variable_from_outside_reaches_textual() -> None:
    env = {
        "PYTHONASYNCIODEBUG": "1",
        "TEXTUAL": "devtools",
        "TEXTUAL_LOG": "/tmp/log",
        "TEXTUAL_SCREENSHOT": "1",
        "TERM": "xterm",
    }
    prepare_environment(env)
    assert env == {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_DISABLE_KITTY_KEY": "1", "TERM": "xterm"}


@pytest.mark.parametrize(("asked", "kept"), [("", None), ("1", "1")])
def test_an_empty_no_color_means_colours(asked: str, kept: str | None) -> None:
    env = {"NO_COLOR": asked}
    prepare_environment(env)
    assert env.get("NO_COLOR") == kept


@pytest.mark.parametrize(
    ("env", "asked"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "screen.xterm-256color", "STY": "1.pts-0.desk"}, False),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, True),
        ({"TERM": "tmux-256color"}, True),
        ({}, True),
    ],
)
def test_the_mouse_is_not_asked_of_screen(env: dict[str, str], asked: bool) -> None:
    assert heeds_mouse(env) is asked


@pytest.mark.parametrize(
    ("told", "taken"), [((40, 120), (120, 40)), ((5, 20), (20, 5)), ((0, 0), (80, 24)), ((0, 132), (132, 24))]
)
def test_the_size_is_the_one_of_the_terminal_in_use(
    told: tuple[int, int], taken: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "7")
    window, slave = os.openpty()
    try:
        termios.tcsetwinsize(slave, told)
        assert size_of(slave) == taken
    finally:
        os.close(slave)
        os.close(window)


def test_a_screen_that_is_no_terminal_any_more_has_the_usual_size(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        assert size_of(file.fileno()) == (80, 24)


def test_the_reset_blanks_the_alternate_screen_and_no_other() -> None:
    inside = RESET.partition("\x1b[?1049h")[2].partition("\x1b[?1049l")[0]
    assert BLANK in inside
    assert RESET.count("\x1b[2J") == inside.count("\x1b[2J") == 1
