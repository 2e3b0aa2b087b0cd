"""A manual on the screen: a digit goes to a part, lines stay short, all of it can be read."""

from __future__ import annotations

from cnfs_tui.manuals.shelf import manual
from cnfs_tui.tui.manuals.reader import ManualScreen
from tests.tui.driving import Hand, opened
from tests.tui.test_screens import sizes

LAST_WORDS = "ferme le programme"
READABLE = 80
"""Columns, at most, of a line that is easy to read."""


async def guide_of_the_adviser(hand: Hand) -> None:
    hand.app.push_screen(ManualScreen(manual("conseiller")))
    await hand.reach(ManualScreen)


@sizes
async def test_it_is_read_from_the_first_line_to_the_last_one(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await guide_of_the_adviser(hand)
        await hand.see("Guide du conseiller", "Entrée Lire la suite")
        await hand.press_until("pagedown", lambda: hand.sees(LAST_WORDS), "the last line")


async def test_a_digit_goes_to_its_part_and_zero_to_the_beginning() -> None:
    async with opened() as hand:
        await guide_of_the_adviser(hand)
        for rank, part in enumerate(manual("conseiller").parts, 1):
            await hand.press(str(rank))
            await hand.see(f"{rank} {part.title}")
        await hand.press("0")
        await hand.see("Guide du conseiller")


async def test_lines_are_no_longer_than_what_is_easy_to_read() -> None:
    async with opened((160, 50)) as hand:
        await guide_of_the_adviser(hand)
        await hand.press("2")
        await hand.see("2 Une visite")
        assert max(len(line.strip(" ▁▂▃▄▅▆▇█")) for line in hand.window().split("\n")) <= READABLE
