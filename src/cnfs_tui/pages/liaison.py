"""Fiche de liaison: its lines, what was chosen for each, and what there is to choose."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from cnfs_tui.guide.days import in_words
from cnfs_tui.guide.handover import BY_HAND, brought, destination, every_door, papers
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.pages.option import Option
from cnfs_tui.paper.handing import liaison_sheet
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.session.papers import Order
from cnfs_tui.session.session import Session
from cnfs_tui.visit import Visit

ABOUT = (
    "La fiche que la personne montrera là où elle va. Ce qui n’est pas choisi s’écrit à la main. N’y "
    "écrivez ni son nom, ni un numéro de dossier, ni un mot de passe."
)
TITLE = "La fiche de liaison"
LINES = {
    "door": "Où la personne va",
    "need": "Pourquoi elle y va",
    "theme": "À quel sujet",
    "done": "Ce qui est déjà fait",
    "bring": "Ce qu’elle apporte",
    "deadline": "Date limite",
    "appointment": "Rendez-vous",
}
"""The lines of the sheet that can be chosen, in the order of the paper."""
_BY_HAND = "à écrire à la main"

Choice = tuple[str, str]
"""A value, empty for none, and its words."""


def options(visit: Visit) -> list[Option]:
    """The lines, each with what was chosen."""
    told = _told(visit)
    return [Option(line, title, rank, told[line]) for rank, (line, title) in enumerate(LINES.items(), 1)]


def door(visit: Visit) -> Actor | None:
    """The actor where the person goes; None: it is written by hand."""
    return destination(visit.guide, visit.recommendation.targets, visit.handover)


def doors(visit: Visit) -> list[Choice]:
    """Where the person may go."""
    theme = visit.observations.get(THEME)
    known = every_door(visit.guide, visit.recommendation.targets, theme, visit.structure)
    return [*((door.id, door.name) for door in known), (BY_HAND, _capital(_BY_HAND))]


def needs(visit: Visit) -> list[Choice]:
    """Why she may go there."""
    known = visit.guide.liaison.needs.values()
    return [*((need.id, need.title) for need in known), ("", _capital(_BY_HAND))]


def themes(visit: Visit) -> list[Choice]:
    """About what."""
    known = visit.guide.diagnostic.observations[THEME].answers.values()
    return [*((theme.id, theme.title) for theme in known), ("", "Ne pas le préciser")]


def already_done(visit: Visit) -> list[Choice]:
    """What may have been done here."""
    return [(step.id, step.title) for step in visit.guide.liaison.done.values()]


def to_bring(visit: Visit) -> list[Choice]:
    """The papers that are asked for there."""
    return list(papers(visit.guide, door(visit)).items())


def order(session: Session) -> Order:
    """The sheet as it stands."""
    visit = session.current
    sheet = liaison_sheet(
        visit.guide,
        visit.recommendation,
        visit.handover,
        visit.observations.get(THEME),
        session.today(),
        session.sender(),
    )
    return session.order(Paper.LIAISON_SHEET, [sheet])


def _told(visit: Visit) -> dict[str, str]:
    """What was chosen for each line."""
    chosen, words, goes_to = visit.handover, visit.guide.liaison, door(visit)
    theme = visit.observations.get(THEME)
    themes = visit.guide.diagnostic.observations[THEME].answers
    known = papers(visit.guide, goes_to)
    return {
        "door": chosen.place.name if chosen.place else goes_to.name if goes_to else _BY_HAND,
        "need": words.needs[chosen.need].title if chosen.need else _BY_HAND,
        "theme": themes[theme].title if theme else "rien de précisé",
        "done": _listed([step.title for name, step in words.done.items() if name in chosen.done]),
        "bring": _listed([told for paper, told in known.items() if paper in brought(goes_to, chosen)]),
        "deadline": _day(chosen.deadline),
        "appointment": _day(chosen.appointment),
    }


def _listed(titles: Collection[str]) -> str:
    return " · ".join(titles) if titles else "rien de coché"


def _capital(words: str) -> str:
    """As a line of a list begins."""
    return words[0].upper() + words[1:]


def _day(day: date | None) -> str:
    return in_words(day) if day else _BY_HAND
