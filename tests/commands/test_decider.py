"""``cnfs-tui decider``: one decision from answers, explained, whatever else is observed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.calling import Answer, call

pytestmark = pytest.mark.usefixtures("guide_read_once")

UNSURE = "ne-sait-pas"
ANSWERS = {
    "alerte": ("rien", "danger", "arnaque"),
    "urgence": ("oui", "non"),
    "technicite": ("coup-de-pouce", "expertise"),
    "souhait": ("oui", "plus-tard", "non"),
    "deja-aide": ("oui", "non"),
}
OBSERVATIONS = {
    "personne": ("presente", "tiers", "mineur", "protegee"),
    "etat": ("calme", "stress", "detresse"),
    "theme": ("logement", "social-sante", "justice", "papiers-elections-citoyennete", "etrangers-europe"),
    "langue": ("oui", "non"),
    "handicap": ("oui", "non"),
    "temps-court": ("oui", "non"),
    "refus-donnees": ("oui", "non"),
}
HOST = {
    "aidants-connect": ("habilitee", "eligible", "non"),
    "type": (
        *("france-services", "ccas", "mairie", "mediatheque"),
        *("association", "tiers-lieu", "itinerant", "autre"),
    ),
}
KEYS = [
    *("complet", "cas", "titre", "action", "orientation", "etapes", "memo", "complements"),
    *("parce_que", "et_si", "dans_le_doute", "source", "statut", "regles", "guide"),
]
FIRST = ("urgence=oui", "technicite=expertise", "souhait=non")

Told = Mapping[str, str]


def words(told: Told) -> list[str]:
    return [f"{key}={value}" for key, value in told.items()]


def decide(told: Told, *more: str) -> Answer:
    return call("decider", *words(told), *more, "--json")


@cache
def _document(told: tuple[tuple[str, str], ...]) -> Any:
    return decide(dict(told)).data


def document(told: Told) -> Any:
    """The JSON document for these answers, asked once."""
    return _document(tuple(sorted(told.items())))


def situations(*, unsure: bool = False) -> Iterator[dict[str, str]]:
    """Every complete combination of answers, « I do not know » among them if ``unsure``."""
    more = (UNSURE,) if unsure else ()
    for told in product(*((*answers, *more) for answers in ANSWERS.values())):
        yield dict(zip(ANSWERS, told, strict=True))


def pairs(items: list[dict[str, str]]) -> dict[str, str]:
    return {item["critere"]: item["reponse"] for item in items}


# The document


def test_a_decision_has_the_keys_of_the_contract() -> None:
    answer = call("decider", *FIRST, "--structure", "aidants-connect=habilitee", "--json")
    assert (answer.status, answer.err) == (0, "")
    data = answer.data
    assert list(data) == KEYS
    assert data["complet"] is True
    assert all(list(actor) == ["id", "nom"] for actor in data["orientation"])
    assert all(list(complement) == ["id", "titre"] for complement in data["complements"])
    assert all(list(reason) == ["critere", "reponse"] for reason in data["parce_que"])
    assert all(list(change) == ["critere", "reponse", "cas"] for change in data["et_si"])
    assert data["orientation"] and data["complements"] and data["parce_que"] and data["et_si"]
    assert all(isinstance(step, str) for step in (*data["etapes"], *data["memo"]))
    assert data["dans_le_doute"] == []
    assert list(data["guide"]) == ["titre", "auteur", "version", "date"]
    assert len(data["regles"]) == 8


def test_the_example_of_the_contract_is_true() -> None:
    data = document({"urgence": "oui", "technicite": "coup-de-pouce", "souhait": "oui"})
    assert data["cas"] == data["action"] == "faire-avec"
    assert data["titre"] == "Faire la démarche avec la personne, maintenant"
    assert {"id": "atelier", "nom": "Atelier de médiation numérique"} in data["orientation"]
    assert "remplir-un-formulaire" in data["memo"]
    assert (data["source"], data["statut"]) == ("Note d’information, 3, cas 1", "note")


def test_a_missing_answer_is_asked_with_the_cases_still_possible() -> None:
    answer = call("decider", "urgence=non", "technicite=expertise", "--json")
    assert (answer.status, answer.err) == (3, "")
    data = answer.data
    assert list(data) == ["complet", "prochaine_question", "cas_possibles"]
    assert data["complet"] is False
    assert list(data["prochaine_question"]) == ["critere", "question", "reponses"]
    assert data["prochaine_question"]["critere"] == "souhait"
    assert data["prochaine_question"]["question"].endswith("?")
    offered = data["prochaine_question"]["reponses"]
    assert [answer["id"] for answer in offered] == list(ANSWERS["souhait"])
    assert all(list(answer) == ["id", "titre"] for answer in offered)
    assert sorted(data["cas_possibles"]) == ["orienter", "orienter-et-apprendre"]


def test_with_no_answer_at_all_urgency_is_asked_first() -> None:
    assert document({})["prochaine_question"]["critere"] == "urgence"


def reached_from(told: Told) -> set[str]:
    """The cases reached by answering in every way what is asked, each announced beforehand."""
    data = document(told)
    if data["complet"]:
        return {data["cas"]}
    criterion = data["prochaine_question"]["critere"]
    reached = {case for answer in ANSWERS[criterion] for case in reached_from({**told, criterion: answer})}
    assert reached <= set(data["cas_possibles"])
    return reached


@pytest.mark.parametrize("already", ANSWERS["deja-aide"])
def test_answering_what_is_asked_ends_in_every_case_announced(already: str) -> None:
    told = {"deja-aide": already}
    assert reached_from(told) == set(document(told)["cas_possibles"])


def test_answering_what_is_asked_never_ends_in_a_case_that_was_not_announced() -> None:
    assert len(reached_from({})) == 9
    assert len(reached_from({"deja-aide": UNSURE})) == 9


def test_in_text_the_question_shows_how_to_answer_it() -> None:
    answer = call("decider", "urgence=non")
    assert (answer.status, answer.err) == (3, "")
    for shown in ("technicite=coup-de-pouce", "technicite=expertise", f"technicite={UNSURE}"):
        assert shown in answer.out


def test_in_text_a_decision_tells_what_to_do_why_and_on_whose_word() -> None:
    told = {"urgence": UNSURE, "technicite": "expertise", "souhait": "non"}
    data, answer = document(told), call("decider", *words(told))
    assert (answer.status, answer.err) == (0, "")
    shown = answer.out.replace("\u202f", " ").replace("\u00a0", " ")
    for text in (data["titre"], *data["etapes"], *(actor["nom"] for actor in data["orientation"])):
        assert text in shown
    assert data["dans_le_doute"][0]["message"] in shown
    assert f"statut : {data['statut']}" in shown
    assert data["source"] in shown


# What is given


@pytest.mark.parametrize("criterion", ANSWERS)
def test_not_knowing_is_accepted_for_every_criterion(criterion: str) -> None:
    told = {"alerte": "rien", "urgence": "non", "technicite": "coup-de-pouce", "souhait": "non"}
    answer = decide({**told, criterion: UNSURE})
    assert answer.status == 0
    assert [doubt["critere"] for doubt in answer.data["dans_le_doute"]] == [criterion]


def test_what_is_not_given_is_the_default_of_the_contract() -> None:
    told = {"urgence": "non", "technicite": "coup-de-pouce", "souhait": "non"}
    assert document(told) == document({**told, "alerte": "rien", "deja-aide": "non"})


@pytest.mark.parametrize(
    "typed",
    [
        ("Urgence=OUI", "Technicité=Coup de pouce", "SOUHAIT=Plus_tard", "déjà_aide=Ne sait pas"),
        (" urgence = oui ", "technicite=coup_de_pouce", "souhait=plus tard", "deja-aide=NE-SAIT-PAS"),
    ],
)
def test_accents_case_spaces_and_dashes_do_not_matter(typed: tuple[str, ...]) -> None:
    expected = {"urgence": "oui", "technicite": "coup-de-pouce", "souhait": "plus-tard", "deja-aide": UNSURE}
    assert call("decider", *typed, "--json").data == document(expected)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("urgense=oui",), "« urgence »"),
        (("technicité=expertize",), "« expertise »"),
        (("souhait=plus-tart",), "« plus-tard »"),
        (("theme=logment",), "« logement »"),
        (("personne=tier",), "« tiers »"),
        (("--structure", "type=mediateque"), "« mediatheque »"),
        (("--structure", "aidant-connect=non"), "« aidants-connect »"),
        (("--structure", "aidants-connect=habilité"), "« habilitee »"),
    ],
)
def test_a_word_that_is_not_known_is_refused_with_the_one_meant(typed: tuple[str, ...], said: str) -> None:
    answer = call("decider", *FIRST, *typed, "--json")
    assert (answer.status, answer.out) == (2, "")
    assert f"Vouliez-vous écrire {said} ?" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("xyz=oui", "Mots possibles : alerte, urgence"),
        ("urgence=xyz", "Réponses possibles à « urgence » : oui, non, ne-sait-pas."),
        ("urgence=", "Réponses possibles à « urgence »"),
        ("=oui", "Mots possibles"),
        ("urgence", "écrivez par exemple « urgence=oui »"),
    ],
)
def test_a_word_that_resembles_nothing_is_refused_with_what_is_possible(typed: str, said: str) -> None:
    answer = call("decider", typed)
    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err


@pytest.mark.parametrize("again", ["urgence=non", "URGENCE=oui", "langue=oui"])
def test_the_same_question_is_not_answered_twice(again: str) -> None:
    answer = call("decider", *FIRST, "langue=non", again)
    assert (answer.status, answer.out) == (2, "")
    assert "deux fois" in answer.err


@pytest.mark.parametrize("key", HOST)
def test_every_fact_of_the_host_structure_is_accepted(key: str) -> None:
    for value in HOST[key]:
        assert call("decider", *FIRST, "--structure", f"{key}={value}").status == 0


@pytest.mark.parametrize("observation", OBSERVATIONS)
def test_not_having_observed_is_like_saying_nothing(observation: str) -> None:
    told = dict(word.split("=") for word in FIRST)
    assert document({**told, observation: UNSURE}) == document(told)


# Why, and what would change it: compared with all seventy-two situations


def test_the_reasons_suffice_and_none_of_them_can_be_left_out() -> None:
    case_of = [(told, document(told)["cas"]) for told in situations()]

    def cases(reasons: Told) -> set[str]:
        return {case for told, case in case_of if reasons.items() <= told.items()}

    for told in situations(unsure=True):
        data = document(told)
        reasons = pairs(data["parce_que"])
        assert cases(reasons) == {data["cas"]}
        for criterion in reasons:
            fewer = {key: value for key, value in reasons.items() if key != criterion}
            assert cases(fewer) != {data["cas"]}, f"{criterion} is no reason of {data['cas']}"


def test_a_reason_is_an_answer_given_or_the_one_caution_gave() -> None:
    for told in situations(unsure=True):
        data = document(told)
        doubts = pairs(data["dans_le_doute"])
        for criterion, answer in pairs(data["parce_que"]).items():
            assert answer == (doubts[criterion] if told[criterion] == UNSURE else told[criterion])


def test_another_answer_leads_where_it_was_said_it_would() -> None:
    for told in situations(unsure=True):
        data = document(told)
        for change in data["et_si"]:
            assert document({**told, change["critere"]: change["reponse"]})["cas"] == change["cas"]
            assert change["cas"] != data["cas"]


def test_no_other_answer_that_would_change_the_case_is_left_unsaid() -> None:
    for told in situations(unsure=True):
        data = document(told)
        said = {(change["critere"], change["reponse"]) for change in data["et_si"]}
        for criterion, answers in ANSWERS.items():
            for answer in set(answers) - {told[criterion]}:
                changes = document({**told, criterion: answer})["cas"] != data["cas"]
                assert ((criterion, answer) in said) == changes


def test_an_answer_that_would_only_reopen_the_questions_is_not_given_a_case() -> None:
    assert document({"alerte": "danger"})["et_si"] == [
        {"critere": "alerte", "reponse": "arnaque", "cas": "arnaque"}
    ]


def test_a_doubt_is_told_with_the_answer_taken_and_a_sentence() -> None:
    data = document({"urgence": UNSURE, "technicite": UNSURE, "souhait": UNSURE})
    assert pairs(data["dans_le_doute"]) == {"urgence": "oui", "technicite": "expertise", "souhait": "oui"}
    assert all("prudence" in doubt["message"] for doubt in data["dans_le_doute"])


# Observations


some_answers = st.fixed_dictionaries(
    {criterion: st.sampled_from((*answers, UNSURE)) for criterion, answers in ANSWERS.items()}
)
some_observations = st.fixed_dictionaries(
    {}, optional={seen: st.sampled_from(values) for seen, values in OBSERVATIONS.items()}
)
some_facts = st.fixed_dictionaries(
    {}, optional={fact: st.sampled_from(values) for fact, values in HOST.items()}
)


@settings(deadline=None)
@given(some_answers, some_observations, some_facts)
def test_observations_change_targets_and_complements_never_the_case(
    told: dict[str, str], seen: dict[str, str], facts: dict[str, str]
) -> None:
    structure = [word for fact in words(facts) for word in ("--structure", fact)]
    observed = decide({**told, **seen}, *structure).data
    plain = document(told)
    for key in set(KEYS) - {"orientation", "complements"}:
        assert observed[key] == plain[key], key
    named = [[actor["id"] for actor in data["orientation"]] for data in (plain, observed)]
    assert set(named[0]) <= set(named[1])
    assert len(set(named[1])) == len(named[1])


@given(some_observations)
def test_observations_alone_decide_nothing(seen: dict[str, str]) -> None:
    assert decide(seen).data == document({})


def test_the_actors_of_the_theme_come_first_where_the_case_depends_on_it() -> None:
    told = {"urgence": "non", "technicite": "expertise", "souhait": "non"}
    observed = document({**told, "theme": "logement"})
    assert observed["orientation"][0]["id"] == "adil"
    assert len({actor["id"] for actor in observed["orientation"]}) == len(observed["orientation"])


def test_a_fact_of_the_host_structure_adds_its_complement() -> None:
    told = {"urgence": "oui", "technicite": "expertise", "souhait": "non"}
    data = decide(told, "--structure", "aidants-connect=habilitee").data
    assert "aidants-connect-habilitee" in {complement["id"] for complement in data["complements"]}


def test_the_whole_contract_is_told_the_same_twice() -> None:
    assert call("decider", *FIRST).out == call("decider", *FIRST).out
