"""From Markdown to a manual. Pictures are left out, and addresses too: words must do without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cnfs_tui.manuals.passage import Kind, Manual, Part, Passage
from cnfs_tui.typography import french, printable

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


class NotAManual(ValueError):
    """The text holds something that no manual may hold: the text of the error says what, and its line."""


def read_manual(markdown: str) -> Manual:
    """Read a manual: one title, then parts under titles of the second level. Raises :class:`NotAManual`."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown)
    blocks = SyntaxTreeNode(tokens).children
    if not blocks or blocks[0].tag != "h1":
        raise NotAManual("un guide à lire commence par son titre")
    opening: list[Passage] = []
    parts: list[tuple[str, list[Passage]]] = []
    for block in blocks[1:]:
        if block.tag == "h2":
            parts.append((_words(block), []))
        else:
            (parts[-1][1] if parts else opening).extend(_passages(block))
    return Manual(
        _words(blocks[0]), tuple(opening), tuple(Part(title, tuple(passages)) for title, passages in parts)
    )


def _passages(block: SyntaxTreeNode) -> Iterator[Passage]:
    match block.type:
        case "paragraph":
            if words := _words(block):
                yield Passage(Kind.TEXT, words)
        case "heading" if block.tag == "h3":
            yield Passage(Kind.HEADING, _words(block))
        case "bullet_list":
            yield from (Passage(Kind.BULLET, _words(item)) for item in block.children)
        case "ordered_list":
            items = enumerate(block.children, 1)
            yield from (Passage(Kind.STEP, _words(item), f"{rank}.") for rank, item in items)
        case "table":
            yield from _rows(block)
        case "fence":
            lines = block.content.rstrip("\n").split("\n")
            yield from (Passage(Kind.TYPED, printable(line)) for line in lines)
        case _:
            raise NotAManual(f"{block.type}, ligne {block.map[0] + 1 if block.map else 0}")


def _rows(table: SyntaxTreeNode) -> Iterator[Passage]:
    for row in table.children[-1].children:
        lead, words = (_words(cell) for cell in row.children)
        yield Passage(Kind.ROW, words, lead)


def _words(block: SyntaxTreeNode) -> str:
    return french(printable("".join(_spoken(block.children)))).strip()


def _spoken(nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
    for node in nodes:
        if node.type in {"text", "code_inline"}:
            yield node.content
        elif node.type in {"softbreak", "hardbreak"}:
            yield " "
        elif node.type != "image":
            yield from _spoken(node.children)
