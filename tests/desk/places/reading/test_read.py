"""Whole lists, as they come: of each kind, saved by any program, with what goes wrong in them."""

from __future__ import annotations

import csv
import io
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Appointment, Place
from cnfs_tui.desk.places.reading.decoding import Encoding
from cnfs_tui.desk.places.reading.notes import Left, Mend
from cnfs_tui.desk.places.reading.read import read_list
from cnfs_tui.desk.places.reading.refused import ListRefused, Reason
from cnfs_tui.desk.places.reading.report import Reading
from tests.desk.places.making import FRANCE_SERVICES, TODAY, written
from tests.systems import pipes

NAMES = {"ccas": "CCAS, centre communal d’action sociale", "pass": "PASS, permanence", "mairie": "Mairie"}
STANDARD = """\
id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,typologie,telephone,horaires,source,\
Itinerance,date_maj,services,prise_en_charge_specifique,frais_a_charge,dispositif_programmes_nationaux,\
modalite_acces,modalites_accompagnement,prise_rdv
s1,43493312300029,Anonymal,Reims,51100,51454,12 BIS RUE,49.25,4.03,"TIERS_LIEUX,ASSO",33180059880,\
"Mo-Fr 09:00-12:00",Hubik,Itinérant,2022-06-02,Aide aux démarches administratives|Autre chose,\
"Illetrisme, Langues étrangères (anglais)",Gratuit,"Aidants Connect, Conseillers numériques",\
Se présenter|Téléphoner,Dans un atelier collectif,
s2,00000000000000,Mairie de Reims,Reims,51100,51454,1 place,49.25,4.03,"RFS|MUNI;INCONNUE",,\
"week 1-53/2 Mo 09:00-12:00",,Fixe,1969-12-31,,,Payant,France Services,\
"Ce lieu n'accueille pas de public",,https://rdv.fr/
"""
OWN = """\
nom;type;commune;code_postal;telephone;horaires;adresse;demarches;source;date_maj;rendez_vous
CCAS de Bourg;CCAS;Bourg-en-Bresse;1000;474000000;lundi-vendredi 9h-12h;;domiciliation | aide;;01/05/2026;oui
Hôpital;pass;Nantua;01130;;;;;;;non
Point-justice de Gex;;Gex;01170;;sur rendez-vous;;;;;
Drôle de lieu;bureau des rêves;Gex;01170;;;;;;;selon l’humeur
"""


def read(folder: Path, text: str | bytes, name: str = "liste.csv", department: str | None = None) -> Reading:
    return read_list(written(folder, text, name), TODAY, department=department, names=NAMES)


def refusal(folder: Path, text: str | bytes) -> Reason:
    with pytest.raises(ListRefused) as refused:
        read(folder, text)
    return refused.value.reason


