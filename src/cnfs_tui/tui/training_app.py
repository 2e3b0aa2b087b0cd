"""An app with a trainer's room: opened over the home screen, and of which nothing stays once it is left."""

from __future__ import annotations

from collections.abc import Callable

from cnfs_tui.tui.counting_app import CountingApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported when the room is opened
    from cnfs_tui.guide.guide import Guide
    from cnfs_tui.session.room import Room
    from cnfs_tui.session.session import Session
    from cnfs_tui.tui.trainer.leaving import LeaveRoom


class TrainingApp(CountingApp):
    """Holds the room while a session of training is under way: never during a visit."""

    room: Room | None = None
    unknown_scenario = False
    """The app had to end because no scenario answers to the name it was to open on."""

    def open_training(self, session: Session, typed: str | None = None) -> None:
        """Open the scenarios, on the one that is meant by ``typed``; status 2 when there is no such one."""
        from cnfs_tui.training.finding import found

        first = found(session.guide, typed) if typed else None
        if typed and first is None:
            self.unknown_scenario = True
            self.exit(return_code=2)
            return
        from cnfs_tui.desk.speaker_notes import SpeakerNotes
        from cnfs_tui.session.room import Room
        from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen

        assert self.desk is not None
        self.room = Room(session.guide, notes=SpeakerNotes(self.desk.papers))
        self.push_screen(ScenariosScreen(self.room, first))

    def on_leave_room(self, _event: LeaveRoom) -> None:
        """Back home, asking first when something would be lost."""
        if self.room is None or self.held_back():
            return

        def end() -> None:
            while len(self.screen_stack) > 1:
                self.pop_screen()
            self.forget_training()
            self.forget_papers()

        if not self.ask_before_forgetting_training("Revenir à l’accueil", end):
            end()

    def forget_training(self) -> None:
        """Nothing of the session stays, nor of the notes, whatever ends it."""
        room, self.room = self.room, None
        if room is not None:
            room.close()

    def ask_before_forgetting_training(self, leave: str, then: Callable[[], None]) -> bool:
        """Whether a session would be lost: then ask, and run ``then`` after a yes."""
        if self.room is None or not self.room.begun:
            return False
        from cnfs_tui.tui.panels.confirm import Confirm
        from cnfs_tui.tui.trainer.leaving import leaving

        def answered(sure: bool | None) -> None:
            if sure:
                then()

        if not isinstance(self.screen, Confirm):
            self.push_screen(leaving(leave), answered)
        return True

    def train_with(self, guide: Guide) -> None:
        """Go on with a guide that has just been edited, as long as nothing was played with the former one."""
        if self.room is None:
            return
        self.room.edited = guide
        from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen

        if isinstance(self.screen, ScenariosScreen):
            self.screen.draw()
