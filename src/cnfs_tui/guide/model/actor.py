"""The orientation targets (``rules/acteurs.yaml``): who does what, and how to hand over well."""

from __future__ import annotations

from collections.abc import Mapping

from cnfs_tui.guide.model.coop import CoopCategory
from cnfs_tui.guide.model.shape import Alternatives, ById, Named, Refs, Shape, Sourced, Text, Texts, french


class Contact(Sourced):
    """A way to reach an actor that is the same everywhere: a number, an address on the web."""

    text: Text = french("texte")


class Actor(Named, Sourced):
    """A kind of place or service, not a place: « France services », not the one of a given town.

    ``within``: facts of the host structure without which there is no such actor here. ``before``: the actors
    in front of which it comes, first of those to whom the person may go, wherever one of them is a target.
    """

    name: Text = french("nom")
    does: Text = french("fait")
    when: Texts = french("quand", min_length=1)
    not_for: Texts = french("pas pour", default=())
    themes: Refs = french("thèmes", default=())
    within: Mapping[str, Alternatives] = french("si la structure", default={})
    before: Refs = french("passe avant", default=())
    category: CoopCategory = french("catégorie coop")
    say: Text = french("dire")
    prepare: Texts = french("à préparer", default=())
    contacts: tuple[Contact, ...] = ()


class Gesture(Sourced):
    """One gesture of a hand-over that works."""

    gesture: Text = french("geste")
    detail: Text


class Actors(Shape):
    """The whole of ``acteurs.yaml``."""

    gestures: tuple[Gesture, ...] = french("gestes de relais", min_length=1)
    actors: ById[Actor] = french("acteurs")
