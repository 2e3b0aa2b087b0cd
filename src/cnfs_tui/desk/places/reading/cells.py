"""A cell of a list as what it means: cleaned, mended where it can be, noted where it is not as it should."""

from __future__ import annotations

import html
import re
from datetime import date, datetime

from cnfs_tui.desk.places.centres import CENTRES
from cnfs_tui.desk.places.departments import department_of, is_department
from cnfs_tui.desk.places.place import Position
from cnfs_tui.desk.places.reading.notes import Mend, Notes
from cnfs_tui.desk.places.sphere import distance
from cnfs_tui.typography import REPLACEMENT, printable

_LONGEST = 700
"""Characters of a cell that are kept: no address or remark needs more on a screen or a sheet."""
_NOTHING = frozenset(
    {"", "-", "--", "/", ".", "nan", "null", "none", "n/a", "na", "#n/a", "nr", "nc", "?", "undefined"}
)
_SPACES = re.compile(r"\s+")
_DIGITS = re.compile(r"\d+")
_NOT_DIGITS = re.compile(r"\D+")
_POSTCODE = re.compile(r"(?<!\d)(\d{4,5})(?:[.,]0+)?(?!\d)")
_SEVERAL_NUMBERS = re.compile(r"\s*(?:/|\||;|,|\bou\b|\bet\b|\n)\s*")
_PHONE = re.compile(r"[+(\d][\d\s.\-()]{2,}\d")
_OUR_CODES = ("33", "262", "590", "594", "596", "269")
_ISLANDS_ABROAD = ("687", "689", "508", "681")
_MANY = re.compile(r"\s*[|;,]\s*(?![^(]*\))")
"""But within brackets: « Langues étrangères (anglais, arabe) » is one."""
_TOWN = re.compile(r"\d{4,5}\s*[-,]?\s*(?!cedex)([^\W\d].*?)(?:\s+cedex.*)?", re.IGNORECASE)
_ABSURD_BEFORE = date(2000, 1, 1)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.-]?(\d{2})[/.-]?(\d{2})")
_TOO_FAR, _TOO_FAR_IN_GUYANE = 160.0, 400.0
"""Kilometres from the middle of a département where none of it can be."""


def clean(cell: str) -> str:
    """The words of a cell in one line, without what is not seen; empty when it says nothing."""
    text = cell.strip()
    if not text.isprintable() or "\u00ad" in text:
        text = printable(_SPACES.sub(" ", text)).replace(REPLACEMENT, "").strip()
    if "  " in text or "\u00a0" in text or "\u202f" in text:
        text = _SPACES.sub(" ", text)
    if "&" in text and ";" in text:
        text = printable(_SPACES.sub(" ", html.unescape(text))).replace(REPLACEMENT, "").strip()
    if len(text) < 10 and text.lower() in _NOTHING:
        return ""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell, separated by ``|`` as the standard has it, or by ``;`` or ``,``."""
    return tuple(dict.fromkeys(part for part in _MANY.split(cell) if part))


def postcode(cell: str, notes: Notes) -> str:
    """Five digits, a lost leading zero given back; empty when there is no postcode there."""
    if not cell:
        return ""
    if len(cell) == 5 and cell.isdecimal() and cell.isascii():
        return cell
    found = _POSTCODE.search(_SPACES.sub("", cell))
    if found is None or not found[1].isascii():
        notes.mend(Mend.POSTCODE_UNREADABLE, cell)
        return ""
    if len(found[1]) == 4:
        notes.mend(Mend.POSTCODE_ZERO, cell)
    return found[1].zfill(5)


def town(cell: str) -> str:
    """The commune that follows a postcode in one cell, « 02000 LAON CEDEX »; empty when none does."""
    found = _TOWN.fullmatch(cell)
    return found[1] if found else ""


def insee(cell: str) -> str:
    """The five signs of a commune's own code, a lost leading zero given back; empty when it is none."""
    code = cell.upper().removesuffix(".0")
    if code.isdecimal() and len(code) == 4:
        code = f"0{code}"
    return code if len(code) == 5 and is_department(department_of(code, "")) else ""


