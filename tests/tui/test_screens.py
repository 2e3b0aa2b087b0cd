"""What holds on every screen and panel: sizes, keys, French, safety of what is shown, nothing left behind."""

from __future__ import annotations

import gc
import random
import re
import shutil
from collections.abc import Iterator
from itertools import cycle

import pytest
from textual.binding import Binding
from textual.widgets import Input, TextArea

from cnfs_tui.guide import load as loading
from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.activity.screen import ActivityScreen
from cnfs_tui.tui.app import CnfsApp
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.day import DayPanel
from cnfs_tui.tui.panels.entry import Entry
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.otherwise import Otherwise
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.panels.printing import PrinterPanel
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.panels.too_small import TooSmall
from cnfs_tui.tui.places.importing import DepartmentPanel, FilePanel
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.coop import CoopScreen
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.qr_code import QrCodeScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.terminal import SMALLEST
from cnfs_tui.tui.told_keys import engraved
from cnfs_tui.tui.trainer.library.screen import LibraryScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.visit import Visit
from tests.tui.driving import (
    ALL_QUESTIONS,
    Hand,
    Kind,
    accompany,
    digit_of,
    one_line,
    open_at,
    opened,
    set_the_frame,
    shipped,
)
from tests.tui.touring import Station, stations

SIZES = [(60, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=["60x20", "80x24", "120x40"])

HOSTILE = "[CAF] [/ [x [red] [@click=app.exit]ici"

URGENT: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "coup-de-pouce", "souhait": "oui"}


# Every screen, at every size


@sizes
def test_every_screen_and_panel_opens_and_shows_something(size: tuple[int, int]) -> None:
    seen = stations(size)
    assert all(station.window.strip() for station in seen)
    kinds = {station.kind for station in seen}
    assert kinds >= {
        HomeScreen,
        FramingScreen,
        DiagnosisScreen,
        ObservationsScreen,
        SummaryScreen,
        RecommendationScreen,
        TogetherScreen,
        MemoScreen,
        LiaisonScreen,
        GoodbyeScreen,
        TreeScreen,
        CatalogueScreen,
        ActivityScreen,
        DayPanel,
        Tick,
        PrinterPanel,
    }


@sizes
def test_no_screen_is_wider_or_higher_than_the_window(size: tuple[int, int]) -> None:
    for station in stations(size):
        if station.kind is not TooSmall:
            lines = station.window.split("\n")
            assert len(lines) == size[1], station.name
            assert max(map(len, lines)) <= size[0], station.name


@sizes
def test_the_keys_of_a_screen_are_all_told_on_its_last_line_or_two_when_it_is_narrow(
    size: tuple[int, int],
) -> None:
    told = (TreeScreen, CatalogueScreen, CoopScreen, QrCodeScreen, ScenariosScreen, LibraryScreen)
    others = (s for s in stations(size) if s.kind in told)
    for station in (*steps(size), *others):
        last = "\n".join(station.window.split("\n")[-2 if size[0] < 80 else -1 :])
        for binding in keys_of(station.kind):
            if binding.show and binding.action != "places":  # which is told once there are some
                assert f"{binding.key_display or binding.key} {binding.description}" in last, station.name


FIRST_TIME_KEYS = ("↑ ↓ Entrée Choisir · Échap Passer", "Entrée Enregistrer · Échap Passer")
"""What a panel tells that asks one of the questions of the first time."""


@sizes
def test_the_keys_of_a_panel_are_all_told_on_its_edge(size: tuple[int, int]) -> None:
    for station in stations(size):
        if issubclass(station.kind, Panel):
            keys = FIRST_TIME_KEYS if "question" in station.name else (station.kind.KEYS,)
            assert any(told in station.window for told in keys), station.name


@sizes
def test_each_step_says_where_one_is_on_its_first_line(size: tuple[int, int]) -> None:
    for station in steps(size):
        assert station.kind.STEP.label in station.window.split("\n")[0], station.name  # type: ignore[attr-defined]


