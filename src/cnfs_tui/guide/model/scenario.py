"""A role play for trainers (``rules/scenarios/*.yaml``), which is also an executable example of the tree.

Source of the form: the trainers' blank sheet of ``contenu.md`` part 8 (opening, what is revealed, axes,
recommendation, traps, debrief), and the four ways to help of its part 1.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple, Self

from pydantic import ModelWrapValidatorHandler, PrivateAttr, model_validator

from cnfs_tui.guide.model.shape import (
    Ref,
    SeveralRefs,
    Shape,
    Slugged,
    Sourced,
    Text,
    Texts,
    YesNo,
    french,
)


class Reveal(Shape):
    """What the one who plays the person says or shows, only if the adviser looks for it."""

    when: Text = french("si")
    then: Text = french("alors")


class Stage(StrEnum):
    """The stages of a visit, in their order."""

    FRAMING = "cadre"
    DIAGNOSIS = "diagnostic"
    SUMMARY = "synthese"
    RECOMMENDATION = "recommandation"
    TOGETHER = "ensemble"
    PAPERS = "papiers"
    END = "fin"


class Way(StrEnum):
    """The ways to help that a group chooses between: ids of ``Posture.modes``."""

    WITH = "faire-avec"
    FOR = "faire-pour"
    INSTEAD = "faire-a-la-place"
    HANDOVER = "passer-le-relais"


class Speaker(StrEnum):
    """Whose words or gestures a line of a dialogue tells."""

    PERSON = "personne"
    ADVISER = "conseiller"


class Line(NamedTuple):
    """What one of the two says or does."""

    speaker: Speaker
    words: str


class Choice(Shape):
    """One thing the adviser could do: what it does to the person, and whether it ``fits`` the note.

    ``effect`` is a fact that a group can see, never a judgement; ``gestures`` are those of the posture
    library that are at stake.
    """

    mode: Slugged[Way]
    gestures: SeveralRefs = french("gestes", default=())
    done: Text = french("fait")
    effect: Text = french("effet")
    fits: YesNo = french("conforme")


class Moment(Shape):
    """One page of a demonstration: either a dialogue, or a choice put to the group.

    Words said stand between « »; without them, a text tells a gesture or a fact. ``criterion``: the one
    of ``Scenario.answers`` whose answer becomes known now.
    """

    stage: Slugged[Stage] = french("étape")
    person: Text | None = french("personne", default=None)
    adviser: Text | None = french("conseiller", default=None)
    criterion: Ref | None = french("réponse", default=None)
    gestures: SeveralRefs = french("gestes", default=())
    question: Text | None = french("que faites-vous", default=None)
    choices: tuple[Choice, ...] = french("choix", default=())
    _adviser_first: bool = PrivateAttr(default=False)

    @model_validator(mode="wrap")
    @classmethod
    def _in_the_order_of_the_file(cls, value: Any, shaped: ModelWrapValidatorHandler[Self]) -> Self:
        moment = shaped(value)
        if isinstance(value, dict):
            moment._adviser_first = (
                next((key for key in value if key in tuple(Speaker)), "") == Speaker.ADVISER
            )
        return moment

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is said and done in a dialogue, in the order of the file; none in a choice."""
        told = ((Speaker.PERSON, self.person), (Speaker.ADVISER, self.adviser))
        lines = [Line(speaker, words) for speaker, words in told if words is not None]
        return tuple(reversed(lines) if self._adviser_first else lines)

    @property
    def is_choice(self) -> bool:
        """Whether the demonstration stops here, for the group to choose."""
        return self.question is not None


class Scenario(Sourced):
    """A fictitious person, never named, and what a good accompaniment of hers comes down to.

    ``answers`` are those a group should reach, by criterion; the tree must lead them to ``case``, with
    ``observations`` and ``structure`` among what brings the ``complements``. ``code`` is shown in lists;
    ``minutes`` of play: None leaves it to the session; ``warning`` is for the trainer alone.
    """

    code: Text | None = french("numéro", default=None)
    title: Text = french("titre")
    who: Text = french("qui")
    warning: Text | None = french("avertissement", default=None)
    minutes: int | None = french("durée en minutes", default=None, gt=0, le=60)
    opening: Text = french("accroche")
    reveals: tuple[Reveal, ...] = french("révélations", min_length=1)
    answers: Mapping[str, Ref] = french("réponses")
    observations: Mapping[str, Ref] = french("observations", default={})
    structure: Mapping[str, Ref] = french("structure", default={})
    case: Ref = french("cas attendu")
    complements: SeveralRefs = french("compléments attendus", default=())
    expected: Texts = french("gestes attendus", default=())
    traps: Texts = french("pièges", default=())
    moments: tuple[Moment, ...] = french("démonstration", default=())

    @property
    def titled(self) -> str:
        """« S01 · La réversion », or the title alone."""
        return f"{self.code} · {self.title}" if self.code else self.title

    debrief: Texts = french("débrief", min_length=1)
