"""Questions to the directory of this desk: it is opened, asked and closed, each in a few milliseconds.

Nothing keeps it open: another program may import a list, or erase everything, meanwhile. For a thread.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places.search import Answer, Wanted, search
from cnfs_tui.desk.places.store import PlaceStore, Source, look_into

NOTHING = Answer((), None, exact=False, more=False)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the directory holds. ``actors``: how many places each has. ``put_aside``: see PlaceStore."""

    sources: tuple[Source, ...] = ()
    actors: Mapping[str, int] = field(default_factory=dict[str, int])
    put_aside: Path | None = None


def holdings(moment: datetime) -> Holdings:
    """The lists that are in, and whom they tell of. Raises Unavailable."""
    with directory(moment.date()) as store:
        return Holdings(store.sources(), store.actors(), store.put_aside) if store else Holdings()


def served(moment: datetime) -> frozenset[str]:
    """The actors that have places; none when the directory cannot be used."""
    try:
        return frozenset(holdings(moment).actors)
    except Unavailable:
        return frozenset()


def find(wanted: Wanted, moment: datetime) -> Answer:
    """The places that answer; none where no list was ever imported. Raises Unavailable."""
    with directory(moment.date()) as store:
        return search(store, wanted, moment) if store else NOTHING


def find_each(actors: Iterable[str], wanted: Wanted, moment: datetime) -> Mapping[str, Answer]:
    """The same for each of these actors that has a place. Raises Unavailable."""
    with directory(moment.date()) as store:
        answers = (
            {actor: search(store, replace(wanted, actor=actor), moment) for actor in actors} if store else {}
        )
    return {actor: answer for actor, answer in answers.items() if answer.found}


def forget(source: Source, moment: datetime) -> int:
    """Take out the lists of this one's file; how many places went. Raises Unavailable."""
    with directory(moment.date()) as store:
        return store.forget(source.file) if store else 0


@contextlib.contextmanager
def directory(today: date) -> Iterator[PlaceStore | None]:
    """The directory, open; None where there is none yet: a question never makes one. Raises Unavailable."""
    try:
        file = places_file()
    except OSError as error:  # an account without a home
        raise Unavailable(Trouble.NO_HOME) from error
    with look_into(file, today) as store:
        yield store
