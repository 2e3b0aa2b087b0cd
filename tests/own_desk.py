"""A desk of its own for every test of a face: nobody's papers, nobody's printer, no window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cnfs_tui.desk.folders import DATA_VARIABLE
from tests.slow_printer import SlowPrinter


def desk_of_its_own(folder: Path | str) -> dict[str, str]:
    """Where papers go, on a desk without a screen, and without a printer."""
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "CUPS_SERVER": str(Path(folder) / "no-service")}
    return {DATA_VARIABLE: str(folder), **nowhere}


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps things."""
    folder = tmp_path / "data"
    for name, value in desk_of_its_own(folder).items():
        monkeypatch.setenv(name, value)
    for name in ("LPDEST", "PRINTER"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowPrinter]:
    """Every paper printed goes to this one; it is let go in the end."""
    slow = SlowPrinter()
    monkeypatch.setattr("cnfs_tui.paper.printing.ways_out.print_file", slow.print_file)
    yield slow
    slow.takes.set()
    slow.ends.set()
