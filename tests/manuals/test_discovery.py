"""The discovery: five stages, told with the words of the guide in use, whatever guide it is."""

from __future__ import annotations

from dataclasses import replace

from cnfs_tui.manuals.discovery import Stage, discovery
from tests.tui.driving import shipped

FIVE = 5


def words(stage: Stage) -> str:
    return " ".join(f"{passage.lead} {passage.words}" for passage in stage.shown)


def test_there_are_five_stages_each_with_something_of_the_guide() -> None:
    guide = shipped().guide
    frame, questions, proposal, together, end = stages = discovery(guide)
    assert len(stages) == FIVE
    assert guide.framing.fill(next(iter(guide.framing.beats.values())).standard, None) in words(frame)
    assert guide.diagnostic.criteria["urgence"].title in words(questions)
    case = guide.cases["faire-avec"]
    assert (
        case.title in words(proposal) and case.proposal in words(proposal) and case.source in words(proposal)
    )
    assert guide.posture.ladder[0].help in words(together)
    assert guide.memos[case.skills[0]].title in words(together)
    assert guide.posture.closing[0].gesture in words(end)


def test_what_is_watched_for_in_silence_is_not_shown() -> None:
    guide = shipped().guide
    assert guide.diagnostic.criteria["alerte"].discreet
    shown = " ".join(words(stage) for stage in discovery(guide))
    assert guide.diagnostic.criteria["alerte"].title not in shown


def test_a_guide_without_examples_is_discovered_too() -> None:
    guide = shipped().guide
    cases = {name: case.model_copy(update={"examples": ()}) for name, case in guide.cases.items()}
    bare = replace(guide, cases=cases)
    assert len(discovery(bare)) == FIVE
