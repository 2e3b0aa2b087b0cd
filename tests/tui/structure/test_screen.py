"""Ma structure et ce poste: every line is seen, changed by a few keys, written at once, and counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from textual.widgets import Input

from cnfs_tui.desk.colours import Colours
from cnfs_tui.desk.profile import Colleague, Profile, Workshop
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.pages.structure.words import ROLES, WAITS
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.entry import Entry
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.structure.screen import StructureScreen
from cnfs_tui.tui.structure.settling import DeskWanted
from tests.tui.driving import (
    ALL_QUESTIONS,
    Hand,
    accompany,
    choose_at_home,
    one_line,
    open_at,
    open_line,
    opened,
    preview,
    shipped,
    starting,
)
from tests.tui.test_home import a_slow_guide
from tests.tui.test_screens import sizes

MONDAY = date(2026, 11, 23)
EXPERT = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}


def kept(desk: Path) -> Settings:
    return read_settings(desk / "reglages.yaml")[0]


async def open_structure(hand: Hand) -> None:
    await choose_at_home(hand, "structure")
    await hand.reach(StructureScreen)


async def type_in(hand: Hand, text: str) -> None:
    """Type over what stands in the panel, and keep it."""
    await hand.reach(Entry)
    hand.screen.query_one(Input).value = ""
    hand.screen.query_one(Input).insert_text_at_cursor(text)
    await hand.press("enter")


async def choose_on(hand: Hand, line: str, *keys: str) -> None:
    """Open a line whose value is chosen in a panel, and press these keys there."""
    await open_line(hand, line)
    await hand.reach(Pick)
    await hand.press(*keys)


async def settled(hand: Hand, desk: Path, condition: Callable[[Settings], object]) -> None:
    """Wait until the choice is in the file, and in the session."""
    await hand.reach(StructureScreen)
    await hand.until(lambda: condition(kept(desk)) and condition(hand.session.settings), "the choice in both")


# Seeing


async def test_every_line_has_its_key_and_says_what_is_still_to_be_told() -> None:
    async with opened() as hand:
        await open_structure(hand)
        await hand.read("La structure", "Les collègues", "Les ateliers", "Ce poste", "à compléter")
        await hand.read("jamais un nom", "ouvrir avec un éditeur de texte")
        digits = [row.option.digit for row in hand.rows()]
        assert digits == [*range(1, len(digits) + 1)]


@sizes
async def test_the_lines_of_the_structure_are_seen_at_once(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await open_structure(hand)
        await hand.see("1 Métier", "2 Type de lieu", "7 Téléphone", "Entrée Changer")


async def test_a_file_that_cannot_be_read_is_told_line_by_line_with_the_remedy(desk: Path) -> None:
    desk.mkdir()
    (desk / "reglages.yaml").write_text("structure:\n  code postal: abc\n  type: mediateque\n")
    async with opened() as hand:
        said = "il faut un code postal"
        await hand.until(lambda: hand.was_told(said), said)
        await hand.read("Vos réglages ne sont pas lus")
        await open_structure(hand)
        await hand.read(
            "reglages.yaml, ligne 2", "il faut un code postal, pas « abc »", "Écrivez ses cinq chiffres"
        )
        await hand.read("reglages.yaml, ligne 3", "Vouliez-vous écrire « mediatheque » ?")
        await hand.read("celui-ci reste à côté")
        await choose_on(hand, "kind", "1")
        await settled(hand, desk, lambda s: s.profile.kind == "france-services")
        await hand.no_longer_read("Écrivez ses cinq chiffres")
        await hand.press("left")
        await hand.reach(HomeScreen)
        await hand.no_longer_read("Vos réglages ne sont pas lus")
    assert "abc" in (desk / "reglages-illisibles.yaml").read_text()


async def test_a_file_changed_in_an_editor_is_read_again_when_the_screen_opens(desk: Path) -> None:
    async with opened() as hand:
        write_settings(desk / "reglages.yaml", Settings(profile=Profile(town="Bourg")))
        await open_structure(hand)
        await hand.read("Commune : Bourg")
        assert hand.session.settings.profile.town == "Bourg"


async def test_a_workshop_that_teaches_what_the_guide_does_not_have_is_told(desk: Path) -> None:
    write_settings(
        desk / "reglages.yaml", Settings(profile=Profile(workshops=(Workshop("X", skills=("mails",)),)))
    )
    async with opened() as hand:
        await open_structure(hand)
        await hand.read("La compétence « mails » n’existe pas.", "jour à compléter")


# Typing


async def test_a_telephone_is_understood_told_as_it_will_be_kept_and_written_at_once(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await open_line(hand, "telephone")
        await hand.reach(Entry)
        await hand.press(*"0470000001")
        await hand.read("Sera noté : 04 70 00 00 01")
        await hand.press("enter")
        await settled(hand, desk, lambda s: s.profile.telephone == "04 70 00 00 01")
        await hand.read("Noté : Téléphone : 04 70 00 00 01")


async def test_what_is_no_postcode_is_told_at_once_and_is_not_kept(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await open_line(hand, "postcode")
        await hand.reach(Entry)
        await hand.press("4", "2")
        await hand.read("Il faut un code postal. Écrivez ses cinq chiffres")
        await hand.press("enter")
        await hand.hold_still()
        assert isinstance(hand.screen, Entry)
        await hand.press("escape")
        await hand.reach(StructureScreen)
        assert hand.session.settings.profile.postcode == ""


async def test_a_line_may_be_emptied_again(desk: Path) -> None:
    write_settings(desk / "reglages.yaml", Settings(profile=Profile(hours="le matin")))
    async with opened() as hand:
        await open_structure(hand)
        await open_line(hand, "hours")
        await type_in(hand, "")
        await settled(hand, desk, lambda s: s.profile.hours == "")


async def test_letters_that_are_keys_elsewhere_are_letters_in_a_line(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await open_line(hand, "town")
        await hand.reach(Entry)
        await hand.press(*"quai1", "enter")
        await settled(hand, desk, lambda s: s.profile.town == "quai1")


async def test_a_sign_that_is_not_seen_is_refused_with_a_reason() -> None:
    async with opened() as hand:
        await open_structure(hand)
        await open_line(hand, "name")
        await hand.reach(Entry)
        hand.screen.query_one(Input).value = "Mai\u202erie"
        await hand.read("un signe que l’on ne voit pas")
        await hand.press("enter")
        await hand.hold_still()
        assert isinstance(hand.screen, Entry)


# Choosing


async def test_the_kind_of_place_and_the_habilitation_are_chosen_by_number(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await open_line(hand, "kind")
        await hand.reach(Pick)
        rank = [row.option.value for row in hand.rows()].index("itinerant") + 1
        await hand.press(str(rank))
        await settled(hand, desk, lambda s: s.profile.kind == "itinerant")
        await choose_on(hand, "aidants_connect", "2")
        await settled(hand, desk, lambda s: s.profile.aidants_connect == "eligible")
        assert hand.session.structure == {"type": "itinerant", "aidants-connect": "eligible"}


async def test_colours_chosen_before_the_guide_is_read_are_kept(desk: Path) -> None:
    with a_slow_guide() as (read, let_go):
        async with starting(read_guide=read) as hand:
            await hand.press("f2")
            await hand.until(lambda: hand.app.colours is Colours.LIGHT, "the light theme")
            let_go.set()
            await hand.until(lambda: kept(desk).theme == "claires", "the choice in the file")
            assert hand.app.colours is Colours.LIGHT


async def test_the_colours_change_at_once_and_the_same_ones_come_back_at_the_next_start(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await choose_on(hand, "theme", "2")
        await settled(hand, desk, lambda s: s.theme == "claires")
        assert hand.app.colours is Colours.LIGHT
    with a_slow_guide() as (read, _let_go):
        async with starting(read_guide=read) as hand:
            assert hand.app.colours is Colours.LIGHT
    async with opened() as hand:
        assert hand.app.colours is Colours.LIGHT
        await hand.press("f2")
        await hand.until(lambda: kept(desk).theme == Colours.CONTRASTED_LIGHT, "the choice in the file")
    with a_slow_guide() as (read, _let_go):
        async with starting(read_guide=read) as hand:
            assert hand.app.colours is Colours.CONTRASTED_LIGHT


async def test_the_waits_and_the_counting_are_chosen_by_number(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await choose_on(hand, "mask_after", "1")
        await settled(hand, desk, lambda s: s.mask_after == WAITS[0])
        await open_line(hand, "erase_after")
        await hand.reach(Pick)
        await hand.press(str(len(WAITS)))
        await settled(hand, desk, lambda s: s.erase_after == 0)
        await hand.read("Sans activité, effacer la visite : jamais")
        await open_line(hand, "counting")
        await hand.reach(Pick)
        await hand.read("sans rien garder des personnes")
        await hand.press("2")
        await settled(hand, desk, lambda s: s.counting is True)


async def test_many_changes_made_at_once_are_all_kept_in_their_order(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        for _ in range(5):
            await open_line(hand, "large")
        await settled(hand, desk, lambda s: s.large)


async def test_the_file_that_is_read_meanwhile_undoes_no_change_that_is_on_its_way() -> None:
    async with opened() as hand:
        await open_structure(hand)
        chosen = replace(hand.session.settings, large=True)
        hand.session.settle_desk(chosen)
        hand.app.post_message(DeskWanted(lambda _desk: None))
        await hand.hold_still()
        await hand.app.workers.wait_for_complete()
        assert hand.session.settings is chosen


# Colleagues and workshops


async def test_a_colleague_is_a_function_a_room_and_hours(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await choose_on(hand, "new-colleague", "1")
        await hand.read("Échap Passer")
        await type_in(hand, "bureau 3")
        await type_in(hand, "lundi matin")
        expected = Colleague(ROLES[0], "bureau 3", "lundi matin")
        await settled(hand, desk, lambda s: s.profile.colleagues == (expected,))
        await hand.read(f"{ROLES[0]} : bureau 3, lundi matin")


async def test_a_colleague_may_have_another_function_change_room_and_leave(desk: Path) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await open_line(hand, "new-colleague")
        await hand.reach(Pick)
        await hand.press(str(len(ROLES) + 1))
        await type_in(hand, "juriste")
        await type_in(hand, "")
        await type_in(hand, "")
        await settled(hand, desk, lambda s: s.profile.colleagues == (Colleague("juriste"),))
        await choose_on(hand, "colleague:0", "2")
        await type_in(hand, "accueil")
        await settled(hand, desk, lambda s: s.profile.colleagues == (Colleague("juriste", "accueil"),))
        await choose_on(hand, "colleague:0", "4")
        await hand.reach(Confirm)
        await hand.press("1")
        await hand.reach(StructureScreen)
        assert hand.session.settings.profile.colleagues
        await choose_on(hand, "colleague:0", "4")
        await hand.reach(Confirm)
        await hand.press("2")
        await settled(hand, desk, lambda s: s.profile.colleagues == ())


async def test_a_workshop_of_the_guide_brings_what_it_teaches(desk: Path) -> None:
    workshop = next(iter(shipped().guide.workshops.values()))
    async with opened() as hand:
        await open_structure(hand)
        await choose_on(hand, "new-workshop", "1")
        await hand.reach(Tick)
        await hand.press("2", "4", "left")
        await type_in(hand, "14 h à 16 h")
        await type_in(hand, "salle 2")
        expected = Workshop(workshop.name, (1, 3), (), "14 h à 16 h", "salle 2", workshop.skills)
        await settled(hand, desk, lambda s: s.profile.workshops == (expected,))
        await hand.read(f"{workshop.name} : mardi et jeudi, 14 h à 16 h, salle 2")


async def test_a_workshop_of_one_s_own_has_dates_and_skills_and_may_be_changed(desk: Path) -> None:
    async with opened() as hand:
        hand.session.today = lambda: MONDAY
        await open_structure(hand)
        await choose_on(hand, "new-workshop", "2")
        await type_in(hand, "Photos")
        await hand.reach(Tick)
        await hand.press("1", "left")
        await hand.read("Quels jours")
        await hand.press("left")
        await type_in(hand, "5/12/2026")
        await type_in(hand, "")
        await type_in(hand, "")
        skill = next(iter(hand.guide.skills))
        expected = Workshop("Photos", dates=(date(2026, 12, 5),), skills=(skill,))
        await settled(hand, desk, lambda s: s.profile.workshops == (expected,))
        await choose_on(hand, "workshop:0", "3")
        await type_in(hand, "12/1/2026")
        past = replace(expected, dates=(date(2026, 1, 12),))
        await settled(hand, desk, lambda s: s.profile.workshops == (past,))
        await hand.read("Photos : plus de date à venir")


# Effects


PROFILE = Profile(
    job="médiatrice numérique",
    name="L’Ardoise",
    kind="mediatheque",
    address="1 rue des Écoles",
    postcode="01000",
    town="Bourg",
    telephone="04 70 00 00 01",
    hours="le matin",
    colleagues=(Colleague("assistante sociale", "bureau 3"),),
    workshops=(
        Workshop("Bientôt", (1,), hours="14 h"),
        Workshop("Échéances", dates=(date(2026, 12, 5),), skills=("tenir-ses-echeances",)),
        Workshop("Passé", dates=(date(2026, 11, 20),)),
    ),
)


@pytest.fixture
def told(desk: Path) -> None:
    """The structure has told everything of itself."""
    write_settings(desk / "reglages.yaml", Settings(profile=PROFILE, introduced=True))


@pytest.mark.usefixtures("told")
async def test_the_adviser_s_own_job_title_is_said_and_the_place_in_its_natural_words() -> None:
    async with opened() as hand:
        await accompany(hand)
        await hand.press("enter")
        await hand.read("Je suis médiatrice numérique à la médiathèque.", "L’Ardoise :")


@pytest.mark.usefixtures("told")
async def test_a_memo_names_the_structure_and_the_workshop_that_teaches_the_same_first() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        hand.session.today, hand.session.hour = lambda: MONDAY, lambda: time(9)
        await hand.reach(MemoScreen)
        rows = [row.option.value for row in hand.rows()]
        row = hand.rows()[rows.index("tenir-ses-echeances")]
        row.focus()
        await hand.press("enter")
        await hand.until(lambda: "Mon prochain atelier" in preview(hand), "the memo")
        text = preview(hand)
        first = one_line("Mon prochain atelier : Échéances, samedi 5 décembre 2026")
        second = one_line("Ou bien : Bientôt, mardi 24 novembre 2026, 14 h")
        assert first in text and second in text and "Passé" not in text
        assert one_line("Qui m’aide : médiatrice numérique, L’Ardoise") in text
        assert one_line("Adresse : 1 rue des Écoles, 01000 Bourg") in text
        assert one_line("Téléphone : 04 70 00 00 01") in text


@pytest.mark.usefixtures("told")
async def test_the_colleague_is_the_first_door_with_the_room_on_screen_and_on_paper() -> None:
    async with opened() as hand:
        colleague = hand.guide.actors["collegue-social"]
        await open_at(hand, Step.RECOMMENDATION, EXPERT)
        await hand.reach(RecommendationScreen)
        await hand.press("3")
        await hand.read(f"{colleague.name} → assistante sociale : bureau 3")
        await open_at(hand, Step.LIAISON, EXPERT)
        await hand.reach(LiaisonScreen)
        await hand.read(f"Où la personne va {colleague.name}")
        await hand.until(lambda: one_line("assistante sociale : bureau 3") in preview(hand), "the sheet")
        assert one_line("Lieu : L’Ardoise, 1 rue des Écoles, 01000 Bourg") in preview(hand)


async def test_without_colleagues_nobody_of_the_structure_is_a_door() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, EXPERT)
        await hand.reach(LiaisonScreen)
        await hand.press("1")
        await hand.reach(Pick)
        assert "collegue-social" not in [row.option.value for row in hand.rows()]


async def test_the_place_chosen_from_the_frame_is_said_at_once_and_kept(desk: Path) -> None:
    async with opened() as hand:
        place = hand.guide.framing.structures["itinerant"]
        await accompany(hand)
        await hand.press("l")
        await hand.reach(Pick)
        rank = [row.option.value for row in hand.rows()].index("itinerant") + 1
        await hand.press(str(rank))
        await hand.reach(FramingScreen)
        await hand.read(place.title, place.sentence)
        assert hand.visit.structure == {"type": "itinerant"}
        await hand.until(lambda: kept(desk).profile.kind == "itinerant", "the choice in the file")
        while place.place not in hand.page():
            await hand.press("enter")
            await hand.reach(FramingScreen)


async def test_what_was_made_large_for_one_person_is_not_undone_by_another_choice() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        hand.session.large = True
        hand.session.settle_desk(replace(hand.session.settings, printer="COULOIR"))
        assert hand.session.large
        await hand.reach(MemoScreen)


# Leaving


@pytest.mark.parametrize("key", ["left", "escape", "q", "backspace"])
async def test_one_key_goes_back_home(key: str) -> None:
    async with opened() as hand:
        await open_structure(hand)
        await hand.press(key)
        await hand.reach(HomeScreen)
