"""Windows has no queue for us: the file opens in its reader, and the person prints from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.sending import print_file
from cnfs_tui.paper.printing.wording import sentence


class NoAssociation(OSError):
    winerror = 1155


class AccessDenied(OSError):
    winerror = 5


def test_the_whole_path_is_opened_and_the_keys_to_press_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("memo.pdf").write_bytes(b"%PDF-1.7")
    opened: list[Path] = []
    printed = print_file(Path("memo.pdf"), "ACCUEIL", platform="win32", start=opened.append)
    assert printed == Printed(Outcome.IN_READER)
    assert opened == [tmp_path / "memo.pdf"]
    assert sentence(printed).endswith("Dans la fenêtre qui s’ouvre, appuyez sur Ctrl+P.")


@pytest.mark.parametrize(
    ("error", "outcome"), [(NoAssociation, Outcome.NO_READER), (AccessDenied, Outcome.NOT_OPENED)]
)
def test_a_reader_that_is_missing_is_told_from_one_that_fails(
    error: type[OSError], outcome: Outcome, tmp_path: Path
) -> None:
    (tmp_path / "memo.pdf").write_bytes(b"%PDF-1.7")

    def start(_: Path) -> None:
        raise error

    assert print_file(tmp_path / "memo.pdf", platform="win32", start=start) == Printed(outcome)


def test_nothing_is_opened_when_the_file_is_gone(tmp_path: Path) -> None:
    opened: list[Path] = []
    printed = print_file(tmp_path / "memo.pdf", platform="win32", start=opened.append)
    assert (printed.outcome, opened) == (Outcome.NO_FILE, [])
