"""The door itself: help, version, which guide, which stream, and what never comes out of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cnfs_tui import __version__
from tests.commands.calling import call, environment, launch
from tests.systems import shell

COMMANDS = ("decider", "verifier", "dessiner", "memo", "former")
ENGLISH = re.compile(
    r"\b(usage|positional|optional|show|this|help|message|exit|the|following|required|unrecognized|invalid"
    r"|choice|choose|from|expected|error|default|argument|No such|denied|is a directory)\b",
    re.IGNORECASE,
)
DECIDE = ("decider", "urgence=oui", "technicite=expertise", "souhait=non")


def without_options(text: str) -> str:
    """The text without the names of options, which are what they are."""
    return re.sub(r"--?\w[\w-]*", "", text)


def shows_no_english(text: str) -> bool:
    return not ENGLISH.search(without_options(text))


@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS)], ids=" ".join)
def test_the_help_of_every_command_is_in_french(command: tuple[str, ...]) -> None:
    answer = call(*command, "--help")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("utilisation : cnfs-tui")
    assert "affiche cette aide" in answer.out
    assert "options :" in answer.out
    assert shows_no_english(answer.out)


def test_the_help_names_every_command() -> None:
    help_text = call("--help").out
    assert all(re.search(rf"^ +{command} ", help_text, re.MULTILINE) for command in COMMANDS)


def test_the_version_is_told() -> None:
    answer = call("--version")
    assert (answer.status, answer.out, answer.err) == (0, f"cnfs-tui {__version__}\n", "")


@pytest.mark.parametrize(
    "words",
    [
        ("ouvrir",),
        ("--couleur",),
        ("decider", "--xml"),
        ("decider", "--json=oui"),
        ("decider", "--structure"),
        ("decider", "--guide"),
        ("dessiner", "--format", "image"),
        ("dessiner", "arbre"),
        ("memo",),
        ("memo", "--sortie"),
        ("verifier", "un", "deux"),
    ],
    ids=" ".join,
)
def test_a_command_line_that_makes_no_sense_is_refused_in_french_with_a_way_out(
    words: tuple[str, ...],
) -> None:
    answer = call(*words)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("cnfs-tui : ")
    assert "--help" in answer.err
    assert shows_no_english(answer.err)


words_typed = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *COMMANDS,
                *("--json", "--help", "--guide", "--structure", "--format", "dot", "urgence=oui", "alerte="),
                *("=", "theme=logement", "type=ccas", "-h", "--", "--version", "souhait=ne-sait-pas"),
            ]
        ),
        st.text(st.characters(exclude_characters="\0"), max_size=8),
    ),
    max_size=5,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words_typed)
@pytest.mark.usefixtures("guide_read_once")
def test_whatever_is_typed_gets_an_answer_and_a_known_status(
    monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    monkeypatch.setattr("cnfs_tui.commands.full_screen.shown", lambda *_: 3)
    monkeypatch.setattr("cnfs_tui.commands.linear.run", lambda *_, **__: 0)
    monkeypatch.setattr("cnfs_tui.commands.memo.store", lambda sheet, target: Path("memo.pdf"))
    answer = call(*typed)
    assert answer.status in {0, 1, 2, 3}
    if answer.status == 2:
        assert answer.err
        assert shows_no_english(answer.err.partition("\n")[0].partition("«")[0])


# A guide of one's own


def retitle(guide: Path) -> str:
    """Give a case of the guide a title of one's own; returns it."""
    cases = guide / "rules" / "cas.yaml"
    title = "Le titre de mon équipe"
    text, changed = re.subn(
        r'(\n  relais-du-jour:\n    titre: )"[^"]+"', rf'\1"{title}"', cases.read_text("utf-8")
    )
    assert changed == 1
    cases.write_text(text, "utf-8")
    return title


def test_the_guide_may_be_named_before_or_after_the_command(own_guide: Path) -> None:
    title = retitle(own_guide)
    assert title in call("--guide", str(own_guide), *DECIDE).out
    assert title in call(*DECIDE, "--guide", str(own_guide)).out
    assert title not in call(*DECIDE).out


def test_the_guide_may_be_named_by_the_environment_and_the_option_comes_first(
    own_guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = retitle(own_guide)
    monkeypatch.setenv("CNFS_TUI_GUIDE", str(own_guide))
    assert title in call(*DECIDE).out
    assert title in call("dessiner").out
    monkeypatch.setenv("CNFS_TUI_GUIDE", str(tmp_path / "nulle part"))
    assert title in call(*DECIDE, "--guide", str(own_guide)).out


def test_an_empty_variable_is_the_guide_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CNFS_TUI_GUIDE", "")
    assert call(*DECIDE).status == 0


@pytest.mark.parametrize(
    "words", [(*DECIDE, "--json"), ("dessiner",), ("memo", "tenir-ses-echeances")], ids=" ".join
)
def test_a_guide_that_cannot_be_used_is_refused_with_its_problems(
    words: tuple[str, ...], own_guide: Path
) -> None:
    (own_guide / "rules" / "arbre.yaml").unlink()
    answer = call("--guide", str(own_guide), *words)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("rules/arbre.yaml:1:1: FIC-01 ")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    answer = call("dessiner", "--guide", str(tmp_path / "nulle part"))
    assert (answer.status, answer.out) == (2, "")
    assert "NOM-02" in answer.err


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("verifer",), "verifier"),
        (("dessiner", "--format", "text"), "texte"),
        (("guide", "copie", "x"), "copier"),
        (("nouveau", "acteurs", "x"), "acteur"),
    ],
    ids=lambda word: " ".join(word) if isinstance(word, tuple) else word,
)
def test_a_word_near_one_of_the_choices_gets_a_suggestion(words: tuple[str, ...], near: str) -> None:
    answer = call(*words)
    assert answer.status == 2
    assert f"Vouliez-vous écrire « {near} » ?" in answer.err
    assert "'" not in answer.err


