"""Le jeu: the observation grid is marked by numbers, and moments are noted, while others play."""

from __future__ import annotations

import re
from dataclasses import replace

from cnfs_tui.linear.page import Enter, Page, Typing
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.role_play.staged import Go, Staged
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.pages.training.role_play.cards import proof
from cnfs_tui.pages.training.role_play.observed import MARKS, about_grid, moment_at
from cnfs_tui.pages.training.role_play.place import Place
from cnfs_tui.pages.training.role_play.time_left import paused

_LEFT = "reste"
_HOW = "« 3 2 » : ligne 3, marque 2. « p3 + » : le geste P03 est vu ; « p3 - » : son contraire."
_MARKED = re.compile(r"(\d{1,2}) +([012])")
_NOTED = re.compile(r"[pP]0?(\d{1,2}) *([+-])")
_SEEN, _CONTRARY = "vu", "contraire"
_PLAYED_AGAIN = "Le jeu reprend."
_NO_MOMENT = "Aucun moment à retirer."


def ask_grid(staged: Staged) -> Go:
    """Mark lines and note moments, until « suite »."""
    telling = True
    while not isinstance(chosen := staged.ask(_page(staged), telling=telling), Go):
        telling = False
        if chosen == _LEFT:
            staged.tell_time()
        else:
            _observe(staged, *chosen.split("="))
    return chosen


def _observe(staged: Staged, what: str, value: str = "") -> None:
    """A gesture seen or its contrary, a line marked, or the line to mark."""
    if what in staged.guide.posture.gestures:
        _note(staged, what, well=value == "+")
        return
    items = list(staged.guide.training.grid)
    staged.item = items.index(what)
    score = value or _ask_mark(staged, what)
    if score is not None:
        staged.observe(staged.seen.mark(what, int(score)))
        _, grid = about_grid(staged.guide, staged.seen, Place(item=staged.item), projected=False)
        staged.talk.say(f"{what.upper()}, marque {score} : {MARKS[int(score)].lower()}. {grid}")


def _page(staged: Staged) -> Page:
    seen, grid = staged.seen, staged.guide.training.grid

    def pause() -> None:
        staged.course = staged.course.pause(staged.now)
        staged.talk.say(paused(staged.course) if staged.course.stopped else _PLAYED_AGAIN)
        staged.tell_time()

    options = [
        Option(id, f"{id.upper()} {item.item}", rank, _marked(seen.scores.get(id)))
        for rank, (id, item) in enumerate(grid.items(), 1)
    ]
    words = [
        Word("pause", "arrêter le jeu, ou le reprendre", then=pause),
        Word("moment", "noter un moment, par un geste", "n", lambda: _note_moment(staged)),
        Word("retirer", "retirer le dernier moment noté", then=lambda: _withdraw(staged)),
    ]
    page = staged.page(
        [Block(staged.course.time.content), staged.foreseen()],
        words=words,
        enter=Enter(_LEFT, "le temps qui reste"),
    )
    return replace(page, options=options, typing=Typing(_HOW, lambda typed: _understood(staged, typed)))


def _marked(score: int | None) -> str:
    return "" if score is None else f"Marque {score} : {MARKS[score].lower()}."


def _understood(staged: Staged, typed: str) -> str | None:
    """« o03=2 », « p03=+ »; None for a line or a gesture that there is not."""
    if not typed.isascii():
        return None
    if marked := _MARKED.fullmatch(typed):
        items, rank = list(staged.guide.training.grid), int(marked[1])
        return f"{items[rank - 1]}={marked[2]}" if 1 <= rank <= len(items) else None
    if noted := _NOTED.fullmatch(typed):
        gesture = f"p{int(noted[1]):02}"
        return f"{gesture}={noted[2]}" if gesture in staged.guide.posture.gestures else None
    return None


def _ask_mark(staged: Staged, item: str) -> str | None:
    told, given = staged.guide.training.grid[item], staged.seen.scores.get(item)
    marks = [Option(str(mark), words, mark, taken=mark == given) for mark, words in MARKS.items()]
    page = Page(f"{item.upper()} {told.item}.", [Block(proof(told))], marks, mark=Mark.ONE)
    try:
        return staged.talk.choose(page)
    except Back:
        return None


def _note_moment(staged: Staged) -> None:
    """The moment is the one when the word was typed, however long the choice."""
    second = staged.course.played(staged.now)
    gestures = [(id, f"{id.upper()} {told.gesture}") for id, told in staged.guide.posture.gestures.items()]
    gesture = staged.talk.pick("Un moment : quel geste ?", gestures)
    if gesture is None:
        return
    told = staged.guide.posture.gestures[gesture]
    ways = [(_SEEN, f"On l’a vu : {told.gesture}"), (_CONTRARY, f"Son contraire : {told.avoid}")]
    way = staged.talk.pick(f"{gesture.upper()}.", ways)
    if way is not None:
        _note(staged, gesture, well=way == _SEEN, second=second)


def _note(staged: Staged, gesture: str, *, well: bool, second: int | None = None) -> None:
    at = staged.course.played(staged.now) if second is None else second
    staged.observe(staged.seen.note(at, gesture, well=well))
    staged.talk.say(f"Noté à {moment_at(staged.guide, staged.seen.moments[-1])}.")


def _withdraw(staged: Staged) -> None:
    if staged.seen.moments:
        staged.talk.say(f"Retiré : {moment_at(staged.guide, staged.seen.moments[-1])}.")
        staged.observe(staged.seen.withdraw())
    else:
        staged.talk.say(_NO_MOMENT)
