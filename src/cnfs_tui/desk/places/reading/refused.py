"""Why a file cannot be imported at all."""

from __future__ import annotations

from enum import Enum, auto


class Reason(Enum):
    """What stands there instead of a list of places."""

    MISSING = auto()
    FOLDER = auto()
    NO_FILE = auto()
    NOT_ALLOWED = auto()
    UNREADABLE = auto()
    TOO_BIG = auto()
    EMPTY = auto()
    SPREADSHEET = auto()
    ARCHIVE = auto()
    PDF = auto()
    WEB_PAGE = auto()
    JSON = auto()
    DATABASE = auto()
    PICTURE = auto()
    BINARY = auto()
    NO_HEADER = auto()
    OTHER_LIST = auto()
    NO_ROW = auto()


class ListRefused(Exception):
    """The file is no list of places: ``reason``, and ``words``, what it holds instead (its columns)."""

    def __init__(self, reason: Reason, words: tuple[str, ...] = ()) -> None:
        super().__init__(reason, words)
        self.reason = reason
        self.words = words
