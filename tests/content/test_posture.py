"""« Faire avec »: the ladder, the ways to do, the gestures, the words, the slips, the mandate, the end."""

from __future__ import annotations

import re

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.shape import Sourced, Status
from tests.content.every_text import holding, texts

WITH_GUIDANCE = "Avec guidage"
GUIDANCE_IF_NEEDED = "Autonome avec guidage en cas de besoin"
ALONE = "Autonome"


def test_the_guidance_ladder_has_eight_rungs_and_begins_with_silence(guide: Guide) -> None:
    assert len(guide.posture.ladder) == 8
    assert "tais" in guide.posture.ladder[0].help


def test_the_mandate_begins_at_the_sixth_rung(guide: Guide) -> None:
    assert [rung.mandate for rung in guide.posture.ladder] == [False] * 6 + [True] * 2


def test_the_rungs_read_as_the_three_levels_of_la_coop(guide: Guide) -> None:
    levels = [rung.autonomy for rung in guide.posture.ladder]
    assert levels == [ALONE] + [GUIDANCE_IF_NEEDED] * 3 + [WITH_GUIDANCE] * 4


def test_acting_for_the_person_is_kept_for_a_social_emergency(guide: Guide) -> None:
    assert "Urgence sociale seulement" in guide.posture.ladder[-1].help


def test_the_mandate_excludes_minors_and_protected_adults(guide: Guide) -> None:
    excluded = holding("pas de mandat Aidants Connect", texts(guide.posture.mandate))
    assert any("mineure" in text and "tutelle" in text for text in excluded)


def test_a_visit_ends_by_signing_out_and_taking_one_s_papers_back(guide: Guide) -> None:
    gestures = [check.gesture for check in guide.posture.closing]
    assert any("déconnecter" in gesture for gesture in gestures)
    assert any("papiers" in gesture for gesture in gestures)


def test_the_adviser_may_always_decide_otherwise_for_a_reason_already_worded(guide: Guide) -> None:
    assert len(guide.posture.reasons) >= 5


def test_there_are_five_ways_to_do_a_demarche(guide: Guide) -> None:
    ways = ["faire-faire", "faire-avec", "faire-pour", "faire-a-la-place", "passer-le-relais"]
    assert [*guide.posture.modes.by_id] == ways


def test_the_person_decides_and_alone_knows_her_password_in_every_way_of_the_mission(guide: Guide) -> None:
    for way in guide.posture.modes.by_id.values():
        assert (way.place.startswith("Hors mission")) != way.decides.startswith("La personne"), way.id
        assert (way.place.startswith("Hors mission")) != way.secret.startswith("La personne seule"), way.id


def test_doing_for_the_person_is_an_exception_under_a_mandate(guide: Guide) -> None:
    place = guide.posture.modes.do_for.place
    assert "exception" in place
    assert "mandat" in place


def test_there_are_twenty_gestures_ten_sayings_and_twelve_slips(guide: Guide) -> None:
    posture = guide.posture
    assert [*posture.gestures] == [f"p{rank:02}" for rank in range(1, 21)]
    assert len(posture.sayings) == 10
    assert len(posture.slips) == 12


def test_touching_the_device_is_only_ever_expected_under_a_mandate(guide: Guide) -> None:
    touching = holding(r"\btoucher\b|je clique", texts(guide.posture.gestures))
    assert [line.split("/")[0] for line in touching] == ["p04", "p04"]
    assert guide.posture.gestures["p04"].gesture.startswith("Sous mandat")


def test_every_gesture_reads_as_one_to_do_and_one_to_avoid(guide: Guide) -> None:
    for gesture in guide.posture.gestures.values():
        assert re.match(r"Sous mandat, |(S’|Se )?\w+(er|ir|re)\b", gesture.gesture), gesture.id
        assert re.match(r"(S’|Se )?\w+(er|ir|re)\b", gesture.avoid), gesture.id
        assert not gesture.gesture.endswith("."), gesture.id
        assert re.search(r"[.»]$", gesture.seen), gesture.id


def test_each_gesture_is_trained_or_guards_against_a_slip(guide: Guide) -> None:
    used = {gesture for slip in guide.posture.slips.values() for gesture in slip.gestures}
    used |= {gesture for item in guide.training.grid.values() for gesture in item.gestures}
    used |= {commitment.gesture for commitment in guide.training.commitments.values()}
    assert used == {*guide.posture.gestures}


def test_what_to_say_has_no_quotation_marks_as_the_screen_adds_them(guide: Guide) -> None:
    for saying in guide.posture.sayings:
        assert not re.search("[«»]", saying.say + saying.avoid), saying.situation


def test_a_slip_is_about_a_situation_and_never_tells_the_reader_off(guide: Guide) -> None:
    assert holding(r"\b(vous (devez|ne devez)|interdit|faute|mauvais)\b", texts(guide.posture.slips)) == []


def test_none_of_the_library_passes_for_the_note_and_our_own_words_are_a_proposal(guide: Guide) -> None:
    posture = guide.posture
    library: tuple[Sourced, ...] = (
        *posture.modes.by_id.values(),
        *posture.gestures.values(),
        *posture.sayings,
        *posture.slips.values(),
    )
    for block in library:
        ours = "équipe cnfs-tui" in block.source
        assert block.status is (Status.PROPOSAL if ours else Status.SOURCE), block
