"""The pre-filled link, read back by a decoder of our own."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date

import pytest
from hypothesis import given

from cnfs_tui.coop.activity_report import ActivityReport, activity_report
from cnfs_tui.coop.duration import Duration
from cnfs_tui.coop.enumerations import AutonomyLevel, Equipment, Orientation, Place, ProcedureTheme
from cnfs_tui.coop.link import contents, link
from cnfs_tui.guide.model.coop import CoopCategory, CoopTheme
from cnfs_tui.outcome import Outcome
from tests.coop import documented
from tests.coop.any_report import DAYS, GUIDE, at_leisure, outcomes, reports
from tests.coop.reading_links import state_in

DAY = date(2026, 9, 14)
FULL = ActivityReport(
    DAY,
    Duration(150),
    Place.ACTIVITY,
    (Equipment.COMPUTER,),
    (CoopTheme.PROCEDURES, CoopTheme.BROWSING),
    (ProcedureTheme.HEALTH,),
    AutonomyLevel.GUIDED,
    Orientation.YES,
    CoopCategory.SOCIAL,
)

PERSONAL = {
    *("notes", "beneficiaire", "prenom", "nom", "email", "telephone", "anneeNaissance", "adresse"),
    *("trancheAge", "genre", "statutSocial", "communeResidence", "dejaAccompagne", "precisionsDemarche"),
    *("tags", "structure", "structureId", "mediateurId", "id", "rdvServicePublicId", "lieuCommuneData"),
}
"""Keys of the form that would tell of a person, or hold words or identifiers."""


def test_a_full_report_is_read_back_key_by_key() -> None:
    assert state_in(link(FULL)) == {
        "date": "2026-09-14",
        "duree": {
            "duree": "personnaliser",
            "dureePersonnaliseeHeures": 2,
            "dureePersonnaliseeMinutes": 30,
        },
        "typeLieu": "LieuActivite",
        "materiel": ["Ordinateur"],
        "thematiques": ["NavigationSurInternet", "AideAuxDemarchesAdministratives", "SocialSante"],
        "autonomie": "EntierementAccompagne",
        "orienteVersStructure": "yes",
        "structureDeRedirection": "AideSociale",
    }


def test_what_is_not_known_is_not_in_the_link() -> None:
    state = state_in(link(ActivityReport(DAY, Duration(30))))
    assert state == {"date": "2026-09-14", "duree": {"duree": "30"}, "typeLieu": "LieuActivite"}


@at_leisure
@given(reports)
def test_every_value_is_one_that_the_form_knows(report: ActivityReport) -> None:
    only_documented(report)


@at_leisure
@given(outcomes, DAYS)
def test_and_so_it_is_of_whatever_a_visit_comes_to(outcome: Outcome, day: date) -> None:
    only_documented(activity_report(outcome, GUIDE, day))


def only_documented(report: ActivityReport) -> None:
    state = dict(state_in(link(report)))
    assert date.fromisoformat(state.pop("date")) == report.day
    length = state.pop("duree")
    assert length.pop("duree") in documented.LENGTHS
    assert all(0 <= minutes <= 59 for minutes in [length.pop("dureePersonnaliseeMinutes", 0)])
    assert all(0 <= hours <= 23 for hours in [length.pop("dureePersonnaliseeHeures", 0)])
    assert not length
    assert state.pop("typeLieu") in documented.PLACES
    assert set(state.pop("materiel", [])) <= set(documented.EQUIPMENT)
    themes = state.pop("thematiques", [])
    assert len(set(themes)) == len(themes)
    assert set(themes) <= {*documented.DIGITAL_THEMES, *documented.PROCEDURE_THEMES}
    assert documented.HELP_WITH_PROCEDURES in themes or not {*themes} & {*documented.PROCEDURE_THEMES}
    assert state.pop("autonomie", "Autonome") in documented.AUTONOMY
    sent_on = state.pop("orienteVersStructure", "no")
    assert sent_on in documented.YES_NO
    assert state.pop("structureDeRedirection", "Autre") in documented.REDIRECTIONS
    assert not state, "a key that the contract does not name"


@at_leisure
@given(reports)
def test_a_kind_of_place_goes_only_with_an_orientation(report: ActivityReport) -> None:
    state = state_in(link(report))
    assert "structureDeRedirection" not in state or state["orienteVersStructure"] == "yes"


@at_leisure
@given(reports)
def test_nothing_of_a_person_is_ever_in_it(report: ActivityReport) -> None:
    state = state_in(link(report))
    assert not PERSONAL & {*state, *state["duree"]}
    assert "@" not in contents(report)


@at_leisure
@given(reports)
def test_what_is_shown_in_clear_is_what_the_link_carries(report: ActivityReport) -> None:
    assert json.loads(contents(report))["json"] == state_in(link(report))


@at_leisure
@given(reports)
def test_the_same_report_gives_the_same_link_in_plain_letters(report: ActivityReport) -> None:
    address = link(report)
    assert address == link(report)
    assert address.isascii() and address.isprintable() and " " not in address


@at_leisure
@given(reports)
def test_a_link_is_short_enough_for_any_browser(report: ActivityReport) -> None:
    assert len(link(report)) < 2000


def test_no_free_text_finds_its_way_into_a_link() -> None:
    words = "Madame Martin, martin@exemple.fr"
    typed = ActivityReport(DAY, Duration(30), equipment=(words,), themes=(words,))  # type: ignore[arg-type]
    assert words not in contents(typed)
    for name in ("place", "autonomy", "orientation"):
        with pytest.raises((AttributeError, ValueError)):
            contents(ActivityReport(DAY, Duration(30), **{name: words}))  # type: ignore[arg-type]


_NODE = """
const v = new URL(process.argv[1]).searchParams.get("v").replaceAll("-", "+").replaceAll("_", "/");
const bytes = Uint8Array.from(atob(v), (letter) => letter.codePointAt(0));
console.log(require("zlib").inflateSync(bytes).toString("utf-8"));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js, on which La Coop runs")
def test_the_language_of_la_coop_reads_it_too() -> None:
    node = subprocess.run(
        ["node", "-e", _NODE, link(FULL)], capture_output=True, encoding="utf-8", timeout=60
    )
    assert json.loads(node.stdout)["json"] == state_in(link(FULL)), node.stderr
