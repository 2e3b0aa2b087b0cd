"""What everyone takes away from a session: sentences to tick, by their code, and never by a name."""

from __future__ import annotations

from collections.abc import Collection

from cnfs_tui.guide.guide import Guide
from cnfs_tui.pages.option import Option


def options(guide: Guide, taken: Collection[str]) -> list[Option]:
    """Every sentence of the guide, with the gesture it is about."""
    gestures = guide.posture.gestures
    return [
        Option(
            id,
            commitment.sentence,
            note=f"{commitment.gesture.upper()} {gestures[commitment.gesture].gesture}",
            taken=id in taken,
        )
        for id, commitment in guide.training.commitments.items()
    ]


def chosen(commitments: Collection[str]) -> str:
    """How many sentences the session has agreed on."""
    match len(commitments):
        case 0:
            return "Aucune phrase cochée."
        case 1:
            return "Une phrase cochée."
        case many:
            return f"{many} phrases cochées."
