"""What an adviser types to look for places: a postcode, or how a commune begins."""

from __future__ import annotations

import re

from cnfs_tui.desk.places.search import Wanted

_POSTCODE = re.compile(r"(?<!\d)\d{2} ?\d{3}(?!\d)")


def wanted(typed: str, desk: str, *, actor: str, open_now: bool, limit: int) -> Wanted:
    """What is looked for. A whole postcode is where distances are counted from, in place of the ``desk``'s;
    the beginning of one, or of the name of a commune, keeps only the places there.
    """
    text = typed.strip()
    whole = _POSTCODE.search(text)
    near = whole[0].replace(" ", "") if whole else desk
    begins = "" if whole else text
    number = begins.replace(" ", "")
    postcode = number if number.isascii() and number.isdecimal() else ""
    return Wanted(
        actor=actor,
        postcode=postcode,
        commune="" if postcode else begins,
        near=near,
        open_now=open_now,
        limit=limit,
    )
