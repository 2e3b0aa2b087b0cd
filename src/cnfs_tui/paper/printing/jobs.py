"""One job of CUPS: handed over, looked at, and how it ended.

Measured on CUPS 2.4.2: in lists of jobs, an accent of the queue's name is percent-encoded, so only a job's
number is compared; and a job that CUPS gave up looks there exactly like a printed one (:func:`how_it_ended`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.paper.printing.cups import ask, detail, listed
from cnfs_tui.paper.printing.reasons import reason_of

_PAGE = ("-n", "1", "-o", "media=A4", "-o", "sides=one-sided")
_LARGE_TEXT = tuple(
    word
    for option in ("cpi=8", "lpi=4.5", "page-left=56", "page-right=56", "page-top=56", "page-bottom=56")
    for word in ("-o", option)
)
"""About 60 columns; CUPS alone would print 10 points at the very edge of the paper."""


class Refused(Exception):
    """``lp`` took no job; the message is a reason safe to show."""


class Unnamed(Exception):
    """``lp`` is content, and does not say under which name it took the job: it cannot be followed."""


@dataclass(frozen=True)
class Job:
    """A job as ``lpstat -l -o`` shows it: the printer's last words about it, and keywords."""

    message: str
    alerts: tuple[str, ...]


def submit(path: Path, queue: str) -> str:
    """Hand the file to the queue; return the name of the job. Raises Refused, Unnamed, Unavailable.

    CUPS makes its own copy: the file may be deleted at once. The title and the name of the file are seen
    by others in the queue: the first says only « Memo », the second should not say more.
    """
    options = _LARGE_TEXT if path.suffix.lower() == ".txt" else ()
    answer = ask("lp", "-d", queue, "-t", "Memo", *_PAGE, *options, "--", str(path.absolute()))
    job = re.search(r"request id is (.+-\d+) \(", answer.stdout)
    if not answer.returncode and not job:
        raise Unnamed
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
    answer = ask("cancel", f"#-{_number(job)}").stderr
    found = re.search(r"is already (completed|aborted|canceled)\b", answer)
    return found[1] if found else ""


def _job(job: str, which: str) -> Job | None:
    for head, details in listed("-l", "-W", which, "-o"):
        if _number(head.split(" ")[0]) == _number(job):
            return Job(detail(details, "Status"), tuple(detail(details, "Alerts").split()))
    return None


def _number(job: str) -> str:
    return job.rpartition("-")[2]
