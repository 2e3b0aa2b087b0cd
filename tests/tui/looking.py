"""What an eye sees of every screen, in every state: each sign, its colour, what is behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from rich.segment import Segment
from textual.geometry import Offset, Region
from textual.widget import Widget
from textual.widgets import Input

from cnfs_tui.desk.colours import Colours
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.theme import PALETTES, THEMES
from cnfs_tui.tui.trainer.comparison.screen import ComparisonScreen
from cnfs_tui.tui.trainer.demonstration.screen import DemonstrationScreen
from cnfs_tui.tui.trainer.report import ReportScreen
from cnfs_tui.tui.trainer.role_play.screen import RolePlayScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.trainer.situations.screen import SituationsScreen
from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen
from cnfs_tui.tui.widgets.choice import Choice
from tests.tui.driving import Hand, Kind, choose_at_home, opened
from tests.tui.touring import a_desk_to_tour, tour

Colour = tuple[int, int, int]
Strips = Sequence[Sequence[Segment]]


@dataclass
class Seen:
    """All that was seen in one set of colours.

    ``texts`` and ``drawings`` (rules, frames, bars) go by the colour of the sign and of what is behind, each
    with one place where it was met; ``focus`` by the ground of a line that has the focus, and of others.
    """

    caution: Colour
    texts: dict[tuple[Colour, Colour], str] = field(default_factory=dict)
    drawings: dict[tuple[Colour, Colour], str] = field(default_factory=dict)
    focus: dict[tuple[Colour, Colour], str] = field(default_factory=dict)
    silent: list[str] = field(default_factory=list)
    """Where something was told by a colour alone."""
    screens: list[tuple[str, str, str]] = field(default_factory=list)
    """The name of each station, all its words, and what is seen of them."""

    def look(self, where: str, strips: Strips, area: Region) -> None:
        """Take in a part of the window."""
        self._heed(where, strips, area)
        for x, y, segment in _inside(strips, area):
            for sign in set(segment.text) - {" ", "\u00a0", "\u202f"}:
                kept = self.drawings if "\u2500" <= sign <= "\u259f" else self.texts
                kept.setdefault(coloured(segment), f"« {segment.text.strip()} » in {where}, {x}:{y}")

    def _heed(self, where: str, strips: Strips, area: Region) -> None:
        """See that every text in the colour of caution, of one line or several, begins with its sign."""
        above: set[int] = set()
        row = -1
        for x, y, segment in _inside(strips, area):
            if not segment.text.strip(" │") or coloured(segment)[0] != self.caution:
                continue
            if y > row + 1:
                above = set()
            if not segment.text.lstrip().startswith("!") and not above & set(
                range(x, x + segment.cell_length)
            ):
                self.silent.append(f"« {segment.text.strip()} » in {where}")
            above, row = above | set(range(x, x + segment.cell_length)), y


def coloured(segment: Segment) -> tuple[Colour, Colour]:
    """The colours of a text and of what is behind it. Nothing may be left to the terminal, nor to chance."""
    style = segment.style
    assert style and style.color and style.bgcolor, segment.text
    assert style.color.triplet and style.bgcolor.triplet, segment.text
    assert not style.dim and not style.blink and not style.conceal, segment.text
    pair = style.color.triplet, style.bgcolor.triplet
    return pair[::-1] if style.reverse else pair


@cache
def seen(colours: Colours) -> Seen:
    """Every screen in every state, seen once for all tests. To be called from a test that is not async."""

    async def looked() -> Seen:
        found = Seen(_rgb(PALETTES[colours].caution))
        async with opened() as hand:
            hand.app.show_colours(colours)
            await hand.until(lambda: _page_colour(hand) == THEMES[colours].background, "the colours")
            await _look_at_everything(hand, found)
        return found

    with a_desk_to_tour():
        return asyncio.run(looked())


def _rgb(colour: str) -> Colour:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def _page_colour(hand: Hand) -> str:
    colour = hand.strips()[0][0].style
    assert colour and colour.bgcolor and colour.bgcolor.triplet
    return colour.bgcolor.triplet.hex


async def _look_at_everything(hand: Hand, found: Seen) -> None:
    met: set[object] = set()
    async for station in tour(hand):
        found.screens.append((station.name, station.page, station.window))
        found.look(station.name, station.strips, station.area)
        if isinstance(hand.screen, station.kind):
            await _states(hand, station.name, found, met)
        if station.name == "accueil":
            await _news(hand, found)
        if station.kind is HomeScreen and station.name != "accueil":
            async for name in _training(hand):
                found.look(name, hand.strips(), hand.screen.region)
                await _states(hand, name, found, met)


async def _states(hand: Hand, name: str, found: Seen, met: set[object]) -> None:
    """The focus on each kind of line, the mouse on each thing, what scrolls taken in hand, what is typed."""
    screen = hand.screen
    for widget in screen.walk_children(Widget):
        assert not widget.is_disabled, name
    await _focus(hand, name, found, met)
    scrolling = [w for w in screen.walk_children(Widget) if w.scrollbars_enabled[0]]
    bars = [widget.vertical_scrollbar for widget in scrolling]
    for bar in bars if screen.__class__ not in met else ():
        for state in ("still", "pointed", "grabbed"):
            bar.mouse_over, bar.grabbed = state == "pointed", Offset(0, 0) if state == "grabbed" else None
            await hand.drawn()
            found.look(f"{name}, a bar {state}", hand.strips(), bar.region)
        bar.grabbed = None
    if screen.__class__ in met:
        return
    met.add(screen.__class__)
    widgets = [w for w in screen.walk_children(Widget) if w.display]
    for widget in widgets:
        widget.mouse_hover = True
    await hand.drawn()
    found.look(f"{name}, under the mouse", hand.strips(), _area(hand))
    for widget in widgets:
        widget.mouse_hover = False
    for line in screen.query(Input):
        before = line.value
        line.value = "?1990"  # wrong anywhere
        line.select_all()
        await hand.drawn()
        found.look(f"{name}, typed and selected", hand.strips(), _area(hand))
        line.value = before
        await hand.drawn()


async def _focus(hand: Hand, name: str, found: Seen, met: set[object]) -> None:
    """Each kind of line that takes the focus, with it and without."""
    screen, at = hand.screen, hand.app.focused
    for widget in [w for w in screen.query("*") if w.focusable]:
        kind = (type(screen), type(widget), widget.option.taken if isinstance(widget, Choice) else None)
        if kind in met or not screen.can_view_entire(widget):
            continue
        met.add(kind)
        screen.set_focus(None)
        await hand.drawn()
        without, words = _ground(hand, widget.region.offset), hand.window()
        screen.set_focus(widget, scroll_visible=False)
        await hand.drawn()
        found.look(f"{name}, focus on {widget}", hand.strips(), _area(hand))
        if hand.window() == words:
            found.silent.append(f"the focus on {widget} in {name}")
        mark = (widget.content_region if isinstance(widget, Input) else widget.region).offset  # its cursor
        found.focus.setdefault((_ground(hand, mark), without), f"{name}, {widget}")
    if hand.app.focused is not at:
        screen.set_focus(at)
        await hand.drawn()


async def _news(hand: Hand, found: Seen) -> None:
    """What an author must know, and what is told for a while."""
    hand.app.alert = "Votre guide a une erreur."
    for severity in ("information", "warning", "error"):
        hand.app.notify("Le mémo est imprimé.", severity=severity)
    await hand.see("Votre guide a une erreur.", "Le mémo est imprimé.")
    await hand.drawn()
    found.look("news", hand.strips(), hand.screen.region)
    hand.app.alert = ""
    hand.app.clear_notifications()
    await hand.drawn()


async def _training(hand: Hand) -> AsyncIterator[str]:
    """From home, through the trainer's room and back: the name of what is on the window, each time."""

    async def go(name: str, kind: Kind, *keys: str) -> str:
        await hand.press(*keys)
        await hand.reach(kind)
        await hand.drawn()
        return name

    async def open_activity(digit: str) -> None:
        await go("", Pick, "1")
        await hand.press(digit)

    await choose_at_home(hand, "train")
    yield await go("training", ScenariosScreen)
    await open_activity("1")
    yield await go("demonstration", DemonstrationScreen)
    for page in range(12):
        yield await go(f"demonstration, page {page + 2}", DemonstrationScreen, "space")
    yield await go("demonstration, projected", DemonstrationScreen, "p")
    yield await go("demonstration, near again", DemonstrationScreen, "p")
    await go("", ScenariosScreen, "q")
    await open_activity("2")
    yield await go("role play", RolePlayScreen)
    for time in range(6):
        yield await go(f"role play, time {time + 2}", RolePlayScreen, "right")
        yield await go(f"role play, time {time + 2}, going on", RolePlayScreen, "space", "2")
    await go("", ScenariosScreen, "q")
    await open_activity("3")
    yield await go("comparison", ComparisonScreen)
    for digit in "1222":
        yield await go("comparison, a question", ComparisonScreen, digit)
    for page in range(5):
        yield await go(f"comparison, page {page}", ComparisonScreen, "space")
    await go("", ScenariosScreen, "q")
    await open_activity("4")
    yield await go("what if", WhatIfScreen)
    yield await go("what if, otherwise", WhatIfScreen, "down", "enter")
    await go("", ScenariosScreen, "left")
    yield await go("situations", SituationsScreen, "s")
    await go("", ScenariosScreen, "escape")
    yield await go("report", ReportScreen, "c")
    await go("", ScenariosScreen, "left")
    await hand.press("q")
    await hand.until(lambda: not isinstance(hand.screen, ScenariosScreen), "the room left")
    await hand.press("2")
    await hand.reach(HomeScreen)
    hand.app.clear_notifications()


def _area(hand: Hand) -> Region:
    boxes = hand.screen.query("#panel")
    return boxes.first().region if boxes else hand.screen.region


def _inside(strips: Strips, area: Region) -> Iterator[tuple[int, int, Segment]]:
    for y in range(area.y, area.bottom):
        x = 0
        for segment in strips[y]:
            if area.x <= x < area.right and segment.text.strip():
                yield x, y, segment
            x += segment.cell_length


def _ground(hand: Hand, offset: Offset) -> Colour:
    """What is behind the sign of one cell."""
    x = 0
    for segment in hand.strips()[offset.y]:
        x += segment.cell_length
        if offset.x < x:
            assert segment.style and segment.style.bgcolor and segment.style.bgcolor.triplet
            return segment.style.bgcolor.triplet
    raise AssertionError(offset)
