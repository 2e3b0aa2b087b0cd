"""The page that shows every message is the one the code would write."""

from __future__ import annotations

from cnfs_tui.guide.problems.messages import CATALOGUE
from docs.errors import PAGE, page


def test_the_page_of_messages_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m docs.errors"


def test_every_code_has_its_heading_once_and_its_line_in_the_contents() -> None:
    text = PAGE.read_text("utf-8")
    for code in CATALOGUE:
        assert text.count(f"\n### {code}\n") == 1
        assert text.count(f"](#{code.lower()})") == 1


def test_nothing_on_the_page_is_hidden_nor_endless() -> None:
    text = PAGE.read_text("utf-8")
    assert not any(ord(sign) < 32 and sign != "\n" for sign in text)
    assert max(map(len, text.split("\n"))) < 400
