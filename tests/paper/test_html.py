"""The sheet as a web page: said as such to a screen reader, and never a program."""

from __future__ import annotations

from html.parser import HTMLParser

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper.html import page
from cnfs_tui.paper.memo import compose
from cnfs_tui.paper.sheet import Kind, Origin
from tests.paper.sample_memos import CAKE, GARDEN, liaison_sheet, sheet_of

HOSTILE = "<script>alert(1)</script> & </style> \" ' <img src=x onerror=alert(1)> &lt; {{ }}"


class Reader(HTMLParser):
    """What a browser would understand: the elements opened, their attributes, the words."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words += data


def test_the_page_is_in_french_titled_and_well_formed() -> None:
    read = Reader(page(sheet_of(CAKE)))
    assert ("lang", "fr-FR") in read.attributes
    assert read.words.split("\n")[2].strip() == "Je sais faire un gâteau"
    assert read.open == []


def test_headings_steps_and_boxes_are_what_they_look_like() -> None:
    read = Reader(page(sheet_of(GARDEN, CAKE)))
    assert read.elements.count("h1") == 1
    assert read.elements.count("h2") == 4
    assert read.elements.count("ol") == 2
    assert read.elements.count("li") == 2 + 5 + 4
    assert read.attributes.count(("aria-label", "Case cochée")) == 2
    boxes = Reader(page(liaison_sheet())).attributes
    assert boxes.count(("aria-label", "Case à cocher")) == 2


def test_every_line_of_the_sheet_is_there() -> None:
    for sheet in (sheet_of(GARDEN, CAKE), liaison_sheet()):
        words = Reader(page(sheet)).words
        for line in sheet.lines:
            assert line.text in words
            if line.kind is not Kind.STEP:  # numbered by the browser
                assert line.mark in words


def test_hostile_words_are_read_as_words() -> None:
    memo = MemoText(HOSTILE, (HOSTILE,), (HOSTILE,), (HOSTILE,))
    origin = Origin(HOSTILE, HOSTILE, HOSTILE, proposal=True)
    read = Reader(page(compose([memo], origin, done=[HOSTILE], helper=HOSTILE)))
    assert not {"script", "img"} & set(read.elements)
    assert read.words.count("<script>alert(1)</script>") == 10
    assert all(not name.startswith("on") for name, _ in read.attributes)


def test_nothing_is_fetched() -> None:
    source = page(sheet_of(CAKE))
    assert "http" not in source and "src=" not in source and "url(" not in source


def test_large_type_is_larger() -> None:
    assert "font: 14pt/" in page(sheet_of(CAKE))
    assert "font: 18pt/" in page(sheet_of(CAKE), large=True)
