"""Every text that the program itself may say: the French of its source files, wherever it stands there."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.test_floors import MODULES, ROOT

OF_OTHERS = {
    "cnfs_tui.coop.activity_report": "the words of La Coop, as its form writes them",
    "cnfs_tui.coop.enumerations": "the words of La Coop, as its form writes them",
    "cnfs_tui.desk.activity.store": "the language of SQLite",
    "cnfs_tui.desk.database": "the language of SQLite",
    "cnfs_tui.desk.places.reading.actors": "what public lists call an actor",
    "cnfs_tui.desk.places.reading.columns": "what public lists call their columns",
    "cnfs_tui.desk.places.reading.timetable": "what public lists say of hours",
    "cnfs_tui.desk.places.search": "the language of SQLite",
    "cnfs_tui.desk.places.store": "the language of SQLite",
    "cnfs_tui.guide.model.coop": "the words of La Coop, as its form writes them",
    "cnfs_tui.guide.model.identity": "what authors never read: their message is worded elsewhere",
    "cnfs_tui.guide.model.shape": "what authors never read: their message is worded elsewhere",
    "cnfs_tui.guide.model.web_address": "what authors never read: their message is worded elsewhere",
    "cnfs_tui.guide.checking.plain.glossary": "the words to avoid",
    "cnfs_tui.guide.checking.plain.verbs": "forms of verbs, to be recognised",
    "cnfs_tui.guide.checking.plain.turns": "turns of phrase, to be recognised",
    "cnfs_tui.guide.reading.text.odd_characters": "signs that are not letters",
    "cnfs_tui.guide.reading.text.misreading": "what the reader of YAML says",
    "cnfs_tui.manuals.reading": "a complaint to whoever wrote a manual of ours",
    "cnfs_tui.paper.html": "the language of the web",
    "cnfs_tui.paper.printing.cups": "what the printing service says",
    "cnfs_tui.paper.printing.jobs": "what the printing service says",
    "cnfs_tui.paper.template": "what the typesetter says",
    "cnfs_tui.tree.decide": "a complaint to whoever calls it",
    "cnfs_tui.typography": "signs that are not letters",
}
"""Files whose texts are not ours to word."""

_CODE = re.compile(r"[\\$|{}<>_*]|%[(s]|^[#!-]|\w\(|^\W*[\w.:/-]*\W*$|^[a-z0-9+,]+$")
"""Signs of a style, a pattern, a format or a bare name: not a text."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_COMMENT = re.compile(r"^ *# ?", re.MULTILINE)
_NOTE = re.compile(r"=====|^ {0,6}[-\w é]+:( |$)|^ {2,}")
"""Lines of a settings file that are not sentences."""
_LABEL = re.compile(r"«[^«»]*»")
_TO_FILL = re.compile(r"\{[\w éèà-]*\}")
"""A place of a wording: « {mot} »."""

BLANK = "…"
"""What stands where the program puts a word of its own, once it runs: it counts for one."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it is written in a file, its parts that change told as ``BLANK``."""

    module: str
    line: int
    words: str

    def __str__(self) -> str:
        file = MODULES[self.module].relative_to(ROOT.parent)
        return f"{file}:{self.line}: « {self.words} »"


def all_written() -> tuple[Written, ...]:
    """Every text of the program, file by file."""
    return tuple(text for module in MODULES if module not in OF_OTHERS for text in written_in(module))


def written_in(module: str) -> Iterator[Written]:
    """The texts of one file, one a line."""
    for line, words in literals(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        for paragraph in _TO_FILL.sub(BLANK, _COMMENT.sub("", words)).split("\n"):
            if is_a_text(paragraph):
                yield Written(module, line, paragraph.strip())


def is_a_text(words: str) -> bool:
    """Whether these words are meant for people: two of them at least, and nothing of a machine."""
    plain = _LABEL.sub("", words)
    return _LETTERS.search(words) is not None and not _CODE.search(plain) and not _NOTE.search(words)


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each text of a file and its line, what people never see left out: docstrings, keys, complaints."""
    for node in ast.iter_child_nodes(tree):
        if not _is_silent(node):
            yield from _literals(node)


def _literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.JoinedStr):
        yield node.lineno, "".join(_said(part) for part in node.values)
        for part in node.values:
            yield from literals(part) if isinstance(part, ast.FormattedValue) else ()
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.lineno, node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _literals(value)
    else:
        yield from literals(node)


def _said(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else BLANK


def _is_silent(node: ast.AST) -> bool:
    """Whether nobody ever reads what stands here."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant | ast.JoinedStr)
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return ast.unparse(node).partition(" ")[0].endswith("CSS")
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        return hasattr(builtins, ast.unparse(node.exc.func))
    return isinstance(node, ast.Assert | ast.Import | ast.ImportFrom)
