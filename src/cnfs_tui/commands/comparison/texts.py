"""What is only said differently, and what only changed id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from cnfs_tui.commands.comparison.words import Line
from cnfs_tui.guide.comparing.text_changes import Renaming, TextChange
from cnfs_tui.typography import NO_BREAK

LONGEST = 800
"""How many characters of a text are shown: more than any text of a guide needs."""
CONTEXT = 4
"""How many words are shown on each side of the words that changed."""


def renamed(renamings: Iterable[Renaming]) -> Iterator[Line]:
    """The blocks that only changed id."""
    told = [f"{r.file} : « {_place(r.before)} » devient « {r.after[-1]} »" for r in renamings]
    if told:
        yield "", "Renommés (même titre, autre nom) :"
    yield from (("  ", f"• {line}") for line in told)


def reworded(changes: tuple[TextChange, ...]) -> Iterator[Line]:
    """The texts that changed, file by file and block by block, with the words around the change."""
    if changes:
        yield "", f"Textes modifiés sans effet sur les recommandations : {len(changes)}."
    for file, in_file in groupby(changes, key=lambda change: change.file):
        yield "  ", file
        for block, in_block in groupby(in_file, key=lambda change: change.block):
            if block:
                yield "    ", _place(block)
            for change in in_block:
                yield from _text(change, "      " if block else "    ")


def _place(words: Iterable[str]) -> str:
    """« étapes 3, détail »."""
    return re.sub(r", (\d+)(?=,|$)", r" \1", ", ".join(words))


def _text(change: TextChange, margin: str) -> Iterator[Line]:
    what = _place(change.key)
    if change.before is None or change.after is None:
        kind, words = ("ajouté", change.after) if change.before is None else ("retiré", change.before)
        yield margin, f"• {f'{what} ({kind})' if what else kind} : « {_shortened(words or '')} »"
    else:
        before, after = _around(change.before, change.after)
        yield margin, f"• {what}"
        yield margin + "  ", f"avant : « {before} »"
        yield margin + "  ", f"après : « {after} »"


def _around(before: str, after: str) -> tuple[str, str]:
    """Both texts, without the words they share far from where they differ."""
    old, new = before.split(), after.split()
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    first, last = max(0, start - CONTEXT), max(0, end - CONTEXT)
    return _cut(old, first, last), _cut(new, first, last)


def _shared(old: list[str], new: list[str]) -> int:
    """How many words both begin with."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _cut(words: list[str], first: int, last: int) -> str:
    kept = _shortened(" ".join(words[first : len(words) - last]))
    return f"{f'…{NO_BREAK}' if first else ''}{kept}{f'{NO_BREAK}…' if last else ''}"


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
