"""The program speaks plainly, in every text of every file: screens, messages, helps, papers."""

from __future__ import annotations

import ast
import re

import pytest

from cnfs_tui.guide.checking.plain.turns import negative, sentences
from tests.test_floors import MODULES
from tests.words.rules import TO_THE_PERSON, faults, longest
from tests.words.written import BLANK, OF_OTHERS, all_written, is_a_text, literals, written_in

TO_READ_BY_THE_PERSON = (
    "cnfs_tui.desk.places.whereabouts",
    "cnfs_tui.paper.liaison",
    "cnfs_tui.paper.memo",
    "cnfs_tui.paper.sheet",
    "cnfs_tui.pages.harmless",
    "cnfs_tui.tui.panels.masked",
)
"""Files of what the person takes away, or is alone to read on the screen."""

FACES = {"linear", "pages", "tui"}
FEW = 1 / 8
"""How many sentences of the screens may say what is not, at most."""


@pytest.mark.parametrize("module", [module for module in MODULES if module not in OF_OTHERS])
def test_every_text_of_a_file_is_plain_french(module: str) -> None:
    told = [f"{text}\n  {fault}" for text in written_in(module) for fault in faults(text.words)]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("module", TO_READ_BY_THE_PERSON)
def test_what_the_person_reads_is_shorter_still(module: str) -> None:
    rule = longest(TO_THE_PERSON)
    told = [f"{text}\n  {fault}" for text in written_in(module) for fault in rule(text.words)]
    assert not told, "\n".join(told)


def test_screens_say_what_is_and_seldom_what_is_not() -> None:
    shown = [text.words for text in all_written() if text.module.split(".")[1] in FACES]
    told = [words[start:end] for words in shown for start, end in sentences(words)]
    denied = [sentence for sentence in told if any(negative(sentence))]
    assert len(denied) < FEW * len(told), "\n".join(denied)


_AS_A_THING = re.compile(r"\b(?:la|une|cette|les|des) touches? \S", re.IGNORECASE)
BOTH_FACES = {"coop", "pages", "session"}
"""Rooms whose texts are shown, and told line by line: « touche c » is then « tapez c »."""


def test_what_both_faces_tell_names_a_key_as_something_to_do() -> None:
    shared = [text for text in all_written() if text.module.split(".")[1] in BOTH_FACES]
    assert [str(text) for text in shared if _AS_A_THING.search(text.words)] == []


def test_the_texts_of_others_are_still_where_they_are_said_to_be() -> None:
    assert set(OF_OTHERS) <= set(MODULES)


def test_most_texts_are_found() -> None:
    assert len(all_written()) > 1_500


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('"""What a module is for."""', []),
        ('TITLE = "Où la personne va"', ["Où la personne va"]),
        ('TITLE = f"Il reste {number} jours."', [f"Il reste {BLANK} jours."]),
        ('raise ValueError("no room")', []),
        ('raise Refusal("Ce nom est pris.")', ["Ce nom est pris."]),
        ('WORDS = {"the key": "la clé du texte"}', ["la clé du texte"]),
        ('DEFAULT_CSS = "Choice { padding: 0 1; }"', []),
    ],
)
def test_texts_are_told_from_what_nobody_reads(line: str, found: list[str]) -> None:
    assert [words for _, words in literals(ast.parse(line))] == found


@pytest.mark.parametrize(
    "words",
    [
        "bold $accent",
        "enter,space",
        "cnfs_tui.tui.app",
        "SELECT * FROM place",
        "{...}",
        "  - {first}",
        "home",
    ],
)
def test_what_is_meant_for_a_machine_is_no_text(words: str) -> None:
    assert not is_a_text(words)
