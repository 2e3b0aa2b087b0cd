"""A day to choose on a calendar, so that paper says it in words; nothing is typed."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from cnfs_tui.guide.days import DAYS, MONTHS, in_words
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.digits import digit_bindings

_SOON = {"demain": 1, "dans 1 semaine": 7, "dans 2 semaines": 14, "dans 30 jours": 30}
"""Days ahead that one key chooses, from the key 1 on."""
_WIDTH = 7 * 4
"""Columns of a week."""
_FURTHEST = 2
"""Years ahead."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The day chosen, or none: it will be written by hand."""

    day: date | None


class DayPanel(Panel[Chosen]):
    """Arrows go from day to day and from week to week; Enter chooses, ``0`` leaves the line blank."""

    KEYS = "← ↑ ↓ → Jour · Page ↑ ↓ Mois · Entrée · Échap"
    DEFAULT_CSS = """
    DayPanel #calendar { height: auto; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "La veille", show=False),
        Binding("right", "move(1)", "Le lendemain", show=False),
        Binding("up", "move(-7)", "Une semaine avant", show=False),
        Binding("down", "move(7)", "Une semaine après", show=False),
        Binding("pageup", "move(-28)", "Quatre semaines avant", show=False),
        Binding("pagedown", "move(28)", "Quatre semaines après", show=False),
        Binding("enter,space", "choose", "Choisir", show=False),
        *digit_bindings("soon"),
    ]

    def __init__(self, title: str, today: date, day: date | None) -> None:
        super().__init__(title)
        self._today = today
        self._day = max(day or today, today)

    def body(self) -> ComposeResult:
        yield Static(id="calendar", markup=False)

    def on_mount(self) -> None:
        self._show()

    def action_move(self, days: int) -> None:
        """Go to another day, from today on."""
        last = self._today + timedelta(days=365 * _FURTHEST)
        self._day = min(max(self._day + timedelta(days=days), self._today), last)
        self._show()

    def action_choose(self) -> None:
        """Take the day."""
        self.dismiss(Chosen(self._day))

    def action_soon(self, digit: int) -> None:
        """Take a day that is often the one, or leave the line blank."""
        if digit == 0:
            self.dismiss(Chosen(None))
        elif digit <= len(_SOON):
            self.dismiss(Chosen(self._today + timedelta(days=list(_SOON.values())[digit - 1])))

    def _show(self) -> None:
        keys = ["", *(f"{rank} {words}" for rank, words in enumerate(_SOON, 1)), "0 à la main"]
        beside = [Content(f"   {words}") for words in keys]
        month = [left + right for left, right in zip_longest(self._month(), beside, fillvalue=Content(""))]
        chosen = Content(f"Entrée : {in_words(self._day)}")
        self.query_one("#calendar", Static).update(Content("\n").join([*month, Content(""), chosen]))

    def _month(self) -> list[Content]:
        day = self._day
        lines = [
            Content.styled(f"{MONTHS[day.month - 1]} {day.year}".ljust(_WIDTH), "bold"),
            Content.styled("".join(f"  {name[:2]}" for name in DAYS), "$text-muted"),
        ]
        for week in Calendar().monthdatescalendar(day.year, day.month):
            lines.append(Content("").join(self._cell(other) for other in week))
        return lines

    def _cell(self, day: date) -> Content:
        if day.month != self._day.month:
            return Content("    ")
        if day == self._day:
            return Content.styled(f"[{day.day:2}]", "bold $accent")
        return Content.styled("  · ", "$text-muted") if day < self._today else Content(f" {day.day:2} ")
