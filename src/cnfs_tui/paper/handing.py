"""What a visit, or a workshop, puts on paper: from the guide and the choices made to sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import Handover, brought, destination, need_in_words, papers
from cnfs_tui.guide.host_facts import COLLEAGUES
from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.naming import named
from cnfs_tui.guide.recommendation import Recommendation
from cnfs_tui.guide.sender import NOBODY, Sender
from cnfs_tui.paper import liaison, memo
from cnfs_tui.paper.memo import Form
from cnfs_tui.paper.sheet import Origin, Sheet


def memo_forms(
    guide: Guide,
    found: Recommendation,
    ticked: Collection[str],
    day: date,
    next_date: date | None = None,
    sender: Sender = NOBODY,
) -> Iterator[Sheet]:
    """The memo of a visit, whole then shorter: only the skills ticked; the adviser is the one who helps."""
    memos = [guide.memos[skill] for skill in guide.skills if skill in ticked]
    for form in _forms(memos):
        yield memo.compose(
            memos,
            _origin(guide, found),
            done=[f"{text.title}." for text in memos],
            day=day,
            next_date=next_date,
            helper=sender.helper(guide.liaison.adviser),
            sender=sender,
            form=form,
        )


def workshop_forms(
    guide: Guide, skills: Sequence[str], title: str | None = None, sender: Sender = NOBODY
) -> Iterator[Sheet]:
    """The sheet of some skills on their own, whole then shorter: boxes to tick, and the date, by hand.

    ``title`` is that of a workshop, for several skills. Who helps is named once a job title or a place is.
    """
    memos = [guide.memos[skill] for skill in skills]
    alone = len(skills) == 1
    to_tick = guide.skills[skills[0]].with_someone if alone else [f"{text.title}." for text in memos]
    for form in _forms(memos):
        yield memo.compose(
            memos,
            _origin(guide),
            title=title,
            to_tick=to_tick,
            helper=sender.helper(""),
            sender=sender,
            form=form,
        )


def _forms(memos: Sequence[MemoText]) -> Sequence[Form]:
    """A memo alone is never cut down to its name: it would say nothing."""
    return (Form.WHOLE, Form.STEPS) if len(memos) == 1 else tuple(Form)


def liaison_sheet(
    guide: Guide,
    found: Recommendation,
    handover: Handover,
    theme: str | None,
    day: date,
    sender: Sender = NOBODY,
) -> Sheet:
    """The liaison sheet of a visit, for the door chosen."""
    door = destination(guide, found.targets, handover)
    taken = brought(door, handover)
    words = guide.liaison
    return liaison.compose(
        liaison.Liaison(
            place=door.name if door else "",
            contacts=_contacts(door, sender) if door else (),
            need=need_in_words(guide, handover, theme),
            done=[done.sentence for name, done in words.done.items() if name in handover.done],
            bring=[paper for paper in papers(guide, door) if paper in taken],
            deadline=handover.deadline,
            appointment=handover.appointment,
            closed_door=words.closed_door,
            sent_by=sender.job or words.adviser,
            sent_from=", ".join(part for part in (sender.place, sender.address) if part),
            telephone=sender.telephone,
            whereabouts=handover.place,
        ),
        _origin(guide, found),
        day=day,
    )


def _contacts(door: Actor, sender: Sender) -> list[str]:
    """Where to find the door: for somebody of the structure itself, a function and a room."""
    known = [contact.text for contact in door.contacts]
    return [*sender.colleagues, *known] if COLLEAGUES in door.within else known


def _origin(guide: Guide, found: Recommendation | None = None) -> Origin:
    own = guide.identity.version
    return Origin(
        version=f"{own}, repère {guide.version}" if own else guide.version,
        name=named(guide),
        address=guide.identity.address or "",
        proposal=found is not None and found.case.status is Status.PROPOSAL,
    )
