"""What a run of the program does to the computer: what it writes, what it starts, whom it calls.

The spy is Python's own audit hook, set before the program's first line; its report goes to one file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_SPY = """
import os, signal, socket, sys, time

_report = os.open(os.environ["SPY_REPORT"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NETWORK = ("socket.", "http.", "urllib.", "ftplib.", "smtplib.", "webbrowser.")


def _tell(*words):
    os.write(_report, ("\\t".join(map(str, words)) + "\\n").encode("utf-8", "backslashreplace"))


def _spy(event, arguments):
    if event == "open":
        path, _mode, flags = arguments
        if isinstance(flags, int) and flags & _WRITING and isinstance(path, (str, bytes)):
            _tell("write", os.path.abspath(os.fsdecode(path)))
    elif event == "os.mkdir":
        _tell("write", os.path.abspath(os.fsdecode(arguments[0])))
    elif event in ("os.rename", "os.link", "os.symlink"):
        _tell("write", os.path.abspath(os.fsdecode(arguments[1])))
    elif event in ("subprocess.Popen", "os.posix_spawn", "os.exec", "os.system", "os.startfile"):
        _tell("start", arguments[0])
    elif event == "socket.__new__" and arguments[1] == getattr(socket, "AF_UNIX", None):
        pass  # the pair by which an event loop wakes itself
    elif event.startswith(_NETWORK):
        _tell("network", event)
        raise PermissionError(event)


sys.addaudithook(_spy)


# A clock and an accident that a test commands


_clock = time.clock_gettime


def _late(which):
    try:
        with open(os.environ["SPY_REPORT"] + ".later") as later:
            return _clock(which) + float(later.read() or 0)
    except OSError:
        return _clock(which)


time.clock_gettime = _late


def _break(number, frame):
    secret = "Kanari"
    raise ValueError("Kanari" + secret)


signal.signal(signal.SIGUSR1, _break)
"""


@dataclass(frozen=True, slots=True)
class Spy:
    """Watches the programs started with :attr:`variables`."""

    folder: Path

    @property
    def variables(self) -> dict[str, str]:
        """What to add to the environment of the program; the path of its sources goes after the spy's."""
        (self.folder / "sitecustomize.py").write_text(_SPY, encoding="utf-8")
        return {"SPY_REPORT": str(self.folder / "report"), "PYTHONDONTWRITEBYTECODE": "1"}

    def make_late(self, seconds: float) -> None:
        """From now on, the clock that counts the time nobody is there is ahead by this much."""
        draft = self.folder / "report.draft"
        draft.write_text(str(seconds), encoding="utf-8")
        draft.replace(self.folder / "report.later")

    def told(self, what: str) -> set[str]:
        """What was done of this kind: « write » (paths), « start » (programs), « network » (events)."""
        lines = (self.folder / "report").read_text(encoding="utf-8").splitlines()
        return {words for kind, _, words in (line.partition("\t") for line in lines) if kind == what}

    def written(self) -> set[Path]:
        """Every path that was opened for writing, made, or given its name; devices left out."""
        return {Path(path) for path in self.told("write") if not path.startswith(("/dev/", "/proc/"))}


def path_with(spy: Spy, sources: Path) -> str:
    """The ``PYTHONPATH`` that sets the spy first."""
    return os.pathsep.join([str(spy.folder), str(sources)])
