"""What a visit says line by line: no English, no key of the full screen, every sigle explained."""

from __future__ import annotations

import re
from functools import cache

import pytest

from cnfs_tui.linear.visit.run import accompany
from tests.linear.talking import hear
from tests.linear.test_visit import finished
from tests.words.rules import Rule, badly_signed, english, loud, unexplained

EVERYWHERE = ["?", "où suis-je", "relire"]
ASIDE = {
    "recommendation": [*EVERYWHERE, *"12345"],
    "together": [*EVERYWHERE, "m", "d"],
    "memo": [*EVERYWHERE, "1", "lire", "date", "?", "retour"],
    "goodbye": [*EVERYWHERE, "la coop", *EVERYWHERE, "lien", "retour"],
}
_QUOTED = re.compile(r"«[^«»]*»")
_SOURCE = re.compile(r"^Sources? : .*?(?=\n\n|\nÉtape|\Z)", re.DOTALL | re.MULTILINE)
_TO_WRITE_ON = re.compile(r"\.{4,}")


@cache
def told() -> str:
    """All that a visit says, to someone who asks for help at every step."""
    return hear([*EVERYWHERE, *finished(ASIDE)], accompany).text


@pytest.mark.parametrize("rule", [english, loud, badly_signed, unexplained], ids=lambda rule: rule.__name__)
def test_a_visit_by_lines_is_told_in_plain_french(rule: Rule) -> None:
    words = " ".join(_QUOTED.sub("", _SOURCE.sub("", _TO_WRITE_ON.sub("", told()))).split())
    assert "\n".join(dict.fromkeys(rule(words))) == ""


def test_no_key_of_the_full_screen_is_told_by_lines() -> None:
    assert re.findall(r"(?i).{0,40}(?:\btouche \S|Échap|[←→↑↓]).{0,20}", told()) == []
