"""A guide of one's own, and no trace of this machine's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cnfs_tui.guide import load as loading
from cnfs_tui.guide.shipped import shipped_guide


@pytest.fixture(autouse=True)
def nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CNFS_TUI_GUIDE", "CNFS_TUI_DATA"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def guide_read_once() -> Iterator[None]:
    """Reading a guide takes longer than deciding: for the tests that decide hundreds of times."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "load", cache(loading.load))
        yield


@pytest.fixture
def own_guide(tmp_path: Path) -> Path:
    """A copy of the guide shipped, to be changed or broken."""
    folder = tmp_path / "mon guide"
    for part in ("rules", "memos"):
        shutil.copytree(shipped_guide() / part, folder / part)
    return folder
