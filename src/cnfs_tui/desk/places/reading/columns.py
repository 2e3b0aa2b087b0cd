"""What the columns of a list tell, by any of the names they are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.guide.days import DAYS

_NAMES = {
    "id": "id_fs identifiant",
    "name": "nom lib_fs nom_structure nom_du_lieu nom_lieu nom_de_la_structure libelle denomination "
    "intitule structure lieu",
    "type": "type type_de_lieu type_lieu type_structure type_de_structure acteur sorte categorie nature",
    "typology": "typologie typologies",
    "address": "adresse adresse_postale rue voie adresse_complete",
    "more_address": "complement_adresse complement_d_adresse complement adresse_complement adresse_2",
    "postcode": "code_postal cp codepostal code_postale codes_postaux",
    "commune": "commune lib_com ville localite nom_commune nom_de_la_commune libelle_commune com_nom",
    "insee": "code_insee insee_com insee code_commune code_commune_insee code_insee_commune codeinsee",
    "department": "insee_dep departement code_departement dep code_dep num_departement numero_departement",
    "latitude": "latitude lat",
    "longitude": "longitude lon lng long",
    "position": "coordonnees geo_point_2d geo_point geolocalisation coordonnees_gps gps latlon lat_lon",
    "telephone": "telephone tel telephones numero_de_telephone numero_telephone n_de_telephone n_telephone "
    "n_tel tel_fixe telephone_fixe phone",
    "email": "courriels mail courriel email e_mail mel mails emails adresse_mail adresse_e_mail",
    "website": "site_web site site_internet url web sites_web lien",
    "hours": "horaires horaires_ouverture horaires_d_ouverture ouverture heures_d_ouverture opening_hours "
    "jours_d_ouverture jours_et_heures jours_et_horaires",
    "booking": "prise_rdv rendez_vous rdv prise_de_rendez_vous prise_de_rdv sur_rendez_vous",
    "remark": "commentaire commentaires remarque remarques observations precisions note notes",
    "format": "format_fs",
    "sort": "type_fs",
    "group": "groupe_fs",
    "label": "labellisation_fs",
    "summary": "presentation_resume presentation resume description",
    "source": "source source_de_la_donnee",
    "itinerant": "itinerance itinerant",
    "updated": "date_maj date_de_maj mis_a_jour mise_a_jour date_mise_a_jour date_de_mise_a_jour maj "
    "date_derniere_mise_a_jour verifie_le",
    "services": "services service",
    "publics": "publics_specifiquement_adresses publics_accueillis publics_specifiquement_adresse",
    "welcome": "prise_en_charge_specifique prises_en_charge_specifiques",
    "fees": "frais_a_charge conditions_acces frais",
    "programmes": "dispositif_programmes_nationaux dispositifs_programmes_nationaux labels_nationaux",
    "access": "modalites_acces modalite_acces modalites_d_acces",
    "support": "modalites_accompagnement modalite_accompagnement modalites_d_accompagnement",
    "pivot": "pivot siret",
    "steps": "demarches demarche services_rendus pour_quoi",
}
_FIELDS: Mapping[str, str] = MappingProxyType(
    {name: field for field, names in _NAMES.items() for name in (field, *names.split())}
    | {f"{before}{day}": day for day in DAYS for before in ("", "h_", "horaires_", "horaire_")}
)
_BEGINNINGS = {
    "name": ("nom_", "libelle_", "intitule_", "denomination_", "etablissement", "organisme"),
    "postcode": ("cp_",),
    "commune": ("commune_", "ville_"),
    "address": ("adresse_",),
    "telephone": ("telephone_", "tel_", "numero_de_telephone_"),
    "hours": ("horaires_", "horaire_", "jours_et_h", "jours_d_ouverture_"),
    "email": ("courriel_", "mail_", "email_"),
    "website": ("site_",),
}
_OF_SOMETHING_ELSE = frozenset(
    [
        *("region", "departement", "epci", "canton", "responsable", "contact", "referent", "gestionnaire"),
        *("porteur", "parente", "code", "id", "type", "prenom", "communes", "desservies"),
    ]
)
_NOT_KEPT = frozenset(
    [
        "presentation_detail",
        "structure_parente",
        "formations_labels",
        "autres_formations_labels",
        "fiche_acces_libre",
    ]
)
"""Columns of the national standard that no screen and no sheet shows."""
_FRANCE_SERVICES = {"lib_fs", "id_fs", "format_fs", "type_fs", "labellisation_fs"}
_MEDIATION = {"typology", "services", "programmes", "access", "support", "publics", "welcome", "pivot"}


def fields_of(header: Iterable[str]) -> tuple[str, ...]:
    """What each column tells; empty for one that is not known, or already told by an earlier one.

    A longer name than usual, « Nom de la France services », is known by how it begins, where no other column
    of the list has the usual name.
    """
    names = [_bare(column) for column in header]
    usual = {_FIELDS[name] for name in names if name in _FIELDS}
    told: list[str] = []
    for name in names:
        field = _FIELDS.get(name) or _by_its_beginning(name, usual)
        told.append("" if field in told else field)
    return tuple(told)


def _by_its_beginning(name: str, usual: set[str]) -> str:
    if any(word in _OF_SOMETHING_ELSE for word in name.split("_")):
        return ""
    fields = (field for field, beginnings in _BEGINNINGS.items() if name.startswith(beginnings))
    return next((field for field in fields if field not in usual), "")


def unknown(header: Sequence[str]) -> tuple[str, ...]:
    """The columns that nobody here knows, as they are written."""
    pairs = zip(header, fields_of(header), strict=True)
    return tuple(column for column, field in pairs if not field and _bare(column) not in {"", *_NOT_KEPT})


def kind_of(header: Sequence[str]) -> Kind | None:
    """The kind of list these columns make; None for none of ours."""
    fields = set(fields_of(header))
    if "name" not in fields or not fields & {"postcode", "commune", "latitude", "position"}:
        return None
    if len(_FRANCE_SERVICES & {_bare(column) for column in header}) >= 2:
        return Kind.FRANCE_SERVICES
    return Kind.MEDIATION if len(fields & _MEDIATION) >= 2 else Kind.OWN


def _bare(column: str) -> str:
    """« C.P. » is ``cp``."""
    words = folded(column).split("-")
    return "".join(words) if all(len(word) == 1 for word in words) else "_".join(words)
