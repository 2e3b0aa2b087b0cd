"""A guided demonstration driven by its keys: what the room sees, what the trainer reads, what is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.pages.demonstration.words import verdict
from cnfs_tui.pages.text import clean
from cnfs_tui.training.session import Played
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.trainer.demonstration.screen import DemonstrationScreen
from cnfs_tui.tui.widgets.big_letters import drawn, drawn_narrow
from cnfs_tui.tui.widgets.reading import Reading
from tests.training.demonstrated import NAME, demonstrated
from tests.tui.driving import Hand, opened, shipped
from tests.tui.trainer.heard_room import HeardRoom

TO_THE_CHOICE = ["space"] * 3
TO_THE_END = [*TO_THE_CHOICE, "2", *["space"] * 9]
SIZES = [(60, 20), (80, 24), (120, 40)]


@dataclass
class Shown:
    """A demonstration under way."""

    hand: Hand
    room: HeardRoom

    @property
    def scenario(self) -> Scenario:
        return self.room.guide.scenarios[NAME]

    @property
    def played(self) -> Played:
        return self.room.of(NAME)

    @property
    def notes(self) -> str:
        return "\n".join(self.room.heard)

    async def press(self, *keys: str) -> None:
        await self.hand.press(*keys)
        await self.hand.drawn()

    async def large(self, words: str, *, narrow: bool = False) -> None:
        """Wait for these words in large letters."""
        width = self.hand.app.size.width - 2
        rows = drawn_narrow(clean(words), width) if narrow else drawn(clean(words), width)
        assert rows is not None
        wanted = "\n".join(f" {row.rstrip()}".rstrip() for row in rows)
        await self.hand.until(lambda: wanted in self.hand.window(), words)


@asynccontextmanager
async def showing(
    tmp_path: Path, *, size: tuple[int, int] = (80, 24), projected: bool = False
) -> AsyncIterator[Shown]:
    """The demonstration of the small guide, just opened over the home screen."""
    room = HeardRoom(demonstrated(tmp_path / "guide"), projected=projected)
    async with opened(size) as hand:
        hand.app.push_screen(DemonstrationScreen(room, NAME))
        await hand.reach(DemonstrationScreen)
        yield Shown(hand, room)


# Page by page


async def test_each_page_says_which_scenario_which_stage_and_how_far(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.hand.see("S01 · Un essai", "Avant la visite · page 1 sur 13")
        await shown.press("space")
        await shown.hand.see("Cadre · page 2 sur 13")
        await shown.press("space", "space", "2", "space")
        await shown.hand.see("Diagnostic · page 5 sur 13")


@pytest.mark.parametrize("key", ["space", "right", "enter", "pagedown"])
async def test_every_key_that_says_go_on_turns_the_page(tmp_path: Path, key: str) -> None:
    async with showing(tmp_path) as shown:
        await shown.press(key)
        await shown.hand.see("page 2 sur 13")


@pytest.mark.parametrize("key", ["left", "backspace", "escape", "pageup"])
async def test_every_key_that_says_back_comes_to_the_page_before(tmp_path: Path, key: str) -> None:
    async with showing(tmp_path) as shown:
        await shown.press("space", "space", key)
        await shown.hand.see("page 2 sur 13")


async def test_the_newest_line_is_bold_and_who_speaks_is_written(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        roles = shown.room.guide.training.roles
        await shown.press("space", "space")
        await shown.hand.see(roles.person.title, "« Faites-le pour moi. »")
        await shown.hand.see(roles.adviser.title, "« Je reste à côté de vous. »")
        bold = "".join(
            seg.text for line in shown.hand.strips() for seg in line if seg.style and seg.style.bold
        )
        assert clean("« Je reste à côté de vous. »") in bold
        assert clean("« Faites-le pour moi. »") not in bold


async def test_the_gesture_comes_with_the_line_of_the_adviser(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        gesture = shown.room.guide.posture.gestures["p01"]
        await shown.press("space")
        assert not shown.hand.sees(gesture.gesture)
        await shown.press("space")
        await shown.hand.see(f"P01 {gesture.gesture}")


async def test_the_newest_line_is_seen_however_long_the_visit(tmp_path: Path) -> None:
    async with showing(tmp_path, size=(60, 20)) as shown:
        await shown.press(*TO_THE_CHOICE, "2", *["space"] * 5)
        await shown.hand.see("Il rend le téléphone.")


async def test_space_at_the_end_stays_and_says_so(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press(*TO_THE_END)
        await shown.hand.see("page 13 sur 13", shown.scenario.debrief[-1])
        await shown.press("space")
        await shown.hand.see("C’était la dernière page")


# The choice


async def test_it_stops_until_the_group_has_chosen(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press(*TO_THE_CHOICE)
        await shown.hand.see("Elle tend son téléphone.", "Que faites-vous ?")
        for rank, choice in enumerate(shown.scenario.moments[1].choices, 1):
            mode = shown.room.guide.posture.modes.by_id[choice.mode.value].title
            await shown.hand.see(f"{rank} {mode} : {choice.done}")
        await shown.press("space")
        await shown.hand.see("Le groupe choisit d’abord : 1 ou 2", "page 4 sur 13")


async def test_a_digit_shows_what_a_choice_does_and_other_digits_the_others(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press(*TO_THE_CHOICE)
        for digit, choice in enumerate(shown.scenario.moments[1].choices, 1):
            await shown.press(str(digit))
            await shown.hand.see(choice.effect, verdict(choice))
            for gesture in (shown.room.guide.posture.gestures[id] for id in choice.gestures):
                await shown.hand.see(
                    f"{gesture.id.upper()} {gesture.gesture}", f"Plutôt que : {gesture.avoid}"
                )
        await shown.press("space")
        await shown.hand.see("page 5 sur 13")
        await shown.hand.read("Le groupe : faire à la place, puis faire avec")


async def test_a_digit_without_choice_does_nothing(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press("1", *TO_THE_CHOICE, "3", "0", "9")
        await shown.hand.see("Que faites-vous ?")
        assert shown.hand.sees("page 4 sur 13")


async def test_back_from_an_effect_comes_to_the_choices(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press(*TO_THE_CHOICE, "1", "left")
        await shown.hand.see("Que faites-vous ?", "(vu)", "page 4 sur 13")


def test_nobody_is_blamed() -> None:
    choices = [c for s in shipped().guide.scenarios.values() for m in s.moments for c in m.choices]
    assert {verdict(choice) for choice in choices} == {
        "Dans l’esprit de la note",
        "Hors de l’esprit de la note",
    }


# What the tree knows


async def test_beside_the_dialogue_the_tree_learns_as_the_visit_goes(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        criteria = shown.room.guide.diagnostic.criteria
        await shown.press(*TO_THE_CHOICE, "2", "space")
        await shown.hand.see("Question suivante", criteria["urgence"].question)
        await shown.press("space")
        await shown.hand.see("✓ Urgence : Non", criteria["souhait"].question)
        await shown.press("space", "space")
        case = shown.room.guide.cases["apprendre"]
        await shown.hand.see("✓ Souhait : Plus tard", "Le cas atteint", case.title, f"Source : {case.source}")


async def test_the_end_gives_the_case_then_why_then_the_questions(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        case = shown.room.guide.cases["apprendre"]
        await shown.press(*TO_THE_END[:-3])
        await shown.hand.see(case.title, case.proposal, "Statut : écrit dans la note officielle")
        await shown.press("space")
        await shown.hand.see("Parce que", "• Urgence : Non", "• Souhait : Plus tard")
        await shown.press("space")
        await shown.hand.see("Débrief", *shown.scenario.debrief)


# Projected


async def test_projected_one_line_fills_the_screen_and_the_tree_takes_one_line(tmp_path: Path) -> None:
    async with showing(tmp_path, size=(120, 40), projected=True) as shown:
        gesture = shown.room.guide.posture.gestures["p01"]
        await shown.large("S01 · Un essai")
        await shown.press("space", "space")
        await shown.large("« Je reste à côté de vous. »")
        await shown.large(f"→ {gesture.gesture}", narrow=True)
        await shown.hand.see("Urgence ?")
        assert "P01" not in shown.hand.window()


async def test_projected_space_tells_the_choices_one_by_one(tmp_path: Path) -> None:
    async with showing(tmp_path, size=(120, 40), projected=True) as shown:
        await shown.press(*TO_THE_CHOICE)
        await shown.large("Elle tend son téléphone.")
        await shown.press("space")
        await shown.large("1 Faire à la place")
        await shown.large("« Donnez, j’y vais. »")
        await shown.press("space")
        await shown.large("« Gardez-le, que voyez-vous ? »")
        await shown.press("space")
        await shown.large("Elle tend son téléphone.")
        await shown.press("2")
        await shown.large("Elle lit le message.")
        await shown.large("Dans l’esprit de la note\n→ S’asseoir à côté", narrow=True)
        await shown.press("space")
        await shown.large("« Est-ce urgent ? »")


async def test_the_projection_key_changes_the_page_and_not_the_place(tmp_path: Path) -> None:
    async with showing(tmp_path, size=(120, 40)) as shown:
        await shown.press(*TO_THE_CHOICE, "2")
        await shown.press("p")
        await shown.large("Elle lit le message.")
        await shown.press("p")
        await shown.hand.see("Elle lit le message.", "Pour la personne")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("projected", [False, True])
async def test_nothing_to_scroll_outside_the_dialogue_and_every_sentence_in_the_window(
    tmp_path: Path, size: tuple[int, int], projected: bool
) -> None:
    async with showing(tmp_path, size=size, projected=projected) as shown:
        for key in TO_THE_END:
            await shown.press(key)
            screen = shown.hand.screen
            assert isinstance(screen, DemonstrationScreen)
            assert screen.query_one("#foot").region.bottom <= size[1]
            if projected or not screen.has_class("-choosing"):
                continue
            assert not screen.query_one("#talk", Reading).max_scroll_y


# What only the trainer sees


async def test_a_warning_is_for_the_trainer_and_is_never_projected(tmp_path: Path) -> None:
    async with showing(tmp_path, size=(120, 40)) as shown:
        warning = shown.scenario.warning
        assert warning
        await shown.hand.see(warning)
        await shown.press("p")
        await shown.large("S01 · Un essai")
        assert not shown.hand.sees(warning)
        assert warning in shown.notes
        await shown.press("space")
        assert warning not in shown.notes


async def test_the_notes_tell_which_choices_fit_the_traps_and_what_comes_next(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press(*TO_THE_CHOICE)
        assert "1 Faire à la place : hors de l’esprit de la note (P02)" in shown.notes
        assert "2 Faire avec : dans l’esprit de la note (P01, P02)" in shown.notes
        assert "Ensuite : Le conseiller : « Est-ce urgent ? »" in shown.notes
        assert all(trap in shown.notes for trap in shown.scenario.traps)


async def test_the_notes_name_the_gestures_of_a_line_and_what_they_replace(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        gesture = shown.room.guide.posture.gestures["p01"]
        await shown.press("space")
        assert f"P01 : {gesture.gesture}. À éviter : {gesture.avoid}." in shown.notes


async def test_the_last_notes_say_that_it_is_the_end(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press(*TO_THE_END)
        assert "dernière page" in shown.notes


# Leaving


async def test_what_was_shown_and_chosen_is_kept_for_the_report(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        shown.room.keep(NAME, Played(diagnosis={"urgence": "oui"}))
        await shown.press(*TO_THE_CHOICE, "2", "1", "q")
        await shown.hand.reach(HomeScreen)
        assert shown.played == Played(shown=True, choices=((1, 1), (1, 0)), diagnosis={"urgence": "oui"})


async def test_shown_again_it_adds_to_what_was_chosen_before(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        shown.room.keep(NAME, Played(shown=True, choices=((1, 0),)))
        await shown.press(*TO_THE_CHOICE, "2", "1", "q")
        await shown.hand.reach(HomeScreen)
        assert shown.played.choices == ((1, 0), (1, 1))


async def test_it_is_kept_page_after_page_for_the_program_may_be_left_in_the_middle(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press("space")
        assert shown.played.shown
        assert shown.room.begun


async def test_opened_by_mistake_it_was_not_shown(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press("left")
        await shown.hand.reach(HomeScreen)
        assert not shown.played.shown


async def test_the_help_tells_its_keys(tmp_path: Path) -> None:
    async with showing(tmp_path) as shown:
        await shown.press("f1")
        await shown.hand.reach(LookUp)
        await shown.hand.read("Espace", "La page suivante", "Grandes lettres")
