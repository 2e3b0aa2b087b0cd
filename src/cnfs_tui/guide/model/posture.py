"""The posture « faire avec » (``rules/posture.yaml``): guidance ladder, mandate, closing, overrides."""

from __future__ import annotations

from cnfs_tui.guide.model.shape import ById, Named, Shape, Sourced, Text, Texts, YesNo, french


class Rung(Sourced):
    """One rung of the guidance ladder, from silence (0) to acting under a mandate (7)."""

    help: Text = french("aide")
    example: Text = french("exemple")
    autonomy: Text = french("autonomie")
    mandate: YesNo = french("mandat", default=False)


class Mandate(Sourced):
    """What to remember as soon as the adviser takes the hand, even for one click."""

    title: Text = french("titre")
    points: Texts = french("rappels")


class ClosingCheck(Sourced):
    """One gesture of the end of a visit, on a shared desk."""

    gesture: Text = french("geste")
    detail: Text | None = french("détail", default=None)


class Reason(Named):
    """A coded reason for « je fais autrement »: never a free text."""

    title: Text = french("titre")


class Posture(Shape):
    """The whole of ``posture.yaml``; the ladder is in order, rung 0 first."""

    ladder: tuple[Rung, ...] = french("échelle", min_length=1)
    mandate: Mandate = french("mandat")
    closing: tuple[ClosingCheck, ...] = french("clôture", min_length=1)
    reasons: ById[Reason] = french("motifs")
