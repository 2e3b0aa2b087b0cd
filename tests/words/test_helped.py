"""The help of every command: no English, and no sigle that the same page does not explain."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from cnfs_tui.commands import parser
from cnfs_tui.commands.french_parser import speak_french
from tests.words.rules import english, misnamed_keys, unexplained
from tests.words.written import BLANK


def helps() -> Iterator[tuple[str, str]]:
    """The help of the program and of each of its commands."""
    speak_french()
    yield from _helps(parser.parser())


def _helps(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    text = " ".join(parser.format_help().split())
    for action in parser._actions:
        text = re.sub(rf"\b{action.metavar}\b", BLANK, text)  # what is to be typed there, in capitals
    yield parser.prog, text
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _helps(command)


HELPS = dict(helps())


def test_every_command_is_here() -> None:
    assert {"cnfs-tui", "cnfs-tui decider", "cnfs-tui lieux importer", "cnfs-tui effacer"} <= set(HELPS)


@pytest.mark.parametrize("command", HELPS)
def test_the_help_of_a_command_is_plain_french(command: str) -> None:
    told = [fault for rule in (english, misnamed_keys, unexplained) for fault in rule(HELPS[command])]
    assert not told, "\n".join(told)
