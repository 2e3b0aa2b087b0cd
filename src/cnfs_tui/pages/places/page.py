"""A few places at a time, each on its digit; one more digit goes further away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cnfs_tui.desk.places.search import Answer, Found
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.places.words import in_short

SIZE = 8
"""Places on a page: the digit after the last one turns it."""
TURN = "turn"
"""The value of the choice that turns the page; a place's is its rank in the answer."""
_FURTHER = "Les lieux suivants, plus loin"
_BACK = "Revenir aux plus proches"


def limit(page: int) -> int:
    """How many places must be asked for, so that this page is whole. Pages are counted from 0."""
    return SIZE * (page + 1)


def rows(answer: Answer, page: int, moment: datetime) -> list[Option]:
    """The choices of a page."""
    options = [
        Option(str(SIZE * page + rank), found.place.name, rank + 1, in_short(found, answer, moment))
        for rank, found in enumerate(shown(answer, page))
    ]
    if answer.more or page:
        options.append(Option(TURN, _FURTHER if answer.more else _BACK, SIZE + 1))
    return options


def shown(answer: Answer, page: int) -> Sequence[Found]:
    """The places of a page."""
    return answer.found[SIZE * page : limit(page)]


def turned(answer: Answer, page: int) -> int:
    """The page that follows: the first one, after the last."""
    return page + 1 if answer.more else 0
