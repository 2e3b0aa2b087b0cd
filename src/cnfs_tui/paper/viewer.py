"""Opening a file in the desk's own program, without ever lending it our terminal.

``xdg-open`` and ``webbrowser`` start lynx in the terminal when there is no screen, and report success: so no
program is started without a screen, and none is given the terminal. Measured on Debian 12.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from cnfs_tui.typography import french, printable

SECONDS_TO_FAIL = 2.0
"""A program that is still running by then has opened its window, as far as anyone can tell."""

T = TypeVar("T", Path, str)

_WINDOWS_HAS_NO_READER = 1155
"""``ERROR_NO_ASSOCIATION``."""


class Opening(StrEnum):
    """How an attempt to open a file can end."""

    ASKED = "demandé"
    """The system took the request. Nobody can tell that a window came."""
    NO_SCREEN = "sans écran"
    """A server, or a terminal from far away: nowhere to open a window."""
    NO_READER = "sans lecteur"
    """No program opens this kind of file, or nothing opens files at all."""
    NO_FILE = "fichier absent"
    FAILED = "échec"


def start_file(target: Path | str) -> None:
    """Open the file, or the web address, as a double click would. Windows only. Raises OSError."""
    if sys.platform == "win32":
        os.startfile(target)


def open_file(
    path: Path,
    *,
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    start: Callable[[Path], None] = start_file,
) -> Opening:
    """Ask the system to open the file. Blocks two seconds at most (not Windows). Never raises OSError."""
    path = path.absolute()
    if not path.exists():
        return Opening.NO_FILE
    return hand_over(path, platform=platform, environment=environment, start=start)


def hand_over(
    target: T,
    *,
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    start: Callable[[T], None] = start_file,
) -> Opening:
    """Ask the system to open a file or a web address, as :func:`open_file` does."""
    if platform == "win32":
        return _start(target, start)
    if not _has_screen(platform, environment):
        return Opening.NO_SCREEN
    return _run("open" if platform == "darwin" else "xdg-open", target)


def sentence(opening: Opening, path: Path) -> str:
    """What happened and what to do next, in French, ready to show."""
    return french(" ".join(_WORDING[opening])).replace("{path}", printable(str(path.absolute())))


def _has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    if environment.get("SSH_CONNECTION"):
        return False
    return platform == "darwin" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _start(target: T, start: Callable[[T], None]) -> Opening:
    try:
        start(target)
    except OSError as error:
        no_reader = getattr(error, "winerror", None) == _WINDOWS_HAS_NO_READER
        return Opening.NO_READER if no_reader else Opening.FAILED
    return Opening.ASKED


def _run(program: str, target: Path | str) -> Opening:
    """``xdg-open`` ends with 2 when there is no file, 3 when no program opens it, 4 when that one failed."""
    try:
        running = subprocess.Popen(
            [program, str(target)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return Opening.NO_READER
    try:
        end = running.wait(SECONDS_TO_FAIL)
    except subprocess.TimeoutExpired:
        return Opening.ASKED
    return {0: Opening.ASKED, 2: Opening.NO_FILE, 3: Opening.NO_READER}.get(end, Opening.FAILED)


_WORDING: dict[Opening, tuple[str, str]] = {
    Opening.ASKED: (
        "Le fichier doit s’ouvrir dans une autre fenêtre.",
        "Si rien ne vient, ouvrez-le vous-même : {path}.",
    ),
    Opening.NO_SCREEN: (
        "Aucune fenêtre ne peut s’ouvrir d’ici.",
        "Ouvrez ou copiez ce fichier depuis votre poste, puis effacez la copie : {path}.",
    ),
    Opening.NO_READER: (
        "Aucun programme de cet ordinateur n’ouvre ce fichier.",
        "Copiez-le sur un poste qui peut le lire, puis effacez la copie : {path}.",
    ),
    Opening.NO_FILE: (
        "Le fichier n’est plus à sa place, {path}.",
        "Demandez-le de nouveau.",
    ),
    Opening.FAILED: (
        "Le fichier n’a pas pu être ouvert.",
        "Ouvrez-le vous-même depuis son dossier : {path}.",
    ),
}
"""What happened, and what to do next."""
