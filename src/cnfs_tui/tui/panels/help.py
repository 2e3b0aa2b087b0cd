"""The help of a screen, made from its own keys: it cannot fall out of step with them."""

from __future__ import annotations

from typing import Any

from textual.actions import parse
from textual.binding import Binding
from textual.screen import Screen

from cnfs_tui.pages.block import Block, heading
from cnfs_tui.tui.panels.lookup import LookUp


def help_panel(screen: Screen[Any]) -> LookUp:
    """What the screen is for, then every key that works on it."""
    declared = _declared(type(screen))
    taken = {key for binding in declared for key in binding.key.split(",")}
    declared += [binding for binding in _declared(type(screen.app)) if binding.key not in taken]
    keys = {binding.key: binding for binding in reversed(declared)}  # a screen's own count first
    told = [
        (_named(screen, binding), binding.tooltip or binding.description)
        for binding in dict.fromkeys(keys[binding.key] for binding in declared)
        if binding.description and _serves(screen, binding)
    ]
    if any(key.startswith("1,") for key in keys):
        told.append(("1 à 9", "La ligne qui porte ce chiffre"))
    width = max(len(key) for key, _ in told) + 2
    blocks = [Block(screen.HELP or ""), heading("Les touches")]
    blocks += [Block(words, lead=key.ljust(width)) for key, words in told]
    return LookUp("Aide", blocks)


def _declared(kind: type[object]) -> list[Binding]:
    """The keys of a screen or of the app, its own first."""
    return [
        binding
        for ancestor in kind.__mro__
        for binding in ancestor.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding) and ancestor.__module__.startswith("cnfs_tui")
    ]


def _serves(screen: Screen[Any], binding: Binding) -> bool:
    """Whether a key does something by now."""
    _namespace, action, parameters = parse(binding.action)
    return bool(screen.check_action(action, parameters))


def _named(screen: Screen[Any], binding: Binding) -> str:
    return binding.key_display or screen.app.get_key_display(binding)
