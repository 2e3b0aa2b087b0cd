"""Where each situation leads: the contract and the note, written again by hand."""

from __future__ import annotations

from itertools import product

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.load import examine
from cnfs_tui.guide.recommendation import Recommendation, Situation, recommend
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision

ALERTS = ("rien", "danger", "arnaque")
URGENCIES = ("oui", "non")
SKILLS_NEEDED = ("coup-de-pouce", "expertise")
WISHES = ("oui", "plus-tard", "non")
ALREADY = ("oui", "non")

BY_HAND = {
    # urgence, technicité, souhait: case and action (note, part 3; contract, « decider --json »)
    ("oui", "coup-de-pouce", "oui"): ("faire-avec", "faire-avec"),
    ("oui", "coup-de-pouce", "plus-tard"): ("faire-avec", "faire-avec"),
    ("oui", "coup-de-pouce", "non"): ("faire-avec-court", "faire-avec"),
    ("oui", "expertise", "oui"): ("faire-avec-et-relais", "faire-avec-et-relais"),
    ("oui", "expertise", "plus-tard"): ("faire-avec-et-relais", "faire-avec-et-relais"),
    ("oui", "expertise", "non"): ("relais-du-jour", "faire-avec-et-relais"),
    ("non", "coup-de-pouce", "oui"): ("apprendre", "apprendre"),
    ("non", "coup-de-pouce", "plus-tard"): ("apprendre-plus-tard", "apprendre"),
    ("non", "coup-de-pouce", "non"): ("coup-de-pouce", "coup-de-pouce"),
    ("non", "expertise", "oui"): ("orienter-et-apprendre", "orienter-et-apprendre"),
    ("non", "expertise", "plus-tard"): ("orienter-et-apprendre", "orienter-et-apprendre"),
    ("non", "expertise", "non"): ("orienter", "orienter"),
}
AFTER_A_FIRST_NUDGE = ("apres-le-coup-de-pouce", "orienter")

IN_DOUBT = {
    # urgence, technicité: the case when the wish is yes, no, unknown (research file, 3.6)
    ("oui", "coup-de-pouce"): ("faire-avec", "faire-avec-court", "faire-avec"),
    ("oui", "expertise"): ("faire-avec-et-relais", "relais-du-jour", "faire-avec-et-relais"),
    ("oui", UNSURE): ("faire-avec-et-relais", "relais-du-jour", "faire-avec-et-relais"),
    ("non", "coup-de-pouce"): ("apprendre", "coup-de-pouce", "apprendre"),
    ("non", "expertise"): ("orienter-et-apprendre", "orienter", "orienter-et-apprendre"),
    ("non", UNSURE): ("orienter-et-apprendre", "orienter", "orienter-et-apprendre"),
    (UNSURE, "coup-de-pouce"): ("faire-avec", "faire-avec-court", "faire-avec"),
    (UNSURE, "expertise"): ("faire-avec-et-relais", "relais-du-jour", "faire-avec-et-relais"),
    (UNSURE, UNSURE): ("faire-avec-et-relais", "relais-du-jour", "faire-avec-et-relais"),
}
TWENTY_SEVEN = [
    (urgency, need, wish, case)
    for (urgency, need), cases in IN_DOUBT.items()
    for wish, case in zip(("oui", "non", UNSURE), cases, strict=True)
]
PRUDENT = {"urgence": "oui", "technicite": "expertise", "souhait": "oui"}


def answers(alert: str, urgency: str, need: str, wish: str, already: str) -> Answers:
    told = {
        "alerte": alert,
        "urgence": urgency,
        "technicite": need,
        "souhait": wish,
        "deja-aide": already,
    }
    return {criterion: UNKNOWN if answer == UNSURE else answer for criterion, answer in told.items()}


def decided(guide: Guide, told: Answers) -> Decision:
    result = decide(guide.tree, told)
    assert not isinstance(result, Pending), f"no decision for {told}"
    return result


def recommended(guide: Guide, told: Answers) -> Recommendation:
    return recommend(guide, Situation(told), decided(guide, told))


def test_the_guide_is_sound_without_a_single_warning() -> None:
    examination = examine(shipped_guide())
    assert examination.sound
    assert examination.problems == ()


def test_seventy_two_situations_on_seventy_two_have_an_answer(guide: Guide) -> None:
    examination = examine(shipped_guide())
    assert (examination.situations, examination.unanswered) == (72, 0)
    for told in product(ALERTS, URGENCIES, SKILLS_NEEDED, WISHES, ALREADY):
        assert decided(guide, answers(*told)).case in guide.cases


