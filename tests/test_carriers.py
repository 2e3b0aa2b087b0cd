"""The program where another one carries it to the eye: in tmux, in screen, over SSH; and in a real window."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

import cnfs_tui
from tests.systems import programs, pseudo_terminal
from tests.test_real_terminal import PATIENCE, QUIT, Terminal, cnfs

pytestmark = pseudo_terminal

ESCAPE, BACKSPACE = "\x1b", "\x7f"
ACCENTS = {"LANG": "C.UTF-8"}
SIGNS = "«·»Éàéœ’…›\u00a0\u202f—•←↑→↓─│└├╭╮╯╰▀▄█▌▐▖▛▼►●○☎☐☑✓✗≠"
"""All those of the screens that a terminal might take for wide ones, or for none."""


@dataclass(frozen=True)
class Carrier:
    """A program in which ours runs: its command line, what it must find in its environment."""

    through: tuple[str, ...]
    variables: dict[str, Any] = field(default_factory=lambda: dict(ACCENTS))

    @contextmanager
    def cnfs(self, home: Path, **changes: str | None) -> Iterator[Terminal]:
        variables: dict[str, Any] = {**self.variables, **changes}
        with cnfs(home, through=self.through, **variables) as terminal:
            yield terminal


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@contextmanager
def in_tmux(home: Path) -> Iterator[Carrier]:
    tmux = ("tmux", "-S", str(home / "tmux"), "-f", os.devnull)
    yield Carrier((*tmux, "new-session"))
    subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)


@contextmanager
def in_screen(home: Path) -> Iterator[Carrier]:
    sockets = home / "screens"
    sockets.mkdir(mode=0o700)
    variables = {**ACCENTS, "SCREENDIR": str(sockets)}
    yield Carrier(("screen", "-c", os.devnull, "-S", "desk"), variables)
    env = {**os.environ, **variables}
    subprocess.run(["screen", "-S", "desk", "-X", "quit"], env=env, check=False, capture_output=True)


@contextmanager
def over_ssh(home: Path) -> Iterator[Carrier]:
    """A server of this account, on this computer alone; the locale of the desk is not told to it."""
    for key in ("host", "desk"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home / key], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where root's server parts with its rights
    settings = ("UsePAM no", "StrictModes no", "PermitRootLogin yes", f"AuthorizedKeysFile {home}/desk.pub")
    options = [word for setting in settings for word in ("-o", setting)]
    server = subprocess.Popen(
        ["/usr/sbin/sshd", "-D", "-e", "-f", os.devnull, "-h", home / "host", "-p", port, *options],
        stderr=subprocess.PIPE,
    )
    try:
        assert server.stderr is not None
        while b"listening" not in (said := server.stderr.readline()):
            assert said, "the server did not begin"
        ssh = ("ssh", "-q", "-tt", "-F", os.devnull, "-i", f"{home}/desk", "-p", port, "-o", "BatchMode=yes")
        unknown = ("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "127.0.0.1")
        there = {
            "PYTHONPATH": str(Path(cnfs_tui.__file__).parents[1]),
            "CNFS_TUI_DATA": f"{home}/data",
            "HOME": str(home),
            "LC_ALL": "POSIX",
        }
        yield Carrier((*ssh, *unknown, "env", *(f"{name}={value}" for name, value in there.items())))
    finally:
        server.kill()
        server.wait()


TMUX = pytest.param(in_tmux, id="tmux", marks=programs("tmux"))
SCREEN = pytest.param(in_screen, id="screen", marks=programs("screen"))
SSH = pytest.param(over_ssh, id="ssh", marks=programs("ssh", "sshd", "ssh-keygen"))


@pytest.fixture
def carrier(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Carrier]:
    with ExitStack() as stack:
        (tmp_path / "run").mkdir()
        yield stack.enter_context(request.param(tmp_path / "run"))


carried = pytest.mark.parametrize("carrier", [TMUX, SCREEN, SSH], indirect=True)


def come_home(terminal: Terminal) -> None:
    terminal.see("1 Accompagner une personne", "Arbre complet")


@carried
def test_escape_and_backspace_both_go_back(carrier: Carrier, tmp_path: Path) -> None:
    with carrier.cnfs(tmp_path) as terminal:
        for back in (ESCAPE, BACKSPACE):
            come_home(terminal)
            terminal.press("3")
            terminal.see("Sécurité d’abord")
            terminal.press(back)
        come_home(terminal)
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0


@carried
def test_it_follows_the_size_of_the_window(carrier: Carrier, tmp_path: Path) -> None:
    with carrier.cnfs(tmp_path) as terminal:
        come_home(terminal)
        terminal.resize(50, 15)
        terminal.see("Agrandissez la fenêtre")
        terminal.resize(120, 40)
        come_home(terminal)
        terminal.resize(60, 21)  # the line of tmux takes one
        come_home(terminal)


@carried
def test_it_gives_the_terminal_back(carrier: Carrier, tmp_path: Path) -> None:
    with carrier.cnfs(tmp_path) as terminal:
        keyboard = termios.tcgetattr(terminal._master)
        come_home(terminal)
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0
        modes = dict(re.findall(rb"\x1b\[\?(\d+)([hl])", terminal.output))
        assert modes[b"1049"] == modes[b"2004"] == b"l"  # the alternate screen, pasting
        assert {mode for mode, state in modes.items() if state == b"h"} <= {b"25", b"7"}  # cursor, long lines
        assert termios.tcgetattr(terminal._master) == keyboard
        assert "Accompagner" not in terminal.text()


@pytest.mark.parametrize("carrier", [TMUX, SSH], indirect=True)
def test_the_mouse_chooses(carrier: Carrier, tmp_path: Path) -> None:
    with carrier.cnfs(tmp_path) as terminal:
        come_home(terminal)
        terminal.hear(b"\x1b[?1006h")
        line, row = next((rank, row) for rank, row in enumerate(terminal.rows(), 1) if "Parcourir" in row)
        here = f"{row.index('Parcourir') + 1};{line}"
        terminal.press(f"\x1b[<0;{here}M\x1b[<0;{here}m")
        terminal.see("Sécurité d’abord")


@pytest.mark.parametrize("carrier", [SCREEN], indirect=True)
def test_screen_is_not_asked_for_its_mouse_for_it_would_keep_escape(carrier: Carrier, tmp_path: Path) -> None:
    with carrier.cnfs(tmp_path) as terminal:
        come_home(terminal)
        assert not re.search(rb"\x1b\[\?100\dh", terminal.output)


@pytest.mark.parametrize("carrier", [TMUX], indirect=True)
def test_a_pane_of_tmux_is_as_it_was_before(carrier: Carrier, tmp_path: Path) -> None:
    tmux = carrier.through[:-1]
    modes = "#{alternate_on} #{mouse_any_flag} #{keypad_cursor_flag} #{wrap_flag} #{cursor_flag}"

    def tell(*words: str) -> str:
        return subprocess.run([*tmux, *words], capture_output=True, text=True, check=True).stdout.strip()

    environment = {**os.environ, **ACCENTS, "TERM": "xterm", "CNFS_TUI_DATA": str(tmp_path)}
    subprocess.run([*tmux, "new-session", "-d", "-x80", "-y24", "sh"], env=environment, check=True)
    before = tell("display", "-p", modes)
    path = Path(cnfs_tui.__file__).parents[1]
    tell("send-keys", f"PYTHONPATH={path} {sys.executable} -m cnfs_tui; echo ended: $?", "Enter")
    wait_until(lambda: "Arbre complet" in tell("capture-pane", "-p"))
    assert tell("display", "-p", modes) != before
    tell("send-keys", "C-q")
    wait_until(lambda: "ended: 0" in tell("capture-pane", "-p"))
    assert tell("display", "-p", modes) == before


@pytest.mark.parametrize("carrier", [SCREEN], indirect=True)
def test_screen_keeps_nothing_among_the_lines_gone_by(carrier: Carrier, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    waits = Carrier((*carrier.through, "sh", "-c", '"$@"; echo all is over; cat', "sh"), carrier.variables)
    with waits.cnfs(tmp_path) as terminal:
        come_home(terminal)
        terminal.press("1")
        terminal.see("temps 1 sur")
        terminal.press(QUIT)
        terminal.see("all is over")
        ask = ["screen", "-S", "desk", "-X", "hardcopy", "-h", str(copy)]
        subprocess.run(ask, env={**os.environ, **carrier.variables}, check=True)
        wait_until(lambda: copy.exists() and b"all is over" in copy.read_bytes())
    assert re.findall(rb"\w+", copy.read_bytes()) == [b"all", b"is", b"over"]


@pytest.mark.parametrize("carrier", [TMUX, SCREEN], indirect=True)
def test_one_that_was_started_without_accents_has_the_line_mode_without_any(
    carrier: Carrier, tmp_path: Path
) -> None:
    with carrier.cnfs(tmp_path, LANG=None, LC_ALL="POSIX") as terminal:
        terminal.see("plein ecran", "encodage ascii")
        assert not re.search("[_\ufffd]", terminal.text())


# The width of signs, asked of each terminal


PROBE = """
import os, re, sys, tty