@sizes
def test_the_question_asked_is_seen_at_once(size: tuple[int, int]) -> None:
    for station in stations(size):
        kind, _, criterion = station.name.partition(" ")
        if kind == "question" and criterion in shipped().guide.diagnostic.criteria:
            asked = " ".join(station.window.replace("│", " ").split())
            first_words = one_line(shipped().guide.diagnostic.criteria[criterion].question).split()[:4]
            assert " ".join(first_words) in asked, station.name


def steps(size: tuple[int, int]) -> Iterator[Station]:
    return (station for station in stations(size) if issubclass(station.kind, StepScreen))


def keys_of(kind: Kind) -> list[Binding]:
    """The keys of a screen that have a name."""
    own = [b for c in kind.__mro__ for b in c.__dict__.get("BINDINGS", ()) if c.__module__.startswith("cnfs")]
    return [binding for binding in own if isinstance(binding, Binding) and binding.description]


# Help


@pytest.mark.parametrize(
    ("panel", "kind"),
    [
        ("aide de l’accueil", HomeScreen),
        ("aide du cadre", FramingScreen),
        ("aide du diagnostic", DiagnosisScreen),
        ("aide des observations", ObservationsScreen),
        ("aide de la synthèse", SummaryScreen),
        ("aide de la recommandation", RecommendationScreen),
        ("aide d’ensemble", TogetherScreen),
        ("aide du mémo", MemoScreen),
        ("aide de la fiche de liaison", LiaisonScreen),
        ("aide des mémos", CatalogueScreen),
        ("aide de la fin", GoodbyeScreen),
        ("aide de l’arbre", TreeScreen),
        ("aide des scénarios", ScenariosScreen),
        ("aide des cartes", LibraryScreen),
    ],
)
def test_the_help_of_a_screen_lists_all_its_keys_and_what_they_do(
    panel: str, kind: type[HomeScreen | StepScreen | TreeScreen | CatalogueScreen | TrainerScreen]
) -> None:
    (station,) = (s for s in stations() if s.name == panel)
    assert one_line(kind.HELP or "") in station.page
    app = CnfsApp(shipped)
    taken: set[str] = set()  # by a line that can be chosen, or by another key of the screen
    if issubclass(kind, StepScreen | CatalogueScreen | ScenariosScreen):
        taken = {"up", "down"}
    for binding in keys_of(kind):
        keys = {*binding.key.split(",")}
        if keys <= taken:
            continue
        taken |= keys
        shown = binding.key_display or engraved(app, binding.key.split(",")[0])
        words = (binding.tooltip or binding.description).removesuffix(".")
        assert one_line(f"{shown} {words}") in station.page


def test_the_help_of_every_screen_tells_the_keys_that_work_everywhere() -> None:
    for station in stations():
        if station.name.startswith("aide "):
            for key in ("F1 ? ", "F2 ", "F3 Masquer l’écran", "F4", "Ctrl+P ", "Ctrl+Q "):
                assert key in station.page, (station.name, key)
            assert station.page.count(" F4 ") <= 1, station.name


# What is shown is never obeyed


