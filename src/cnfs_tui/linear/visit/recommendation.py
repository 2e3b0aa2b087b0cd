"""Recommandation: what is proposed, then its parts, each by its number; the adviser decides."""

from __future__ import annotations

from cnfs_tui.guide.handover import destination, doors, send_to
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import otherwise, recommendation
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.places.around import around
from cnfs_tui.pages.recommendation import Part
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after

_NEXT, _OTHERWISE, _PLACES = "suite", "autrement", "lieux"


def ask(face: Face, _at: str | None) -> Move:
    """Tell the case, read its parts, choose another, choose a place; then go on."""
    session, telling = face.session, True
    while True:
        visit = session.current
        page = _page(face)
        try:
            chosen = face.talk.choose(page) if telling else face.talk.answer(page)
        except Back:
            return To(Step.DIAGNOSIS if visit.decided_for_safety else Step.SUMMARY)
        telling = False
        if chosen == _NEXT:
            return To(after(visit, Step.RECOMMENDATION))
        if chosen == _OTHERWISE:
            _choose_case(face)
            telling = True
        elif chosen == _PLACES:
            _choose_place(face)
            telling = True
        else:
            part = Part[chosen]
            near = around(session, doors(visit.recommendation.targets)) if part is Part.TARGETS else None
            face.talk.read(part.value, recommendation.blocks_of(part, session, near))
            face.talk.say(page.where_and_what)


def _page(face: Face) -> Page:
    parts = [Option(part.name, part.value, rank) for rank, part in enumerate(Part, 1)]
    return Page(
        place(Step.RECOMMENDATION),
        recommendation.glance(face.session.current),
        parts,
        [
            Word(_OTHERWISE, "je fais autrement", "a", also="6"),
            Word(_PLACES, "choisir le lieu où la personne va, dans l’annuaire", "l"),
            *words(face),
        ],
        about=recommendation.ABOUT,
        enter=Enter(_NEXT, "passer à l’action"),
    )


def _choose_case(face: Face) -> None:
    visit, guide = face.session.current, face.session.guide
    face.talk.say(otherwise.WHAT)
    cases = [(option.value, option.label) for option in otherwise.cases(guide, "")]
    case = face.talk.pick(otherwise.TITLE, cases, visit.recommendation.case.id)
    if case is None:
        return
    reason: str | None = ""
    if case != visit.decision.case:
        reason = face.talk.pick(
            otherwise.WHY, [(option.value, option.label) for option in otherwise.reasons(guide)]
        )
    if reason is not None:
        face.session.visit = visit.do_otherwise(case, reason)


def _choose_place(face: Face) -> None:
    """The place where the person goes, among those of the doors that have some."""
    from cnfs_tui.linear.near import choose_place
    from cnfs_tui.pages.places.near import NO_PLACE, WHERE_SHE_GOES

    visit = face.session.current
    targets = visit.recommendation.targets
    known = around(face.session, doors(targets)).near
    served = [(door.id, door.name) for door in doors(targets) if door.id in known]
    if not served:
        face.talk.say(NO_PLACE)
        return
    actor = served[0][0] if len(served) == 1 else face.talk.pick(WHERE_SHE_GOES, served)
    gone = choose_place(face, face.session.guide.actors[actor]) if actor else None
    if actor and gone is not None:
        former = destination(visit.guide, targets, visit.handover)
        face.session.visit = visit.hand_over(send_to(visit.handover, former, actor, gone.place))
