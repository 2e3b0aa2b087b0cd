"""The base of our app: all that Textual must not do on a shared desk, and the French it does not speak.

Private names of Textual 8.2.8 used here, and nowhere else in the project: ``App._handle_exception``,
``App._fatal_error``, ``App._exception``, ``App._exit_renderables``, ``MessagePump._close_messages_no_wait``,
``LinuxDriver._get_terminal_size``, ``StylesCache.get_inner_outer``,
``App._notifications``, ``App._unnotify``.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import traceback
from textwrap import wrap
from typing import Any, ClassVar

from rich.text import Text
from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.keys import format_key
from textual.notifications import SeverityLevel
from textual.worker import WorkerFailed

from cnfs_tui.tui.linux_console import as_shown, is_linux_console
from cnfs_tui.tui.supervisor import PATIENCE, REQUESTS, last_words
from cnfs_tui.tui.terminal import BLANK, RESET, heeds_mouse, size_of

_KEYS = {
    "enter": "Entrée",
    "escape": "Échap",
    "space": "Espace",
    "tab": "Tab",
    "backspace": "Retour arrière",
    "delete": "Suppr",
    "insert": "Inser",
    "home": "Début",
    "end": "Fin",
    "pageup": "Page préc.",
    "pagedown": "Page suiv.",
    "ctrl": "Ctrl",
    "shift": "Maj",
    "alt": "Alt",
}
"""Keys as they are named on French keyboards, where Textual's own name will not do."""

_NOTICE = 56
"""Columns of a notice, of which 4 are its edges."""


