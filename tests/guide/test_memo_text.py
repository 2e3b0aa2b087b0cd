"""Reading the text of a memo."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.guide.memo_text import MAX_CHARACTERS, MemoFault, MemoShapeError, MemoText, read_memo
from cnfs_tui.guide.typed import Typed, TypedLine

MEMO = """\
# Je sais faire un gâteau

## Avant de commencer

- Je prends 3 œufs.
- Je lave mes mains.

## Pour recommencer

1. Je mélange.
2. Je mets au four.

## Attention

Le four est chaud.

Je mets des gants.
"""


def fault(text: str) -> tuple[MemoFault, int, str]:
    with pytest.raises(MemoShapeError) as caught:
        read_memo(text)
    return caught.value.code, caught.value.line, caught.value.words


def test_a_memo_is_a_title_things_to_prepare_steps_and_a_caution() -> None:
    assert read_memo(MEMO) == MemoText(
        title="Je sais faire un gâteau",
        before=("Je prends 3 œufs.", "Je lave mes mains."),
        steps=("Je mélange.", "Je mets au four."),
        caution=("Le four est chaud.", "Je mets des gants."),
    )


def test_nothing_to_prepare_is_allowed() -> None:
    head, _, rest = MEMO.partition("## Avant")
    assert read_memo(head + rest[rest.index("## Pour") :]).before == ()


def test_headings_are_read_whatever_their_accents_case_and_dashes() -> None:
    assert read_memo(MEMO.replace("## Pour recommencer", "## POUR_RECOMMENCER")) == read_memo(MEMO)


def test_windows_line_ends_change_nothing() -> None:
    assert read_memo(MEMO.replace("\n", "\r\n")) == read_memo(MEMO)


def test_blank_lines_between_steps_change_nothing() -> None:
    assert read_memo(MEMO.replace("\n2.", "\n\n2.")) == read_memo(MEMO)


def test_a_line_break_within_a_sentence_is_a_space() -> None:
    assert read_memo(MEMO.replace("four est", "four\nest")).caution[0] == "Le four est chaud."


def test_entities_are_decoded() -> None:
    text = MEMO.replace("Le four", "L&rsquo;&eacute;t&eacute; &lt;b&gt; &amp; le four")
    assert read_memo(text).caution[0] == "L’été <b> & le four est chaud."


def test_an_address_is_plain_text() -> None:
    assert (
        read_memo(MEMO.replace("Le four", "https://x.fr et le four")).caution[0].startswith("https://x.fr et")
    )


@pytest.mark.parametrize("text", ["", "\n\n", "Bonjour.", "## Attention\n\nNon.", "#\n", "---\n# Titre\n"])
def test_a_memo_without_a_title_at_its_head_is_refused_at_its_first_line(text: str) -> None:
    assert fault(text)[:2] == (MemoFault.NO_TITLE, 1)


def test_a_second_title_is_refused_at_its_line() -> None:
    assert fault(MEMO + "\n# Autre titre\n") == (MemoFault.TWO_TITLES, 19, "Autre titre")


@pytest.mark.parametrize("heading", ["## Ensuite", "### Attention", "###### Note"])
def test_an_unknown_heading_is_refused_at_its_line(heading: str) -> None:
    code, line, words = fault(MEMO + f"\n{heading}\n\nx\n")
    assert (code, line, words) == (MemoFault.UNKNOWN_HEADING, 19, heading.strip("# "))


def test_a_heading_written_twice_is_refused_at_the_second() -> None:
    text = MEMO + "\n## attention\n\nx\n"
    assert fault(text) == (MemoFault.REPEATED_HEADING, 19, "attention")


@pytest.mark.parametrize("heading", ["Pour recommencer", "Attention"])
def test_a_missing_section_is_named_at_the_last_line(heading: str) -> None:
    head, _, rest = MEMO.partition(f"## {heading}")
    rest = rest[rest.index("##") :] if "##" in rest else ""
    text = (head + rest).rstrip()
    assert fault(text) == (MemoFault.MISSING_SECTION, text.count("\n") + 1, heading)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("1. Je mélange.\n2. Je mets au four.", "Je mélange.", 10),
        ("1. Je mélange.\n2. Je mets au four.", "- Je mélange.", 10),
        ("1. Je mélange.\n2. Je mets au four.", "", 8),
        ("- Je prends 3 œufs.\n- Je lave mes mains.", "1. Je lave mes mains.", 5),
        ("Le four est chaud.", "- Le four est chaud.", 15),
        ("2. Je mets au four.", "2.", 11),
        ("2. Je mets au four.", "2) Je mets au four.", 11),
        ("2. Je mets au four.", "2. Je mets\n\n   au four.", 11),
        ("2. Je mets au four.", "2. Je mets au four.\n\nEt voilà.", 13),
        ("## Avant de commencer", "Bonjour.\n\n## Avant de commencer", 3),
        ("Le four est chaud.", "&nbsp;", 15),
    ],
)
def test_the_wrong_content_under_a_heading_is_refused_at_its_line(old: str, new: str, line: int) -> None:
    assert fault(MEMO.replace(old, new))[:2] == (MemoFault.WRONG_CONTENT, line)


@pytest.mark.parametrize(
    "markup",
    [
        "Le four est **chaud**.",
        "Le four est *chaud*.",
        "Le four est ~~froid~~.",
        "Le [four](https://x.fr) est chaud.",
        "Le four : <https://x.fr>",
        "![Le four](four.png)",
        "![x](file:///etc/passwd)",
        "[x](javascript:alert)",
        "Le four est `chaud`.",
        "Le four est <b>chaud</b>.",
        "<script>alert(1)</script>",
        "<!-- chaud -->",
        "    chaud",
        "```\nchaud\n```",
        "> chaud",
        "| four |\n|---|\n| chaud |",
        "---",
    ],
)
def test_markup_is_refused_at_its_line_and_quoted(markup: str) -> None:
    code, line, words = fault(MEMO.replace("Le four est chaud.", markup))
    assert (code, line) == (MemoFault.MARKUP, 15)
    assert words == markup.splitlines()[0].strip()


def test_markup_is_found_on_the_second_line_of_a_sentence() -> None:
    text = MEMO.replace("Le four est chaud.", "Le four\nest **chaud**.")
    assert fault(text) == (MemoFault.MARKUP, 16, "est **chaud**.")


def test_markup_in_a_title_is_refused() -> None:
    assert fault(MEMO.replace("un gâteau", "**un gâteau**"))[:2] == (MemoFault.MARKUP, 1)


def test_a_list_within_a_list_is_refused_at_its_line() -> None:
    text = MEMO.replace("2. Je mets au four.", "2. Je mets au four.\n   - doucement")
    assert fault(text) == (MemoFault.MARKUP, 12, "- doucement")


def test_a_reference_of_markdown_does_not_vanish_from_the_memo() -> None:
    text = MEMO.replace("Le four est chaud.", "[four]: https://x.fr")
    assert read_memo(text).caution[0] == "[four]: https://x.fr"


def test_a_text_too_long_for_paper_is_refused_before_it_is_read() -> None:
    text = MEMO + "a" * MAX_CHARACTERS
    assert fault(text) == (MemoFault.TOO_LONG, 1, str(len(text)))


@pytest.mark.parametrize("deep", [">" * 5_000, "- " * 3_000, "# " + "[" * 5_000, "*" * 5_000])
def test_a_text_made_to_nest_without_end_is_read_or_refused_but_never_crashes(deep: str) -> None:
    assert fault(deep)[1] == 1


def placed(text: str) -> list[tuple[int, int, str]]:
    """Every line of every sentence, as it is typed."""
    return [(line, column, words) for typed in read_memo(text).typed for line, column, words in typed.lines]


def test_every_sentence_knows_its_line_and_its_column() -> None:
    assert placed(MEMO) == [
        (1, 3, "Je sais faire un gâteau"),
        (5, 3, "Je prends 3 œufs."),
        (6, 3, "Je lave mes mains."),
        (10, 4, "Je mélange."),
        (11, 4, "Je mets au four."),
        (15, 1, "Le four est chaud."),
        (17, 1, "Je mets des gants."),
    ]


def test_sentences_are_placed_in_the_order_of_the_sheet_whatever_that_of_the_file() -> None:
    head, before, rest = MEMO.partition(
        "## Avant de commencer\n\n- Je prends 3 œufs.\n- Je lave mes mains.\n\n"
    )
    moved = f"{head}{rest}\n{before}"
    assert [words for _, _, words in placed(moved)] == [words for _, _, words in placed(MEMO)]
    assert placed(moved)[1][0] > placed(moved)[-1][0]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("Le four\n   est chaud.", [(15, 1, "Le four"), (16, 4, "est chaud.")]),
        ("  Le four est chaud.  ", [(15, 3, "Le four est chaud.")]),
        ("Le four est&nbsp;chaud.", [(15, 1, "Le four est&nbsp;chaud.")]),
        ("Le four est \\*chaud.", [(15, 1, "Le four est \\*chaud.")]),
        ("Le Le four est chaud.", [(15, 1, "Le Le four est chaud.")]),
    ],
)
def test_a_sentence_is_placed_as_it_is_typed(typed: str, lines: list[tuple[int, int, str]]) -> None:
    assert placed(MEMO.replace("Le four est chaud.", typed))[5:-1] == lines


@pytest.mark.parametrize("heading", ["#   Je sais   ##", "Je sais\n======="])
def test_a_title_is_placed_without_its_marks(heading: str) -> None:
    line, column, words = placed(MEMO.replace("# Je sais faire un gâteau", heading))[0]
    assert (line, column, words) == (1, heading.index("Je") + 1, "Je sais")


def test_part_of_a_sentence_is_found_on_its_own_line() -> None:
    typed = read_memo(MEMO.replace("Le four est chaud.", "Le four\n  est chaud.")).typed[5]
    at = typed.text.index("chaud")
    assert typed.text == "Le four est chaud."
    assert typed.spot(at, at + 5) == (16, 7, 5)


@given(st.lists(st.sampled_from(("a", "e", "é", "e\u0301", "ç", "c\u0327", " ")), min_size=1).map("".join))
def test_a_letter_is_found_where_it_is_typed_however_its_accent_is_typed(words: str) -> None:
    typed = Typed((TypedLine(3, 5, words),))
    for rank, letter in enumerate(typed.text):
        line, column, length = typed.spot(rank, rank + 1)
        assert line == 3
        assert normalize("NFC", words[column - 5 : column - 5 + length]) == letter


@pytest.mark.parametrize("hostile", ["*" * 2_000_000, "[](" * 300_000, "- " * 500_000, "a\n\n" * 300_000])
def test_a_huge_text_is_refused_without_being_read(hostile: str) -> None:
    assert fault(hostile)[0] is MemoFault.TOO_LONG


def test_steps_whose_heading_is_forgotten_are_told_at_their_first_line() -> None:
    assert fault(MEMO.replace("## Pour recommencer\n", "")) == (
        MemoFault.MISSING_HEADING,
        9,
        "Pour recommencer",
    )


def test_a_caution_whose_heading_is_forgotten_is_told_at_its_first_line() -> None:
    assert fault(MEMO.replace("## Attention\n", "")) == (MemoFault.MISSING_HEADING, 14, "Attention")


@pytest.mark.parametrize(
    "steps", ["1) J’ouvre.\n2) J’écris.\n3. J’envoie.", "1. J’ouvre.\n2) J’écris.\n3) J’envoie."]
)
def test_of_two_ways_to_number_steps_the_less_usual_one_is_at_fault(steps: str) -> None:
    code, _, words = fault(MEMO.replace("1. Je mélange.\n2. Je mets au four.", steps))
    assert code is MemoFault.WRONG_CONTENT
    assert ")" in words
