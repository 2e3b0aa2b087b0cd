"""The posture « faire avec » (``rules/posture.yaml``): ladder, ways to do, gestures, words, slips, end."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from cnfs_tui.guide.model.coop import Autonomy
from cnfs_tui.guide.model.shape import (
    ById,
    Named,
    Refs,
    Shape,
    Sourced,
    Text,
    Texts,
    YesNo,
    french,
    ids_from_keys,
)


class Rung(Sourced):
    """One rung of the guidance ladder, from silence (0) to acting under a mandate (7)."""

    help: Text = french("aide")
    example: Text = french("exemple")
    autonomy: Autonomy = french("autonomie")
    mandate: YesNo = french("mandat", default=False)


class Mode(Named, Sourced):
    """A way to do a démarche: in whose hands it is, who decides, who knows the password, what for.

    ``place``: where it stands in the mission of the adviser.
    """

    title: Text = french("titre")
    hand: Text = french("main")
    decides: Text = french("décide")
    secret: Text
    purpose: Text = french("but")
    place: Text


class Modes(Shape):
    """The five ways to do, from the most autonomous for the person; all must be there, under these ids."""

    let_do: Mode = french("faire-faire")
    do_with: Mode = french("faire-avec")
    do_for: Mode = french("faire-pour")
    do_instead: Mode = french("faire-a-la-place")
    hand_over: Mode = french("passer-le-relais")

    @property
    def by_id(self) -> dict[str, Mode]:
        """The five of them, in order, under the ids that scenarios use."""
        modes = (self.let_do, self.do_with, self.do_for, self.do_instead, self.hand_over)
        return {mode.id: mode for mode in modes}


class PostureGesture(Named, Sourced):
    """A gesture of « faire avec »: what is expected, how it shows, and what it replaces."""

    gesture: Text = french("geste")
    seen: Text = french("on le voit quand")
    avoid: Text = french("à éviter")


class Saying(Sourced):
    """In a given moment, what to say, what not to say, and why. The screen adds the quotation marks."""

    situation: Text
    say: Text = french("dire")
    avoid: Text = french("éviter")
    why: Text = french("pourquoi")


class Slip(Named, Sourced):
    """A slide away from « faire avec »: what sets it off, how it shows, what prevents it.

    ``gestures``: the ids of the gestures at stake.
    """

    title: Text = french("titre")
    trigger: Text = french("déclencheur")
    signal: Text
    remedy: Text = french("parade")
    gestures: Refs = french("gestes", min_length=1)


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
    modes: Annotated[Modes, BeforeValidator(ids_from_keys)]
    gestures: ById[PostureGesture] = french("gestes")
    sayings: tuple[Saying, ...] = french("paroles", min_length=1)
    slips: ById[Slip] = french("dérapages")
    mandate: Mandate = french("mandat")
    closing: tuple[ClosingCheck, ...] = french("clôture", min_length=1)
    reasons: ById[Reason] = french("motifs")
