"""Where a slip of alignment really is: libyaml only complains of a line below it.

It works on the lines as they are typed, two spaces a level, as the files of the guide ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.reading.text.source import Source

_STEP = 2
_SEEN = 1_000
"""How far a block is looked through: further than any of ours, short enough to be quick."""
_ASIDE = re.compile(r"\s*(#|$)")
_KEY_WITH_TEXT = re.compile(r" *(?:- +)*[^\s\"'#][^:]*: +(?=[^\s#|>])")
_IN_QUOTES = re.compile(r""" *(["']).*\1 *$""")
_OPENS_A_TEXT = re.compile(r"(?:^|[:\s-])[|>][-+\d]{0,2}\s*(?:#.*)?$")


def key_without_colon(source: Source, line: int) -> Place | None:
    """The line that opens the block of ``line``, just above it, if it is a word without « : »."""
    first, parent, *_ = (*islice(_above(source, line), 2), 0, 0)
    words, below = source.line(first) if first else "", source.line(line)
    if not words or ": " in words or _opens_a_block(words) or _is_item(below):
        return None
    if _is_item(words):
        opens = _text_column(words) == _column(below)
    else:
        opens = _column(words) <= _column(below) and (not parent or _opens_a_block(source.line(parent)))
    return _place(source, first) if opens else None


def opens_below(source: Source, line: int) -> bool:
    """Whether the line under ``line`` is further right: what a key without text is followed by."""
    below = next(_below(source, line), 0)
    return bool(below) and _column(source.line(below)) > _column(source.line(line))


def misplaced_above(source: Source, line: int) -> Place | None:
    """The line out of place above ``line``, which is where it belongs."""
    return _key_above_its_list(source, line) or _misplaced_first(source, line) or _odd_one_out(source, line)


def _key_above_its_list(source: Source, line: int) -> Place | None:
    """The key pulled left just above its list, when that list stands where it would under ``line``."""
    column = _column(source.line(line))
    item = next((n for n in _above(source, line) if _column(source.line(n)) <= column), 0) + 1
    rightly = item > 1 and _column(source.line(item)) == column + _STEP and _is_item(source.line(item))
    return _odd_one_out(source, line) if rightly else None


def _misplaced_first(source: Source, line: int) -> Place | None:
    """The line that opens the block of ``line``, too far to the right or to the left under its key."""
    below = source.line(line)
    column, item = _column(below), _is_item(below)
    for first, parent in pairwise(_ancestors(source, line)):
        words, owner = source.line(first), source.line(parent)
        if not _opens_a_block(owner) or (item and not _is_item(words)):
            continue
        right = _text_column(owner) + _STEP
        if column == (right + _STEP if _is_item(words) and not item else right) and _column(words) != right:
            return _place(source, first)
    return None


def _odd_one_out(source: Source, line: int) -> Place | None:
    """The key above, with its list if it has one, further left than its neighbours and ``line``."""
    column = _column(source.line(line))
    above = _above(source, line)
    inner, odd = 0, next(above, 0)
    while odd and _column(source.line(odd)) > column:
        inner, odd = odd, next(above, 0)
    words = source.line(odd) if odd else ""
    if not words or _column(words) >= column or not _stands_at(source, above, column):
        return None
    if _opens_a_block(words):
        alone = bool(inner) and _is_item(source.line(inner)) and not _is_item(source.line(line))
    else:
        alone = not inner and (
            _stands_at(source, _below(source, line), column) or _holds_a_block(source, line)
        )
    return _place(source, odd) if alone else None


def _holds_a_block(source: Source, line: int) -> bool:
    """Whether ``line`` is a key with its block one step to the right: it stands where it was meant to."""
    below = next(_below(source, line), 0)
    step = _column(source.line(below)) - _column(source.line(line)) if below else 0
    return _opens_a_block(source.line(line)) and step == _STEP


def _stands_at(source: Source, numbers: Iterator[int], column: int) -> bool:
    """Whether the first of these lines that is not further right is a key at that column."""
    words = (source.line(number) for number in numbers)
    nearest = next((line for line in words if _column(line) <= column), "")
    return _column(nearest) == column and not _is_item(nearest)


def out_of_place(source: Source, place: Place, line: int) -> Problem:
    """The problem of a line out of place, with its margin when ``line``, below it, tells which is meant."""
    words, below = source.line(place.line), source.line(line)
    shift = {(False, False): 0, (True, True): 0, (True, False): -_STEP, (False, True): _STEP}
    meant = _column(below) + shift[_is_item(words), _is_item(below)]
    above = next((source.line(number) for number in _above(source, place.line)), "")
    near = _column(above) <= meant or (_is_item(above) and _column(above) == meant + _STEP)
    if place.line >= line or meant == _column(words) or meant < 0 or not near:
        return Problem("SYN-16", place, {"marge": ""})
    number = f"{meant} espaces" if meant > 1 else "une espace" if meant else "aucune espace"
    return Problem("SYN-16", place, {"marge": f" : {number} au début de la ligne"})


def pushed_first(source: Source, line: int) -> Place | None:
    """The first line of the file, when it is pushed further right than ``line``."""
    first = next((n for n in range(1, line) if not _ASIDE.match(source.line(n))), 0)
    pushed = first and _column(source.line(first)) > _column(source.line(line))
    return _place(source, first) if pushed else None


def empty_key_above(source: Source, line: int) -> Place | None:
    """The key just above ``line`` and aligned with it, if nothing is written under it."""
    first = next(_above(source, line), 0)
    words = source.line(first) if first else ""
    aligned = _opens_a_block(words) and _column(words) == _column(source.line(line))
    return _place(source, first) if aligned else None


def left_block_text(source: Source, line: int) -> Place | None:
    """``line`` itself, if it seems to be the text under a « | », but not far enough to the right."""
    below = source.line(line)
    column, keyless = _column(below), not _is_key(below)
    for number in _above(source, line):
        words = source.line(number)
        if _OPENS_A_TEXT.search(words[-_SEEN:]):
            inside = column > _text_column(words) or keyless
            return _place(source, line) if inside and not _is_item(below) else None
        if _column(words) <= column:
            return None
    return None


def dash_forgotten(source: Source, line: int) -> Place | None:
    """``line`` itself, if it stands among the dashes of a list without one."""
    below = source.line(line)
    above = _at_its_level(source, line)
    among = _column(above) == _column(below) and _is_item(above) and not _is_item(below)
    return _place(source, line) if among and (_is_key(above) or not _is_key(below)) else None


def first_dash_forgotten(source: Source, line: int) -> Place | None:
    """The text in quotes between a key and the first dash of its list, at ``line``."""
    first, parent, *_ = (*islice(_above(source, line), 2), 0, 0)
    if not parent or not _is_item(source.line(line)):
        return None
    words, owner = source.line(first), source.line(parent)
    aligned = _column(words) == _column(source.line(line)) >= _text_column(owner)
    return _place(source, first) if aligned and _IN_QUOTES.match(words) and _opens_a_block(owner) else None


def first_block_without_dash(source: Source, line: int) -> Problem | None:
    """The first block under a key, if it begins as the block after a dash at ``line`` does, but with none."""
    item, first, owner = source.line(line), 0, ""
    for number in _above(source, line):
        owner = source.line(number)
        if _column(owner) < _column(item):
            break
        first, owner = number, ""
    words = source.line(first) if first else ""
    if not (_is_item(item) and _opens_a_block(owner)) or _first_key(words) != _first_key(item):
        return None
    paste = f"{' ' * _column(item)}- {words.strip()}"
    return None if _is_item(words) else Problem("SYN-37", _place(source, first), paste=paste)


def text_before_its_list(source: Source, line: int) -> Place | None:
    """The text beside the key just above ``line``, which is the first dash of a list under that key."""
    first = next(_above(source, line), 0)
    words = source.line(first) if first else ""
    key = _KEY_WITH_TEXT.match(words)
    below = source.line(line)
    if not key or _is_item(words) or _column(words) + _STEP != _column(below):
        return None
    said = below.lstrip(" -")
    if not _is_item(below) or (_is_key(said) and not _IN_QUOTES.match(said)):
        return None
    return source.place(first, key.end() + 1, len(words.rstrip()) - key.end())


def cuts_a_list(source: Source, line: int) -> Place | None:
    """The key above ``line``, further left than the items between which it stands."""
    below = source.line(line)
    above = _above(source, line)
    odd = next(above, 0)
    words = source.line(odd) if odd else ""
    if not _is_item(below) or not words or _opens_a_block(words) or _column(words) >= _column(below):
        return None
    nearest = next((w for w in map(source.line, above) if _column(w) <= _column(below)), "")
    return _place(source, odd) if _is_item(nearest) and _column(nearest) == _column(below) else None


def dash_too_many(source: Source, line: int) -> Place | None:
    """The item just above ``line``, if it is the only one among keys: the first key was given a dash."""
    column = _column(source.line(line))
    number = next((n for n in _above(source, line) if _column(source.line(n)) <= column), 0)
    item = source.line(number) if number else ""
    if not (_is_item(item) and _is_key(item) and _column(item) == column):
        return None
    siblings = [source.line(line)]
    for words in map(source.line, _below(source, line)):
        if _column(words) < column:
            break
        siblings += [words] if _column(words) == column else []
    alone = _at_its_level(source, number) == "" or _column(_at_its_level(source, number)) < column
    keys = len(siblings) > 1 and all(_is_key(words) and not _is_item(words) for words in siblings)
    return _place(source, number) if alone and keys else None


def dash_among_keys(source: Source, line: int) -> Place | None:
    """``line`` itself, if it is an item among keys that each have their text."""
    below = source.line(line)
    above = _at_its_level(source, line)
    among = _column(above) == _column(below) and _is_item(below) and not _is_item(above)
    return _place(source, line) if among and not _opens_a_block(above) else None


def _at_its_level(source: Source, line: int) -> str:
    """The nearest line above that is not further right; empty when there is none."""
    column = _column(source.line(line))
    words = (source.line(number) for number in _above(source, line))
    return next((above for above in words if _column(above) <= column), "")


def _above(source: Source, line: int) -> Iterator[int]:
    """The lines above, the nearest first, comments and empty lines left aside."""
    highest = max(0, line - 1 - _SEEN)
    return (n for n in range(line - 1, highest, -1) if not _ASIDE.match(source.line(n)))


def _below(source: Source, line: int) -> Iterator[int]:
    """The lines below, the nearest first, comments and empty lines left aside."""
    lowest = min(len(source.lines), line + _SEEN)
    return (n for n in range(line + 1, lowest + 1) if not _ASIDE.match(source.line(n)))


def _ancestors(source: Source, line: int) -> Iterator[int]:
    """The line that opens the deeper block just above, if any, then the two lines it stands under."""
    column, deeper, left = _column(source.line(line)), 0, 2
    for number in _above(source, line):
        if left == 2 and _column(source.line(number)) > column:
            deeper = number
            continue
        if deeper:
            yield deeper
            deeper = 0
        yield number
        left -= 1
        if not left:
            return


def _column(words: str) -> int:
    return len(words) - len(words.lstrip(" "))


def _text_column(words: str) -> int:
    return len(words) - len(words.lstrip(" -"))


def _is_item(words: str) -> bool:
    return words.lstrip(" ").startswith("- ")


def _is_key(words: str) -> bool:
    return ": " in words or _opens_a_block(words)


def _first_key(words: str) -> str:
    return words.lstrip(" -").partition(":")[0].rstrip()


def _opens_a_block(words: str) -> bool:
    return words.rstrip().endswith(":")


def _place(source: Source, line: int) -> Place:
    words = source.line(line).rstrip()
    column = _text_column(words)
    return source.place(line, column + 1, len(words) - column)
