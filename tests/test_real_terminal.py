"""The installed program in a real terminal: a whole visit by the keyboard, and what it leaves behind."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pyte
import pytest
from pypdf import PdfReader

import cnfs_tui
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.typography import french
from tests.systems import pseudo_terminal

pytestmark = pseudo_terminal

COLUMNS, LINES = 80, 24
PATIENCE = 30.0
"""Seconds after which a test gives up; far more than the slowest desk needs."""

RIGHT, QUIT = "\x1b[C", "\x11"


@cache
def guide() -> Guide:
    return load(shipped_guide())


def one_line(text: str) -> str:
    return " ".join(french(text).split())


class Terminal:
    """A window of 80 columns by 24 lines in which a program runs; pyte stands for the person's eye."""

    def __init__(self, process: subprocess.Popen[bytes], master: int) -> None:
        self.process = process
        self.output = b""
        self._master = master
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._eye = pyte.ByteStream(self._screen)
        self._open = True

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def resize(self, columns: int, lines: int) -> None:
        termios.tcsetwinsize(self._master, (lines, columns))
        self._screen.resize(lines, columns)

    def text(self) -> str:
        """What is on the screen, on one line; the line between two columns of text left out."""
        return " ".join(" ".join(self._screen.display).replace("│", " ").split())

    def rows(self) -> list[str]:
        """What is on each line of the screen."""
        return list(self._screen.display)

    def see(self, *texts: str) -> None:
        """Wait until all these texts are on the screen."""
        for text in texts:
            self._wait(lambda text=text: one_line(text) in self.text(), text)  # type: ignore[misc]

    def hear(self, sent: bytes) -> None:
        """Wait until these bytes were sent, whatever a person sees of them."""
        self._wait(lambda: sent in self.output, repr(sent))

    def wait_for_end(self) -> int:
        """The exit status, once the program and all it started have let the terminal go."""
        self._wait(lambda: not self._open, "the end")
        return self.process.wait(PATIENCE)

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            left = deadline - time.monotonic()
            shown = "\n".join(self._screen.display)
            assert self._open and left > 0, f"never came: {what}\n{shown}"
            if select.select([self._master], [], [], left)[0]:
                self._listen()

    def _listen(self) -> None:
        try:
            heard = os.read(self._master, 1 << 16)
        except OSError:  # how Linux tells that nobody holds the other end
            heard = b""
        self._open = bool(heard)
        self.output += heard
        self._eye.feed(heard.replace(b"\x1b[<u", b""))  # unknown to pyte


