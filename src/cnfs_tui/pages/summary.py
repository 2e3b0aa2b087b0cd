"""Synthèse partagée: the sentence that sums up, to be confirmed by the person or corrected."""

from __future__ import annotations

from cnfs_tui.pages.block import HEADING, MUTED, Block
from cnfs_tui.pages.option import Option
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.visit import Visit

ABOUT = (
    "Dire à la personne ce que vous avez compris, avant de proposer quoi que ce soit. Si elle ne se "
    "reconnaît pas, corrigez ensemble."
)
AGREED = ""
"""The value of the line by which the person agrees; those of the others are criteria."""


def summary(visit: Visit) -> list[Block]:
    """What the person hears of her situation."""
    diagnostic = visit.guide.diagnostic
    blocks = [Block(diagnostic.summary.opening, HEADING)]
    for criterion in (diagnostic.criteria[c] for c in visit.relevant):
        given = visit.answers[criterion.id]
        told = criterion.summary_if_unsure if given is UNKNOWN else criterion.answers[str(given)].summary
        blocks.append(Block(told, "bold", gap=1))
    blocks.append(Block(diagnostic.summary.closing, HEADING, gap=1))
    cautions = [diagnostic.criteria[d.criterion].caution for d in visit.decision.doubts]
    return blocks + [Block(caution, MUTED, gap=rank == 0) for rank, caution in enumerate(cautions)]


def options(visit: Visit) -> list[Option]:
    """She agrees, or which answer is to be corrected."""
    criteria = visit.guide.diagnostic.criteria
    corrections = [
        Option(c, f"Non, corriger : {criteria[c].title}", number)
        for number, c in enumerate(visit.relevant, 2)
    ]
    return [Option(AGREED, "Oui, c’est bien ça : voir la proposition", 1), *corrections]
