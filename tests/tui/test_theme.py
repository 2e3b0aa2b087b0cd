"""Four sets of colours: one key goes from each to the next and tells its name, and nothing else changes."""

from __future__ import annotations

import re

import pytest

from cnfs_tui.desk.colours import Colours
from tests.tui.driving import choose_at_home, opened
from tests.tui.looking import seen


async def test_one_key_goes_through_the_four_sets_and_back_and_tells_the_name_of_each() -> None:
    async with opened() as hand:
        for place in ("home", "framing"):
            if place == "framing":
                await hand.press("1")
            for colours in (Colours.LIGHT, Colours.CONTRASTED_LIGHT, Colours.CONTRASTED_DARK, Colours.DARK):
                await hand.press("f2")
                await hand.until(lambda c=colours: hand.app.colours is c, colours)  # type: ignore[misc]
                await hand.see(f"Couleurs : {colours.told.lower()}.")


async def test_only_the_name_of_the_last_colours_is_told_however_fast_one_goes_through_them() -> None:
    async with opened() as hand:
        await hand.press("f2", "f2", "f2")
        await hand.see(f"Couleurs : {Colours.CONTRASTED_DARK.told.lower()}.")
        await hand.until(lambda: len(re.findall(r"Couleurs\W+fond", hand.window())) == 1, "one name only")


async def test_the_structure_screen_proposes_the_four_sets_by_their_names() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        (row,) = (row for row in hand.rows() if row.option.value == "theme")
        row.action_pick()
        for rank, colours in enumerate(Colours, 1):
            await hand.see(f"{rank} ({'•' if rank == 1 else ' '}) {colours.told}")


@pytest.mark.parametrize("colours", list(Colours)[1:])
def test_the_same_words_stand_on_every_screen_whatever_the_colours(colours: Colours) -> None:
    for dark, other in zip(seen(Colours.DARK).screens, seen(colours).screens, strict=True):
        assert dark[0] == other[0]
        assert until_a_path(dark[1]) == until_a_path(other[1]), other[0]


def until_a_path(page: str) -> str:
    """Its words, up to the name of a file; the colours themselves are told in the settings of the desk."""
    return re.sub(r"Couleurs : fond .*? Sans", "Couleurs : fond. Sans", page.partition(": /")[0])
