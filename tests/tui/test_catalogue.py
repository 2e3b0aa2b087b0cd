"""The catalogue: the memos of the guide, for a workshop, without any visit."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.desk.folders import DATA_VARIABLE
from cnfs_tui.guide.model.skill import Workshop
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.home import HomeScreen
from tests.plain_user import a_plain_user
from tests.slow_printer import SlowPrinter
from tests.tui.driving import (
    Hand,
    one_line,
    open_paper,
    opened,
    papers_of_the_desk,
    preview,
    set_for_good,
    told,
)
from tests.tui.test_papers import text_of


async def open_catalogue(hand: Hand) -> Workshop:
    """From home; the first workshop of the guide."""
    await hand.press("2")
    await hand.reach(CatalogueScreen)
    return next(iter(hand.guide.workshops.values()))


def ticked(hand: Hand) -> set[str]:
    return {row.option.value for row in hand.rows() if row.option.taken}


async def test_every_memo_of_the_guide_is_there_after_the_workshops() -> None:
    async with opened() as hand:
        await open_catalogue(hand)
        shown = [row.option.value for row in hand.rows()]
        assert shown == [*hand.guide.workshops, *hand.guide.skills]
        assert preview(hand) == ""


async def test_a_workshop_ticks_its_memos_and_gives_its_name_to_the_sheet() -> None:
    async with opened() as hand:
        workshop = await open_catalogue(hand)
        await hand.press("1")
        await set_for_good(hand)
        assert ticked(hand) == {workshop.id, *workshop.skills}
        shown = preview(hand)
        assert shown.startswith(one_line(workshop.name))
        for skill in workshop.skills:
            assert one_line(f"☐ {hand.guide.memos[skill].title}.") in shown
        await hand.press("1")
        await hand.until(lambda: preview(hand) == "", "nothing ticked again")
        assert ticked(hand) == set()


async def test_memos_of_one_s_own_choice_are_several_on_one_sheet_without_the_name_of_a_workshop() -> None:
    async with opened() as hand:
        workshop = await open_catalogue(hand)
        await hand.press("1", "9")
        await set_for_good(hand)
        other = hand.rows()[8].option.value
        assert ticked(hand) == {workshop.id, *workshop.skills, other}
        assert preview(hand).startswith("Mon mémo")
        printed = text_of(await open_paper(hand))
        for skill in (*workshop.skills, other):
            assert one_line(hand.guide.memos[skill].title) in printed


async def test_a_memo_alone_has_its_own_title_and_boxes_to_tick_by_hand() -> None:
    async with opened() as hand:
        workshop = await open_catalogue(hand)
        await hand.press("2")
        await set_for_good(hand)
        (skill,) = ticked(hand)
        assert preview(hand).startswith(f"{one_line(hand.guide.memos[skill].title)} Le …")
        for sentence in hand.guide.skills[skill].with_someone:
            assert one_line(f"☐ {sentence}") in preview(hand)
        assert workshop.id not in ticked(hand)


async def test_a_memo_kept_on_purpose_is_in_the_folder_of_memos_under_a_free_name(desk: Path) -> None:
    async with opened() as hand:
        await open_catalogue(hand)
        await hand.press("e")
        await hand.press("1")
        await set_for_good(hand)
        for name in ("memo.pdf", "memo-2.pdf"):
            await hand.press("e")
            await hand.until((desk / "memos" / name).exists, name)
            await hand.until(lambda: "Enregistré" in told(hand), "its path")
        await hand.press("left")
        await hand.reach(HomeScreen)
    assert {file.name for file in (desk / "memos").iterdir()} == {"memo.pdf", "memo-2.pdf"}
    assert (desk / "memos/memo.pdf").stat().st_mode & 0o777 == 0o600


async def test_a_memo_that_cannot_be_kept_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_plain_user() as folder:
        monkeypatch.setenv(DATA_VARIABLE, str(folder / "data"))
        folder.chmod(0o500)
        async with opened() as hand:
            await open_catalogue(hand)
            await hand.press("1", "e")
            await hand.until(lambda: "n’a pas pu être préparé" in told(hand), "the sentence")
        folder.chmod(0o700)


async def test_what_was_opened_is_gone_when_the_catalogue_is_left() -> None:
    async with opened() as hand:
        await open_catalogue(hand)
        await hand.press("1")
        await set_for_good(hand)
        await open_paper(hand)
        await hand.press("g")
        await hand.press("left")
        await hand.reach(HomeScreen)
        assert papers_of_the_desk() == []
        assert not hand.session.large


async def test_leaving_twice_leaves_once() -> None:
    async with opened() as hand:
        await open_catalogue(hand)
        await hand.press_at_once("left", "left", "escape")
        await hand.reach(HomeScreen)
        await hand.hold_still()
        assert [type(screen) for screen in hand.app.screen_stack] == [HomeScreen]


async def test_a_memo_asked_for_just_after_it_was_ticked_is_printed(printer: SlowPrinter) -> None:
    printer.takes.set()
    printer.ends.set()
    async with opened() as hand:
        await open_catalogue(hand)
        await hand.press_at_once("1", "i")
        await hand.until(lambda: "est parti" in told(hand), "its news")
        assert len(printer.asked) == 1
