"""Help by lines: the discovery, the manuals part by part, and what may be typed everywhere."""

from __future__ import annotations

from cnfs_tui.linear.help import open_help
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.words import Common
from cnfs_tui.manuals.discovery import discovery
from cnfs_tui.manuals.shelf import SHELF, manual
from cnfs_tui.pages import manuals
from tests.linear.talking import fits, hear, is_plain
from tests.tui.driving import shipped


def number(value: str) -> str:
    """What is typed to open a line of the help."""
    (digit,) = (option.digit for option in manuals.LINES if option.value == value)
    return str(digit)


def test_every_line_of_the_help_opens_and_comes_back() -> None:
    typed = [line for option in manuals.LINES for line in (str(option.digit), "retour")]
    said = hear(["7", *typed, "retour", "9"], open_home)
    assert not said.ended
    assert is_plain(said.text) and fits(said.text)


def test_the_whole_of_every_manual_can_be_read() -> None:
    for word in SHELF:
        volume = manual(word)
        said = hear([number(word), *(str(rank) for rank in range(1, len(volume.parts) + 1))], open_help)
        for passage in (passage for part in volume.parts for passage in part.passages):
            assert said.tells(passage.words), (word, passage.words)


def test_the_discovery_goes_through_its_stages_and_back() -> None:
    stages = discovery(shipped().guide)
    said = hear([number("discovery"), *[""] * len(stages)], open_help)
    assert all(said.tells(stage.title) and said.tells(stage.told) for stage in stages)
    back = hear([number("discovery"), "", "retour", "retour"], open_help)
    assert back.flat.count("étape 1 sur 5") == 2


def test_what_may_be_typed_everywhere_is_told() -> None:
    said = hear([number("keys")], open_help)
    assert all(said.tells(f"{word.shown} : {word.told}") for word in Common)
