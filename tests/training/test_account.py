"""What the report says of a session: facts, in sentences, and only of what was done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.training.account import accounts, commitments
from cnfs_tui.training.observation import Observation
from cnfs_tui.training.session import Played, TrainingSession

NAME = "la-reversion"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(shipped_guide())


def told(guide: Guide, played: Played) -> str:
    found = accounts(guide, TrainingSession().keep(NAME, played))
    return " ".join(sentence for account in found for sentence in account.sentences)


def test_a_scenario_that_was_only_opened_is_not_told(guide: Guide) -> None:
    assert accounts(guide, TrainingSession().keep(NAME, Played())) == ()


def test_each_scenario_bears_its_title_in_the_order_of_the_session(guide: Guide) -> None:
    names = list(guide.scenarios)[:2][::-1]
    session = TrainingSession()
    for name in names:
        session = session.keep(name, Played(shown=True))
    titles = [account.title for account in accounts(guide, session)]
    assert [guide.scenarios[name].title in title for name, title in zip(names, titles, strict=True)] == [
        True
    ] * 2


def test_an_agreement_and_a_difference_are_told_as_they_are(guide: Guide) -> None:
    scenario = guide.scenarios[NAME]
    same = {"alerte": "rien", **scenario.answers}
    assert "se rejoignent" in told(guide, Played(diagnosis=same))
    other = {**same, "urgence": "oui" if same["urgence"] == "non" else "non"}
    words = told(guide, Played(diagnosis=other))
    assert "le groupe dit" in words
    assert guide.cases[scenario.case].title in words


def test_the_total_of_the_grid_is_told_only_when_every_item_was_marked(guide: Guide) -> None:
    grid = guide.training.grid
    partial = Observation({next(iter(grid)): 2})
    assert f"Grille incomplète : 1 sur {len(grid)}." in told(guide, Played(observation=partial))
    assert " sur 32" not in told(guide, Played(observation=partial))
    whole = Observation(dict.fromkeys(grid, 1))
    assert f"Grille : {len(grid)} sur {guide.training.best_score}." in told(guide, Played(observation=whole))


def test_what_calls_for_another_play_and_the_moments_noted_are_told(guide: Guide) -> None:
    blocking = guide.training.blocking[0]
    seen = Observation({blocking: 0}).note(75, "p08", well=True).note(90, "p03", well=False)
    words = told(guide, Played(observation=seen))
    item = f"{blocking.upper()} {guide.training.grid[blocking].item}"
    assert f"À rejouer : {item}" in words
    assert f"Absent : {item}" not in words
    assert f"À 1:15, vu : P08 {guide.posture.gestures['p08'].gesture}" in words
    assert f"À 1:30, à éviter : P03 {guide.posture.gestures['p03'].avoid}" in words


def test_a_choice_is_told_with_all_the_ways_tried_and_which_of_them_the_note_does_not_want(
    guide: Guide,
) -> None:
    moments = guide.scenarios[NAME].moments
    at, moment = next((at, moment) for at, moment in enumerate(moments) if moment.choices)
    modes = guide.posture.modes.by_id
    tried = sorted(enumerate(moment.choices), key=lambda ranked: ranked[1].fits)
    ways = [
        modes[choice.mode.value].title.lower() + ("" if choice.fits else " (hors de l’esprit de la note)")
        for _, choice in tried
    ]
    words = told(guide, Played(shown=True, choices=tuple((at, rank) for rank, _ in tried)))
    assert f"{moment.question} Le groupe a choisi : {', puis '.join(ways)}." in words
    assert words.count(str(moment.question)) == 1


def test_votes_and_commitments_are_told_without_anybody_s_name(guide: Guide) -> None:
    case = next(iter(guide.cases))
    session = TrainingSession().vote(NAME, case, 1).vote(NAME, case, 1)
    assert f"2 pour « {guide.cases[case].title} »" in told(guide, session.of(NAME))
    first = next(iter(guide.training.commitments))
    kept = replace(session, commitments=(first,))
    commitment = guide.training.commitments[first]
    assert commitments(guide, kept) == (f"{commitment.gesture.upper()} {commitment.sentence}",)