def test_nothing_can_be_typed_but_keys_unless_outside_any_visit_for_the_structure_or_places() -> None:
    allowed = (Entry, PlacesScreen, FilePanel, DepartmentPanel)
    others = (station for station in stations() if not issubclass(station.kind, allowed))
    mounted = {widget for station in others for widget in station.widgets}
    assert mounted
    assert not {widget for widget in mounted if issubclass(widget, (Input, TextArea))}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> OpenedGuide:
    """A guide each text of which ends with what Textual would take for orders.

    No memo may hold brackets; the check that refuses them is left out, so that all texts reach the screens.
    """
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("rules", "memos"):
        shutil.copytree(shipped_guide() / name, folder / name)
    for file in (folder / "rules").rglob("*.yaml"):
        file.write_text(re.sub(r'(?m)^( *(?:- )?(?:[^":#\n]+: )?".*)"$', rf'\1 {HOSTILE}"', file.read_text()))
    (folder / "rules/guide.yaml").write_text(f'titre: "{HOSTILE}"\nauteur: "{HOSTILE}"\n')
    for file in (folder / "memos").glob("*.md"):
        file.write_text(re.sub(r"(?m)^(# .*)$", rf"\1 {HOSTILE}", file.read_text()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "_LAYERS", ())
        found = open_guide(folder)
    assert found.refused == ()
    return found


@pytest.fixture(scope="module")
def hostile_stations(hostile: OpenedGuide) -> tuple[Station, ...]:
    return stations(read_guide=lambda: hostile)


def test_marks_in_a_guide_are_shown_as_they_are_written_on_every_screen(
    hostile_stations: tuple[Station, ...],
) -> None:
    spared = {s.name for s in hostile_stations if one_line(HOSTILE) not in s.page}
    own_words_only = {
        "accueil",
        "accueil, une fois présenté",
        "bilan vide",
        "compter",
        "bilan",
        "bilan, partie 3",
        "effacer le bilan",
        "imprimantes",
        "imprimante à choisir",
        "prochaine date",
        "deuxième question",
        "troisième question",
        "cinquième question",
        "téléphone",
        "date limite",
        "rendez-vous",
        "quitter la visite",
        "fenêtre trop petite",
        "compte rendu pour La Coop",
        "durée",
        "matériel",
        "lien",
        "La Coop ouverte",
        "QR code",
        "page d’atelier",
        "reprise",
        "annuaire vide",
        "fichier à importer",
        "département à garder",
        "liste importée",
        "lieux",
        "commune tapée",
        "liste à retirer",
    }
    ours = ("aide ", "à lire, ", "page d’aide")
    assert spared <= own_words_only | {s.name for s in hostile_stations if s.name.startswith(ours)}


def test_marks_in_a_guide_are_never_an_action_nor_a_link(hostile_stations: tuple[Station, ...]) -> None:
    for station in hostile_stations:
        for line in station.strips:
            for segment in line:
                style = segment.style
                assert style is None or style.link is None, station.name
                assert style is None or "@click" not in style.meta, station.name


def test_no_screen_draws_a_control_character() -> None:
    for station in stations():
        assert all(c.isprintable() or c in "\n\u00a0\u202f" for c in station.window), station.name


# Keys


async def test_the_digit_row_of_a_french_keyboard_chooses_with_or_without_shift() -> None:
    without_shift = "ampersand é quotation_mark apostrophe left_parenthesis minus è underscore ç"
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        skills = [row.option.value for row in hand.rows()]
        for rank, (bare, skill) in enumerate(zip(without_shift.split(), skills, strict=False), 1):
            await hand.press(bare)
            await hand.until(lambda s=skill: hand.visit.skills == {s}, bare)  # type: ignore[misc]
            await hand.press(str(rank))
            await hand.until(lambda: hand.visit.skills == frozenset(), str(rank))


@pytest.mark.parametrize("key", ["0", "à"])
async def test_zero_is_i_do_not_know(key: str) -> None:
    async with opened() as hand:
        await open_at(hand, Step.DIAGNOSIS, {"alerte": "rien"})
        await hand.press(key)
        await hand.until(lambda: "urgence" in hand.visit.answers, "the answer")
        await hand.read(f"✓ {hand.guide.diagnostic.criteria['urgence'].title} : je ne sais pas")


async def test_one_goes_back_step_by_step_by_any_of_three_keys_and_nothing_is_lost_on_the_way() -> None:
    keys = cycle(["left", "backspace", "escape"])
    async with opened() as hand:
        await open_at(hand, Step.GOODBYE, ALL_QUESTIONS)
        for step in (MemoScreen, TogetherScreen, RecommendationScreen, SummaryScreen, ObservationsScreen):
            await hand.press(next(keys))
            await hand.reach(step)
        for criterion in reversed(list(ALL_QUESTIONS)):
            await hand.press(next(keys))
            question = hand.guide.diagnostic.criteria[criterion]
            await hand.read(question.question)
            await hand.read(f"(•) {question.answers[ALL_QUESTIONS[criterion]].title}")
        await hand.press(next(keys))
        await hand.reach(FramingScreen)
        for beat in reversed(list(hand.guide.framing.beats.values())):
            await hand.read(beat.intention)
            await hand.press(next(keys))
        await hand.reach(Confirm)
        assert hand.visit.answers == ALL_QUESTIONS


async def test_one_goes_forward_again_through_what_is_already_answered() -> None:
    async with opened() as hand:
        await open_at(hand, Step.SUMMARY, ALL_QUESTIONS)
        before = hand.visit
        for _ in range(3):
            await hand.press("left")
        await hand.read(hand.guide.diagnostic.criteria["souhait"].question)
        for _ in range(2):
            await hand.press("right")
        await hand.reach(ObservationsScreen)
        assert hand.visit == before


async def test_an_earlier_answer_can_be_changed_from_the_summary() -> None:
    async with opened() as hand:
        criteria = hand.guide.diagnostic.criteria
        await open_at(hand, Step.RECOMMENDATION, ALL_QUESTIONS)
        await hand.press("left")
        await hand.reach(SummaryScreen)
        await hand.press(str(2 + list(ALL_QUESTIONS).index("souhait")))
        await hand.reach(DiagnosisScreen)
        await hand.read(criteria["souhait"].question)
        await hand.focus_is_on(criteria["souhait"].answers["non"].title)
        await hand.press(digit_of(hand.guide, "souhait", {"souhait": "oui"}))
        await hand.reach(ObservationsScreen)
        assert hand.visit.answers == {**ALL_QUESTIONS, "souhait": "oui"}
        assert not hand.visit.agreed
        await hand.press("enter")
        await hand.reach(SummaryScreen)
        await hand.read(criteria["souhait"].answers["oui"].summary)
        assert one_line(criteria["deja-aide"].answers["non"].summary) not in hand.page()


async def test_an_answer_set_aside_is_told_as_such_and_comes_back_when_it_matters_again() -> None:
    async with opened() as hand:
        aside = f"{hand.guide.diagnostic.criteria['deja-aide'].title} :"
        await open_at(hand, Step.SUMMARY, ALL_QUESTIONS)
        await hand.press(str(2 + list(ALL_QUESTIONS).index("souhait")))
        await hand.reach(DiagnosisScreen)
        await hand.press(digit_of(hand.guide, "souhait", {"souhait": "oui"}))
        await hand.reach(ObservationsScreen)
        await hand.press("left")
        await hand.reach(DiagnosisScreen)
        await hand.read("(mis de côté)", aside)
        await hand.press(digit_of(hand.guide, "souhait", {"souhait": "non"}))
        await hand.reach(ObservationsScreen)
        assert hand.visit.answers == ALL_QUESTIONS


async def test_observations_are_changed_by_their_number_and_never_change_the_case() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, URGENT)
        case = hand.visit.decision.case
        observations = list(hand.guide.diagnostic.observations.values())
        rank, state = next((r, o) for r, o in enumerate(observations, 1) if o.id == "etat")
        for value in [*list(state.answers)[1:], None]:
            await hand.press(str(rank))
            await hand.until(lambda v=value: hand.visit.observations.get("etat") == v, str(value))  # type: ignore[misc]
        assert hand.visit.decision.case == case


