"""A desk of its own for every test of the screens: nobody's papers, nobody's printer, no window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driving import desk_of_its_own


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps things."""
    folder = tmp_path / "data"
    for name, value in desk_of_its_own(folder).items():
        monkeypatch.setenv(name, value)
    for name in ("LPDEST", "PRINTER"):
        monkeypatch.delenv(name, raising=False)
    return folder
