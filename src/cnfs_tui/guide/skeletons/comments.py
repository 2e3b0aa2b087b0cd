"""The comments of a block: the words an author may choose from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

_WIDTH = 100


def choices(told: str, words: Iterable[str], margin: int) -> str:
    """« # told : word, word… », on lines that an editor shows whole; ``margin`` spaces before each."""
    text = f"{told} : {', '.join(words)}."
    lines = textwrap.wrap(text, _WIDTH - margin, break_long_words=False, break_on_hyphens=False)
    return f"\n{' ' * margin}# ".join(["", *lines]).strip()


def answers(criteria: Mapping[str, tuple[str, ...]], margin: int) -> str:
    """The criteria and their answers, each on one comment line, or several when they are many."""
    lines = (
        line
        for criterion, known in criteria.items()
        for line in textwrap.wrap(
            f"{criterion} = {' ou '.join(known)}",
            _WIDTH - margin,
            subsequent_indent="    ",
            break_on_hyphens=False,
        )
    )
    return f"\n{' ' * margin}#   ".join(["", *lines]).strip()