def resaved(text: str, separator: str, end: str = "\r\n") -> str:
    """The same table, with another separator and other line ends."""
    table = io.StringIO(newline="")
    rows = csv.reader(io.StringIO(text, newline=""))
    csv.writer(table, delimiter=separator, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    return table.getvalue()


# The kinds of lists


def test_the_list_of_france_services(tmp_path: Path) -> None:
    reading = read(tmp_path, FRANCE_SERVICES, "liste-fs-20240801.csv")
    first, bus, island = reading.places
    assert (reading.kind, reading.dated) == (Kind.FRANCE_SERVICES, date(2024, 8, 1))
    assert (first.name, first.town, first.department) == (
        "France services de Valserhône",
        "01200 Valserhône",
        "01",
    )
    assert first.actors == {"france-services"}
    assert first.appointment is Appointment.WITHOUT
    assert first.hours.week[0] == ((810, 1020),)
    assert (bus.itinerant, bus.appointment) == (True, Appointment.POSSIBLE)
    assert island.hours.week[1] == ((540, 990),)
    assert island.remarks == ("Fermé le lundi de Pâques",)
    assert reading.report.unknown_columns == ()
    overlap = reading.report.mended[Mend.HOURS_OVERLAPPING]
    assert [(one.line, one.words) for one in overlap.examples] == [(4, island.name)]


def test_the_national_standard_and_its_deviations(tmp_path: Path) -> None:
    reading = read(tmp_path, STANDARD)
    first, town_hall = reading.places
    assert (reading.kind, reading.dated) == (Kind.MEDIATION, date(2022, 6, 2))
    assert first.actors == {"autre-mediation-numerique", "structure-aidants-connect", "atelier"}
    assert first.welcome == ("Illetrisme", "Langues étrangères (anglais)")
    assert first.steps == ("Aide aux démarches administratives", "Autre chose")
    assert (first.telephone, first.itinerant) == ("01 80 05 98 80", True)
    assert first.appointment is Appointment.WITHOUT
    assert town_hall.actors == {"autre-mediation-numerique", "france-services", "mairie"}
    assert town_hall.hours.said == "week 1-53/2 Mo 09:00-12:00"
    assert town_hall.updated is None
    assert town_hall.remarks == ("Ce lieu n’accueille pas de public.", "Frais : Payant")
    assert (town_hall.appointment, town_hall.booking) == (Appointment.POSSIBLE, "https://rdv.fr/")
    assert set(reading.report.mended) == {Mend.DATE_ABSURD, Mend.HOURS_AS_TEXT}


def test_a_list_of_ones_own(tmp_path: Path) -> None:
    reading = read(tmp_path, OWN)
    ccas, hospital, justice, odd = reading.places
    assert reading.kind is Kind.OWN
    assert (ccas.actors, ccas.postcode, ccas.telephone) == (frozenset({"ccas"}), "01000", "04 74 00 00 00")
    assert (ccas.appointment, ccas.updated) == (Appointment.NEEDED, date(2026, 5, 1))
    assert ccas.steps == ("domiciliation", "aide")
    assert (hospital.actors, hospital.appointment) == (frozenset({"pass"}), Appointment.WITHOUT)
    assert (justice.actors, justice.appointment) == (frozenset({"point-justice"}), Appointment.NEEDED)
    assert (odd.actors, odd.remarks) == (frozenset(), ("Rendez-vous : selon l’humeur",))
    assert reading.report.taken == 4
    assert {what: counted.count for what, counted in reading.report.mended.items()} == {
        Mend.POSTCODE_ZERO: 1,
        Mend.TELEPHONE_ZERO: 1,
        Mend.TYPE_BY_NAME: 1,
        Mend.HOURS_AS_TEXT: 1,
        Mend.TYPE_UNKNOWN: 1,
    }


# Saved by any program


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_however_it_was_saved_a_list_says_the_same(
    tmp_path: Path, separator: str, end: str, encoding: str
) -> None:
    expected = read(tmp_path, FRANCE_SERVICES).places
    assert read(tmp_path, resaved(FRANCE_SERVICES, separator, end).encode(encoding)).places == expected


def test_columns_may_be_moved_renamed_in_capitals_added_and_taken_out(tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(FRANCE_SERVICES, newline="")))
    without = [row[:10][::-1] + row[11:] for row in rows]
    without[0] = [column.upper().replace("_", " ") for column in without[0]]
    table = io.StringIO(newline="")
    csv.writer(table).writerows([[*row, "plus" if n else "Nouveau", ""] for n, row in enumerate(without)])
    reading = read(tmp_path, table.getvalue() + ",,,\n,,\n\n")
    expected = read(tmp_path, FRANCE_SERVICES).places
    assert [(p.name, p.postcode, p.position, p.hours) for p in reading.places] == [
        (p.name, p.postcode, p.position, p.hours) for p in expected
    ]
    assert [place.email for place in reading.places] == [""] * 3
    assert reading.report.unknown_columns == ("Nouveau",)


def test_a_title_above_the_header_is_passed_over(tmp_path: Path) -> None:
    text = "sep=;\r\nMes lieux;;\r\n\r\n" + OWN
    assert len(read(tmp_path, text).places) == 4


def test_a_commune_is_taken_from_the_cell_of_its_postcode(tmp_path: Path) -> None:
    (place,) = read(tmp_path, "Structure;CP / Ville\nCCAS;02000 LAON\n").places
    assert (place.postcode, place.commune) == ("02000", "LAON")


def test_accents_read_twice_or_mixed_are_repaired(tmp_path: Path) -> None:
    expected = read(tmp_path, OWN)
    twice = read(tmp_path, OWN.encode().decode("cp1252", "replace").encode())
    assert twice.report.encoding is Encoding.TWICE
    assert twice.places[1].name == "Hôpital"
    mixed = read(tmp_path, OWN.encode().replace("Drôle".encode(), "Drôle".encode("cp1252")))
    assert mixed.report.encoding is Encoding.MIXED
    assert mixed.places == expected.places


# What goes wrong in a row


def test_rows_are_only_left_out_without_a_name_or_a_where(tmp_path: Path) -> None:
    text = (
        "nom,commune,code_postal,latitude,longitude\n,Gex,01170,,\nA,,,,\nB,Gex,,,\nC,,1170,,\nD,,,46.3,6.0\n"
    )
    reading = read(tmp_path, text)
    assert [place.name for place in reading.places] == ["B", "C", "D"]
    left = {why: [one.line for one in counted.examples] for why, counted in reading.report.left.items()}
    assert left == {Left.NO_NAME: [2], Left.NOWHERE: [3]}
    assert (reading.report.rows, reading.report.left_out) == (5, 2)


