"""A session of three quarters of an hour that any trainer can lead, and that asks for nobody's name."""

from __future__ import annotations

import re

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.model.training import Phase
from tests.content.every_text import holding, texts

LONGEST_SENTENCE = 16
"""How many words each sentence read aloud or on a card may have."""


def test_the_session_goes_through_every_phase_in_forty_five_minutes(guide: Guide) -> None:
    assert [time.phase for time in guide.training.protocol] == [*Phase]
    assert guide.training.minutes == 45


def test_the_play_lasts_ten_minutes_and_the_debrief_longer(guide: Guide) -> None:
    minutes = {time.phase: time.minutes for time in guide.training.protocol}
    assert minutes[Phase.PLAY] == 10
    assert minutes[Phase.DEBRIEF] > minutes[Phase.PLAY]


def test_the_right_to_be_wrong_the_secret_and_the_pause_are_said_first(guide: Guide) -> None:
    told = guide.training.protocol[0].content
    for idea in ("se tromper", "reste ici", "« pause »"):
        assert idea in told


def test_each_role_holds_on_a_card_in_two_to_four_short_sentences(guide: Guide) -> None:
    roles = guide.training.roles
    for role in (roles.adviser, roles.person, roles.observer):
        assert 2 <= len(role.instructions) <= 4, role.id


def test_the_adviser_knows_the_opening_line_only_and_leaves_the_hand(guide: Guide) -> None:
    told = " ".join(guide.training.roles.adviser.instructions)
    assert "que la première phrase" in told
    assert "garde la main" in told


def test_the_observer_writes_facts_and_knows_the_three_marks(guide: Guide) -> None:
    told = " ".join(guide.training.roles.observer.instructions)
    assert "Jamais un avis" in told
    assert "0 absent, 1 partiel, 2 clair" in told


def test_there_are_five_questions_for_any_debrief(guide: Guide) -> None:
    assert len(guide.training.questions) == 5
    assert all(question.endswith("?") for question in guide.training.questions)


def test_the_grid_has_sixteen_items_that_two_of_them_stop(guide: Guide) -> None:
    training = guide.training
    assert [*training.grid] == [f"o{rank:02}" for rank in range(1, 17)]
    assert training.blocking == ("o04", "o10")
    assert "danger" in training.grid["o04"].item
    assert "mot de passe" in training.grid["o10"].item


def test_every_total_has_its_advice(guide: Guide) -> None:
    training = guide.training
    assert training.best_score == 32
    assert [threshold.up_to for threshold in training.thresholds] == [12, 22, 32]
    words = {0: "À retravailler", 12: "À retravailler", 13: "En cours", 22: "En cours", 23: "Acquis"}
    for score, word in {**words, 32: "Acquis"}.items():
        assert training.advice(score).startswith(word), score


def test_a_commitment_is_a_gesture_for_monday(guide: Guide) -> None:
    commitments = guide.training.commitments.values()
    assert 8 <= len(commitments) <= 12
    assert all(re.fullmatch(r"Lundi, je .+[.]", commitment.sentence) for commitment in commitments)
    assert len({commitment.gesture for commitment in commitments}) == len(commitments)


def test_nothing_of_the_session_asks_who_someone_is(guide: Guide) -> None:
    assert holding(r"\b(noms?|prénoms?|participants?)\b", texts(guide.training)) == []


def test_the_sentences_of_the_session_are_short(guide: Guide) -> None:
    said = [text for text in texts(guide.training) if text.field not in ("source", "gestures", "blocking")]
    sentences = [sentence for text in said for sentence in re.split(r"(?<=[.?!]) ", text.words)]
    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE] == []


def test_all_of_it_is_our_proposal(guide: Guide) -> None:
    training = guide.training
    assert {block.status for block in (training, *training.grid.values())} == {Status.PROPOSAL}
