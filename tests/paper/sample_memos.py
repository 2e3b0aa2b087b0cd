"""Memos and sheets of our own, so that these tests do not depend on the words of ``memos/``."""

from __future__ import annotations

from datetime import date

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper.liaison import Liaison
from cnfs_tui.paper.liaison import compose as compose_liaison
from cnfs_tui.paper.memo import compose
from cnfs_tui.paper.sheet import Origin, Sheet

DAY = date(2026, 3, 2)

GARDEN = MemoText(
    title="Je sais arroser mon jardin",
    before=("Je prends mes bottes.", "J'ouvre le robinet."),
    steps=(
        "Je remplis l'arrosoir.",
        "Je regarde le ciel : il pleut ?",
        "J'arrose le matin.",
        "Je ferme le robinet.",
        "Je range l'arrosoir.",
    ),
    caution=("L'eau est rare.", "Je note mon rendez-vous."),
)
CAKE = MemoText(
    title="Je sais faire un gâteau",
    before=(),
    steps=("Je mélange.", "Je mets au four.", "J'attends 30 min.", "Je partage."),
    caution=("Le four est chaud.",),
)


ORIGIN = Origin("3f9c1a2b", proposal=True)
LIAISON = Liaison(
    place="Jardins partagés",
    contacts=("jardins.exemple.fr : carte des jardins",),
    need="Je viens pour planter un arbre.",
    done=("Mon trou est creusé.",),
    bring=("Une pelle", "Un arrosoir"),
    deadline=date(2026, 3, 20),
    appointment=date(2026, 3, 3),
    closed_door=("J'appelle la personne qui m'a orienté.", "Je peux aussi revenir."),
    sent_by="Le conseiller en jardins",
)


def sheet_of(*memos: MemoText, day: date | None = DAY) -> Sheet:
    """A complete memo, everything possible on it, of these skills."""
    done = [memo.title for memo in memos]
    return compose(memos, ORIGIN, done=done, day=day, helper="France services")


def liaison_sheet(liaison: Liaison = LIAISON, day: date | None = DAY) -> Sheet:
    """A liaison sheet, everything possible on it unless another one is given."""
    return compose_liaison(liaison, ORIGIN, day=day)
