"""The framing script: one minute, in order, for everyone and everywhere."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.host_facts import HOST_FACTS
from tests.content.every_text import holding, texts

FIVE_BEATS = ["accueil", "role", "limite", "facon-de-faire", "ouverture"]
HOSTS = [None, *HOST_FACTS["type"]]


def test_the_frame_has_five_beats_in_order(guide: Guide) -> None:
    assert list(guide.framing.beats) == FIVE_BEATS


def test_every_beat_has_two_wordings_and_the_simple_one_is_the_shorter(guide: Guide) -> None:
    for beat in guide.framing.beats.values():
        assert beat.standard != beat.simple
        assert len(beat.simple) < len(beat.standard)


def test_the_whole_frame_holds_in_one_minute(guide: Guide) -> None:
    assert sum(beat.seconds for beat in guide.framing.beats.values()) == 60


def test_the_frame_says_who_keeps_the_hand_and_asks_for_agreement(guide: Guide) -> None:
    way = guide.framing.beats["facon-de-faire"]
    assert "vous gardez la main" in way.standard
    assert all(wording.endswith("?") for wording in (way.standard, way.simple))


def test_the_frame_tells_the_adviser_from_a_social_worker_and_from_france_services(guide: Guide) -> None:
    limit = guide.framing.beats["limite"].standard
    assert "travailleur social" in limit
    assert "France services" in limit


def test_learning_is_never_a_condition(guide: Guide) -> None:
    assert not holding(r"(vous devez|il faut|obligatoire).*(appren|atelier)", texts(guide.framing))


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_is_left_to_fill_in_once_the_frame_is_filled(guide: Guide, host: str | None) -> None:
    for text in texts(guide.framing):
        said = guide.framing.fill(text.words, host)
        assert "{" not in said
        assert "}" not in said


@pytest.mark.parametrize("host", HOSTS)
def test_the_place_and_the_trade_are_said(guide: Guide, host: str | None) -> None:
    said = guide.framing.fill(guide.framing.beats["role"].standard, host)
    known = guide.framing.structures.get(host or "")
    assert guide.framing.trade in said
    assert (known.place if known else "ici") in said


def test_what_is_said_in_every_host_structure_differs(guide: Guide) -> None:
    hosts = guide.framing.structures.values()
    assert len({host.sentence for host in hosts}) == len({host.place for host in hosts}) == 7


def test_a_telephone_script_asks_for_no_code(guide: Guide) -> None:
    assert "Ne me donnez ni code ni numéro de carte" in guide.framing.short_scripts["telephone"].sentence


def test_the_hard_moments_of_the_field_have_a_sentence(guide: Guide) -> None:
    assert {
        "faire-a-la-place",
        "question-de-droit",
        "colere",
        "confidence-lourde",
        "temps-depasse",
    } <= set(guide.framing.reframings)


def test_six_points_are_said_before_starting(guide: Guide) -> None:
    assert len(guide.framing.consent) == 6
