"""The full screen: how fast it opens, answers and closes, against an ordinary Textual screen.

Run it with ``python bench/start.py [ROUNDS]``. The programs take turns, and a ratio is made between
neighbours, so that a busy machine slows both of its terms.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from report import Row, show
from terminal import BACKSPACE, CTRL_Q, ENTER, PYTHON, RIGHT, Terminal, environment

HERE = Path(__file__).resolve().parent
TYPICAL = [PYTHON, str(HERE / "typical.py")]
HOME_ALONE = [PYTHON, str(HERE / "home_alone.py")]
APP = [PYTHON, "-m", "cnfs_tui"]

HOME = "Accompagner une personne"
READY = "Arbre complet"
WALKS = 5

Times = dict[str, list[float]]


def open_both(env: Mapping[str, str], times: Times) -> None:
    """One round: the reference, the home screen without a guide, the app itself until it can be used."""
    with Terminal(TYPICAL, env) as typical:
        first = typical.wait_for("Bonjour")
        typical.settle()
        cpu = typical.cpu()
        times["typical first"].append(first * 1000)
        times["typical memory"].append(typical.memory())
    with Terminal(HOME_ALONE, env) as alone:
        alone.wait_for(HOME)
        alone.settle()
        times["cpu ratio"].append(alone.cpu() / cpu)
        times["memory"].append(alone.memory())
    with Terminal(APP, env) as app:
        text = app.wait_for(HOME)
        ready = app.wait_for(READY)
        app.settle()
        times["first ratio"].append(text / first)
        times["first"].append(text * 1000)
        times["ready"].append((ready - text) * 1000)
        times["memory in use"].append(app.memory())
        times["quit"].append(app.leave(CTRL_Q) * 1000)


def walk(env: Mapping[str, str], times: Times) -> None:
    """A whole visit (urgent, coup de pouce, wants to learn), there and back."""
    with Terminal(APP, env) as app:

        def press(kind: str, key: str) -> None:
            first, last = app.press(key)
            times[kind].append(first * 1000)
            times[f"{kind}, complete"].append(last * 1000)

        app.wait_for(READY)
        app.settle()
        press("screen", "1")
        beats = 1
        while "Question 1" not in app.text:
            going_on = f"temps {beats} sur {beats}" not in app.text
            press("moment" if going_on else "screen", ENTER)
            beats += 1
        for _question in range(3):
            press("question", "1")
        for key in ("1", ENTER, "1", ENTER, RIGHT, RIGHT):
            press("screen", key)
        app.wait_for("Avant de se dire au revoir")
        for _back in range(6 + 3 + beats - 1):
            press("back", BACKSPACE)
        app.wait_for("temps 1 sur")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    times: Times = defaultdict(list)
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))
        open_both(env, defaultdict(list))  # compiles and warms up
        for _round in range(rounds):
            open_both(env, times)
        for _round in range(min(rounds, WALKS)):
            walk(env, times)
    show(
        "Full screen",
        [
            Row("first text of the home / typical screen", times["first ratio"], "×", 1.25),
            Row("CPU to a settled home, guide unread / typical screen", times["cpu ratio"], "×", 1.35),
            Row("memory at that point", times["memory"], "MiB", 48),
            Row("home's first text to « Arbre complet »", times["ready"], "ms", 350),
            Row("key to paint: another question", times["question"], "ms", 50),
            Row("key to paint: another screen", times["screen"], "ms", 50),
            Row("key to paint: another moment of the framing script", times["moment"], "ms", 50),
            Row("key to paint: back, by Backspace", times["back"], "ms", 50),
            Row("key to complete: another question", times["question, complete"], "ms"),
            Row("key to complete: another screen", times["screen, complete"], "ms"),
            Row("key to complete: back, by Backspace", times["back, complete"], "ms"),
            Row("quit", times["quit"], "ms"),
            Row("home's first text", times["first"], "ms"),
            Row("typical screen's first text", times["typical first"], "ms"),
            Row("typical screen's memory", times["typical memory"], "MiB"),
            Row("memory, guide read and screens ready", times["memory in use"], "MiB"),
        ],
    )


if __name__ == "__main__":
    main()
