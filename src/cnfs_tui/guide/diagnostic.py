"""The shared diagnosis (``rules/diagnostic.yaml``): criteria, observations, dated landmarks.

Source: the official note, part 3.2, « Diagnostiquer la situation et le besoin de la personne ».
"""

from __future__ import annotations

from pydantic import Field

from cnfs_tui.guide.shape import ById, Named, Shape, Sourced, Text, Texts


class Answer(Named):
    """A possible answer to a criterion, defined so that two advisers mean the same by it."""

    title: Text = Field(alias="titre")
    definition: Text
    signs: Texts = Field(default=(), alias="signes")
    example: Text | None = Field(default=None, alias="exemple")
    summary: Text = Field(alias="synthese")


class Distinction(Shape):
    """Two things that look alike and are not."""

    title: Text = Field(alias="titre")
    text: Text = Field(alias="texte")


class Test(Shape):
    """A short list of questions that settles a criterion."""

    title: Text = Field(alias="titre")
    questions: Texts
    conclusion: Text


class CriterionGuide(Named, Sourced):
    """One criterion as the adviser meets it: what to ask, what to look for, how not to be mistaken.

    ``if_unsure`` is the answer applied when nobody knows and it matters; ``caution`` says so on screen.
    ``default`` is the answer taken on the command line when the criterion is not given.
    """

    title: Text = Field(alias="titre")
    question: Text
    in_the_note: Text | None = Field(default=None, alias="dans-la-note")
    default: Text | None = Field(default=None, alias="par-defaut")
    if_unsure: Text = Field(alias="dans-le-doute")
    caution: Text = Field(alias="prudence")
    summary_if_unsure: Text = Field(alias="synthese-si-on-ne-sait-pas")
    ask: Texts = Field(alias="questions-a-poser")
    avoid: Texts = Field(default=(), alias="a-eviter")
    distinguish: tuple[Distinction, ...] = Field(default=(), alias="distinguer")
    test: Test | None = None
    when_unsure: Texts = Field(alias="quand-on-ne-sait-pas")
    answers: ById[Answer] = Field(alias="reponses")


class ObservedAnswer(Named):
    """A possible value of an observation; a theme names the actors to think of first."""

    title: Text = Field(alias="titre")
    actors: Texts = Field(default=(), alias="acteurs")


class Observation(Named, Sourced):
    """Something noticed, that changes complements, targets and words, never the case."""

    title: Text = Field(alias="titre")
    question: Text
    default: Text | None = Field(default=None, alias="par-defaut")
    answers: ById[ObservedAnswer] = Field(alias="reponses")


class Landmark(Named, Sourced):
    """A known situation, dated, that helps to judge urgency.

    ``urgency`` is the answer to think of first, or ``selon`` when it depends on the fact told.
    """

    title: Text = Field(alias="titre")
    urgency: Text = Field(alias="urgence")
    fact: Text = Field(alias="repere")


class SharedSummary(Sourced):
    """How the sentence that sums up begins and ends, said to the person."""

    opening: Text = Field(alias="debut")
    closing: Text = Field(alias="fin")


class Diagnostic(Shape):
    """The whole of ``diagnostic.yaml``; criteria are in the order they are shown."""

    criteria: ById[CriterionGuide] = Field(alias="criteres")
    observations: ById[Observation]
    landmarks: ById[Landmark] = Field(alias="situations-reperes")
    summary: SharedSummary = Field(alias="synthese")
