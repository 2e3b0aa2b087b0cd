"""Compte rendu: what the session has done, as it will print; nothing else of it stays."""

from __future__ import annotations

from cnfs_tui.guide.naming import named
from cnfs_tui.pages.block import Block, bullets, heading
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.paper.report import COMMITMENTS, Part, compose
from cnfs_tui.paper.sheet import Origin
from cnfs_tui.session.papers import Order
from cnfs_tui.session.room import Room
from cnfs_tui.training.account import accounts, commitments

TITLE = "Compte rendu"
ABOUT = "Ce que le groupe a fait : scénarios, choix, grille, engagements. Aucun nom n’y est."
IN_TIME = "Faites-le avant de quitter : à la fin de la séance, tout est oublié."
NOTHING = "Montrez, jouez ou comparez un scénario : le compte rendu apparaît ici."
_NOTHING_YET = "Rien n’a encore été fait dans cette séance."
_MOST_PAGES = 20
"""Every scenario of the guide, in large type: this paper is for a trainer, not to be taken home."""


def so_far(room: Room) -> list[Block]:
    """What was done with each scenario by now, then what the group agreed to try."""
    told = accounts(room.guide, room.session)
    blocks = [block for account in told for block in (heading(account.title), *bullets(account.sentences))]
    agreed = commitments(room.guide, room.session)
    if agreed:
        blocks += [heading(COMMITMENTS), *bullets(agreed)]
    return blocks or [Block(_NOTHING_YET)]


def order(room: Room, *, large: bool) -> Order | None:
    """The report of the session as it stands, or None: nothing was done yet."""
    guide, session = room.guide, room.session
    parts = [Part(told.title, told.sentences) for told in accounts(guide, session)]
    if not parts and not session.commitments:
        return None
    origin = Origin(guide.version, named(guide), guide.identity.address or "")
    sheet = compose(parts, commitments(guide, session), origin, room.today())
    return Order(Paper.REPORT, (sheet,), large, _MOST_PAGES)