async def test_a_long_observation_opens_a_list_that_can_be_left_without_changing() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, URGENT)
        theme = hand.guide.diagnostic.observations["theme"]
        digit = str(list(hand.guide.diagnostic.observations).index("theme") + 1)
        first = next(iter(theme.answers.values()))
        await hand.press(digit)
        await hand.read(theme.question, f"1 ( ) {first.title}")
        await hand.press("left")
        await hand.reach(ObservationsScreen)
        assert hand.visit.observations == {}
        await hand.press(digit)
        await hand.read(f"1 ( ) {first.title}")
        await hand.press("1")
        await hand.read(f"{theme.title} : {first.title}")
        assert hand.visit.observations == {"theme": first.id}


async def test_the_adviser_does_otherwise_with_a_coded_reason() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        proposed = hand.visit.recommendation.case
        other = hand.guide.cases["relais-du-jour"]
        reason = next(iter(hand.guide.posture.reasons.values()))
        await hand.press("6")
        await hand.reach(Otherwise)
        await hand.press(str(list(hand.guide.cases).index(other.id) + 1))
        await hand.read(reason.title)
        await hand.press("1")
        await hand.reach(RecommendationScreen)
        await hand.see(other.title, "Vous faites autrement", proposed.title)
        assert hand.visit.override is not None
        assert (hand.visit.override.case, hand.visit.override.reason) == (other.id, reason.id)
        await hand.read(f"({len(hand.visit.recommendation.complements)})")


