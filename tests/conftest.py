"""A private CUPS for the tests that print, wherever they are."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.paper.printing.private_cups import CUPSD, PrivateCups, StartCups


@pytest.fixture(scope="session")
def start_cups() -> Iterator[StartCups]:
    """Starts private servers; all are stopped in the end."""
    if not (CUPSD and shutil.which("lp") and shutil.which("lpstat")):
        pytest.skip("needs CUPS: apt-get install cups-daemon cups-client")
    if os.geteuid() != 0:
        pytest.skip("a private cupsd can only be started by root")
    with ExitStack() as started:

        def start(more_settings: str = "") -> PrivateCups:
            server = PrivateCups(more_settings)
            started.callback(server.stop)
            return server

        yield start


@pytest.fixture(scope="session")
def _shared(start_cups: StartCups) -> PrivateCups:
    return start_cups()


@pytest.fixture
def cups(_shared: PrivateCups, monkeypatch: pytest.MonkeyPatch) -> PrivateCups:
    """The computer's CUPS, for the length of a test. Queues of other tests are there too."""
    monkeypatch.setenv("CUPS_SERVER", _shared.server)
    return _shared


@pytest.fixture
def fresh_cups(start_cups: StartCups, monkeypatch: pytest.MonkeyPatch) -> PrivateCups:
    """The computer's CUPS, without any queue yet."""
    server = start_cups()
    monkeypatch.setenv("CUPS_SERVER", server.server)
    return server
