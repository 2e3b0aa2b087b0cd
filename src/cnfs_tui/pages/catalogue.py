"""Mémos à imprimer: the workshops and the skills of the guide, and the sheet that those ticked make."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.skill import Workshop
from cnfs_tui.pages.option import Option
from cnfs_tui.paper.handing import workshop_forms
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.session.papers import Order
from cnfs_tui.session.session import Session

ABOUT = (
    "Tous les mémos du guide, à imprimer pour un atelier, sur deux pages au plus. Chacun coche et écrit "
    "à la main."
)
TITLE = "Mémos à imprimer"
NOTHING = "Cochez un mémo, ou un atelier : la feuille apparaît ici."
_LAST_DIGIT = 9

Ticked = frozenset[str]
"""Skills, by id."""


def options(guide: Guide, ticked: Ticked) -> list[Option]:
    """Workshops first, then every skill."""
    rows = [
        (workshop.id, workshop.name, _all_of(workshop, ticked), "un atelier : coche tous ses mémos")
        for workshop in guide.workshops.values()
    ]
    rows += [(skill.id, skill.name, skill.id in ticked, "") for skill in guide.skills.values()]
    return [
        Option(value, label, rank if rank <= _LAST_DIGIT else None, note, taken)
        for rank, (value, label, taken, note) in enumerate(rows, 1)
    ]


def toggled(guide: Guide, ticked: Ticked, wanted: str) -> Ticked:
    """With a skill ticked, or no longer; a workshop stands for all its own."""
    workshop = guide.workshops.get(wanted)
    if workshop is None:
        return ticked ^ {wanted}
    return ticked - {*workshop.skills} if _all_of(workshop, ticked) else ticked | {*workshop.skills}


def order(session: Session, ticked: Ticked) -> Order | None:
    """The sheet of what is ticked, or None: there is none yet."""
    guide = session.guide
    whole = next((w for w in guide.workshops.values() if set(w.skills) == ticked), None)
    skills = whole.skills if whole else [skill for skill in guide.skills if skill in ticked]
    if not skills:
        return None
    forms = workshop_forms(guide, skills, whole.name if whole else None, session.sender(skills))
    return Order(Paper.MEMO, tuple(forms), session.large)


def _all_of(workshop: Workshop, ticked: Ticked) -> bool:
    return ticked.issuperset(workshop.skills)