async def test_beyond_nine_the_cases_of_otherwise_are_chosen_by_letters() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        for letter, case in zip("abc", list(hand.guide.cases.values())[9:], strict=False):
            await hand.press("6")
            await hand.reach(Otherwise)
            await hand.read(f"{letter} ( ) {case.title}")
            await hand.press(letter)
            await hand.read("Pour quelle raison ?")
            await hand.press("1")
            await hand.reach(RecommendationScreen)
            await hand.until(lambda c=case: hand.visit.recommendation.case is c, case.id)  # type: ignore[misc]


async def test_doing_otherwise_may_be_given_up_halfway() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        before = hand.visit
        await hand.press("6")
        await hand.reach(Otherwise)
        await hand.press("1")
        await hand.read(next(iter(hand.guide.posture.reasons.values())).title)
        await hand.press("escape")
        await hand.reach(RecommendationScreen)
        assert hand.visit == before


async def test_the_mandate_is_recalled_as_soon_as_the_adviser_takes_the_hand() -> None:
    async with opened() as hand:
        ladder, mandate = hand.guide.posture.ladder, hand.guide.posture.mandate
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        await hand.press("enter")
        await hand.reach(TogetherScreen)
        for rank, rung in enumerate(ladder):
            await hand.until(lambda r=rank: hand.visit.rung == r, f"rung {rank}")  # type: ignore[misc]
            await hand.read(rung.help, rung.example)
            assert (one_line(mandate.title) in hand.page()) == rung.mandate
            await hand.press("m")
        assert hand.visit.rung == len(ladder) - 1
        for _ in range(len(ladder) + 1):
            await hand.press("d")
        await hand.until(lambda: hand.visit.rung == 0, "the lowest rung")
        assert hand.visit.highest_rung == len(ladder) - 1


async def test_a_sentence_for_a_hard_moment_is_one_key_away_on_every_step() -> None:
    async with opened() as hand:
        sentence = next(iter(hand.guide.framing.reframings.values())).sentence
        for step in Step:
            await open_at(hand, step, ALL_QUESTIONS)
            under = hand.screen
            await hand.press("r")
            await hand.reach(LookUp)
            await hand.read(sentence)
            await hand.press("q")
            await hand.until(lambda u=under: hand.screen is u, step.label)  # type: ignore[misc]


async def test_a_long_page_is_read_to_its_end_by_the_page_keys() -> None:
    async with opened() as hand:
        await accompany(hand)
        await hand.press("r")
        await hand.reach(LookUp)
        last = list(hand.guide.framing.reframings.values())[-1]
        assert not hand.sees(last.title)
        await hand.press_until("pagedown", lambda: hand.sees(last.title), "the end")
        await hand.press_until("pageup", lambda: not hand.sees(last.title), "what is before")


# Keys pressed too fast


