"""The shape of each file: keys, texts, lists, words out of a closed list, days, numbers."""

from __future__ import annotations

from datetime import date
from textwrap import indent

import pytest

from cnfs_tui.guide.load import load
from tests.guide.small_guide import SmallGuide, spot, told, underlined, workshop

CADRE, CAS, POSTURE = "rules/cadre.yaml", "rules/cas.yaml", "rules/posture.yaml"
ACTEURS, DIAGNOSTIC, COMPLEMENTS = "rules/acteurs.yaml", "rules/diagnostic.yaml", "rules/complements.yaml"
COMPETENCES = "rules/competences.yaml"
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
    assert "Clés possibles : source, statut, vérifié le, nom, fait… et 9 autres." in told(problem)


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
    assert "Il manque « fait » dans « adil »." in told(problem)
    assert underlined(problem) == "adil"


def test_a_missing_key_is_spelled_with_its_accents(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "        définition: Rien ne presse\n", "")
    assert "Il manque « définition » dans « non »." in told(guide.problem())


def test_a_missing_key_of_the_whole_file_names_the_file(guide: SmallGuide) -> None:
    guide.change(POSTURE, "motifs:\n  temps:\n    titre: Le temps manque\n", "")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", (POSTURE, 1, 1))
    assert "Il manque « motifs » dans ce fichier." in told(problem)


