"""« À REMPLIR » must never be shown to anyone."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.problems.messages import message
from tests.guide.small_guide import SmallGuide, spot, underlined

ACTORS, MEMO = "rules/acteurs.yaml", "memos/ecrire-un-mail.md"


@pytest.mark.parametrize(
    "left", ["À REMPLIR", '"À REMPLIR"', "A REMPLIR", "Je sais À REMPLIR.", "A\u0300 REMPLIR"]
)
def test_a_text_left_to_fill_in_is_an_error_at_its_place(guide: SmallGuide, left: str) -> None:
    guide.change(ACTORS, "fait: Conseil sur le logement", f"fait: {left}")
    problem = guide.problem()
    assert problem.code == "REM-01"
    assert problem.place.line == guide.at(ACTORS, f"fait: {left}")[1]
    assert "un texte à écrire" in message(problem)


def test_a_text_left_to_fill_in_in_a_memo_is_an_error_too(guide: SmallGuide) -> None:
    guide.change(MEMO, "J’écris.", "À REMPLIR.")
    problem = guide.problem()  # and nothing on how it is written, nothing being written yet
    assert spot(problem) == guide.at(MEMO, "À REMPLIR")
    assert underlined(problem) == "À REMPLIR"


def test_a_file_tells_its_first_text_and_the_lines_of_the_others(guide: SmallGuide) -> None:
    guide.change(ACTORS, "nom: Adil", "nom: À REMPLIR")
    guide.change(ACTORS, "fait: Conseil sur le logement", "fait: À REMPLIR")
    guide.change(ACTORS, "dire: Ils connaissent la loi.", "dire: À REMPLIR")
    problem = guide.problem()
    lines = [guide.at(ACTORS, f"{key}: À REMPLIR")[1] for key in ("nom", "fait", "dire")]
    assert problem.place.line == lines[0]
    assert f"3 textes à écrire : « À REMPLIR ». Les autres : lignes {lines[1]}, {lines[2]}." in message(
        problem
    )


@pytest.mark.parametrize("words", ["Un formulaire à remplir", "La fiche À REMPLIRA", "# À REMPLIR"])
def test_other_words_and_comments_are_left_alone(guide: SmallGuide, words: str) -> None:
    guide.change(ACTORS, "fait: Conseil sur le logement", f"fait: Conseil {words}")
    assert "REM-01" not in {problem.code for problem in guide.examine().problems}
