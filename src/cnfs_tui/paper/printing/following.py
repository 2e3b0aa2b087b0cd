"""Following a job to its end: CUPS accepts a job long before it knows whether it can be printed."""

from __future__ import annotations

from collections.abc import Callable

from cnfs_tui.paper.printing import cups, jobs
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.reasons import reason_of

SECONDS_BETWEEN_LOOKS = 0.25

_FAILED = frozenset({"job-completed-with-errors", "aborted-by-system"})
_HELD = frozenset({"cups-held-for-authentication", "job-hold-until-specified"})


def follow(
    job: str, queue: str, *, patience: float, clock: Callable[[], float], pause: Callable[[float], bool]
) -> Printed:
    """Wait for the end of the job, ``patience`` seconds at most, or until ``pause`` returns True.

    Raises :class:`cups.Unavailable`.
    """
    deadline = clock() + patience
    while found := jobs.unfinished(job):
        printer = cups.state(queue)
        reason = reason_of(found.message or printer.message, (*printer.alerts, *found.alerts))
        outcome = _trouble(found, printer)
        if outcome:
            return Printed(outcome, queue, job, reason)
        if clock() >= deadline or pause(SECONDS_BETWEEN_LOOKS):
            return Printed(Outcome.WAITING, queue, job, reason)
    return _ended(job, queue)


def _trouble(job: jobs.Job, printer: cups.State) -> Outcome | None:
    """What keeps the job in the queue until somebody does something, if anything does."""
    if _FAILED.intersection(job.alerts):
        return Outcome.ERROR
    if not printer.enabled:
        return Outcome.STOPPED
    if "resources-are-not-ready" in job.alerts:
        return Outcome.UNREACHABLE
    return Outcome.HELD if _HELD.intersection(job.alerts) else None


def _ended(job: str, queue: str) -> Printed:
    found = jobs.finished(job)
    if found is None:
        return Printed(Outcome.LEFT, queue, job)
    end = jobs.how_it_ended(job)
    if end == "canceled" or any(alert.startswith("job-canceled") for alert in found.alerts):
        return Printed(Outcome.CANCELLED, queue, job)
    if end == "aborted" or _FAILED.intersection(found.alerts):
        return Printed(Outcome.ERROR, queue, job, reason_of(found.message))
    # Without an answer, last words left behind are the only sign that the end was not a good one.
    return Printed(Outcome.SENT if end or not found.message else Outcome.LEFT, queue, job)
