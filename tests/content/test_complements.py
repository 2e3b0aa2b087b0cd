"""The complements: each has its hour, none turns away from protection, none changes the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Literal

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.recommendation import Recommendation, Situation, recommend
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision, Unknown

AIDANTS_CONNECT = ("aidants-connect-habilitee", "aidants-connect-eligible", "aidants-connect-non")
WELCOME_IN_DANGER = {"detresse", "langue", "handicap", "refus-donnees", "confidentialite-lieu-ouvert"}
"""How to welcome the person; everything else is about a démarche, which waits."""


def all_answers(guide: Guide) -> Iterator[Answers]:
    possible: list[list[str | Literal[Unknown.UNKNOWN]]] = [
        [*criterion.answers, UNKNOWN] for criterion in guide.tree.criteria.values()
    ]
    for told in product(*possible):
        yield dict(zip(guide.tree.criteria, told, strict=True))


def recommended(
    guide: Guide,
    answers: Answers,
    observations: Mapping[str, str] | None = None,
    structure: Mapping[str, str] | None = None,
) -> Recommendation:
    decision = decide(guide.tree, answers)
    assert isinstance(decision, Decision)
    return recommend(guide, Situation(answers, observations or {}, structure or {}), decision)


def ids(found: Recommendation) -> set[str]:
    return {complement.id for complement in found.complements}


def test_every_complement_has_its_hour(guide: Guide) -> None:
    for complement in guide.complements.values():
        needed = {key: accepted[0] for key, accepted in complement.when.items()}
        seen = {key: value for key, value in needed.items() if key in guide.diagnostic.observations}
        facts = {key: value for key, value in needed.items() if key in HOST_FACTS}
        assert any(
            complement.id in ids(recommended(guide, answers, seen, facts)) for answers in all_answers(guide)
        ), complement.id


def test_no_complement_is_always_there(guide: Guide) -> None:
    answers = {"alerte": "rien", "urgence": "non", "technicite": "expertise", "souhait": "non"}
    assert ids(recommended(guide, answers)) == set()


@pytest.mark.parametrize("presence", ["presente", "tiers"])
def test_the_three_states_of_aidants_connect_exclude_one_another(guide: Guide, presence: str) -> None:
    for answers in all_answers(guide):
        for state, expected in zip(HOST_FACTS["aidants-connect"], AIDANTS_CONNECT, strict=True):
            found = recommended(guide, answers, {"personne": presence}, {"aidants-connect": state})
            told = ids(found) & set(AIDANTS_CONNECT)
            done_together = found.case.action.value in {"faire-avec", "faire-avec-et-relais"}
            assert told == ({expected} if done_together else set())


def test_no_state_of_aidants_connect_is_presumed(guide: Guide) -> None:
    for answers in all_answers(guide):
        assert not ids(recommended(guide, answers)) & set(AIDANTS_CONNECT)


@pytest.mark.parametrize("presence", ["mineur", "protegee"])
def test_aidants_connect_is_never_proposed_to_a_minor_or_a_protected_adult(
    guide: Guide, presence: str
) -> None:
    for answers, state in product(all_answers(guide), HOST_FACTS["aidants-connect"]):
        found = recommended(guide, answers, {"personne": presence}, {"aidants-connect": state})
        assert not ids(found) & set(AIDANTS_CONNECT)


def test_in_danger_nothing_turns_away_from_protection(guide: Guide) -> None:
    observations = guide.diagnostic.observations.values()
    for answers in all_answers(guide):
        if answers["alerte"] in {"danger", "arnaque"}:
            for observation in observations:
                for value, host in product(observation.answers, HOST_FACTS["type"]):
                    facts = {"type": host, "aidants-connect": "habilitee"}
                    found = recommended(guide, answers, {observation.id: value}, facts)
                    assert ids(found) <= WELCOME_IN_DANGER


def test_the_mandate_is_recalled_wherever_the_hand_may_slip(guide: Guide) -> None:
    for answers in all_answers(guide):
        found = recommended(guide, answers)
        slips = found.case.action.value in {"faire-avec", "faire-avec-et-relais", "coup-de-pouce"}
        assert ("mandat" in ids(found)) == slips


def test_distress_brings_back_to_the_question_of_safety(guide: Guide) -> None:
    first = guide.diagnostic.criteria["alerte"].title
    assert any(first in line for line in guide.complements["detresse"].advice)


def test_stress_alone_is_not_a_social_emergency(guide: Guide) -> None:
    assert any("n’est pas l’urgence sociale" in line for line in guide.complements["stress"].advice)
