"""The scenarios shipped: what they cover, how they are told, and that each one can be played."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.checking.demonstrations import LONGEST_LINE
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Choice, Scenario, Stage, Way
from cnfs_tui.guide.recommendation import Situation, recommend
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import Decision
from tests.content.every_text import holding, texts

COMBINATIONS = {
    "C1": ("oui", "oui", "coup-de-pouce"),
    "C2": ("oui", "non", "coup-de-pouce"),
    "C3": ("oui", "oui", "expertise"),
    "C4": ("oui", "non", "expertise"),
    "C5": ("non", "oui", "coup-de-pouce"),
    "C6": ("non", "non", "coup-de-pouce"),
    "C7": ("non", "oui", "expertise"),
    "C8": ("non", "non", "expertise"),
}
"""``contenu.md`` 3.5: urgency, wish to learn (now or later), technicality."""

OBSERVED = {
    "someone comes for another": ("personne", "tiers"),
    "a minor": ("personne", "mineur"),
    "refusal to show data": ("refus-donnees", "oui"),
    "language barrier": ("langue", "oui"),
    "disability": ("handicap", "oui"),
    "stress": ("etat", "stress"),
    "little time": ("temps-court", "oui"),
}


def combination(scenario: Scenario) -> tuple[str | None, ...]:
    answers = scenario.answers
    wish = {"plus-tard": "oui"}.get(answers.get("souhait", ""), answers.get("souhait"))
    return answers.get("urgence"), wish, answers.get("technicite")


def choices(guide: Guide) -> list[Choice]:
    moments = (moment for scenario in guide.scenarios.values() for moment in scenario.moments)
    return [choice for moment in moments for choice in moment.choices]


def test_the_eight_combinations_are_all_played(guide: Guide) -> None:
    played = {combination(scenario) for scenario in guide.scenarios.values()}
    assert [name for name, wanted in COMBINATIONS.items() if wanted not in played] == []


def test_every_case_of_the_guide_is_played(guide: Guide) -> None:
    assert {scenario.case for scenario in guide.scenarios.values()} == set(guide.cases)


@pytest.mark.parametrize("situation", OBSERVED)
def test_what_changes_the_advice_is_played_with_its_complement(guide: Guide, situation: str) -> None:
    observation, value = OBSERVED[situation]
    found = [s for s in guide.scenarios.values() if s.observations.get(observation) == value]
    assert found
    assert all(scenario.complements for scenario in found)


def test_stress_is_played_without_urgency(guide: Guide) -> None:
    stressed = [s for s in guide.scenarios.values() if s.observations.get("etat") == "stress"]
    assert [scenario.answers["urgence"] for scenario in stressed] == ["non"]


def test_there_are_at_least_fifteen_numbered_in_a_row(guide: Guide) -> None:
    codes = sorted(scenario.code or "" for scenario in guide.scenarios.values())
    assert codes == [f"S{rank:02}" for rank in range(1, len(codes) + 1)]
    assert len(codes) >= 15


def test_each_one_reaches_its_case_and_brings_its_complements(guide: Guide) -> None:
    for scenario in guide.scenarios.values():
        answers = given_answers(scenario.answers, guide.diagnostic.criteria)
        decision = decide(guide.tree, answers)
        assert isinstance(decision, Decision)
        situation = Situation(answers, scenario.observations, scenario.structure)
        found = recommend(guide, situation, decision)
        assert found.case.id == scenario.case, scenario.title
        assert set(scenario.complements) <= {complement.id for complement in found.complements}


def test_each_one_has_all_that_a_session_needs(guide: Guide) -> None:
    for scenario in guide.scenarios.values():
        assert 4 <= len(scenario.reveals) <= 6, scenario.title
        assert len(scenario.expected) >= 3, scenario.title
        assert len(scenario.traps) >= 3, scenario.title
        assert len(scenario.debrief) == 3, scenario.title


def test_each_demonstration_has_ten_to_sixteen_moments_and_two_or_three_choices(guide: Guide) -> None:
    for scenario in guide.scenarios.values():
        assert 10 <= len(scenario.moments) <= 16, scenario.title
        assert 2 <= sum(moment.is_choice for moment in scenario.moments) <= 3, scenario.title


def test_a_demonstration_begins_with_the_frame_and_ends_with_the_goodbye(guide: Guide) -> None:
    for scenario in guide.scenarios.values():
        stages = [moment.stage for moment in scenario.moments]
        assert (stages[0], stages[-1]) == (Stage.FRAMING, Stage.END), scenario.title
        assert set(stages) == set(Stage), scenario.title


def test_a_demonstration_begins_with_what_the_person_says(guide: Guide) -> None:
    for scenario in guide.scenarios.values():
        said = scenario.moments[0].person or ""
        assert re.search(r"« .+", said) or ":" in said, scenario.title


def test_every_choice_has_one_way_that_fits_and_one_that_tempts(guide: Guide) -> None:
    for scenario in guide.scenarios.values():
        for moment in scenario.moments:
            if moment.is_choice:
                assert [choice.fits for choice in moment.choices].count(True) == 1, moment.question


def test_the_four_ways_to_help_are_all_met_and_doing_for_fits_only_under_a_mandate(guide: Guide) -> None:
    assert {choice.mode for choice in choices(guide)} == set(Way)
    fitting = [choice for choice in choices(guide) if choice.fits]
    assert {choice.mode for choice in fitting} == {Way.WITH, Way.HANDOVER, Way.FOR}
    assert all("mandat" in choice.done for choice in fitting if choice.mode is Way.FOR)


def test_neither_rank_nor_length_gives_the_way_that_fits_away(guide: Guide) -> None:
    moments = (moment for scenario in guide.scenarios.values() for moment in scenario.moments)
    put = [
        [(choice.fits, len(choice.done)) for choice in moment.choices]
        for moment in moments
        if moment.is_choice
    ]
    ranks = Counter([fits for fits, _ in ways].index(True) for ways in put)
    assert all(ranks[rank] >= len(put) / 5 for rank in range(3))
    longest = sum(max(ways, key=lambda way: way[1])[0] for ways in put)
    assert longest <= len(put) / 2


def test_every_choice_names_a_gesture_and_all_gestures_are_met(guide: Guide) -> None:
    assert all(choice.gestures for choice in choices(guide))
    moments = [moment for scenario in guide.scenarios.values() for moment in scenario.moments]
    met = {gesture for moment in moments for gesture in moment.gestures}
    assert met | {gesture for choice in choices(guide) for gesture in choice.gestures} == set(
        guide.posture.gestures
    )


def test_effects_are_facts_and_never_judge(guide: Guide) -> None:
    judging = r"\b(c’est (bien|mal|faux|une erreur)|bravo|bonne réponse|mauvaise?|il ne fallait pas|à tort)\b"
    assert holding(judging, texts([choice.effect for choice in choices(guide)])) == []


def test_what_is_projected_stays_short(guide: Guide) -> None:
    projected = texts([scenario.moments for scenario in guide.scenarios.values()])
    assert [str(text) for text in projected if len(text.words) > LONGEST_LINE] == []


def test_nobody_has_a_first_name(guide: Guide) -> None:
    called = r"\b(madame|monsieur|mme|m\.) [A-ZÉ]\w+|je m’appelle"
    assert holding(called, texts(guide.scenarios)) == []


def test_the_scene_of_danger_warns_the_trainer_and_leaves_nothing_on_paper(guide: Guide) -> None:
    scenario = guide.scenarios["il-voit-tout"]
    assert scenario.warning
    assert re.search(r"Ne l’imposez à personne.*sortie de rôle soignée", scenario.warning)
    papers = [m for m in scenario.moments if m.stage is Stage.PAPERS]
    assert any("n’imprime rien" in (moment.adviser or "") for moment in papers)
    (choice,) = [c for m in papers for c in m.choices if c.fits]
    assert "Rien sur papier" in choice.done


def test_the_scenes_of_danger_and_scam_are_the_only_ones_to_answer_the_first_question(guide: Guide) -> None:
    first = {s.answers["alerte"] for s in guide.scenarios.values() if "alerte" in s.answers}
    assert first == {"danger", "arnaque"}


def test_a_password_is_never_said_in_a_way_that_fits(guide: Guide) -> None:
    fitting = [choice.done for choice in choices(guide) if choice.fits]
    assert holding(r"(donnez|dites|lisez)-moi (votre|le) (code|mot de passe)", texts(fitting)) == []
