"""Keys, mouse, pastes and sizes without rhyme or reason: nothing stops the app, and one always comes back."""

from __future__ import annotations

import asyncio
import random

import pytest
from textual import events
from textual.screen import Screen

from cnfs_tui.session.steps import Step
from tests.tui.driving import ALL_QUESTIONS, Hand, come_back, hide, open_at, opened

KEYS = [
    *"1234567890" * 2,
    *"rdstvcmeaqlioghnpx&é\"'(àç",
    *["right", "enter"] * 8,
    *["space", "left", "up", "down", "escape", "tab", "shift+tab", "backspace", "home", "end", "pagedown"],
    *["f1", "f2", "f3", "f4", "f5", "f6", "f12", "ctrl+c", "ctrl+p", "ctrl+z", "delete"],
]
"""Those that go further come more often, so that a walk leads somewhere."""

PASTED = ["1", "Mme Untel\n" * 1000, "\x1b[31m\x1b]0;titre\x07", "é🙂\u202e" * 500]


class Wild:
    """Somebody who does anything; the same for the same seed."""

    def __init__(self, hand: Hand, seed: int) -> None:
        self._hand = hand
        self._chance = random.Random(seed)

    async def go(self) -> None:
        """Do one thing, whatever it is."""
        doing = self._chance.choices([self._press, self._click, self._scroll, self._paste], [12, 3, 1, 1])[0]
        doing()
        if self._chance.random() < 0.06:
            await self._hand.resize(self._chance.randint(1, 300), self._chance.randint(1, 100))
        elif self._chance.random() < 0.3:
            await self._hand.resize(80, 24)
        await self._hand.press()

    def _press(self) -> None:
        for key in self._chance.choices(KEYS, k=self._chance.randint(1, 4)):
            self._hand.app.simulate_key(key)

    def _click(self) -> None:
        column, line = self._place()
        for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
            self._mouse(kind, column, line, button=0 if kind is events.MouseMove else 1)

    def _scroll(self) -> None:
        kind = self._chance.choice([events.MouseScrollUp, events.MouseScrollDown])
        self._mouse(kind, *self._place(), button=0)

    def _paste(self) -> None:
        self._happen(events.Paste(self._chance.choice(PASTED)))

    def _place(self) -> tuple[int, int]:
        width, height = self._hand.app.size
        return self._chance.randrange(max(1, width)), self._chance.randrange(max(1, height))

    def _mouse(self, kind: type[events.MouseEvent], column: int, line: int, *, button: int) -> None:
        self._happen(kind(None, column, line, 0, 0, button, False, False, False, column, line))

    def _happen(self, event: events.Event) -> None:
        """As the driver does when the terminal reports it."""
        assert self._hand.app._driver is not None
        self._hand.app._driver.process_message(event)


@pytest.mark.parametrize("seed", range(3))
async def test_no_walk_however_wild_stops_the_app(seed: int) -> None:
    async with opened() as hand:
        somebody = Wild(hand, seed)
        for _ in range(60):
            await somebody.go()
            if hand.app.return_code is not None:
                break
        await hand.hold_still()
        assert hand.app.return_code in (None, 0)


@pytest.mark.parametrize("step", [Step.FRAMING, Step.DIAGNOSIS, Step.RECOMMENDATION, Step.MEMO])
async def test_what_opens_over_a_step_gives_it_back_as_it_was(step: Step) -> None:
    async with opened() as hand:
        await open_at(hand, step, {} if step is Step.DIAGNOSIS else ALL_QUESTIONS)
        screen, visit = hand.screen, hand.visit
        await hand.drawn()
        before = hand.page()
        await hide(hand)
        await come_back(hand)
        await hand.until(lambda: hand.screen is screen and hand.page() == before, "the step as it was")
        over: set[type[Screen[object]]] = set()
        for key in ["f1", "r", "f4", "v", "c", "d", "ctrl+q"]:
            await hand.press(key)
            await hand.drawn()
            if hand.screen is not screen:
                over.add(type(hand.screen))
                await hand.press("escape")
                await hand.until(lambda: hand.screen is screen, f"back from {key}")
            elif hand.page() != before:  # it changed what is shown, and does so again
                await hand.press(key)
            await hand.drawn()
            assert hand.page() == before, key
            assert hand.visit == visit, key
        assert len(over) >= 2


ENDS_SOON = range(0, 24, 3)
"""Turns of the loop after the key: before, while and after the screen that it opens is made."""


@pytest.mark.parametrize(
    ("opening", "key"),
    [
        pytest.param(None, "3", id="the tree"),
        pytest.param(None, "1", id="the first step"),
        pytest.param(Step.MEMO, "right", id="the next step"),
    ],
)
async def test_ending_while_a_screen_is_being_made_is_no_error(opening: Step | None, key: str) -> None:
    for turns in ENDS_SOON:
        async with opened() as hand:  # which raises what went wrong
            if opening is not None:
                await open_at(hand, opening, ALL_QUESTIONS)
            hand.app.simulate_key(key)
            for _ in range(turns):
                await asyncio.sleep(0)
            hand.app.exit(return_code=143)
        assert hand.app.return_code == 143
