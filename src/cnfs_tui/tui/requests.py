"""What a screen asks of the app."""

from __future__ import annotations

from textual.message import Message

from cnfs_tui.session.steps import Step


class Go(Message):
    """Show this step; ``at`` is where to open it (a criterion to answer again)."""

    def __init__(self, step: Step, at: str | None = None) -> None:
        super().__init__()
        self.step = step
        self.at = at


class Exercise(Message):
    """Begin a visit that a group plays on this scenario: nothing of it is real, and its papers say so."""

    def __init__(self, scenario: str) -> None:
        super().__init__()
        self.scenario = scenario


class GoHome(Message):
    """Leave the visit; the app asks first when something would be lost, unless it is ``finished``."""

    def __init__(self, *, finished: bool = False) -> None:
        super().__init__()
        self.finished = finished
