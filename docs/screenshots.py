"""Draws the screens shown in README.md, by driving the real app through a visit.

Run it with ``python docs/screenshots.py`` from anywhere, once the program is installed. The same guide
and the same program give the same files, byte for byte.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cnfs_tui.tui.terminal import prepare_environment

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from cnfs_tui.guide.opening import OpenedGuide

IMAGES = Path(__file__).resolve().parent / "images"
SIZE = (100, 30)
DAY = date(2026, 11, 23)
FONTS = '"DejaVu Sans Mono", Menlo, Consolas, monospace'

VISIT: tuple[tuple[str, str], ...] = (
    ("", "accueil"),
    ("1", "cadre"),
    ("enter enter enter enter enter 1", "diagnostic"),
    ("1 1 1 2 right", "synthese"),
    ("1", "recommandation"),
    ("5", "pourquoi"),
    ("f4", "arbre"),
    ("f4 enter 1 2 m m", "ensemble"),
    ("right 1 2 e", "memo"),
    ("right 1 2", "fin"),
)
"""The keys to press, then the picture to take: urgent, a small help, wishes to learn, under stress."""


async def take_all() -> None:
    """Walk the visit and write one picture a step."""
    from cnfs_tui.guide.opening import open_guide
    from cnfs_tui.tui.app import CnfsApp
    from cnfs_tui.tui.step_screen import StepScreen

    def shipped() -> OpenedGuide:
        return open_guide(None)

    app = CnfsApp(shipped)
    async with app.run_test(size=SIZE) as pilot:
        await _rest(pilot)
        for keys, name in VISIT:
            for key in keys.split():
                await pilot.press(key)
                await _rest(pilot)
            if isinstance(app.screen, StepScreen):
                app.screen.session.today = lambda: DAY
            (IMAGES / f"{name}.svg").write_text(_at_home(app.export_screenshot()), encoding="utf-8")


async def _rest(pilot: Pilot[int]) -> None:
    """Until the screen and what works behind it are still."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


def _at_home(svg: str) -> str:
    """Without the fonts that the drawing would fetch from elsewhere."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: (Fira Code[^;]*|arial);", f"font-family: {FONTS};", svg)
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)  # some viewers drop leading spaces
    svg = "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"
    assert "url(http" not in svg
    return svg


def main() -> None:
    prepare_environment(os.environ)
    for name in ("NO_COLOR", "CNFS_TUI_GUIDE"):
        os.environ.pop(name, None)
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # so that the saved memo shows the same path on every machine
        os.environ["CNFS_TUI_DATA"] = "donnees"
        asyncio.run(take_all())
        os.chdir(IMAGES)


if __name__ == "__main__":
    main()
