"""A fresh sound guide for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small_guide import SmallGuide


@pytest.fixture
def guide(tmp_path: Path) -> SmallGuide:
    return SmallGuide(tmp_path)
