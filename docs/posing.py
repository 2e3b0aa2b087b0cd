"""The real app, posing for its pictures: on an invented desk, at an invented moment."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tui.terminal import prepare_environment
from docs.sample_desk import settle_in

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from cnfs_tui.guide.opening import OpenedGuide

IMAGES = Path(__file__).resolve().parent / "images"
MOMENT = datetime(2026, 11, 24, 10, 30)
DAY = MOMENT.date()
FONTS = '"DejaVu Sans Mono", Menlo, Consolas, monospace'


@contextmanager
def invented_desk() -> Iterator[None]:
    """A desk that has been in use for a while, gone in the end."""
    prepare_environment(os.environ)
    for name in ("NO_COLOR", "CNFS_TUI_GUIDE"):
        os.environ.pop(name, None)
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        os.environ["CNFS_TUI_DATA"] = folder
        settle_in(load(shipped_guide()), DAY, Path(folder))
        yield


@asynccontextmanager
async def posing(size: tuple[int, int]) -> AsyncIterator[Pilot[int]]:
    """The app on its home screen, with the guide it comes with."""
    from cnfs_tui.guide.opening import open_guide
    from cnfs_tui.tui.app import CnfsApp

    def shipped() -> OpenedGuide:
        return open_guide(None)

    app = CnfsApp(shipped)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        assert app.session is not None
        app.session.today, app.session.hour = MOMENT.date, MOMENT.time
        yield pilot


async def press(pilot: Pilot[int], keys: str) -> None:
    """Press these keys, one after the other, as fast as the app answers."""
    for key in keys.split():
        await pilot.press(key)
        await at_rest(pilot)


async def at_rest(pilot: Pilot[int]) -> None:
    """Until the screen and what works behind it are still."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
