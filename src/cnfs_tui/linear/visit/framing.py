"""Cadre: one beat of the script at a time."""

from __future__ import annotations

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back, Cancelled
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import framing
from cnfs_tui.pages.structure.words import WHERE, kinds
from cnfs_tui.session.changes import telling
from cnfs_tui.session.steps import Step

_NEXT, _SIMPLE, _HOST = "suite", "simple", "lieu"


def ask(face: Face, at: str | None) -> Move:
    """Say the beats one after the other, from the one named ``at``."""
    beats = list(face.session.guide.framing.beats)
    rank = beats.index(at) if at else 0
    while rank < len(beats):
        try:
            chosen = face.talk.choose(_page(face, rank))
        except Back:
            if rank == 0 and face.talk.may_leave():
                raise Cancelled from None
            rank = max(0, rank - 1)
            continue
        if chosen == _NEXT:
            rank += 1
        elif chosen == _SIMPLE:
            face.session.simple = not face.session.simple
        else:
            _choose_host(face)
    return To(Step.DIAGNOSIS)


def _page(face: Face, rank: int) -> Page:
    session = face.session
    beat = list(session.guide.framing.beats.values())[rank]
    told = [
        *framing.moment(session, rank),
        *framing.sentences(session, beat),
        *framing.for_this_place(session),
    ]

    def other_ways() -> None:
        face.talk.read(framing.OTHER_WAYS, framing.other_ways(session))

    def in_confidence() -> None:
        face.talk.read(framing.IN_CONFIDENCE, framing.in_confidence(session.guide.framing))

    return Page(
        place(Step.FRAMING),
        told,
        words=[
            Word(_SIMPLE, "dire la même chose en mots très simples, ou revenir aux mots courants", "t"),
            Word("versions", "version courte, téléphone, lieu d’accueil, note", "v", other_ways),
            Word("confiance", "l’accord à demander, les craintes et quoi répondre", "c", in_confidence),
            Word(_HOST, "choisir votre lieu d’accueil", "l"),
            *words(face),
        ],
        about=framing.ABOUT,
        enter=Enter(_NEXT, "la suite"),
    )


def _choose_host(face: Face) -> None:
    kind = face.talk.pick(WHERE, kinds(face.session.guide), face.session.settings.profile.kind)
    if kind is not None:
        face.settle(telling(kind=kind))
