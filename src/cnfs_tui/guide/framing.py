"""The framing script (``rules/cadre.yaml``): reassure, and say what the adviser does and does not do.

Source: the official note, part 3.1, « Rassurer et présenter le cadre d'intervention ».
"""

from __future__ import annotations

from pydantic import Field

from cnfs_tui.guide.shape import ById, Named, Shape, Sourced, Text


class Beat(Named, Sourced):
    """One moment of the script: what to say, in two wordings, why, and for how long."""

    title: Text = Field(alias="titre")
    intention: Text
    seconds: int = Field(alias="duree-en-secondes", gt=0)
    standard: Text
    simple: Text = Field(alias="tres-simple")


class ShortScript(Named, Sourced):
    """The whole frame in one breath, for a queue or a telephone."""

    title: Text = Field(alias="titre")
    when: Text = Field(alias="quand")
    sentence: Text = Field(alias="phrase")


class HostStructure(Named, Sourced):
    """What changes in the frame with the place that hosts the adviser."""

    title: Text = Field(alias="titre")
    place: Text = Field(alias="lieu")
    belief: Text = Field(alias="croyance")
    sentence: Text = Field(alias="phrase")
    relay: Text = Field(alias="relais")
    care: Text = Field(alias="vigilance")
    aidants_connect: Text = Field(alias="aidants-connect")


class Reframing(Named, Sourced):
    """A sentence for a hard moment, always one key away."""

    title: Text = Field(alias="titre")
    sentence: Text = Field(alias="phrase")


class Fear(Named, Sourced):
    """What a person may be afraid of, how it shows, what to answer."""

    title: Text = Field(alias="titre")
    sign: Text = Field(alias="signe")
    answer: Text = Field(alias="reponse")


class Consent(Sourced):
    """One point to say before starting, so that the person agrees knowingly."""

    sentence: Text = Field(alias="phrase")


class OfficialReference(Sourced):
    """The note's own sentence of presentation, quoted."""

    text: Text = Field(alias="texte")


class Framing(Shape):
    """The whole of ``cadre.yaml``. ``{métier}`` and ``{lieu}`` may stand in what is said."""

    trade: Text = Field(alias="metier")
    beats: ById[Beat] = Field(alias="temps")
    short_scripts: ById[ShortScript] = Field(alias="versions-courtes")
    structures: ById[HostStructure]
    reframings: ById[Reframing] = Field(alias="recadrages")
    fears: ById[Fear] = Field(alias="craintes")
    consent: tuple[Consent, ...] = Field(alias="accord")
    official: OfficialReference = Field(alias="reference-officielle")
