"""Whose guide this is (``rules/guide.yaml``, which may be missing): said on screen and on paper."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from cnfs_tui.guide.model.shape import Day, Shape, Text, french
from cnfs_tui.guide.model.web_address import WebAddress

MONTHS_BEFORE_REREADING = 12
LONGEST_NAME = 60
"""How many characters a title or an author may have: both stand on one line at the foot of a memo."""
LONGEST_VERSION = 20


def _short(longest: int, text: str) -> str:
    if len(text) > longest or "\n" in text:
        raise PydanticCustomError("line_too_long", "too long for one line")
    return text


Name = Annotated[Text, AfterValidator(partial(_short, LONGEST_NAME))]
"""A title or a name, on one line."""


class Identity(Shape):
    """Title, author, version, date and web address of a guide, all free to be left out.

    ``rereading``: after how many months a dated fact must be read again at its source.
    """

    title: Name | None = french("titre", default=None)
    author: Name | None = french("auteur", default=None)
    version: Annotated[Text, AfterValidator(partial(_short, LONGEST_VERSION))] | None = french(
        "version", default=None
    )
    date: Day | None = french("date", default=None)
    address: WebAddress | None = french("adresse web", default=None)
    rereading: int = french("mois avant relecture", default=MONTHS_BEFORE_REREADING, gt=0, le=120)
