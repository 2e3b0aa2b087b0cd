"""The cases (``rules/cas.yaml``): what to do at each leaf of the tree, and on whose word."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cnfs_tui.guide.model.shape import (
    ById,
    Named,
    Ref,
    Refs,
    Shape,
    Slugged,
    Sourced,
    Text,
    Texts,
    YesNo,
    french,
)


class Action(StrEnum):
    """What a case comes down to (the contract of ``decider --json``)."""

    PROTECT = "proteger"
    DO_WITH = "faire-avec"
    DO_WITH_AND_RELAY = "faire-avec-et-relais"
    LEARN = "apprendre"
    NUDGE = "coup-de-pouce"
    REFER_AND_LEARN = "orienter-et-apprendre"
    REFER = "orienter"

    @property
    def with_the_person(self) -> bool:
        """True when the adviser then sits beside the person and guides."""
        return self in {
            Action.DO_WITH,
            Action.DO_WITH_AND_RELAY,
            Action.LEARN,
            Action.NUDGE,
            Action.REFER_AND_LEARN,
        }


class MemoKind(StrEnum):
    """What the person leaves with."""

    SKILLS = "competences"
    SKILLS_AND_LIAISON = "competences-et-liaison"
    LIAISON = "liaison"
    NONE = "aucun"


class Step(Shape):
    """One step: what to do, and how when a word more helps."""

    do: Text = french("faire")
    detail: Text | None = french("détail", default=None)


class Example(Shape):
    """A situation that must lead to the case: a test written by the author."""

    title: Text = french("situation")
    answers: Mapping[str, Ref] = french("réponses")


class Case(Named, Sourced):
    """A recommendation: action and posture first, then everything needed to carry it out.

    ``minutes`` is the time limit of the case, if it has one. ``nuance`` says which part is the note's
    and which is ours. ``theme_targets``: the actors of the theme observed come before ``targets``.
    """

    title: Text = french("titre")
    action: Slugged[Action]
    posture: Text
    proposal: Text = french("proposer")
    say: Texts = french("dire", min_length=1)
    avoid: Texts = french("ne pas dire", min_length=1)
    steps: tuple[Step, ...] = french("étapes", min_length=1)
    minutes: int | None = french("limite en minutes", default=None, gt=0, le=600)
    targets: Refs = french("cibles", min_length=1)
    theme_targets: YesNo = french("cibles du thème", default=False)
    skills: Refs = french("compétences", default=())
    memo: Slugged[MemoKind] = french("mémo")
    next: Texts = french("ensuite", min_length=1)
    traps: Texts = french("pièges", default=())
    nuance: Text | None = french("précision", default=None)
    examples: tuple[Example, ...] = french("exemples", default=())


class Cases(Shape):
    """The whole of ``cas.yaml``."""

    cases: ById[Case] = french("cas")
