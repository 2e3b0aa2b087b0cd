"""Manuals as plain text: within the width asked for, without a mark, whole."""

from __future__ import annotations

import pytest

from cnfs_tui.manuals.passage import Kind
from cnfs_tui.manuals.plain import WIDTH, plain_lines
from cnfs_tui.manuals.reading import read_manual
from cnfs_tui.manuals.shelf import SHELF, manual
from tests.manuals.test_reading import WHOLE

every_volume = pytest.mark.parametrize("name", SHELF)


def test_titles_are_underlined_lists_hang_and_what_is_typed_stands_apart() -> None:
    assert "\n".join(plain_lines(read_manual(WHOLE), 40)) == (
        "Un guide\n========\n\n"
        "Ce qu’il dit, en gras et en code, sur\ndeux lignes. Un lien.\n\n"
        "Première partie\n---------------\n\n"
        "1. Un pas\n2. Un autre\n\n- Un point\n\nÀ part\n\n"
        '    cnfs-tui --guide "mon guide"\n\n'
        "Les touches\n-----------\n\nF1 : aide"
    )


@every_volume
@pytest.mark.parametrize("width", [40, WIDTH])
def test_no_line_is_wider_than_asked_unless_it_is_to_be_typed_or_has_one_word(name: str, width: int) -> None:
    told = manual(name)
    passages = (*told.opening, *(passage for part in told.parts for passage in part.passages))
    typed = {passage.words for passage in passages if passage.kind is Kind.TYPED}
    for line in plain_lines(told, width):
        as_typed = line.strip() in {words.strip() for words in typed}
        assert len(line) <= width or as_typed or " " not in line.strip(), line


@every_volume
def test_every_word_of_a_manual_is_there(name: str) -> None:
    told = " ".join(" ".join(plain_lines(manual(name))).split())
    for part in manual(name).parts:
        assert part.title in told
        for passage in part.passages:
            assert " ".join(passage.words.split()) in told
