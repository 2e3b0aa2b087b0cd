"""One process shows the screen; another waits beside it and puts the terminal back in order.

A program killed outright cannot clean up after itself: the alternate screen, the mouse reports and
what the person had answered would stay on a shared desk. So the screen lives in a child process.
"""

from __future__ import annotations

import _thread
import os
import sys
import time

from cnfs_tui.tui.terminal import Terminal

TYPE_CHECKING = False  # not from typing, which would weigh 1.5 MiB
if TYPE_CHECKING:
    import signal
    from collections.abc import Callable
    from typing import NoReturn
else:
    import _signal as signal  # the same functions without enum, which would weigh 0.8 MiB

REQUESTS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT") if hasattr(signal, name)
)
"""The signals by which the desk asks the program to end; Windows lacks two of them."""

WATCHED = (
    *REQUESTS,
    *(getattr(signal, name) for name in ("SIGCHLD", "SIGALRM") if hasattr(signal, name)),
)
"""What the parent waits for: a request, a change of the child, the end of its patience."""

PATIENCE = 0.8
"""Seconds given to the app to end by itself once asked; everything is over within one."""

_NO_ROOM = "cnfs-tui : cet ordinateur a trop de programmes ouverts. Fermez-en un, puis relancez « cnfs-tui »."


def supervised(run: Callable[[], int]) -> int:
    """Call ``run`` in a child process; its exit status, or 128 plus the signal that ended it.

    Call it once, last, and before anything heavy is imported: the parent keeps the size it has now.
    ``run`` must undo its own doings, for the child ends without consulting ``atexit``.
    3, and told, when this computer lets no other process begin.
    On Windows ``run`` is called in this very process.
    """
    if sys.platform == "win32":
        return _guarded(run, None)
    terminal = Terminal()
    lifeline, held = os.pipe()
    _flush()
    signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED)  # kept until each process is ready for them
    try:
        child = os.fork()
    except OSError:
        _say(_NO_ROOM)
        return 3
    if child == 0:
        os.close(held)
        _show(run, terminal, lifeline)
    os.close(lifeline)
    status = _wait(child)
    terminal.give_back(wiped=status < 0)
    if status < 0:
        _say(f"cnfs-tui a été interrompu ; l’écran est effacé. {_code(f'signal {-status}')}")
        return 128 - status
    return status


def last_words(error: BaseException) -> str:
    """What is read when an unforeseen error ends the program: where it happened, in our own code if it can.

    Never the error's own words, nor a traceback: they may quote what the person answered.
    """
    ours = place = ""
    step = error.__traceback__
    while step is not None:
        module = step.tb_frame.f_globals.get("__name__", "")
        place = f", {module}:{step.tb_lineno}"
        if module.partition(".")[0] in ("cnfs_tui", "__main__"):
            ours = place
        step = step.tb_next
    return f"Une erreur imprévue a arrêté cnfs-tui. {_code(type(error).__name__ + (ours or place))}"


# The parent


def _wait(child: int) -> int:
    """The child's exit status, negative when a signal killed it.

    Requests to end are passed on, then insisted upon: a child that hangs cannot refuse. They are taken
    one by one, not by handlers, which a blocking call could miss when they come just before it.
    """
    signal.signal(signal.SIGCHLD, lambda _number, _frame: None)  # otherwise it might be thrown away
    while True:
        number = signal.sigwait(WATCHED)
        if number == signal.SIGCHLD:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                signal.setitimer(signal.ITIMER_REAL, 0)
                return os.waitstatus_to_exitcode(status)
        elif number == signal.SIGALRM:
            os.kill(child, signal.SIGKILL)
        else:
            os.kill(child, number)  # not waited for yet: its number is still its own
            signal.setitimer(signal.ITIMER_REAL, PATIENCE)


# The child


def _show(run: Callable[[], int], terminal: Terminal, lifeline: int) -> NoReturn:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the session
    for number in REQUESTS:  # until the app does better
        signal.signal(number, lambda number, _frame: _end(number, terminal))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, WATCHED)

    def watched() -> int:
        _thread.start_new_thread(_stand_watch, (terminal, lifeline))
        return run()

    status = _guarded(watched, terminal)
    _flush()
    os._exit(status)


def _stand_watch(terminal: Terminal, lifeline: int) -> None:
    """In a thread: end when the parent or the terminal is gone, even if SIGHUP never comes.

    Textual 8.2.8 alone would go on reading a lost terminal for ever, at full speed.
    """
    import select

    watch = select.poll()
    watch.register(lifeline, 0)  # hang-ups are told without being asked for
    if sys.platform != "darwin":  # where poll knows nothing of terminals
        watch.register(0, 0)  # without asking whether it is a terminal: a lost one says no
    watch.poll()
    os.kill(os.getpid(), signal.SIGHUP)
    time.sleep(0.75 * PATIENCE)
    _end(signal.SIGHUP, terminal)


def _end(number: int, terminal: Terminal) -> NoReturn:
    """End at once. What other threads have yet to draw goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    terminal.give_back(wiped=True)
    os._exit(128 + number)


def _guarded(run: Callable[[], int], terminal: Terminal | None) -> int:
    try:
        return run()
    except BaseException as error:
        if terminal is not None:
            terminal.give_back(wiped=True)
        _say(last_words(error))
        return 1


# Both


def _code(code: str) -> str:
    return f"Vous pouvez le relancer.\nCode à signaler : {code}"


def _say(text: str) -> None:
    try:
        print(text, file=sys.__stderr__, flush=True)
    except (OSError, ValueError):
        return  # the terminal is gone


def _flush() -> None:
    for stream in (sys.__stdout__, sys.__stderr__):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            pass
