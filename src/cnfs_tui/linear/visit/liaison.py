"""Fiche de liaison: every line by its number; what is not chosen is left to be written by hand."""

from __future__ import annotations

from dataclasses import replace

from cnfs_tui.desk.places.directory import served
from cnfs_tui.guide.handover import brought, send_to
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.linear.day import choose_day
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.near import choose_place
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.papers import words as paper_words
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import liaison
from cnfs_tui.pages.block import Block
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after, before

_NEXT, _MEMO = "suite", "mémo"


def ask(face: Face, _at: str | None) -> Move:
    """Choose lines one after the other, then go on."""
    while True:
        visit = face.session.current
        try:
            chosen = face.talk.choose(_page(face))
        except Back:
            return To(before(visit, Step.LIAISON))
        if chosen == _NEXT:
            return To(after(visit, Step.LIAISON))
        if chosen == _MEMO:
            return To(Step.MEMO)
        _choose(face, chosen)


def _page(face: Face) -> Page:
    session = face.session
    return Page(
        place(Step.LIAISON),
        [Block(liaison.TITLE)],
        liaison.options(session.current),
        [
            *paper_words(face, lambda: liaison.order(session), ""),
            Word(_MEMO, "le mémo de ce que la personne a su faire", "m"),
            *words(face),
        ],
        about=liaison.ABOUT,
        enter=Enter(_NEXT, "terminer l’accompagnement"),
    )


def _choose(face: Face, line: str) -> None:
    session, talk = face.session, face.talk
    visit, title = session.current, liaison.LINES[line]
    chosen = visit.handover
    match line:
        case "door":
            _choose_door(face)
        case "need":
            need = talk.pick(title, liaison.needs(visit), chosen.need or "")
            if need is not None:
                session.visit = visit.hand_over(replace(chosen, need=need or None))
        case "theme":
            theme = talk.pick(title, liaison.themes(visit), visit.observations.get(THEME, ""))
            if theme is not None:
                session.visit = visit.observe(THEME, theme or None)
        case "done":
            done = talk.tick_among(title, liaison.already_done(visit), chosen.done)
            session.visit = visit.hand_over(replace(chosen, done=done))
        case "bring":
            bring = talk.tick_among(title, liaison.to_bring(visit), brought(liaison.door(visit), chosen))
            session.visit = visit.hand_over(replace(chosen, bring=bring))
        case _:
            day = choose_day(talk, title, session.today())
            if day is not None and line == "deadline":
                session.visit = visit.hand_over(replace(chosen, deadline=day.day))
            elif day is not None:
                session.visit = visit.hand_over(replace(chosen, appointment=day.day))


def _choose_door(face: Face) -> None:
    """The actor, then the very place when the directory knows some of this actor."""
    visit = face.session.current
    former = liaison.door(visit)
    door = face.talk.pick(liaison.LINES["door"], liaison.doors(visit), former.id if former else "")
    if door is None:
        return
    handover = send_to(visit.handover, former, door)
    face.session.visit = visit.hand_over(handover)
    actor = liaison.door(face.session.current)
    if actor is not None and actor.id in served(face.session.now()):
        gone = choose_place(face, actor)
        if gone is not None:
            face.session.visit = visit.hand_over(replace(handover, place=gone.place))
