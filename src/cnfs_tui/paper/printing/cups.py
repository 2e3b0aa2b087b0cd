"""Asking CUPS, the printing service of Linux and macOS, by its own commands.

Measured on CUPS 2.4.2. What the code owes to these measures:

- exit codes say little (``lpstat -r`` gives 0 in all cases): texts are read, in English;
- ``-p NAME`` and ``-o NAME`` take lists and options (a queue may be called ``a,b`` or ``-x``): everything
  is listed, and sorted here;
- a name has no space, and may have no-break spaces or accents: lines are cut at ASCII spaces only;
- ``lp`` asks for passwords on the terminal, whatever its standard input: it is given no terminal.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass

from cnfs_tui.paper.printing.outcome import Outcome

SECONDS_TO_ANSWER = 10.0
"""Beyond, the service is held to be mute. Usual answers take 5 to 25 ms; searching a network, seconds."""


class Unavailable(Exception):
    """The service cannot be asked: not installed, stopped or mute."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


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


def queues() -> Queues:
    """Raises :class:`Unavailable`."""
    if "scheduler is running" not in ask("lpstat", "-r").stdout:
        raise Unavailable(Outcome.SERVICE_STOPPED)
    names = tuple(line.split(" ")[0] for line in ask("lpstat", "-e").stdout.split("\n") if line)
    found = re.search(r"^system default destination: (.+)$", ask("lpstat", "-d").stdout, re.MULTILINE)
    return Queues(names, found[1] if found else None)


def state(queue: str) -> State:
    """Raises :class:`Unavailable`.

    A queue seen on the network and never used yet is in no list: ``lp`` will make it, so it is ready.
    """
    name = queue.partition("/")[0]
    enabled, accepting, message = True, True, ""
    alerts: tuple[str, ...] = ()
    for head, details in listed("-l", "-p", "-a"):
        if head.startswith(f"printer {name} "):
            enabled = not head.startswith(f"printer {name} disabled since ")
            alerts = tuple(detail(details, "Alerts").split())
            if details and not details[0].startswith("Form mounted:"):
                message = details[0]
        elif head.startswith(f"{name} not accepting requests since "):
            accepting = False
            message = "".join(details[:1]) or message
    return State(enabled, accepting, message, alerts)


def listed(*options: str) -> list[tuple[str, list[str]]]:
    """What ``lpstat`` lists: each line at the margin, with the indented lines under it.

    Raises :class:`Unavailable`.
    """
    answer = ask("lpstat", *options)
    if "Scheduler is not running" in answer.stderr:
        raise Unavailable(Outcome.SERVICE_STOPPED)
    blocks: list[tuple[str, list[str]]] = []
    for line in answer.stdout.split("\n"):
        if line[:1] not in ("", " ", "\t"):
            blocks.append((line, []))
        elif blocks:
            blocks[-1][1].append(line.strip())
    return blocks


def detail(details: list[str], name: str) -> str:
    """What follows « name: » among the lines under one, or nothing."""
    return next((line.partition(":")[2].strip() for line in details if line.startswith(f"{name}:")), "")


def ask(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of CUPS, in English and away from our terminal. Raises :class:`Unavailable`."""
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
