"""Where one is in the accompaniment."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from cnfs_tui.pages.block import MUTED, POINTED
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.widgets.text import plain

_BETWEEN = " › "
_EXERCISE = "EXERCICE  "


class Stepper(Static):
    """One line: the steps, the current one between brackets; its rank alone on a narrow screen."""

    DEFAULT_CSS = """
    Stepper { dock: top; height: 1; padding: 0 1 0 3; background: $panel; color: $text; }
    """

    def __init__(self, step: Step, *, exercise: bool = False) -> None:
        super().__init__(markup=False)
        self._current = step.label
        self._lead = _EXERCISE if exercise else ""

    def render(self) -> Content:
        labels = list(dict.fromkeys(step.label for step in Step))
        names = [f"[{label}]" if label == self._current else label for label in labels]
        lead = Content.styled(self._lead, "bold $text-warning")
        if len(self._lead + _BETWEEN.join(names)) > self.content_size.width:
            rank = labels.index(self._current) + 1
            return lead + plain(f"Étape {rank} sur {len(labels)} : {self._current}", POINTED)
        parts = [
            Content.styled(name, POINTED if label == self._current else MUTED)
            for name, label in zip(names, labels, strict=True)
        ]
        return lead + Content(_BETWEEN).join(parts)
