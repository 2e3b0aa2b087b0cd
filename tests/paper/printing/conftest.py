"""An empty home, so that nobody's own settings count."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def a_desk_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of anybody's; and a language into which CUPS translates all it says."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    for name in ("LPDEST", "PRINTER", "CUPS_SERVER"):
        monkeypatch.delenv(name, raising=False)
