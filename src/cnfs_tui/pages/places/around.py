"""What the directory of this desk says of the doors of a recommendation: the nearest places of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cnfs_tui.desk.database import Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import find_each
from cnfs_tui.desk.places.search import Answer, Wanted
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.places.words import beside_an_actor
from cnfs_tui.session.session import Session

_NEAREST = 3
_NO_PLACE = "Aucun lieu dans l’annuaire de ce poste : il se remplit depuis l’accueil, touche 5."
_NO_POSTCODE = (
    "L’annuaire a des lieux : touche l. Avec le code postal de ce poste, les plus proches viendraient ici."
)


@dataclass(frozen=True, slots=True)
class Around:
    """``near``: what is told under each actor, by id; ``remark``: one line about the directory itself."""

    near: Mapping[str, list[Block]] = field(default_factory=dict[str, list[Block]])
    remark: str = ""


def around(session: Session, doors: Iterable[Actor]) -> Around:
    """What there is to tell; never a failure. For a thread."""
    moment, here = session.now(), session.postcode
    try:
        answers = find_each(
            [door.id for door in doors], Wanted(near=here, limit=_NEAREST if here else 1), moment
        )
    except Unavailable as refused:
        return Around(remark=wording.trouble(refused.trouble)[0])
    return Around(
        {actor: _told(answer, moment) for actor, answer in answers.items()}, "" if answers else _NO_PLACE
    )


def _told(answer: Answer, moment: datetime) -> list[Block]:
    if answer.origin is None:
        return [Block(_NO_POSTCODE, MUTED)]
    return [Block("Les plus proches d’ici, à vol d’oiseau :", MUTED), *beside_an_actor(answer, moment)]
