from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cnfs_tui.guide.comparing import revision
from cnfs_tui.guide.comparing.revision import Refusal, RevisionRefused, guide_at, is_revision
from cnfs_tui.guide.load import load
from cnfs_tui.guide.reading.text.limits import LIMITS
from tests.guide.comparing.repository import Repository, needs_git
from tests.guide.small_guide import FILES, SmallGuide
from tests.systems import shell

pytestmark = needs_git


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.create(tmp_path / "dépôt")


@pytest.fixture
def guide(repository: Repository) -> SmallGuide:
    return SmallGuide(repository.top / "guides" / "mon été")


def refusal(word: str, folder: Path) -> Refusal:
    with pytest.raises(RevisionRefused) as refused, guide_at(word, folder):
        pass
    return refused.value.refusal


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_guide_comes_back_as_it_was_committed(repository: Repository, guide: SmallGuide) -> None:
    first = repository.commit()
    guide.change("rules/posture.yaml", "Le temps manque", "Il est tard")
    repository.commit()
    repository.git("tag", "--annotate", "--message", "v1", "v1", first)
    guide.change("rules/posture.yaml", "Il est tard", "Pas encore gardé")
    for word in ("HEAD~1", "v1", first, first[:10]):
        with guide_at(word, guide.folder) as folder:
            assert files(folder) == FILES
            assert load(folder).posture.reasons["temps"].title == "Le temps manque"


def test_the_copy_is_private_and_gone_at_the_end(repository: Repository, guide: SmallGuide) -> None:
    repository.commit()
    with guide_at("HEAD", guide.folder) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not folder.exists()


def test_only_what_a_guide_holds_is_copied(repository: Repository, guide: SmallGuide) -> None:
    guide.write("secret.txt", "à personne")
    guide.write("rules/photo.png", b"\x89PNG")
    repository.commit()
    with guide_at("HEAD", guide.folder) as folder:
        assert set(files(folder)) == set(FILES)


def test_a_guide_that_has_moved_is_found_where_it_was(repository: Repository, guide: SmallGuide) -> None:
    repository.commit()
    repository.git("mv", "guides", "ailleurs")
    repository.commit()
    moved = repository.top / "ailleurs" / "mon été"
    assert refusal("HEAD~1", moved) is Refusal.NO_GUIDE_THEN
    for place in ("guides/mon été", "guides/mon été/", "guides/mon été/rules/"):
        with guide_at(f"HEAD~1:{place}", moved) as folder:
            assert files(folder) == FILES


def test_a_guide_at_the_top_of_its_repository_is_found(repository: Repository) -> None:
    SmallGuide(repository.top)
    repository.commit()
    with guide_at("HEAD", repository.top) as folder:
        assert files(folder) == FILES


@pytest.mark.parametrize(
    "word",
    ["inconnue", "", "HEAD~9", "--all", "-h", "--output=x", "HEAD^{tree}", "a b", "a\0b", "HEAD HEAD", "@{"],
)
def test_a_word_that_is_no_commit_is_refused(repository: Repository, guide: SmallGuide, word: str) -> None:
    repository.commit()
    assert refusal(word, guide.folder) is Refusal.UNKNOWN_REVISION
    assert not is_revision(word, guide.folder)
    assert is_revision("HEAD", guide.folder)


def test_a_folder_without_history_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        revision, "_environment", lambda own: {**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    )
    alone = SmallGuide(tmp_path / "seul")
    assert refusal("HEAD", alone.folder) is Refusal.NO_REPOSITORY
    assert not is_revision("HEAD", alone.folder)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert refusal("HEAD", tmp_path / "nulle part") is Refusal.NO_REPOSITORY


def test_without_git_it_is_said(guide: SmallGuide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refusal("HEAD", guide.folder) is Refusal.NO_GIT


def test_a_git_that_does_not_answer_is_given_up(
    repository: Repository, guide: SmallGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    monkeypatch.setattr(revision, "SECONDS", 0)
    assert refusal("HEAD", guide.folder) is Refusal.TOO_SLOW


def test_files_too_large_for_a_guide_are_not_fetched(repository: Repository, guide: SmallGuide) -> None:
    guide.write("rules/cas.yaml", b"#" * (LIMITS.bytes + 1))
    repository.commit()
    assert refusal("HEAD", guide.folder) is Refusal.TOO_LARGE


def test_more_files_than_a_guide_has_are_not_fetched(repository: Repository, guide: SmallGuide) -> None:
    for rank in range(revision.MAX_FILES):
        guide.write(f"memos/memo-{rank}.md", "")
    repository.commit()
    assert refusal("HEAD", guide.folder) is Refusal.TOO_LARGE


def test_the_environment_of_a_hook_does_not_lead_to_another_repository(
    repository: Repository, guide: SmallGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    other = Repository.create(tmp_path / "autre")
    monkeypatch.setenv("GIT_DIR", str(other.top / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.top))
    with guide_at("HEAD", guide.folder) as folder:
        assert files(folder) == FILES


@shell
def test_nothing_a_repository_asks_for_is_run(
    repository: Repository, guide: SmallGuide, tmp_path: Path
) -> None:
    trace = tmp_path / "piège"
    guide.write(".gitattributes", "* filter=trap diff=trap export-subst\n")
    trap = f"touch '{trace}'; cat"
    repository.git("add", "--all")
    repository.commit()
    for setting in (
        "filter.trap.smudge",
        "filter.trap.clean",
        "filter.trap.process",
        "diff.trap.textconv",
        "diff.trap.command",
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.editor",
        "alias.ls-tree",
        "pager.ls-tree",
    ):
        repository.git("config", setting, trap)
    with guide_at("HEAD", guide.folder) as folder:
        assert set(files(folder)) == set(FILES)
    assert not trace.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_links_are_left_out(repository: Repository, guide: SmallGuide, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("à personne", encoding="utf-8")
    guide.remove("rules/cas.yaml")
    (guide.folder / "rules/cas.yaml").symlink_to(tmp_path / "secret")
    repository.commit()
    with guide_at("HEAD", guide.folder) as folder:
        assert set(files(folder)) == set(FILES) - {"rules/cas.yaml"}


def test_a_path_that_climbs_out_is_left_out(repository: Repository) -> None:
    SmallGuide(repository.top)
    repository.commit()
    blob = repository.git("hash-object", "-w", "--stdin", given=b"trop haut")

    def tree(*entries: tuple[str, str, str]) -> str:
        packed = (f"{mode} {name}".encode() + b"\0" + bytes.fromhex(sha) for mode, name, sha in entries)
        words = ("hash-object", "-t", "tree", "-w", "--literally", "--stdin")
        return repository.git(*words, given=b"".join(packed))

    file = "100644"
    climbing = tree((file, "a\\b.yaml", blob), (file, "haut.yaml", blob))
    rules = tree(("40000", "..", tree(("40000", "..", climbing))), (file, "posture.yaml", blob))
    commit = repository.git("commit-tree", "-m", "piège", tree(("40000", "rules", rules)))
    with guide_at(commit, repository.top) as folder:
        assert set(files(folder)) == {"rules/posture.yaml"}
        assert not (folder.parent / "haut.yaml").exists()
