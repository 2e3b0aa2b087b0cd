"""The guide shipped with the program, read once: these tests are about what it says."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load(shipped_guide())
