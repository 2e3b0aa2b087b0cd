"""What is really sent to a terminal of sixteen colours, or of none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.systems import pseudo_terminal
from tests.test_real_terminal import QUIT, Terminal, cnfs

pytestmark = pseudo_terminal


def sent(terminal: Terminal) -> set[int]:
    """Every number of every order about colours and styles that was sent."""
    orders = re.findall(rb"\x1b\[([0-9;]*)m", terminal.output)
    return {int(number) for order in orders for number in order.split(b";") if number}


STYLES = {0, 1, 4, 7, 22, 24, 27, 39, 49}
"""Bold, underlined, reversed, and the end of each; the terminal's own colours."""
SIXTEEN = STYLES | {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}


@pytest.mark.parametrize(
    ("term", "no_colour", "allowed"),
    [("xterm-256color", "1", STYLES), ("vt100", None, STYLES), ("linux", None, SIXTEEN)],
    ids=["NO_COLOR", "vt100", "linux"],
)
def test_the_line_that_has_the_focus_is_seen_in_a_terminal_of_few_colours(
    tmp_path: Path, term: str, no_colour: str | None, allowed: set[int]
) -> None:
    with cnfs(tmp_path, TERM=term, NO_COLOR=no_colour) as terminal:
        terminal.see("› 1 Accompagner une personne", "Guide ")
        terminal.press("\x1b[B")
        terminal.see("› 2 ")
        pointed = next(y for y, line in enumerate(terminal._screen.display) if "› 2 " in line)
        column = terminal._screen.display[pointed].index("›")
        with_it, without = (terminal._screen.buffer[y][column] for y in (pointed, pointed + 1))
        assert (with_it.reverse, with_it.bg) != (without.reverse, without.bg)
        assert sent(terminal) <= allowed
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0
