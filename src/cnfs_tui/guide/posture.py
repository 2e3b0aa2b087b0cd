"""The posture « faire avec » (``rules/posture.yaml``): guidance ladder, mandate, closing, overrides."""

from __future__ import annotations

from pydantic import Field

from cnfs_tui.guide.shape import ById, Named, Shape, Sourced, Text, Texts


class Rung(Sourced):
    """One rung of the guidance ladder, from silence (0) to acting under a mandate (7)."""

    help: Text = Field(alias="aide")
    example: Text = Field(alias="exemple")
    autonomy: Text = Field(alias="autonomie")
    mandate: bool = Field(default=False, alias="mandat")


class Mandate(Sourced):
    """What to remember as soon as the adviser takes the hand, even for one click."""

    title: Text = Field(alias="titre")
    points: Texts = Field(alias="rappels")


class ClosingCheck(Sourced):
    """One gesture of the end of a visit, on a shared desk."""

    gesture: Text = Field(alias="geste")
    detail: Text | None = None


class Reason(Named):
    """A coded reason for « je fais autrement »: never a free text."""

    title: Text = Field(alias="titre")


class Posture(Shape):
    """The whole of ``posture.yaml``; the ladder is in order, rung 0 first."""

    ladder: tuple[Rung, ...] = Field(alias="echelle", min_length=1)
    mandate: Mandate = Field(alias="mandat")
    closing: tuple[ClosingCheck, ...] = Field(alias="cloture", min_length=1)
    reasons: ById[Reason] = Field(alias="motifs")
