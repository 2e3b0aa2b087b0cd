"""The help of any screen or panel, made from its own keys: it cannot fall out of step with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from textual.actions import parse
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from cnfs_tui.tui.helped import Helped
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.widgets.choice import Choice
from cnfs_tui.tui.widgets.digits import engraved
from cnfs_tui.tui.widgets.document import MUTED, Block, bullets, heading
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
        from cnfs_tui.tui.manuals.reader import ManualScreen

        page = self._helped.MORE
        self.app.switch_screen(ManualScreen(page.manual, page.part))


def _help(screen: Screen[Any], helped: Helped) -> Iterator[Block]:
    here, everywhere = _keys_here(screen, helped), _keys_everywhere(screen)
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
    """Each key of what has the focus, then of the screen, as engraved, and what it does."""
    nodes: Iterable[DOMNode] = screen.focused.ancestors_with_self if screen.focused else (screen,)
    declared = [(node, key) for node in nodes if node is not screen.app for key in _declared(type(node))]
    return {**_told(screen, declared), **_digits(screen, helped)}


def _keys_everywhere(screen: Screen[Any]) -> dict[str, str]:
    """Those of the app that nothing takes away; a panel leaves only those that come before its own."""
    own = {key for binding in _declared(type(screen)) for key in binding.key.split(",")}
    app = screen.app
    declared = [
        (app, binding)
        for binding in _declared(type(app))
        if binding.priority or not (screen.is_modal or own & {*binding.key.split(",")})
    ]
    return _told(screen, declared)


def _told(screen: Screen[Any], declared: Iterable[tuple[DOMNode, Binding]]) -> dict[str, str]:
    taken: set[str] = set()
    told: dict[str, str] = {}
    for node, binding in declared:
        keys = binding.key.split(",")
        free = [key for key in keys if key not in taken]
        taken.update(keys)
        if free and binding.description and _serves(node, binding):
            shown = binding.key_display if free[0] == keys[0] else None
            first, *others = dict.fromkeys(_engraved(screen, key) for key in free)
            lead = shown or first
            others = [other for other in others if other not in lead.split()]
            words = (binding.tooltip or binding.description).removesuffix(".")
            also = f" (ou {', '.join(others)})" if others else ""
            told.setdefault(lead, f"{words}{also}.")
    return told


def _engraved(screen: Screen[Any], key: str) -> str:
    """A letter as the last line of a screen tells it, in small."""
    return key if len(key) == 1 else screen.app.get_key_display(Binding(key, ""))


def _declared(kind: type[object]) -> list[Binding]:
    """The keys of a widget, a screen or the app, its own first; none of those that speak English."""
    return [
        binding
        for ancestor in kind.__mro__
        for binding in ancestor.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding) and ancestor.__module__.startswith("cnfs_tui")
    ]


def _serves(node: DOMNode, binding: Binding) -> bool:
    """Whether a key does something by now."""
    namespace, action, parameters = parse(binding.action)
    target = {"app": node.app, "screen": node.screen}.get(namespace, node)
    return bool(target.check_action(action, parameters))


def _digits(screen: Screen[Any], helped: Helped) -> dict[str, str]:
    """The digits that choose, letters after nine, and what they do."""
    if helped.DIGITS is not None:
        return dict([helped.DIGITS])
    ranks = sorted({row.option.digit for row in screen.query(Choice) if row.option.digit is not None})
    digits, letters = [r for r in ranks if 0 < r < 10], [r for r in ranks if r >= 10]
    spans = [" à ".join(dict.fromkeys((engraved(s[0]), engraved(s[-1])))) for s in (digits, letters) if s]
    if 0 in ranks:
        spans.append("0")
    words = "La ligne qui porte ce chiffre, ou cette lettre." if letters else "La ligne qui porte ce chiffre."
    return {", ".join(spans): words} if spans else {}
