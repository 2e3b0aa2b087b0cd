"""The complements (``rules/complements.yaml``): advice that may be added, and never changes the case."""

from __future__ import annotations

from collections.abc import Mapping

from cnfs_tui.guide.model.shape import (
    Alternatives,
    ById,
    Named,
    Refs,
    Shape,
    Sourced,
    Text,
    Texts,
    YesNo,
    french,
)


class Complement(Named, Sourced):
    """Advice added when every line of ``when`` holds; an empty ``when`` always holds.

    A line names a criterion, an observation, a fact of the structure, ``action`` or ``cas``, and the
    answers that are accepted (``oui ou plus-tard``). ``first``: it comes before the action itself.
    """

    title: Text = french("titre")
    when: Mapping[str, Alternatives] = french("si")
    first: YesNo = french("avant tout", default=False)
    advice: Texts = french("conseils", min_length=1)
    say: Texts = french("dire", default=())
    targets: Refs = french("cibles", default=())


class Complements(Shape):
    """The whole of ``complements.yaml``."""

    complements: ById[Complement] = french("compléments")
