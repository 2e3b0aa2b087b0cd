"""How the main screens look, in characters only: one text file a screen and a size, in ``snapshots/``.

``python -m tests.tui.looks``, from the root of the project, draws them all again; ``git diff`` then shows
what has moved. They are drawn with the guide that comes with the program, on a desk where nothing is real.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from cnfs_tui.desk.folders import activity_file, make_private, places_file, settings_file
from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.guide.problems.problem import Place, Problem
from docs.sample_desk import settle_in
from tests.own_desk import desk_of_its_own
from tests.tui.driving import Hand, opened, shipped

SNAPSHOTS = Path(__file__).with_name("snapshots")
SIZES = ((60, 20), (80, 24), (120, 40))
COMMAND = "python -m tests.tui.looks"

_MOMENT = datetime(2026, 11, 24, 10, 30)
_PROBLEM = Problem("REF-01", Place("rules/arbre.yaml", 39), {"mot": "faire-avce"})
_DESK = "poste"
"""Named from where the program runs: the screens that tell it tell nothing of this computer."""

Walk = Sequence[tuple[str, str]]
"""The keys to press, then the name of the screen where they lead."""

NEW_DESK: Walk = (
    ("", "accueil-premiere-fois"),
    ("p", "question-de-presentation"),
    ("escape escape escape escape escape", "accueil-une-fois-presente"),
    ("f1", "aide"),
    ("left 2", "memos-rien-de-coche"),
    ("left 4", "structure-a-completer"),
    ("7 1", "saisie-a-corriger"),
    ("escape left 5", "lieux-annuaire-vide"),
    ("left 6", "bilan-rien-de-compte"),
    ("c", "bilan-question"),
    ("escape left 8 c", "former-rien-de-joue"),
)
TROUBLED_DESK: Walk = (
    ("", "accueil-guide-refuse"),
    ("4", "structure-fichier-refuse"),
    ("left 5", "lieux-annuaire-illisible"),
    ("left 6", "bilan-illisible"),
    ("left 2 1 i", "impression-impossible"),
)
SETTLED_DESK: Walk = (
    ("", "accueil"),
    ("1", "cadre"),
    ("r", "rassurer"),
    ("left enter enter enter enter enter 1", "diagnostic"),
    ("1 1 1", "observations"),
    ("2 right", "synthese"),
    ("1", "recommandation"),
    ("3", "recommandation-avec-qui"),
    ("5", "recommandation-pourquoi"),
    ("a", "faire-autrement"),
    ("left f4", "arbre"),
    ("f4 enter 1 2 m m", "ensemble"),
    ("right", "memo-rien-de-coche"),
    ("1 2", "memo"),
    ("f 1 3 1 2 1 3 5 4 1 left 6 2", "liaison"),
    ("7", "rendez-vous"),
    ("escape right 1 2", "fin"),
    ("c", "la-coop"),
    ("left right enter 2 1", "memos"),
    ("left 4", "structure"),
    ("left 5", "lieux"),
    ("c w w w enter", "lieux-rien-de-trouve"),
    ("left 6", "bilan"),
    ("left 8", "former"),
    ("1", "former-que-faire"),
    ("1 space space space space space", "demonstration"),
    ("q 1 2 right right 2 2 1", "jeu-de-role"),
    ("q 1 3 1 2 2 1", "comparaison"),
    ("q 1 4", "et-si"),
    ("q s", "situations"),
    ("escape b", "posture"),
    ("p", "posture-projetee"),
)


@cache
def drawn(size: tuple[int, int]) -> dict[str, str]:
    """The screens at this size, by the name of their file. To be called from outside any async function."""

    async def walk() -> dict[str, str]:
        texts = {}
        for walk, prepare, read_guide in (
            (NEW_DESK, _nothing_done, shipped),
            (TROUBLED_DESK, _spoil, _refused),
            (SETTLED_DESK, _settle_in, shipped),
        ):
            with _desk(prepare):
                async for name, text in _walked(walk, size, read_guide):
                    texts[f"{name}-{size[0]}x{size[1]}.txt"] = text
        return texts

    return asyncio.run(walk())


async def _walked(
    walk: Walk, size: tuple[int, int], read_guide: Callable[[], OpenedGuide]
) -> AsyncIterator[tuple[str, str]]:
    async with opened(size, read_guide) as hand:
        hand.session.today, hand.session.hour = _MOMENT.date, _MOMENT.time
        hand.session.clock = _stopped
        await _at_rest(hand)
        for keys, name in walk:
            for key in keys.split():
                await hand.press(key)
                await _at_rest(hand)
            hand.app.clear_notifications()  # they go away by themselves, nobody knows when
            await hand.drawn()
            yield name, hand.window() + "\n"


async def _at_rest(hand: Hand) -> None:
    """Until the screen and what works behind it are still; time does not pass in the trainer's room."""
    if hand.app.room is not None:
        hand.app.room.today, hand.app.room.clock = _MOMENT.date, _stopped
    await hand.hold_still()
    while slow := [worker for worker in hand.app.workers if worker._thread_worker]:  # not those that ask
        await hand.app.workers.wait_for_complete(slow)
        await hand.hold_still()
    await hand.until(lambda: "Un instant…" not in hand.page(), "the end of what was asked")
    await hand.drawn()


def _stopped() -> float:
    return 0.0


@contextlib.contextmanager
def _desk(prepare: Callable[[Path], None]) -> Iterator[None]:
    """A desk without a printer, prepared in a folder of its own."""
    with (
        TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        patch.dict(os.environ, desk_of_its_own(_DESK)),
    ):
        prepare(Path(folder))
        yield


def _nothing_done(_folder: Path) -> None:
    """Nothing was ever done here."""


def _settle_in(folder: Path) -> None:
    """Places and figures, all invented."""
    settle_in(shipped().guide, _MOMENT.date(), folder)


def _spoil(_folder: Path) -> None:
    """Files that are not what they should be."""
    make_private(Path(_DESK))
    settings_file().write_text("structure:\n  type: chateau\n", "utf-8")
    for spoilt in (places_file(), activity_file()):
        spoilt.mkdir()


def _refused() -> OpenedGuide:
    """The guide that comes with the program, in the place of one's own."""
    return OpenedGuide(shipped().guide, (_PROBLEM,))


def draw_again(tell: Callable[[str], object] = print) -> None:
    """Write every snapshot, and remove those that no screen gives any more."""
    SNAPSHOTS.mkdir(exist_ok=True)
    texts = {name: text for size in SIZES for name, text in drawn(size).items()}
    for name, text in texts.items():
        (SNAPSHOTS / name).write_text(text, encoding="utf-8")
    for stray in SNAPSHOTS.glob("*.txt"):
        if stray.name not in texts:
            stray.unlink()
    tell(f"{len(texts)} snapshots in {SNAPSHOTS.name}/")


if __name__ == "__main__":
    draw_again()
