"""Mémo: the skills to tick, and the sheet that they make."""

from __future__ import annotations

from cnfs_tui.pages.option import Option
from cnfs_tui.paper.handing import memo_forms
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.session.papers import Order
from cnfs_tui.session.session import Session
from cnfs_tui.visit import Visit

ABOUT = (
    "La feuille que la personne emporte : ce qu’elle a su faire, et comment recommencer seule. Cochez "
    "ce qu’elle a vraiment fait, et rien d’autre."
)
QUESTION = "Aujourd’hui, la personne a su…"
NOTHING = "Cochez ce que la personne a su faire : le mémo apparaît ici."
NEXT_DATE = "Sa prochaine date"
TOO_MANY = "Un mémo court se relit mieux : gardez 1 à 3 compétences."
_FEW = 3
"""Beyond this many skills, a memo is read less well."""
_LAST_DIGIT = 9


def options(visit: Visit) -> list[Option]:
    """The skills the case suggests first, then the others."""
    skills, suggested = visit.guide.skills, visit.recommendation.case.skills
    ordered = [*suggested, *(skill for skill in skills if skill not in suggested)]
    return [
        Option(
            skill,
            skills[skill].name,
            rank if rank <= _LAST_DIGIT else None,
            "proposée pour ce cas" if skill in suggested else "",
            taken=skill in visit.skills,
        )
        for rank, skill in enumerate(ordered, 1)
    ]


def crowded(visit: Visit) -> bool:
    """Whether so many skills make a memo that is read less well."""
    return len(visit.skills) > _FEW


def order(session: Session) -> Order | None:
    """The memo of the skills that are ticked, or None: there is none yet."""
    visit = session.current
    if not visit.skills:
        return None
    sender = session.sender(visit.skills)
    forms = memo_forms(
        visit.guide, visit.recommendation, visit.skills, session.today(), visit.next_date, sender
    )
    return session.order(Paper.MEMO, forms)
