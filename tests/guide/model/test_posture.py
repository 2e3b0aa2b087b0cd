"""The posture, as its file tells it."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.model.posture import Posture
from tests.guide.small_guide import SmallGuide, told

FILE = "rules/posture.yaml"
WAYS = ("faire-faire", "faire-avec", "faire-pour", "faire-a-la-place", "passer-le-relais")


def posture(guide: SmallGuide) -> Posture:
    examination = guide.examine()
    assert examination.guide is not None
    return examination.guide.posture


def test_every_part_of_the_library_is_read(guide: SmallGuide) -> None:
    found = posture(guide)
    gesture, (saying,), slip = found.gestures["p02"], found.sayings, found.slips["clic-de-trop"]
    assert (gesture.gesture, gesture.seen) == ("Laisser la main", "Mes mains sont posées")
    assert gesture.avoid == "Prendre la souris"
    assert (saying.situation, saying.say) == ("L’accueil", "Bonjour.")
    assert (saying.avoid, saying.why) == ("Au suivant.", "Rassurer")
    assert (slip.title, slip.trigger, slip.signal) == ("Le clic de trop", "La file", "Je vais juste")
    assert (slip.remedy, slip.gestures) == ("Poser les mains", ("p02",))


def test_the_ways_to_do_are_known_by_their_ids(guide: SmallGuide) -> None:
    modes = posture(guide).modes
    assert tuple(modes.by_id) == WAYS
    assert modes.by_id["faire-pour"] is modes.do_for
    assert modes.do_for.hand == "Le conseiller"
    assert (modes.do_for.decides, modes.do_for.secret) == ("La personne", "La personne")
    assert (modes.do_for.purpose, modes.do_for.place) == ("Débloquer", "Sous mandat")


def test_a_way_to_do_may_be_written_with_its_accents(guide: SmallGuide) -> None:
    guide.change(FILE, "  faire-a-la-place:\n", "  Faire à la place:\n")
    assert tuple(posture(guide).modes.by_id) == WAYS


@pytest.mark.parametrize("way", WAYS)
def test_no_way_to_do_can_be_missing_or_bear_another_name(guide: SmallGuide, way: str) -> None:
    guide.change(FILE, f"  {way}:\n", f"  {way}s:\n")
    problem = guide.problem()
    assert problem.code == "STR-01"
    assert f"Vouliez-vous écrire « {way} » ?" in told(problem)
