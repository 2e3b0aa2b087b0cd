"""A block typed beside its key is told with the lines to write instead; a sentence never is."""

from __future__ import annotations

import pytest

from tests.guide.samples.demonstrations import DEMONSTRATION
from tests.guide.samples.scenarios import SCENARIO
from tests.guide.small_guide import SmallGuide, told, underlined

FILE, COMPLEMENTS = "rules/scenarios/le-courrier.yaml", "rules/complements.yaml"
ANSWERS = "réponses:\n  urgence: non\n  souhait: non\n"
REVEALS = "révélations:\n  - si: On cherche une date.\n    alors: Rien ne presse.\n"
CHOICES = "    choix:\n      - mode: faire à la place\n"
STRESS = "observations:\n  état: stress\n"


@pytest.mark.parametrize(
    ("block", "on_one_line", "lines"),
    [
        (STRESS, "observations: état: stress", "observations:\n  état: stress"),
        (STRESS, "observations: état: stress # elle pleure", "observations:\n  état: stress"),
        (ANSWERS, "réponses: urgence: non, souhait: non", ANSWERS.rstrip()),
        (ANSWERS, "réponses: urgence: non ; souhait: non", ANSWERS.rstrip()),
        (REVEALS, "révélations: si: Une date, un nom", "révélations:\n  - si: Une date, un nom"),
        (CHOICES, "    choix: mode: faire à la place", CHOICES.rstrip()),
    ],
)
def test_a_block_beside_its_key_comes_with_the_lines_to_paste(
    guide: SmallGuide, block: str, on_one_line: str, lines: str
) -> None:
    text = DEMONSTRATION.replace("démonstration:", f"{STRESS}démonstration:")
    guide.write(FILE, text.replace(block, f"{on_one_line}\n", 1))
    problem = guide.problem()
    assert (problem.code, problem.paste) == ("SYN-50", lines)
    assert "guillemets" not in told(problem)


def test_what_stands_beside_the_key_is_underlined(guide: SmallGuide) -> None:
    guide.write(FILE, SCENARIO + "observations: état: stress # elle pleure\n")
    assert underlined(guide.problem()) == "état: stress"


def test_the_lines_pasted_mend_the_file(guide: SmallGuide) -> None:
    guide.write(FILE, SCENARIO.replace(ANSWERS, "réponses: urgence: non, souhait: non\n"))
    guide.write(FILE, SCENARIO.replace(ANSWERS, f"{guide.problem().paste}\n"))
    assert guide.examine().problems == ()


def test_answers_joined_by_commas_stay_together(guide: SmallGuide) -> None:
    guide.change(COMPLEMENTS, "    si:\n      etat: stress\n", "    si: etat: calme, stress\n")
    assert guide.problem().paste == "    si:\n      etat: calme, stress"


@pytest.mark.parametrize(
    "line",
    [
        "titre: Le courrier : suite",
        "qui: Un homme: cinquante ans",
        "révélations: on cherche : une date",
        "pièges: prudence: on cherche",
    ],
)
def test_a_sentence_is_still_told_to_be_put_in_quotes(guide: SmallGuide, line: str) -> None:
    guide.write(FILE, f"{line}\n{SCENARIO}")
    assert guide.problem().code == "SYN-03"
    assert "guillemets" in told(guide.problem())


def test_a_key_that_opens_named_blocks_is_left_aside(guide: SmallGuide) -> None:
    guide.change("rules/acteurs.yaml", "acteurs:\n", "acteurs: adil: le logement\n")
    assert "SYN-50" not in {problem.code for problem in guide.problems()}
