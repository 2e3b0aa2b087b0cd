"""A visit ends, in whatever way: nothing of it is left in files, on the terminal, nor in the program."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyte
import pytest

import cnfs_tui
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.tree.decide import Pending
from cnfs_tui.visit import Visit
from tests.canary import CANARY, marked_guide
from tests.spying import Spy, path_with
from tests.systems import pseudo_terminal, system_calls
from tests.test_real_terminal import COLUMNS, LINES, PATIENCE, QUIT, RIGHT, Terminal, app_of, cnfs

pytestmark = pseudo_terminal

SOURCES = Path(cnfs_tui.__file__).parents[1]
F3, F9 = "\x1bOR", "\x1b[20~"
ANSWERS = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}
"""They lead to a memo and to a liaison sheet."""


def lets_cut_the_network() -> bool:
    """Whether a program may be run here with no network at all."""
    unshare = shutil.which("unshare")
    return unshare is not None and subprocess.run([unshare, "-n", "true"], check=False).returncode == 0


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the guide where every text is marked; outside of what is searched."""
    return marked_guide(tmp_path_factory.mktemp("marked"))


@cache
def read(folder: Path) -> Guide:
    return load(folder)


@dataclass(frozen=True)
class Desk:
    """One account on one computer: all the places a program could write in, and a spy."""

    home: Path
    spy: Spy
    guide: Path

    @contextmanager
    def cnfs(self, *through: str) -> Iterator[Terminal]:
        """The program, on the marked guide, started by another one if any."""
        guide = ("--guide", str(self.guide))
        with cnfs(self.home, *guide, through=through, **self.variables) as terminal:
            terminal.see("Accompagner une personne", "Arbre complet")
            yield terminal

    @property
    def variables(self) -> dict[str, Any]:
        places = {
            "TMPDIR": "tmp",
            "XDG_RUNTIME_DIR": "run",
            "XDG_CONFIG_HOME": "config",
            "XDG_CACHE_HOME": "cache",
            "XDG_DATA_HOME": "share",
            "XDG_STATE_HOME": "state",
        }
        for place in places.values():
            (self.home / place).mkdir(exist_ok=True)
        return {
            **{name: str(self.home / place) for name, place in places.items()},
            **self.spy.variables,
            "PYTHONPATH": path_with(self.spy, SOURCES),
        }

    def marks(self) -> list[Path]:
        """The files that hold, or whose name holds, a mark."""
        files = (path for path in self.home.rglob("*") if path.is_file())
        mark = CANARY.encode()
        return [path for path in files if mark in path.read_bytes() or CANARY in path.name]

    def files(self) -> list[Path]:
        return [path for path in self.home.rglob("*") if path.is_file()]


@pytest.fixture
def desk(tmp_path: Path, marked: Path) -> Desk:
    for place in ("home", "spy"):
        (tmp_path / place).mkdir()
    return Desk(tmp_path / "home", Spy(tmp_path / "spy"), marked)


# The visit


def lead_a_visit(terminal: Terminal, guide: Guide) -> None:
    """Through every step and most panels, with both papers made, to the closing gestures."""
    terminal.press("1")
    listen_and_answer(terminal, guide)
    terminal.press("1246")
    terminal.see("Oui")
    terminal.press("3")
    terminal.see("← Fermer")
    terminal.press("1")
    gone(terminal, "← Fermer")
    terminal.press(RIGHT)
    terminal.see("[Synthèse]")
    terminal.press("1")
    terminal.see("[Recommandation]")
    for part in "2345":
        terminal.press(part)
        terminal.see(f"[{part} ")
    terminal.press("\r")
    terminal.see("[Ensemble]")
    terminal.press("m1")
    terminal.see("[x]", "Cran 1 sur")
    terminal.press(RIGHT)
    terminal.see("[Papiers]", "Aujourd’hui, la personne a su…")
    terminal.press("1")
    terminal.see("[x]", "Sur papier :")
    terminal.press("d")
    terminal.see("Sa prochaine date")
    terminal.press("2")
    gone(terminal, "Sa prochaine date")
    terminal.press("o")
    terminal.see("Aucune fenêtre")
    terminal.press(RIGHT)
    terminal.see("La fiche de liaison", "Sur papier :")
    terminal.press("o")
    terminal.see("Aucune fenêtre")
    terminal.press(RIGHT)
    terminal.see("[Fin]", CANARY)


