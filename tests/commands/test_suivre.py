"""``cnfs-tui verifier --suivre``: a verdict at each change, until one asks it to end."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest

from cnfs_tui.commands import follow
from tests.commands.calling import Answer, call, environment

SOUND = "Le guide est bon."
NOON = datetime(2026, 11, 23, 12, 0, 5)
PATIENCE = 60.0


def following(folder: Path, *happenings: Callable[[], object]) -> Answer:
    """Follow a guide while these things happen, each long after the one before, until Ctrl+C."""
    left = [step for happening in happenings for step in (happening, nothing, nothing)]

    def wait() -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = follow.run(folder, everything=False, wait=wait, now=lambda: NOON)
    return Answer(status, out.getvalue(), err.getvalue())


def nothing() -> None:
    """Nothing happens."""


def slip(folder: Path) -> None:
    """A slip of the keyboard in the tree."""
    path = folder / "rules/arbre.yaml"
    path.write_text(path.read_text().replace("danger: danger", "danger: dangre"))


def mend(folder: Path) -> None:
    path = folder / "rules/arbre.yaml"
    path.write_text(path.read_text().replace("dangre", "danger"))


def test_the_verdict_is_told_at_once_then_only_at_changes(own_guide: Path) -> None:
    answer = following(own_guide, nothing, nothing, nothing)
    assert answer.out.count(SOUND) == 1
    assert f"« {own_guide} »" in answer.out
    assert "Ctrl+C" in answer.out
    assert (answer.status, answer.err.strip()) == (0, "Fin du suivi.")


def test_each_change_is_told_with_its_time_its_file_and_a_new_verdict(own_guide: Path) -> None:
    answer = following(own_guide, lambda: slip(own_guide), lambda: mend(own_guide))
    first, broken, mended = answer.out.split("12:00:05 · modifié : rules/arbre.yaml\n")
    assert SOUND in first
    assert "REF-01" in broken and "1 problème à corriger." in broken
    assert SOUND in mended
    assert answer.status == 0


def test_the_status_is_that_of_the_last_verdict(own_guide: Path) -> None:
    assert following(own_guide, lambda: slip(own_guide)).status == 1


def test_many_files_changed_at_once_are_told_in_short(own_guide: Path) -> None:
    def touch_all() -> None:
        for file in (own_guide / "memos").glob("*.md"):
            file.write_text(file.read_text() + "\n")

    answer = following(own_guide, touch_all)
    (told,) = (line for line in answer.out.splitlines() if "modifié" in line)
    assert told.count("memos/") == 3
    assert f"et {len(list((own_guide / 'memos').glob('*.md'))) - 3} autres" in told


def test_a_folder_taken_away_and_put_back_is_followed_again(own_guide: Path) -> None:
    elsewhere = own_guide.with_name("ailleurs")
    answer = following(own_guide, lambda: own_guide.rename(elsewhere), lambda: elsewhere.rename(own_guide))
    assert "n’existe pas" in answer.err
    assert answer.out.count(SOUND) == 2
    assert answer.status == 0


def test_a_folder_that_is_not_there_is_not_waited_for(tmp_path: Path) -> None:
    answer = call("verifier", str(tmp_path / "nulle part"), "--suivre")
    assert (answer.status, answer.out) == (2, "")
    assert "n’existe pas" in answer.err


def test_json_cannot_be_followed() -> None:
    answer = call("verifier", "--json", "--suivre")
    assert (answer.status, answer.out) == (2, "")
    assert "--suivre : ne va pas avec --json" in answer.err


def test_the_handler_of_requests_to_end_is_given_back(own_guide: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    following(own_guide)
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl+C", "SIGTERM"])
def test_a_real_run_through_a_pipe_tells_each_verdict_at_once_and_ends_cleanly(
    number: signal.Signals, own_guide: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "cnfs_tui", "verifier", str(own_guide), "--suivre"],
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        read_until(process, SOUND)
        slip(own_guide)
        read_until(process, "à corriger.")
        process.send_signal(number)
        _, err = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 1
    assert err.decode().strip() == "Fin du suivi."


def read_until(process: subprocess.Popen[bytes], words: str) -> None:
    """Read what the program says until these words come."""
    assert process.stdout is not None
    heard, deadline = b"", time.monotonic() + PATIENCE
    while words not in heard.decode("utf-8", "ignore"):
        left = deadline - time.monotonic()
        assert left > 0 and select.select([process.stdout], [], [], left)[0], f"never came: {words}"
        more = os.read(process.stdout.fileno(), 1 << 16)
        assert more, f"ended before: {words}"
        heard += more
