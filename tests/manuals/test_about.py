"""What the program says of itself: its version, and truly what is kept, never of anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui import __version__
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import write_settings
from cnfs_tui.manuals.about import about
from cnfs_tui.manuals.plain import plain_lines


def told(signature: str = "") -> str:
    return " ".join(" ".join(plain_lines(about(signature), 1_000)).split())


def test_it_tells_the_version_the_guide_and_the_licences() -> None:
    words = told("Guide 0b7df759")
    assert f"cnfs-tui {__version__}" in words and "Guide 0b7df759" in words
    assert "MIT" in words and "Licence Ouverte 2.0" in words and "Andika" in words


def test_it_tells_each_file_that_is_kept_and_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CNFS_TUI_DATA", str(tmp_path))
    assert "Rien pour l’instant." in told()
    write_settings(tmp_path / "reglages.yaml", Settings())
    assert str(tmp_path / "reglages.yaml") in told()
    assert "Rien pour l’instant." not in told()
