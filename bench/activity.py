"""The end of a visit: counted on the disk, and forgotten.

Run it with ``python bench/activity.py [ROUNDS]``. Each round is a fresh process, as an adviser's is: the
first end of a visit loads what counts. The app does not wait for the disk: a thread writes.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict

from probe import told_by
from report import Row, show

ROUNDS = 9

PROBE = """
import json, sys, time
from datetime import date
from pathlib import Path
import cnfs_tui.tui.screens.opening
from cnfs_tui.guide.opening import open_guide
from cnfs_tui.outcome import counted
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.papers import Papers
from cnfs_tui.session.session import Session

home = Path(sys.argv[1])
opened = open_guide(None)
papers = Papers(home / "papiers", lambda told: None)
session = Session(papers, opened)
counting = Counting(lambda: home / "activite.sqlite", lambda: None)
given = {"alerte": "rien", "urgence": "oui", "technicite": "coup-de-pouce", "souhait": "oui"}

def end_of_a_visit():
    session.begin()
    for criterion, answer in given.items():
        session.visit = session.visit.answer(criterion, answer)
    session.visit = session.visit.climb(2).toggle_skill("remplir-un-formulaire")
    start = time.perf_counter()
    counting.add(counted(session.outcome(), session.guide, date.today()))
    session.forget()
    free = time.perf_counter()
    counting.finish()
    return (free - start) * 1000, (time.perf_counter() - start) * 1000

first_free, first = end_of_a_visit()
following = sorted(end_of_a_visit() for _ in range(51))
start = time.perf_counter()
read = len(counting.read())
reading = (time.perf_counter() - start) * 1000
print(json.dumps({"first free": first_free, "first": first, "free": following[25][0],
                  "next": sorted(whole for _, whole in following)[25],
                  "longest": max(whole for _, whole in following), "reading": reading}))
"""


def main() -> None:
    """Measure, print, inform; the status is always 0."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    times: dict[str, list[float]] = defaultdict(list)
    for _round in range(rounds):
        with tempfile.TemporaryDirectory() as home:
            told = told_by(PROBE, home)
        for what, value in told.items():
            times[what].append(value)
    show(
        "Activity",
        [
            Row("first end of a visit: counted and forgotten", times["first"], "ms", 50),
            Row("the next ones", times["next"], "ms", 50),
            Row("the longest of fifty", times["longest"], "ms", 50),
            Row("what the screen waits for, the first time", times["first free"], "ms"),
            Row("what the screen waits for, then", times["free"], "ms"),
            Row("all the counters read", times["reading"], "ms"),
        ],
    )


if __name__ == "__main__":
    main()
