"""After the play: the facts and the questions, the comparison, a moment played again, what is agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.comparison import compare
from cnfs_tui.linear.training.role_play.staged import Go, Staged
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.pages.scenarios import ACTIVITIES
from cnfs_tui.pages.training.role_play.commitments import options
from cnfs_tui.pages.training.role_play.observed import replayable
from cnfs_tui.pages.training.role_play.pages import GROUP_CHOOSES, missing_marks, turned
from cnfs_tui.training.protocol import again

_COMPARE = "comparison"


def ask_debrief(staged: Staged) -> Go:
    """One fact or one question at a time."""
    at, to = 0, Go.ON
    pages = turned(staged.guide, staged.scenario, staged.course.time, staged.seen)
    while 0 <= at < len(pages):
        foreseen = [] if at else [staged.foreseen()]
        to = staged.turn([Block(pages[at].main), *foreseen, *pages[at].blocks])
        at += to.value
    return to


def ask_comparison(staged: Staged) -> Go:
    """The group's diagnosis beside the tree's."""
    page = staged.page([Block(staged.course.time.content), staged.foreseen()])
    page = replace(page, options=[Option(_COMPARE, dict(ACTIVITIES)[_COMPARE], 1)])
    while not isinstance(to := staged.ask(page), Go):
        compare(staged.trainer, staged.name)
    return to


def ask_replay(staged: Staged) -> Go:
    """A moment to play again, by its number; two minutes by « rejouer »."""
    moments = replayable(staged.guide, staged.seen)

    def start() -> None:
        staged.replay = again(staged.replay, staged.now)
        staged.tell_time()

    choosing = [] if moments else [Block(GROUP_CHOOSES)]
    blocks = [Block(staged.course.time.content), staged.foreseen()]
    page = staged.page(
        [*blocks, *missing_marks(staged.guide.training, staged.seen), *choosing],
        words=[Word("rejouer", "compter deux minutes, ou les arrêter", then=start)],
    )
    page = replace(page, options=[Option(str(at), words, at + 1) for at, words in enumerate(moments)])
    telling = True
    while not isinstance(chosen := staged.ask(page, telling=telling), Go):
        telling = False
        staged.talk.say(moments[int(chosen)])
        start()
    return chosen


def ask_commitments(staged: Staged) -> Go:
    """A gesture each, by its number: nobody is named."""
    room = staged.trainer.room

    def told() -> list[Option]:
        return options(room.guide, room.session.commitments)

    def toggled(commitment: str) -> Sequence[Option]:
        room.session = room.session.commit(commitment)
        return told()

    page = staged.page([Block(staged.course.time.content), staged.foreseen()])
    page = replace(page, options=told(), mark=Mark.TICK)
    try:
        staged.talk.tick(page, toggled)
    except Back:
        return Go.BACK
    return Go.ON
