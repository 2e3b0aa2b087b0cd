"""Each code of the catalogue has a sample: the slip gives that problem alone, the mended text none."""

from __future__ import annotations

import re

import pytest

from cnfs_tui.guide.load import examine
from cnfs_tui.guide.problems.messages import CATALOGUE, message, remedy, why
from tests.guide.samples.every import every_sample
from tests.guide.samples.sample import TODAY
from tests.guide.small_guide import SmallGuide

SAMPLES = every_sample()


def test_every_code_has_a_sample_and_every_sample_a_code() -> None:
    assert sorted(SAMPLES) == sorted(CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_slip_gives_exactly_that_problem(guide: SmallGuide, code: str) -> None:
    assert [problem.code for problem in SAMPLES[code].found(guide)] == [code]


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_mended_text_is_sound_without_any_problem(guide: SmallGuide, code: str) -> None:
    SAMPLES[code].mend(guide)
    examination = examine(guide.folder, TODAY)
    assert (examination.sound, examination.problems) == (True, ())


@pytest.mark.parametrize("code", CATALOGUE)
def test_what_is_told_is_whole_sentences_with_nothing_left_to_fill_in(guide: SmallGuide, code: str) -> None:
    for problem in SAMPLES[code].found(guide):
        said = f"{message(problem)} {why(problem)} {remedy(problem)}"
        assert not re.search(r"[{}]", re.sub(r"\{(métier|lieux?)\}|« \{ »", "", said))
        assert "None" not in said
        for part in (message(problem), why(problem), remedy(problem)):
            assert re.match(r"[A-ZÀ-Ý0-9«]", part), part
            assert part.endswith((".", " ?", " !")), part
