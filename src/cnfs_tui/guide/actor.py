"""The orientation targets (``rules/acteurs.yaml``): who does what, and how to hand over well."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from cnfs_tui.guide.shape import ById, Named, Shape, Sourced, Text, Texts


class CoopCategory(StrEnum):
    """The « structure de redirection » values of La Coop de la médiation numérique."""

    ADMINISTRATION = "Administration"
    MEDIATION = "MediationNumerique"
    OPERATOR = "OperateurOuOrganismeEnCharge"
    SOCIAL = "AideSociale"
    EMPLOYMENT = "InsertionProfessionnelle"
    PROCEDURES = "AideAuxDemarchesAdministratives"
    OTHER = "Autre"


class Contact(Sourced):
    """A way to reach an actor that is the same everywhere: a number, an address on the web."""

    text: Text = Field(alias="texte")


class Actor(Named, Sourced):
    """A kind of place or service, not a place: « France services », not the one of a given town."""

    name: Text = Field(alias="nom")
    does: Text = Field(alias="fait")
    when: Texts = Field(alias="quand", min_length=1)
    not_for: Texts = Field(default=(), alias="pas-pour")
    themes: Texts = ()
    category: CoopCategory = Field(alias="categorie-coop")
    say: Text = Field(alias="dire")
    prepare: Texts = Field(default=(), alias="a-preparer")
    contacts: tuple[Contact, ...] = ()


class Gesture(Sourced):
    """One gesture of a hand-over that works."""

    gesture: Text = Field(alias="geste")
    detail: Text


class Actors(Shape):
    """The whole of ``acteurs.yaml``."""

    gestures: tuple[Gesture, ...] = Field(alias="gestes-de-relais", min_length=1)
    actors: ById[Actor] = Field(alias="acteurs")
