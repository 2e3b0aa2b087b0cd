"""Whole visits, from hello to goodbye, by the keys alone, on the window of a small desk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from cnfs_tui.guide.handover import doors
from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.recommendation import Part
from cnfs_tui.paper.sheet import day_in_words
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import papers_of
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN, Answers, Unknown
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from tests.tui.driving import Hand, accompany, digit_of, opened

SAFE = {"alerte": "rien"}
NUDGE, EXPERT = {"technicite": "coup-de-pouce"}, {"technicite": "expertise"}
WANTS, LATER, NO = {"souhait": "oui"}, {"souhait": "plus-tard"}, {"souhait": "non"}
URGENT, CALM = SAFE | {"urgence": "oui"}, SAFE | {"urgence": "non"}

CASES: Mapping[str, tuple[Mapping[str, str], str]] = {
    "C1 urgent, wants to learn, a nudge": (URGENT | NUDGE | WANTS, "faire-avec"),
    "C2 urgent, no wish to learn, a nudge": (URGENT | NUDGE | NO, "faire-avec-court"),
    "C3 urgent, wants to learn, an expertise": (URGENT | EXPERT | WANTS, "faire-avec-et-relais"),
    "C4 urgent, no wish to learn, an expertise": (URGENT | EXPERT | NO, "relais-du-jour"),
    "C5 not urgent, wants to learn, a nudge": (CALM | NUDGE | WANTS, "apprendre"),
    "C5 not urgent, will learn later, a nudge": (CALM | NUDGE | LATER, "apprendre-plus-tard"),
    "C6 not urgent, no wish to learn, a first nudge": (
        CALM | NUDGE | NO | {"deja-aide": "non"},
        "coup-de-pouce",
    ),
    "C6 already helped once": (CALM | NUDGE | NO | {"deja-aide": "oui"}, "apres-le-coup-de-pouce"),
    "C7 not urgent, wants to learn, an expertise": (CALM | EXPERT | WANTS, "orienter-et-apprendre"),
    "C8 not urgent, no wish to learn, an expertise": (CALM | EXPERT | NO, "orienter"),
}


@pytest.mark.parametrize(("answers", "case"), CASES.values(), ids=CASES)
async def test_a_visit_is_led_from_hello_to_goodbye(answers: Mapping[str, str], case: str) -> None:
    async with opened() as hand:
        await accompany(hand)
        await say_the_frame(hand)
        await find_out(hand, answers)
        assert hand.visit.answers == answers
        await look_around(hand)
        await agree(hand)
        assert hand.visit.agreed
        assert hand.visit.recommendation.case.id == case
        await read_the_recommendation(hand)
        await act(hand)
        await hand_the_papers_over(hand)
        await say_goodbye(hand)


async def test_a_danger_comes_before_everything_else_and_leaves_no_paper(desk: Path) -> None:
    async with opened() as hand:
        await accompany(hand)
        await say_the_frame(hand)
        await find_out(hand, {"alerte": "danger"})
        await hand.reach(RecommendationScreen)
        assert hand.visit.answers == {"alerte": "danger"}
        assert hand.visit.recommendation.case.id == "danger"
        await read_the_recommendation(hand)
        await hand.press("enter")
        await hand.reach(GoodbyeScreen)
        await say_goodbye(hand)
        assert not desk.exists()


async def test_a_scam_is_stopped_before_everything_else_and_may_end_with_a_memo() -> None:
    async with opened() as hand:
        await accompany(hand)
        await say_the_frame(hand)
        await find_out(hand, {"alerte": "arnaque"})
        await hand.reach(RecommendationScreen)
        assert hand.visit.recommendation.case.id == "arnaque"
        await read_the_recommendation(hand)
        await act(hand)
        await hand_the_papers_over(hand)
        await say_goodbye(hand)


async def test_the_numbers_to_call_are_one_key_away_when_safety_comes_first() -> None:
    async with opened() as hand:
        await accompany(hand)
        await say_the_frame(hand)
        await find_out(hand, {"alerte": "danger"})
        await hand.reach(RecommendationScreen)
        await hand.press("3")
        for target in hand.visit.recommendation.targets:
            await hand.read(target.name, *(contact.text for contact in target.contacts))


async def test_from_a_danger_one_goes_back_to_the_first_question() -> None:
    async with opened() as hand:
        await accompany(hand)
        await say_the_frame(hand)
        await find_out(hand, {"alerte": "danger"})
        await hand.reach(RecommendationScreen)
        await hand.press("left")
        await hand.reach(DiagnosisScreen)
        await hand.read(hand.guide.diagnostic.criteria["alerte"].question)
        await hand.press(digit_of(hand.guide, "alerte", SAFE))
        await hand.read(hand.guide.diagnostic.criteria["urgence"].question)
        assert hand.visit.answers == SAFE


async def test_not_knowing_whether_someone_is_safe_leads_to_safety_and_says_why() -> None:
    async with opened() as hand:
        await accompany(hand)
        await say_the_frame(hand)
        await find_out(hand, {"alerte": UNKNOWN})
        await hand.reach(RecommendationScreen)
        assert hand.visit.answers == {"alerte": UNKNOWN}
        assert hand.visit.recommendation.case.id == "danger"
        await hand.read(hand.guide.diagnostic.criteria["alerte"].caution)


async def test_when_nobody_knows_anything_caution_leads_the_visit_and_is_told_at_each_step() -> None:
    unknown: dict[str, str | Unknown] = dict.fromkeys(("urgence", "technicite", "souhait"), UNKNOWN)
    async with opened() as hand:
        criteria = hand.guide.diagnostic.criteria
        cautions = [criteria[criterion].caution for criterion in unknown]
        await accompany(hand)
        await say_the_frame(hand)
        await find_out(hand, SAFE | unknown)
        await look_around(hand)
        await hand.read(*cautions, *(criteria[criterion].summary_if_unsure for criterion in unknown))
        await agree(hand)
        assert hand.visit.recommendation.case.id == "faire-avec-et-relais"
        await hand.see(cautions[0])
        await hand.press("5")
        await hand.read(*cautions, "(par prudence)")
        await act(hand)
        await hand_the_papers_over(hand)
        await say_goodbye(hand)


# One step after the other


async def say_the_frame(hand: Hand) -> None:
    """Each moment of the script, to be said and to be read."""
    framing = hand.guide.framing
    for beat in framing.beats.values():
        await hand.read(beat.title, beat.intention, f"« {framing.fill(beat.standard, None)} »")
        await hand.press("enter")
    await hand.reach(DiagnosisScreen)


async def find_out(hand: Hand, answers: Answers) -> None:
    """Each question that matters, with all its answers and what was answered before."""
    told: list[str] = []
    while isinstance(result := hand.visit.result, Pending):
        criterion = hand.guide.diagnostic.criteria[result.criterion]
        await hand.read(criterion.question, f"Question {len(told) + 1}", *told)
        for rank, answer in enumerate(criterion.answers.values(), 1):
            await hand.read(f"{rank} ( ) {answer.title} {answer.definition}")
        await hand.read("0 ( ) Je ne sais pas")
        await hand.press(digit_of(hand.guide, criterion.id, answers))
        await hand.until(lambda c=criterion.id: c in hand.visit.answers, criterion.id)  # type: ignore[misc]
        given = answers[criterion.id]
        words = "je ne sais pas" if given is UNKNOWN else criterion.answers[str(given)].title
        told.append(f"✓ {criterion.title} : {words}")
    await hand.until(lambda: not isinstance(hand.screen, DiagnosisScreen), "the end of the diagnosis")


async def look_around(hand: Hand) -> None:
    """Nothing else to take into account."""
    await hand.reach(ObservationsScreen)
    await hand.read(*(observation.title for observation in hand.guide.diagnostic.observations.values()))
    await hand.press("enter")
    await hand.reach(SummaryScreen)
    assert hand.visit.observations == {}


async def agree(hand: Hand) -> None:
    """The sentences that sum up are read with the person, who recognises herself."""
    diagnostic = hand.guide.diagnostic
    await hand.read(diagnostic.summary.opening, diagnostic.summary.closing)
    for criterion, given in hand.visit.answers.items():
        if given is not UNKNOWN:
            await hand.read(diagnostic.criteria[criterion].answers[str(given)].summary)
    assert not hand.visit.agreed
    await hand.press("enter")
    await hand.reach(RecommendationScreen)


async def read_the_recommendation(hand: Hand) -> None:
    """What to do, on whose word; then each of its parts."""
    found = hand.visit.recommendation
    case, criteria = found.case, hand.guide.diagnostic.criteria
    await hand.read(case.title, case.proposal, case.posture, STATUS[case.status.value])
    await hand.see(case.title)
    await open_part(hand, Part.STEPS)
    await hand.read(*(step.do for step in case.steps), *case.next)
    await open_part(hand, Part.WORDS)
    await hand.read(*case.say, *case.avoid, *case.traps)
    await open_part(hand, Part.TARGETS)
    for target in found.targets:
        await hand.read(target.name, target.say, target.does, *target.when)
    await open_part(hand, Part.COMPLEMENTS)
    await hand.read(f"À ajouter ({len(found.complements)})", *(c.title for c in found.complements))
    await open_part(hand, Part.WHY)
    for reason in found.reasons:
        answer = criteria[reason.criterion].answers[reason.answer].title
        await hand.read(f"• {criteria[reason.criterion].title} : {answer}")
    for change in found.changes:
        answer = criteria[change.criterion].answers[change.answer].title
        await hand.read(f"• {criteria[change.criterion].title} : {answer} →")
    await hand.read(case.source, hand.guide.version)


async def open_part(hand: Hand, part: Part) -> None:
    digit = list(Part).index(part) + 1
    await hand.press(str(digit))
    await hand.read(f"[{digit} {part.value}")


async def act(hand: Hand) -> None:
    """From the recommendation to the papers; beside the person when the case is of that kind."""
    case = hand.visit.recommendation.case
    await hand.press("enter")
    if case.action.with_the_person:
        await hand.reach(TogetherScreen)
        await hand.read(case.title, hand.guide.posture.ladder[0].help)
        for rank, step in enumerate(case.steps):
            await hand.read(f"{rank + 1} [ ] {step.do}")
        await hand.press("1", "m", "m", "d")
        await hand.until(lambda: hand.visit.steps_done == {0}, "the first step done")
        await hand.read(f"1 [x] {case.steps[0].do}", f"Cran 1 sur {len(hand.guide.posture.ladder) - 1}")
        assert (hand.visit.rung, hand.visit.highest_rung) == (1, 2)
        await hand.press("right")


async def hand_the_papers_over(hand: Hand) -> None:
    """The papers that the case gives, and no other, one after the other."""
    papers = papers_of(hand.visit)
    assert papers
    for paper in papers:
        if paper is Step.MEMO:
            await make_the_memo(hand)
        else:
            await make_the_liaison_sheet(hand)
        await hand.press("right")
    await hand.reach(GoodbyeScreen)


async def make_the_memo(hand: Hand) -> None:
    """Nothing is ticked beforehand; what is ticked is on the sheet, what is not is not."""
    case, memos = hand.visit.recommendation.case, hand.guide.memos
    await hand.reach(MemoScreen)
    assert hand.visit.skills == frozenset()
    assert "[x]" not in hand.page()
    first, *others = case.skills
    await hand.press("1")
    await hand.until(lambda: hand.visit.skills == {first}, first)
    await hand.read(
        f"1 [x] {hand.guide.skills[first].name}",
        memos[first].title,
        day_in_words(hand.session.today()),
        f"☑ {memos[first].title}.",
        *memos[first].steps,
    )
    for other in others:
        assert memos[other].title not in hand.page()


async def make_the_liaison_sheet(hand: Hand) -> None:
    """The first door is on it; the need is chosen; what is not is left to the pen."""
    await hand.reach(LiaisonScreen)
    await hand.read(doors(hand.visit.recommendation.targets)[0].name, "Je viens pour …")
    need = next(iter(hand.guide.liaison.needs.values()))
    await hand.press("2")
    await hand.reach(Pick)
    await hand.press("1")
    await hand.reach(LiaisonScreen)
    await hand.read(f"2 Pourquoi elle y va {need.title}", f"{need.about(None)}", "Ma date limite : …")


async def say_goodbye(hand: Hand) -> None:
    """The closing gestures, then nothing of the person is left."""
    posture, visit = hand.guide.posture, hand.visit
    await hand.read(*(check.gesture for check in posture.closing), "Pour votre compte rendu")
    if visit.together:
        await hand.read(posture.ladder[visit.highest_rung].autonomy)
    await hand.press("1")
    await hand.read(f"1 [x] {posture.closing[0].gesture}")
    await hand.press("right", "enter")
    await hand.reach(HomeScreen)
    assert hand.session.visit is None
    assert len(hand.app.screen_stack) == 1
