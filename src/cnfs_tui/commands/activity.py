"""``cnfs-tui bilan``: the anonymous figures of this desk."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import wrap

from cnfs_tui.commands.arguments import BadArgument
from cnfs_tui.commands.refusal import refusal_of
from cnfs_tui.desk.activity import table
from cnfs_tui.desk.activity.account import ENOUGH, Account, Period, account
from cnfs_tui.desk.activity.axes import Axis, Counts, monday, week_of
from cnfs_tui.desk.activity.drawing import bars
from cnfs_tui.desk.activity.store import read
from cnfs_tui.desk.activity.words import HEADINGS, TOO_FEW, how_many, labels, ranked
from cnfs_tui.desk.database import Unavailable
from cnfs_tui.desk.database_words import trouble_in_words
from cnfs_tui.desk.folders import activity_file
from cnfs_tui.guide.days import day_meant
from cnfs_tui.guide.guide import Guide
from cnfs_tui.storing import store
from cnfs_tui.typography import french, printable

WIDEST = 80
_NOTHING = """\
Rien n’est compté.
C’est à la structure d’en décider : le comptage s’active dans cnfs-tui, à la ligne « Bilan de l’activité »."""
_NOTHING_THEN = "Aucun accompagnement n’a été compté depuis le {since:%d/%m/%Y}."
_FOR_THE_TEAM = (
    "Ces chiffres sont pour l’équipe. Pour les donner à d’autres : cnfs-tui bilan --csv FICHIER.csv. "
    f"Aucun nombre en dessous de {ENOUGH} ne s’y lit ni ne s’y recalcule."
)
_WRITTEN = (
    "La semaine en cours n’y est pas. Ne donnez pas aux mêmes personnes deux tableaux dont les dates se "
    "chevauchent : l’un moins l’autre montrerait de petits nombres."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for. ``since``: the week of this day is the first one."""

    since: date | None = None
    target: Path | None = None
    as_json: bool = False


def day(word: str) -> date:
    """A day as it is typed: 23/11/2026, 2026-11-23. Raises BadArgument."""
    found = day_meant(word)
    if found is None:
        raise BadArgument(f"« {word} » n’est pas une date. Écrivez par exemple 01/09/2026.")
    return found


def run(guide: Guide, wanted: Wanted, today: date) -> int:
    """Print the figures, or write them in a file. 0: done; 2: they cannot be read, or the file written."""
    try:
        counts = read(activity_file())
    except FileNotFoundError:  # an account without a home keeps nothing
        counts = {}
    except Unavailable as error:
        print(
            f"cnfs-tui : le bilan ne peut pas être lu ({trouble_in_words(error.trouble)}).", file=sys.stderr
        )
        return 2
    first = week_of(wanted.since) if wanted.since else Period.ALL.first(today)
    told = account(counts, first)
    if wanted.target is not None and not _written(guide, counts, first, wanted.target, today, wanted.as_json):
        return 2
    if wanted.as_json:
        print(json.dumps(_data(guide, told), ensure_ascii=False, indent=2))
    elif wanted.target is None:
        width = min(WIDEST, shutil.get_terminal_size().columns)
        print(printable(french("\n".join(_text(guide, told, bool(counts), width)))))
    return 0


def _written(guide: Guide, counts: Counts, first: str, target: Path, today: date, as_json: bool) -> bool:
    """Write the table, and say so where nothing else must be alone on the output."""
    made = table.as_csv(table.closed(counts, first, today), labels(guide), today)
    try:
        store(made, target, over=table.MARK)
    except OSError as error:
        told = f"le bilan n’a pas pu être écrit dans {target} ({refusal_of(error)})"
        print(f"cnfs-tui : {printable(told)}.", file=sys.stderr)
        return False
    print(
        f"Bilan enregistré : {target}",
        *wrap(_WRITTEN, WIDEST),
        sep="\n",
        file=sys.stderr if as_json else None,
    )
    return True


def _text(guide: Guide, told: Account, anything: bool, width: int) -> Iterator[str]:
    if not told.visits:
        yield _NOTHING_THEN.format(since=told.since) if anything and told.since else _NOTHING
        return
    yield how_many(told)
    if not told.detailed:
        yield from wrap(TOO_FEW, width)
        return
    names = labels(guide)
    for axis in Axis:
        yield f"\n{HEADINGS[axis]}"
        figures = [(name, n) for _, name, n in ranked(told.counts[axis], names[axis])]
        for bar in bars(figures, width - 2, plain=True):
            yield f"  {bar.words}{bar.number} {bar.drawn}".rstrip()
    yield from ("", *wrap(_FOR_THE_TEAM, width))


def _data(guide: Guide, told: Account) -> dict[str, object]:
    names = labels(guide)
    return {
        "depuis": told.since.isoformat() if told.since else None,
        "accompagnements": told.visits,
        "semaines": [
            {"semaine": week, "lundi": monday(week).isoformat(), "nombre": n}
            for week, n in told.weeks.items()
        ],
        "axes": {
            axis.value: [
                {"code": code, "libelle": name, "nombre": n}
                for code, name, n in ranked(told.counts[axis], names[axis])
            ]
            for axis in Axis
        }
        if told.detailed
        else None,
    }
