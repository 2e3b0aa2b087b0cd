"""The help of any screen or panel, made from its own keys: it cannot fall out of step with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, ClassVar

from textual.actions import parse
from textual.binding import ActiveBinding, Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from cnfs_tui.pages.block import MUTED, Block, bullets, heading
from cnfs_tui.pages.option import engraved
from cnfs_tui.tui.helped import Helped
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.told_keys import ours, told
from cnfs_tui.tui.widgets.choice import Choice
from cnfs_tui.tui.widgets.reading import Reading

_CLOSE = "F1 ou Échap Fermer"
_MORE_BELOW = f"↓ La suite plus bas · {_CLOSE}"
_GUIDE = "g"


class HelpPanel(LookUp):
    """What the screen under it is for, what can be done there by now, and every key that works on it."""

    KEYS = _CLOSE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(_GUIDE, "read_more", "Lire le guide", show=False),
    ]

    def __init__(self, screen: Screen[Any]) -> None:
        self._helped = screen if isinstance(screen, Helped) else Helped()
        super().__init__(f"Aide · {self._helped.named()}", list(_help(screen, self._helped)))

    def on_mount(self) -> None:
        self.watch(self.query_one(Reading), "scroll_y", self._tell_the_rest)
        self.call_after_refresh(self._tell_the_rest)

    def _tell_the_rest(self) -> None:
        """Say on the edge whether there is more to read below."""
        for reading in self.query(Reading):
            more = reading.scroll_target_y < reading.max_scroll_y
            self.query_one("#panel").border_subtitle = _MORE_BELOW if more else _CLOSE

    def action_read_more(self) -> None:
        """Read in a manual what a help is too short to tell."""
        from cnfs_tui.pages.manuals import on_the_shelf
        from cnfs_tui.tui.manuals.reader import ManualScreen

        more = self._helped.MORE
        self.app.switch_screen(ManualScreen(on_the_shelf(more.manual), more.part))


def _help(screen: Screen[Any], helped: Helped) -> Iterator[Block]:
    here = _keys_here(screen, helped)
    everywhere = {key: words for key, words in _keys_everywhere(screen).items() if key not in here}
    width = max(len(key) for key in (*here, *everywhere)) + 2
    yield Block(screen.HELP or "")
    yield heading("Que faire maintenant")
    yield from bullets(helped.NOW)
    for title, keys in (("Les touches de cet écran", here), ("Les touches de partout", everywhere)):
        yield heading(title)
        yield from (Block(words, lead=key.ljust(width)) for key, words in keys.items())
    yield heading("Pour en savoir plus")
    more = helped.MORE
    yield Block(f"Lire « {more.part} », dans le guide du {more.manual}.", lead=_GUIDE.ljust(width))
    yield Block("Les trois guides sont à l’accueil, touche 7.", MUTED, lead=" " * width)


def _keys_here(screen: Screen[Any], helped: Helped) -> dict[str, str]:
    """Each key of what has the focus, then of the screen, and what it does."""
    active = screen.active_bindings
    nodes = screen.focused.ancestors_with_self if screen.focused else [screen]
    keys: dict[str, str] = {}
    for node in nodes:
        if node is not screen.app:
            serves = partial(_is_reached, active, node)
            keys = {**told(screen.app, ours(type(node)), serves), **keys}
    return {**keys, **_digits(screen, helped)}


def _is_reached(active: Mapping[str, ActiveBinding], node: DOMNode, binding: Binding, key: str) -> bool:
    """Whether the key now does this, for this part of the screen, or for the app where it says so."""
    found = active.get(key)
    if found is None:
        return False
    asked = binding.action.removeprefix("app.")
    here = found.node is node and found.binding.action == binding.action
    return here or (found.node is node.app and found.binding.action == asked)


def _keys_everywhere(screen: Screen[Any]) -> dict[str, str]:
    """Those of the app that nothing takes away; a panel leaves only those that come before its own."""
    app = screen.app
    taken = {key for binding in ours(type(screen)) for key in binding.key.split(",")}

    def serves(binding: Binding, key: str) -> bool:
        reached = binding.priority or not (screen.is_modal or key in taken)
        _namespace, action, parameters = parse(binding.action)
        return reached and bool(app.check_action(action, parameters))

    keys = told(app, ours(type(app)), serves)
    return dict(sorted(keys.items(), key=lambda key: (len(key[0].split()[0]), key[0])))


def _digits(screen: Screen[Any], helped: Helped) -> dict[str, str]:
    """The digits that choose, letters after nine, and what they do."""
    if helped.DIGITS is not None:
        return dict([helped.DIGITS])
    ranks = sorted({row.option.digit for row in screen.query(Choice) if row.option.digit is not None})
    digits, letters = [r for r in ranks if 0 < r < 10], [r for r in ranks if r >= 10]
    spans = [_span(group) for group in (digits, letters) if group]
    if 0 in ranks:
        spans.append("0")
    words = "La ligne qui porte ce chiffre, ou cette lettre." if letters else "La ligne qui porte ce chiffre."
    return {", ".join(spans): words} if spans else {}


def _span(ranks: list[int]) -> str:
    """« 1 », « 1, 2 », « 1 à 5 »."""
    first, last = engraved(ranks[0]), engraved(ranks[-1])
    return (", " if len(ranks) < 3 else " à ").join(dict.fromkeys((first, last)))
