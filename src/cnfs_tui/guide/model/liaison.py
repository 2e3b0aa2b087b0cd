"""The liaison sheet (``rules/liaison.yaml``): what may be chosen for it, and what it says to everyone.

Nothing is typed: the adviser picks lines on the screen, and only their sentences go on paper.
"""

from __future__ import annotations

from cnfs_tui.guide.model.shape import ById, Named, Sourced, Text, Texts, french

_JOINED = " au sujet de "


class Phrase(Named):
    """What is chosen by its ``title`` on the screen, and said by its ``sentence`` on paper."""

    title: Text = french("titre")
    sentence: Text = french("phrase")


class Need(Phrase):
    """What the person goes there for; the theme of her démarche may be added to the sentence."""

    def about(self, subject: str | None) -> str:
        """The need in one whole sentence, with the ``subject`` of a theme (« mon logement ») if any."""
        sentence = _without_stop(self.sentence)
        return f"{sentence}{_JOINED}{_without_stop(subject)}." if subject else f"{sentence}."


class Liaison(Sourced):
    """The whole of ``liaison.yaml``.

    ``done`` and ``bring`` tell what is ready, and what to take along besides what the actor asks for.
    ``closed_door``: what the person does if nobody receives her. ``adviser``: who sends her, as a job title.
    """

    needs: ById[Need] = french("besoins")
    done: ById[Phrase] = french("déjà fait")
    bring: ById[Phrase] = french("à apporter")
    closed_door: Texts = french("porte fermée", min_length=1)
    adviser: Text = french("qui m’a orienté")


def _without_stop(words: str) -> str:
    return words.strip().rstrip(".").rstrip()
