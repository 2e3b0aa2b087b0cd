"""A day to choose on a calendar, so that paper says it in words; nothing is typed."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta
from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from cnfs_tui.guide.days import DAYS, MONTHS, in_words
from cnfs_tui.pages.block import MUTED, POINTED
from cnfs_tui.pages.day import FURTHEST, SOON, Chosen
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.text import plain

_WIDTH = 7 * 4
"""Columns of a week."""


class DayPanel(Panel[Chosen]):
    """Arrows go from day to day and from week to week; Enter chooses, ``0`` leaves the line blank."""

    HELP = "Un calendrier. La date choisie s’écrit en toutes lettres sur le papier."
    NOW = (
        "Allez au jour voulu avec les flèches, puis Entrée.",
        "Touche 0 : laisser la ligne vide, à remplir à la main.",
        "Échap ferme sans rien changer.",
    )
    DIGITS = ("0 à 4", "Une date toute prête, écrite à côté du calendrier.")
    MORE = InManual("conseiller", "Les papiers")
    KEYS = "← ↑ ↓ → Jour · Page ↑ ↓ Mois · Entrée · Échap"
    DEFAULT_CSS = """
    DayPanel #calendar { height: auto; padding: 0 1 0 2; }
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
        last = self._today + timedelta(days=365 * FURTHEST)
        self._day = min(max(self._day + timedelta(days=days), self._today), last)
        self._show()

    def action_choose(self) -> None:
        """Take the day."""
        self.dismiss(Chosen(self._day))

    def action_soon(self, digit: int) -> None:
        """Take a day that is often the one, or leave the line blank."""
        if digit == 0:
            self.dismiss(Chosen(None))
        elif digit <= len(SOON):
            self.dismiss(Chosen(self._today + timedelta(days=list(SOON.values())[digit - 1])))

    def _show(self) -> None:
        keys = ["", *(f"{rank} {words}" for rank, words in enumerate(SOON, 1)), "0 à la main"]
        beside = [Content(f"   {words}") for words in keys]
        month = [left + right for left, right in zip_longest(self._month(), beside, fillvalue=Content(""))]
        chosen = plain(f"Entrée : {in_words(self._day)}")
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
            return Content.styled(f"[{day.day:2}]", POINTED)
        return Content.styled("  · ", MUTED) if day < self._today else Content(f" {day.day:2} ")
