"""The help of a screen, made from its own keys: it cannot fall out of step with them."""

from __future__ import annotations

from typing import Any

from textual.binding import Binding
from textual.screen import Screen

from cnfs_tui.tui.document import Block, heading
from cnfs_tui.tui.panels.lookup import LookUp


def help_panel(screen: Screen[Any]) -> LookUp:
    """What the screen is for, then every key that works on it."""
    bindings = [
        binding
        for ancestor in type(screen).__mro__
        for binding in ancestor.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding) and binding.description and ancestor.__module__.startswith("cnfs_tui")
    ]
    keys = {b.description: _named(screen, b) for b in reversed(bindings)}
    tooltips = {b.description: b.tooltip for b in bindings if b.tooltip}
    width = max(len(key) for key in keys.values()) + 2
    blocks = [Block(screen.HELP or ""), heading("Les touches")]
    for description in dict.fromkeys(b.description for b in bindings):
        blocks.append(Block(tooltips.get(description, description), lead=keys[description].ljust(width)))
    blocks.append(Block("Une réponse, une étape ou une compétence", lead="1 à 9".ljust(width)))
    blocks.append(Block("Quitter cnfs-tui", lead="Ctrl+Q".ljust(width)))
    return LookUp("Aide", blocks)


def _named(screen: Screen[Any], binding: Binding) -> str:
    return binding.key_display or screen.app.get_key_display(binding)
