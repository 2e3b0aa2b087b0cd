"""What a guide already holds, as far as its files can be read: the words a new block may use."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem
from cnfs_tui.guide.reading.text.source import read_source
from cnfs_tui.guide.reading.text.yaml_reader import Document, read_yaml

_MARGIN = 2


class Known:
    """The blocks of a guide that may be under repair: nothing more than its text is asked of it.

    An author asks for a new block while others are still to be filled in, hence before the guide is
    sound. A file that cannot be read counts as empty; ``unread`` says why.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.unread: dict[str, tuple[Problem, ...]] = {}
        self._read: dict[str, Document | None] = {}

    def keys(self, file: str, *path: str) -> tuple[str, ...]:
        """The keys of a block of ``rules/file.yaml``, as slugs; none when it is not a block."""
        return tuple(self._block(file, *path))

    def criteria(self) -> dict[str, tuple[str, ...]]:
        """The criteria, and the answers of each."""
        return self._answered("criteres")

    def observations(self) -> dict[str, tuple[str, ...]]:
        """The observations, and the answers of each."""
        return self._answered("observations")

    def complement(self) -> tuple[str, str, str] | None:
        """A complement that one observation suffices to bring: observation, answer, complement."""
        observations = self.observations()
        for complement in self.keys("complements", "complements"):
            match list(self._block("complements", "complements", complement, "si").items()):
                case [(observation, str(answer))] if slug(answer) in observations.get(observation, ()):
                    return observation, slug(answer), complement
        return None

    def _answered(self, key: str) -> dict[str, tuple[str, ...]]:
        blocks = self.keys("diagnostic", key)
        return {block: self.keys("diagnostic", key, block, "reponses") for block in blocks}

    def place(self, file: str, key: str, block: str) -> Place | None:
        """Where a block is written under a key, if it is."""
        document = self._document(file)
        if document is None or block not in self._block(file, key):
            return None
        return document.place((key, block), key=True)

    def margin(self, file: str, key: str) -> int:
        """How many spaces stand before the blocks of a key."""
        document, blocks = self._document(file), self.keys(file, key)
        return document.place((key, blocks[-1]), key=True).column - 1 if document and blocks else _MARGIN

    def after(self, file: str, key: str) -> Place | None:
        """Where what follows the blocks of a key begins, unless they end the file."""
        document, roots = self._document(file), self.keys(file)
        following = roots[roots.index(key) + 1 :] if key in roots else ()
        return document.place((following[0],), key=True) if document and following else None

    def example(self) -> tuple[str, Mapping[str, str]]:
        """The first example that gives the most answers, and its case; empty when no case has any."""
        examples = [self._example(case) for case in self.keys("cas", "cas")]
        return max(examples, key=lambda example: len(example[1]), default=("", {}))

    def _example(self, name: str) -> tuple[str, Mapping[str, str]]:
        match self._block("cas", "cas", name).get("exemples"):
            case [{"reponses": dict(answers)}, *_]:
                return name, {criterion: slug(str(answer)) for criterion, answer in answers.items()}
        return "", {}

    def _block(self, file: str, *path: str) -> Mapping[str, object]:
        document = self._document(file)
        found = document.data if document else None
        for part in path:
            found = found.get(part) if isinstance(found, dict) else None
        return found if isinstance(found, dict) else {}

    def _document(self, file: str) -> Document | None:
        if file not in self._read:
            name = f"rules/{file}.yaml"
            try:
                self._read[file] = read_yaml(read_source(self.folder / name, name))
            except GuideRefused as refusal:
                self._read[file] = None
                self.unread[file] = refusal.problems
        return self._read[file]
