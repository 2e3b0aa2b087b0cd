"""One page of a session: its main sentence, and what goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cnfs_tui.pages.block import Block


@dataclass(frozen=True, slots=True)
class Page:
    """``main`` is what a room must read; ``blocks`` stand under it."""

    main: str
    blocks: Sequence[Block] = ()
