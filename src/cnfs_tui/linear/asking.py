"""The questions about the structure, asked by lines: whoever answers is waited for at the prompt itself."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

from cnfs_tui.linear.page import Enter, NotThis, Page, Typing
from cnfs_tui.linear.talk import Back, Talk
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark
from cnfs_tui.pages.structure.entry import judged
from cnfs_tui.pages.structure.words import LEFT_OUT, TextLine, removing

T = TypeVar("T")

_TYPE = "le texte"
_PASS = "passer cette question"
_NOTHING = "ne rien noter ici"
_EMPTY_IT = "vider"
_AS_IT_IS = "\0"
"""No text that is typed is this one."""


def answered(questions: Coroutine[Any, Any, T]) -> T:
    """What came of these questions: by lines, none of them ever has to be waited for."""
    try:
        questions.send(None)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]
    raise AssertionError("a question waited")


class Asking:
    """With a ``lead``, the titles begin with it, and an empty line passes a question."""

    def __init__(self, talk: Talk, lead: str = "") -> None:
        self._talk = talk
        self._lead = lead

    async def typed(
        self, line: TextLine, value: str, *, empty: str = "", passing: bool = False
    ) -> str | None:
        """A line that is typed; an empty one leaves what is there, or nothing where that is allowed."""

        def understood(typed: str) -> str | None:
            kept, fault = judged(typed, line.expected)
            if fault:
                raise NotThis(fault)
            return kept or None

        may_empty = [Word(_EMPTY_IT, _NOTHING)] if value and empty else []
        page = Page(
            f"{self._lead}{line.title}.",
            [Block(text) for text in (line.hint, "" if value else empty) if text],
            words=may_empty,
            enter=_enter(value, empty),
            typing=Typing(_TYPE, understood, anything=True),
        )
        try:
            chosen = self._talk.choose(page)
        except Back:
            return None
        if chosen == _AS_IT_IS:
            return None
        return "" if may_empty and chosen == _EMPTY_IT else chosen

    async def passed(self, line: TextLine) -> str:
        """A line of what is being added, which may be passed: the other ones are kept all the same."""
        return await self.typed(line, "", empty=LEFT_OUT, passing=True) or ""

    async def picked(
        self, title: str, options: list[tuple[str, str]], taken: str, *, mark: Mark = Mark.ONE
    ) -> str | None:
        """One of the options, by its value; ``taken`` is the one that holds today."""
        return self._talk.pick(f"{self._lead}{title}", options, taken, passing=_PASS if self._lead else "")

    async def ticked(
        self, title: str, options: list[tuple[str, str]], ticked: Iterable[str]
    ) -> frozenset[str]:
        """As many of them as one likes."""
        return self._talk.tick_among(title, options, ticked)

    async def sure(self, what: str) -> bool:
        """Whether ``what`` is to be removed."""
        return self._talk.certain(removing(what))


def _enter(value: str, empty: str) -> Enter | None:
    """What an empty line does: it keeps the value, or leaves it out where that may be."""
    if value:
        return Enter(_AS_IT_IS, f"garder « {value} »")
    return Enter("", _NOTHING) if empty else None
