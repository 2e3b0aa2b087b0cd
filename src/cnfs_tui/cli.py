"""The door: the command line, and the exit status, whatever happens.

Nothing heavy is imported here: each command brings what it needs, and only the app brings Textual.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from cnfs_tui.commands.french_parser import speak_french
from cnfs_tui.commands.parser import parser
from cnfs_tui.streams import settle_streams
from cnfs_tui.typography import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def main(arguments: Sequence[str] | None = None) -> int:
    """Run cnfs-tui with these arguments (the process's own by default); the result is its exit status."""
    speak_french()
    settle_streams(os.environ)
    try:
        status = _run(arguments)
        if sys.stdout is not None:  # closed by the caller: nothing was to be shown
            sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has left: that is its right
        _give_up(sys.stdout, sys.stderr)
        return 0
    except OSError as error:
        try:
            return _cannot_write() if error.filename is None else _cannot_open(error)
        except OSError:  # nor can it be told
            _give_up(sys.stdout, sys.stderr)
            return 2
    except KeyboardInterrupt:
        return 130
    return status


def _cannot_write() -> int:
    _give_up(sys.stdout)
    print("cnfs-tui : le résultat n’a pas pu être écrit (disque plein ?).", file=sys.stderr)
    return 2


def _cannot_open(error: OSError) -> int:
    from cnfs_tui.commands.refusal import refusal_of
    from cnfs_tui.guide.problems.quote import quoted

    name = quoted(printable(str(error.filename)))
    print(f"cnfs-tui : {name} ne peut pas être ouvert ({refusal_of(error)}).", file=sys.stderr)
    return 2


def _run(arguments: Sequence[str] | None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    if any(_hides_something(word) for word in words):
        print("cnfs-tui : la commande contient un signe que l’on ne voit pas. Retapez-la.", file=sys.stderr)
        return 2
    try:
        options = parser().parse_args(words, argparse.Namespace(guide=None))
    except SystemExit as told:  # the parser has shown its help, or said what is wrong
        return int(told.code or 0)
    status: int = options.run(options)
    return status


def _hides_something(word: str) -> bool:
    """Whether a word holds a sign that drives a terminal or is not seen; letters it cannot show are not."""
    typed = word.encode("utf-8", "replace").decode("utf-8")
    return typed != printable(typed)


def _give_up(*streams: TextIO | None) -> None:
    """Send what is left to nowhere, so that Python does not try again, and complain, when it ends."""
    for stream in streams:
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
