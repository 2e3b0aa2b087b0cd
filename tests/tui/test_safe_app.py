"""A tiny app that has heard a secret, and all the ways it may end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Label
from textual.widgets._toast import Toast

from cnfs_tui.tui.safe_app import SafeApp
from tests.tui.test_terminal import SOURCES, Desk

APP = """
import os, sys
from cnfs_tui.tui.supervisor import supervised
from cnfs_tui.tui.terminal import prepare_environment

diary = int(os.environ["DIARY"])
prepare_environment(os.environ)

def full_screen():
    import asyncio
    from textual import work
    from textual.widgets import Static
    from cnfs_tui.tui.safe_app import SafeApp

    class Heard(SafeApp):
        BINDINGS = [(letter, f"do('{letter}')") for letter in "abcdefghi"]

        def compose(self):
            yield Static(f"Aide au RSA {os.getpid()}.")

        def on_unmount(self):
            os.write(diary, b"closed")
            while self.stuck: pass

        stuck = False

        def fail(self):
            secret = "CANARI-locale"
            raise ValueError("\\x1b]0;CANARI-dite\\x07")

        async def fail_later(self):
            self.fail()

        @work(thread=True)
        def fail_in_a_thread(self):
            self.fail()

        def action_do(self, letter):
            match letter:
                case "a": self.fail()
                case "b": self.set_timer(0.01, self.fail)
                case "c": self.fail_in_a_thread()
                case "d": self.run_worker(self.fail_later())
                case "e": asyncio.create_task(self.fail_later())
                case "f": self.stylesheet.add_source("CANARI {{"); self.refresh_css()
                case "g": raise SystemExit("CANARI")
                case "h": os.write(diary, b"stuck"); [None for _ in iter(int, 1)]
                case "i": self.stuck = True; os.write(diary, b"stuck")

    return Heard(debug="DEBUG" in os.environ).main()

sys.exit(supervised(full_screen))
"""


def shown(desk: Desk) -> int:
    """The process that shows the screen, once it is shown."""
    return int(desk.wait_for(r"RSA (\d+)\.")[1])


def assert_nothing_left(desk: Desk) -> None:
    desk.assert_given_back()
    assert "RSA" not in desk.screen()
    assert b"CANARI" not in desk.output


def test_quitting_empties_the_screen_and_gives_the_terminal_back() -> None:
    with Desk(APP) as desk:
        shown(desk)
        desk.press("\x11")
        assert desk.wait_for_end() == 0
        assert_nothing_left(desk)
        assert desk.screen() == ""
        assert desk.diary == b"closed"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
@pytest.mark.parametrize("to", ["the app", "the process beside it"])
def test_a_request_to_end_closes_the_session_in_order(number: signal.Signals, to: str) -> None:
    with Desk(APP) as desk:
        app = shown(desk)
        os.kill(app if to == "the app" else desk.process.pid, number)
        assert desk.wait_for_end() == 128 + number
        assert_nothing_left(desk)
        assert desk.screen() == ""
        assert desk.diary == b"closed"


@pytest.mark.parametrize(
    ("key", "to"),
    [
        pytest.param("h", "the process beside it", id="while it works"),
        pytest.param("i", "the process beside it", id="while it closes"),
        pytest.param("i", "the app", id="while it closes on its own"),
    ],
)
def test_an_app_that_hangs_is_ended_all_the_same(key: str, to: str) -> None:
    with Desk(APP) as desk:
        app = shown(desk)
        desk.press(key)
        desk.wait_for_diary("stuck")
        os.kill(app if to == "the app" else desk.process.pid, signal.SIGTERM)
        assert desk.wait_for_end() in (128 + signal.SIGALRM, 128 + signal.SIGKILL)
        assert_nothing_left(desk)


def test_an_app_killed_outright_leaves_nothing_either() -> None:
    with Desk(APP) as desk:
        os.kill(shown(desk), signal.SIGKILL)
        assert desk.wait_for_end() == 128 + signal.SIGKILL
        assert_nothing_left(desk)
        assert desk.screen().startswith("cnfs-tui a été interrompu")


def test_an_app_left_alone_closes_its_session() -> None:
    with Desk(APP) as desk:
        shown(desk)
        desk.process.kill()
        desk.wait_for_end()
        assert_nothing_left(desk)
        assert desk.diary == b"closed"


@pytest.mark.parametrize("controlling", [True, False], ids=["told by SIGHUP", "never told"])
def test_closing_the_window_closes_the_session(controlling: bool) -> None:
    with Desk(APP, controlling=controlling) as desk:
        shown(desk)
        desk.close_window()
        desk.wait_for_end()
        assert desk.diary == b"closed"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        pytest.param("a", r"ValueError, __main__:\d+", id="an action"),
        pytest.param("b", r"ValueError, __main__:\d+", id="a timer"),
        pytest.param("c", r"ValueError, __main__:\d+", id="a thread"),
        pytest.param("d", r"ValueError, __main__:\d+", id="a worker"),
        pytest.param("e", r"ValueError, __main__:\d+", id="a task nobody awaits"),
        pytest.param("f", r"\w+, __main__:\d+", id="an error that draws itself"),
        pytest.param("g", r"SystemExit, __main__:\d+", id="an exit out of place"),
    ],
)
def test_an_unforeseen_error_says_where_it_happened_and_nothing_of_the_session(key: str, code: str) -> None:
    with Desk(APP) as desk:
        shown(desk)
        desk.press(key)
        assert desk.wait_for_end() == 1
        assert_nothing_left(desk)
        said = "Une erreur imprévue a arrêté cnfs-tui. Vous pouvez le relancer.\nCode à signaler : "
        assert re.fullmatch(said + code, desk.screen())


def test_debugging_tells_the_traceback_but_no_variable_and_no_escape() -> None:
    with Desk(APP, env={"DEBUG": "1"}) as desk:
        shown(desk)
        desk.press("a")
        assert desk.wait_for_end() == 1
        desk.assert_given_back()
        told = desk.output.rpartition(b"\x1b[?1006l")[2]
        assert b"Traceback" in told
        assert b"CANARI-dite" in told
        assert b"CANARI-locale" not in told
        assert b"\x1b" not in told


NO_KEYBOARD = """
import threading
begin = threading.Thread.start

