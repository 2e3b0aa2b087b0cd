"""Opening La Coop in the desk's browser, never in our terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.coop.browser import open_link, sentence
from cnfs_tui.paper.viewer import Opening, hand_over
from cnfs_tui.typography import french
from tests.systems import shell

LINK = "https://coop-numerique.anct.gouv.fr/coop/mes-activites/cra/individuel?v=eNqrVkrLz1eyUkpKLFKqBQAdegQ0"


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the only program that opens anything writes what it was given, on a desk with a screen."""
    program = tmp_path / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/given\necho noise; echo noise >&2\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "given"


@shell
def test_the_system_is_given_the_link_and_nothing_else(
    browser: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert hand_over(LINK, platform="linux", environment={"DISPLAY": ":0"}) is Opening.ASKED
    assert browser.read_text() == f"{LINK}\n"
    assert capfd.readouterr() == ("", "")


@shell
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":0", "SSH_CONNECTION": "x"}])
def test_a_desk_without_a_screen_starts_no_browser(environment: dict[str, str], browser: Path) -> None:
    assert hand_over(LINK, platform="linux", environment=environment) is Opening.NO_SCREEN
    assert not browser.exists()


def test_windows_is_asked_as_by_a_click() -> None:
    clicked: list[str] = []
    assert hand_over(LINK, platform="win32", start=clicked.append) is Opening.ASKED
    assert clicked == [LINK]


@shell
def test_a_desk_where_nothing_opens_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hand_over(LINK, platform="linux", environment={"DISPLAY": ":0"}) is Opening.NO_READER


def test_the_link_is_opened_on_this_very_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def hand(target: str) -> Opening:
        asked.append(target)
        return Opening.ASKED

    monkeypatch.setattr("cnfs_tui.coop.browser.hand_over", hand)
    assert open_link(LINK) is Opening.ASKED
    assert asked == [LINK]


@pytest.mark.parametrize("opening", Opening)
def test_whatever_comes_of_it_is_said_in_french_with_what_to_do_next(opening: Opening) -> None:
    words = sentence(opening)
    assert french(words) == words and words.endswith(".") and "'" not in words
    assert "Relisez" in words if opening is Opening.ASKED else "Recopiez le compte rendu" in words
