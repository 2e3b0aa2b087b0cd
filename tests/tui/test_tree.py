"""Arbre: the whole tree to browse, from anywhere, with the way of the visit marked along it."""

from __future__ import annotations

import pytest

from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.recommendation import Part
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import UNKNOWN, Answers, Leaf
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.otherwise import Otherwise
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.step_screen import StepScreen
from tests.tui.driving import ALL_QUESTIONS, Hand, open_at, opened, shipped
from tests.tui.test_screens import sizes

URGENT: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "coup-de-pouce", "souhait": "oui"}


async def open_tree(hand: Hand) -> TreeScreen:
    await hand.press("f4")
    await hand.reach(TreeScreen)
    await hand.drawn()
    return shown(hand)


def shown(hand: Hand) -> TreeScreen:
    screen = hand.screen
    assert isinstance(screen, TreeScreen)
    return screen


def pointed_at(hand: Hand) -> str:
    """The lines of the window that the pointer is on, as one."""
    lines = hand.window().splitlines()
    start = next(rank for rank, line in enumerate(lines) if line.startswith(" ›"))
    return lines[start]


# Coming and going


async def test_the_tree_is_opened_from_home_and_left_by_the_same_key_or_any_that_goes_back() -> None:
    async with opened() as hand:
        for leave in ("f4", "escape", "backspace", "q"):
            await open_tree(hand)
            await hand.press(leave)
            await hand.reach(HomeScreen)


@pytest.mark.parametrize("step", Step, ids=[step.name for step in Step])
async def test_the_tree_is_one_key_away_from_every_step_and_gives_it_back_as_it_was(step: Step) -> None:
    async with opened() as hand:
        await open_at(hand, step, ALL_QUESTIONS)
        under, visit = hand.screen, hand.visit
        await open_tree(hand)
        await hand.press("f4")
        await hand.until(lambda: hand.screen is under, step.label)
        assert hand.visit is visit


async def test_a_key_pressed_twice_opens_one_tree_and_leaves_nothing_under_it() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        await hand.press_at_once("f4", "f4", "f4")
        await hand.hold_still()
        assert [type(screen) for screen in hand.app.screen_stack].count(TreeScreen) <= 1


async def test_a_tree_asked_for_while_a_step_is_being_left_does_not_come_between() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, URGENT)
        step = hand.screen
        assert isinstance(step, StepScreen)
        step.go(Step.SUMMARY)
        hand.app.action_tree()
        await hand.until(lambda: hand.screen is not step, "the summary")
        await hand.hold_still()
        assert [type(screen).__name__ for screen in hand.app.screen_stack] == ["HomeScreen", "SummaryScreen"]


async def test_a_panel_is_closed_before_the_tree_is_opened() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        await hand.press("6")
        await hand.reach(Otherwise)
        await hand.press("f4")
        await hand.hold_still()
        assert isinstance(hand.screen, Otherwise)


# Browsing


