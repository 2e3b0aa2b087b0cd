"""The words that every step of a visit understands."""

from __future__ import annotations

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import framing


def words(face: Face) -> list[Word]:
    """To reassure, and to look at the tree or the posture."""

    def reassure() -> None:
        face.talk.read(framing.HARD_MOMENTS, framing.hard_moments(face.session.guide.framing))

    def tree() -> None:
        from cnfs_tui.linear.tree import tell_way

        tell_way(face.talk, face.session.current)

    def posture() -> None:
        from cnfs_tui.linear.training.library import read_library

        read_library(face.talk, face.session.guide)

    return [
        Word("rassurer", "une phrase pour un moment difficile", "r", reassure),
        Word("arbre", "où en est la visite dans l’arbre de décision", "f4", tree),
        Word("posture", "la bibliothèque de la posture : gestes, paroles, dérapages", "b", posture, "f6"),
    ]
