"""Opening a file in the desk's own program, never in our terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from cnfs_tui.paper import viewer
from cnfs_tui.paper.viewer import Opening, open_file, sentence
from cnfs_tui.typography import french
from tests.systems import shell

pytestmark = shell

SCREEN = {"DISPLAY": ":0"}

# Writes down what it was given: its arguments, and whether it can reach a terminal.
WITNESS = """#!/bin/sh
here=$(dirname "$0")
printf '%s\\n' "$@" > "$here/arguments"
for stream in 0 1 2; do [ -t $stream ] && echo "stream $stream" >> "$here/terminal"; done
(: > /dev/tty) 2> /dev/null && echo "controlling" >> "$here/terminal"
echo "lynx was here"; echo "lynx was here" >&2
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs; nothing but the shell's own words work there."""
    (tmp_path / "memo.pdf").write_bytes(b"%PDF-1.7")
    for name in ("dirname", "sleep"):
        (tmp_path / name).symlink_to(Path("/usr/bin") / name)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def program(folder: Path, script: str, name: str = "xdg-open") -> None:
    (folder / name).write_text(script)
    (folder / name).chmod(0o755)


def opened(folder: Path, platform: str = "linux", environment: Mapping[str, str] = SCREEN) -> Opening:
    return open_file(folder / "memo.pdf", platform=platform, environment=environment)


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ""}, {"WAYLAND_DISPLAY": ""}, SCREEN | {"SSH_CONNECTION": "192.0.2.1 22 192.0.2.2 22"}],
)
@pytest.mark.parametrize("platform", ["linux", "freebsd14"])
def test_without_a_screen_no_program_is_started(
    platform: str, environment: Mapping[str, str], folder: Path
) -> None:
    program(folder, WITNESS)
    assert opened(folder, platform, environment) is Opening.NO_SCREEN
    assert not (folder / "arguments").exists()


def test_nor_on_a_mac_from_far_away(folder: Path) -> None:
    program(folder, WITNESS, "open")
    assert opened(folder, "darwin", {"SSH_CONNECTION": "x"}) is Opening.NO_SCREEN
    assert not (folder / "arguments").exists()


@pytest.mark.parametrize(
    ("platform", "name", "environment"),
    [
        ("linux", "xdg-open", SCREEN),
        ("linux", "xdg-open", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("darwin", "open", {}),
    ],
)
def test_the_program_gets_the_absolute_path_and_nothing_else(
    platform: str,
    name: str,
    environment: Mapping[str, str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program(folder, WITNESS, name)
    monkeypatch.chdir(folder)
    memo = Path("-l'été.pdf")
    memo.touch()
    assert open_file(memo, platform=platform, environment=environment) is Opening.ASKED
    assert (folder / "arguments").read_text() == f"{folder / memo}\n"


def test_the_program_has_no_terminal_even_where_we_have_one(folder: Path) -> None:
    program(folder, WITNESS)
    script = f"""
import os, pty
from pathlib import Path
from cnfs_tui.paper.viewer import open_file
from tests.systems import shell
pid, terminal = pty.fork()
if pid == 0:
    print(open_file(Path({str(folder / "memo.pdf")!r}), platform="linux", environment={SCREEN!r}), flush=True)
    os._exit(0)
shown = b""
try:
    while piece := os.read(terminal, 4096):
        shown += piece
except OSError:
    pass
os.waitpid(pid, 0)
print(shown)
"""
    ran = subprocess.run(
        [sys.executable, "-c", script],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
    )
    assert (folder / "arguments").exists(), ran.stderr
    assert not (folder / "terminal").exists()
    assert "lynx" not in ran.stdout and "demand" in ran.stdout


@pytest.mark.parametrize(
    ("status", "opening"),
    [(0, Opening.ASKED), (2, Opening.NO_FILE), (3, Opening.NO_READER), (4, Opening.FAILED)],
)
def test_the_end_of_the_program_tells_how_it_went(status: int, opening: Opening, folder: Path) -> None:
    program(folder, f"#!/bin/sh\nexit {status}\n")
    assert opened(folder) is opening


def test_a_reader_that_stays_open_does_not_keep_us(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(viewer, "SECONDS_TO_FAIL", 0.1)
    program(folder, '#!/bin/sh\nwhile [ -e "$1" ]; do sleep .05; done\n')
    assert opened(folder) is Opening.ASKED
    (folder / "memo.pdf").unlink()


def test_a_desk_without_any_opener_is_told(folder: Path) -> None:
    assert opened(folder) is Opening.NO_READER


def test_a_file_that_is_gone_is_told_first(folder: Path) -> None:
    program(folder, WITNESS)
    (folder / "memo.pdf").unlink()
    assert opened(folder) is Opening.NO_FILE
    assert not (folder / "arguments").exists()


@pytest.mark.parametrize("opening", Opening)
def test_each_sentence_is_french_is_an_attempt_and_names_the_file(opening: Opening) -> None:
    text = sentence(opening, Path("/home/accueil/memo.pdf"))
    assert french(text) == text and text.endswith(".") and "'" not in text
    assert "/home/accueil/memo.pdf" in text
    assert re.search(r"(?<=[.] )(Copiez|Demandez|Ouvrez|Si rien ne vient, ouvrez)", text)
    assert "est ouvert" not in text.replace("n’a pas pu être ouvert", "")


def test_the_name_of_a_file_is_shown_as_it_is_and_commands_nothing() -> None:
    text = sentence(Opening.NO_SCREEN, Path("/tmp/l'eau {path} [b]\x1b[2J.pdf"))
    assert "/tmp/l'eau {path} [b]\ufffd[2J.pdf" in text