@contextmanager
def cnfs(
    home: Path,
    *arguments: str,
    python: Sequence[str] = (),
    through: Sequence[str] = (),
    before: Callable[[], object] = lambda: None,
    **variables: str | None,
) -> Iterator[Terminal]:
    """``python -m cnfs_tui`` in a terminal of its own, with a home of its own; None takes a variable away.

    ``through``: a command that runs the interpreter; ``python``: options of the interpreter; ``before``:
    called in the new process, just before it begins.
    """
    master, slave = os.openpty()
    termios.tcsetwinsize(slave, (LINES, COLUMNS))
    known = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(cnfs_tui.__file__).parents[1]),
        "HOME": str(home),
        "TERM": "xterm-256color",
        "CNFS_TUI_DATA": str(home / "data"),
        "CUPS_SERVER": str(home / "no-service"),
        **variables,
    }

    def sit_down() -> None:
        os.login_tty(slave)
        before()

    process = subprocess.Popen(
        [*through, sys.executable, *python, "-m", "cnfs_tui", *arguments],
        preexec_fn=sit_down,
        env={name: value for name, value in known.items() if value is not None},
        cwd=home,
    )
    os.close(slave)
    try:
        yield Terminal(process, master)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def test_a_whole_visit_is_led_in_a_real_terminal_and_leaves_nothing(tmp_path: Path) -> None:
    diagnostic, skills = guide().diagnostic, guide().skills
    case = guide().cases["faire-avec"]
    skill = case.skills[0]
    with cnfs(tmp_path) as terminal:
        modes = termios.tcgetattr(terminal._master)
        terminal.see("Accompagner une personne", f"Guide {guide().version}")
        terminal.press("1")
        listen_to_the_frame(terminal)
        for criterion in ("alerte", "urgence", "technicite", "souhait"):
            terminal.see(diagnostic.criteria[criterion].title)
            answers = list(diagnostic.criteria[criterion].answers)
            wanted = {"alerte": "rien", "technicite": "coup-de-pouce"}.get(criterion, "oui")
            terminal.press("&é\"'"[answers.index(wanted)])  # the digit row of a French keyboard
        terminal.see("continuer vers la synthèse")
        terminal.press("\r")
        terminal.see(diagnostic.summary.opening, diagnostic.criteria["urgence"].answers["oui"].summary)
        terminal.press("1")
        terminal.see(case.title, STATUS[case.status.value], case.steps[0].do)
        terminal.press("\r")
        terminal.see(f"Cran 0 sur {len(guide().posture.ladder) - 1}")
        terminal.press("m1")
        terminal.see("[x]", "Cran 1 sur")
        terminal.press(RIGHT)
        open_a_memo(terminal)
        memo = the_memo(tmp_path)
        assert memo.stat().st_mode & 0o777 == 0o600
        assert memo.parent.stat().st_mode & 0o777 == 0o700
        pdf = PdfReader(memo)
        terminal.press(RIGHT)
        terminal.see(guide().posture.closing[0].gesture)
        terminal.press(RIGHT)
        terminal.see("› 9 ")
        terminal.press("\r")
        terminal.see("Accompagner une personne")
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0

        assert_given_back(terminal, modes)
        assert terminal.text() == ""
        after = terminal.output.rpartition(b"\x1b[?1049l")[2].decode()
        assert not re.search(r"\w{3}", re.sub(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", "", after)), after

    assert files_in(tmp_path) == []
    assert len(pdf.pages) == 1
    assert pdf.metadata is not None
    assert one_line(pdf.metadata.title or "") == one_line(guide().memos[skill].title)
    assert str(pdf.root_object["/Lang"]).startswith("fr")
    assert pdf.metadata.author is None
    on_paper = " ".join(pdf.pages[0].extract_text().split())
    assert one_line(f"{guide().memos[skill].title}.") in on_paper
    assert all(one_line(step) in on_paper for step in guide().memos[skill].steps)
    others = [guide().memos[other].title for other in skills if other != skill]
    assert not [title for title in others if one_line(title) in on_paper]


def test_a_visit_broken_off_leaves_nothing_at_all(tmp_path: Path) -> None:
    with cnfs(tmp_path) as terminal:
        modes = termios.tcgetattr(terminal._master)
        terminal.see("Accompagner une personne", f"Guide {guide().version}")
        terminal.press("1")
        listen_to_the_frame(terminal)
        terminal.see(guide().diagnostic.criteria["alerte"].title)
        terminal.press("2")
        terminal.see(guide().cases["danger"].title)
        terminal.press(QUIT)
        terminal.see("Quitter la visite ?", "› 1 Continuer la visite")
        terminal.press("2")
        assert terminal.wait_for_end() == 0
        assert_given_back(terminal, modes)
        assert terminal.text() == ""
    assert files_in(tmp_path) == []


def test_a_visit_broken_off_with_a_paper_leaves_nothing_at_all(tmp_path: Path) -> None:
    with cnfs(tmp_path) as terminal:
        come_to_a_memo(terminal)
        open_a_memo(terminal)
        assert the_memo(tmp_path).exists()
        terminal.press(QUIT)
        terminal.see("Quitter la visite ?")
        terminal.press("2")
        assert terminal.wait_for_end() == 0
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL], ids=lambda n: n.name)
@pytest.mark.parametrize("to", ["the app", "its parent"])
def test_a_program_that_is_ended_or_killed_leaves_no_paper(
    to: str, number: signal.Signals, tmp_path: Path
) -> None:
    with cnfs(tmp_path) as terminal:
        come_to_a_memo(terminal)
        open_a_memo(terminal)
        assert the_memo(tmp_path).exists()
        os.kill(app_of(terminal) if to == "the app" else terminal.process.pid, number)
        terminal.wait_for_end()
    assert files_in(tmp_path) == []


def test_papers_left_by_a_power_cut_are_removed_at_the_next_start(tmp_path: Path) -> None:
    with cnfs(tmp_path) as terminal:
        come_to_a_memo(terminal)
        open_a_memo(terminal)
        app = app_of(terminal)
        os.kill(app, signal.SIGSTOP)  # it can do nothing any more, as its parent
        os.kill(terminal.process.pid, signal.SIGKILL)
        os.kill(app, signal.SIGKILL)
        terminal.wait_for_end()
    assert the_memo(tmp_path).exists()
    with cnfs(tmp_path) as terminal:
        terminal.see(f"Guide {guide().version}")
        assert files_in(tmp_path) == []
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0


def test_a_program_that_ends_leaves_the_papers_of_another_one_alone(tmp_path: Path) -> None:
    with cnfs(tmp_path) as terminal:
        come_to_a_memo(terminal)
        open_a_memo(terminal)
        with cnfs(tmp_path) as other:
            other.see(f"Guide {guide().version}")
            other.press(QUIT)
            assert other.wait_for_end() == 0
        assert the_memo(tmp_path).exists()
        os.kill(terminal.process.pid, signal.SIGTERM)
        terminal.wait_for_end()
    assert files_in(tmp_path) == []


