"""``cnfs-tui lineaire``: from any terminal, from a pipe, and until nobody answers any more."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cnfs_tui.commands.full_screen import line_by_line
from tests.commands.calling import Answer, environment, launch
from tests.linear.talking import fits, is_plain
from tests.linear.test_visit import finished
from tests.systems import pseudo_terminal

GOODBYE = "Au revoir. Rien de personnel n’est gardé.\n"
VISIT = ["1", *finished({"memo": ["1", "lire"], "recommendation": ["1", "5"]})]


def say(typed: list[str] | bytes, *words: str, changes: dict[str, str] | None = None) -> Answer:
    """Run the program with these lines through a pipe."""
    given = typed if isinstance(typed, bytes) else "".join(f"{line}\n" for line in typed).encode()
    done = subprocess.run(
        [sys.executable, "-m", "cnfs_tui", *words, "lineaire"],
        input=given,
        env=environment({"CNFS_TUI_DATA": os.environ["CNFS_TUI_DATA"], **(changes or {})}),
        capture_output=True,
        timeout=60,
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.mark.parametrize("terminal", ["dumb", "", "xterm-256color", "vt100"])
def test_a_whole_visit_goes_through_a_pipe_whatever_the_terminal(terminal: str) -> None:
    answer = say([*VISIT, "9"], changes={"TERM": terminal})
    assert (answer.status, answer.err) == (0, "")
    assert is_plain(answer.out) and fits(answer.out)
    assert "Je sais remplir un formulaire." in answer.out
    assert answer.out.endswith(GOODBYE)


def test_the_first_line_says_the_mode_and_why() -> None:
    first, how, *_ = say([]).out.split("\n")
    assert first == "cnfs-tui, ligne à ligne. Vous l’avez demandé par la commande « lineaire »."
    assert "Tapez ? pour l’aide." in how


def test_the_end_of_the_input_ends_it_cleanly_anywhere() -> None:
    for length in range(len(VISIT)):
        if length % 4 == 0:
            answer = say(VISIT[:length])
            assert (answer.status, answer.err) == (0, "")
            assert answer.out.endswith(GOODBYE)


def test_letters_typed_in_another_encoding_are_not_understood_and_no_more(desk_data: Path) -> None:
    answer = say(b"o\xf9 suis-je\n9\n")
    assert (answer.status, answer.err) == (0, "")
    assert "n’est pas une réponse ici" in answer.out


def test_accents_typed_in_utf_8_are_understood_in_a_poor_locale() -> None:
    assert "n’est pas une réponse" not in say(["1", "où suis-je", "annuler", "9"]).out


def test_nothing_of_the_visit_is_kept(desk_data: Path) -> None:
    say([*VISIT, "9"])
    left = [path for path in desk_data.rglob("*") if path.is_file()]
    assert left == []


def test_a_guide_that_cannot_be_used_is_told_and_the_shipped_one_serves(own_guide: Path) -> None:
    tree = own_guide / "rules/arbre.yaml"
    tree.write_text(tree.read_text("utf-8").replace("danger: danger", "danger: dangre", 1), "utf-8")
    answer = say(["9"], "--guide", str(own_guide))
    told = " ".join(answer.out.split())
    assert answer.status == 0
    assert "Votre guide n’est pas utilisé. rules/arbre.yaml, ligne" in told
    assert "Le guide livré le remplace." in told


@pytest.mark.parametrize("typed", ["S05", "le courrier des impots", "le-courrier-des-impots"])
def test_it_begins_in_the_trainers_room_on_the_scenario_meant(typed: str) -> None:
    answer = launch("lineaire", "--former", typed)
    assert (answer.status, answer.err) == (0, "")
    assert "Former. S05, Le courrier des impôts." in answer.out


def test_it_begins_in_the_trainers_room_on_the_list() -> None:
    answer = launch("lineaire", "--former")
    assert (answer.status, answer.err) == (0, "")
    assert "Former. Choisissez un scénario." in answer.out


def test_a_scenario_that_there_is_not_is_refused_with_those_there_are() -> None:
    answer = launch("lineaire", "--former", "inconnu")
    assert (answer.status, answer.out) == (2, "")
    assert "« inconnu » n’est pas un scénario de ce guide." in answer.err


def test_a_scenario_of_a_guide_that_is_not_used_is_refused_with_the_reason(own_guide: Path) -> None:
    tree = own_guide / "rules/arbre.yaml"
    tree.write_text(tree.read_text("utf-8").replace("danger: danger", "danger: dangre", 1), "utf-8")
    answer = launch("lineaire", "--guide", str(own_guide), "--former", "inconnu")
    assert (answer.status, answer.out) == (2, "")
    assert "rules/arbre.yaml:" in answer.err and "n’est pas un scénario" in answer.err


def test_former_is_told_line_by_line_where_the_full_screen_is_not_wanted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("quitter\n"))
    assert line_by_line(None, "Parce que.", training="S05") == 0
    told = capsys.readouterr().out
    assert told.startswith("cnfs-tui, ligne à ligne. Parce que.") and "Former. S05," in told


@pseudo_terminal
def test_being_asked_to_end_forgets_the_visit_at_once(desk_data: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "cnfs_tui", "lineaire"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment({"CNFS_TUI_DATA": str(desk_data)}),
    )
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(b"1\n")
    child.stdin.flush()
    heard = b""
    while b"Cadre" not in heard:
        heard += os.read(child.stdout.fileno(), 4096)
    child.send_signal(signal.SIGTERM)
    out, _ = child.communicate(timeout=20)
    assert child.returncode == 0
    assert "Au revoir" in out.decode("utf-8")


def test_the_help_of_the_program_names_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cnfs_tui", "--help"], env=environment(), capture_output=True, check=True
    )
    assert re.search(r"^\s+lineaire\s", done.stdout.decode(), re.MULTILINE)
