"""What columns tell, by any of the names they are given."""

from __future__ import annotations

import pytest

from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.reading.columns import fields_of, kind_of, unknown


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("Code postal", "postcode"),
        ("CODE_POSTAL", "postcode"),
        ("lib_com", "commune"),
        ("Ville", "commune"),
        ("h_lundi", "lundi"),
        ("Horaires samedi", "samedi"),
        ("Téléphone", "telephone"),
        ("Itinerance", "itinerant"),
        ("modalite_acces", "access"),
        ("Nom de la France services", "name"),
        ("Téléphone de l’accueil", "telephone"),
        ("C.P.", "postcode"),
        ("CP / Ville", "postcode"),
        ("TYPE DE STRUCTURE", "type"),
        ("N° de téléphone", "telephone"),
        ("Mél", "email"),
        ("Adresse 2", "more_address"),
        ("Jours d’ouverture", "hours"),
        ("Jours et heures d’ouverture", "hours"),
        ("Établissement", "name"),
        ("Nom de la région", ""),
        ("Nom du responsable", ""),
        ("", ""),
        ("couleur", ""),
    ],
)
def test_a_column_is_known_by_its_usual_names(column: str, field: str) -> None:
    assert fields_of([column]) == (field,)


def test_the_usual_name_wins_over_one_that_begins_alike() -> None:
    assert fields_of(["nom_usuel", "nom", "commune"]) == ("", "name", "commune")


def test_an_institution_is_the_name_where_no_column_has_one() -> None:
    assert fields_of(["Établissement", "Intitulé", "CP"]) == ("", "name", "postcode")


def test_a_column_told_twice_counts_once() -> None:
    assert fields_of(["tel", "telephone"]) == ("telephone", "")


def test_lists_are_told_apart_by_their_columns() -> None:
    assert kind_of(["id_fs", "lib_fs", "code_postal"]) is Kind.FRANCE_SERVICES
    assert kind_of(["nom", "commune", "pivot", "services"]) is Kind.MEDIATION
    assert kind_of(["nom", "commune"]) is Kind.OWN
    assert kind_of(["nom", "montant"]) is None
    assert kind_of(["commune", "code_postal"]) is None


def test_columns_of_the_standard_that_are_not_kept_are_no_surprise() -> None:
    assert unknown(["nom", "commune", "presentation_detail", "Couleur", ""]) == ("Couleur",)
