"""What can be done on a screen by now, read from its own keys and choices: it cannot fall out of step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from textual.actions import parse
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from cnfs_tui.pages.option import engraved
from cnfs_tui.tui.widgets.choice import Choice
from cnfs_tui.tui.widgets.keyline import KeyLine

_ITSELF = "everything"
"""The action that shows all the others."""


@dataclass(frozen=True, slots=True)
class Act:
    """``action`` is run by ``node``; ``key``: the one that does it too, as engraved, or nothing."""

    words: str
    key: str
    action: str
    node: DOMNode


def by_key(screen: Screen[Any]) -> list[Act]:
    """What its last line tells, then its other keys, then those that work everywhere; none that would refuse.

    Keys that only move, or read on, are left out: they are neither told nor explained.
    """
    acts: dict[tuple[DOMNode, str], Act] = {}
    for node, binding in _keys(screen):
        namespace, action, parameters = parse(binding.action)
        runs = screen.app if namespace == "app" else node
        if action != _ITSELF and runs.check_action(action, parameters):
            key = binding.key_display or screen.app.get_key_display(Binding(binding.key.split(",")[0], ""))
            words = (binding.tooltip or binding.description).removesuffix(".")
            asked = binding.action.removeprefix("app.")
            acts.setdefault((runs, asked), Act(words, key if len(key) > 1 else key.lower(), asked, runs))
    return list(acts.values())


def by_choice(screen: Screen[Any]) -> list[Act]:
    """The lines that can be chosen, from top to bottom."""
    rows = (row for row in screen.query(Choice) if row.region)
    return [
        Act(
            row.option.label.strip(),
            "" if row.option.digit is None else engraved(row.option.digit),
            "pick",
            row,
        )
        for row in rows
    ]


def _keys(screen: Screen[Any]) -> Iterator[tuple[DOMNode, Binding]]:
    for line in screen.query(KeyLine):
        yield from ((screen, binding) for binding in line.told)
    yield from ((screen, binding) for binding in _explained(type(screen)))
    for binding in _explained(type(screen.app)):
        if binding.priority or not screen.is_modal:
            yield screen.app, binding


def _explained(kind: type[object]) -> Iterator[Binding]:
    """Its own keys first, then those it shares."""
    for ancestor in kind.__mro__:
        if ancestor.__module__.startswith("cnfs_tui"):
            declared = ancestor.__dict__.get("BINDINGS", ())
            yield from (key for key in declared if isinstance(key, Binding) and (key.show or key.tooltip))