@pytest.mark.parametrize("keys", ["21", "3333", "0000", "1111111111"])
async def test_keys_pressed_faster_than_the_screen_never_answer_one_question_with_another(keys: str) -> None:
    async with opened() as hand:
        await open_at(hand, Step.DIAGNOSIS, {})
        await hand.press_at_once(*keys)
        await hand.until(lambda: hand.visit.answers, "an answer")
        await hand.hold_still()
        criteria = hand.guide.diagnostic.criteria
        for criterion, given in hand.visit.answers.items():
            assert given in criteria[criterion].answers or not isinstance(given, str)


async def test_of_two_lines_of_the_home_screen_chosen_at_once_only_the_first_is_opened() -> None:
    async with opened() as hand:
        for what in ("tree", "accompany"):
            hand.screen.post_message(HomeScreen.Chosen(what))
        await hand.reach(TreeScreen)
        await hand.hold_still()
        assert isinstance(hand.screen, TreeScreen)
        assert hand.session.visit is None


async def test_a_step_is_left_once_and_for_the_first_place_asked_for() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, URGENT)
        step = hand.screen
        assert isinstance(step, ObservationsScreen)
        step.go(Step.SUMMARY)
        step.go(Step.GOODBYE)
        assert not step.check_action("help", ())
        await hand.reach(SummaryScreen)
        await hand.hold_still()
        assert isinstance(hand.screen, SummaryScreen)


async def test_an_answer_given_after_the_one_that_decided_is_not_heard() -> None:
    async with opened() as hand:
        await open_at(hand, Step.DIAGNOSIS, {})
        pick_at_once(hand.screen.query_one(Choices), 1, 0)
        await hand.reach(RecommendationScreen)
        assert hand.visit.answers == {"alerte": list(hand.guide.diagnostic.criteria["alerte"].answers)[1]}


async def test_a_yes_that_follows_a_correction_is_not_heard() -> None:
    async with opened() as hand:
        await open_at(hand, Step.SUMMARY, URGENT)
        pick_at_once(hand.screen.query_one(Choices), 1, 0)
        await hand.reach(DiagnosisScreen)
        assert not hand.visit.agreed


def pick_at_once(choices: Choices, *ranks: int) -> None:
    """Pick these lines, in this order, all before the screen has heard of the first."""
    rows = list(choices.query(Choice))
    for rank in ranks:
        choices.post_message(Choices.Picked(choices, rows[rank].option.value))


async def test_a_screen_still_being_made_hears_no_key() -> None:
    async with opened() as hand:
        panel = LookUp("Aide", [])
        hand.app.push_screen(panel)
        assert not await hand.app.run_action("close", panel)
        await hand.until(lambda: panel.is_mounted, "the panel")
        assert await hand.app.run_action("close", panel)
        await hand.reach(HomeScreen)


async def test_a_panel_closed_twice_is_closed_once() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        step = hand.screen
        await hand.press("6")
        await hand.reach(Otherwise)
        await hand.press("1")
        await hand.read(next(iter(hand.guide.posture.reasons.values())).title)
        await hand.press_at_once("1", "1", "enter")
        await hand.until(lambda: hand.visit.override is not None, "the other way")
        await hand.hold_still()
        assert step in hand.app.screen_stack


# The size of the window


async def test_a_window_too_small_says_so_and_gives_the_screen_back_as_it_was() -> None:
    wild = random.Random(0)
    odd = [(1, 1), (1, 60), (300, 1), (59, 20), (60, 19), (60, 20), (5, 5), (300, 100)]
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.press("1")
        await hand.until(lambda: hand.visit.skills, "a skill")
        screen, visit, focused = hand.screen, hand.visit, hand.focused
        others = [(wild.randint(1, 300), wild.randint(1, 100)) for _ in range(6)]
        for size in wild.sample([*odd, *others], 14):
            await hand.resize(*size)
            small = size[0] < SMALLEST[0] or size[1] < SMALLEST[1]
            await hand.until(lambda s=small: isinstance(hand.screen, TooSmall) == s, str(size))  # type: ignore[misc]
            await hand.press("f2", "pagedown")
            assert (hand.screen is screen) != small
        await hand.resize(80, 24)
        await hand.until(lambda: hand.screen is screen, "the memo")
        assert hand.visit == visit
        assert hand.focused is focused
        assert hand.guide.skills[next(iter(visit.skills))].name in hand.page()


