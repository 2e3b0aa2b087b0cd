"""``cnfs-tui effacer``: wipes everything this desk keeps, after saying what it is."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from cnfs_tui.desk.folders import our_folders, papers_to_keep, where_papers_go
from cnfs_tui.desk.kept import Kept, in_use, kept, wipe
from cnfs_tui.typography import french, printable

_NOTHING = "Ce poste ne garde rien."
_YOURS = "Les mémos que vous avez enregistrés sont à vous : ils restent."
_QUESTION = "Tout effacer ? Écrivez oui, puis Entrée : "
_UNTOUCHED = "Rien n’a été effacé."
_NOBODY_TO_ASK = f"{_UNTOUCHED} Pour effacer sans question : cnfs-tui effacer --oui"
_DONE = "C’est effacé : ce poste ne garde plus rien."
_LEFT = "Le reste est effacé, mais ceci n’a pas pu l’être :"
_OPEN = "Un cnfs-tui est encore ouvert sur ce poste : fermez-le, puis recommencez."
_OTHER_HANDS = "Ce sont des liens, des dossiers, ou des fichiers que votre compte ne peut pas effacer."


def run(*, sure: bool) -> int:
    """0: nothing is kept any more. 1: something is, either left by choice, or because it could not go."""
    folders, papers = our_folders(), where_papers_go()
    found = kept(folders, papers)
    if not found:
        _say(_NOTHING)
        return 0
    _list(found)
    if not sure and not _agreed():
        return 1
    left = wipe(folders, papers)
    if not left:
        _say(_DONE)
        return 0
    print(french(_LEFT), file=sys.stderr)
    for path in left:
        print(f"  {printable(str(path))}", file=sys.stderr)
    print(french(_OPEN if in_use(papers) else _OTHER_HANDS), file=sys.stderr)
    return 1


def _list(found: Iterable[Kept]) -> None:
    _say("Ce poste garde :")
    for one in found:
        _say(f"  {one.what}")
        for path in one.paths:
            print(f"    {printable(str(path))}")
    if (own := _own_papers()) is not None:
        _say(_YOURS)
        print(f"    {own}")


def _own_papers() -> str | None:
    """Where the user finds the papers kept on purpose, when there is such a place."""
    try:
        folder = papers_to_keep()
    except OSError:
        return None
    return printable(str(folder)) if Path(folder).is_dir() else None


def _agreed() -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        print(french(_NOBODY_TO_ASK), file=sys.stderr)
        return False
    try:
        answer = input(french(_QUESTION))
    except EOFError:
        answer = ""
    if answer.strip().casefold() == "oui":
        return True
    _say(_UNTOUCHED)
    return False


def _say(words: str) -> None:
    print(french(words))
