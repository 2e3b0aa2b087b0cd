"""Letters for the back of a room: every one that French needs, whole words, and nothing ever lost."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical

from cnfs_tui.pages.text import clean
from cnfs_tui.tui.widgets.big_letters import HEIGHT, drawn, drawn_narrow, largest, ordinary
from cnfs_tui.tui.widgets.big_text import BigText
from tests.tui.driving import eventually

WIDTHS = [60, 80, 120]
SENTENCE = clean("« Ça bloque encore, je n’ai rien touché ce mois-ci ! Où est-ce que j’appelle : ici ? »")
ALPHABET = "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ"
SIGNS = "0123456789.,;:!?…’'\"«»()[]-—/%€+=°§&@#*→←↑↓•·"


@pytest.mark.parametrize("letter", [*ALPHABET, *ALPHABET.upper(), *SIGNS])
def test_every_character_that_french_needs_has_a_letter_of_its_own(letter: str) -> None:
    rows = drawn(letter, 20)
    assert rows is not None
    assert len(rows) == HEIGHT
    twins = [other for other in ALPHABET + ALPHABET.upper() + SIGNS if drawn(other, 20) == rows]
    assert twins == [letter]


@pytest.mark.parametrize(("sign", "twin"), [("–", "-"), ("×", "x")])
def test_signs_that_a_room_cannot_tell_apart_share_a_letter(sign: str, twin: str) -> None:
    assert drawn(sign, 20) == drawn(twin, 20)


def test_french_spaces_hold_their_words_together() -> None:
    for held in ("« Oui ! »", "12 euros"):
        assert drawn(clean(held), 30) is None  # wider than that, and not to be broken
    assert drawn(clean("oui non"), 30) is not None


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("letters", [drawn, drawn_narrow])
def test_lines_hold_in_the_width_and_no_word_is_cut(width: int, letters: type) -> None:
    rows = letters(SENTENCE, width)
    assert max(len(row) for row in rows) <= width
    words = SENTENCE.split(" ")
    for at in range(0, len(rows), HEIGHT):
        line = rows[at : at + HEIGHT]
        taken = next(n for n in range(len(words), 0, -1) if letters(" ".join(words[:n]), width) == line)
        del words[:taken]
    assert not words


@pytest.mark.parametrize("width", WIDTHS)
def test_narrow_letters_hold_twice_as_much(width: int) -> None:
    narrow, wide = drawn_narrow(SENTENCE, width), drawn(SENTENCE, 2 * width)
    assert narrow is not None
    assert wide is not None
    assert len(narrow) == len(wide)


def test_each_line_of_a_text_begins_a_line_of_letters() -> None:
    two, one, other = drawn("oui\nnon", 40), drawn("oui", 40), drawn("non", 40)
    assert one is not None
    assert other is not None
    assert two == [*one, *other]


def test_a_word_wider_than_the_screen_or_a_sign_without_letter_is_left_to_ordinary_ones() -> None:
    assert drawn("anticonstitutionnellement", 60) is None
    assert drawn("oui 😀", 60) is None
    assert largest("oui 😀 مرحبا", 60, 30) == ["oui 😀 مرحبا"]


def test_an_accent_typed_apart_and_a_no_break_hyphen_are_the_same_letters() -> None:
    assert drawn(normalize("NFD", "Où ça ?"), 60) == drawn("Où ça ?", 60)
    assert drawn("là\u2011bas", 60) == drawn("là-bas", 60)


def test_the_largest_letters_that_hold_are_taken() -> None:
    wide, narrow = drawn(SENTENCE, 120), drawn_narrow(SENTENCE, 120)
    assert wide is not None
    assert narrow is not None
    assert len(narrow) < len(wide)
    assert largest(SENTENCE, 120, len(wide)) == wide
    assert largest(SENTENCE, 120, len(wide) - 1) == narrow
    assert largest(SENTENCE, 120, len(narrow) - 1) == [SENTENCE]


def test_ordinary_letters_break_only_what_is_wider_than_the_screen() -> None:
    assert ordinary("une adresse très longue", 12) == ["une adresse", "très longue"]
    assert ordinary("exemple.fr/abcdef", 8) == ["exemple.", "fr/abcde", "f"]
    assert ordinary("", 8) == [""]
    assert "".join(ordinary("😀" * 9, 5)) == "😀" * 9


class Room(App[None]):
    """A sentence in a box that has only so many lines."""

    def __init__(self, words: str, lines: int) -> None:
        super().__init__()
        self._words = words
        self._lines = lines

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.styles.height = self._lines
            yield BigText(self._words)


def window(app: App[None]) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize(("lines", "letters"), [(20, drawn), (10, drawn_narrow), (3, ordinary)])
async def test_a_sentence_takes_the_lines_that_there_are(lines: int, letters: type) -> None:
    words = clean("Faire avec, et pas à la place de.")
    app = Room(words, lines)
    async with app.run_test(size=(60, 24)):
        expected = [row.rstrip() for row in letters(words, 60)]
        await eventually(lambda: window(app)[: len(expected)] == expected, lambda: "\n".join(window(app)))
        assert len(expected) <= lines


async def test_another_sentence_takes_the_place_of_the_first() -> None:
    app = Room("oui", 20)
    async with app.run_test(size=(60, 24)):
        app.query_one(BigText).show("non")
        expected = drawn("non", 60)
        await eventually(lambda: window(app)[:HEIGHT] == expected, lambda: "\n".join(window(app)))


async def test_markup_and_escapes_are_shown_and_never_obeyed() -> None:
    app = Room("\x1b[31m[bold]oui[/bold] [/] \u202e", 20)
    async with app.run_test(size=(60, 24)):
        await eventually(lambda: window(app)[0], "the words")
        assert window(app)[0] == "\ufffd[31m[bold]oui[/bold] [/] \ufffd"
