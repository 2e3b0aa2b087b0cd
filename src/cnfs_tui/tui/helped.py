"""What a screen says of itself to its help, beside ``HELP`` (what it is for) and its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class InManual:
    """A part of one of the manuals, by its title."""

    manual: str
    part: str


class Helped:
    """For a screen: ``NOW``, what can be done by now; ``MORE``, where a manual says more.

    ``DIGITS``: the digits that work, and what they do, where they do not choose among the lines shown.
    """

    NAME: ClassVar[str] = ""
    NOW: ClassVar[tuple[str, ...]] = ()
    DIGITS: ClassVar[tuple[str, str] | None] = None
    MORE: ClassVar[InManual] = InManual("conseiller", "Une visite, pas à pas")

    def named(self) -> str:
        """How the screen is called in its help."""
        return self.NAME
