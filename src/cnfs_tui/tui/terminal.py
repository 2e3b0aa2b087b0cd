"""The terminal: whether it can carry the full screen, how it is prepared, how it is given back.

Never imports Textual nor anything heavy: the process that waits beside the screen imports it too.
"""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False  # not from typing, which would weigh 1.5 MiB
if TYPE_CHECKING:
    import signal
    from collections.abc import MutableMapping
    from typing import Any, TextIO
else:
    import _signal as signal  # the same functions without enum, which would weigh 0.8 MiB

BLANK = "\x1b[0m\x1b[2J\x1b[H"
"""Empties the screen in use. Written before leaving the alternate screen, which keeps its text otherwise."""

RESET = (
    "\x1b\\"  # ends a sequence cut in the middle
    "\x1b[?2026l"  # shows what was being drawn
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # mouse
    "\x1b[?2004l\x1b[?1004l\x1b[?2048l"  # pasting, focus and resizing are no longer reported
    "\x1b[?1049h\x1b[<u"  # on the alternate screen, so that the shell's own screen is never blanked
    f"{BLANK}\x1b[3J"
    "\x1b[?1049l\x1b[?7h\x1b[?25h"  # back to the shell's screen, lines wrap, cursor shown
)
"""Undoes all that Textual 8.2.8 asks of a terminal, wherever it was interrupted; leaves none of its text."""

_USUAL = (80, 24)

_INSTEAD = "Sans plein écran : « cnfs-tui decider »."


def why_not_full_screen(term: str, keyboard: bool | None, screen: bool | None, encoding: str) -> str | None:
    """What prevents the full screen, as a French sentence with its remedy; None when nothing does.

    ``keyboard`` and ``screen`` tell whether standard input and standard error, where Textual draws,
    are terminals; None means closed. ``encoding`` is the one of standard error.
    """
    if keyboard is None or screen is None:
        closed = "L’entrée" if keyboard is None else "La sortie d’erreur"
        return f"{closed} du programme est fermée. Relancez « cnfs-tui » dans une fenêtre de terminal."
    if not keyboard:
        return f"Le plein écran se pilote au clavier, or l’entrée n’est pas un terminal. {_INSTEAD}"
    if not screen:
        return f"Le plein écran s’affiche sur la sortie d’erreur, qui n’est pas un terminal. {_INSTEAD}"
    if term in ("", "dumb"):
        return f"Ce terminal ne sait pas afficher le plein écran (TERM={term or 'vide'}). {_INSTEAD}"
    if encoding.lower() not in ("utf-8", "utf8"):
        return "Ce terminal ne sait pas afficher les accents (UTF-8). Tapez : cnfs-tui decider"
    return None


def why_not_here() -> str | None:
    """:func:`why_not_full_screen` for the running process. Call :func:`prepare_environment` first."""
    return why_not_full_screen(
        "windows" if sys.platform == "win32" else os.environ.get("TERM", ""),
        _is_terminal(sys.__stdin__),
        _is_terminal(sys.__stderr__),
        getattr(sys.__stderr__, "encoding", ""),
    )


def prepare_environment(env: MutableMapping[str, str]) -> None:
    """Settle, before Textual is imported, the variables it reads then; make the three streams speak UTF-8.

    Nothing set outside may start a capture, a log or a remote console: they would carry the session away.
    """
    for name in [name for name in env if name.startswith("TEXTUAL")]:
        del env[name]
    env.pop("PYTHONASYNCIODEBUG", None)  # tells on the terminal what took long
    env["TEXTUAL_ANIMATIONS"] = "none"
    env["TEXTUAL_DISABLE_KITTY_KEY"] = "1"  # loses accents typed on French keyboards
    if env.get("NO_COLOR") == "":  # Textual takes an empty one for a yes, the standard for a no
        del env["NO_COLOR"]
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        if isinstance(stream, io.TextIOWrapper) and not stream.closed:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def size_of(screen: int) -> tuple[int, int]:
    """The columns and lines of the terminal on this file descriptor; 80 by 24 where it does not tell."""
    try:
        columns, lines = os.get_terminal_size(screen)
    except OSError:  # the terminal is gone
        return _USUAL
    return (columns or _USUAL[0], lines or _USUAL[1])  # a serial line knows of none


class Terminal:
    """The terminal as the program found it, on standard input and standard error (POSIX only)."""

    def __init__(self) -> None:
        import termios

        self._screen = os.dup(2)
        self._modes: list[Any] | None
        try:
            self._modes = termios.tcgetattr(0)
        except termios.error:
            self._modes = None

    def give_back(self, *, wiped: bool) -> None:
        """Restore the modes of the keyboard.

        ``wiped``: also do what an interrupted app could not: leave its screen and none of its text, forget
        what was typed but not read, drawn but not shown.
        """
        if self._modes is None:
            return
        import termios

        # A process that the shell has already put in the background would be stopped by what follows.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTTOU])
        try:
            if wiped:
                termios.tcflush(0, termios.TCIOFLUSH)
                os.write(self._screen, RESET.encode())  # not through a stream another thread may hold
            termios.tcsetattr(0, termios.TCSANOW, self._modes)
        except (OSError, termios.error):
            pass  # the terminal is gone
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _is_terminal(stream: TextIO | None) -> bool | None:
    return None if stream is None or stream.closed else stream.isatty()
