"""Slips that libyaml only stumbles on further down: told where their author made them."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.problems.messages import remedy
from tests.guide.small_guide import SmallGuide, spot, underlined

ARBRE, CAS, POSTURE = "rules/arbre.yaml", "rules/cas.yaml", "rules/posture.yaml"
ACTEURS, DIAGNOSTIC = "rules/acteurs.yaml", "rules/diagnostic.yaml"
NAME, SAYS = "    nom: Adil\n", "    dire: Ils connaissent la loi.\n"
FACT = "    fait: Conseil sur le logement\n"
WHEN = "      - Il s’agit de logement\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "slip"),
    [
        (NAME, "    nom: Adil : le logement\n", "SYN-03", ": le"),
        (NAME + FACT, "    nom: Adil fait: Conseil sur le logement\n", "SYN-43", "fait: Conseil"),
        (NAME, '    nom: "Adil\n', "SYN-32", '"Adil'),
        (NAME, "    nom: 'L'Adil d'ici'\n", "SYN-31", "'L'Adil"),
        (NAME, '    nom: "L’"Adil" d’ici"\n', "SYN-17", '"L’"'),
        (NAME, '    nom: "Adil" d’ici\n', "SYN-17", '"Adil"'),
        (SAYS, '    dire: "La loi", ils la connaissent.\n', "SYN-17", '"La loi"'),
        (SAYS, '    dire: "La loi" : leur métier\n', "SYN-17", '"La loi"'),
        (WHEN, '      - "La loi", il la connaît\n', "SYN-17", '"La loi"'),
        (NAME, '    "nom: Adil"\n', "SYN-15", '"nom: Adil"'),
        (NAME, "    nom: [Adil] d’ici\n", "SYN-21", "[Adil]"),
        (NAME, "    nom: [Adil\n", "SYN-21", "[Adil"),
        (NAME, "    nom: | Adil\n", "SYN-42", "| Adil"),
        (NAME, "    nom: - Adil\n", "SYN-34", "- Adil"),
        (NAME, "    nom: “Adil : le logement”\n", "SYN-44", "“Adil"),
        (NAME, "    @nom: Adil\n", "SYN-18", "@nom"),
        (NAME, "    *nom*: Adil\n", "SYN-07", "*nom*"),
        (NAME, "    : Adil\n", "SYN-12", ": Adil"),
        (NAME, "    nom; Adil\n", "SYN-15", "nom; Adil"),
        (NAME, '    nom: "Adil"\u00a0\n', "FIC-14", "\u00a0\n"),
        (SAYS, "    dire: |\n    Ils connaissent la loi.\n", "SYN-36", "Ils connaissent"),
        (SAYS, "    dire: |\n      Ils connaissent\n     la loi.\n", "SYN-36", "la loi.\n"),
        (SAYS, "    dire: |\n      Ils connaissent\n    la loi.\n", "SYN-36", "la loi.\n"),
        (SAYS, "    dire: |\n    La loi: leur métier.\n", "SYN-36", "La loi: leur"),
        (WHEN, f"{WHEN}      Il y a un litige\n", "SYN-37", "Il y a un litige"),
        (WHEN, f"{WHEN}      -Il y a un litige\n", "SYN-09", "-Il y a"),
        (WHEN, f"{WHEN}      • Il y a un litige\n", "SYN-40", "• Il y a"),
        (WHEN, f"{WHEN}      -\u00a0Il y a un litige\n", "SYN-27", "\u00a0Il y a"),
        (WHEN, "      - Il s’agit : de logement\n      *litige\n", "SYN-07", "*litige"),
        (NAME, "    - nom: Adil\n", "SYN-38", "nom: Adil"),
        (WHEN, "      * Il s’agit\n", "SYN-40", "* Il s’agit"),
        (WHEN, "      + Il s’agit\n", "SYN-40", "+ Il s’agit"),
        (WHEN, f"{WHEN}      * Il y a un litige\n", "SYN-40", "* Il y a"),
        (WHEN, f"{WHEN}      1. Il y a un litige\n", "SYN-40", "1. Il y a"),
        (WHEN, "      1) Il s’agit\n      2) Il y a\n", "SYN-40", "1) Il s’agit"),
        (WHEN, f'      "Il y a un litige"\n{WHEN}', "SYN-37", '"Il y a un litige"'),
        ("    quand:\n", '    quand: "Un litige"\n', "SYN-45", '"Un litige"'),
        ("    quand:\n", "quand:\n", "SYN-16", "quand:\n      - Il s’agit"),
        ("    quand:\n", "  quand:\n", "SYN-16", "quand:\n      - Il s’agit"),
        (NAME, "    nom: fait: Conseil\n", "SYN-43", "fait: Conseil"),
        ("  adil:\n", "  adil\n", "SYN-46", "adil\n    nom"),
        ("    quand:\n", "    quand\n", "SYN-46", "quand\n"),
        ("acteurs:\n", "acteurs\n", "SYN-46", "acteurs\n"),
        (SAYS, '    dire: "Ils connaissent la loi.”\n', "SYN-47", "”\n"),
        (SAYS, '    dire: "Ils « connaissent la loi »\n', "SYN-32", '"Ils «'),
        (NAME, f"{NAME}----------\n", "SYN-48", "-----"),
        (NAME, f"{NAME}==========\n", "SYN-48", "====="),
        (NAME, f"{NAME}***\n", "SYN-48", "***"),
        ("acteurs:\n", "----------\nacteurs:\n", "SYN-48", "-----"),
        (NAME, "    !nom: Adil\n", "SYN-08", "!nom"),
        (NAME, "    &nom: Adil\n", "SYN-07", "&nom"),
        (NAME, f"    <<: *x\n{NAME}", "SYN-23", "<<"),
        ("acteurs:\n", "---\nacteurs:\n", "SYN-11", "---\nacteurs"),
        ("acteurs:\n", "...\nacteurs:\n", "SYN-33", "...\n"),
        ("acteurs:\n", "%YAML 1.2\nacteurs:\n", "SYN-20", "%YAML"),
    ],
)
def test_a_slip_is_told_where_it_was_made(
    guide: SmallGuide, old: str, new: str, code: str, slip: str
) -> None:
    last = "  adil:\n"
    head, _, tail = guide.files[ACTEURS].partition(last)
    if old in tail:
        guide.write(ACTEURS, head + last + tail.replace(old, new, 1))
    else:
        guide.change(ACTEURS, old, new)
    found = [(problem.code, spot(problem)) for problem in guide.errors()]
    assert found == [(code, guide.at(ACTEURS, slip))]


@pytest.mark.parametrize(
    ("name", "old", "margin"),
    [
        (ACTEURS, "    quand:\n      - Il s’agit", ""),
        (ACTEURS, "    quand:\n      - Il s’agit", "  "),
        (ACTEURS, NAME, "      "),
        (ACTEURS, FACT, "  "),
        (ACTEURS, FACT, ""),
        (ARBRE, "      demander: souhait\n", "       "),
        (ARBRE, "      demander: souhait\n", "    "),
        (POSTURE, "échelle:\n", " "),
        (POSTURE, "  - aide: Je me tais.\n", " "),
        (CAS, "    titre: Le cas orienter\n", "      "),
    ],
)
def test_the_number_of_spaces_told_for_a_line_out_of_place_is_the_right_one(
    guide: SmallGuide, name: str, old: str, margin: str
) -> None:
    guide.change(name, old, margin + old.lstrip(" "))
    problem = guide.errors()[0]
    meant = len(old) - len(old.lstrip(" "))
    number = f"{meant} espaces" if meant else "aucune espace"
    assert f" : {number} au début de la ligne." in remedy(problem).replace("\u00a0", " ")


def test_a_line_out_of_place_without_a_neighbour_to_measure_is_told_without_a_number(
    guide: SmallGuide,
) -> None:
    guide.change(ACTEURS, "    catégorie coop: Autre\n", "          catégorie coop: Autre\n")
    assert remedy(guide.problem()).endswith("sur la première ligne du même bloc.")


def test_the_first_of_two_slips_that_stop_the_reading_is_told(guide: SmallGuide) -> None:
    guide.change(ACTEURS, NAME, "    nom: @Adil\n")
    guide.change(ACTEURS, WHEN, '      - "Il s’agit\n')
    assert [problem.code for problem in guide.problems()] == ["SYN-18"]


def test_what_echoes_a_slip_further_down_is_not_told(guide: SmallGuide) -> None:
    guide.change(ACTEURS, NAME, "    nom: [Adil\n")
    assert [problem.code for problem in guide.problems()] == ["SYN-21"]


def test_a_key_pulled_out_of_an_item_is_told_rather_than_the_next_item(guide: SmallGuide) -> None:
    steps = "      - faire: Lire ensemble\n        détail: À voix haute\n      - faire: Écrire\n"
    text = guide.files[CAS].replace("      - faire: Lire ensemble\n", steps, 1)
    guide.write(CAS, text.replace("        détail: À", "    détail: À"))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-16", guide.at(CAS, "détail: À voix haute"))


def test_an_item_without_its_dash_is_told_even_when_it_reads_as_the_end_of_the_one_above(
    guide: SmallGuide,
) -> None:
    text = guide.files[CAS].replace("      - france-services\n", "      - france-services\n        adil\n", 1)
    guide.write(CAS, text)
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("SYN-37", "adil")
    assert spot(problem) == guide.at(CAS, "adil")


def test_a_list_whose_first_item_has_no_dash_is_told_at_that_item(guide: SmallGuide) -> None:
    guide.change(ACTEURS, WHEN, f"      La personne est locataire\n{WHEN}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-37", guide.at(ACTEURS, "La personne est locataire"))


@pytest.mark.parametrize("margin", ["      ", "        "])
def test_a_first_block_without_its_dash_is_told_rather_than_the_second(
    guide: SmallGuide, margin: str
) -> None:
    steps = f"{margin}faire: Lire\n        détail: À voix haute\n      - faire: Écrire\n"
    if margin == "      ":
        steps = steps.replace("        détail: À voix haute\n", "")
    guide.write(CAS, guide.files[CAS].replace("      - faire: Lire ensemble\n", steps, 1))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("SYN-37", "faire: Lire")
    assert problem.paste == "      - faire: Lire"


def test_a_key_pulled_left_is_told_rather_than_the_block_that_follows_it(guide: SmallGuide) -> None:
    answer = "        oui: apprendre\n"
    block = "        non:\n          demander: urgence\n          réponses:\n            non: relais\n"
    head, found, _ = guide.files[ARBRE].partition("      réponses:\n")
    guide.write(ARBRE, f"{head}{found}{answer}      plus-tard: apprendre\n{block}")
    problem = guide.errors()[0]
    assert (problem.code, underlined(problem)) == ("SYN-16", "plus-tard: apprendre")


def test_a_dash_pushed_right_under_a_text_is_not_taken_for_the_list_of_its_key(guide: SmallGuide) -> None:
    helps = "  - aide: Je me tais.\n"
    guide.change(POSTURE, helps, f'{helps}    dire: "Non"\n      - aide: Oui\n')
    problem = guide.errors()[0]
    assert (problem.code, spot(problem)[:2]) == ("SYN-16", guide.at(POSTURE, "- aide: Oui")[:2])


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_slip_is_on_the_same_line_whatever_the_line_ends(guide: SmallGuide, end: str) -> None:
    guide.change(ACTEURS, NAME, "    nom Adil\n")
    expected = guide.at(ACTEURS, "nom Adil")
    guide.write(ACTEURS, guide.files[ACTEURS].replace("\n", end).encode())
    assert spot(guide.problem()) == expected
