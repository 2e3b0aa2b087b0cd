"""The nearest places of one actor, a page at a time, to choose where the person goes."""

from __future__ import annotations

from cnfs_tui.desk.database import Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import find
from cnfs_tui.desk.places.search import Wanted
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.pages.places import near, page


def choose_place(face: Face, actor: Actor) -> near.Gone | None:
    """The place that is chosen, or that it is written by hand; None: nothing changes."""
    moment, shown = face.session.now(), 0
    while True:
        wanted = Wanted(actor.id, near=face.session.postcode, limit=page.limit(shown))
        try:
            answer = find(wanted, moment)
        except Unavailable as refused:
            face.talk.say(" ".join(wording.trouble(refused.trouble)))
            return None
        told = near.state(answer, shown, face.session.postcode, moment)
        try:
            chosen = face.talk.choose(Page(near.title(actor), told, near.options(answer, shown, moment)))
        except Back:
            return None
        if chosen == page.TURN:
            shown = page.turned(answer, shown)
        elif chosen == near.BY_HAND:
            return near.Gone(None)
        else:
            return near.gone(answer.found[int(chosen)], moment)
