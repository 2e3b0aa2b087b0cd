"""From 60 columns on 20 lines to the widest window: all is read, nothing is cut, no line is too long."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.panels.too_small import TooSmall
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.terminal import SMALLEST
from cnfs_tui.tui.widgets.document import MEASURE
from tests.tui.cutting import cut_short, ellipses, text_of
from tests.tui.driving import choose_at_home, one_line, opened, shipped
from tests.tui.places.sample import keep, place
from tests.tui.test_keys import all_keys
from tests.tui.touring import Station, stations
from tests.tui.ways import WAYS

SIZES = [(60, 20), (80, 24), (160, 50)]
everywhere = pytest.mark.parametrize("name", WAYS)
ROOM = ["situations", "compte rendu de séance", "démonstration", "jeu de rôle", "comparaison", "et si"]
"""The screens of the trainer that the tour does not come to."""
in_the_room = pytest.mark.parametrize("name", ROOM)


# Nothing is cut


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_of_any_screen_or_panel_is_cut(size: tuple[int, int]) -> None:
    assert [(station.name, text) for station in stations(size) for text in station.cut] == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids=str)
@in_the_room
async def test_no_text_is_cut_in_the_trainer_s_room_either(name: str, size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await WAYS[name](hand)
        await hand.drawn()
        assert list(cut_short(hand.screen)) == []
        if name != "situations":  # a table of short titles: the one pointed at is told whole under it
            assert ellipses(hand.window(), hand.page()) == []


class Cut(App[None]):
    """A line too high, one too wide, and one that is whole."""

    CSS = "Vertical { height: 3; } #high { height: 1; } #wide { width: 200; } #whole { height: auto; }"

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static("mot " * 50, id="high")
            yield Static("large", id="wide")
            yield Static("entier", id="whole")
        with Vertical():
            yield Static("\n".join("abcd"), id="lower")


async def test_what_is_cut_is_found() -> None:
    app = Cut()
    async with app.run_test(size=(80, 24)):
        found = list(cut_short(app.screen))
        assert [text[:5] for text in found] == ["mot m", "large", "a\nb\nc"]
    assert ellipses("le mém… est", "le mémo est") == ["mém…"]
    assert ellipses("la personne a su…", "la personne a su…") == []


def longer(text: str) -> str:
    return f"{text}, {'et tout ce qui va avec ' * 5}{'anticonstitutionnellement' * 3}"


@cache
def wordy() -> OpenedGuide:
    """A guide of one's own, whose titles have no end."""
    read = shipped()
    guide = read.guide
    diagnostic = guide.diagnostic
    wordy_guide = replace(
        guide,
        cases=_each(guide.cases, title=longer),
        actors=_each(guide.actors, name=longer),
        scenarios=_each(guide.scenarios, title=longer),
        framing=guide.framing.model_copy(update={"beats": _each(guide.framing.beats, title=longer)}),
        diagnostic=diagnostic.model_copy(update={"criteria": _each(diagnostic.criteria, title=longer)}),
    )
    return replace(read, guide=wordy_guide)


def _each(models: Any, **changes: Callable[[str], str]) -> dict[str, Any]:
    """The same models, some of their texts changed."""

    def changed(model: Any) -> Any:
        return model.model_copy(
            update={name: change(getattr(model, name)) for name, change in changes.items()}
        )

    return {id: changed(model) for id, model in models.items()}


@everywhere
async def test_titles_without_end_are_read_to_their_end(name: str) -> None:
    async with opened((60, 20), wordy) as hand:
        await WAYS[name](hand)
        await hand.drawn()
        way = [one_line(text) for foot in hand.screen.query("#foot") if (text := text_of(foot))]
        assert [text for text in cut_short(hand.screen) if one_line(text) not in way] == []
        assert "F1" in "".join(hand.window().split("\n")[-2:])


