"""The report for La Coop, at the end of a visit: read, corrected, opened, photographed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cnfs_tui.coop import browser
from cnfs_tui.desk.colours import Colours
from cnfs_tui.paper.viewer import Opening
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.few_colours import Depth
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.requests import Go
from cnfs_tui.tui.screens.coop import CoopScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.qr_code import QrCodeScreen
from tests.coop import documented
from tests.coop.reading_links import state_in
from tests.own_desk import desk_of_its_own
from tests.tui.driving import Hand, Kind, open_at, opened, papers_of_the_desk
from tests.tui.scanning import codes_in

RELAYED: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}
SENT_ON: Answers = {
    "alerte": "rien",
    "urgence": "non",
    "technicite": "expertise",
    "souhait": "non",
    "deja-aide": "non",
}
sizes = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in desk_of_its_own(tmp_path).items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The links that the browser was asked to open, on a desk where it opens."""
    links: list[str] = []

    def hand_over(target: str) -> Opening:
        links.append(target)
        return Opening.ASKED

    monkeypatch.setattr(browser, "hand_over", hand_over)
    return links


async def reported(hand: Hand, answers: Answers = RELAYED) -> None:
    """From home to the report of a visit about health, in which a mailbox was used."""
    hand.session.today = lambda: date(2026, 11, 23)
    await open_at(hand, Step.GOODBYE, answers)
    visit = hand.visit.observe("theme", "social-sante").climb(3)
    hand.session.visit = visit.toggle_skill("utiliser-une-boite-mail")
    await hand.press("c")
    await hand.reach(CoopScreen)


def likely(hand: Hand) -> str:
    """The kind of place where the visit sends the person, as La Coop names it."""
    outcome = hand.session.outcome()
    assert outcome is not None and outcome.category is not None
    return outcome.category.value


async def opened_link(hand: Hand, asked: list[str]) -> str:
    await hand.press("o")
    await hand.read("La Coop doit s’ouvrir dans le navigateur.")
    return asked[-1]


