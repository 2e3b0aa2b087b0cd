"""The discovery: one screen a stage, forward and back, left at any moment; never during a visit."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings
from cnfs_tui.manuals.discovery import discovery
from cnfs_tui.tui.manuals.discovery import DiscoveryScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.widgets.reading import Reading
from tests.tui.driving import Hand, accompany, opened, shipped
from tests.tui.test_screens import sizes

STAGES = discovery(shipped().guide)


async def begin(hand: Hand) -> None:
    await hand.press("d")
    await hand.reach(DiscoveryScreen)


@sizes
async def test_each_stage_holds_on_one_screen(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await begin(hand)
        for rank, stage in enumerate(STAGES, 1):
            await hand.see(f"étape {rank} sur {len(STAGES)}", stage.title, stage.told)
            await hand.drawn()
            assert all(reading.max_scroll_y == 0 for reading in hand.screen.query(Reading)), stage.title
            await hand.press("enter")


async def test_one_comes_back_to_the_stage_before_and_no_further_than_the_first() -> None:
    async with opened() as hand:
        await begin(hand)
        await hand.press("enter")
        await hand.see(STAGES[1].title)
        await hand.press("left", "left")
        await hand.see(STAGES[0].title)
        assert isinstance(hand.screen, DiscoveryScreen)


@pytest.mark.parametrize("stage", range(len(STAGES)))
async def test_escape_leaves_it_at_any_stage_and_says_where_to_find_it(stage: int, desk: Path) -> None:
    async with opened() as hand:
        await begin(hand)
        for _ in range(stage):
            await hand.press("enter")
        await hand.see(STAGES[stage].title)
        await hand.press("escape")
        await hand.reach(HomeScreen)
        await hand.read("touche 7 pour découvrir")
        kept = Settings(introduced=True)
        await hand.until(lambda: read_settings(desk / "reglages.yaml")[0] == kept, "nothing else kept")


async def test_it_is_not_to_be_begun_during_a_visit() -> None:
    async with opened() as hand:
        await accompany(hand)
        await hand.press("d")
        await hand.hold_still()
        assert isinstance(hand.screen, FramingScreen)


async def test_it_begins_no_visit_and_counts_nothing() -> None:
    async with opened() as hand:
        await begin(hand)
        for _ in STAGES[1:]:
            await hand.press("enter")
        assert hand.session.visit is None
        assert not hand.app._at_stake
