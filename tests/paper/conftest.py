"""All the sheets of the shipped guide, set once for the tests that must hold for each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.paper.pdf import Pdf, render
from cnfs_tui.paper.sheet import Sheet
from tests.paper.shipped_sheets import every_sheet


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet, and the file made of it."""

    sheet: Sheet
    pdf: Pdf


@pytest.fixture(scope="session", params=[False, True], ids=["14 pt", "18 pt"])
def printed(request: pytest.FixtureRequest) -> Mapping[str, Printed]:
    """Each sheet of the shipped guide as a PDF, by its name, in one size of type and then the other."""
    guide = load(shipped_guide())
    return {name: Printed(sheet, render(sheet, large=request.param)) for name, sheet in every_sheet(guide)}
