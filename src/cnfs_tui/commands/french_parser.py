"""argparse in French: its help, and its refusals."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

_FRENCH = {
    "usage: ": "utilisation : ",
    "positional arguments": "arguments ",  # argparse adds the colon
    "options": "options ",
    "show this help message and exit": "affiche cette aide",
    "show program's version number and exit": "affiche la version",
    "the following arguments are required: %s": "il manque : %s",
    "unrecognized arguments: %s": "mots non reconnus : %s",
    "expected one argument": "il faut une valeur",
    "expected at least one argument": "il faut au moins une valeur",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s : %(message)s",
    "ambiguous option: %(option)s could match %(matches)s": "« %(option)s » peut vouloir dire %(matches)s",
    "not allowed with argument %s": "ne va pas avec %s",
    "ignored explicit argument %r": "valeur en trop : %r",
    "(default: %(default)s)": "(sans précision : %(default)s)",
}


def _translate(text: str) -> str:
    return _FRENCH.get(text, text)


def speak_french() -> None:
    """Have argparse look its own texts up here, as it would in a gettext catalogue."""
    argparse._ = _translate  # type: ignore[attr-defined]


class FrenchParser(argparse.ArgumentParser):
    """A parser that refuses in French and points to the help, with exit status 2."""

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a word that is none of the choices, with the one it may stand for."""
        if action.choices is not None and value not in action.choices:
            from cnfs_tui.guide.problems.known_words import suggestion
            from cnfs_tui.typography import printable

            choices = [str(choice) for choice in action.choices]
            near = suggestion(str(value), choices)
            told = f"« {printable(str(value))} » ne va pas. {near}Choix : {', '.join(choices)}."
            raise argparse.ArgumentError(action, told)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to get help."""
        print(f"cnfs-tui : {message}\nPour l’aide : {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)
