"""A guide each text of which is marked, so that what is left of a visit can be found wherever it is.

A person types nothing and is never named: all that a visit shows, prints or holds comes from the guide.
"""

from __future__ import annotations

import re
import shutil
from itertools import count
from pathlib import Path

from cnfs_tui.guide.shipped import shipped_guide

CANARY = "Kanari"
"""Stands in no text of ours, nor in any word of a computer."""

_TEXT = re.compile(r'(?m)^( *(?:- )?(?:[^":#\n]+: )?".*)"$')
_LINE = re.compile(r"(?m)^((?:#|-|\d+\.) .*)$")


def marked_guide(folder: Path) -> Path:
    """A copy of the shipped guide where every text ends with a mark of its own: « Kanari12k »."""
    for name in ("rules", "memos"):
        shutil.copytree(shipped_guide() / name, folder / name)
    rank = count()
    for file in sorted((folder / "rules").rglob("*.yaml")):
        if file.name != "guide.yaml":  # whose title stands on the home screen, for everybody
            text = file.read_text(encoding="utf-8")
            file.write_text(
                _TEXT.sub(lambda found: f'{found[1]} {CANARY}{next(rank)}k"', text), encoding="utf-8"
            )
    for file in sorted((folder / "memos").glob("*.md")):
        text = file.read_text(encoding="utf-8")
        file.write_text(_LINE.sub(lambda found: f"{found[1]} {CANARY}{next(rank)}k", text), encoding="utf-8")
    return folder
