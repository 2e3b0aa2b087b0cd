"""« Faire avec »: the guidance ladder, the mandate, the end of a visit."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
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
