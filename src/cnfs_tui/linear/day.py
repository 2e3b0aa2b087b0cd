"""A day to choose: one that is often the one, or a date that is typed."""

from __future__ import annotations

from datetime import date, timedelta

from cnfs_tui.guide.days import day_meant, in_words
from cnfs_tui.linear.page import Page, Typing
from cnfs_tui.linear.talk import Back, Talk
from cnfs_tui.pages.day import FURTHEST, SOON, Chosen
from cnfs_tui.pages.option import Option

BY_HAND = "à écrire à la main"


def choose_day(talk: Talk, title: str, today: date) -> Chosen | None:
    """The day chosen, or that it is left to be written by hand; None: nothing changes."""
    last = today + timedelta(days=365 * FURTHEST)

    def understood(typed: str) -> str | None:
        day = day_meant(typed)
        return day.isoformat() if day and today <= day <= last else None

    days = {words: today + timedelta(days=ahead) for words, ahead in SOON.items()}
    options = [
        Option(day.isoformat(), f"{words}, {in_words(day)}", rank)
        for rank, (words, day) in enumerate(days.items(), 1)
    ]
    options.append(Option(BY_HAND, BY_HAND, 0))
    to_type = Typing(f"une date à venir, comme {today + timedelta(days=7):%d/%m/%Y}", understood)
    try:
        chosen = talk.choose(Page(title, options=options, typing=to_type))
    except Back:
        return None
    return Chosen(None if chosen == BY_HAND else date.fromisoformat(chosen))