async def test_the_long_name_of_a_place_is_read_to_its_end() -> None:
    name = "Maison " + "départementale " * 12 + "du Lac"
    keep(place(name, 3))
    async with opened((60, 20)) as hand:
        await choose_at_home(hand, "places")
        await hand.reach(PlacesScreen)
        await hand.read(name)
        await hand.drawn()
        assert list(cut_short(hand.screen)) == []
        assert ellipses(hand.window(), hand.page()) == []
        await hand.press("1")
        await hand.read("Adresse")
        await hand.see("du Lac")


def test_the_edge_of_a_panel_has_room_for_its_keys_on_sixty_columns() -> None:
    panels = {kind for kind, _, _ in all_keys() if issubclass(kind, Panel)}
    assert len(panels) > 8
    assert [kind for kind in panels if len(kind.KEYS) > 48] == []


# No line is too long


NO_PROSE = re.compile(r"[│╭╮╰╯─▀▁-█▌▐]|\s{3,}")
IN_A_TREE = re.compile(r"[├└►▼]")


def test_no_run_of_words_is_longer_than_the_measure() -> None:
    for station in stations((160, 50)):
        for line in prose(station):
            for run in NO_PROSE.split(line):
                assert len(run.strip()) <= MEASURE, (station.name, run)


def prose(station: Station) -> list[str]:
    """The lines of a window, but the steps of a visit, the keys, and the drawing of a tree."""
    lines = station.window.split("\n")
    return [line for line in lines[1:-1] if not IN_A_TREE.search(line)]


@in_the_room
async def test_no_line_is_longer_than_the_measure_in_the_trainer_s_room_either(name: str) -> None:
    async with opened((160, 50)) as hand:
        await WAYS[name](hand)
        await hand.drawn()
        for line in hand.window().split("\n")[1:-1]:
            if not IN_A_TREE.search(line):
                assert all(len(run.strip()) <= MEASURE for run in NO_PROSE.split(line)), line


# The size of the window


@pytest.mark.parametrize(
    ("size", "accepted"),
    [((60, 20), True), ((59, 20), False), ((60, 19), False), ((200, 19), False), ((59, 100), False)],
)
async def test_sixty_columns_on_twenty_lines_are_enough_and_less_says_what_is_needed(
    size: tuple[int, int], accepted: bool
) -> None:
    async with opened() as hand:
        await hand.resize(*size)
        if accepted:
            await hand.reach(HomeScreen)
        else:
            await hand.reach(TooSmall)
            await hand.see(
                "Agrandissez la fenêtre", "60 colonnes sur 20 lignes", f"Ici : {size[0]} sur {size[1]}"
            )


def _any_size(wild: random.Random) -> tuple[int, int]:
    """From one column on one line to a whole wall; most often about the smallest that is enough."""
    if wild.random() < 0.3:
        return wild.randint(1, 300), wild.randint(1, 100)
    return wild.randint(50, 85), wild.randint(16, 26)


QUIET = ["f2", "pagedown", "pageup", "tab", "shift+tab", "f5"]
"""Keys that change nothing of what is under way."""


@everywhere
async def test_a_window_of_any_size_keeps_the_screen_and_what_is_under_way(name: str) -> None:
    wild = random.Random(name)
    async with opened() as hand:
        await WAYS[name](hand)
        screen, visit = hand.screen, hand.session.visit
        for _ in range(15):  # about four hundred in all
            size = _any_size(wild)
            await hand.resize(*size)
            small = size[0] < SMALLEST[0] or size[1] < SMALLEST[1]
            await hand.until(lambda s=small: isinstance(hand.screen, TooSmall) == s, str(size))  # type: ignore[misc]
            await hand.press(wild.choice(QUIET))
            assert hand.app.return_code is None
            assert (hand.screen is screen) != small
            assert hand.session.visit == visit
        await hand.resize(80, 24)
        await hand.until(lambda: hand.screen is screen, "the screen as it was")
        focused = hand.app.focused
        await hand.resize(30, 8)
        await hand.resize(80, 24)
        await hand.until(lambda: hand.screen is screen, "the screen again")
        assert hand.app.focused is focused
