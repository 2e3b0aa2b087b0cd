"""``cnfs-tui`` alone where there can be no full screen, or where none is wanted: it goes on line by line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cnfs_tui.commands.full_screen import line_by_line_asked
from tests.commands.calling import launch
from tests.systems import pseudo_terminal
from tests.test_real_terminal import QUIT, cnfs

KEYBOARD = "Le plein écran se pilote au clavier, et l’entrée n’est pas un terminal."


@pytest.mark.parametrize("words", [(), ("former",), ("former", "S01")], ids=" ".join)
def test_without_a_keyboard_it_says_so_goes_on_line_by_line_and_does_not_wait(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    answer = launch(*words, changes={"TERM": "xterm", "CNFS_TUI_DATA": str(tmp_path)})
    assert answer.status == 0
    assert KEYBOARD in answer.out.replace("\n", " ")
    assert "\x1b" not in answer.out + answer.err


@pseudo_terminal
@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"TERM": "dumb"}, "Ce terminal ne peut pas afficher le plein écran (TERM=dumb)."),
        ({"TERM": None}, "Ce terminal ne peut pas afficher le plein écran (TERM=vide)."),
        ({"ACCESSIBLE": "1"}, "La variable ACCESSIBLE le demande"),
        ({"ACCESSIBLE": "oui", "TERM": "dumb"}, "La variable ACCESSIBLE le demande"),
    ],
    ids=str,
)
def test_on_a_terminal_it_says_why_and_goes_on_without_any_escape(
    changes: dict[str, Any], why: str, tmp_path: Path
) -> None:
    with cnfs(tmp_path, **changes) as terminal:
        terminal.see(why)
        assert b"\x1b" not in terminal.output


@pseudo_terminal
def test_a_terminal_of_another_encoding_is_spoken_to_in_its_own(tmp_path: Path) -> None:
    with cnfs(tmp_path, LC_ALL="fr_FR.ISO-8859-1") as terminal:
        terminal.hear("plein écran".encode("latin-1"))
        assert "é".encode() not in terminal.output


@pseudo_terminal
def test_the_full_screen_may_be_asked_for_all_the_same(tmp_path: Path) -> None:
    with cnfs(tmp_path, ACCESSIBLE="0") as terminal:
        terminal.see("Accompagner une personne", "Arbre complet")
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(
    ("value", "asked"), [(None, False), ("", False), ("0", False), ("1", True), ("x", True)]
)
def test_accessible_asks_for_no_full_screen_unless_it_is_empty_or_nought(
    value: str | None, asked: bool
) -> None:
    assert line_by_line_asked({} if value is None else {"ACCESSIBLE": value}) is asked
