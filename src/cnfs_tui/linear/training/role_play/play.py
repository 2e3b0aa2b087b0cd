"""Jeu de rôle: the protocol of a session, one time after the other, with its cards, grid and clock."""

from __future__ import annotations

from collections.abc import Mapping

from cnfs_tui.guide.model.training import Phase
from cnfs_tui.linear.training.role_play.after import ask_commitments, ask_comparison, ask_debrief, ask_replay
from cnfs_tui.linear.training.role_play.before import ask_cards, ask_frame
from cnfs_tui.linear.training.role_play.grid import ask_grid
from cnfs_tui.linear.training.role_play.staged import Ask, Staged
from cnfs_tui.linear.training.trainer import Trainer

_TIMES: Mapping[Phase, Ask] = {
    Phase.FRAME: ask_frame,
    Phase.READING: ask_cards,
    Phase.PLAY: ask_grid,
    Phase.OUT_OF_ROLE: ask_frame,
    Phase.DEBRIEF: ask_debrief,
    Phase.COMPARISON: ask_comparison,
    Phase.REPLAY: ask_replay,
    Phase.COMMITMENT: ask_commitments,
}


def play(trainer: Trainer, name: str) -> None:
    """From the rules of the session to what each takes away; out of it beyond its first and last time."""
    staged = Staged.begun(trainer, name)
    while staged.go(_TIMES[staged.course.time.phase](staged)):
        pass
