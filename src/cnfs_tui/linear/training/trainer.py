"""What every prompt of the trainer's room shares: the session under way, notes on demand, the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.tree import walk
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.session.room import Room

_NOTES = "Vos notes de formateur"
_HEARD = (
    "Ces lignes sont pour vous seul. Si cet ordinateur lit à voix haute, toute la salle les entendra : "
    "mettez un casque, ou éloignez-vous."
)


@dataclass(slots=True)
class Trainer:
    """``warned``: the scenarios whose warning was read. ``heard``: what is read aloud may be, by all."""

    face: Face
    room: Room
    warned: set[str] = field(default_factory=set[str])
    heard: bool = False

    def alone(self, title: str, blocks: Iterable[Block]) -> None:
        """Tell what is for the trainer alone, after having warned once that a voice is heard by all."""
        self.heard = self.heard or self.face.talk.sure(_HEARD, stay="Ne pas les lire", leave="Les lire")
        if self.heard:
            self.face.talk.read(title, blocks)

    def words(self, notes: Callable[[], Iterable[str]]) -> list[Word]:
        """The trainer's notes of the moment, and the tree of the guide."""
        return [
            Word(
                "notes",
                "vos notes de formateur, que toute la salle peut entendre",
                then=lambda: self.alone(_NOTES, [Block(line, lead="• ") for line in notes()]),
            ),
            self.tree,
        ]

    @property
    def tree(self) -> Word:
        """The tree of the guide."""
        return Word(
            "arbre", "l’arbre de décision du guide", "f4", lambda: walk(self.face.talk, self.room.guide)
        )
