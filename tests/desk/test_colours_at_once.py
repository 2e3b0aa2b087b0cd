"""The colours of the desk, read in no time: what is plainly written, or nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cnfs_tui.desk.colours import Colours
from cnfs_tui.desk.colours_at_once import colours_at_once
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import write_settings


@pytest.mark.parametrize("theme", [*Colours, None])
def test_the_colours_are_those_that_the_program_wrote(tmp_path: Path, theme: str | None) -> None:
    write_settings(tmp_path / "reglages.yaml", Settings(theme=theme))
    assert colours_at_once(tmp_path / "reglages.yaml") == theme


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ('Couleurs : "Claires"\n', "claires"),
        ("couleurs: claires contrastées\r\n", "claires-contrastees"),
        ("couleurs: 'Sombres_contrastees' # pour Nadia\n", "sombres-contrastees"),
        ("couleurs: claires contrastée\n", None),
        ("# couleurs: claires\n", None),
        ("couleurs: bleu\n", None),
        ("  couleurs: claires\n", None),
        ("\x00\xff", None),
    ],
)
def test_what_is_not_plainly_written_is_left_to_the_reader_of_settings(
    tmp_path: Path, text: str, colours: str | None
) -> None:
    (tmp_path / "reglages.yaml").write_text(text, "utf-8")
    assert colours_at_once(tmp_path / "reglages.yaml") == colours


def test_without_a_plain_file_there_are_none(tmp_path: Path) -> None:
    assert colours_at_once(tmp_path / "nothing") is None
    assert colours_at_once(tmp_path) is None
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert colours_at_once(tmp_path / "pipe") is None
