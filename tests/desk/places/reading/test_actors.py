"""Which actor of the guide a place is, from what it is called."""

from __future__ import annotations

import pytest

from cnfs_tui.desk.places.reading.actors import OF_TYPOLOGY, actor_in_name, actor_named
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide

NAMES = {actor.id: actor.name for actor in load(shipped_guide()).actors.values()}


@pytest.mark.parametrize(
    ("typed", "actor"),
    [
        ("ccas", "ccas"),
        ("CIAS", "ccas"),
        ("C.C.A.S.", "ccas"),
        ("Maison des solidarités", "maison-des-solidarites"),
        ("MDS", "maison-des-solidarites"),
        ("point justice", "point-justice"),
        ("Point-justice", "point-justice"),
        ("France services", "france-services"),
        ("PASS", "pass"),
        ("PASS, permanence d’accès aux soins de santé", "pass"),
        ("Pôle emploi", "france-travail"),
        ("Médiathèques", "autre-mediation-numerique"),
        ("bureau des rêves", None),
        ("", None),
    ],
)
def test_a_type_is_understood_by_id_name_or_usual_word(typed: str, actor: str | None) -> None:
    assert actor_named(typed, NAMES) == actor


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("CCAS de Guise", "ccas"),
        ("Maison de justice et du droit", "point-justice"),
        ("France services La Poste de Guise", "france-services"),
        ("Mairie-annexe", "mairie"),
        ("Passage du Nord", None),
        ("Espace Simone Veil", None),
    ],
)
def test_a_name_says_the_actor_only_by_how_it_begins(name: str, actor: str | None) -> None:
    assert actor_in_name(name) == actor


def test_every_actor_that_a_list_may_name_is_in_the_guide() -> None:
    assert set(OF_TYPOLOGY.values()) <= set(NAMES)
    words = [
        "cias",
        "mds",
        "cpam",
        "dgfip",
        "ants",
        "carsat",
        "pcb",
        "fle",
        "samu",
        "mjd",
        "epn",
        "ressourcerie",
    ]
    assert {actor_named(word, NAMES) for word in words} <= set(NAMES)
