"""A fresh sound guide for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.comparing.two_guides import TwoGuides
from tests.guide.small_guide import SmallGuide


@pytest.fixture
def guide(tmp_path: Path) -> SmallGuide:
    return SmallGuide(tmp_path)


@pytest.fixture
def guides(tmp_path: Path) -> TwoGuides:
    return TwoGuides.in_folder(tmp_path)