class SafeApp(App[int], inherit_bindings=False):
    """An app that keeps nothing of the session and gives the terminal back; start it with :meth:`main`.

    With ``debug``, an unforeseen error is told with its traceback, never with the value of a variable.
    """

    TITLE = "cnfs-tui"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    CSS = f"""
    Toast {{ width: auto; min-width: 30; max-width: {_NOTICE}; padding: 0 1; margin: 0; }}
    Toast {{ background: $background; color: $foreground; border: round $accent; }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quitter", tooltip="Fermer cnfs-tui.", show=False, priority=True),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(self, *, debug: bool = False) -> None:
        super().__init__()
        self.animation_level = "none"
        self._tell_all = debug

    def main(self) -> int:
        """Run to the end; the exit status: 0, 1 after an error, 128 plus the signal that asked to end."""
        self.run(mouse=heeds_mouse(os.environ))
        return 1 if self.return_code is None else self.return_code

    @property
    def on_linux_console(self) -> bool:
        """Whether it is shown where signs are few: neither large letters nor a QR code can be drawn."""
        return is_linux_console(os.environ.get("TERM", ""))

    # Working aside

    @on(events.Mount)
    def _hold_nothing(self) -> None:
        from cnfs_tui.tui.forgetful_threads import ForgetfulThreads

        asyncio.get_running_loop().set_default_executor(ForgetfulThreads())

    # Ending

    @on(events.Mount)
    def _heed_the_desk(self) -> None:
        if sys.platform == "win32" or self.is_headless:
            return
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # cleaning up once in the background must not stop us
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_stray_error)
        for number in REQUESTS:
            loop.add_signal_handler(number, self._leave, number)

    def _leave(self, number: int) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0.9 * PATIENCE)  # the alarm kills an app that fails to end
        self.exit(return_code=128 + number)

    def get_driver_class(self) -> type[Driver]:
        stock = super().get_driver_class()

        class BlankingDriver(stock):  # type: ignore[misc, valid-type]
            """Measures the terminal in use; leaves nothing on its screen, alternate or not."""

            def _get_terminal_size(self) -> tuple[int, int]:
                """(private, textual 8.2.8: there, that of standard output, unless COLUMNS is set)"""
                return size_of(2)

            def start_application_mode(self) -> None:
                try:
                    super().start_application_mode()
                except BaseException:  # as where no thread is to be had for the keyboard
                    self.close()  # first what was still to be drawn
                    os.write(2, RESET.encode())
                    raise

            def stop_application_mode(self) -> None:
                self.write(BLANK)
                super().stop_application_mode()

        class ConsoleDriver(BlankingDriver):
            def write(self, data: str) -> None:
                super().write(as_shown(data))

        return ConsoleDriver if self.on_linux_console else BlankingDriver

    # Failing

    def _handle_exception(self, error: Exception) -> None:
        """(private, textual 8.2.8: there, whatever fails ends the app)"""
        if self.return_code is not None and isinstance(error, NoMatches):
            return  # the app ends while a screen is being made: it looks for what it will never hold
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """(private, textual 8.2.8: there, prints a traceback with every local variable)"""
        error: BaseException = self._exception or RuntimeError()  # private, 8.2.8: the first error
        while isinstance(error, WorkerFailed):
            error = error.error
        words = last_words(error)
        if self._tell_all:
            words = _printable("".join(traceback.format_exception(error))) + words
        self._exit_renderables[:] = [Text(words)]  # private, 8.2.8: printed on the restored terminal
        self._close_messages_no_wait()  # private, 8.2.8

    def panic(self, *renderables: object) -> None:
        """Textual calls this with English excerpts that may quote the session: none is shown."""
        if self._exception is None:  # the keyboard thread calls it directly
            self._handle_exception(RuntimeError())  # private, 8.2.8
        else:
            self._fatal_error()

    def _on_stray_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """An error in a task nobody awaited; asyncio would log it with a traceback."""
        if isinstance(error := context.get("exception"), Exception):
            self._handle_exception(error)

    # Keeping nothing

    def forget_drawings(self) -> None:
        """Free the screens that are closed at once, and the lines they have drawn.

        Textual keeps the lines of the last thousand widgets or so. Nothing frees a screen, which holds its
        widgets, which hold it, until Python looks for such rings. What a person was shown would stay.
        """
        import gc

        from textual._styles_cache import StylesCache

        StylesCache.get_inner_outer.cache_clear()  # private, 8.2.8: each of its keys holds a widget's lines
        gc.collect()

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Does nothing: a capture would keep the session."""

    def save_screenshot(self, *_args: object, **_options: object) -> str:
        """Does nothing."""
        return ""

    def deliver_screenshot(self, *_args: object, **_options: object) -> None:
        """Does nothing."""

    def deliver_text(self, *_args: object, **_options: object) -> None:
        """Does nothing."""

    def deliver_binary(self, *_args: object, **_options: object) -> None:
        """Does nothing."""

    def copy_to_clipboard(self, text: str) -> None:
        """Does nothing: the next person at the desk could paste it."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Does nothing: addresses are shown in clear, never opened."""

    # Speaking French

    @on(events.Key)
    def _heed_capitals(self, event: events.Key) -> None:
        """A capital that nothing took is the key of its letter: the Caps Lock key may be down."""
        if len(event.key) == 1 and event.key.isupper():
            event.prevent_default()
            self.simulate_key(event.key.lower())

    def action_help_quit(self) -> None:
        """Answer Ctrl+C, which quits most programs of a terminal."""
        self.notify("Pour quitter, appuyez sur Ctrl+Q.")

    def get_key_display(self, binding: Binding) -> str:
        """« Ctrl+Q », « Maj+Tab », « Échap », « ← »: the key as it is engraved."""
        if binding.key_display:
            return binding.key_display
        modifiers, key = binding.parse_key()
        name = _KEYS.get(key) or _engraved(format_key(key))
        return "+".join([*(_KEYS.get(modifier, modifier) for modifier in modifiers), name])

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """As Textual's, but never reads markup, whatever the caller or a widget asks.

        Nor does it part what a no-break space holds together: « 45 minutes », « Touche 4 : … ». What calls
        for caution begins with a sign: its colour is not seen by everybody.
        """
        told = _told(message if severity == "information" else f"! {message}")
        super().notify(told, title=title, severity=severity, timeout=timeout, markup=False)

    def take_back(self, message: str) -> None:
        """Tell no longer what was told with :meth:`notify`, if it is still on the screen."""
        told = _told(message)
        for notification in [one for one in self._notifications if one.message == told]:  # private, 8.2.8
            self._unnotify(notification)


def _told(message: str) -> str:
    """As it is set in a notice."""
    from cnfs_tui.pages.text import clean

    lines = (wrap(text, _NOTICE - 4, break_on_hyphens=False) for text in clean(message).split("\n"))
    return "\n".join(line for broken in lines for line in broken or [""])


def _engraved(name: str) -> str:
    """Plain letters and function keys are engraved in capitals, « é » and « ç » are not."""
    return name.upper() if name.isascii() and name.isalnum() and len(name) <= 3 else name


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text)
