"""One accompaniment as a value: what is answered, what counts, what is never presumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import Handover
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN, Decision, Unknown
from cnfs_tui.visit import Override, Visit


@cache
def guide() -> Guide:
    return load(shipped_guide())


def visit(**answers: str | Unknown) -> Visit:
    """A visit in which these answers were given, in this order."""
    given = Visit(guide())
    for criterion, answer in answers.items():
        given = given.answer(criterion.replace("_", "-"), answer)
    return given


def helped_before() -> Visit:
    """No urgency, no wish to learn, and a first nudge already given: the longest path of the tree."""
    return visit(alerte="rien", urgence="non", technicite="coup-de-pouce", souhait="non", deja_aide="oui")


def advised_by(fact: str, on: Visit) -> list[str]:
    """The complements brought by this criterion, observation or fact of the structure."""
    return [complement.id for complement in on.recommendation.complements if fact in complement.when]


# Answers


def test_a_new_visit_asks_the_first_question_of_the_tree_and_has_nothing_to_lose() -> None:
    new = visit()
    assert isinstance(new.result, Pending)
    assert new.relevant == ("alerte",)
    assert not new.begun


def test_an_answer_gives_a_new_visit_and_leaves_the_old_one_as_it_was() -> None:
    before = visit(alerte="rien")
    after = before.answer("urgence", "oui")
    assert before.answers == {"alerte": "rien"}
    assert after.answers == {"alerte": "rien", "urgence": "oui"}
    assert after.guide is before.guide


def test_questions_are_asked_one_after_the_other_until_the_case_is_known() -> None:
    asked = visit()
    order = []
    for answer in ("rien", "non", "coup-de-pouce", "non", "oui"):
        assert isinstance(asked.result, Pending)
        order.append(asked.result.criterion)
        assert asked.relevant == tuple(order)
        asked = asked.answer(order[-1], answer)
    assert order == ["alerte", "urgence", "technicite", "souhait", "deja-aide"]
    assert isinstance(asked.result, Decision)
    assert asked.relevant == tuple(order)


def test_there_is_no_decision_while_a_question_that_matters_is_open() -> None:
    with pytest.raises(ValueError, match="urgence"):
        _ = visit(alerte="rien").decision


def test_changing_an_answer_keeps_the_others_and_replays_the_path() -> None:
    urgent = visit(alerte="rien", urgence="oui", technicite="expertise", souhait="oui")
    calm = urgent.answer("urgence", "non")
    assert calm.answers == {**urgent.answers, "urgence": "non"}
    assert (urgent.decision.case, calm.decision.case) == ("faire-avec-et-relais", "orienter-et-apprendre")


def test_the_order_of_the_answers_does_not_matter() -> None:
    assert visit(souhait="oui", technicite="expertise", urgence="non", alerte="rien").decision == (
        visit(alerte="rien", urgence="non", technicite="expertise", souhait="oui").decision
    )


def test_coming_back_to_an_answer_gives_back_the_same_recommendation() -> None:
    first = helped_before()
    back = first.answer("souhait", "oui").answer("souhait", "non")
    assert back.answers == first.answers
    assert back.recommendation == first.recommendation


# Answers set aside


def test_an_answer_that_no_longer_matters_is_kept_but_set_aside() -> None:
    willing = helped_before().answer("souhait", "oui")
    assert willing.answers["deja-aide"] == "oui"
    assert willing.set_aside == ("deja-aide",)
    assert "deja-aide" not in willing.relevant


def test_safety_sets_every_other_answer_aside() -> None:
    endangered = helped_before().answer("alerte", "danger")
    assert endangered.relevant == ("alerte",)
    assert set(endangered.set_aside) == {"urgence", "technicite", "souhait", "deja-aide"}


def test_an_answer_set_aside_is_neither_a_reason_nor_what_would_change_the_result() -> None:
    for aside in (helped_before().answer("souhait", "oui"), helped_before().answer("alerte", "danger")):
        found = aside.recommendation
        told = {reason.criterion for reason in found.reasons} | {change.criterion for change in found.changes}
        assert told
        assert told.isdisjoint(aside.set_aside)


def test_an_answer_set_aside_brings_no_complement() -> None:
    assert advised_by("deja-aide", helped_before())
    assert not advised_by("deja-aide", helped_before().answer("souhait", "oui"))


# « Je ne sais pas »


def test_when_nobody_knows_caution_decides_and_says_so() -> None:
    unsure = visit(alerte="rien", urgence=UNKNOWN, technicite=UNKNOWN, souhait=UNKNOWN)
    criteria = guide().diagnostic.criteria
    assumed = {doubt.criterion: doubt.assumed for doubt in unsure.decision.doubts}
    assert assumed == {c: criteria[c].if_unsure for c in ("urgence", "technicite", "souhait")}
    assert unsure.decision.case == visit(alerte="rien", **assumed).decision.case
    assert {r.criterion for r in unsure.recommendation.reasons if r.assumed} <= assumed.keys()
    assert any(reason.assumed for reason in unsure.recommendation.reasons)


def test_not_knowing_whether_someone_is_safe_puts_safety_first() -> None:
    unsure = visit(alerte=UNKNOWN)
    assert unsure.decision.case == "danger"
    assert unsure.protecting
    assert unsure.decided_for_safety


def test_finding_out_later_replaces_the_doubt() -> None:
    sure = visit(alerte=UNKNOWN).answer("alerte", "rien")
    assert isinstance(sure.result, Pending)
    assert sure.result.doubts == ()


# The agreement of the person


def test_the_agreement_is_lost_when_an_answer_changes() -> None:
    agreed = helped_before().agree()
    assert agreed.agreed
    assert not agreed.answer("souhait", "oui").agreed


def test_the_agreement_stands_when_the_same_answer_is_given_again() -> None:
    agreed = helped_before().agree()
    assert agreed.answer("souhait", "non") == agreed


def test_the_agreement_stands_when_something_is_observed() -> None:
    assert helped_before().agree().observe("etat", "stress").agreed


# « Je fais autrement »


def test_the_adviser_may_choose_another_case_and_the_reasons_stay_those_of_the_tree() -> None:
    proposed = helped_before()
    other = proposed.do_otherwise("faire-avec", "urgence-apparue")
    assert other.override == Override("faire-avec", "urgence-apparue")
    assert other.recommendation.case.id == "faire-avec"
    assert other.recommendation.decision == proposed.decision
    assert other.recommendation.reasons == proposed.recommendation.reasons
    assert (proposed.together, other.together) == (False, True)


def test_choosing_the_case_proposed_is_not_doing_otherwise() -> None:
    other = helped_before().do_otherwise("faire-avec", "urgence-apparue")
    assert other.do_otherwise(other.decision.case, "urgence-apparue").override is None


def test_another_choice_and_its_steps_do_not_outlive_the_answers_it_was_made_for() -> None:
    other = helped_before().do_otherwise("faire-avec", "urgence-apparue").toggle_step(0)
    changed = other.answer("souhait", "oui")
    assert changed.override is None
    assert changed.steps_done == frozenset()


def test_choosing_to_protect_does_not_mean_that_the_answers_did() -> None:
    other = helped_before().do_otherwise("danger", "securite")
    assert other.protecting
    assert not other.decided_for_safety


# Observations and the place


def test_observations_change_the_advice_and_never_the_case() -> None:
    calm = helped_before()
    for observation in guide().diagnostic.observations.values():
        for value in observation.answers:
            observed = calm.observe(observation.id, value)
            assert observed.decision == calm.decision
            assert observed.recommendation.case == calm.recommendation.case
    assert advised_by("etat", calm.observe("etat", "detresse"))
    assert not advised_by("etat", calm)


def test_forgetting_an_observation_gives_back_the_visit_as_it_was() -> None:
    assert helped_before().observe("etat", "stress").observe("etat", None) == helped_before()


def test_the_place_brings_its_own_advice_and_never_changes_the_case() -> None:
    here = replace(helped_before(), structure={"type": "itinerant"})
    assert advised_by("type", here)
    assert not advised_by("type", helped_before())
    assert here.decision == helped_before().decision


# Doing it together


def test_a_step_is_ticked_then_unticked() -> None:
    ticked = helped_before().toggle_step(2).toggle_step(0)
    assert ticked.steps_done == {0, 2}
    assert ticked.toggle_step(2).steps_done == {0}


def test_the_highest_rung_is_remembered_when_the_hand_is_given_back() -> None:
    lent = visit().climb(3).climb(6).climb(1)
    assert (lent.rung, lent.highest_rung) == (1, 6)


# What the person can do


def test_no_skill_is_ever_presumed() -> None:
    done = helped_before().agree().do_otherwise("faire-avec", "urgence-apparue")
    for rank in range(len(done.recommendation.case.steps)):
        done = done.toggle_step(rank)
    assert done.recommendation.case.skills
    assert done.skills == frozenset()


def test_a_skill_ticked_stays_when_the_answers_change_and_goes_only_when_unticked() -> None:
    skilled = helped_before().toggle_skill("tenir-ses-echeances")
    assert skilled.answer("souhait", "oui").skills == {"tenir-ses-echeances"}
    assert skilled.toggle_skill("tenir-ses-echeances").skills == frozenset()


@pytest.mark.parametrize(
    "begun",
    [
        visit(alerte="rien"),
        visit().observe("etat", "calme"),
        visit().toggle_skill("tenir-ses-echeances"),
    ],
    ids=["an answer", "an observation", "a skill"],
)
def test_something_would_be_lost_as_soon_as_something_is_known(begun: Visit) -> None:
    assert begun.begun


# The papers


def test_another_answer_sets_the_door_and_its_papers_aside_and_keeps_the_rest() -> None:
    chosen = Handover(
        "ccas",
        "faire-une-demande",
        bring=frozenset({"Un papier"}),
        deadline=date(2026, 12, 1),
        place=Whereabouts("CCAS de Guise"),
    )
    urgent = visit(alerte="rien", urgence="oui").hand_over(chosen)
    assert urgent.observe("theme", "logement").handover == chosen
    assert urgent.answer("urgence", "oui").handover == chosen
    assert urgent.answer("urgence", "non").handover == replace(chosen, actor=None, bring=None, place=None)


def test_a_visit_is_begun_once_something_is_chosen_for_its_papers() -> None:
    new = visit()
    assert new.meet_again(date(2026, 12, 1)).begun
    assert new.hand_over(Handover(need="faire-une-demande")).begun
    assert not new.meet_again(date(2026, 12, 1)).meet_again(None).begun
