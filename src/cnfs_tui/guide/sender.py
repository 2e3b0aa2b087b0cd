"""The structure as papers name it: who hands the sheet over, where to call, which workshop comes next."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sender:
    """Words ready for paper; where one is empty, a line is left to write on.

    ``job`` is a job title, ``place`` the structure, ``address`` its address on one line. ``workshops`` are
    the next ones, the one to propose first. ``colleagues``: whom to see in the structure, by function and
    room.
    """

    job: str = ""
    place: str = ""
    address: str = ""
    telephone: str = ""
    hours: str = ""
    workshops: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()

    def helper(self, otherwise: str) -> str:
        """Who helps: the job title told, or ``otherwise``, and the structure."""
        return ", ".join(part for part in (self.job or otherwise, self.place) if part)


NOBODY = Sender()
"""A structure that has told nothing of itself."""
