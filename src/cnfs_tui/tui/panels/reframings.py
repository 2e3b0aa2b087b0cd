"""The sentences for hard moments, one key away on every step."""

from __future__ import annotations

from cnfs_tui.guide.model.framing import Framing
from cnfs_tui.pages.block import MUTED, Block, heading
from cnfs_tui.pages.text import spoken
from cnfs_tui.tui.panels.lookup import LookUp


def reframings(framing: Framing) -> LookUp:
    """What one hears, and what can be answered."""
    blocks: list[Block] = []
    for reframing in framing.reframings.values():
        blocks.append(heading(reframing.title))
        blocks.append(Block(spoken(reframing.sentence), "bold"))
    sources = dict.fromkeys(reframing.source for reframing in framing.reframings.values())
    blocks.append(Block(f"Sources : {' ; '.join(sources)}", MUTED, gap=1))
    return LookUp("Rassurer : une phrase pour un moment difficile", blocks)
