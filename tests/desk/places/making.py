"""Places and lists made up for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cnfs_tui.desk.places.hours import weekly
from cnfs_tui.desk.places.place import Place, Position

TODAY = date(2026, 11, 23)
OFFICE = weekly([[(540, 720), (840, 1020)]] * 5 + [[], []])

FRANCE_SERVICES = """\
"id_fs","insee_dep","lib_fs","adresse","complement_adresse","insee_com","code_postal","lib_com",\
"latitude","longitude","mail","telephone","h_lundi","h_mardi","h_mercredi","h_jeudi","h_vendredi",\
"h_samedi","prise_rdv","commentaire","type_fs","format_fs","groupe_fs","labellisation_fs"
"1","01","France services de Valserhône","5-9 Rue des Papetiers",,"01033","01200","Valserhône",\
46.1060711578546,5.8260084241619,"franceservices@ccpb01.fr","04 50 56 87 49","13:30 - 17:00",\
"09:00 - 12:00 / 13:30 - 17:00","09:00 - 12:00 / 13:30 - 17:00","09:00 - 12:00 / 13:30 - 17:00",\
"09:00 - 12:00 / 13:30 - 16:00",,"Non",,"Principal","Fixe",,"Espace labellisé 01/01/2020"
"3","02","Bus France services Thiérache Sambre et Oise","6 Rue André Godin",,"02361","02120",\
"Guise",49.90147,3.626688,"busfranceservices@cctso.fr","07 85 78 24 48","09:30 - 16:30",\
"09:30 - 16:30","09:30 - 16:30","09:30 - 16:30","09:30 - 16:30",,"Oui",,"Principal",\
"Bus_équivalent",,"Espace labellisé 01/01/2020"
"114","17","France services La Poste de Saint-Martin-de-Ré","17 Rue du Docteur Kemmerer",,"17369",\
"17410","Saint-Martin-de-Ré",46.20218,-1.36798,"saint-martin-de-re@france-services.gouv.fr",\
"05 46 50 77 69","09:00 - 12:00 / 14:00 - 16:30","09:00 - 12:00 / 09:00 - 16:30 / 14:00 - 16:30",\
"09:00 - 12:00 / 14:00 - 16:30","09:00 - 12:00 / 14:00 - 16:30","09:00 - 12:00 / 14:00 - 16:30",\
"09:00 - 12:00","Non","Fermé
le lundi de Pâques","Principal","Fixe",,"Espace labellisé 01/01/2020"
"""
"""Three rows of the list of 1 August 2024, one with overlapping hours; the remark in two lines is ours."""


def place(
    name: str = "Un lieu",
    postcode: str = "01200",
    position: Position | None = None,
    actors: Sequence[str] = ("ccas",),
    commune: str = "Valserhône",
) -> Place:
    """A place open at office hours."""
    return Place(
        name=name,
        actors=frozenset(actors),
        postcode=postcode,
        commune=commune,
        department=postcode[:2],
        position=position,
        hours=OFFICE,
        source="Essai",
    )


def written(folder: Path, text: str | bytes, name: str = "liste.csv") -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
