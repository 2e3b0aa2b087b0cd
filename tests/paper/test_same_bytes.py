"""The same sheet gives the same file, wherever it is made, and the file does not tell where."""

from __future__ import annotations

import getpass
import hashlib
import os
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cnfs_tui.paper.memo import compose
from cnfs_tui.paper.pdf import render
from cnfs_tui.paper.sheet import Sheet
from tests.paper.reading_back import catalogue
from tests.paper.sample_memos import CAKE, GARDEN, ORIGIN, liaison_sheet, sheet_of


def files() -> list[bytes]:
    """Both papers, with a day or without, with a code, in both sizes of type."""
    sheets: list[Sheet] = [
        sheet_of(GARDEN, CAKE),
        sheet_of(GARDEN, day=None),
        compose([CAKE], replace(ORIGIN, address="https://exemple.fr")),
        liaison_sheet(),
        liaison_sheet(day=None),
    ]
    return [render(sheet, large=large).data for sheet in sheets for large in (False, True)]


def digest() -> str:
    return hashlib.sha256(b"".join(files())).hexdigest()


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert files() == files()


def test_each_sheet_and_size_has_a_file_of_its_own() -> None:
    assert len(set(files())) == len(files())


@pytest.mark.parametrize(("zone", "seed"), [("Pacific/Auckland", "0"), ("America/Cayenne", "7")])
def test_another_process_in_another_place_gives_the_same_bytes(tmp_path: Path, zone: str, seed: str) -> None:
    code = "from tests.paper.test_same_bytes import digest; print(digest())"
    environment = {**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": seed}
    environment["PYTHONPATH"] = os.pathsep.join(str(Path(folder).absolute()) for folder in sys.path)
    other = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == digest()


def test_no_file_tells_on_which_computer_it_was_made_or_by_whom() -> None:
    places = [socket.gethostname(), *map(str, (Path.cwd(), Path.home(), tempfile.gettempdir(), sys.prefix))]
    secret = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in (*places, getpass.getuser()))
    for pdf in files():
        assert re.findall(secret, "\n".join(told(PdfReader(BytesIO(pdf))))) == []


def told(pdf: PdfReader) -> Iterator[str]:
    """All that the file says beside what is drawn: every name and string, and the XMP packet."""
    yield catalogue(pdf)["/Metadata"].get_data().decode()
    for number in range(1, int(str(pdf.trailer["/Size"]))):
        yield repr(pdf.get_object(number))
