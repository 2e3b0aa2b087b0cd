"""What is typed at a prompt, and the words that are understood everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from cnfs_tui.guide.keys import slug


class Common(Enum):
    """A word understood at every prompt: as it is told, what it does, and what may be typed for it.

    The keys of the full screen that do the same are among them.
    """

    HELP = ("?", "cette aide", ("aide", "f1"))
    BACK = ("retour", "revenir à ce qui précède", ("<",))
    AGAIN = ("relire", "lire encore la question", ("repeter",))
    WHERE = ("où suis-je", "dire l’étape, et ce qui est déjà répondu", ("ou",))
    HIDE = ("masquer", "mettre une page ordinaire à la place de ce qui est affiché", ("cacher", "f3"))
    CANCEL = ("annuler", "abandonner, et revenir à l’accueil", ("accueil", "q"))
    QUIT = ("quitter", "fermer cnfs-tui", ())

    def __init__(self, shown: str, told: str, ways: tuple[str, ...]) -> None:
        self.shown = shown
        self.told = told
        self.in_full = {shown, slug(shown)}
        self.ways = self.in_full | {*ways}


@dataclass(frozen=True, slots=True)
class Word:
    """A word understood at one prompt; ``key`` is the key that does the same on the full screen.

    ``told`` says what it does. ``then`` does it, and the prompt stays; without, it is what was chosen.
    """

    word: str
    told: str
    key: str = ""
    then: Callable[[], None] | None = None
    also: str = ""
    """Another key that does the same there."""

    @property
    def shown(self) -> str:
        """« détails (d) »."""
        return f"{self.word} ({self.key})" if self.key else self.word

    def is_typed(self, typed: str) -> bool:
        """Whether it is what was typed, accents and case aside."""
        return slug(typed) in {slug(self.word), slug(self.key), slug(self.also)} - {""}


def common(typed: str, *, in_full: bool = False) -> Common | None:
    """The common word that was typed, if any: « Où suis-je ? », « ou suis je », « RETOUR ».

    ``in_full``: its short ways are none, since anything may be typed.
    """
    folded = typed if typed in {"?", "<"} else slug(typed.rstrip("? "))
    return next((word for word in Common if folded in (word.in_full if in_full else word.ways)), None)


def begun(typed: str, words: Iterable[Word]) -> Word | None:
    """The only word that begins as what was typed, two letters at least."""
    start = slug(typed)
    found = [word for word in words if len(start) > 1 and slug(word.word).startswith(start)]
    return found[0] if len(found) == 1 else None
