"""A real place where a person is sent, in words ready for paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a directory says of a place; what it does not say is empty, and is written by hand.

    ``hours`` are short lines, a day or days each. ``appointment`` tells whether one is needed, ``dated`` from
    when all this is: both are whole sentences.
    """

    name: str
    address: str = ""
    telephone: str = ""
    hours: tuple[str, ...] = ()
    appointment: str = ""
    dated: str = ""
