"""A role play for trainers (``rules/scenarios/*.yaml``), which is also an executable example of the tree.

Source of the form: the trainers' blank sheet of ``contenu.md`` part 8 (opening, what is revealed, axes,
recommendation, traps, debrief).
"""

from __future__ import annotations

from collections.abc import Mapping

from cnfs_tui.guide.model.shape import Ref, Shape, Sourced, Text, Texts, french


class Reveal(Shape):
    """What the one who plays the person says or shows, only if the adviser looks for it."""

    when: Text = french("si")
    then: Text = french("alors")


class Scenario(Sourced):
    """A fictitious person, never named, and what a good accompaniment of hers comes down to.

    ``answers`` are those a group should reach, by criterion; the tree must lead them to ``case``.
    """

    title: Text = french("titre")
    who: Text = french("qui")
    opening: Text = french("accroche")
    reveals: tuple[Reveal, ...] = french("révélations", min_length=1)
    answers: Mapping[str, Ref] = french("réponses")
    case: Ref = french("cas attendu")
    expected: Texts = french("gestes attendus", default=())
    traps: Texts = french("pièges", default=())
    debrief: Texts = french("débrief", min_length=1)