def telephone(cell: str, notes: Notes) -> str:
    """By pairs, « 04 50 56 87 49 »; several numbers joined by « ou »; as it stands when it is none."""
    if not cell:
        return ""
    numbers = dict.fromkeys(
        _number(found[0], notes) for part in _SEVERAL_NUMBERS.split(cell) for found in _PHONE.finditer(part)
    )
    told = [number for number in numbers if number]
    if told:
        return " ou ".join(told[:2])
    notes.mend(Mend.TELEPHONE_UNREADABLE, cell)
    return cell


def _number(written: str, notes: Notes) -> str:
    """One number by pairs, empty when it is none."""
    digits = _NOT_DIGITS.sub("", written.replace("(0)", ""))
    if digits.startswith("00"):
        digits = digits[2:]
    if len(digits) == 9 and digits[:3] in _ISLANDS_ABROAD and "+" in written:
        return f"+{digits[:3]} {_pairs(digits[3:])}"
    for code in _OUR_CODES:
        rest = digits.removeprefix(code)
        if rest != digits and len(rest) in (9, 10) and (len(rest) == 9 or rest[0] == "0"):
            return _pairs(f"0{rest[-9:]}")
    if len(digits) == 10 and digits[0] == "0":
        return _pairs(digits)
    if len(digits) == 9 and digits[0] != "0":
        notes.mend(Mend.TELEPHONE_ZERO, written.strip())
        return _pairs(f"0{digits}")
    return _pairs(digits) if len(digits) in (4, 6) else ""


def _pairs(digits: str) -> str:
    return " ".join(digits[start : start + 2] for start in range(0, len(digits), 2))


def position(latitude: str, longitude: str, department: str, notes: Notes) -> Position | None:
    """The position, latitude and longitude put back in their order; None when it is nowhere it could be."""
    if not latitude and not longitude:
        return None
    words = f"{latitude} {longitude}"
    north, east = _degrees(latitude), _degrees(longitude)
    if north is None or east is None or (north == 0 and east == 0):
        notes.mend(Mend.COORDINATES_IMPOSSIBLE, words)
        return None
    centre = CENTRES.get(department)
    too_far = _TOO_FAR_IN_GUYANE if department == "973" else _TOO_FAR
    straight, swapped = _on_earth(north, east), _on_earth(east, north)
    if centre is None:
        if straight is None:
            notes.mend(Mend.COORDINATES_IMPOSSIBLE, words)
        return straight
    if straight and distance(straight, centre) < too_far:
        return straight
    if swapped and distance(swapped, centre) < too_far:
        notes.mend(Mend.COORDINATES_SWAPPED, words)
        return swapped
    notes.mend(Mend.COORDINATES_ELSEWHERE if straight else Mend.COORDINATES_IMPOSSIBLE, words)
    return None


def both_coordinates(cell: str) -> tuple[str, str]:
    """« 46.1, 5.8 » in one cell, in two."""
    parts = re.split(r"\s*;\s*|\s*,\s+|\s+", cell.strip("[]() "))
    if len(parts) == 1:
        parts = cell.split(",")
    return (parts[0], parts[1]) if len(parts) == 2 else (cell, "")


def _degrees(written: str) -> float | None:
    try:
        value = float(written.replace(",", ".").replace("\u2212", "-").replace(" ", "").rstrip("°"))
    except ValueError:
        return None
    return value if -180 <= value <= 180 else None


def _on_earth(latitude: float, longitude: float) -> Position | None:
    return Position(latitude, longitude) if -90 <= latitude <= 90 else None


def day(cell: str, today: date, notes: Notes) -> date | None:
    """A day; None, and noted, when it has not come yet, or is older than any of these lists."""
    if not cell:
        return None
    found = read_day(cell)
    if found is None or found < _ABSURD_BEFORE or found > today:
        notes.mend(Mend.DATE_ABSURD, cell)
        return None
    return found


def read_day(cell: str) -> date | None:
    """« 2024-08-01T00:00:00 », « 01/08/2024 » or « 20240801 »."""
    try:
        if found := _DAY_FIRST.match(cell):
            return datetime(int(found[3]), int(found[2]), int(found[1])).date()
        if found := _YEAR_FIRST.match(cell):
            return datetime(int(found[1]), int(found[2]), int(found[3])).date()
    except ValueError:
        pass
    return None


def website(cell: str) -> str:
    """The first address of a cell, if it is one of the web."""
    first = cell.split("|")[0].split()[0] if cell else ""
    first = first.rstrip(";,")
    if first.lower().startswith(("http://", "https://")):
        return first
    return first if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", first) else ""
