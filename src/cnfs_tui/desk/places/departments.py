"""Which département a commune is in, from its codes."""

from __future__ import annotations

import re

_CORSICA = {"200": "2A", "201": "2A", "202": "2B", "206": "2B"}
_ISLANDS = {"97133": "977", "97150": "978"}
"""Saint-Barthélemy and Saint-Martin kept the postcodes of Guadeloupe."""
_CODE = re.compile(r"0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[4678]", re.IGNORECASE)


def is_department(code: str) -> bool:
    """Whether it is the code of a département or a territory overseas: « 01 », « 2A », « 974 »."""
    return _CODE.fullmatch(code) is not None and code != "20"


def department_of(insee: str, postcode: str) -> str:
    """The département, of the commune's own code rather than of its postcode; empty when neither says."""
    if insee:
        return insee[:3] if insee.startswith(("97", "98")) else insee[:2]
    if postcode in _ISLANDS:
        return _ISLANDS[postcode]
    if postcode.startswith(("97", "98")):
        return postcode[:3]
    return _CORSICA.get(postcode[:3], postcode[:2])


def as_department(typed: str) -> str | None:
    """« 1 » is « 01 », « 2a » is « 2A »; None when it is no département."""
    code = typed.strip().upper()
    code = code.zfill(2) if code.isdecimal() and code.isascii() else code
    return code if is_department(code) else None
