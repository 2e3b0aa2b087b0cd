"""A guide being edited: changes are noticed once the files are still, and only a sound guide is taken."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.problems.problem import GuideRefused
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.guide.watching import Signature, Watch, WatchedGuide, signature
from tests.guide.small_guide import SmallGuide

# What is looked at


def test_the_files_of_a_guide_are_looked_at_and_no_others(guide: SmallGuide) -> None:
    guide.write("rules/scenarios/premier.yaml", "x")
    guide.write("rules/.arbre.yaml.swp", "x")
    guide.write("rules/arbre.yaml~", "x")
    guide.write("memos/notes.txt", "x")
    guide.write("LISEZ-MOI.md", "x")
    expected = {name for name in guide.files if name.endswith((".yaml", ".md"))} - {"LISEZ-MOI.md"}
    assert set(signature(guide.folder)) == expected


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert signature(tmp_path / "nulle part") == {}


def test_a_link_that_leads_nowhere_is_not_a_file(guide: SmallGuide) -> None:
    (guide.folder / "rules/perdu.yaml").symlink_to(guide.folder / "nulle part")
    assert "rules/perdu.yaml" not in signature(guide.folder)


def test_a_file_saved_shows_even_with_the_same_size_at_the_same_time(guide: SmallGuide) -> None:
    path = guide.folder / "rules/arbre.yaml"
    before, seen = signature(guide.folder), path.stat()
    other = path.with_name("neuf")  # as editors do: write beside, then put in the place
    other.write_bytes(path.read_bytes()[::-1])
    os.utime(other, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    other.replace(path)
    after = signature(guide.folder)
    assert [name for name in after if after[name] != before[name]] == ["rules/arbre.yaml"]


# When a change is told


class Looks:
    """What is seen at each look: letters stand for versions of one file, « - » when it is not there."""

    def __init__(self, first: str) -> None:
        self.now = first

    def __call__(self) -> Signature:
        return {} if self.now == "-" else {"rules/arbre.yaml": (ord(self.now), 1, 1)}


@pytest.mark.parametrize(
    ("looks", "told"),
    [
        ("aaaa", "...."),
        ("abbb", "..!."),
        ("abcc", "...!"),
        ("abccc", "...!."),
        ("a-bb", "...!"),
        ("a-aa", "...."),
        ("aba a".replace(" ", ""), "...."),
        ("a--bb", "..!.!"),
        ("bbb", ".!."),
        ("abbaa", "..!.!"),
    ],
)
def test_a_change_is_told_once_and_only_when_two_looks_agree(looks: str, told: str) -> None:
    eye = Looks("a")
    watch = Watch(eye)
    answers = ""
    for seen in looks:
        eye.now = seen
        answers += "!" if watch.changed() else "."
    assert answers == told


def test_the_files_that_changed_came_or_went_are_named_in_order() -> None:
    seen: Signature = {"memos/a.md": (1, 1, 1), "rules/b.yaml": (1, 1, 1), "rules/c.yaml": (1, 1, 1)}
    watch = Watch(lambda: dict(seen))
    del seen["rules/c.yaml"]
    seen["rules/b.yaml"] = (2, 1, 1)
    seen["memos/z.md"] = (1, 1, 1)
    assert watch.changed() == ()
    assert watch.changed() == ("memos/z.md", "rules/b.yaml", "rules/c.yaml")


# What is taken


@pytest.fixture
def watched(guide: SmallGuide) -> WatchedGuide:
    return WatchedGuide.of(guide.folder)


def reopened(watched: WatchedGuide) -> tuple[Guide, list[str]]:
    """What comes after a change, once the files are still; the problems by their codes."""
    assert watched.reopen() is None
    opened = watched.reopen()
    assert opened is not None
    assert watched.reopen() is None
    return opened.guide, [problem.code for problem in opened.refused]


def test_nothing_is_read_again_while_nothing_changes(watched: WatchedGuide) -> None:
    watched.open()
    assert [watched.reopen() for _ in range(4)] == [None] * 4


def test_nothing_is_read_again_before_it_was_read_once(guide: SmallGuide, watched: WatchedGuide) -> None:
    guide.write("rules/arbre.yaml", "x")
    assert [watched.reopen() for _ in range(3)] == [None] * 3


def test_a_sound_change_is_taken(guide: SmallGuide, watched: WatchedGuide) -> None:
    first = watched.open().guide
    guide.write("rules/arbre.yaml", guide.files["rules/arbre.yaml"] + "# relu\n")
    second, problems = reopened(watched)
    assert problems == []
    assert second.version != first.version
    assert second == load(guide.folder)


def test_an_unsound_change_leaves_the_last_sound_version_in_use(
    guide: SmallGuide, watched: WatchedGuide
) -> None:
    watched.open()
    sound = guide.files["rules/arbre.yaml"]
    guide.write("rules/arbre.yaml", sound + "# relu\n")
    last, _ = reopened(watched)
    guide.write("rules/arbre.yaml", "arbr:\n")
    kept, problems = reopened(watched)
    assert kept is last
    assert problems
    guide.write("rules/arbre.yaml", sound)
    mended, problems = reopened(watched)
    assert problems == []
    assert mended == load(guide.folder)


def test_an_unsound_guide_is_taken_as_soon_as_it_is_mended(guide: SmallGuide) -> None:
    sound = guide.files["rules/arbre.yaml"]
    guide.write("rules/arbre.yaml", "arbr:\n")
    watched = WatchedGuide.of(guide.folder)
    opened = watched.open()
    assert opened.refused
    assert opened.guide == load(shipped_guide())
    guide.write("rules/arbre.yaml", sound)
    mended, problems = reopened(watched)
    assert problems == []
    assert mended == load(guide.folder)


def test_a_change_made_while_the_guide_was_read_the_first_time_is_not_missed(
    guide: SmallGuide, watched: WatchedGuide
) -> None:
    guide.write("rules/arbre.yaml", guide.files["rules/arbre.yaml"] + "# pendant\n")
    watched.open()
    again, _ = reopened(watched)
    assert again == load(guide.folder)


def test_a_folder_taken_away_is_a_problem_and_not_the_end(guide: SmallGuide, watched: WatchedGuide) -> None:
    last = watched.open().guide
    guide.folder.joinpath("rules").rename(guide.folder / "ailleurs")
    kept, problems = reopened(watched)
    assert kept is last
    assert problems
    with pytest.raises(GuideRefused):
        load(guide.folder)