@sizes
async def test_every_branch_is_reached_by_the_arrows_and_says_whose_word_it_is(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        tree = (await open_tree(hand))._tree
        met: set[str] = set()
        for line in tree._lines:
            await hand.until(lambda w=line.where: shown(hand).where == w, str(line.where))  # type: ignore[misc]
            if isinstance(line.node, Leaf):
                case = hand.guide.cases[line.node.case]
                met.add(case.id)
                await hand.read(case.title, STATUS[case.status.value], case.source)
                if case.nuance:
                    await hand.read(case.nuance)
            else:
                criterion = hand.guide.diagnostic.criteria[line.node.criterion]
                await hand.read(criterion.question, STATUS[criterion.status.value])
            await hand.press("down")
        assert met == set(hand.guide.cases)


async def test_a_case_says_what_it_comes_down_to_and_by_which_answers_one_comes_there() -> None:
    async with opened() as hand:
        await open_tree(hand)
        await hand.press("end")
        await hand.read("Action : orienter, avec la personne", "On y arrive par")
        for criterion, answer in (("urgence", "non"), ("technicite", "expertise"), ("souhait", "non")):
            told = hand.guide.diagnostic.criteria[criterion]
            await hand.read(f"• {told.title} : {told.answers[answer].title}")


async def test_arrows_fold_unfold_and_go_up_and_down_the_branches() -> None:
    async with opened() as hand:
        tree = (await open_tree(hand))._tree
        await hand.press("end", "left")
        await hand.until(
            lambda: isinstance(tree.pointed.node, object) and tree.pointed.unfolded, "a question"
        )
        question = tree.pointed.where
        await hand.press("left")
        await hand.until(lambda: not tree.pointed.unfolded, "the fold")
        assert tree.pointed.where == question
        await hand.press("enter")
        await hand.until(lambda: tree.pointed.unfolded, "the branches")
        await hand.press("right")
        await hand.until(lambda: tree.pointed.where == (*question, 0), "the first answer")
        await hand.press("home")
        await hand.until(lambda: tree.pointed.where == (), "the first question")


async def test_enter_opens_the_page_of_a_case() -> None:
    async with opened() as hand:
        await open_tree(hand)
        await hand.press("end", "enter")
        await hand.reach(LookUp)
        case = hand.guide.cases["orienter"]
        await hand.read(case.title, case.posture, case.proposal, *(step.do for step in case.steps))
        await hand.press("left")
        await hand.reach(TreeScreen)


async def test_what_tells_the_answers_of_a_discreet_question_apart_is_never_shown() -> None:
    async with opened() as hand:
        await open_tree(hand)
        for criterion in hand.guide.diagnostic.criteria.values():
            if criterion.discreet:
                await hand.read(criterion.question)
                page = hand.page()
                for answer in criterion.answers.values():
                    assert not any(sign in page for sign in (*answer.signs, answer.definition))
                assert not any(question in page for question in criterion.ask)


# The way of the visit


WAYS: list[Answers] = [
    {},
    {"alerte": "danger"},
    {"alerte": "rien", "urgence": "non"},
    {"alerte": "rien", "urgence": UNKNOWN, "technicite": UNKNOWN, "souhait": "non"},
    URGENT,
    ALL_QUESTIONS,
]


@sizes
@pytest.mark.parametrize("answers", WAYS, ids=[" ".join(map(str, way)) or "nothing yet" for way in WAYS])
async def test_the_way_of_the_visit_is_marked_and_the_pointer_is_at_its_end(
    answers: Answers, size: tuple[int, int]
) -> None:
    async with opened(size) as hand:
        result = decide(hand.guide.tree, answers)
        step = Step.DIAGNOSIS if isinstance(result, Pending) else Step.RECOMMENDATION
        await open_at(hand, step, answers)
        screen = await open_tree(hand)
        assert "● cette visite" in hand.window()
        assert pointed_at(hand).startswith(" › ●")
        node = screen._tree.pointed.node
        if isinstance(result, Pending):
            assert not isinstance(node, Leaf) and node.criterion == result.criterion
            await hand.see("La visite en est à cette question")
        else:
            assert node == Leaf(result.case)
            await hand.read("La visite mène à ce cas", hand.guide.cases[result.case].title)
        marked = [line for line in screen._tree._lines if line.where in screen._tree._path]
        assert [line.step.criterion for line in marked if line.step] == [s.criterion for s in result.path]


async def test_a_presumed_answer_is_told_as_such() -> None:
    async with opened((120, 40)) as hand:
        answers: Answers = {"alerte": "rien", "urgence": UNKNOWN, "technicite": "expertise", "souhait": "non"}
        await open_at(hand, Step.RECOMMENDATION, answers)
        await open_tree(hand)
        urgency = hand.guide.diagnostic.criteria["urgence"]
        await hand.see(f"{urgency.answers[urgency.if_unsure].title} (par prudence) →")
        assert hand.page().count("(par prudence)") == 1


async def test_a_visit_that_stops_before_a_case_says_why() -> None:
    """When all the answers left lead to one case, the way stops at the question no longer asked."""
    guide = shipped().guide
    told: Answers = dict.fromkeys(guide.diagnostic.criteria, UNKNOWN) | {"alerte": "rien", "urgence": "oui"}
    stops = [
        {**told, "technicite": technicity, "souhait": wish}
        for technicity in guide.diagnostic.criteria["technicite"].answers
        for wish in (UNKNOWN, "oui")
    ]
    async with opened() as hand:
        for answers in stops:
            await open_at(hand, Step.RECOMMENDATION, answers)
            screen = await open_tree(hand)
            early = not isinstance(screen._tree.pointed.node, Leaf)
            await hand.read("quelle que soit la réponse" if early else "La visite mène à ce cas")
            await hand.press("f4")
            await hand.reach(RecommendationScreen)


async def test_from_why_one_jumps_to_the_place_in_the_tree_and_back() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        await hand.press(str(list(Part).index(Part.WHY) + 1))
        await hand.see("Touche F4 : voir ce chemin dans l’arbre")
        screen = await open_tree(hand)
        assert screen._tree.pointed.node == Leaf(hand.visit.decision.case)
        await hand.press("f4")
        await hand.reach(RecommendationScreen)
        await hand.see("[5 Pourquoi]")


async def test_another_way_chosen_by_the_adviser_is_told_beside_the_tree_s() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        hand.session.visit = hand.visit.do_otherwise("orienter", next(iter(hand.guide.posture.reasons)))
        screen = await open_tree(hand)
        assert screen._tree.pointed.node == Leaf(hand.visit.decision.case)
        await hand.read(f"Vous faites autrement : {hand.guide.cases['orienter'].title}")


async def test_without_a_visit_nothing_is_marked() -> None:
    async with opened() as hand:
        await open_tree(hand)
        assert "●" not in hand.page()


async def test_the_answers_given_since_are_marked_when_the_tree_is_opened_again() -> None:
    async with opened() as hand:
        await open_at(hand, Step.DIAGNOSIS, {"alerte": "rien"})
        await open_tree(hand)
        await hand.press("f4")
        await hand.reach(DiagnosisScreen)
        await hand.press("1")
        await hand.until(lambda: "urgence" in hand.visit.answers, "the answer")
        screen = await open_tree(hand)
        assert len(screen._path) == 3