def start(thread):
    if thread.name == "textual-input":
        raise RuntimeError("can't start new thread")
    begin(thread)

threading.Thread.start = start
"""


def test_an_app_that_cannot_even_begin_gives_the_terminal_back_and_says_so() -> None:
    with Desk(NO_KEYBOARD + APP) as desk:
        assert desk.wait_for_end() == 1
        assert_nothing_left(desk)
        assert desk.screen().startswith("Une erreur imprévue a arrêté cnfs-tui. Vous pouvez le relancer.")


@pytest.mark.parametrize("variable", ["TEXTUAL_SCREENSHOT", "TEXTUAL_PRESS", "TEXTUAL_LOG", "TEXTUAL_DRIVER"])
def test_the_environment_neither_captures_nor_drives_the_app(variable: str, tmp_path: Path) -> None:
    values = {"TEXTUAL_SCREENSHOT": "0", "TEXTUAL_PRESS": "a", "TEXTUAL_LOG": str(tmp_path / "log")}
    env = {variable: values.get(variable, "os:path"), "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path)}
    with Desk(APP, env=env) as desk:
        shown(desk)
        desk.press("\x03")
        desk.wait_for("Ctrl.Q")
        assert list(tmp_path.iterdir()) == []


# The same class without a terminal


class Quiet(SafeApp):
    def compose(self) -> ComposeResult:
        yield Label("Bonjour")


async def test_nothing_of_the_session_can_be_captured_copied_or_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    app = Quiet()
    async with app.run_test() as pilot:
        app.action_screenshot()
        app.save_screenshot()
        app.deliver_screenshot()
        app.deliver_text("memo.txt")
        app.deliver_binary("memo.pdf")
        app.copy_to_clipboard("Bonjour")
        app.open_url("https://exemple.fr")
        app.action_command_palette()
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert app.clipboard == ""
        assert list(tmp_path.iterdir()) == []


async def test_a_notice_shows_its_brackets() -> None:
    app = Quiet()
    async with app.run_test(notifications=True) as pilot:
        app.query_one(Label).notify("Voir [CAF] [/", title="[x]", markup=True)
        await pilot.pause()
        assert app.is_running
        assert [notice.message for notice in app._notifications] == ["Voir [CAF] [/"]


async def test_a_notice_is_broken_into_lines_between_words_only() -> None:
    app = Quiet()
    async with app.run_test(notifications=True) as pilot:
        for words in range(3, 30):
            app.notify(f"{'mot ' * words}: « un essai » dure 45\u00a0minutes, ou plus : voir la page 4 !")
        await pilot.pause()
        for notice in app._notifications:
            for line in notice.message.split("\n"):
                assert len(line) <= 53
                assert not line.startswith((":", "»", "!", "minutes")) and not line.endswith(("«", "45"))
        toast = next(iter(app.screen.query(Toast)))
        assert len(toast.render().split()) == toast.content_size.height


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("enter", "Entrée"),
        ("escape", "Échap"),
        ("space", "Espace"),
        ("backspace", "Retour arrière"),
        ("shift+tab", "Maj+Tab"),
        ("ctrl+q", "Ctrl+Q"),
        ("left", "←"),
        ("up", "↑"),
        ("end", "Fin"),
        ("f1", "F1"),
        ("q", "Q"),
        ("ampersand", "&"),
        ("é", "é"),
    ],
)
def test_keys_bear_their_french_names(key: str, shown: str) -> None:
    assert Quiet().get_key_display(Binding(key, "quit")) == shown


def test_no_english_word_is_left_in_the_keys_of_the_app() -> None:
    bindings = [binding for _, binding in Quiet()._bindings]
    assert [binding.description for binding in bindings] == ["Quitter", ""]
    assert [binding.tooltip for binding in bindings] == ["Fermer cnfs-tui.", ""]


def test_nothing_moves_on_the_screen() -> None:
    assert Quiet().animation_level == "none"


def test_the_base_of_the_app_loads_nothing_that_textual_does_not() -> None:
    program = (
        "import sys, textual.app; bare = set(sys.modules); import cnfs_tui.tui.safe_app;"
        "print(*sorted(set(sys.modules) - bare))"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCES)}
    loaded = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True).stdout
    assert all(name.startswith("cnfs_tui") for name in loaded.split())
