"""A file of ``memos/``, or its problem in French."""

from __future__ import annotations

from dataclasses import replace

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.memo_text import BEFORE, CAUTION, STEPS, MemoFault, MemoShapeError, MemoText, read_memo
from cnfs_tui.guide.problems.known_words import suggestion
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem
from cnfs_tui.guide.reading.text.document import Document
from cnfs_tui.guide.reading.text.source import Source
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

_CODES = {
    MemoFault.NO_TITLE: "MEM-02",
    MemoFault.TWO_TITLES: "MEM-03",
    MemoFault.UNKNOWN_HEADING: "MEM-04",
    MemoFault.REPEATED_HEADING: "MEM-05",
    MemoFault.MISSING_SECTION: "MEM-06",
    MemoFault.MISSING_HEADING: "MEM-06",
    MemoFault.WRONG_CONTENT: "MEM-07",
    MemoFault.MARKUP: "MEM-08",
    MemoFault.TOO_LONG: "MEM-09",
    MemoFault.HIDDEN: "FIC-06",
}


_TO_PASTE = {
    STEPS: f"1. Je {TO_FILL}.\n2. Je {TO_FILL}.",
    CAUTION: f"{TO_FILL}.",
}
"""What a part that is missing may hold."""


_TWO_SIGNS = "Devant le nom d’une partie, mettez deux dièses, ni plus ni moins : « ## {} ». "

TAKEN = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)), "licence"}
)
"""Names of a file that Windows keeps for itself, whatever follows the point; and our own licence."""


def memo_name(document: Document, skill: str) -> str:
    """The file of the memo of a skill. Raises GuideRefused when no file may have that name."""
    if skill in TAKEN:
        path = ("competences", skill)
        words = {"mot": document.words(path), "raison": "aucun mémo ne peut porter ce nom, qui est réservé"}
        raise GuideRefused((Problem("STR-09", document.place(path, key=True), words),))
    return f"memos/{skill}.md"


def read_memo_file(source: Source) -> MemoText:
    """The memo. Raises GuideRefused with what keeps the text from being one."""
    try:
        return read_memo(source.text)
    except MemoShapeError as error:
        raise GuideRefused((_problem(source, error),)) from None


def _problem(source: Source, error: MemoShapeError) -> Problem:
    code, place = _CODES[error.code], source.place(error.line, 1, len(source.line(error.line)))
    if error.code is MemoFault.HIDDEN:
        return Problem(code, place, {"caractère": error.words})
    words = {"mots": error.words}
    if error.code is MemoFault.UNKNOWN_HEADING:
        return Problem(code, place, _heading(place, error.words))
    if error.code is MemoFault.MISSING_SECTION:
        at_the_end = {**words, "où": "à la fin du fichier", "contenu": " et son contenu"}
        paste = f"## {error.words}\n\n{_TO_PASTE[error.words]}"
        return Problem(code, replace(place, excerpt=""), at_the_end, paste=paste)
    if error.code is MemoFault.MISSING_HEADING:
        above = {**words, "où": "juste au-dessus de cette ligne", "contenu": ""}
        return Problem(code, place, above, paste=f"## {error.words}")
    return Problem(code, place, words)


def _heading(place: Place, words: str) -> dict[str, str]:
    """What is told of the name of a part: unknown, or known and written with too many signs."""
    known = {slug(heading): heading for heading in (BEFORE, STEPS, CAUTION)}
    if heading := known.get(slug(words)):
        return {"mots": place.excerpt.strip(), "suggestion": _TWO_SIGNS.format(heading)}
    return {"mots": words, "suggestion": suggestion(words, known.values())}
