"""A list is brought into the directory, whatever became of the directory."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from cnfs_tui.desk.places.importing import import_list
from cnfs_tui.desk.places.store import open_store
from tests.desk.places.making import FRANCE_SERVICES, TODAY, written


def test_a_directory_found_damaged_on_the_way_does_not_stop_the_import(tmp_path: Path) -> None:
    directory = tmp_path / "lieux.sqlite"
    own = written(tmp_path, "nom,commune,code postal\nCCAS,Gex,01170\n", "ccas.csv")
    import_list(own, directory, TODAY)
    with closing(sqlite3.connect(directory, isolation_level=None)) as base:
        base.execute("UPDATE place SET postcode = x'00ff'")
    imported = import_list(written(tmp_path, FRANCE_SERVICES, "liste.csv"), directory, TODAY)
    assert imported.put_aside == tmp_path / "lieux.abime-20261123.sqlite"
    with open_store(directory, TODAY) as store:
        assert [source.file for source in store.sources()] == ["liste.csv"]
