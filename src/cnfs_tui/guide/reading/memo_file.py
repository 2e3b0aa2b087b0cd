"""A file of ``memos/``, or its problem in French."""

from __future__ import annotations

from cnfs_tui.guide.memo_text import MemoFault, MemoShapeError, MemoText, read_memo
from cnfs_tui.guide.problems.problem import GuideRefused, Problem
from cnfs_tui.guide.reading.source import Source

_CODES = {
    MemoFault.NO_TITLE: "MEM-02",
    MemoFault.TWO_TITLES: "MEM-03",
    MemoFault.UNKNOWN_HEADING: "MEM-04",
    MemoFault.REPEATED_HEADING: "MEM-05",
    MemoFault.MISSING_SECTION: "MEM-06",
    MemoFault.WRONG_CONTENT: "MEM-07",
    MemoFault.MARKUP: "MEM-08",
    MemoFault.TOO_LONG: "MEM-09",
    MemoFault.HIDDEN: "FIC-06",
}


def read_memo_file(source: Source) -> MemoText:
    """The memo. Raises GuideRefused with what keeps the text from being one."""
    try:
        return read_memo(source.text)
    except MemoShapeError as error:
        place = source.place(error.line, 1, 1)
        words = {"caractère" if error.code is MemoFault.HIDDEN else "mots": error.words}
        raise GuideRefused((Problem(_CODES[error.code], place, words),)) from None
