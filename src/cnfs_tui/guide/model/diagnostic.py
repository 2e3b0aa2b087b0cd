"""The shared diagnosis (``rules/diagnostic.yaml``): criteria, observations, dated landmarks.

Source: the official note, part 3.2, « Diagnostiquer la situation et le besoin de la personne ».
"""

from __future__ import annotations

from cnfs_tui.guide.model.shape import ById, Named, Ref, Refs, Shape, Sourced, Text, Texts, YesNo, french

DEPENDS = "selon"
"""A landmark whose urgency depends on what the person tells."""


class Answer(Named):
    """A possible answer to a criterion, defined so that two advisers mean the same by it."""

    title: Text = french("titre")
    definition: Text = french("définition")
    signs: Texts = french("signes", default=())
    example: Text | None = french("exemple", default=None)
    summary: Text = french("synthèse")


class Distinction(Shape):
    """Two things that look alike and are not."""

    title: Text = french("titre")
    text: Text = french("texte")


class Test(Shape):
    """A short list of questions that settles a criterion."""

    title: Text = french("titre")
    questions: Texts
    conclusion: Text


class CriterionGuide(Named, Sourced):
    """One criterion as the adviser meets it: what to ask, what to look for, how not to be mistaken.

    ``if_unsure`` is the answer applied when nobody knows and it matters; ``caution`` says so on screen.
    ``default`` is the answer taken on the command line when the criterion is not given. A ``discreet``
    criterion keeps its signs folded: the person, or who comes with her, reads the same screen.
    """

    title: Text = french("titre")
    question: Text
    in_the_note: Text | None = french("dans la note", default=None)
    default: Ref | None = french("par défaut", default=None)
    if_unsure: Ref = french("dans le doute")
    caution: Text = french("prudence")
    summary_if_unsure: Text = french("synthèse si on ne sait pas")
    discreet: YesNo = french("discret", default=False)
    ask: Texts = french("questions à poser")
    avoid: Texts = french("à éviter", default=())
    distinguish: tuple[Distinction, ...] = french("distinguer", default=())
    test: Test | None = None
    when_unsure: Texts = french("quand on ne sait pas")
    answers: ById[Answer] = french("réponses")


class ObservedAnswer(Named):
    """A possible value of an observation; a theme names the actors to think of first.

    ``subject``: the theme as the person says it after « au sujet de », on the liaison sheet.
    """

    title: Text = french("titre")
    actors: Refs = french("acteurs", default=())
    subject: Text | None = french("au sujet de", default=None)


class Observation(Named, Sourced):
    """Something noticed, that changes complements, targets and words, never the case."""

    title: Text = french("titre")
    question: Text
    default: Ref | None = french("par défaut", default=None)
    answers: ById[ObservedAnswer] = french("réponses")


class Landmark(Named, Sourced):
    """A known situation, dated, that helps to judge urgency.

    ``urgency`` is the answer to think of first, or ``selon`` when it depends on the fact told.
    """

    title: Text = french("titre")
    urgency: Ref = french("urgence")
    fact: Text = french("repère")


class SharedSummary(Sourced):
    """How the sentence that sums up begins and ends, said to the person."""

    opening: Text = french("début")
    closing: Text = french("fin")


class Diagnostic(Shape):
    """The whole of ``diagnostic.yaml``; criteria are in the order they are shown."""

    criteria: ById[CriterionGuide] = french("critères")
    observations: ById[Observation]
    landmarks: ById[Landmark] = french("situations repères")
    summary: SharedSummary = french("synthèse")
