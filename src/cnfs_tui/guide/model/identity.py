"""Whose guide this is (``rules/guide.yaml``, which may be missing): said on screen and on paper."""

from __future__ import annotations

from cnfs_tui.guide.model.shape import Day, Shape, Text, french

MONTHS_BEFORE_REREADING = 12


class Identity(Shape):
    """Title, author, version and date of a guide, all free to be left out.

    ``rereading``: after how many months a dated fact must be read again at its source.
    """

    title: Text | None = french("titre", default=None)
    author: Text | None = french("auteur", default=None)
    version: Text | None = french("version", default=None)
    date: Day | None = french("date", default=None)
    rereading: int = french("mois avant relecture", default=MONTHS_BEFORE_REREADING, gt=0, le=120)
