"""The cases (``rules/cas.yaml``): what to do at each leaf of the tree, and on whose word."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from cnfs_tui.guide.shape import Named, Shape, Sourced, Text, Texts


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

    do: Text = Field(alias="faire")
    detail: Text | None = None


class Example(Shape):
    """A situation that must lead to the case: a test written by the author."""

    title: Text = Field(alias="situation")
    answers: Mapping[str, str] = Field(alias="reponses")


class Case(Named, Sourced):
    """A recommendation: action and posture first, then everything needed to carry it out.

    ``minutes`` is the time limit of the case, if it has one. ``nuance`` says which part is the note's
    and which is ours. ``theme_targets``: the actors of the theme observed come before ``targets``.
    """

    title: Text = Field(alias="titre")
    action: Action
    posture: Text
    proposal: Text = Field(alias="proposer")
    say: Texts = Field(alias="dire", min_length=1)
    avoid: Texts = Field(alias="ne-pas-dire", min_length=1)
    steps: tuple[Step, ...] = Field(alias="etapes", min_length=1)
    minutes: int | None = Field(default=None, alias="limite-en-minutes", gt=0)
    targets: Texts = Field(alias="cibles", min_length=1)
    theme_targets: bool = Field(default=False, alias="cibles-du-theme")
    skills: Texts = Field(default=(), alias="competences")
    memo: MemoKind
    next: Texts = Field(alias="ensuite", min_length=1)
    traps: Texts = Field(default=(), alias="pieges")
    nuance: Text | None = Field(default=None, alias="precision")
    examples: tuple[Example, ...] = Field(alias="exemples", min_length=1)
