"""The shape of each file: keys, texts, lists, words out of a closed list, days, numbers."""

from __future__ import annotations

from datetime import date

import pytest

from cnfs_tui.guide.load import load
from tests.guide.small_guide import SmallGuide, spot, told, underlined

CADRE, CAS, POSTURE = "rules/cadre.yaml", "rules/cas.yaml", "rules/posture.yaml"
ACTEURS, DIAGNOSTIC, COMPLEMENTS = "rules/acteurs.yaml", "rules/diagnostic.yaml", "rules/complements.yaml"
QUAND = "    quand:\n      - Il s’agit de logement\n"


def test_a_key_may_be_written_with_or_without_accents_capitals_and_dashes(guide: SmallGuide) -> None:
    guide.change(POSTURE, "échelle:", "ECHELLE:")
    guide.change(CADRE, "versions courtes:", "versions-courtes:")
    guide.change(CADRE, "très simple:", "Tres_Simple:")
    assert guide.examine().sound


def test_an_unknown_key_is_named_with_the_one_its_author_meant(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "catégorie coop: Autre", "catégorie coop: Autre\n    a préparé: Un bail")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-01", guide.at(ACTEURS, "a préparé"))
    assert underlined(problem) == problem.words["clé"] == "a préparé"
    assert "Vouliez-vous écrire « à préparer » ?" in told(problem)
    assert "pas pour, thèmes, catégorie coop, dire, à préparer, contacts" in problem.words["clés"]


def test_an_unknown_key_like_no_other_gets_no_suggestion(guide: SmallGuide) -> None:
    guide.write(CADRE, guide.files[CADRE] + "zzz: x\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-01", guide.at(CADRE, "zzz"))
    assert "Vouliez-vous" not in told(problem)


@pytest.mark.parametrize("typed", ["~", "ID", "id"])
def test_no_author_can_type_the_hidden_key_of_a_block_s_id(guide: SmallGuide, typed: str) -> None:
    guide.change(ACTEURS, "    nom: Adil", f"    nom: Adil\n    {typed}: x")
    problem = guide.problem()
    assert (problem.code, problem.words["clé"]) == ("STR-01", typed)


def test_a_missing_key_is_asked_for_at_the_block_that_lacks_it(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    fait: Conseil sur le logement\n", "")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", guide.at(ACTEURS, "adil:"))
    assert problem.words == {"clé": "fait", "bloc": "adil"}
    assert underlined(problem) == "adil"


def test_a_missing_key_is_spelled_with_its_accents(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "        définition: Rien ne presse\n", "")
    assert guide.problem().words == {"clé": "définition", "bloc": "non"}


def test_a_missing_key_of_the_whole_file_names_the_file(guide: SmallGuide) -> None:
    guide.change(POSTURE, "motifs:\n  temps:\n    titre: Le temps manque\n", "")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", (POSTURE, 1, 1))
    assert problem.words == {"clé": "motifs", "bloc": POSTURE}


def test_two_keys_missing_from_one_block_are_both_told(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    nom: Adil\n    fait: Conseil sur le logement\n", "")
    assert [(p.code, p.words["clé"]) for p in guide.problems()] == [("STR-02", "fait"), ("STR-02", "nom")]


@pytest.mark.parametrize(
    ("old", "new", "underline", "expected"),
    [
        (QUAND, "    quand: Le logement\n", "Le logement", "une liste"),
        (QUAND, "    quand:\n      premier: Le logement\n", "premier", "une liste"),
        ("    nom: Adil\n", "    nom:\n      - Le nom\n", "- Le nom", "un texte"),
        ("    nom: Adil\n", "    nom:\n      long: Le nom\n", "long", "un texte"),
        (QUAND, "    quand:\n      - cas: Le logement\n", "cas: Le logement", "un texte"),
        (QUAND, "    quand: []\n", "[]", "au moins un élément"),
    ],
)
def test_a_wrong_shape_is_told_at_the_value_with_the_one_expected(
    guide: SmallGuide, old: str, new: str, underline: str, expected: str
) -> None:
    guide.change(ACTEURS, old, new)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(ACTEURS, underline))
    assert problem.words["attendu"] == expected


def test_a_text_where_a_block_is_needed_is_told(guide: SmallGuide) -> None:
    guide.change(POSTURE, "temps:\n    titre: Le temps manque", "temps: Le temps manque")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(POSTURE, "Le temps manque"))
    assert problem.words["attendu"] == "un bloc"


@pytest.mark.parametrize("whole", ["- un\n- deux\n", "bonjour\n"])
def test_a_file_that_is_no_block_at_all_is_told_at_its_beginning(guide: SmallGuide, whole: str) -> None:
    guide.write(POSTURE, whole)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", (POSTURE, 1, 1))
    assert problem.words["attendu"] == "un bloc"


@pytest.mark.parametrize("nothing", ["nom:", "nom: ''", 'nom: "  "', "nom: ~"])
def test_a_text_left_empty_or_blank_is_told_at_its_key(guide: SmallGuide, nothing: str) -> None:
    guide.change(ACTEURS, "nom: Adil", nothing)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-06", guide.at(ACTEURS, nothing, after="adil:\n    "))
    assert underlined(problem) == "nom"


