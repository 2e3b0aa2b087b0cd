"""The guide: everything ``rules/`` and ``memos/`` say, checked, in one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.guide.model.actor import Actor, Gesture
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.complement import Complement
from cnfs_tui.guide.model.diagnostic import Diagnostic
from cnfs_tui.guide.model.framing import Framing
from cnfs_tui.guide.model.identity import Identity
from cnfs_tui.guide.model.liaison import Liaison
from cnfs_tui.guide.model.posture import Posture
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.skill import Skill, Workshop
from cnfs_tui.guide.model.training import Training
from cnfs_tui.tree.model import Tree


@dataclass(frozen=True, slots=True)
class Guide:
    """A sound guide. ``situations`` of them all reach one case; ``version`` is a short hash of its text."""

    identity: Identity
    framing: Framing
    posture: Posture
    diagnostic: Diagnostic
    tree: Tree
    cases: Mapping[str, Case]
    complements: Mapping[str, Complement]
    gestures: tuple[Gesture, ...]
    actors: Mapping[str, Actor]
    skills: Mapping[str, Skill]
    workshops: Mapping[str, Workshop]
    liaison: Liaison
    training: Training
    scenarios: Mapping[str, Scenario]
    memos: Mapping[str, MemoText]
    situations: int
    version: str
