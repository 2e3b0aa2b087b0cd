"""Guides written, or broken, to tire the check, to deceive it, or to send it to the wrong line."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
import yaml

from cnfs_tui.guide.problems.known_words import suggestion
from cnfs_tui.guide.problems.messages import message
from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.problems.report import lines
from cnfs_tui.guide.reading.text import yaml_reader
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS
from tests.guide.small_guide import MEMO, SmallGuide, spot, told, underlined

ARBRE, CAS, CADRE, POSTURE = "rules/arbre.yaml", "rules/cas.yaml", "rules/cadre.yaml", "rules/posture.yaml"
ACTEURS, DIAGNOSTIC, COMPETENCES = "rules/acteurs.yaml", "rules/diagnostic.yaml", "rules/competences.yaml"
COMPLEMENTS, MAIL = "rules/complements.yaml", "memos/ecrire-un-mail.md"
MANY = 300


def numbered(line: str) -> str:
    return "".join(f"{line.format(n)}\n" for n in range(MANY))


def extra(name: str, line: str) -> Callable[[SmallGuide], None]:
    return lambda guide: guide.write(name, guide.files[name] + numbered(line))


def after(name: str, place: str, line: str) -> Callable[[SmallGuide], None]:
    return lambda guide: guide.write(
        name, guide.files[name].replace(place, f"{place}\n{numbered(line)[:-1]}", 1)
    )


# Problems by the thousand


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (extra(CADRE, "cle{}: x"), "STR-01"),
        (extra(CAS, "  cas-{}: {{}}"), "STR-02"),
        (after(ACTEURS, "    quand:", "      - []"), "STR-03"),
        (after(ACTEURS, "    quand:", "      -"), "STR-06"),
        (after(CAS, "    cibles:", "      - acteur-{}"), "REF-04"),
        (
            after(CADRE, "recadrages:", "  r{}: {{titre: a, phrase: '{{a}}', source: a, statut: note}}"),
            "STR-05",
        ),
        (extra(ARBRE, "        cle-{}: orienter"), "REF-03"),
        (extra(ARBRE, "cle-{}: orienter"), "STR-01"),
        (after(CAS, "    exemples:", "      - {{situation: s{}, réponses: {{urgence: non}}}}"), "EXE-02"),
        (extra(COMPETENCES, "  c{}: {{}}"), "STR-02"),
    ],
)
def test_of_a_great_many_problems_the_first_ones_are_told(
    guide: SmallGuide, spoil: Callable[[SmallGuide], None], code: str
) -> None:
    spoil(guide)
    assert [problem.code for problem in guide.errors()] == [code] * MAX_PROBLEMS


def test_of_a_great_many_answers_that_are_no_answers_the_first_ones_are_told(guide: SmallGuide) -> None:
    guide.change(COMPLEMENTS, "urgence: ne-sait-pas", f"urgence: {' ou '.join(f'r{n}' for n in range(MANY))}")
    assert [problem.code for problem in guide.errors()] == ["REF-03"] * MAX_PROBLEMS


def test_of_a_great_many_missing_memos_the_first_ones_are_told(guide: SmallGuide) -> None:
    skill = guide.files[COMPETENCES].partition("  ecrire-un-mail:\n")[2]
    guide.write(COMPETENCES, guide.files[COMPETENCES] + "".join(f"  c{n}:\n{skill}" for n in range(30)))
    assert [problem.code for problem in guide.errors()] == ["FIC-01"] * MAX_PROBLEMS


def test_of_a_great_many_warnings_the_first_ones_are_told(guide: SmallGuide) -> None:
    after(ACTEURS, "    quand:", "      - un mot # et la suite")(guide)
    for number in range(30):
        guide.write(f"memos/brouillon-{number}.md", MEMO)
    examination = guide.examine()
    assert examination.sound
    codes = [problem.code for problem in examination.problems]
    assert (codes.count("SYN-02"), codes.count("MEM-01")) == (MAX_PROBLEMS, MAX_PROBLEMS)


def test_no_crowd_of_warnings_hides_an_error(guide: SmallGuide) -> None:
    again = "faire-avec"
    for _ in range(9):
        again = f"{{demander: urgence, réponses: {{oui: {again}, non: orienter, plus: apprendre}}}}"
    guide.change(ARBRE, "oui: faire-avec", f"oui: {again}")
    guide.change(ARBRE, "        non: orienter\n", "")
    found = [problem.code for problem in guide.examine().problems if problem.severity is Severity.ERROR]
    assert sorted(set(found)) == ["LOG-01", "REF-03"]


def test_a_word_too_long_to_be_an_id_is_compared_with_no_other() -> None:
    assert suggestion("a" * 60, ["a" * 59]) == ""
    assert suggestion("orienté", ["a" * 60, "orienter"]) == "Vouliez-vous écrire « orienter » ? "


def test_a_list_of_known_words_without_end_is_cut() -> None:
    words = {"mot": "a", "suggestion": "", "connus": "b, " * 100_000}
    assert len(told(Problem("REF-04", Place("x"), words))) < 1_200


@pytest.mark.parametrize("line", ["durée en secondes: 20", "limite en minutes: 20"])
def test_a_number_without_sense_is_refused(guide: SmallGuide, line: str) -> None:
    guide.change(CAS, "    titre: Le cas orienter", "    limite en minutes: 20\n    titre: Le cas orienter")
    guide.change(CAS if "minutes" in line else CADRE, line, line + "0" * 4_000)
    problem = guide.problem()
    assert (problem.code, problem.words["attendu"]) == ("STR-03", "un nombre plus petit")


# Files


def test_a_device_that_looks_like_a_file_and_says_nothing_is_refused(
    guide: SmallGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.fdopen

    class Silent:
        def __init__(self, descriptor: int, mode: str) -> None:
            self.file = opened(descriptor, mode)

        def __enter__(self) -> Silent:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def read(self, _: int) -> None:
            return None

    monkeypatch.setattr(os, "fdopen", Silent)
    assert {problem.code for problem in guide.errors()} == {"FIC-02"}


@pytest.mark.skipif(os.name == "nt", reason="no such name on this system")
def test_the_name_of_a_file_cannot_pretend_to_be_a_problem(guide: SmallGuide) -> None:
    guide.write("memos/a\nrules_cas.yaml:1:1: SYN-01 faux.md", MEMO)
    assert next(lines([guide.warning()])).startswith(
        "memos/a\ufffdrules_cas.yaml:1:1: SYN-01 faux.md:1:1: MEM-01"
    )


# Texts that are not what they seem


@pytest.mark.parametrize(
    ("entity", "name"),
    [("&#x202e;", "U+202E"), ("&shy;", "U+00AD"), ("&#27;", "U+FFFD"), ("&#10;", "U+000A"), ("\t", "U+0009")],
)
def test_a_memo_hides_no_character_behind_an_entity(guide: SmallGuide, entity: str, name: str) -> None:
    guide.change(MAIL, "J’écris.", f"J’é{entity}cris.")
    problem = guide.problem()
    assert (problem.code, spot(problem), problem.words) == ("FIC-06", (MAIL, 6, 1), {"caractère": name})


@pytest.mark.parametrize("item", ["     2. J’écris.", "    2) J’écris.", "      - J’écris."])
def test_a_step_of_a_memo_pushed_aside_is_not_glued_to_the_one_above(guide: SmallGuide, item: str) -> None:
    guide.change(MAIL, "2. J’écris.", item)
    problem = guide.problem()
    assert (problem.code in {"MEM-07", "MEM-08"}, spot(problem)) == (True, (MAIL, 6, 1))


def test_a_tab_within_a_text_is_refused(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    nom: Adil", "    nom: L’Adil\tdu lieu")
    problem = guide.problem()
    assert (problem.code, problem.place.line) == ("FIC-06", guide.at(ACTEURS, "L’Adil")[1])


@pytest.mark.parametrize("brace", ["{métier", "métier}", "{métier}}", "{"])
def test_a_variable_badly_closed_is_told(guide: SmallGuide, brace: str) -> None:
    guide.change(CADRE, "Bonjour, je suis {métier}", f"Bonjour, je suis {brace}")
    assert guide.problem().code == "STR-05"


def test_a_variable_written_twice_in_a_text_is_told_once(guide: SmallGuide) -> None:
    guide.change(CADRE, "Bonjour, je suis {métier}", "Bonjour, {nom} {nom} {nom}")
    assert guide.problem().words["variable"] == "{nom}"


def test_a_host_structure_nobody_can_choose_is_told(guide: SmallGuide) -> None:
    guide.change(CADRE, "  mairie:", "  mairies:")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-04", guide.at(CADRE, "mairies"))
    assert "Vouliez-vous écrire « mairie » ?" in told(problem)


def test_not_to_know_is_never_an_answer_of_its_own(guide: SmallGuide) -> None:
    unsure = "      ne sait pas: {titre: Ne sait pas, définition: a, synthèse: a}\n      plus tard:\n"
    guide.change(DIAGNOSTIC, "      plus tard:\n", unsure)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-08", guide.at(DIAGNOSTIC, "ne sait pas: {"))
    assert "parmi les réponses à « souhait »" in told(problem)


@pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF", "\\ud800"])
def test_a_letter_that_does_not_exist_is_refused_even_without_libyaml(
    guide: SmallGuide, monkeypatch: pytest.MonkeyPatch, escape: str
) -> None:
    monkeypatch.setattr(yaml_reader, "_Loader", yaml.SafeLoader)
    guide.change(ACTEURS, "nom: Adil", f'nom: "Adil {escape}"')
    assert guide.problem().code in {"SYN-35"}


# The line at fault


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ARBRE, "      demander: souhait\n", "      demander souhait\n"),
        (ARBRE, "    oui: faire-avec\n    non:\n", "    oui ou non\n"),
        (ACTEURS, "    nom: Adil\n", '    nom "Adil"\n'),
        (POSTURE, "  - aide: Je me tais.\n", "  - aide Je me tais.\n"),
    ],
)
def test_a_first_key_without_its_colon_is_told_on_its_own_line(
    guide: SmallGuide, name: str, old: str, new: str
) -> None:
    guide.change(name, old, new)
    slip = new.splitlines()[0].strip(" -")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-15", guide.at(name, slip))
    assert underlined(problem) == slip


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        (ARBRE, "      demander: souhait\n", "      demander:souhait\n", "SYN-28"),
        (CADRE, "métier: conseiller numérique\n", 'métier:"conseiller numérique"\n# Les temps\n', "SYN-28"),
        (ARBRE, "        non: orienter\n", "        non:orienter\n", "SYN-28"),
        (ACTEURS, "    nom: Adil\n", "    nom = Adil\n", "SYN-29"),
        (ARBRE, "        non: orienter\n", "        non = orienter\n", "SYN-29"),
        (ACTEURS, "    nom: Adil\n", "    nom： Adil\n", "SYN-30"),
    ],
)
def test_a_key_whose_colon_is_badly_typed_is_told_on_its_own_line(
    guide: SmallGuide, name: str, old: str, new: str, code: str
) -> None:
    guide.change(name, old, new)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == (code, guide.at(name, new.splitlines()[0].strip()))
    assert underlined(problem) == new.splitlines()[0].strip()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ARBRE, "      demander: souhait\n", "       demander: souhait\n"),
        (ARBRE, "      demander: souhait\n", "     demander: souhait\n"),
        (ARBRE, "      demander: souhait\n", "    demander: souhait\n"),
        (ARBRE, "    oui: faire-avec\n", "      oui: faire-avec\n"),
        (ACTEURS, "    nom: Adil\n", "   nom: Adil\n"),
        (CAS, "    titre: Le cas orienter\n", "      titre: Le cas orienter\n"),
        (POSTURE, "    - Je demande avant", "   - Je demande avant de demander.\n    - Je demande avant"),
        (POSTURE, "  - aide: Je me tais.\n", " - aide: Je me tais.\n"),
        (POSTURE, "échelle:\n", " échelle:\n"),
        (ACTEURS, "    fait: Conseil sur le logement\n", "  fait: Conseil sur le logement\n"),
        (ACTEURS, "    fait: Conseil sur le logement\n", "fait: Conseil sur le logement\n"),
        (ACTEURS, "    thèmes:\n", "  thèmes:\n"),
    ],
)
def test_the_line_out_of_place_is_told_rather_than_the_next(
    guide: SmallGuide, name: str, old: str, new: str
) -> None:
    guide.change(name, old, new)
    problem = guide.errors()[0]
    slip = new.splitlines()[0]
    assert (problem.code, spot(problem)[:2]) == ("SYN-16", guide.at(name, slip)[:2])
    assert underlined(problem) == slip.strip(" -")


def test_a_block_pushed_into_the_one_above_is_told_before_the_keys_it_repeats(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "  adil:\n", "    adil:\n")
    first, *others = guide.problems()
    assert (first.code, spot(first)) == ("SYN-16", guide.at(ACTEURS, "adil:"))
    assert {problem.code for problem in others} == {"SYN-01"}


@pytest.mark.parametrize("column", [6, 10])
def test_a_line_pushed_to_the_right_is_told_rather_than_the_one_above(guide: SmallGuide, column: int) -> None:
    guide.change(ACTEURS, "    catégorie coop: Autre\n", f"{' ' * column}catégorie coop: Autre\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-16", guide.at(ACTEURS, "catégorie coop: Autre"))


def test_one_slip_is_told_once(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    nom: Adil\n", "    nom: Adil\n      - dit: oui\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-16", guide.at(ACTEURS, "- dit"))


@pytest.mark.parametrize("sign", ["]", "}", ","])
def test_a_text_that_begins_with_a_sign_that_closes_is_told_as_such(guide: SmallGuide, sign: str) -> None:
    guide.change(ACTEURS, "nom: Adil", f"nom: {sign} Adil")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-18", guide.at(ACTEURS, f"{sign} Adil"))
    assert "commencer par ce signe" in message(problem)
