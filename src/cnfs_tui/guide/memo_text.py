"""The text of a memo (``memos/*.md``): a title, what to prepare, the steps to do again, a caution.

It is written in a very small part of Markdown, so that a memo is never anything but text. Whatever
lies outside that part is refused, at its line.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.reading.text.source import FORBIDDEN
from cnfs_tui.guide.typed import Typed, TypedLine

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

MAX_CHARACTERS = 8_000
"""Three times a full page: beyond, it is no memo, and hostile Markdown would take seconds to read."""

BEFORE = "Avant de commencer"
STEPS = "Pour recommencer"
CAUTION = "Attention"

_CONTENT = {slug(BEFORE): "bullet_list", slug(STEPS): "ordered_list", slug(CAUTION): "paragraph"}
_LISTS = frozenset({"bullet_list", "ordered_list"})
_USUAL_MARK = "."
"""What follows the number of a step: « 1. »; a list that changes its mark is two lists."""
_FOREIGN = frozenset({"blockquote", "code_block", "fence", "hr", "table"})
_UNREAD = re.compile(r"(?<!\\)<[A-Za-z/!?]|\]\(")
"""HTML and links, which markdown-it is told to leave as text."""
_HIDDEN = re.compile(f"[\t\n]|{FORBIDDEN.pattern}")
"""A tab, and what a character entity may bring in once the file itself has been found clean."""
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
"""An item pushed aside, which markdown-it takes for the end of the one above."""


@dataclass(frozen=True, slots=True)
class MemoText:
    """A memo as its author wrote it, one sentence per item, before any typography.

    ``before`` (what to prepare) may be empty; ``steps`` and ``caution`` never are.
    """

    title: str
    before: tuple[str, ...]
    steps: tuple[str, ...]
    caution: tuple[str, ...]
    typed: tuple[Typed, ...] = field(default=(), compare=False, repr=False)
    """Every sentence above, in that order, as it is typed in the file; empty for a memo made by hand."""


class MemoFault(StrEnum):
    """What keeps a text from being a memo."""

    TOO_LONG = "too-long"
    NO_TITLE = "no-title"
    TWO_TITLES = "two-titles"
    UNKNOWN_HEADING = "unknown-heading"
    REPEATED_HEADING = "repeated-heading"
    MISSING_SECTION = "missing-section"
    MISSING_HEADING = "missing-heading"
    WRONG_CONTENT = "wrong-content"
    MARKUP = "markup"
    HIDDEN = "hidden"


class MemoShapeError(ValueError):
    """The text is not a memo, because of ``code`` at ``line`` (from 1).

    ``words`` is what the author wrote there; for a missing section, or one that begins there without
    its heading, the heading expected; for a text too long, its length in characters; for a hidden
    character, its name.
    """

    def __init__(self, line: int, code: MemoFault, words: str) -> None:
        super().__init__(f"line {line}: {code}: {words}")
        self.line = line
        self.code = code
        self.words = words


def read_memo(text: str) -> MemoText:
    """Read the text of a memo; raises :class:`MemoShapeError` when it is not one.

    Headings are compared as :func:`~cnfs_tui.guide.keys.slug` does, and sections may come in any order.
    Character entities are decoded (and refused when they hide a character), and a line break within a
    sentence is a space.
    """
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    if len(text) > MAX_CHARACTERS:
        raise MemoShapeError(1, MemoFault.TOO_LONG, str(len(text)))
    markdown = MarkdownIt("js-default", {"html": False}).disable(["reference", "link", "image"])
    return _Reader(text).read(SyntaxTreeNode(markdown.parse(text)).children)


_Sentence = tuple[str, Typed]
"""What a sentence says, and how it is typed."""


class _Reader:
    """Reads the blocks of one memo; keeps its lines, to quote the one at fault."""

    def __init__(self, text: str) -> None:
        self._lines = re.split(r"\r\n?|\n", text.rstrip(" \t\r\n"))

    def read(self, blocks: list[SyntaxTreeNode]) -> MemoText:
        if not blocks or blocks[0].tag != "h1" or not _heading(blocks[0]):
            raise self._fault(MemoFault.NO_TITLE, _line(blocks[0]) if blocks else 1)
        title = self._sentence(blocks[0])
        sections = self._sections(blocks[1:])
        for heading in (STEPS, CAUTION):
            if slug(heading) not in sections:
                raise MemoShapeError(len(self._lines), MemoFault.MISSING_SECTION, heading)
        parts = [sections.get(slug(heading), ()) for heading in (BEFORE, STEPS, CAUTION)]
        before, steps, caution = (tuple(words for words, _ in part) for part in parts)
        typed = (title, *(sentence for part in parts for sentence in part))
        return MemoText(title[0], before, steps, caution, tuple(lines for _, lines in typed))

    def _sections(self, blocks: list[SyntaxTreeNode]) -> dict[str, tuple[_Sentence, ...]]:
        sections: dict[str, tuple[_Sentence, ...]] = {}
        line_of: dict[str, int] = {}
        headings = {slug(_heading(block)) for block in blocks if block.type == "heading"}
        first_list: dict[str, SyntaxTreeNode] = {}
        section = ""
        for block in blocks:
            if block.type == "heading":
                section = self._section(block, sections)
                sections[section] = ()
                line_of[section] = _line(block)
            elif block.type in _FOREIGN:
                raise self._fault(MemoFault.MARKUP, _line(block))
            elif block.type != _CONTENT.get(section):
                lost = _lost_heading(block, headings, after_steps=bool(sections.get(slug(STEPS))))
                if lost:
                    raise MemoShapeError(_line(block), MemoFault.MISSING_HEADING, lost)
                raise self._fault(MemoFault.WRONG_CONTENT, _line(block))
            elif block.type in _LISTS and sections[section]:
                odd = first_list[section] if block.markup == _USUAL_MARK else block
                raise self._fault(MemoFault.WRONG_CONTENT, _line(odd))
            else:
                first_list[section] = block
                sections[section] += self._sentences(block)
        for section, sentences in sections.items():
            if not sentences:
                raise self._fault(MemoFault.WRONG_CONTENT, line_of[section])
        return sections

    def _section(self, heading: SyntaxTreeNode, known: Collection[str]) -> str:
        words = _heading(heading)
        name = slug(words)
        if heading.tag == "h1":
            raise MemoShapeError(_line(heading), MemoFault.TWO_TITLES, words)
        if heading.tag != "h2" or name not in _CONTENT:
            raise MemoShapeError(_line(heading), MemoFault.UNKNOWN_HEADING, words)
        if name in known:
            raise MemoShapeError(_line(heading), MemoFault.REPEATED_HEADING, words)
        return name

    def _sentences(self, block: SyntaxTreeNode) -> tuple[_Sentence, ...]:
        if block.type == "paragraph":
            return (self._sentence(block),)
        return tuple(self._item(item) for item in block.children)

    def _item(self, item: SyntaxTreeNode) -> _Sentence:
        for block in item.children:
            if block.type in _FOREIGN | _LISTS:
                raise self._fault(MemoFault.MARKUP, _line(block))
        if [block.type for block in item.children] != ["paragraph"]:
            raise self._fault(MemoFault.WRONG_CONTENT, _line(item))
        return self._sentence(item.children[0])

    def _sentence(self, block: SyntaxTreeNode) -> _Sentence:
        line = _line(block)
        words = ""
        for part in block.children[0].children:
            if part.type == "text":
                if hidden := _HIDDEN.search(part.content):
                    raise MemoShapeError(line, MemoFault.HIDDEN, f"U+{ord(hidden[0]):04X}")
                words += part.content
            elif part.type in {"softbreak", "hardbreak"}:
                words += " "
                line += 1
            else:
                raise self._fault(MemoFault.MARKUP, line)
        for number in range(_line(block), line + 1):
            if _UNREAD.search(self._lines[number - 1]):
                raise self._fault(MemoFault.MARKUP, number)
            if number > _line(block) and _ITEM.match(self._lines[number - 1]):
                raise self._fault(MemoFault.WRONG_CONTENT, number)
        if not words.strip():
            raise self._fault(MemoFault.WRONG_CONTENT, _line(block))
        return words.strip(), self._typed(block)

    def _typed(self, block: SyntaxTreeNode) -> Typed:
        fragments = (fragment.strip() for fragment in block.children[0].content.split("\n"))
        return Typed(
            tuple(
                TypedLine(number, self._lines[number - 1].rfind(fragment) + 1, fragment)
                for number, fragment in enumerate(fragments, _line(block))
            )
        )

    def _fault(self, code: MemoFault, line: int) -> MemoShapeError:
        return MemoShapeError(line, code, self._lines[line - 1].strip())


def _lost_heading(block: SyntaxTreeNode, headings: Collection[str], *, after_steps: bool) -> str:
    """The heading that is nowhere, and that this block should stand under; empty when none is missing."""
    if block.type == "ordered_list" and slug(STEPS) not in headings:
        return STEPS
    if block.type == "paragraph" and after_steps and slug(CAUTION) not in headings:
        return CAUTION
    return ""


def _heading(heading: SyntaxTreeNode) -> str:
    return "".join(inline.content for inline in heading.children)


def _line(block: SyntaxTreeNode) -> int:
    assert block.map is not None, "every block of markdown-it knows its lines"
    return block.map[0] + 1
