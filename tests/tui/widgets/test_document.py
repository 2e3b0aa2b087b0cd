"""A page set in lines: hanging indent, French spaces that never break, text that is never obeyed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from textual.app import App, ComposeResult

from cnfs_tui.pages.block import Block, bullets, heading, numbered, provenance, said
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.typography import NARROW, NO_BREAK, REPLACEMENT
from tests.tui.driving import eventually

QUESTION = Block(
    "À l’écart, avec son accord : « Ce mois-ci, avez-vous de quoi tenir : manger, vous chauffer, dormir "
    "quelque part ? » Sinon, 20 minutes : n° 39 49 !",
    lead="• ",
)


class Page(App[None]):
    def __init__(self, blocks: Sequence[Block]) -> None:
        super().__init__()
        self.document = Document(blocks)

    def compose(self) -> ComposeResult:
        yield self.document

    def lines(self) -> list[str]:
        """The lines of the document, as they are drawn."""
        strips = self.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips[: self.document.size.height]]


async def lines(*blocks: Block, width: int = 40) -> list[str]:
    """The blocks set in this width."""
    page = Page(blocks)
    async with page.run_test(size=(width, 60)):
        await eventually(lambda: page.document.size.height, "the page")
        return page.lines()


# Setting


async def test_a_bullet_hangs_in_the_margin_of_its_paragraph() -> None:
    assert await lines(*bullets(["Une échéance est proche, ou déjà passée."]), width=24) == [
        "• Une échéance est",
        "  proche, ou déjà",
        "  passée.",
    ]


async def test_numbers_and_words_to_say_hang_too() -> None:
    assert await lines(*numbered(["Lire.", "Dire."]), *said(["Je reste avec vous."]), width=24) == [
        "1. Lire.",
        "2. Dire.",
        f"  «{NARROW}Je reste avec",
        f"  vous.{NARROW}»",
    ]


async def test_an_indent_moves_the_whole_paragraph() -> None:
    assert await lines(Block("Relisez le courrier ensemble.", indent=3), width=20) == [
        "   Relisez le",
        "   courrier",
        "   ensemble.",
    ]


async def test_blank_lines_stand_above_a_block_except_the_first() -> None:
    assert await lines(heading("Un"), heading("Deux"), Block("Trois", gap=2)) == [
        "Un",
        "",
        "Deux",
        "",
        "",
        "Trois",
    ]


async def test_a_text_in_two_paragraphs_keeps_its_margin() -> None:
    assert await lines(Block("Un\ndeux", lead="• ")) == ["• Un", "  deux"]


async def test_a_source_says_its_status_and_when_it_was_checked() -> None:
    (line,) = await lines(provenance("CNIL", "source", date(2026, 11, 23)), width=60)
    assert line == f"Source{NARROW}: CNIL (source, vérifié le 23/11/2026)"


# French spaces


@pytest.mark.parametrize("width", range(16, 64, 3))
async def test_no_line_breaks_at_a_french_space(width: int) -> None:
    found = await lines(QUESTION, width=width)
    for line in found:
        assert not re.match(r"\s*[;:!?»]", line), found
        assert not line.endswith(("«", "n°")), found
    assert not any(a.endswith("39") and b.strip().startswith("49") for a, b in pairwise(found))
    assert sum(line.count(NARROW) + line.count(NO_BREAK) for line in found) == 9


@pytest.mark.parametrize("width", [9, 16, 200])
async def test_nothing_of_the_text_is_lost_whatever_the_width(width: int) -> None:
    found = await lines(QUESTION, width=width)
    assert re.sub(r"\s", "", "".join(found)) == re.sub(r"\s", "", f"• {QUESTION.text}")


async def test_a_window_of_one_column_does_not_stop_the_app() -> None:
    assert await lines(QUESTION, *numbered(["Lire."]), width=1)


async def test_a_compound_word_is_not_cut_at_its_hyphen() -> None:
    assert await lines(Block("Avez-vous un rendez-vous ?"), width=14) == [
        "Avez-vous un",
        f"rendez-vous{NARROW}?",
    ]


# Text that is never obeyed


@pytest.mark.parametrize(
    "text",
    [
        "[CAF] [/ [x",
        "[red]rouge[/red]",
        "[@click=app.exit]ici",
        "[b]$nom[/b] {nom} %s",
        "[link=https://exemple.fr]là[/link]",
        "\\[CAF] \\",
        "**gras** `code`",
    ],
)
async def test_marks_are_shown_as_they_are_written(text: str) -> None:
    page = Page([Block(text)])
    async with page.run_test(size=(60, 5)):
        await eventually(lambda: page.document.size.height, "the page")
        assert page.lines() == [text]
        for strip in page.screen._compositor.render_strips():
            for segment in strip:
                assert segment.style is None or not {"@click", "@link"} & set(segment.style.meta)
                assert segment.style is None or segment.style.link is None


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x08", "\x1b", "\x7f", "\x9b", "\u202e", "\u200b", "\ue000"]
)
async def test_a_character_that_could_drive_the_terminal_or_hide_is_replaced(character: str) -> None:
    (line,) = await lines(Block(f"Avant{character}après", lead="• "))
    assert line == f"• Avant{REPLACEMENT}après"


async def test_no_control_character_reaches_the_screen() -> None:
    every = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)]))
    found = await lines(Block(f"a{every}z"), width=120)
    assert not [c for line in found for c in line if unicodedata.category(c) in ("Cc", "Cf")]


# Another page


async def test_showing_another_page_replaces_the_first_and_takes_its_height() -> None:
    page = Page(bullets(["un", "deux", "trois"]))
    async with page.run_test(size=(40, 20)):
        await eventually(lambda: page.document.size.height == 3, "three lines")
        page.document.show([Block("Une seule ligne")])
        await eventually(lambda: page.lines() == ["Une seule ligne"], "one line")
        page.document.show([Block("Une autre ligne")])
        await eventually(lambda: page.lines() == ["Une autre ligne"], "another line")
        page.document.show([])
        await eventually(lambda: page.document.size.height == 0, "nothing")


async def test_a_page_is_set_again_when_the_window_changes() -> None:
    page = Page([Block("Une échéance est proche, ou déjà passée.")])
    async with page.run_test(size=(60, 20)) as pilot:
        await eventually(lambda: page.document.size.height == 1, "one line")
        await pilot.resize_terminal(20, 20)
        await eventually(lambda: page.document.size.height == 3, "three lines")
        assert page.lines() == ["Une échéance est", "proche, ou déjà", "passée."]
