"""A decoder of our own for the addresses of La Coop: what its form would read there."""

from __future__ import annotations

import json
import string
import zlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

_ALPHABET = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"


def state_in(address: str) -> Mapping[str, Any]:
    """The state that the address carries; every step of the format is checked on the way."""
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc) == ("https", "coop-numerique.anct.gouv.fr")
    assert parts.path == "/coop/mes-activites/cra/individuel"
    assert not parts.fragment
    parameters = parse_qs(parts.query, strict_parsing=True)
    assert list(parameters) == ["v"]
    (carried,) = parameters["v"]
    inflating = zlib.decompressobj(wbits=15)
    text = inflating.decompress(_bytes(carried))
    assert inflating.eof and not inflating.unused_data
    document = json.loads(text)
    assert list(document) == ["json"], "superjson adds « meta » only for what plain JSON cannot hold"
    state = document["json"]
    assert isinstance(state, dict)
    return state


def _bytes(carried: str) -> bytes:
    """Base64 for addresses, without padding, six bits after six bits (RFC 4648, 5)."""
    bits = "".join(f"{_ALPHABET.index(character):06b}" for character in carried)
    whole = len(bits) // 8 * 8
    assert len(bits) - whole < 6 and "1" not in bits[whole:]
    return bytes(int(bits[at : at + 8], 2) for at in range(0, whole, 8))
