"""Asking CUPS, the printing service of Linux and macOS, by its own commands.

Measured on CUPS 2.4.2. What the code owes to these measures:

- exit codes say little (``lpstat -r`` gives 0 in all cases): texts are read, in English;
- ``-p NAME`` and ``-o NAME`` take lists and options (a queue may be called ``a,b`` or ``-x``): everything
  is listed, and sorted here;
- in lists of jobs, an accent of the queue's name is percent-encoded: only a job's number is compared;
- a job that CUPS gave up looks exactly like a finished one in ``lpstat``: see :func:`how_it_ended`;
- ``lp`` asks for passwords on the terminal, whatever its standard input: it is given no terminal.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.paper.printing.outcome import Outcome
from cnfs_tui.paper.printing.reasons import reason_of

SECONDS_TO_ANSWER = 10.0
"""Beyond, the service is held to be mute. Usual answers take 5 to 25 ms; searching a network, seconds."""

_PAGE = ("-n", "1", "-o", "media=A4", "-o", "sides=one-sided")
_LARGE_TEXT = tuple(
    word
    for option in ("cpi=8", "lpi=4.5", "page-left=56", "page-right=56", "page-top=56", "page-bottom=56")
    for word in ("-o", option)
)
"""About 60 columns; CUPS alone would print 10 points at the very edge of the paper."""


class Unavailable(Exception):
    """The service cannot be asked: not installed, stopped or mute."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class Refused(Exception):
    """``lp`` took no job; the message is a reason safe to show."""


@dataclass(frozen=True)
class Queues:
    """The printers of this computer."""

    names: tuple[str, ...]
    default: str | None


@dataclass(frozen=True)
class State:
    """What one queue can do now."""

    enabled: bool
    accepting: bool
    message: str
    alerts: tuple[str, ...]


@dataclass(frozen=True)
class Job:
    """A job as ``lpstat -l -o`` shows it: the printer's last words about it, and keywords."""

    message: str
    alerts: tuple[str, ...]


def queues() -> Queues:
    """Raises :class:`Unavailable`."""
    if "scheduler is running" not in _ask("lpstat", "-r").stdout:
        raise Unavailable(Outcome.SERVICE_STOPPED)
    names = tuple(_ask("lpstat", "-e").stdout.split())
    found = re.search(r"^system default destination: (\S+)$", _ask("lpstat", "-d").stdout, re.MULTILINE)
    return Queues(names, found[1] if found else None)


def state(queue: str) -> State:
    """Raises :class:`Unavailable`.

    A queue seen on the network and never used yet is in no list: ``lp`` will make it, so it is ready.
    """
    name = queue.partition("/")[0]
    enabled, accepting, message = True, True, ""
    alerts: tuple[str, ...] = ()
    for head, details in _blocks(_list("-l", "-p", "-a")):
        if head.startswith(f"printer {name} "):
            enabled = not head.startswith(f"printer {name} disabled since ")
            alerts = tuple(_detail(details, "Alerts").split())
            if details and not details[0].startswith("Form mounted:"):
                message = details[0]
        elif head.startswith(f"{name} not accepting requests since "):
            accepting = False
            message = "".join(details[:1]) or message
    return State(enabled, accepting, message, alerts)


def submit(path: Path, queue: str) -> str:
    """Hand the file to the queue; return the name of the job. Raises Refused, Unavailable.

    CUPS makes its own copy: the file may be deleted at once. The title and the name of the file are seen
    by others in the queue: the first says only « Memo », the second should not say more.
    """
    options = _LARGE_TEXT if path.suffix.lower() == ".txt" else ()
    answer = _ask("lp", "-d", queue, "-t", "Memo", *_PAGE, *options, "--", str(path.absolute()))
    job = re.search(r"request id is (\S+-\d+) ", answer.stdout)
    if answer.returncode or not job:
        words = answer.stderr.strip() or answer.stdout.strip()
        raise Refused(reason_of(words.removeprefix("lp: ").removeprefix("Error - ")))
    return job[1]


def unfinished(job: str) -> Job | None:
    """The job, if it is still waiting or printing. Raises :class:`Unavailable`."""
    return _job(job, "not-completed")


def finished(job: str) -> Job | None:
    """The job, if the service still remembers it after its end. Raises :class:`Unavailable`."""
    return _job(job, "completed")


def how_it_ended(job: str) -> str:
    """``completed``, ``aborted``, ``canceled``, or nothing, for a job that :func:`finished` found.

    ``lpstat`` does not say it. The only command that does is ``cancel``: asked to cancel a job that is over,
    CUPS refuses, changes nothing, and names the state. ``#`` is in no queue's name, so that a queue called
    like a job is never taken for it. Raises :class:`Unavailable`.
    """
    answer = _ask("cancel", f"#-{_number(job)}").stderr
    found = re.search(r"is already (completed|aborted|canceled)\b", answer)
    return found[1] if found else ""


def _job(job: str, which: str) -> Job | None:
    for head, details in _blocks(_list("-l", "-W", which, "-o")):
        if _number(head.split()[0]) == _number(job):
            return Job(_detail(details, "Status"), tuple(_detail(details, "Alerts").split()))
    return None


def _number(job: str) -> str:
    return job.rpartition("-")[2]


def _blocks(text: str) -> list[tuple[str, list[str]]]:
    """Each line at the margin, with the indented lines under it."""
    blocks: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line[:1].strip():
            blocks.append((line, []))
        elif blocks:
            blocks[-1][1].append(line.strip())
    return blocks


def _detail(details: list[str], name: str) -> str:
    return next((line.partition(":")[2].strip() for line in details if line.startswith(f"{name}:")), "")


def _list(*options: str) -> str:
    answer = _ask("lpstat", *options)
    if "Scheduler is not running" in answer.stderr:
        raise Unavailable(Outcome.SERVICE_STOPPED)
    return answer.stdout


def _ask(*command: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=SECONDS_TO_ANSWER,
            env=os.environ | {"LC_ALL": "C", "LANGUAGE": "C"},
            start_new_session=True,
        )
    except (FileNotFoundError, PermissionError) as error:
        raise Unavailable(Outcome.NOT_INSTALLED) from error
    except subprocess.TimeoutExpired as error:
        raise Unavailable(Outcome.SILENT) from error
