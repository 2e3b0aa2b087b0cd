"""What the program reads and writes in, in a pipe and on terminals of other encodings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import cnfs_tui
from cnfs_tui.streams import other_encoding
from tests.systems import pseudo_terminal

SOURCES = Path(cnfs_tui.__file__).parents[1]
SAID = "« L’été, à cœur ouvert — 5 € »…"
SAYS = f"""
import os, sys
from cnfs_tui.streams import settle_streams

settle_streams(os.environ)
print({SAID!a})
"""
HEARS = """
import os, sys
from cnfs_tui.streams import settle_streams

settle_streams(os.environ)
os.write(1, repr(input()).encode("utf-8"))
"""


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ({}, None),
        ({"LANG": "fr_FR.UTF-8"}, None),
        ({"LANG": "fr_FR.utf8"}, None),
        ({"LANG": "fr_FR.ISO-8859-1"}, "iso8859-1"),
        ({"LANG": "fr_FR.ISO-8859-15@euro"}, "iso8859-15"),
        ({"LANG": "en_US.US-ASCII"}, "ascii"),
        ({"LANG": "fr_FR.ISO-8859-1", "LC_CTYPE": "fr_FR.UTF-8"}, None),
        ({"LC_ALL": "", "LC_CTYPE": "", "LANG": "fr_FR.CP1252"}, "cp1252"),
        ({"LC_ALL": "fr_FR.ISO-8859-1", "LC_CTYPE": "fr_FR.UTF-8"}, "iso8859-1"),
        ({"LC_ALL": "C"}, None),
        ({"LC_ALL": "POSIX", "LANG": "fr_FR.ISO-8859-1"}, None),
        ({"LANG": "fr_FR"}, None),
        ({"LC_CTYPE": "UTF-8"}, None),
        ({"LC_CTYPE": "UTF-8", "TMUX": "/tmp/tmux-0/default,1,0"}, None),
        ({"LANG": "C.utf8", "STY": "1.pts-0.desk"}, None),
        ({"LC_ALL": "POSIX", "TMUX": "/tmp/tmux-0/default,1,0"}, "ascii"),
        ({"STY": "1.pts-0.desk"}, "ascii"),
        ({"LANG": "fr_FR.ISO-8859-1", "STY": "1.pts-0.desk"}, "iso8859-1"),
        ({"LANG": "fr_FR.KLINGON"}, None),
        ({"LANG": "fr_FR.UTF-16"}, None),
        ({"LANG": "fr_FR.zlib"}, None),
    ],
    ids=str,
)
def test_a_terminal_is_believed_when_its_locale_names_another_encoding(
    locale: dict[str, str], told: str | None
) -> None:
    assert other_encoding(locale) == told


def on_a_terminal(program: str, locale: str, typed: bytes = b"") -> bytes:
    """What a terminal is sent by this Python program, whose keys are these bytes."""
    window, slave = os.openpty()
    try:
        os.write(window, typed)
        subprocess.run(
            [sys.executable, "-c", program], env=variables(locale), stdin=slave, stdout=slave, check=True
        )
        return os.read(window, 1 << 16).removeprefix(typed.replace(b"\n", b"\r\n"))
    finally:
        os.close(slave)
        os.close(window)


def variables(locale: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(SOURCES), "LC_ALL": locale, "PYTHONUTF8": "0"}


@pseudo_terminal
@pytest.mark.parametrize(
    ("locale", "sent"),
    [
        ("fr_FR.UTF-8", SAID.encode()),
        ("C", SAID.encode()),
        ("fr_FR.ISO-8859-1", "« L'été, à coeur ouvert - 5 euros »...".encode("latin-1")),
        ("fr_FR.ISO-8859-15", "« L'été, à cœur ouvert - 5 € »...".encode("iso8859-15")),
        ("en_US.US-ASCII", b'" L\'ete, a coeur ouvert - 5 euros "...'),
    ],
)
def test_on_a_terminal_a_sign_that_it_lacks_is_written_as_the_nearest_one(locale: str, sent: bytes) -> None:
    assert on_a_terminal(SAYS, locale) == sent + b"\r\n"


@pytest.mark.parametrize("locale", ["C", "fr_FR.ISO-8859-1", "en_US.US-ASCII"])
def test_through_a_pipe_all_is_utf_8(locale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SAYS], env=variables(locale), capture_output=True, check=True
    )
    assert done.stdout.decode("utf-8").rstrip() == SAID


@pseudo_terminal
@pytest.mark.parametrize(
    ("locale", "typed"), [("fr_FR.ISO-8859-1", b"\xe9t\xe9\n"), ("fr_FR.UTF-8", "été\n".encode())]
)
def test_what_is_typed_is_read_as_the_terminal_writes_it(locale: str, typed: bytes) -> None:
    assert on_a_terminal(HEARS, locale, typed).endswith("'été'".encode())


def test_what_nothing_is_near_is_a_question_mark() -> None:
    assert "☎\ud800 b".encode("ascii", "nearest") == b"? b"