def test_all_the_keys_missing_from_one_block_are_one_problem(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    nom: Adil\n    fait: Conseil sur le logement\n", "")
    problem = guide.problem()
    assert "Il manque « nom » et « fait » dans « adil »." in told(problem)
    assert problem.paste == '    nom: "À REMPLIR"\n    fait: "À REMPLIR"'


@pytest.mark.parametrize(
    ("old", "new", "underline", "expected"),
    [
        (QUAND, "    quand: Le logement\n", "Le logement", "une liste"),
        (QUAND, "    quand:\n      premier: Le logement\n", "premier", "une liste"),
        ("    nom: Adil\n", "    nom:\n      - Le nom\n", "- Le nom", "un texte"),
        ("    nom: Adil\n", "    nom:\n      long: Le nom\n", "long", "un texte"),
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


def test_a_sentence_of_a_list_cut_by_its_colon_is_given_back_whole_between_quotes(guide: SmallGuide) -> None:
    guide.change(ACTEURS, QUAND, "    quand:\n      - Le cas : un loyer impayé\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-03", guide.at(ACTEURS, ":", after="- Le cas "))
    assert problem.paste == '      - "Le cas : un loyer impayé"'
    guide.change(ACTEURS, "      - Le cas : un loyer impayé", problem.paste)
    assert guide.examine().sound


def test_a_key_glued_to_a_sentence_that_holds_a_colon_lacks_a_space(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    nom: Adil\n", '    nom:"Adil : le logement"\n')
    problem = guide.problem()
    assert (problem.code, problem.place.line) == ("SYN-28", guide.at(ACTEURS, 'nom:"Adil')[1])
    assert problem.words == {"clé": "nom"}


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
    assert "Il manque « source » dans le 1er élément de « clôture »." in told(problem)


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
    assert problem.words["attendu"] == "un seul mot"


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


# A slip is told alone, with the words to write


def test_a_misspelt_key_is_not_missing_too(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "nom: Adil", "nomm: Adil")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("STR-01", "nomm")
    assert "Vouliez-vous écrire « nom » ?" in told(problem)


def test_a_key_that_is_already_written_is_never_suggested(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    nom: Adil", "    nom: Adil\n    nomm: Adil")
    assert "Vouliez-vous écrire « nom » ?" not in told(guide.problem())


@pytest.mark.parametrize(
    ("file", "old", "new", "meant"),
    [
        (POSTURE, "mandat: non", "mandat: true", "oui"),
        (POSTURE, "mandat: non", "mandat: Oui.", "oui"),
        (POSTURE, "mandat: non", "mandat: no", "non"),
        (DIAGNOSTIC, "2026-11-23", "24/11/2026", "2026-11-24"),
        (DIAGNOSTIC, "2026-11-23", "1er décembre 2026", "2026-12-01"),
        (DIAGNOSTIC, "2026-11-23", "3 août 2026", "2026-08-03"),
        (DIAGNOSTIC, "2026-11-23", "2026/11/3", "2026-11-03"),
        (DIAGNOSTIC, "2026-11-23", "20261103", "2026-11-03"),
        (CADRE, "secondes: 20", "secondes: 20 secondes", "20"),
        (CADRE, "secondes: 20", "secondes: 20s", "20"),
        (CADRE, "secondes: 20", "secondes: 2 min", "120"),
    ],
)
def test_a_value_written_in_another_way_is_written_back(
    guide: SmallGuide, file: str, old: str, new: str, meant: str
) -> None:
    guide.change(file, old, new)
    problem = guide.problem()
    assert f"Vouliez-vous écrire « {meant} » ?" in told(problem)
    guide.change(file, new, f"{new.partition(': ')[0]}: {meant}" if ": " in new else meant)
    assert guide.examine().sound


def test_a_day_that_does_not_exist_is_told(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "2026-11-23", "31/02/2026")
    assert "Ce jour n’existe pas dans le calendrier." in told(guide.problem())


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ACTEURS, QUAND, "    quand: Il s’agit de logement\n"),
        (POSTURE, "  temps:\n    titre: Le temps manque\n", "  temps:\n"),
        (ACTEURS, "    nom: Adil\n", "    nom: [Adil, du Nord]\n"),
        (POSTURE, "  temps:\n    titre: Le temps manque\n", "  temps: Le temps manque\n"),
    ],
)
def test_the_lines_to_paste_in_the_place_of_the_wrong_ones_have_the_right_shape(
    guide: SmallGuide, file: str, old: str, new: str
) -> None:
    guide.change(file, old, new)
    paste = guide.problem().paste
    guide.change(file, new, paste + "\n")
    assert {problem.code for problem in guide.examine().problems} <= {"REM-01"}


def test_an_item_written_as_a_text_is_given_back_as_a_block(guide: SmallGuide) -> None:
    item = "  - geste: Se déconnecter\n    source: Note\n    statut: proposition\n"
    guide.change(POSTURE, item, "  - Se déconnecter\n")
    problem = guide.problem()
    assert "Dans le 1er élément de « clôture », il faut un bloc, pas « Se déconnecter »." in told(problem)
    assert problem.paste == '  - geste: "Se déconnecter"'


def test_an_element_left_empty_is_told_by_its_rank(guide: SmallGuide) -> None:
    guide.change(ACTEURS, QUAND, f"{QUAND}      -\n")
    problem = guide.problem()
    assert "Il n’y a rien dans le 2e élément de « quand »." in told(problem)
    assert "ou retirez la ligne" in told(problem)


def test_the_only_strange_key_of_a_block_is_asked_to_be_the_only_one_that_is_missing(
    guide: SmallGuide,
) -> None:
    guide.change(ACTEURS, "nom: Adil", "intitulé: Adil")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("STR-01", "intitulé")
    assert "Est-ce « nom », qui manque dans ce bloc ?" in told(problem)


CONTACT = "    contacts:\n      - texte: 39 49\n        source: Anil\n        statut: source\n"


@pytest.mark.parametrize(
    "typed",
    [
        "    contacts:\n      texte: 39 49\n      source: Anil\n      statut: source\n",
        "    contacts:\n        texte: 39 49\n        source: Anil\n        statut: source\n",
    ],
)
def test_a_block_without_its_dash_is_pasted_with_the_words_of_its_author(
    guide: SmallGuide, typed: str
) -> None:
    guide.change(ACTEURS, QUAND, f"{QUAND}{typed}")
    problem = guide.problem()
    assert (problem.code, problem.paste) == ("STR-03", CONTACT.rstrip("\n"))
    guide.change(ACTEURS, typed, f"{problem.paste}\n")
    assert guide.examine().problems == ()


def test_a_text_where_blocks_are_expected_becomes_the_first_of_them(guide: SmallGuide) -> None:
    guide.change(ACTEURS, QUAND, f"{QUAND}    contacts: 39 49\n")
    first, second, *_ = guide.problem().paste.splitlines()
    assert (first, second) == ("    contacts:", '      - texte: "39 49"')


ACTOR = """\
mission-locale:
  nom: Mission locale
  fait: Aide les jeunes
  quand:
    - La personne est jeune
  catégorie coop: Autre
  dire: Ils vous aideront.
  source: Mission locale
  statut: source
"""


def test_an_actor_among_the_cases_is_told_once_with_its_own_file(guide: SmallGuide) -> None:
    guide.write(CAS, f"{guide.files[CAS]}{indent(ACTOR, '  ')}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-12", guide.at(CAS, "mission-locale"))
    assert "est un bloc d’acteur : sa place est dans rules/acteurs.yaml" in told(problem)


def test_an_actor_within_an_actor_is_told_once_to_be_put_beside_it(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    thèmes:\n", f"{indent(ACTOR, '    ')}    thèmes:\n")
    problem = guide.problem()
    assert problem.code == "STR-12"
    assert "après la fin de « adil »" in told(problem)


def test_an_actor_pasted_as_an_element_of_a_list_is_told_in_a_whole_sentence(guide: SmallGuide) -> None:
    element = indent(ACTOR.partition("\n")[2], "      ").replace("        nom", "      - nom", 1)
    guide.change(ACTEURS, QUAND, f"{QUAND}{element}")
    problem = guide.problem()
    assert problem.code == "STR-12"
    assert told(problem).startswith("Le 2e élément de « quand » est un bloc d’acteur")


@pytest.mark.parametrize("heading", ["", "ateliers:\n"])
def test_a_workshop_among_the_skills_is_told_once_with_its_own_heading(
    guide: SmallGuide, heading: str
) -> None:
    block = workshop("le-lundi").partition("\n")[2]
    others = heading and f"{heading}{block.replace('le-lundi', 'le-mardi')}"
    guide.write(COMPETENCES, f"{others}{guide.files[COMPETENCES]}{block}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-12", guide.at(COMPETENCES, "le-lundi"))
    assert "est un bloc d’atelier : sa place est dans rules/competences.yaml, sous « ateliers »" in told(
        problem
    )


def test_a_skill_pasted_after_the_workshops_is_told_once_with_its_own_heading(guide: SmallGuide) -> None:
    skill = guide.files[COMPETENCES].partition("\n")[2].replace("ecrire-un-mail", "lire-un-mail")
    guide.write(COMPETENCES, f"{guide.files[COMPETENCES]}{workshop('le-lundi')}{skill}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-12", guide.at(COMPETENCES, "lire-un-mail"))
    assert "sous « compétences »" in told(problem)


def test_a_workshop_without_its_skills_is_given_the_lines_it_lacks(guide: SmallGuide) -> None:
    text = workshop("le-lundi").replace("    compétences:\n      - ecrire-un-mail\n", "")
    guide.write(COMPETENCES, guide.files[COMPETENCES] + text)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", guide.at(COMPETENCES, "le-lundi"))
    assert problem.paste.startswith("    compétences:\n      - ")
