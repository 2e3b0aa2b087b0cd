"""What is chosen for this desk is written in that order, whatever thread comes first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread

from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.session.keeping import Keeping


def with_printer(name: str) -> Callable[[Settings], Settings]:
    return lambda settings: replace(settings, printer=name)


def test_every_change_is_written_the_last_one_having_the_last_word(desk: Path) -> None:
    keeping = Keeping()
    keeping.add(lambda settings: replace(settings, large=True))
    threads = []
    for number in range(20):
        keeping.add(with_printer(f"n{number}"))
        threads.append(Thread(target=keeping.write))
        threads[-1].start()
    for thread in threads:
        thread.join()
    assert read_settings(desk / "reglages.yaml")[0] == Settings("n19", large=True)


def test_a_change_is_made_of_what_the_file_holds_by_then(desk: Path) -> None:
    keeping = Keeping()
    keeping.add(with_printer("ACCUEIL"))
    write_settings(desk / "reglages.yaml", Settings(theme="claires"))
    assert keeping.write()
    assert read_settings(desk / "reglages.yaml")[0] == Settings("ACCUEIL", theme="claires")


def test_the_file_is_not_read_as_long_as_a_change_waits(desk: Path) -> None:
    keeping = Keeping()
    keeping.add(with_printer("ACCUEIL"))
    assert keeping.read(desk, []) is None
    keeping.write()
    found = keeping.read(desk, [])
    assert found is not None and found.settings.printer == "ACCUEIL"


def test_a_desk_that_can_keep_nothing_says_so(desk: Path) -> None:
    desk.write_text("un fichier à la place du dossier")
    keeping = Keeping()
    keeping.add(with_printer("ACCUEIL"))
    assert not keeping.write()
    assert keeping.write()  # nothing waits any longer
    assert keeping.read(desk, []) is None  # what was chosen holds all the same