def listen_and_answer(terminal: Terminal, guide: Guide) -> None:
    """Through the framing script and the questions, to the observations."""
    beats = len(guide.framing.beats)
    for beat in range(1, beats + 1):
        terminal.see("[Cadre]", f"temps {beat} sur {beats}", CANARY)
        terminal.press("\r")
    visit = Visit(guide)
    while isinstance(result := visit.result, Pending):
        answers = list(guide.diagnostic.criteria[result.criterion].answers)
        terminal.see(f"Question {len(visit.answers) + 1} ·")
        visit = visit.answer(result.criterion, ANSWERS[result.criterion])
        terminal.press(str(answers.index(ANSWERS[result.criterion]) + 1))
    terminal.see("continuer vers la synthèse")


def gone(terminal: Terminal, text: str) -> None:
    terminal._wait(lambda: text not in terminal.text(), f"not {text}")


def two_papers(desk: Desk) -> list[Path]:
    papers = sorted(desk.home.glob("data/papiers/visite-*/*.*"))
    return [paper for paper in papers if paper.name != ".verrou"]


# What is left


def assert_nothing_left(desk: Desk, terminal: Terminal) -> None:
    """No file at all; no mark on the screen, above it, nor in what was sent since the screen was blanked."""
    assert desk.files() == []
    assert {path.parts[len(desk.home.parts)] for path in desk.spy.written()} == {"data"}
    assert all("papiers" in path.parts or path == desk.home / "data" for path in desk.spy.written())
    assert desk.spy.told("network") == set()
    assert_terminal_clean(terminal.output)


def assert_terminal_clean(output: bytes) -> None:
    eye = pyte.HistoryScreen(COLUMNS, LINES, history=10_000)
    pyte.ByteStream(eye).feed(output.replace(b"\x1b[<u", b""))
    assert CANARY.encode() in output  # it was there to be found
    assert CANARY not in "\n".join(eye.display)
    assert not eye.history.top, "something has gone into the scrollback"
    assert b"\x1b]52" not in output  # the clipboard
    assert not re.search(rb"\x1b\][012];", output)  # the title of the window


def ends(desk: Desk, terminal: Terminal) -> None:
    terminal.press(RIGHT)
    terminal.see("› 9 ")
    terminal.press("\r")
    back_home(desk, terminal)


def another_person_comes(desk: Desk, terminal: Terminal) -> None:
    terminal.press(F9)
    terminal.see("[Cadre]")
    assert desk.files() == []
    terminal.press("q")
    back_home(desk, terminal)


def is_left_alone(desk: Desk, terminal: Terminal) -> None:
    desk.spy.make_late(3 * 60)
    terminal.see("Une touche pour continuer")
    gone(terminal, CANARY)
    desk.spy.make_late(20 * 60)
    terminal.see("faute d’activité")
    back_home(desk, terminal)


def is_hidden_then_left(_desk: Desk, terminal: Terminal) -> None:
    terminal.press(F3)
    terminal.see("Atelier : ma boîte mail")
    gone(terminal, CANARY)
    terminal.press(QUIT)
    assert terminal.wait_for_end() == 0


def is_broken_off(_desk: Desk, terminal: Terminal) -> None:
    terminal.press(QUIT)
    terminal.see("2 Quitter cnfs-tui")
    terminal.press("2")
    assert terminal.wait_for_end() == 0


def meets_an_unforeseen_error(_desk: Desk, terminal: Terminal) -> None:
    os.kill(app_of(terminal), signal.SIGUSR1)
    assert terminal.wait_for_end() == 1
    assert "Code à signaler : ValueError" in terminal.text()


def killed_by(number: signal.Signals) -> Callable[[Desk, Terminal], None]:
    def kill(_desk: Desk, terminal: Terminal) -> None:
        os.kill(app_of(terminal), number)
        terminal.wait_for_end()

    return kill


def back_home(desk: Desk, terminal: Terminal) -> None:
    """Where already nothing is left, the program being open."""
    terminal.see("Accompagner une personne", "Arbre complet")
    gone(terminal, CANARY)
    assert desk.files() == []
    terminal.press(QUIT)
    assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(ends, id="it ends"),
        pytest.param(another_person_comes, id="another person comes"),
        pytest.param(is_left_alone, id="it is left alone"),
        pytest.param(is_hidden_then_left, id="it is hidden, then left"),
        pytest.param(is_broken_off, id="it is broken off"),
        pytest.param(meets_an_unforeseen_error, id="an unforeseen error"),
        pytest.param(killed_by(signal.SIGTERM), id="SIGTERM"),
        pytest.param(killed_by(signal.SIGHUP), id="SIGHUP"),
        pytest.param(killed_by(signal.SIGKILL), id="SIGKILL"),
    ],
)
def test_of_a_visit_nothing_remains_however_it_ends(
    end: Callable[[Desk, Terminal], None], desk: Desk
) -> None:
    with desk.cnfs() as terminal:
        lead_a_visit(terminal, read(desk.guide))
        assert [paper.suffix for paper in two_papers(desk)] == [".pdf", ".pdf"]
        end(desk, terminal)
    assert_nothing_left(desk, terminal)


