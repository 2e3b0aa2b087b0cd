"""One engine for all the tests that need its judgement."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.paper.ua.verapdf import VeraPdf, is_installed


@pytest.fixture(scope="session")
def verapdf() -> Iterator[VeraPdf]:
    if not is_installed():
        pytest.skip("veraPDF needs a Java development kit: apt-get install default-jdk-headless")
    with VeraPdf() as engine:
        yield engine
