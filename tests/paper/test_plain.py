"""The sheet as plain text: every line of it, for a voice, a braille page or a last way out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.paper.memo import compose
from cnfs_tui.paper.plain import COLUMNS, text
from cnfs_tui.paper.sheet import Origin
from tests.paper.sample_memos import CAKE, DAY, GARDEN, liaison_sheet, sheet_of


def test_the_memo_reads_from_top_to_bottom() -> None:
    assert text(sheet_of(CAKE)) == (
        "Je sais faire un gâteau\n"
        "=======================\n"
        "Le lundi 2 mars 2026\n"
        "\n"
        "Ce que j’ai fait aujourd’hui\n"
        "----------------------------\n"
        "[x] Je sais faire un gâteau\n"
        "\n"
        "Pour recommencer\n"
        "----------------\n"
        "1. Je mélange.\n"
        "2. Je mets au four.\n"
        "3. J’attends 30\u00a0min.\n"
        "4. Je partage.\n"
        "Attention. Le four est chaud.\n"
        "\n"
        "Pour continuer\n"
        "--------------\n"
        "Ma prochaine date\u00a0: ........................................\n"
        "Mon prochain atelier\u00a0: .....................................\n"
        "Qui m’aide\u00a0: France services\n"
        "Téléphone\u00a0: ................................................\n"
        "Horaires\u00a0: .................................................\n"
        "\n"
        "Ce conseil est une proposition\u00a0: ce n’est pas une règle\n"
        "officielle.\n"
        "Écrit avec les règles du facile à lire. Pas encore relu par\n"
        "des personnes concernées.\n"
        "\n"
        "Version du guide\u00a0: 3f9c1a2b\n"
    )


def test_ticked_and_empty_boxes_are_told_apart() -> None:
    words = text(liaison_sheet())
    assert "[x] Mon trou est creusé." in words
    assert "[ ] Une pelle" in words


def test_every_line_of_the_sheet_is_there() -> None:
    sheet = sheet_of(GARDEN, CAKE)
    words = " ".join(text(sheet).split())
    for line in sheet.lines:
        assert " ".join(line.text.split()) in words


@given(st.lists(st.text(st.sampled_from("ab é\u00a0\u202f-'?»«"), max_size=200), min_size=1, max_size=5))
def test_no_line_is_wider_than_the_paper_unless_a_word_is(done: list[str]) -> None:
    words = text(compose([], Origin("v"), done=done, day=DAY))
    for line in words.split("\n"):
        assert len(line) <= COLUMNS or " " not in line.strip().removeprefix("[x] ")
    assert "\u202f" not in words
