"""What is told before a prompt, and what may be typed there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option

_STOPS = (".", "?", "!", "…", ":")


@dataclass(frozen=True, slots=True)
class Enter:
    """What an empty line chooses, and the words that tell it: « continuer »."""

    value: str
    told: str


class NotThis(Exception):
    """What was typed cannot be taken here; its text says why, and what to type."""


@dataclass(frozen=True, slots=True)
class Typing:
    """What may be typed that is no number and no word: how it is told, and how it is understood.

    ``told`` comes after « Tapez » or « Ou »: « une date à venir ». ``understood`` gives a value, or None for
    what it does not understand; it may raise NotThis. With
    ``anything``, the words understood everywhere are so only as they are told: « q » is a text.
    """

    told: str
    understood: Callable[[str], str | None]
    anything: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """``where`` says where one is, ``about`` what the page is for.

    ``above``: what is told just before an option, by its value.
    """

    where: str
    blocks: Sequence[Block] = ()
    options: Sequence[Option] = ()
    words: Sequence[Word] = ()
    about: str = ""
    mark: Mark = Mark.NONE
    enter: Enter | None = None
    typing: Typing | None = None
    above: Mapping[str, Sequence[Block]] = field(default_factory=dict[str, Sequence[Block]])

    @property
    def numbers(self) -> dict[int, Option]:
        """The options by the number that chooses them, which is their key on the full screen.

        What has no key there is numbered by its rank; what an empty line chooses is not numbered.
        """
        enter = self.enter.value if self.enter else None
        shown = [option for option in self.options if option.digit is not None or option.value != enter]
        return {
            rank if option.digit is None else option.digit: option for rank, option in enumerate(shown, 1)
        }

    @property
    def expected(self) -> str:
        """« Tapez un numéro, de 0 à 3. Entrée seule : continuer. Ou : détails (d), retour, ? »."""
        told = []
        if numbers := sorted(self.numbers):
            alone = f"Tapez {numbers[0]}."
            told.append(alone if len(numbers) == 1 else f"Tapez un numéro, de {numbers[0]} à {numbers[-1]}.")
        if self.typing:
            told.append(f"{'Ou' if told else 'Tapez'} {self.typing.told}.")
        if self.enter:
            told.append(f"Entrée seule : {self.enter.told}.")
        words = ", ".join([*(word.shown for word in self.words), "retour", "?"])
        return " ".join([*told, f"{'Ou' if told else 'Tapez'} : {words}"])

    @property
    def where_and_what(self) -> str:
        """Where one is, then what may be typed: for a prompt that follows something else than its page."""
        stop = "" if self.where.endswith(_STOPS) else "."
        return f"{self.where}{stop} {self.expected}"
