"""A guide of one's own, and no trace of this machine's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import cnfs_tui.guide.load as loading
from cnfs_tui.guide.shipped import shipped_guide


@pytest.fixture(autouse=True)
def desk_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything this desk keeps, in a folder that is not there yet; the guide is the one shipped."""
    monkeypatch.delenv("CNFS_TUI_GUIDE", raising=False)
    folder = tmp_path_factory.mktemp("desk") / "donnees"
    monkeypatch.setenv("CNFS_TUI_DATA", str(folder))
    return folder


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