def test_an_item_at_fault_is_told_alone_even_when_its_list_has_no_other(guide: SmallGuide) -> None:
    guide.change(POSTURE, "  - geste: Se déconnecter\n    source: Note\n", "  - geste: Se déconnecter\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", guide.at(POSTURE, "geste: Se déconnecter"))
    assert problem.words["clé"] == "source"


@pytest.mark.parametrize("answer", ["Oui", "OUI", "non"])
def test_yes_and_no_are_oui_and_non(guide: SmallGuide, answer: str) -> None:
    guide.change(POSTURE, "mandat: non", f"mandat: {answer}")
    assert load(guide.folder).posture.ladder[0].mandate is (answer != "non")


@pytest.mark.parametrize("answer", ["yes", "true", "1", "peut-être", "ouii", "[oui]"])
def test_any_other_word_for_yes_or_no_is_refused(guide: SmallGuide, answer: str) -> None:
    guide.change(POSTURE, "mandat: non", f"mandat: {answer}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(POSTURE, answer))
    assert problem.words["attendu"] == "« oui » ou « non »"


def test_a_day_is_read(guide: SmallGuide) -> None:
    assert load(guide.folder).diagnostic.landmarks["coupure"].checked_on == date(2026, 11, 23)


@pytest.mark.parametrize(
    "day", ["23/11/2026", "2026-02-30", "2026-13-01", "2026", "0", "20261123", "2026-11-23T00:00", "hier"]
)
def test_a_day_written_in_any_other_way_is_refused(guide: SmallGuide, day: str) -> None:
    guide.change(DIAGNOSTIC, "2026-11-23", day)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(DIAGNOSTIC, day, after="vérifié le: "))
    assert problem.words["attendu"] == "une date"
    assert "2026-11-23" in told(problem)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("20 s", "un nombre entier"),
        ("vingt", "un nombre entier"),
        ("0", "un nombre plus grand que zéro"),
        ("9" * 5000, "un nombre entier"),
    ],
)
def test_a_number_that_is_none_is_refused(guide: SmallGuide, number: str, expected: str) -> None:
    guide.change(CADRE, "secondes: 20", f"secondes: {number}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(CADRE, number, after="secondes: "))
    assert problem.words["attendu"] == expected


def test_a_word_of_a_closed_list_is_read_whatever_its_accents(guide: SmallGuide) -> None:
    guide.change(
        POSTURE,
        "    source: Note\n    statut: proposition\nmotifs",
        "    source: Note\n    statut: Propositiôn\nmotifs",
    )
    assert load(guide.folder).posture.closing[0].status.value == "proposition"


def test_an_unknown_statut_is_quoted_as_typed_with_the_one_its_author_meant(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    source: Anil\n    statut: source", "    source: Anil\n    statut: Notte")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-04", guide.at(ACTEURS, "Notte"))
    assert problem.words["valeur"] == underlined(problem) == "Notte"
    assert "Vouliez-vous écrire « note » ?" in told(problem)
    assert problem.words["valeurs"] == "note, circulaire, source, proposition"


def test_a_list_in_the_place_of_one_word_is_a_wrong_shape(guide: SmallGuide) -> None:
    guide.change(
        ACTEURS, "    source: Anil\n    statut: source", "    source: Anil\n    statut:\n      - note"
    )
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(ACTEURS, "- note"))
    assert problem.words["attendu"] == "un mot"


def test_accepted_answers_may_be_joined_by_ou_or_listed(guide: SmallGuide) -> None:
    guide.change(COMPLEMENTS, "etat: stress", "etat: [Calme, stress ou calme]")
    assert load(guide.folder).complements["stress"].when == {"etat": ("calme", "stress", "calme")}


@pytest.mark.parametrize("answers", ["','", "[]"])
def test_accepted_answers_must_hold_at_least_one(guide: SmallGuide, answers: str) -> None:
    guide.change(COMPLEMENTS, "etat: stress", f"etat: {answers}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(COMPLEMENTS, answers))
    assert problem.words["attendu"] == "au moins un élément"


def test_all_the_problems_of_shape_of_a_file_are_told_in_reading_order(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    nom: France services\n", "    nom:\n")
    guide.change(ACTEURS, QUAND, "    quand: Le logement\n")
    guide.change(ACTEURS, "catégorie coop: Autre", "catégorie coop: autre")
    assert [(p.code, spot(p)) for p in guide.problems()] == [
        ("STR-06", guide.at(ACTEURS, "nom:")),
        ("STR-03", guide.at(ACTEURS, "Le logement")),
        ("STR-04", guide.at(ACTEURS, "autre")),
    ]


def test_blocks_keep_their_author_s_order_and_know_their_own_id(guide: SmallGuide) -> None:
    actors = load(guide.folder).actors
    assert list(actors) == ["france-services", "adil"]
    assert [actor.id for actor in actors.values()] == ["france-services", "adil"]
