"""The process that waits beside the screen, tried with a screen of three lines and no Textual."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.test_terminal import SOURCES, Desk

SUPERVISED = """
import os, sys
from cnfs_tui.tui.supervisor import supervised

diary = int(os.environ["DIARY"])

def screen():
    import resource, select, signal, tty
    tty.setraw(0)
    woken, wake = os.pipe()  # so that a request that comes just before a wait ends it too
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    os.write(2, b"\\x1b[?1049h\\x1b[?1003h\\x1b[?2004h\\x1b[?7l\\x1b[?25lAide au RSA")
    BEHAVIOUR
    core = resource.getrlimit(resource.RLIMIT_CORE)[0]
    os.write(diary, f"child {os.getpid()} core {core}.".encode())
    select.select([0, woken], [], [])
    os.write(diary, b"typed")
    select.select([woken], [], [])

status = supervised(screen)
import select
os.write(diary, b"keys left" if select.select([0], [], [], 0)[0] else b"no key left")
sys.exit(status)
"""

WAITS = "pass"
LEAVES = "return 7"
FAILS = "secret = 'CANARI'; raise ValueError(secret)"
HANGS = "[signal.signal(number, signal.SIG_IGN) for number in (1, 2, 3, 15)]"

NO_PROCESS = "def no(*_): raise BlockingIOError(11, 'no more')\nimport os; os.fork = no"
NO_THREAD = (
    'def no(*_): raise RuntimeError("can\'t start new thread")\nimport _thread; _thread.start_new_thread = no'
)

docile_or_not = pytest.mark.parametrize("behaviour", [WAITS, HANGS], ids=["docile", "hanging"])


def desk(behaviour: str, *, controlling: bool = True) -> Desk:
    return Desk(SUPERVISED.replace("BEHAVIOUR", behaviour), controlling=controlling)


def child(desk: Desk) -> int:
    """The process that shows the screen, once it is shown."""
    desk.wait_for("RSA")
    return int(desk.wait_for_diary(r"child (\d+) ")[1])


def test_the_exit_status_is_the_one_of_the_screen() -> None:
    with desk(LEAVES) as at:
        assert at.wait_for_end() == 7


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_screen_that_is_killed_leaves_a_clean_terminal_and_one_sentence(blow: signal.Signals) -> None:
    with desk(WAITS) as at:
        os.kill(child(at), blow)
        assert at.wait_for_end() == 128 + blow
        at.assert_given_back()
        assert at.screen() == (
            "cnfs-tui a été interrompu ; l’écran est effacé. Vous pouvez le relancer.\n"
            f"Code à signaler : signal {blow:d}"
        )


def test_an_error_outside_the_app_is_told_by_its_place_and_never_by_its_words() -> None:
    with desk(FAILS) as at:
        assert at.wait_for_end() == 1
        at.assert_given_back()
        assert at.screen().startswith("Une erreur imprévue a arrêté cnfs-tui. Vous pouvez le relancer.\n")
        assert re.search(r"\nCode à signaler : ValueError, __main__:\d+$", at.screen())
        assert b"CANARI" not in at.output


def test_where_no_process_may_begin_it_says_so() -> None:
    with Desk(f"{NO_PROCESS}\n{SUPERVISED}") as at:
        assert at.wait_for_end() == 3
        assert at.screen().startswith("cnfs-tui : cet ordinateur a trop de programmes ouverts.")
        assert b"\x1b" not in at.output


def test_where_nobody_can_watch_the_terminal_the_screen_does_not_begin() -> None:
    with Desk(f"{NO_THREAD}\n{SUPERVISED}") as at:
        assert at.wait_for_end() == 1
        at.assert_given_back()
        assert "RSA" not in at.screen()
        assert at.screen().count("Une erreur imprévue a arrêté cnfs-tui.") == 1
        assert "Traceback" not in at.screen()


def test_keys_typed_before_the_end_never_reach_the_shell() -> None:
    with desk(WAITS) as at:
        screen = child(at)
        at.press("1 85 12 78\n")
        at.wait_for_diary("typed")
        os.kill(screen, signal.SIGKILL)
        at.wait_for_diary("no key left")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
@docile_or_not
def test_a_request_to_end_is_passed_on_then_insisted_upon(number: signal.Signals, behaviour: str) -> None:
    with desk(behaviour) as at:
        child(at)
        at.process.send_signal(number)
        assert at.wait_for_end() == 128 + (signal.SIGKILL if behaviour == HANGS else number)
        at.assert_given_back()
        assert "RSA" not in at.screen()


@docile_or_not
def test_a_screen_left_alone_gives_the_terminal_back_and_ends(behaviour: str) -> None:
    with desk(behaviour) as at:
        child(at)
        at.process.kill()
        at.wait_for_end()  # that of both
        at.assert_given_back()
        assert at.screen() == ""


@docile_or_not
@pytest.mark.parametrize("controlling", [True, False], ids=["told by SIGHUP", "never told"])
def test_nothing_outlives_the_window(behaviour: str, controlling: bool) -> None:
    with desk(behaviour, controlling=controlling) as at:
        child(at)
        at.close_window()
        at.wait_for_end()


def test_a_crash_writes_no_core_file_which_would_hold_the_session() -> None:
    with desk(WAITS) as at:
        at.wait_for_diary("core 0")


def test_the_process_beside_the_screen_loads_next_to_nothing() -> None:
    program = (
        "import sys; bare = set(sys.modules); import cnfs_tui.tui.supervisor;"
        "print(*sorted(set(sys.modules) - bare))"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCES)}
    loaded = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True).stdout
    ours = [
        "cnfs_tui",
        "cnfs_tui.streams",
        "cnfs_tui.tui",
        "cnfs_tui.tui.supervisor",
        "cnfs_tui.tui.terminal",
    ]
    assert loaded.split() == ["__future__", *ours]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc")
def test_the_process_beside_the_screen_stays_under_ten_mebibytes() -> None:
    with desk(WAITS) as at:
        child(at)
        status = Path(f"/proc/{at.process.pid}/status").read_text().split()
        assert int(status[status.index("VmHWM:") + 1]) < 12 * 1024
