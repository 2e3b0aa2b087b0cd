"""What is said line by line: no English, no key of the full screen, every sigle explained."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain

import pytest

from cnfs_tui.linear.activity import open_activity
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.places import open_places
from cnfs_tui.linear.visit.run import accompany
from tests.linear.talking import hear
from tests.linear.test_visit import finished
from tests.tui.driving import a_day_of_many_visits
from tests.tui.places.sample import FURTHER, FURTHEST, NEAR, keep
from tests.words.rules import Rule, badly_signed, english, loud, unexplained

EVERYWHERE = ["?", "où suis-je", "relire"]
ASIDE = {
    "recommendation": [*EVERYWHERE, *"12345"],
    "together": [*EVERYWHERE, "m", "d"],
    "memo": [*EVERYWHERE, "1", "lire", "date", "?", "retour"],
    "goodbye": [*EVERYWHERE, "la coop", *EVERYWHERE, "lien", "retour"],
}
ASK_NOTHING = (12, 13)
"""The lines of the structure that do without a question: no printer here, and the size of papers."""
_QUOTED = re.compile(r"«[^«»]*»")
_SOURCE = re.compile(r"^Sources? : .*?(?=\n\n|\nÉtape|\Z)", re.DOTALL | re.MULTILINE)
_TO_WRITE_ON = re.compile(r"\.{4,}")


def heard(typed: Iterable[str], room: Callable[[Face], None]) -> str:
    """All that is said until the room is left."""
    said = hear(typed, room)
    assert not said.ended
    return said.text


def visit() -> str:
    """All that a visit says, to someone who asks for help at every step."""
    return heard([*EVERYWHERE, *finished(ASIDE)], accompany)


def structure() -> str:
    """The first questions, every line with its question, and a colleague who is added."""
    lines = [
        [str(number), *([] if number in ASK_NOTHING else [*EVERYWHERE, "retour"])] for number in range(1, 18)
    ]
    added = ["10", "1", "bureau 3", "", "10", *EVERYWHERE, "4", "2"]
    typed = [*EVERYWHERE, "d", *[""] * 10, "4", *EVERYWHERE, "fichier", *chain(*lines), *added, "retour", "9"]
    return heard(typed, open_home)


def places() -> str:
    """The directory while it is empty, then some places, then the list taken out."""
    empty = heard([*EVERYWHERE, "i", *EVERYWHERE, "0", "/nulle/part.csv", "retour", "retour"], open_places)
    keep(NEAR, FURTHER, FURTHEST)
    asked = [
        "1",
        "a",
        *EVERYWHERE,
        "retour",
        "o",
        "o",
        "c",
        *EVERYWHERE,
        "",
        "zzz",
        "l",
        "1",
        *EVERYWHERE,
        "2",
    ]
    return empty + heard([*EVERYWHERE, *asked, "retour"], open_places)


def activity() -> str:
    """Nothing counted yet, then every part of the figures, kept and erased."""
    nothing = heard([*EVERYWHERE, "c", *EVERYWHERE, "2", "retour"], open_activity)
    a_day_of_many_visits(weeks_ago=1)
    asked = ["période", *EVERYWHERE, "retour", *"123456", "e", "c", "x", *EVERYWHERE, "2", "retour"]
    return nothing + heard([*EVERYWHERE, *asked], open_activity)


ROOMS = {room.__name__: room for room in (visit, structure, places, activity)}


@cache
def told(room: str) -> str:
    """All that a room says."""
    return ROOMS[room]()


@pytest.mark.parametrize("rule", [english, loud, badly_signed, unexplained], ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("room", ROOMS)
def test_what_is_told_by_lines_is_plain_french(room: str, rule: Rule) -> None:
    words = " ".join(_QUOTED.sub("", _SOURCE.sub("", _TO_WRITE_ON.sub("", told(room)))).split())
    assert "\n".join(dict.fromkeys(rule(words))) == ""


@pytest.mark.parametrize("room", ROOMS)
def test_no_key_of_the_full_screen_is_told_by_lines(room: str) -> None:
    assert re.findall(r"(?i).{0,40}(?:\btouche \S|Échap|[←→↑↓]).{0,20}", told(room)) == []
