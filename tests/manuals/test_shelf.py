"""The manuals themselves: short, in French, and true: what they name is in the program."""

from __future__ import annotations

import inspect
import pkgutil
import re
import shlex
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from textual.binding import Binding

import cnfs_tui.tui
from cnfs_tui.commands.parser import parser
from cnfs_tui.manuals.passage import Kind, Manual, Passage
from cnfs_tui.manuals.shelf import SHELF, manual, shelf_folder
from cnfs_tui.tui.app import CnfsApp
from cnfs_tui.tui.told_keys import engraved
from cnfs_tui.typography import french
from tests.tui.driving import shipped

GUIDES = ("conseiller", "formateur", "auteur")
WRITTEN = (*GUIDES, "accessibilite")
"""Those that are written by hand; that of messages is written by ``docs.errors``."""
guides = pytest.mark.parametrize("name", GUIDES)
written = pytest.mark.parametrize("name", WRITTEN)
PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
LONGEST_SENTENCE = 30


def source(name: str) -> str:
    return (shelf_folder() / SHELF[name].file).read_text(encoding="utf-8")


def passages(told: Manual) -> Iterator[Passage]:
    yield from told.opening
    for part in told.parts:
        yield from part.passages


def prose(name: str) -> str:
    """All that is read, but what is to be typed."""
    return "\n".join(f"{p.lead} {p.words}" for p in passages(manual(name)) if p.kind is not Kind.TYPED)


def typed(name: str) -> list[str]:
    rows = [p.lead for p in passages(manual(name)) if p.kind is Kind.ROW]
    lines = [p.words for p in passages(manual(name)) if p.kind is Kind.TYPED]
    return [line for line in (*rows, *lines) if line.startswith("cnfs-tui")]


# What they are


@pytest.mark.parametrize("name", SHELF)
def test_every_manual_can_be_read_and_has_parts(name: str) -> None:
    assert len(manual(name).parts) > 4


@written
def test_a_manual_has_no_more_parts_than_digits(name: str) -> None:
    assert len(manual(name).parts) <= 9


@guides
def test_a_guide_is_one_to_two_pages(name: str) -> None:
    assert 500 <= len(prose(name).split()) <= 1_200


@guides
def test_a_guide_says_what_to_do_when_something_goes_wrong(name: str) -> None:
    assert "Quand quelque chose ne va pas" in [part.title for part in manual(name).parts]


def test_every_manual_is_in_the_wheel() -> None:
    included = tomllib.loads(PYPROJECT.read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    for volume in SHELF.values():
        assert included["force-include"][f"docs/{volume.file}"] == f"cnfs_tui/docs/{volume.file}"


# Their French


@written
def test_a_manual_is_set_as_french_is(name: str) -> None:
    for line in re.sub(r"```.*?```|`[^`]*`", "code", source(name), flags=re.DOTALL).split("\n"):
        assert line == french(line)


@written
def test_sentences_are_short(name: str) -> None:
    for sentence in re.split(r"(?<=[.?!:;])\s|\n", prose(name)):
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@written
def test_one_is_addressed_with_respect_and_in_plain_words(name: str) -> None:
    assert not re.findall(r"(?i)\b(tu|toi|ton|ta|tes)\b", prose(name))
    assert not re.findall(r"(?i)\b(interface|workflow|cliquer sur ok|feature|bug|input|shell)\b", prose(name))


@written
def test_no_address_nor_telephone_is_invented(name: str) -> None:
    assert not re.findall(r"https?://|@\w|\b0\d(?:[ .\u00a0\u202f]\d\d){4}\b", source(name))


# What they name


@written
def test_links_and_pictures_are_there(name: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", source(name))
    assert all((shelf_folder() / target).exists() for target in targets), targets


@guides
def test_every_picture_says_in_words_what_it_shows(name: str) -> None:
    pictures = re.findall(r"!\[(.*?)\]", source(name))
    assert pictures
    assert all(len(words) > 15 for words in pictures)


@written
def test_every_command_is_one_of_the_program(name: str) -> None:
    commands = typed(name)
    assert commands
    for line in commands:
        options = parser().parse_args(shlex.split(line)[1:])
        assert callable(options.run), line


@written
def test_every_key_is_one_of_the_program(name: str) -> None:
    words = prose(name)
    named = {*re.findall(r"\b(F\d+|Ctrl\+\w)\b", words)}
    named |= {*re.findall(r"\b[Ll]a (?:même )?touche ([a-z0-9→←↑↓])\b", words)}
    rows = [p.lead for part in manual(name).parts if part.title == "Les touches" for p in part.passages]
    for lead in rows:
        named |= {*re.split(r"\s(?:ou|à)\s", lead)}
    assert name in {"auteur", "accessibilite"} or rows
    assert named <= keys_of_the_program() | {*"0123456789"} | {"Ctrl+C"}


@cache
def keys_of_the_program() -> frozenset[str]:
    """As engraved, of every screen, panel and widget."""
    app = CnfsApp(shipped)
    names = (module.name for module in pkgutil.walk_packages(cnfs_tui.tui.__path__, "cnfs_tui.tui."))
    kinds = {kind for name in names for _, kind in inspect.getmembers(import_module(name), inspect.isclass)}
    declared = [b for kind in kinds for b in kind.__dict__.get("BINDINGS", ()) if isinstance(b, Binding)]
    shown = {b.key_display for b in declared if b.key_display}
    return frozenset(shown | {engraved(app, key) for b in declared for key in b.key.split(",")})


def test_the_test_above_would_see_a_key_that_is_nowhere() -> None:
    assert "F7" not in keys_of_the_program()
    assert {"F1", "?", "Échap", "r", "→"} <= keys_of_the_program()