signs, report = sys.argv[1:]
terminal = os.open("/dev/tty", os.O_RDWR)
tty.setraw(terminal)
widths = []
for sign in signs:
    os.write(terminal, b"\\r\\x1b[K" + sign.encode() + b"\\x1b[6n")
    answer = b""
    while not (told := re.search(rb"\\x1b\\[\\d+;(\\d+)R", answer)):
        answer += os.read(terminal, 100)
    widths.append(int(told[1]) - 1)
with open(report + ".draft", "w") as file:
    file.write(" ".join(map(str, widths)))
os.rename(report + ".draft", report)
"""


@pytest.fixture
def probe(tmp_path: Path) -> tuple[str, ...]:
    """A command that asks the terminal it runs in, and leaves its answers in the file « widths »."""
    (tmp_path / "probe.py").write_text(PROBE, encoding="utf-8")
    (tmp_path / "signs").write_text(SIGNS, encoding="utf-8")
    command = f'exec {sys.executable} {tmp_path}/probe.py "$(cat {tmp_path}/signs)" {tmp_path}/widths'
    return ("sh", "-c", command, "sh")


def assert_as_we_count(report: Path) -> None:
    wait_until(report.exists)
    widths = dict(zip(SIGNS, map(int, report.read_text().split()), strict=True))
    assert widths == {sign: cell_len(sign) for sign in SIGNS}


@pytest.mark.parametrize("carrier", [TMUX, SCREEN], indirect=True)
def test_what_carries_it_gives_every_sign_the_columns_that_we_count(
    carrier: Carrier, probe: tuple[str, ...], tmp_path: Path
) -> None:
    with Carrier((*carrier.through, *probe), carrier.variables).cnfs(tmp_path):
        assert_as_we_count(tmp_path / "widths")


@programs("xvfb-run", "xauth", "xterm")
@pytest.mark.parametrize("font", ["fixed", "6x13", "9x15"])
def test_a_window_gives_every_sign_the_columns_that_we_count(
    font: str, probe: tuple[str, ...], tmp_path: Path
) -> None:
    """xterm, which draws with letters made of dots."""
    subprocess.run(
        ["xvfb-run", "-a", "xterm", "-fn", font, "-e", *probe],
        env={**os.environ, **ACCENTS},
        timeout=PATIENCE,
        check=True,
        capture_output=True,
    )
    assert_as_we_count(tmp_path / "widths")
