"""A paper goes to the printer in the best form there is, whatever is missing on the computer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cnfs_tui.paper.making import Made, make
from cnfs_tui.paper.plain import text
from cnfs_tui.paper.printing.outcome import Outcome
from cnfs_tui.paper.printing.ways_out import print_made
from tests.paper.printing.private_cups import PrivateCups
from tests.paper.sample_memos import GARDEN, sheet_of


@pytest.fixture
def as_pdf() -> Made:
    return make([sheet_of(GARDEN)])


@pytest.fixture
def as_page(monkeypatch: pytest.MonkeyPatch) -> Made:
    monkeypatch.setitem(sys.modules, "typst", None)
    return make([sheet_of(GARDEN)])


def stored(made: Made, folder: Path) -> Path:
    path = folder / f"memo{made.suffix}"
    path.write_bytes(made.data)
    return path


def windows(opens: set[str]) -> tuple[list[Path], Callable[[Path], None]]:
    """A Windows whose programs open only these kinds of file, and what it was asked to open."""
    asked: list[Path] = []

    def start(path: Path) -> None:
        asked.append(path)
        if path.suffix not in opens:
            error = OSError("no association")
            error.winerror = 1155  # type: ignore[attr-defined]
            raise error

    return asked, start


def test_a_pdf_goes_as_it_is(fresh_cups: PrivateCups, as_pdf: Made, tmp_path: Path) -> None:
    fresh_cups.add("ACCUEIL")
    printed = print_made(as_pdf, stored(as_pdf, tmp_path))
    assert printed.outcome is Outcome.SENT
    assert fresh_cups.received(printed.job) == as_pdf.data


def test_where_there_is_only_a_web_page_the_printer_gets_plain_text_and_no_file_is_left(
    fresh_cups: PrivateCups, as_page: Made, tmp_path: Path
) -> None:
    fresh_cups.add("ACCUEIL")
    page = stored(as_page, tmp_path)
    printed = print_made(as_page, page)
    assert printed.outcome is Outcome.SENT
    assert fresh_cups.received(printed.job).decode() == text(as_page.sheet)
    assert list(tmp_path.iterdir()) == [page]


def test_windows_opens_the_pdf(as_pdf: Made, tmp_path: Path) -> None:
    asked, start = windows({".pdf", ".html"})
    path = stored(as_pdf, tmp_path)
    assert print_made(as_pdf, path, platform="win32", start=start).outcome is Outcome.IN_READER
    assert asked == [path]


def test_windows_without_a_pdf_reader_opens_a_web_page_beside(as_pdf: Made, tmp_path: Path) -> None:
    asked, start = windows({".html"})
    path = stored(as_pdf, tmp_path)
    assert print_made(as_pdf, path, platform="win32", start=start).outcome is Outcome.IN_READER
    assert asked == [path, tmp_path / "memo.html"]
    assert as_pdf.sheet.title in asked[1].read_text(encoding="utf-8")


def test_windows_without_the_typesetter_opens_the_page_itself(as_page: Made, tmp_path: Path) -> None:
    asked, start = windows({".html"})
    path = stored(as_page, tmp_path)
    assert print_made(as_page, path, platform="win32", start=start).outcome is Outcome.IN_READER
    assert asked == [path]


def test_windows_that_opens_nothing_says_so(as_page: Made, tmp_path: Path) -> None:
    _, start = windows(set())
    path = stored(as_page, tmp_path)
    assert print_made(as_page, path, platform="win32", start=start).outcome is Outcome.NO_READER
