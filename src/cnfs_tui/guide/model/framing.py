"""The framing script (``rules/cadre.yaml``): reassure, and say what the adviser does and does not do.

Source: the official note, part 3.1, « Rassurer et présenter le cadre d'intervention ».
"""

from __future__ import annotations

from cnfs_tui.guide.model.shape import ById, Named, Shape, Sourced, Text, french


class Beat(Named, Sourced):
    """One moment of the script: what to say, in two wordings, why, and for how long."""

    title: Text = french("titre")
    intention: Text
    seconds: int = french("durée en secondes", gt=0, le=3_600)
    standard: Text
    simple: Text = french("très simple")


class ShortScript(Named, Sourced):
    """The whole frame in one breath, for a queue or a telephone."""

    title: Text = french("titre")
    when: Text = french("quand")
    sentence: Text = french("phrase")


class HostStructure(Named, Sourced):
    """What changes in the frame with the place that hosts the adviser."""

    title: Text = french("titre")
    place: Text = french("lieu")
    belief: Text = french("croyance")
    sentence: Text = french("phrase")
    relay: Text = french("relais")
    care: Text = french("vigilance")
    aidants_connect: Text = french("aidants connect")


class Reframing(Named, Sourced):
    """A sentence for a hard moment, always one key away."""

    title: Text = french("titre")
    sentence: Text = french("phrase")


class Fear(Named, Sourced):
    """What a person may be afraid of, how it shows, what to answer."""

    title: Text = french("titre")
    sign: Text = french("signe")
    answer: Text = french("réponse")


class Consent(Sourced):
    """One point to say before starting, so that the person agrees knowingly."""

    sentence: Text = french("phrase")


class OfficialReference(Sourced):
    """The note's own sentence of presentation, quoted."""

    text: Text = french("texte")


class Framing(Shape):
    """The whole of ``cadre.yaml``. ``{métier}`` and ``{lieu}`` may stand in what is said."""

    trade: Text = french("métier")
    beats: ById[Beat] = french("temps")
    short_scripts: ById[ShortScript] = french("versions courtes")
    structures: ById[HostStructure]
    reframings: ById[Reframing] = french("recadrages")
    fears: ById[Fear] = french("craintes")
    consent: tuple[Consent, ...] = french("accord")
    official: OfficialReference = french("référence officielle")

    def fill(self, text: str, structure: str | None, job: str = "") -> str:
        """What is said, its variables replaced; without a known structure, the place is « ici ».

        ``job`` is the adviser's own job title, if she told it.
        """
        host = self.structures.get(structure or "")
        return text.replace("{métier}", job or self.trade).replace("{lieu}", host.place if host else "ici")