async def test_a_window_too_small_keeps_the_panel_that_was_open() -> None:
    async with opened() as hand:
        await accompany(hand)
        await hand.press("f1")
        await hand.reach(LookUp)
        panel = hand.screen
        await hand.resize(20, 5)
        await hand.reach(TooSmall)
        await hand.resize(80, 24)
        await hand.until(lambda: hand.screen is panel, "the help")


async def test_staying_after_all_in_a_window_that_has_grown_gives_the_step_back() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        step = hand.screen
        await hand.resize(40, 10)
        await hand.reach(TooSmall)
        await hand.press("ctrl+q")
        await hand.reach(Confirm)
        await hand.resize(80, 24)
        await hand.press("1")
        await hand.until(lambda: hand.screen is step, "the recommendation")


async def test_a_small_window_at_the_start_waits_for_a_larger_one() -> None:
    async with opened((30, 10)) as hand:
        await hand.reach(TooSmall)
        await hand.see("Agrandissez la fenêtre")
        await hand.resize(80, 24)
        await hand.reach(HomeScreen)


# Leaving


async def test_leaving_a_visit_under_way_asks_first_and_staying_keeps_everything() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        step, visit = hand.screen, hand.visit
        for stay in ("1", "enter", "left"):
            await hand.press("ctrl+q")
            await hand.reach(Confirm)
            await hand.focus_is_on("Continuer la visite")
            await hand.press(stay)
            await hand.until(lambda: hand.screen is step, "the step")
        assert hand.visit == visit
        assert hand.app.return_code is None


async def test_leaving_the_program_after_a_yes_ends_it() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        await hand.press("ctrl+q")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.until(lambda: hand.app.return_code is not None, "the end")
    assert hand.app.return_code == 0


async def test_asking_twice_to_leave_asks_once() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        step = hand.screen
        await hand.press("ctrl+q", "ctrl+q")
        await hand.reach(Confirm)
        await hand.press("left")
        await hand.until(lambda: hand.screen is step, "the step")


async def test_going_home_before_any_answer_asks_nothing() -> None:
    async with opened() as hand:
        await accompany(hand)
        await hand.press("left")
        await hand.reach(HomeScreen)
        assert hand.session.visit is None


async def test_going_home_with_answers_asks_first_then_forgets() -> None:
    async with opened() as hand:
        await open_at(hand, Step.FRAMING, {"alerte": "rien"})
        await hand.press("left")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        assert_nothing_left(hand)


# After the end


def assert_nothing_left(hand: Hand) -> None:
    """Only the home screen is there, and nothing in memory remembers the person."""
    assert hand.session.visit is None
    assert hand.session.handed == {}
    assert hand.session.since is None
    assert [type(screen) for screen in hand.app.screen_stack] == [HomeScreen]


async def test_after_the_end_nothing_of_the_person_remains_in_memory() -> None:
    gc.collect()
    before = {id(thing) for thing in gc.get_objects() if isinstance(thing, (Visit, StepScreen))}

    def remains() -> list[object]:
        gc.collect()
        things = (thing for thing in gc.get_objects() if isinstance(thing, (Visit, StepScreen)))
        return [thing for thing in things if id(thing) not in before]

    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.press("1", "right")
        await hand.reach(GoodbyeScreen)
        await hand.press("right", "enter")
        await hand.reach(HomeScreen)
        assert_nothing_left(hand)
        await hand.until(lambda: remains() == [], "nothing")


async def test_the_next_visit_starts_afresh() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.press("1", "right")
        await hand.reach(GoodbyeScreen)
        await hand.press("right", "enter")
        await hand.reach(HomeScreen)
        await accompany(hand)
        assert hand.visit == Visit(hand.guide, structure=hand.session.structure)
        await set_the_frame(hand)
        assert "Déjà répondu" not in hand.page()
        assert "(•)" not in hand.page()
