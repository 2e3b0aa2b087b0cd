"""Nothing moves on a screen without being seen: each looks as its snapshot, character by character."""

from __future__ import annotations

from difflib import unified_diff

import pytest

from tests.tui.looks import COMMAND, SIZES, SNAPSHOTS, drawn


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_main_screen_looks_as_its_snapshot(size: tuple[int, int]) -> None:
    moved = [
        line
        for name, text in drawn(size).items()
        for line in unified_diff(_kept(name).splitlines(), text.splitlines(), "kept", name, lineterm="")
    ]
    assert not moved, "\n".join([*moved, "", f"If this is what is meant: {COMMAND}, then read git diff"])


def test_every_snapshot_is_of_a_screen_still_drawn() -> None:
    names = {name for size in SIZES for name in drawn(size)}
    assert {kept.name for kept in SNAPSHOTS.glob("*.txt")} == names, f"run: {COMMAND}"


def test_no_line_of_a_screen_is_wider_than_its_window() -> None:
    for width, height in SIZES:
        for name, text in drawn((width, height)).items():
            lines = text.removesuffix("\n").split("\n")
            assert len(lines) == height, name
            assert max(map(len, lines)) <= width, name


def _kept(name: str) -> str:
    path = SNAPSHOTS / name
    return path.read_text(encoding="utf-8") if path.exists() else ""
