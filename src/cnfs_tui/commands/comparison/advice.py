"""Which advice (complements) is no longer given to the same people."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.commands.comparison.words import Line, Words
from cnfs_tui.guide.comparing.comparison import AdviceChange


def advice(words: Words) -> Iterator[Line]:
    """Each complement that came, went, or whose condition changed, by the lines that changed."""
    if words.found.advice:
        yield "", "Compléments : ces conseils ne sont plus donnés aux mêmes personnes."
    for change in words.found.advice:
        told = change.after or change.before
        assert told is not None
        what = "Nouveau : " if change.before is None else "Retiré : " if change.after is None else ""
        yield "  ", f"• {what}{told.title} ({told.id})"
        lines = _condition if change.before is None or change.after is None else _changed_lines
        yield from (("    ", line) for line in lines(words, change))


def _condition(words: Words, change: AdviceChange) -> Iterator[str]:
    lines = [words.condition(*line) for line in (change.lifted or change.required).items()]
    yield f"si {' ; '.join(lines)}" if lines else "toujours"


def _changed_lines(words: Words, change: AdviceChange) -> Iterator[str]:
    for key, accepted in change.lifted.items():
        yield f"avant, il fallait : {words.condition(key, accepted)}"
        if key not in change.required:
            yield "maintenant, cela ne compte plus"
    for key, accepted in change.required.items():
        if key not in change.lifted:
            yield "avant, cela ne comptait pas"
        yield f"maintenant, il faut : {words.condition(key, accepted)}"