@pytest.mark.parametrize("axes", BY_HAND, ids="/".join)
def test_the_three_axes_lead_to_the_case_and_action_of_the_contract(
    guide: Guide, axes: tuple[str, str, str]
) -> None:
    case = recommended(guide, answers("rien", *axes, "non")).case
    assert (case.id, case.action.value) == BY_HAND[axes]


@pytest.mark.parametrize("axes", BY_HAND, ids="/".join)
def test_a_second_nudge_for_the_same_demarche_goes_to_france_services_and_changes_nothing_else(
    guide: Guide, axes: tuple[str, str, str]
) -> None:
    case = recommended(guide, answers("rien", *axes, "oui")).case
    expected = AFTER_A_FIRST_NUDGE if BY_HAND[axes][0] == "coup-de-pouce" else BY_HAND[axes]
    assert (case.id, case.action.value) == expected


@pytest.mark.parametrize("alert", ["danger", "arnaque"])
def test_safety_comes_before_the_three_axes_whatever_they_are(guide: Guide, alert: str) -> None:
    rest = [(*known, UNSURE) for known in (URGENCIES, SKILLS_NEEDED, WISHES, ALREADY)]
    for told in product(*rest):
        case = recommended(guide, answers(alert, *told)).case
        assert (case.id, case.action.value) == (alert, "proteger")


def test_the_alert_is_asked_first_and_alone_settles_a_danger(guide: Guide) -> None:
    pending = decide(guide.tree, {})
    assert isinstance(pending, Pending)
    assert pending.criterion == "alerte"
    assert decided(guide, {"alerte": "danger"}).case == "danger"


def test_the_first_case_of_the_note_does_not_depend_on_the_wish_to_learn(guide: Guide) -> None:
    for wish in WISHES:
        case = recommended(guide, answers("rien", "oui", "coup-de-pouce", wish, "non")).case
        assert case.action.value == "faire-avec"


@pytest.mark.parametrize(("urgency", "need", "wish", "case"), TWENTY_SEVEN)
def test_what_nobody_knows_is_settled_by_caution_and_caution_says_so(
    guide: Guide, urgency: str, need: str, wish: str, case: str
) -> None:
    found = recommended(guide, answers("rien", urgency, need, wish, "non"))
    assert found.case.id == case
    told = {"urgence": urgency, "technicite": need, "souhait": wish}
    unknown = {criterion: PRUDENT[criterion] for criterion, answer in told.items() if answer == UNSURE}
    assert {doubt.criterion: doubt.assumed for doubt in found.decision.doubts} == unknown
    said = {complement.id for complement in found.complements}
    for criterion in unknown:
        assert "prudence" in guide.diagnostic.criteria[criterion].caution
        assert said & {f"{criterion}-inconnue", f"{criterion}-inconnu"}


def test_the_table_of_doubts_holds_the_twenty_seven_combinations() -> None:
    assert len({told[:3] for told in TWENTY_SEVEN}) == 27


def test_when_nothing_is_known_the_advice_is_to_listen_before_deciding(guide: Guide) -> None:
    found = recommended(guide, answers("rien", UNSURE, UNSURE, UNSURE, "non"))
    assert "tout-est-flou" in {complement.id for complement in found.complements}
    for told in TWENTY_SEVEN:
        if told[:3].count(UNSURE) < 3:
            known = recommended(guide, answers("rien", *told[:3], "non"))
            assert "tout-est-flou" not in {complement.id for complement in known.complements}


def test_not_knowing_whether_the_person_wants_to_learn_is_never_a_refusal(guide: Guide) -> None:
    for urgency, need in product((*URGENCIES, UNSURE), (*SKILLS_NEEDED, UNSURE)):
        unknown = decided(guide, answers("rien", urgency, need, UNSURE, "non"))
        willing = decided(guide, answers("rien", urgency, need, "oui", "non"))
        assert unknown.case == willing.case


def test_a_doubt_on_safety_protects(guide: Guide) -> None:
    decision = decided(guide, answers(UNSURE, "non", "coup-de-pouce", "oui", "non"))
    assert decision.case == "danger"
    assert [doubt.criterion for doubt in decision.doubts] == ["alerte"]


def test_a_doubt_on_an_earlier_visit_gives_the_nudge(guide: Guide) -> None:
    decision = decided(guide, answers("rien", "non", "coup-de-pouce", "non", UNSURE))
    assert decision.case == "coup-de-pouce"
    assert [doubt.criterion for doubt in decision.doubts] == ["deja-aide"]


def test_a_doubt_that_changes_nothing_is_not_mentioned(guide: Guide) -> None:
    decision = decided(guide, answers("rien", "oui", "coup-de-pouce", "oui", UNSURE))
    assert decision.doubts == ()
