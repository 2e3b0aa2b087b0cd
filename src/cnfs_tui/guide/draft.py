"""A guide not yet checked: every file read and in its right shape, with the place of every word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.guide.model.actor import Actors
from cnfs_tui.guide.model.case import Cases
from cnfs_tui.guide.model.complement import Complements
from cnfs_tui.guide.model.diagnostic import Diagnostic
from cnfs_tui.guide.model.framing import Framing
from cnfs_tui.guide.model.identity import Identity
from cnfs_tui.guide.model.liaison import Liaison
from cnfs_tui.guide.model.posture import Posture
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.skill import Skills
from cnfs_tui.guide.model.training import Training
from cnfs_tui.guide.reading.text.source import Source
from cnfs_tui.guide.reading.text.yaml_reader import Document
from cnfs_tui.guide.reading.tree_file import TreeFile
from cnfs_tui.tree.prove import Proof, prove


@dataclass(frozen=True, slots=True)
class MemoFile:
    """A memo, and the file it was read from."""

    source: Source
    memo: MemoText


@dataclass(frozen=True, slots=True)
class Draft:
    """What the checks look at. ``documents``: the files of ``rules/`` by name (``cas``, ``arbre``…);
    ``memos``: by the id of their skill. ``proof`` is made with the draft."""

    documents: Mapping[str, Document]
    identity: Identity
    framing: Framing
    posture: Posture
    diagnostic: Diagnostic
    tree: TreeFile
    cases: Cases
    complements: Complements
    actors: Actors
    skills: Skills
    liaison: Liaison
    training: Training
    scenarios: Mapping[str, Scenario]
    memos: Mapping[str, MemoFile]
    proof: Proof = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "proof", prove(self.tree.tree))
