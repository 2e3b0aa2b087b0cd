"""A guide as it was at a git revision, put in a private folder for the time of a reading.

git is asked for raw objects only (``rev-parse``, ``ls-tree``, ``cat-file``): no filter, no hook, no
attribute and no network of the repository has a say, and nothing is written in it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path, PurePosixPath

from cnfs_tui.guide.reading.text.limits import LIMITS

MAX_FILES = 1_000
MAX_TOTAL = 16 * LIMITS.bytes
SECONDS = 30

_PARTS = ("rules", "memos")
_SUFFIXES = frozenset({".yaml", ".md"})
_ENTRY = re.compile(rb"(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-)\t(.+)", re.DOTALL)
_COMMIT = re.compile("[0-9a-f]{40,64}")


class Refusal(Enum):
    """Why there is no guide to read at a revision."""

    NO_GIT = auto()
    NO_REPOSITORY = auto()
    NOT_OURS = auto()
    UNKNOWN_REVISION = auto()
    NO_GUIDE_THEN = auto()
    TOO_LARGE = auto()
    TOO_SLOW = auto()


class RevisionRefused(Exception):
    """No guide can be read at this revision; ``refusal`` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.name)
        self.refusal = refusal


@contextmanager
def guide_at(revision: str, folder: Path) -> Iterator[Path]:
    """A folder holding ``rules/`` and ``memos/`` as committed; it is gone when the block ends.

    ``revision`` is anything that git takes for a commit, of the repository ``folder`` is in; the guide
    is the one of ``folder``, or of another folder from the top: ``v1.2:guides/nord``. Raises RevisionRefused.
    """
    repository = _Repository(folder)
    word, colon, elsewhere = revision.partition(":")
    here = repository.place()
    blobs = repository.blobs(repository.commit(word), _guide_folder(elsewhere) if colon else here)
    with tempfile.TemporaryDirectory(prefix="cnfs-tui-") as private:
        for blob, content in zip(blobs, repository.contents(blobs), strict=True):
            path = Path(private, *blob.path.parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield Path(private)


def is_revision(word: str, folder: Path) -> bool:
    """Is this word a commit for git, in the repository ``folder`` is in?"""
    try:
        return bool(_Repository(folder).commit(word.partition(":")[0]))
    except RevisionRefused:
        return False


def _guide_folder(path: str) -> str:
    """The folder of a guide, from the top of its repository, even when told by its ``rules/``."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")]
    return "/".join(parts[:-1] if parts[-1:] == ["rules"] else parts)


@dataclass(frozen=True, slots=True)
class _Blob:
    """A file to fetch: its object, where it goes, how many bytes it has."""

    object: str
    path: PurePosixPath
    size: int


@dataclass(frozen=True, slots=True)
class _Repository:
    folder: Path

    def commit(self, revision: str) -> str:
        """The full name of a commit."""
        asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
        told = self._git(asked, Refusal.UNKNOWN_REVISION).decode("ascii", "replace").strip()
        if not _COMMIT.fullmatch(told):
            raise RevisionRefused(Refusal.UNKNOWN_REVISION)
        return told

    def place(self) -> str:
        """The folder from the top of its repository, without a final slash."""
        told = self._git(["rev-parse", "--show-prefix"], Refusal.NO_REPOSITORY)
        return os.fsdecode(told).removesuffix("\n").rstrip("/")

    def blobs(self, commit: str, place: str) -> list[_Blob]:
        """The files of the guide in this folder, at this commit."""
        tree = f"{commit}:{place}" if place else commit
        listed = self._git(["ls-tree", "--full-tree", "-r", "-z", "-l", tree, *_PARTS], Refusal.NO_GUIDE_THEN)
        blobs = [blob for entry in listed.split(b"\0") if (blob := _blob(entry))]
        if not any(blob.path.parts[0] == "rules" for blob in blobs):
            raise RevisionRefused(Refusal.NO_GUIDE_THEN)
        sizes = [blob.size for blob in blobs]
        if len(sizes) > MAX_FILES or max(sizes) > LIMITS.bytes or sum(sizes) > MAX_TOTAL:
            raise RevisionRefused(Refusal.TOO_LARGE)
        return blobs

    def contents(self, blobs: Sequence[_Blob]) -> Iterator[bytes]:
        """What each file holds, in this order."""
        asked = "".join(f"{blob.object}\n" for blob in blobs).encode()
        told = self._git(["cat-file", "--batch"], Refusal.NO_GUIDE_THEN, asked)
        start = 0
        for blob in blobs:
            head = f"{blob.object} blob {blob.size}\n".encode()
            if not told.startswith(head, start):
                raise RevisionRefused(Refusal.NO_GUIDE_THEN)
            start += len(head)
            yield told[start : start + blob.size]
            start += blob.size + 1

    def _git(self, words: Sequence[str], otherwise: Refusal, given: bytes = b"") -> bytes:
        """What git answers. ``otherwise`` is why, when it fails for no other known reason."""
        program = shutil.which("git")
        if program is None:
            raise RevisionRefused(Refusal.NO_GIT)
        command = [program, "--no-pager", "-c", "core.fsmonitor=false", "-C", str(self.folder), *words]
        try:
            done = subprocess.run(
                command, input=given, capture_output=True, timeout=SECONDS, env=_environment(os.environ)
            )
        except subprocess.TimeoutExpired:
            raise RevisionRefused(Refusal.TOO_SLOW) from None
        except (OSError, ValueError):  # git cannot be started, or a word holds a NUL
            raise RevisionRefused(otherwise) from None
        if done.returncode:
            foreign = b"dubious ownership" in done.stderr
            raise RevisionRefused(Refusal.NOT_OURS if foreign else otherwise)
        return done.stdout


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """git with no word from a hook we may be run by, in English, asking nothing, fetching nothing."""
    kept = {name: value for name, value in own.items() if not name.startswith("GIT_")}
    return kept | {
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "",
    }


def _blob(entry: bytes) -> _Blob | None:
    """An entry of ``ls-tree``, if it is a plain file a guide may hold, at a path without a trap."""
    found = _ENTRY.fullmatch(entry)
    if found is None or found[1] not in (b"100644", b"100755") or found[2] != b"blob":
        return None
    path = PurePosixPath(os.fsdecode(found[5]))
    if path.suffix not in _SUFFIXES or path.parts[0] not in _PARTS or len(path.parts) < 2:
        return None
    if any(part in (".", "..") or re.search(r'[\\:*?"<>|\x00-\x1f]', part) for part in path.parts):
        return None
    return _Blob(found[3].decode(), path, int(found[4]))