def test_the_spy_would_see_a_file_left_and_a_call(desk: Desk) -> None:
    program = (
        "import socket; open('trace', 'w').write('Kanari')\n"
        "try: socket.create_connection(('192.0.2.1', 80))\nexcept PermissionError: print('refused')"
    )
    environment = {**os.environ, **desk.variables}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=desk.home, capture_output=True, check=True
    )
    assert done.stdout == b"refused\n"
    assert desk.marks() == [desk.home / "trace"]
    assert desk.spy.written() == {desk.home / "trace"}
    assert desk.spy.told("network")


# Seen from the system itself


@system_calls
def test_no_system_call_writes_elsewhere_nor_calls_anybody(desk: Desk) -> None:
    """What Python's own hook cannot see: the library that sets the type, the programs that are started."""
    trace = desk.spy.folder / "trace"
    calls = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,socket,connect"
    with desk.cnfs("strace", "-f", "-q", "-e", f"trace={calls}", "-o", str(trace)) as terminal:
        lead_a_visit(terminal, read(desk.guide))
        ends(desk, terminal)
    told = trace.read_text(encoding="utf-8", errors="replace")
    reached = re.findall(r"(?:socket|connect)\((.*)", told)
    assert all("AF_UNIX" in call or "/no-service" in call for call in reached), reached
    opened = re.findall(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", [^)]*(?:O_WRONLY|O_RDWR|O_CREAT)', told)
    named = re.findall(r'(?:mkdir|rename|link)\w*\([^)]*"([^"]+)"[^"]*$', told, re.MULTILINE)
    written = {path for path in (*opened, *named) if not path.startswith(("/dev/", "/proc/"))}
    ours = (str(desk.home / "data"), str(desk.spy.folder))
    assert written, "the trace tells what is written"
    assert {path for path in written if not path.startswith(ours)} == set()


@pytest.mark.skipif(not lets_cut_the_network(), reason="needs the right to take the network away (unshare)")
def test_everything_works_on_a_computer_without_any_network(desk: Desk) -> None:
    with desk.cnfs("unshare", "-n") as terminal:
        lead_a_visit(terminal, read(desk.guide))
        ends(desk, terminal)
    assert_nothing_left(desk, terminal)


@pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")
def test_in_tmux_nothing_is_left_on_either_screen_nor_in_the_scrollback(desk: Desk) -> None:
    tmux = ["tmux", "-S", str(desk.spy.folder / "socket"), "-f", os.devnull]
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(desk.home),
        "CNFS_TUI_DATA": str(desk.home / "data"),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        **desk.variables,
    }
    run = f"{sys.executable} -m cnfs_tui --guide {desk.guide}; echo the end of it; cat"

    def tell(*words: str) -> str:
        return subprocess.run([*tmux, *words], env=env, capture_output=True, text=True, check=False).stdout

    def see(words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while words not in tell("capture-pane", "-p"):
            assert time.monotonic() < deadline, f"never came: {words}\n{tell('capture-pane', '-p')}"

    try:
        tell("new-session", "-d", "-x", "80", "-y", "24", "sh", "-c", run)
        see("Arbre complet")
        tell("send-keys", "1")
        for beat in range(1, len(read(desk.guide).framing.beats) + 1):
            see(f"temps {beat} sur")
            see(CANARY)
            tell("send-keys", "Enter")
        see("Question 1")
        tell("send-keys", "2")
        see("[Recommandation]")
        tell("send-keys", "C-q")
        see("2 Quitter cnfs-tui")
        tell("send-keys", "2")
        see("the end of it")
        everything = tell("capture-pane", "-p", "-S", "-", "-E", "-") + tell("capture-pane", "-p", "-a")
        assert CANARY not in everything
        assert CANARY not in tell("show-buffer")
    finally:
        tell("kill-server")