def test_a_word_near_none_of_the_choices_gets_them_all() -> None:
    answer = call("dessiner", "--format", "pdf")
    assert "« pdf » ne va pas. Choix : texte, tableau, mermaid, dot." in answer.err


# In a process of its own


def test_results_and_messages_keep_to_their_streams_in_utf_8_even_in_a_poor_terminal() -> None:
    decided = launch(*DECIDE)
    assert (decided.status, decided.err) == (0, "")
    assert "É" in decided.out
    refused = launch("decider", "urgance=oui", changes={"PYTHONIOENCODING": "ascii"})
    assert (refused.status, refused.out) == (2, "")
    assert "Vouliez-vous écrire « urgence »" in refused.err


def test_an_answer_still_needed_is_status_three() -> None:
    assert launch("decider", "urgence=oui").status == 3


def test_a_word_that_is_not_utf_8_is_refused_without_a_traceback() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cnfs_tui", "decider", b"urg\xe9nce=oui"],
        env=environment(),
        capture_output=True,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert "Traceback" not in done.stderr.decode("utf-8")


def test_without_a_terminal_the_program_goes_on_line_by_line_and_does_not_wait() -> None:
    answer = launch(changes={"TERM": "xterm"})
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("cnfs-tui, ligne à ligne. Le plein écran se pilote au clavier")


@pytest.mark.parametrize("words", [DECIDE, ("dessiner",), ("verifier",), ("--help",)], ids=" ".join)
@pytest.mark.parametrize("buffering", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_reader_who_leaves_is_not_told_anything(words: tuple[str, ...], buffering: str) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "cnfs_tui", *words],
        env=environment({"PYTHONUNBUFFERED": buffering}),
        stdin=subprocess.DEVNULL,
        stdout=write,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, the disk that is always full")
@pytest.mark.parametrize("buffering", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_full_disk_is_told_in_french(buffering: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cnfs_tui", "dessiner"],
            env=environment({"PYTHONUNBUFFERED": buffering}),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert done.returncode == 2
    assert done.stderr.decode("utf-8") == "cnfs-tui : le résultat n’a pas pu être écrit (disque plein ?).\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, the disk that is always full")
@pytest.mark.parametrize(
    "words", [(), ("decider", "urgence=peut-etre"), ("dessiner",)], ids=lambda w: str(w[:1])
)
def test_a_full_disk_for_messages_too_is_a_known_status(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "cnfs_tui", *words]
        done = subprocess.run(command, env=environment(), stdout=full, stderr=full, timeout=60)
    assert done.returncode == 2


@shell
def test_a_closed_output_is_no_reason_to_fail() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m cnfs_tui dessiner >&-', sys.executable],
        env=environment(),
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", [DECIDE, ("dessiner",), ("verifier",), ("--help",)], ids=" ".join)
def test_colour_is_never_written_to_a_file_with_or_without_no_color(words: tuple[str, ...]) -> None:
    plain = launch(*words, changes={"NO_COLOR": "1", "TERM": "xterm-256color"})
    usual = launch(*words, changes={"TERM": "xterm-256color"})
    assert plain == usual
    assert "\x1b" not in plain.out


def brought(words: tuple[str, ...], watched: str) -> str:
    """Which of the watched modules a command imports, as Python prints the set."""
    program = (
        "import sys; from cnfs_tui.cli import main;"
        f"main({list(words)!r}); print({watched} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, timeout=60)
    return done.stdout.decode("utf-8").splitlines()[-1]


@pytest.mark.parametrize("words", [(*DECIDE, "--json"), ("verifier",), ("dessiner",)], ids=" ".join)
def test_a_command_brings_neither_the_screen_nor_the_printer(words: tuple[str, ...]) -> None:
    assert brought(words, "{'textual', 'typst', 'rich', 'segno'}") == "set()"


def test_help_brings_nothing_but_itself() -> None:
    assert brought(("--help",), "{'yaml', 'pydantic', 'typst', 'textual'}") == "set()"


def test_a_sign_nobody_sees_in_the_command_is_refused_and_never_printed() -> None:
    answer = call("verifier", "guide\x1b]0;titre\x07")
    assert (answer.status, answer.out) == (2, "")
    assert "\x1b" not in answer.err


def test_a_name_the_system_refuses_is_told_as_such() -> None:
    answer = call("verifier", "a" * 5_000)
    assert answer.status == 2
    assert "trop long" in answer.err and "disque plein" not in answer.err
