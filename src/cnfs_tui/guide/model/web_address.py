"""An address on the web that is printed in clear and as a QR code: whole, safe, and short to copy."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from cnfs_tui.guide.model.shape import Text

LONGEST_ADDRESS = 80
"""How many characters: it is copied by hand, and its QR code must stay easy to read."""
SAFE = "https://"
ADDRESS_FAULT = "address_"
"""How the types of these errors begin: what follows is a word of :func:`fault`."""

_SIGNS = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ÿŒœŸ_.~:/?#\[\]@!$&'()*+,;=%-]+")
"""Those of RFC 3986, and letters of French: what the typeface of the papers draws, as the author types it."""


def fault(address: str) -> str:
    """What keeps an address from being printed, in one word; empty when nothing does."""
    if not _SIGNS.fullmatch(address):
        return "signs"
    if not address.startswith(SAFE):
        return "unsafe"
    if len(address) > LONGEST_ADDRESS:
        return "long"
    try:
        parts = urlsplit(address)
    except ValueError:
        return "place"
    if "@" in parts.netloc:
        return "person"
    return "" if "." in (parts.hostname or "").strip(".") else "place"


def _printable(address: str) -> str:
    if found := fault(address):
        raise PydanticCustomError(f"{ADDRESS_FAULT}{found}", "cannot be printed")
    return address


WebAddress = Annotated[Text, AfterValidator(_printable)]
