"""The directory of places: importing a list, and finding the nearest.

Run it with ``python bench/places.py [LISTE.csv]``. The list is one that you downloaded, or else one made here
with the columns and the size of the list of France services of 1 August 2024: 2 845 rows. It is read, checked
and kept on the disk at each round, in a directory where it already is. The searches are in a directory of
20 000 places spread over France, one in 40 without a position, one in 50 being a CCAS; the file is opened
once, as the screen does.
"""

from __future__ import annotations

import csv
import io
import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from time import perf_counter

from report import Row, show

from cnfs_tui.desk.places.hours import weekly
from cnfs_tui.desk.places.importing import import_list
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Place, Position
from cnfs_tui.desk.places.reading.read import read_list
from cnfs_tui.desk.places.search import Wanted, search
from cnfs_tui.desk.places.store import PlaceStore, open_store

LISTED, HELD = 2_845, 20_000
ROUNDS, SEARCHES = 7, 40
TODAY = date(2026, 11, 23)
MONDAY, NIGHT = datetime(2026, 11, 23, 10), datetime(2026, 11, 23, 3)
HEADER = (
    *("id_fs", "insee_dep", "lib_fs", "adresse", "complement_adresse", "insee_com", "code_postal", "lib_com"),
    *(
        "latitude",
        "longitude",
        "mail",
        "telephone",
        "h_lundi",
        "h_mardi",
        "h_mercredi",
        "h_jeudi",
        "h_vendredi",
    ),
    *("h_samedi", "prise_rdv", "commentaire", "type_fs", "format_fs", "groupe_fs", "labellisation_fs"),
)
_OFFICE = weekly([[(540, 720), (840, 1020)]] * 5 + [[], []])


def listed(chance: random.Random) -> str:
    """A list of the same columns, size and manners as the real one."""
    table = io.StringIO()
    writer = csv.writer(table, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADER)
    for number in range(LISTED):
        department = f"{chance.randrange(21, 96):02}"
        postcode = f"{department}{chance.randrange(1000):03}"
        morning = f"{chance.randrange(8, 10):02}:{chance.choice(('00', '15', '30'))} - 12:00"
        days = [f"{morning} / 13:30 - {chance.randrange(16, 19)}:00" for _ in range(5)]
        writer.writerow(
            [
                *(number, department, f"France services de {number}", f"{number} Rue de la Mairie", ""),
                *(postcode, postcode, f"Commune {postcode}", chance.uniform(47, 48), chance.uniform(2, 3)),
                *(f"fs{number}@exemple.fr", "01 02 03 04 05", *days, "", "Non", ""),
                *("Principal", "Fixe", "", "Espace labellisé 01/01/2020"),
            ]
        )
    return table.getvalue()


def held(chance: random.Random) -> Iterator[Place]:
    """Places all over France."""
    for number in range(HELD):
        postcode = f"{chance.randrange(1, 96):02}{chance.randrange(100) * 10:03}"
        actors = {"autre-mediation-numerique", "ccas"} if number % 50 == 0 else {"autre-mediation-numerique"}
        yield Place(
            name=f"Lieu {number}",
            actors=frozenset(actors),
            postcode=postcode,
            commune=f"Commune {postcode}",
            department=postcode[:2],
            position=Position(chance.uniform(42, 51), chance.uniform(-4, 8)) if number % 40 else None,
            hours=_OFFICE,
        )


def taken(jobs: Iterable[Callable[[], object]]) -> list[float]:
    """Milliseconds of each job, one after the other."""
    times = []
    for job in jobs:
        start = perf_counter()
        job()
        times.append((perf_counter() - start) * 1000)
    return times


def import_rows(file: Path, folder: Path) -> list[Row]:
    """The figures of one list."""
    import_list(file, folder / "liste.sqlite", TODAY)
    whole = taken([lambda: import_list(file, folder / "liste.sqlite", TODAY)] * ROUNDS)
    count = read_list(file, TODAY).report.rows
    return [
        Row(f"import of {count} places", whole, "ms", 1000 if count <= LISTED else None),
        Row("   of which reading", taken([lambda: read_list(file, TODAY)] * ROUNDS), "ms"),
    ]


def search_rows(store: PlaceStore, chance: random.Random) -> Iterator[Row]:
    """The figures of each kind of search, each from as many postcodes."""
    postcodes = [f"{chance.randrange(1, 96):02}{chance.randrange(100) * 10:03}" for _ in range(SEARCHES)]
    kinds = (
        ("the 20 nearest", Wanted(), MONDAY),
        ("   of one actor", Wanted(actor="ccas"), MONDAY),
        ("   open now", Wanted(open_now=True), MONDAY),
        ("   of a commune by the start of its name", Wanted(commune="commune 01"), MONDAY),
        ("   open, when all are closed", Wanted(open_now=True), NIGHT),
        ("   open, of a commune", Wanted(commune="commune 01", open_now=True), MONDAY),
    )
    for what, wanted, moment in kinds:
        searches = [partial(search, store, replace(wanted, near=near), moment) for near in postcodes]
        yield Row(what, taken(searches), "ms", 20)


@contextmanager
def directory(folder: Path) -> Iterator[PlaceStore]:
    """The 20 000 places, open."""
    with open_store(folder / "lieux.sqlite", TODAY) as store:
        store.replace(Kind.MEDIATION, "synthese.csv", None, TODAY, list(held(random.Random(1))))
        yield store


def opened(path: Path) -> None:
    """The directory opened, checked, and closed."""
    with open_store(path, TODAY):
        pass


def main() -> None:
    """Measure, print, inform; the status is always 0."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = folder / "liste-fs.csv"
        made.write_text(listed(random.Random(1)), encoding="utf-8")
        table = import_rows(Path(sys.argv[1]) if len(sys.argv) > 1 else made, folder)
        with directory(folder) as store:
            table += search_rows(store, random.Random(2))
        opening = taken([lambda: opened(folder / "lieux.sqlite")] * ROUNDS)
        table.append(Row(f"opening and checking {HELD} places", opening, "ms"))
    show("Places", table)


if __name__ == "__main__":
    main()
