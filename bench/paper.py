"""Paper: from the key to the sheet, and whether the screen answers meanwhile.

Run it with ``python bench/paper.py [ROUNDS]``. Each round is a fresh process that has loaded the whole app,
as it stands when an adviser comes to the memo: the guide is read, the typesetter is not loaded yet.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from probe import told_by
from report import Row, show
from terminal import PYTHON, Terminal, environment

ROUNDS = 9
APP = [PYTHON, "-m", "cnfs_tui"]
MEMOS, SKILL = "2", "3"
PREVIEW = "Sur papier"

PROBE = """
import json, sys, threading, time
from itertools import combinations, islice
import cnfs_tui.tui.screens.opening
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.paper.handing import workshop_forms
from cnfs_tui.paper.making import make
from cnfs_tui.paper.glyphs import drawable

guide = load(shipped_guide())
drawable("é")  # as the app does while home is being read
skills = list(guide.skills)
loaded = float("typst" in sys.modules)

def timed(chosen, large=False):
    start = time.perf_counter()
    make(workshop_forms(guide, chosen), large=large)
    return (time.perf_counter() - start) * 1000

first = timed(skills[:1])
following = [timed(chosen) for chosen in islice(combinations(skills, 2), 20)]
twelve = timed(skills)
twelve_large = timed(skills, large=True)

stalls, over = [], threading.Event()
def work():
    for _ in range(5):
        make(workshop_forms(guide, skills))
    over.set()
threading.Thread(target=work).start()
before = time.perf_counter()
while not over.is_set():
    time.sleep(0.001)
    now = time.perf_counter()
    stalls.append((now - before) * 1000)
    before = now
print(json.dumps({"loaded": loaded, "first": first, "following": sorted(following)[10],
                  "twelve": twelve, "twelve large": twelve_large, "stall": max(stalls)}))
"""


def main() -> None:
    """Measure, print, inform; the status is always 0."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    times: dict[str, list[float]] = defaultdict(list)
    for _round in range(rounds):
        for what, value in told_by(PROBE).items():
            times[what].append(value)
        painted, complete = ticked()
        times["painted"].append(painted * 1000)
        times["complete"].append(complete * 1000)
    show(
        "Paper",
        [
            Row("typst loaded before the first memo (0: no, 1: yes)", times["loaded"], "", 0),
            Row("first memo in the running app", times["first"], "ms", 60),
            Row("next memos, two skills each", times["following"], "ms", 25),
            Row("a sheet of twelve skills, shortened to two pages", times["twelve"], "ms", 150),
            Row("the same, 18 points", times["twelve large"], "ms", 150),
            Row("longest wait of another thread meanwhile", times["stall"], "ms", 50),
            Row("key to paint: a first skill ticked", times["painted"], "ms", 50),
            Row("key to complete: its pages counted", times["complete"], "ms"),
        ],
    )


def ticked() -> tuple[float, float]:
    """Seconds from the key that ticks a first skill to a change of the screen, and to the pages counted."""
    with tempfile.TemporaryDirectory() as home, Terminal(APP, environment(Path(home))) as app:
        app.wait_for("Arbre complet")
        app.settle()
        app.press(MEMOS)
        answered = app.press(SKILL)
        app.wait_for(PREVIEW)
        return answered


if __name__ == "__main__":
    main()