def test_a_quotation_mark_never_closed_costs_its_own_row_nothing_else(tmp_path: Path) -> None:
    text = OWN.replace("CCAS de Bourg", '"CCAS de Bourg')
    reading = read(tmp_path, text + '"Mairie ""annexe""";mairie;Gex;01170;;;;;;;\n')
    assert [place.name for place in reading.places] == [
        *("CCAS de Bourg", "Hôpital", "Point-justice de Gex", "Drôle de lieu", 'Mairie "annexe"'),
    ]
    assert Mend.QUOTE_OPEN in reading.report.mended


def test_the_same_place_twice_is_kept_once_the_latest(tmp_path: Path) -> None:
    text = "nom,commune,telephone,date_maj\nA,Gex,3230,2026-02-01\nA,Gex,3646,2026-03-01\nA,Gex,3949,\n"
    reading = read(tmp_path, text)
    assert [place.telephone for place in reading.places] == ["36 46"]
    assert reading.report.mended[Mend.DUPLICATE].count == 2


def test_places_with_one_id_but_two_names_are_two(tmp_path: Path) -> None:
    assert len(read(tmp_path, "id,nom,commune\n1,A,Gex\n1,B,Gex\n").places) == 2


def test_one_departement_is_kept_and_nothing_told_of_the_others(tmp_path: Path) -> None:
    reading = read(tmp_path, FRANCE_SERVICES, department="02")
    assert [place.department for place in reading.places] == ["02"]
    assert (reading.report.taken, reading.report.elsewhere) == (1, 2)
    assert not reading.report.mended


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("liste-fs-20240801.csv", date(2024, 8, 1)),
        ("2022-07-25_123_lieux.csv", date(2022, 7, 25)),
        ("lieux 01-08-2024.csv", date(2024, 8, 1)),
        ("lieux-20991231.csv", None),
        ("lieux-20241399.csv", None),
        ("lieux.csv", None),
    ],
)
def test_the_name_of_a_file_may_tell_its_day(tmp_path: Path, name: str, day: date | None) -> None:
    assert read(tmp_path, FRANCE_SERVICES, name).dated == day


# What is no list


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\xef\xbb\xbf \r\n\r\n", Reason.EMPTY),
        (b"PK\x03\x04....xl/workbook.xml", Reason.SPREADSHEET),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Reason.SPREADSHEET),
        (b"PK\x03\x04....liste.csv", Reason.ARCHIVE),
        (b"\x1f\x8b\x08", Reason.ARCHIVE),
        (b"%PDF-1.7", Reason.PDF),
        (b"\n<!DOCTYPE html><html>404</html>", Reason.WEB_PAGE),
        (b'[{"nom": "A"}]', Reason.JSON),
        (b"SQLite format 3\0", Reason.DATABASE),
        (b"\x89PNG\r\n", Reason.PICTURE),
        (bytes(range(256)) * 20, Reason.BINARY),
        (b"bonjour\nmonde\n", Reason.NO_HEADER),
        (b"date;montant\n1;2\n", Reason.OTHER_LIST),
        (b"nom;commune\n", Reason.NO_ROW),
        (b"nom,commune," + b"x" * 200_000, Reason.NO_ROW),
    ],
)
def test_what_is_no_list_is_refused_for_what_it_is(tmp_path: Path, content: bytes, reason: Reason) -> None:
    assert refusal(tmp_path, content) is reason


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "absent.csv", Reason.MISSING), (tmp_path, Reason.FOLDER)):
        with pytest.raises(ListRefused) as refused:
            read_list(path, TODAY)
        assert refused.value.reason is reason


def test_a_file_too_big_is_refused_before_it_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cnfs_tui.desk.places.reading.decoding.MOST", 100)
    assert refusal(tmp_path, FRANCE_SERVICES) is Reason.TOO_BIG


@pipes
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube")
    with pytest.raises(ListRefused) as refused:
        read_list(tmp_path / "tube", TODAY)
    assert refused.value.reason is Reason.NO_FILE


_BITS = st.sampled_from(
    [b'"', b",", b";", b"\n", b"\0", b"\xff", b"\xe9", b"nan", b"1e999", b"&#x110000;", "²".encode()]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([FRANCE_SERVICES, STANDARD, OWN]),
    st.lists(st.tuples(st.integers(0, 2000), _BITS), max_size=20),
)
def test_a_list_spoiled_anywhere_is_read_or_refused(
    tmp_path: Path, text: str, spoiled: list[tuple[int, bytes]]
) -> None:
    data = bytearray(text.encode())
    for at, bit in spoiled:
        data[at : at + 1] = bit
    try:
        reading = read(tmp_path, bytes(data))
    except ListRefused:
        return
    report = reading.report
    assert report.rows >= report.taken == len(reading.places)
    assert all(isinstance(place, Place) and place.name for place in reading.places)