@sizes
async def test_the_report_reads_from_top_to_bottom_as_the_form(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await reported(hand)
        page = hand.page()
        places = [page.index(question) for question in documented.QUESTIONS]
        assert places == sorted(places)
        await hand.see(
            "Date de l’accompagnement : 23/11/2026", "1 Durée : 15mn", "E-mail, Aide aux démarches"
        )
        await hand.see("5 Thématique(s) de la démarche administrative : Social - Santé")
        await hand.see(
            "7 Le bénéficiaire est-il orienté vers une autre structure ? Oui", "La Coop ne documente pas"
        )


@sizes
async def test_the_browser_is_given_what_the_screen_shows(size: tuple[int, int], asked: list[str]) -> None:
    async with opened(size) as hand:
        await reported(hand)
        assert not asked
        state = state_in(await opened_link(hand, asked))
        assert state == {
            "date": "2026-11-23",
            "duree": {"duree": "15"},
            "typeLieu": "LieuActivite",
            "thematiques": ["Email", "AideAuxDemarchesAdministratives", "SocialSante"],
            "autonomie": "PartiellementAutonome",
            "orienteVersStructure": "yes",
            "structureDeRedirection": likely(hand),
        }


async def test_every_line_is_corrected_by_its_number(asked: list[str]) -> None:
    async with opened() as hand:
        await reported(hand)
        corrections: list[tuple[tuple[str, ...], Kind, str]] = [
            (("1", "7"), Pick, "1 Durée : Personnaliser : 2 h 30 min"),
            (("2", "4"), Pick, "2 Lieu de l’accompagnement : À distance"),
            (("3", "2", "1", "left"), Tick, "3 Matériel numérique utilisé : Ordinateur, Téléphone"),
            (("4", "7", "left"), Tick, "E-mail, Bureautique, Aide aux démarches administratives"),
            (("5", "5", "left"), Tick, "administrative : Social - Santé, Logement"),
            (("6", "1"), Pick, "6 Niveau d’autonomie du bénéficiaire : Avec guidage"),
            (("8", "5"), Pick, "8 Structure de redirection : Structure d’insertion professionnelle"),
        ]
        for keys, panel, shown in corrections:
            await hand.press(keys[0])
            await hand.reach(panel)
            await hand.press(*keys[1:])
            await hand.reach(CoopScreen)
            await hand.read(shown)
        state = state_in(await opened_link(hand, asked))
        assert state["duree"] == {
            "duree": "personnaliser",
            "dureePersonnaliseeHeures": 2,
            "dureePersonnaliseeMinutes": 30,
        }
        assert (state["typeLieu"], state["materiel"]) == ("ADistance", ["Ordinateur", "Telephone"])
        assert state["structureDeRedirection"] == "InsertionProfessionnelle"


async def test_the_orientation_turns_at_one_key_and_remembers_the_likely_place(asked: list[str]) -> None:
    async with opened() as hand:
        await reported(hand, SENT_ON)
        await hand.press("7")
        await hand.read("vers une autre structure ? Non")
        assert "Structure de redirection" not in hand.page()
        assert "structureDeRedirection" not in state_in(await opened_link(hand, asked))
        await hand.press("7")
        await hand.read(f"Structure de redirection : {documented.REDIRECTIONS[likely(hand)]}")


async def test_a_level_of_autonomy_may_be_left_unsaid(asked: list[str]) -> None:
    async with opened() as hand:
        await reported(hand)
        await hand.press("6", "4")
        await hand.read("Niveau d’autonomie du bénéficiaire : non précisé")
        assert "autonomie" not in state_in(await opened_link(hand, asked))


async def test_a_theme_that_the_form_requires_is_said_to_be_missing() -> None:
    async with opened() as hand:
        await reported(hand)
        await hand.press("4", "6")
        await hand.reach(Tick)
        for row in hand.rows():
            if row.option.taken:
                row.action_pick()
        await hand.press("left")
        await hand.read("de médiation numérique : à choisir dans La Coop")


async def test_a_correction_outlives_a_look_at_the_closing_gestures(asked: list[str]) -> None:
    async with opened() as hand:
        await reported(hand)
        await hand.press("2", "3")
        await hand.read("Lieu de l’accompagnement : À domicile")
        await hand.press("left")
        await hand.reach(GoodbyeScreen)
        await hand.press("c")
        await hand.reach(CoopScreen)
        await hand.read("Lieu de l’accompagnement : À domicile")


async def test_the_link_is_told_in_full_with_what_it_holds(asked: list[str]) -> None:
    async with opened((120, 40)) as hand:
        await reported(hand)
        link = await opened_link(hand, asked)
        await hand.press("l")
        await hand.reach(LookUp)
        await hand.read("Ce qu’il contient, et rien d’autre", "Durée : 15mn", "code public de La Coop")
        assert link in hand.page().replace(" ", "")


async def test_where_no_window_can_open_other_ways_are_told() -> None:
    async with opened() as hand:
        await reported(hand)
        await hand.press("o")
        await hand.read("Aucune fenêtre ne peut s’ouvrir d’ici.", "Recopiez le compte rendu dans La Coop")


@pytest.mark.parametrize("size", [(80, 36), (200, 60)], ids=["80x36", "200x60"])
@pytest.mark.parametrize(
    ("colours", "depth"),
    [
        *((colours, Depth.MANY) for colours in Colours),
        (Colours.LIGHT, Depth.SIXTEEN),
        (Colours.DARK, Depth.NONE),
    ],
)
async def test_a_telephone_reads_the_link_on_the_screen(
    size: tuple[int, int], colours: Colours, depth: Depth, asked: list[str]
) -> None:
    async with opened(size) as hand:
        hand.app.show_on(depth)
        hand.app.show_colours(colours)
        await reported(hand)
        link = await opened_link(hand, asked)
        await hand.press("c")
        await hand.reach(QrCodeScreen)
        await hand.drawn()
        assert codes_in(hand.strips()) == [link]


async def test_a_code_comes_as_soon_as_the_window_is_large_enough(asked: list[str]) -> None:
    async with opened() as hand:
        await reported(hand)
        link = await opened_link(hand, asked)
        await hand.press("c")
        await hand.see("Ce QR code demande une fenêtre de", "Agrandissez la fenêtre")
        assert codes_in(hand.strips()) == []
        await hand.resize(100, 40)
        await hand.drawn()
        assert codes_in(hand.strips()) == [link]


async def test_a_code_too_large_for_the_window_opens_as_a_drawing_that_goes_with_the_visit() -> None:
    async with opened() as hand:
        await reported(hand)
        await hand.press("c")
        await hand.reach(QrCodeScreen)
        await hand.press("o")
        await hand.until(papers_of_the_desk, "the drawing")
        (drawing,) = papers_of_the_desk()
        assert drawing.name == "qr-code.svg"
        await hand.press("left")
        await hand.reach(CoopScreen)
        await hand.press("left")
        await hand.reach(GoodbyeScreen)
        await hand.press("right", "enter")
        await hand.reach(HomeScreen)
        assert papers_of_the_desk() == []


async def test_nothing_of_an_exercise_is_reported() -> None:
    async with opened() as hand:
        await open_at(hand, Step.GOODBYE, RELAYED)
        hand.session.exercise = True
        hand.app.post_message(Go(Step.GOODBYE))
        first = hand.screen
        await hand.until(lambda: hand.screen is not first, "the end of an exercise")
        await hand.drawn()
        await hand.press("c")
        await hand.hold_still()
        assert isinstance(hand.screen, GoodbyeScreen)
        assert "La Coop" not in hand.window()


async def test_the_end_of_a_visit_forgets_its_report() -> None:
    async with opened() as hand:
        await reported(hand)
        await hand.press("2", "3", "left")
        await hand.reach(GoodbyeScreen)
        await hand.press("right", "enter")
        await hand.reach(HomeScreen)
        assert hand.session.outcome() is None
        await reported(hand)
        await hand.read("Lieu de l’accompagnement : Lieu d’activité")
