"""A desk whose postcode is known, on a Tuesday morning."""

from __future__ import annotations

import pytest

from cnfs_tui.session.session import Session
from tests.tui.places.sample import HERE


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "postcode", HERE)
