"""A role play driven by its keys: who may read what, the grid during the play, and no verdict too soon."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.training import Phase
from cnfs_tui.training.observation import Noted, Observation
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.trainer.comparison.screen import ComparisonScreen
from cnfs_tui.tui.trainer.role_play.grid import LETTERS, GridRow
from cnfs_tui.tui.trainer.role_play.note_moment import NoteMoment
from cnfs_tui.tui.trainer.role_play.screen import RolePlayScreen
from tests.tui.driving import SIZE, Hand, one_line, opened, shipped
from tests.tui.trainer.heard_room import HeardRoom

NAME = "la-reversion"


@dataclass
class Play:
    """A role play under way, and the clock that everybody looks at."""

    hand: Hand
    room: HeardRoom
    scenario: Scenario
    now: float = 0.0

    @property
    def guide(self) -> Guide:
        return self.room.guide

    @property
    def seen(self) -> Observation:
        return self.room.of(NAME).observation

    async def reach(self, phase: Phase) -> None:
        """Go on to a time of the protocol."""
        rank = [time.phase for time in self.guide.training.protocol].index(phase)
        await self.hand.press(*["right"] * rank)
        await self.hand.read(f"{rank + 1} sur {len(self.guide.training.protocol)}")

    async def back_to_grid(self) -> None:
        """From the time after the play."""
        await self.hand.press("left")
        await self.hand.read("arrêté à")


@asynccontextmanager
async def playing(
    *, size: tuple[int, int] = SIZE, projected: bool = False, warning: str | None = None
) -> AsyncIterator[Play]:
    """The screen of a scenario, just opened; it has this warning, or none."""
    async with opened(size) as hand:
        guide = shipped().guide
        scenario = guide.scenarios[NAME].model_copy(update={"warning": warning, "minutes": 10})
        guide = replace(guide, scenarios={**guide.scenarios, NAME: scenario})
        play = Play(hand, HeardRoom(guide, projected=projected), scenario)
        play.room.clock = lambda: play.now
        hand.app.push_screen(RolePlayScreen(play.room, NAME))
        await hand.reach(Confirm if warning else RolePlayScreen)
        yield play


def hidden(scenario: Scenario) -> list[str]:
    """What only the one who plays the person may know."""
    return [one_line(words) for words in (scenario.who, *(reveal.then for reveal in scenario.reveals))]


# The protocol


async def test_every_time_of_the_protocol_is_named_in_its_turn_with_its_minutes() -> None:
    async with playing() as play:
        for rank, time in enumerate(play.guide.training.protocol, 1):
            minutes = play.scenario.minutes if time.phase is Phase.PLAY else time.minutes
            await play.hand.see(f"{rank} sur {len(play.guide.training.protocol)}", time.title)
            await play.hand.see(f"encore {minutes}:00")
            await play.hand.press("right")
        await play.hand.see(play.guide.training.protocol[-1].title, "C’est le dernier temps")


async def test_time_goes_by_by_itself_and_its_end_is_said_calmly() -> None:
    async with playing() as play:
        play.now = 61
        minutes = play.guide.training.protocol[0].minutes
        await play.hand.see(f"encore {minutes - 2}:59")
        play.now = 60 * minutes
        await play.hand.see("le temps prévu est passé")


async def test_the_first_time_goes_back_to_the_list_and_the_others_to_the_one_before() -> None:
    async with playing() as play:
        await play.reach(Phase.READING)
        await play.hand.press("left")
        await play.hand.see(play.guide.training.protocol[0].title)
        await play.hand.press("left")
        await play.hand.until(lambda: not isinstance(play.hand.screen, RolePlayScreen))


async def test_the_title_that_tells_what_is_going_on_is_never_on_the_screen() -> None:
    async with playing() as play:
        for _ in play.guide.training.protocol:
            assert one_line(play.scenario.title) not in play.hand.page()
            await play.hand.press("right")


# A warning


async def test_a_warning_is_read_before_anything_starts_and_no_time_goes_by_meanwhile() -> None:
    async with playing(warning="Ne l’imposez à personne.") as play:
        await play.hand.see("Ne l’imposez à personne.")
        play.now = 500
        await play.hand.press("2")
        await play.hand.reach(RolePlayScreen)
        await play.hand.see(f"encore {play.guide.training.protocol[0].minutes}:00")


async def test_after_a_warning_one_may_choose_another_scenario() -> None:
    async with playing(warning="Ne l’imposez à personne.") as play:
        await play.hand.press("enter")
        await play.hand.until(lambda: not isinstance(play.hand.screen, (Confirm, RolePlayScreen)))


# The cards


async def test_the_adviser_reads_the_opening_line_and_not_even_who_says_it() -> None:
    async with playing() as play:
        await play.reach(Phase.READING)
        await play.hand.press("1")
        await play.hand.read(play.scenario.opening, *play.guide.training.roles.adviser.instructions)
        page = play.hand.page()
        assert not [words for words in hidden(play.scenario) if words in page]


async def test_the_person_reads_everything_until_space_turns_the_card_face_down() -> None:
    async with playing() as play:
        await play.reach(Phase.READING)
        await play.hand.press("2")
        await play.hand.read(*hidden(play.scenario), *play.guide.training.roles.person.instructions)
        await play.hand.press("space")
        await play.hand.no_longer_read(play.scenario.who)
        assert not [words for words in hidden(play.scenario) if words in play.hand.page()]


async def test_the_card_is_face_down_again_when_one_comes_back_to_it() -> None:
    async with playing() as play:
        await play.reach(Phase.READING)
        await play.hand.press("2")
        await play.hand.read(play.scenario.who)
        await play.hand.press("right")
        await play.hand.read("0 Absent")
        await play.hand.press("left")
        await play.hand.read("1 Conseiller")
        await play.hand.drawn()
        assert not play.hand.sees(play.scenario.who)


async def test_the_observer_reads_every_item_and_what_to_note() -> None:
    async with playing() as play:
        await play.reach(Phase.READING)
        await play.hand.press("3")
        await play.hand.read(*(item.item for item in play.guide.training.grid.values()))
        await play.hand.read(*play.guide.training.roles.observer.instructions)


async def test_on_the_wall_the_card_of_the_person_must_be_asked_for_twice() -> None:
    async with playing(projected=True, size=(120, 40)) as play:
        await play.reach(Phase.READING)
        await play.hand.press("2")
        await play.hand.read("toute la salle")
        assert one_line(play.scenario.who) not in play.hand.page()
        await play.hand.press("2")
        await play.hand.read(play.scenario.who)


async def test_a_card_that_is_read_does_not_go_to_the_wall_when_the_screen_is_projected() -> None:
    async with playing() as play:
        await play.reach(Phase.READING)
        await play.hand.press("2")
        await play.hand.read(play.scenario.who)
        await play.hand.press("p")
        await play.hand.no_longer_read(play.scenario.who)


# The play


async def test_a_mark_is_kept_at_once_and_leads_to_the_next_item() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        await play.hand.press("2", "0", "1")
        first, second, third, fourth, *_ = play.guide.training.grid
        assert play.seen.scores == {first: 2, second: 0, third: 1}
        await play.hand.see(
            f"a [2] {play.guide.training.grid[first].item}",
            f"› d [·] {play.guide.training.grid[fourth].item}",
        )


async def test_the_digit_row_of_a_french_keyboard_marks_without_shift() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        await play.hand.press("ampersand", "é", "à")
        assert list(play.seen.scores.values()) == [1, 2, 0]


async def test_arrows_and_letters_go_to_an_item_to_change_its_mark() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        items = list(play.guide.training.grid)
        await play.hand.press(LETTERS[-1], "1", "up", "2", "a", "down", "0")
        assert play.seen.scores == {items[15]: 1, items[14]: 2, items[1]: 0}


async def test_an_item_can_be_chosen_with_the_mouse() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        await play.hand.drawn()
        await play.hand.click(list(play.hand.screen.query(GridRow))[4])
        await play.hand.see("› e")
        await play.hand.press("2")
        assert play.seen.scores == {list(play.guide.training.grid)[4]: 2}


async def test_a_whole_grid_is_marked_in_a_small_window_its_item_always_seen() -> None:
    async with playing(size=(60, 20)) as play:
        await play.reach(Phase.PLAY)
        for key, item in zip(LETTERS, play.guide.training.grid.values(), strict=True):
            await play.hand.see(f"› {key} [·] {item.item}")
            await play.hand.press("1")
        assert play.seen.complete(play.guide.training)


async def test_the_item_pointed_at_stays_in_a_small_window_when_what_was_noted_takes_its_lines() -> None:
    async with playing(size=(60, 20)) as play:
        await play.reach(Phase.PLAY)
        *_, last = play.guide.training.grid.values()
        await play.hand.press(*["2"] * len(play.guide.training.grid))
        await play.hand.see(last.item)
        await play.hand.press("n")
        await play.hand.reach(NoteMoment)
        await play.hand.press("c")
        await play.hand.see("Noté à 0:00")
        await play.hand.drawn()
        await play.hand.see(last.item)


async def test_a_moment_is_noted_by_its_code_at_the_second_its_key_was_pressed() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        play.now = 72
        await play.hand.press("n")
        await play.hand.reach(NoteMoment)
        play.now = 90
        await play.hand.press("1", "2", "c")
        await play.hand.reach(RolePlayScreen)
        await play.hand.read(play.guide.posture.gestures["p12"].avoid)
        await play.hand.press("n")
        await play.hand.reach(NoteMoment)
        await play.hand.press("0", "7", "v")
        await play.hand.read(play.guide.posture.gestures["p07"].gesture)
        assert play.seen.moments == (Noted(72, "p12", False), Noted(90, "p07", True))


async def test_the_gesture_of_the_item_pointed_at_is_the_first_offered() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        items = list(play.guide.training.grid.values())
        rank, item = next((rank, item) for rank, item in enumerate(items) if item.gestures)
        await play.hand.press(LETTERS[rank], "n")
        await play.hand.reach(NoteMoment)
        gesture = play.guide.posture.gestures[item.gestures[0]]
        await play.hand.focus_is_on(f"{gesture.id.upper()} {gesture.gesture}")


async def test_a_moment_noted_by_mistake_can_be_withdrawn_and_closing_notes_nothing() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        await play.hand.press("n")
        await play.hand.reach(NoteMoment)
        await play.hand.press("plus")
        await play.hand.reach(RolePlayScreen)
        await play.hand.until(lambda: play.seen.moments)
        await play.hand.press("delete", "n")
        await play.hand.reach(NoteMoment)
        await play.hand.press("left")
        await play.hand.reach(RolePlayScreen)
        assert play.seen.moments == ()


async def test_a_pause_stops_the_time_and_a_third_one_is_told_but_possible() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        play.now = 60
        await play.hand.press("space")
        await play.hand.see("Pause 1 sur 2")
        play.now = 300
        await play.hand.press("space")
        await play.hand.see("encore 9:00")
        await play.hand.press("space", "space", "space")
        await play.hand.see("Pause 3 : le protocole en prévoit 2")


async def test_the_grid_may_be_finished_after_the_play_which_does_not_go_on() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        play.now = 100
        await play.hand.press("2", "right")
        play.now = 400
        await play.back_to_grid()
        await play.hand.see("arrêté à 1:40")
        await play.hand.press("1")
        first, second, *_ = play.guide.training.grid
        assert play.seen.scores == {first: 2, second: 1}


async def test_nothing_of_an_observation_is_lost_by_leaving_the_screen() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        await play.hand.press("2", "1", "q")
        await play.hand.until(lambda: not isinstance(play.hand.screen, RolePlayScreen))
        play.hand.app.push_screen(RolePlayScreen(play.room, NAME))
        await play.hand.reach(RolePlayScreen)
        await play.reach(Phase.PLAY)
        await play.hand.see("a [2]", "b [1]")


async def test_on_the_wall_the_marks_are_out_of_sight_until_the_grid_is_asked_for() -> None:
    async with playing(projected=True, size=(120, 40)) as play:
        await play.reach(Phase.PLAY)
        await play.hand.press("2")
        await play.hand.read("Grille : 1 sur")
        assert not any(play.hand.sees(words) for words in ("[2]", "marque 2", "À noter"))
        await play.hand.press("g", "up")
        await play.hand.read("marque 2")


# After the play


async def test_an_unfinished_grid_says_what_is_left_and_nothing_else() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        training = play.guide.training
        await play.hand.press(*"0" * (len(training.grid) - 1))
        await play.hand.see("Encore une ligne à marquer")
        await play.hand.press("right", "right")
        for _ in range(20):
            assert f"sur {training.best_score}" not in play.hand.page()
            assert "À rejouer" not in play.hand.page()
            await play.hand.press("space")
        await play.hand.press("right", "right")
        await play.hand.see("Encore une ligne à marquer", "Le groupe choisit le moment")
        assert "À choisir" not in play.hand.page()


async def test_a_whole_grid_gives_its_total_what_to_think_of_it_and_what_to_play_again() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        training = play.guide.training
        await play.hand.press(*"1" * len(training.grid))
        blocking = training.blocking[0]
        await play.hand.press(LETTERS[list(training.grid).index(blocking)], "0")
        await play.hand.press("right", "right")
        total = len(training.grid) - 1
        await play.hand.press_until("space", lambda: "À rejouer" in play.hand.page(), "the total")
        await play.hand.see(f"{total} sur {training.best_score}")
        await play.hand.read(training.advice(total), training.grid[blocking].item)


async def test_the_debrief_gives_the_facts_first_then_each_question_in_its_turn() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        play.now = 65
        await play.hand.press("n")
        await play.hand.reach(NoteMoment)
        await play.hand.press("3", "c")
        await play.hand.until(lambda: play.seen.moments)
        await play.hand.reach(RolePlayScreen)
        await play.hand.press("right", "right", "space")
        await play.hand.read("1:05 - P03", play.guide.posture.gestures["p03"].avoid)
        for question in (*play.scenario.debrief, *play.guide.training.questions):
            await play.hand.press("space")
            await play.hand.see(question)


async def test_the_weakest_item_is_the_first_to_play_again_for_two_minutes() -> None:
    async with playing() as play:
        await play.reach(Phase.PLAY)
        training = play.guide.training
        await play.hand.press(*"2" * len(training.grid), LETTERS[2], "0", "1")
        await play.hand.press("right", "right", "right", "right")
        weakest, next_one = (training.grid[id].item for id in list(training.grid)[2:4])
        await play.hand.see(f"› {list(training.grid)[2].upper()} {weakest}")
        await play.hand.press("down")
        await play.hand.see(f"› {list(training.grid)[3].upper()} {next_one}")
        await play.hand.press("space")
        play.now += 30
        await play.hand.see("on rejoue · encore 1:30")
        play.now += 90
        await play.hand.see("le temps prévu est passé")
        await play.hand.press("space")
        await play.hand.see("encore 2:00")


async def test_commitments_are_ticked_by_their_number_and_kept_by_the_session() -> None:
    async with playing() as play:
        await play.reach(Phase.COMMITMENT)
        codes = list(play.guide.training.commitments)
        await play.hand.press("3", "a", "down", "enter", "3")
        await play.hand.see("2 phrases cochées")
        assert play.room.session.commitments == (codes[9], codes[10])
        await play.hand.press("enter")
        await play.hand.see("3 phrases cochées")


async def test_enter_opens_the_comparison_of_the_same_scenario() -> None:
    async with playing() as play:
        await play.reach(Phase.COMPARISON)
        await play.hand.press("enter")
        await play.hand.reach(ComparisonScreen)


async def test_each_time_tells_its_own_keys_and_help_speaks_of_no_other() -> None:
    async with playing() as play:
        await play.reach(Phase.READING)
        await play.hand.see("1 Conseiller 2 Personne 3 Observateur")
        await play.hand.press("f1")
        await play.hand.reach(LookUp)
        assert "Retirer le dernier moment" not in play.hand.page()
        await play.hand.press("left", "right")
        await play.hand.see("0 Absent 1 Partiel 2 Clair n Moment")
        assert "1 Conseiller" not in play.hand.window()
        await play.hand.press("f1")
        await play.hand.read("Retirer le dernier moment")


async def test_a_key_of_another_time_does_nothing() -> None:
    async with playing() as play:
        await play.hand.press("n", "g", "enter", "delete", "0", "1", "2", "a")
        await play.hand.hold_still()
        assert isinstance(play.hand.screen, RolePlayScreen)
        assert play.seen == Observation()


# What the trainer alone reads


async def test_the_notes_say_what_is_left_what_comes_next_and_what_to_watch() -> None:
    async with playing(projected=True, size=(120, 40)) as play:
        protocol = play.guide.training.protocol
        assert play.scenario.title in play.room.heard[0]
        assert play.room.heard[1].startswith(f"Encore {protocol[0].minutes} min.")
        assert f"Ensuite : {protocol[1].title}, {protocol[1].minutes} min." in play.room.heard[1]
        await play.reach(Phase.PLAY)
        assert {f"Piège : {trap}" for trap in play.scenario.traps} <= set(play.room.heard)
        await play.hand.press("2")
        first = next(iter(play.guide.training.grid))
        assert f"Marques : {first.upper()} : 2" in play.room.heard


async def test_the_warning_of_a_scenario_stays_in_the_notes_and_off_the_wall() -> None:
    async with playing(projected=True, size=(120, 40), warning="Ne l’imposez à personne.") as play:
        await play.hand.press("2")
        await play.hand.reach(RolePlayScreen)
        await play.hand.until(lambda: "Attention : Ne l’imposez à personne." in play.room.heard)
        assert not play.hand.sees("Ne l’imposez")


async def test_the_notes_follow_the_minutes_without_a_key() -> None:
    async with playing() as play:
        play.now = 60
        minutes = play.guide.training.protocol[0].minutes
        await play.hand.until(lambda: f"Encore {minutes - 1} min." in play.room.heard[1], "the next minute")


async def test_what_is_projected_is_as_large_as_the_window_allows() -> None:
    async with playing(projected=True, size=(120, 40)) as play:
        for _ in play.guide.training.protocol:
            await play.hand.drawn()
            letters = [line for line in play.hand.window().splitlines() if set(line) & set("▀▄█▌▐")]
            assert len(letters) >= 8, play.hand.window()  # more than one line of them
            await play.hand.press("right")


async def test_a_session_without_a_mark_is_one_all_the_same() -> None:
    async with playing() as play:
        assert not play.room.begun
        await play.hand.press("right")
        assert play.room.of(NAME).staged


async def test_under_the_comparison_its_notes_are_silent() -> None:
    async with playing() as play:
        await play.reach(Phase.COMPARISON)
        await play.hand.press("enter")
        await play.hand.reach(ComparisonScreen)
        heard = list(play.room.heard)
        assert "Comparaison" in heard[0]
        under = play.hand.app.screen_stack[-2]
        assert isinstance(under, RolePlayScreen)
        play.now += 61
        under.draw()
        assert play.room.heard == heard
