"""The CSV files proposed for import: those right in the usual folders, the newest first."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from cnfs_tui.desk.places.lists_around import Around, lists_around


def put(folder: Path, name: str, day: date) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text("nom\n", encoding="utf-8")
    when = datetime(day.year, day.month, day.day, 12).timestamp()
    os.utime(file, (when, when))
    return file


def test_the_newest_come_first_wherever_they_are(tmp_path: Path) -> None:
    key, downloads = tmp_path / "CLE", tmp_path / "telechargements"
    old = put(downloads, "ancienne.csv", date(2024, 8, 1))
    new = put(key, "NOUVELLE.CSV", date(2026, 11, 2))
    put(downloads, "photo.jpg", date(2026, 11, 3))
    (downloads / "dossier.csv").mkdir()
    folders = [("Téléchargements", downloads), ("CLE", key), ("Bureau", tmp_path / "absent")]
    assert lists_around(folders, 9) == (
        Around(new, "CLE", date(2026, 11, 2)),
        Around(old, "Téléchargements", date(2024, 8, 1)),
    )
    assert [file.path for file in lists_around(folders, 1)] == [new]


def test_a_folder_told_twice_gives_its_files_once(tmp_path: Path) -> None:
    put(tmp_path, "liste.csv", date(2026, 11, 2))
    assert len(lists_around([("Bureau", tmp_path), ("Documents", tmp_path)], 9)) == 1
