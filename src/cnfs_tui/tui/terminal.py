"""The terminal: whether it can carry the full screen, how it is prepared, how it is given back.

Never imports Textual nor anything heavy: the process that waits beside the screen imports it too.
"""

from __future__ import annotations

import os
import sys
from stat import S_ISCHR

from cnfs_tui.streams import other_encoding, settle_streams

TYPE_CHECKING = False  # not from typing, which would weigh 1.5 MiB
if TYPE_CHECKING:
    import signal
    from collections.abc import Mapping, MutableMapping
    from typing import Any, TextIO
else:
    import _signal as signal  # the same functions without enum, which would weigh 0.8 MiB

BLANK = "\x1b[0m\x1b[999;999H\x1b[1J\x1b[2J\x1b[H"
"""Empties the screen in use. Written before leaving the alternate screen, which keeps its text otherwise.

First from its bottom to its top: what is emptied whole, GNU screen would keep among the lines gone by.
"""

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

SMALLEST = (60, 20)
"""Columns and lines under which a screen would hide what matters."""

OLD_CONSOLE = "ancienne console"
"""Our name for the console of Windows where it only shows lines."""

_NO_CURSOR = frozenset({"", "dumb", "unknown", "network", "dialup", "switch", "emacs"})
"""The names of terminals of which all that is known is that they show lines."""


def why_nobody(keyboard: bool | None, lines: bool | None) -> str | None:
    """What keeps the program from speaking with anybody, as a French sentence with its remedy.

    ``keyboard`` and ``lines`` tell whether standard input and standard output are terminals; None means
    closed.
    """
    if keyboard is not None and lines is not None:
        return None
    closed = "L’entrée" if keyboard is None else "La sortie"
    return f"{closed} du programme est fermée. Relancez « cnfs-tui » dans une fenêtre de terminal."


def why_not_full_screen(
    term: str,
    *,
    keyboard: bool | None = True,
    lines: bool | None = True,
    screen: bool | None = True,
    encoding: str | None = None,
    fixed: tuple[int, int] | None = None,
) -> str | None:
    """What prevents the full screen, as a French sentence; None when nothing does.

    ``keyboard`` and ``lines``: as for :func:`why_nobody`; ``screen``: the same of standard error, where
    Textual draws. ``encoding``: the one of the terminal, when it is not UTF-8. ``fixed``: its columns and
    lines, when they can never change.
    """
    if not keyboard:
        return "Le plein écran se pilote au clavier, et l’entrée n’est pas un terminal."
    if not (lines and screen):
        return "Le plein écran demande un terminal, et ce qui s’affiche part ailleurs."
    if term == OLD_CONSOLE:
        return "Cette console ne peut pas afficher le plein écran. Windows Terminal le peut."
    if term in _NO_CURSOR:
        return f"Ce terminal ne peut pas afficher le plein écran (TERM={term or 'vide'})."
    if encoding is not None:
        return f"Ce terminal ne peut pas afficher le plein écran (encodage {encoding}, et non UTF-8)."
    if fixed is not None and (fixed[0] < SMALLEST[0] or fixed[1] < SMALLEST[1]):
        needed, given = (f"{columns} colonnes sur {rows} lignes" for columns, rows in (SMALLEST, fixed))
        return f"Le plein écran demande {needed}. Ce terminal a {given}."
    return None


def why_nobody_here() -> str | None:
    """:func:`why_nobody` for the running process."""
    return why_nobody(_is_terminal(sys.__stdin__), _is_terminal(sys.__stdout__))


def why_not_here() -> str | None:
    """:func:`why_not_full_screen` for the running process."""
    keyboard, lines, screen = map(_is_terminal, (sys.__stdin__, sys.__stdout__, sys.__stderr__))
    lines = lines or _is_thrown_away(sys.__stdout__)  # nobody wants lines: the screen is drawn elsewhere
    if sys.platform == "win32":
        import ctypes

        from cnfs_tui.tui.console import obeys

        term = "windows" if not lines or obeys(ctypes.windll.kernel32) else OLD_CONSOLE
        return why_not_full_screen(term, keyboard=keyboard, lines=lines, screen=screen)
    return why_not_full_screen(
        os.environ.get("TERM", ""),
        keyboard=keyboard,
        lines=lines,
        screen=screen,
        encoding=other_encoding(os.environ),
        fixed=size_of(2) if screen and _never_grows(2) else None,
    )


def prepare_environment(env: MutableMapping[str, str]) -> None:
    """Settle, before Textual is imported, the variables it reads then.

    Nothing set outside may start a capture, a log or a remote console: they would carry the session away.
    """
    for name in [name for name in env if name.startswith("TEXTUAL")]:
        del env[name]
    env.pop("PYTHONASYNCIODEBUG", None)  # tells on the terminal what took long
    env["TEXTUAL_ANIMATIONS"] = "none"
    env["TEXTUAL_DISABLE_KITTY_KEY"] = "1"  # loses accents typed on French keyboards
    if env.get("NO_COLOR") == "":  # Textual takes an empty one for a yes, the standard for a no
        del env["NO_COLOR"]
    settle_streams(env)


def heeds_mouse(env: Mapping[str, str]) -> bool:
    """Whether to ask this terminal for its mouse: not GNU screen, which then keeps Escape to itself.

    screen 4.9.0 waits for the rest of what the mouse might have sent, for ever: the key after it is lost too.
    """
    return not env.get("TERM", "").startswith("screen") or bool(env.get("TMUX"))


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


def _never_grows(screen: int) -> bool:
    """Whether this terminal is a console or a line of the computer, not a window; POSIX only."""
    try:
        return sys.platform == "linux" and not os.ttyname(screen).startswith("/dev/pts/")
    except OSError:  # as a window of another system, seen from within a container
        return False


def _is_thrown_away(stream: TextIO | None) -> bool:
    """Whether what is written goes to a device that keeps nothing."""
    try:
        return stream is not None and S_ISCHR(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def _is_terminal(stream: TextIO | None) -> bool | None:
    return None if stream is None or stream.closed else stream.isatty()
