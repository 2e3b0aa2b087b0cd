"""Jeu de rôle: the protocol of a session, one time after the other, with its cards, grid and timer."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.model.training import Phase
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.training.role_play.commitments import chosen
from cnfs_tui.pages.training.role_play.notes import session_notes
from cnfs_tui.pages.training.role_play.observed import about_grid, moment_at, replayable
from cnfs_tui.pages.training.role_play.page import Page
from cnfs_tui.pages.training.role_play.pages import ABOUT, shown, turned
from cnfs_tui.pages.training.role_play.place import Place
from cnfs_tui.pages.training.role_play.time_left import clock, paused, time_left
from cnfs_tui.session.room import Room
from cnfs_tui.training.observation import SCORES, Observation
from cnfs_tui.training.protocol import Course, again
from cnfs_tui.training.stopwatch import Stopwatch
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.trainer.role_play.commitments import CommitmentList
from cnfs_tui.tui.trainer.role_play.grid import LETTERS, Grid, GridRow, GridSheet
from cnfs_tui.tui.trainer.role_play.keys import ONLY, keys_of
from cnfs_tui.tui.trainer.role_play.note_moment import NoteMoment
from cnfs_tui.tui.trainer.role_play.page import PageView
from cnfs_tui.tui.trainer.role_play.timer import SessionTimer
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine

_PERSON = 2
"""The number of the one card that nobody else may read."""
_FOR_YOU_ALONE = "Un avertissement pour vous seul est sur votre second écran. Lisez-le avant de jouer."
_READ_BY_ALL = "L’écran est projeté : toute la salle lirait cette carte. Encore 2 pour la montrer quand même."

_COMPARE = "Entrée : ouvrir la comparaison."
_LAST = "C’est le dernier temps. Touche q : revenir aux scénarios."


class RolePlayScreen(TrainerScreen):
    """A scenario played by three people, from the rules of the session to what each takes away."""

    CSS_PATH = "role_play.tcss"
    NAME = "Jeu de rôle"
    HELP = ABOUT
    NOW = (
        "Passez d’un temps à l’autre avec → et ←.",
        "Lecture : 1, 2 et 3 montrent une carte, Espace la cache.",
        "Jeu : 0, 1 ou 2 marquent une ligne de la grille. Sa lettre, ou les flèches, mènent à une "
        "autre. Espace arrête le minuteur.",
        "Débrief : Espace passe à la question suivante. Rejeu : Espace lance deux minutes.",
    )
    DIGITS = ("0 à 3", "Une carte, ou la note d’une ligne de la grille.")
    MORE = InManual("formateur", "Faire jouer")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "go(1)", "Suite", key_display="→", tooltip="Le temps suivant de la séance."),
        Binding("left,backspace,escape", "back", "Retour", key_display="←", tooltip="Le temps précédent."),
        Binding("space", "space", "La suite", show=False, tooltip="La suite, la pause, ou cacher la carte."),
        Binding("n", "note", "Moment", show=False, tooltip="Pendant le jeu : noter un moment."),
        Binding("delete", "withdraw", "Retirer", show=False, tooltip="Retirer le dernier moment noté."),
        Binding("g", "grid", "Grille", show=False, tooltip="Écran projeté : montrer ou cacher la grille."),
        Binding("enter", "compare", "Comparer", show=False, tooltip="Au temps de la comparaison : l’ouvrir."),
        *digit_bindings("digit"),
        *(Binding(key, f"letter('{key}')", show=False) for key in LETTERS),
    ]

    def __init__(self, room: Room, name: str) -> None:
        super().__init__(room)
        self._scenario_id = name
        self._scenario = room.guide.scenarios[name]
        self._course = self._begun()
        self._place = Place()
        self._replay = Stopwatch()
        self._told = ""
        self._minute: int | None = None

    def _begun(self) -> Course:
        return Course.begun(self.room.guide.training, self._scenario, self.room.clock())

    def compose(self) -> ComposeResult:
        yield Banner()
        yield SessionTimer()
        yield PageView(id="page")
        with GridSheet(id="sheet"):
            yield Grid(list(self.room.guide.training.grid.values()))
        yield CommitmentList(self.room)
        yield Document(id="told")
        yield KeyLine([])

    def on_mount(self) -> None:
        super().on_mount()
        self.set_interval(1, self._tick)
        if self._scenario.warning:
            private = self.room.projected and self.room.notes is not None
            question = _FOR_YOU_ALONE if private else self._scenario.warning
            panel = Confirm("Avant de jouer", question, stay="Choisir un autre scénario", leave="Continuer")
            self.app.push_screen(panel, self._warned)

    def _warned(self, going_on: bool | None) -> None:
        if going_on:
            self._course = self._begun()
            self.draw()
        else:
            self.call_later(self.action_leave)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether this time of the session knows the action."""
        known = ONLY.get(action, self._phase) is self._phase
        return known and (action != "grid" or self.room.projected)

    # What is shown

    @property
    def _phase(self) -> Phase:
        return self._course.time.phase

    @property
    def _seen(self) -> Observation:
        return self.room.of(self._scenario_id).observation

    def draw(self) -> None:
        """Show the time under way."""
        playing, committing = self._phase is Phase.PLAY, self._phase is Phase.COMMITMENT
        grid_only = playing and not self.room.projected
        self.query_one("#sheet").display = grid_only
        self.query_one("#page").display = not grid_only and (not committing or self.room.projected)
        self.query_one(CommitmentList).display = committing
        self.query_one(PageView).show(self._shown(), large=self.room.projected)
        self.query_one(Grid).show(self._seen.scores, self._place.item)
        if committing:
            self.query_one(CommitmentList).draw()
        else:
            self.set_focus(None)
        self.query_one(KeyLine).tell(self._keys())
        self._show_time()
        self._brief()

    def _shown(self) -> Page:
        time, stopped = self._course.time, self._course.stopped
        if self._phase is Phase.COMMITMENT:
            return Page(self.query_one(CommitmentList).sentence or time.content)
        if self._phase is Phase.COMPARISON:
            return Page(time.content, [Block(_COMPARE, gap=1)])
        return shown(self.room.guide, self._scenario, time, self._seen, self._place, stopped=stopped)

    def _keys(self) -> list[BindingType]:
        own = keys_of(self._phase, projected=self.room.projected)
        return [*own, *RolePlayScreen.BINDINGS[:2], *TrainerScreen.BINDINGS[1:]]

    # Time

    def _tick(self) -> None:
        self._show_time()
        if self._course.left(self.room.clock()) // 60 != self._minute:
            self._brief()

    def _show_time(self) -> None:
        course, scenario = self._course, self._scenario
        left, words = time_left(course, self._replay, self.room.clock())
        place = f"{scenario.code or 'Jeu de rôle'} · {course.at + 1} sur {len(course.times)}"
        timer = self.query_one(SessionTimer)
        timer.show(course.time.title, left, f"{place} · {words}", large=self.room.projected)
        self.query_one("#told", Document).show([Block(words, MUTED) for words in self._about()])

    def _about(self) -> list[str]:
        """The last lines: what was just done, and what the grid or the session holds."""
        match self._phase:
            case Phase.PLAY:
                projected = self.room.projected
                item, grid = about_grid(self.room.guide, self._seen, self._place, projected=projected)
                lines = (item, self._told, grid)
            case Phase.COMMITMENT:
                lines = (self._course.time.content, chosen(self.room.session.commitments), self._told)
            case _:
                lines = (self._told, "", "")
        return [line for line in lines if line]

    def _brief(self) -> None:
        """Give the trainer the notes of the moment."""
        now = self.room.clock()
        self._minute = self._course.left(now) // 60
        notes = session_notes(
            self.room.guide, self._scenario, self._course, self._seen, self._place.item, now
        )
        self.say(f"{self._course.time.title} · {self._scenario.title}", *notes)

    # From one time to another

    def action_go(self, by: int) -> None:
        """To the next time of the protocol, if there is one."""
        course = self._course.go(by, self.room.clock())
        if course is self._course:
            self._told = _LAST
        else:
            self._course = course
            self.room.keep(self._scenario_id, replace(self.room.of(self._scenario_id), staged=True))
            self._place, self._told, self._replay = self._place.elsewhere(), "", Stopwatch()
        self.draw()

    def action_back(self) -> None:
        """To the time before; from the first one, to the list of scenarios."""
        if self._course.at == 0:
            self.dismiss()
        else:
            self.action_go(-1)

    def action_project(self) -> None:
        """Project or not; a card never goes to the wall by itself."""
        self._place, self._told = replace(self._place, card=None), ""
        super().action_project()

    # Keys that depend on the time

    def action_space(self) -> None:
        """Go on: a pause in the play, the card face down, the next question, the two minutes."""
        self._told = ""
        match self._phase:
            case Phase.PLAY:
                self._pause()
            case Phase.READING:
                self._place = replace(self._place, card=None)
            case Phase.REPLAY:
                self._play_again()
            case _:
                self._turn()
        self.draw()

    def _turn(self) -> None:
        """The next page, and the first one again after the last."""
        there = turned(self.room.guide, self._scenario, self._course.time, self._seen)
        self._place = replace(self._place, page=(self._place.page + 1) % len(there))

    def _pause(self) -> None:
        self._course = self._course.pause(self.room.clock())
        if self._course.stopped:
            self._told = f"{paused(self._course)} Espace : reprendre."

    def _play_again(self) -> None:
        self._replay = again(self._replay, self.room.clock())

    def action_digit(self, digit: int) -> None:
        """A card, a mark, or a commitment."""
        if self._phase is Phase.READING and 1 <= digit <= 3:
            self._ask_card(digit)
        elif self._phase is Phase.PLAY and digit in SCORES:
            self._mark(digit)
        elif self._phase is Phase.COMMITMENT:
            self.query_one(CommitmentList).pick(digit)

    def _ask_card(self, card: int) -> None:
        wall = self.room.projected and card == _PERSON and self._place.card != card
        if wall and self._told != _READ_BY_ALL:
            card, self._told = 0, _READ_BY_ALL
        else:
            self._told = ""
        self._place = replace(self._place, card=None if card in (0, self._place.card) else card)
        self.draw()

    def _mark(self, score: int) -> None:
        items = list(self.room.guide.training.grid)
        self._keep(self._seen.mark(items[self._place.item], score))
        self._point(self._place.item + 1)

    def _point(self, item: int) -> None:
        last = len(self.room.guide.training.grid) - 1
        self._place = replace(self._place, item=max(0, min(last, item)))
        self.draw()

    def _keep(self, observation: Observation) -> None:
        self.room.keep(self._scenario_id, replace(self.room.of(self._scenario_id), observation=observation))

    def action_letter(self, letter: str) -> None:
        """To an item by its letter; to a commitment, after the ninth."""
        if self._phase is Phase.PLAY:
            self._point(LETTERS.index(letter))
        elif self._phase is Phase.COMMITMENT:
            self.query_one(CommitmentList).pick(10 + ord(letter) - ord("a"))

    @on(GridRow.Clicked)
    def _clicked(self, event: GridRow.Clicked) -> None:
        self._point(event.rank)

    def action_scroll(self, lines: int) -> None:
        """The arrows: another item, another moment to play again, or more to read."""
        if self._phase is Phase.PLAY:
            self._point(self._place.item + lines)
        elif self._phase is Phase.REPLAY:
            last = len(replayable(self.room.guide, self._seen)) - 1
            self._place = replace(self._place, moment=max(0, min(last, self._place.moment + lines)))
            self.draw()
        else:
            super().action_scroll(lines)

    def action_grid(self) -> None:
        """On a projected screen, show the grid to the room, or hide it."""
        self._place = replace(self._place, grid=not self._place.grid)
        self.draw()

    # Moments and what comes after

    def action_note(self) -> None:
        """Note a moment of the play, at this very second."""
        second, training = self._course.played(self.room.clock()), self.room.guide.training
        at_stake = list(training.grid.values())[self._place.item].gestures

        def note(noted: tuple[str, bool] | None) -> None:
            if noted is not None:
                gesture, well = noted
                self._keep(self._seen.note(second, gesture, well=well))
                self._told = (
                    f"Noté à {moment_at(self.room.guide, self._seen.moments[-1])}. Suppr : le retirer."
                )
            self.draw()

        title = f"Un moment, à {clock(second)}"
        panel = NoteMoment(title, self.room.guide.posture.gestures, next(iter(at_stake), None))
        self.app.push_screen(panel, note)

    def action_withdraw(self) -> None:
        """Take back the moment noted last."""
        if self._seen.moments:
            self._told = f"Retiré : {moment_at(self.room.guide, self._seen.moments[-1])}."
            self._keep(self._seen.withdraw())
            self.draw()

    def action_compare(self) -> None:
        """The group's diagnosis beside the tree's."""
        from cnfs_tui.tui.trainer.comparison.screen import ComparisonScreen

        self.app.push_screen(ComparisonScreen(self.room, self._scenario_id))

    @on(CommitmentList.Changed)
    def _commitment_changed(self) -> None:
        if self._phase is Phase.COMMITMENT:
            self.query_one(PageView).show(self._shown(), large=self.room.projected)
            self._show_time()
            self._brief()