def test_an_unsound_guide_of_one_s_own_does_not_keep_the_program_from_opening(tmp_path: Path) -> None:
    (tmp_path / "mine" / "rules").mkdir(parents=True)
    with cnfs(tmp_path, CNFS_TUI_GUIDE=str(tmp_path / "mine")) as terminal:
        terminal.see(
            "Votre guide n’est pas utilisé", "Le guide livré le remplace", f"Guide {guide().version}"
        )
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0


def test_a_guide_of_one_s_own_is_followed_while_it_is_edited(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    for folder in ("rules", "memos"):
        shutil.copytree(shipped_guide() / folder, mine / folder)
    tree = mine / "rules/arbre.yaml"
    sound = tree.read_text(encoding="utf-8")
    with cnfs(tmp_path, "--guide", str(mine)) as terminal:
        terminal.see(f"Guide {guide().version}")
        tree.write_text(sound.replace("danger: danger", "danger: dangre"), encoding="utf-8")
        terminal.see("rules/arbre.yaml, ligne", "dangre", "La dernière version sans erreur reste en service")
        tree.write_text(sound + "# relu\n", encoding="utf-8")
        terminal.see("Guide relu à", f"Guide {load(mine).version}")
        assert "La dernière version" not in terminal.text()
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0


def test_without_any_usable_guide_the_program_says_why_on_a_clean_terminal(tmp_path: Path) -> None:
    package = Path(cnfs_tui.__file__).parent
    bare = tmp_path / "somewhere" / "else"
    shutil.copytree(
        package, bare / "cnfs_tui", ignore=shutil.ignore_patterns("rules", "memos", "__pycache__")
    )
    with cnfs(tmp_path, PYTHONPATH=str(bare)) as terminal:
        modes = termios.tcgetattr(terminal._master)
        assert terminal.wait_for_end() == 2
        assert_given_back(terminal, modes)
        said = terminal.output.rpartition(b"\x1b[?1049l")[2].decode()
        assert "rules:1:1: NOM-02" in said
        assert "Traceback" not in said


def test_without_colours_every_state_is_still_read(tmp_path: Path) -> None:
    with cnfs(tmp_path, NO_COLOR="1") as terminal:
        terminal.see("› 1 Accompagner une personne", f"Guide {guide().version}")
        terminal.press("4")
        terminal.see("› 1 Métier")
        terminal.press("2")
        terminal.see("› 1 ( )", "8 ( )")
        terminal.press("8")
        terminal.see("Noté : Type de lieu")
        terminal.press("2")
        terminal.see("› 8 (•)")
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0


def come_to_a_memo(terminal: Terminal) -> None:
    """From home, by the shortest way that gives a memo."""
    case = guide().cases["arnaque"]
    terminal.see("Accompagner une personne", f"Guide {guide().version}")
    terminal.press("1")
    listen_to_the_frame(terminal)
    terminal.see(guide().diagnostic.criteria["alerte"].title)
    terminal.press(str(list(guide().diagnostic.criteria["alerte"].answers).index("arnaque") + 1))
    terminal.see(case.title)
    terminal.press("\r")
    if case.action.with_the_person:
        terminal.see("Cran 0 sur")
        terminal.press(RIGHT)


def open_a_memo(terminal: Terminal) -> None:
    """Tick the first skill, and have its memo made: no window can open here, so its path is told."""
    terminal.see("Aujourd’hui, la personne a su…", "Cochez ce que la personne a su faire")
    terminal.press("1")
    terminal.see("[x]", "Sur papier : 1 page")
    terminal.press("o")
    terminal.see("Aucune fenêtre")


def the_memo(home: Path) -> Path:
    """The only paper on this desk."""
    (memo,) = home.glob("data/papiers/visite-*/memo.pdf")
    return memo


def files_in(home: Path) -> list[Path]:
    return [file for file in home.rglob("*") if file.is_file()]


def app_of(terminal: Terminal) -> int:
    """The process that shows the screen."""
    parent = terminal.process.pid
    (child,) = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return int(child)


def listen_to_the_frame(terminal: Terminal) -> None:
    """Through the framing script, one moment after the other."""
    beats = guide().framing.beats.values()
    for rank, beat in enumerate(beats, 1):
        terminal.see(beat.title, f"temps {rank} sur {len(beats)}")
        terminal.press("\r")


def assert_given_back(terminal: Terminal, modes: list[object]) -> None:
    """The shell finds its screen, its keyboard and its mouse as it left them."""
    state = dict(re.findall(rb"\x1b\[\?(\d+)([hl])", terminal.output))
    assert state[b"1049"] == b"l"  # the alternate screen
    assert {state[mouse] for mouse in (b"1000", b"1003", b"1006") if mouse in state} == {b"l"}
    assert state[b"2004"] == b"l"  # pasting
    assert state[b"25"] == b"h"  # the cursor
    assert termios.tcgetattr(terminal._master) == modes
