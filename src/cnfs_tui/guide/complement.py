"""The complements (``rules/complements.yaml``): advice that may be added, and never changes the case."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from cnfs_tui.guide.shape import Named, Sourced, Text, Texts


class Complement(Named, Sourced):
    """Advice added when every line of ``when`` holds; an empty ``when`` always holds.

    A line names a criterion, an observation, a fact of the structure, ``action`` or ``cas``, and the
    answers that are accepted (``oui ou plus-tard``).
    """

    title: Text = Field(alias="titre")
    when: Mapping[str, str] = Field(alias="si")
    advice: Texts = Field(alias="conseils", min_length=1)
    say: Texts = Field(default=(), alias="dire")
    targets: Texts = Field(default=(), alias="cibles")
