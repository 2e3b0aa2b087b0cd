"""A conversation by lines: a page is told, and what is typed at its prompt is understood."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from cnfs_tui.guide.keys import slug
from cnfs_tui.linear.layout import lines, paragraph
from cnfs_tui.linear.lines import Lines
from cnfs_tui.linear.page import Enter, NotThis, Page
from cnfs_tui.linear.words import Common, begun, common
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.doubt import Doubt
from cnfs_tui.pages.option import Mark, Option

_PROMPT = "Votre réponse :"
_NOT_UNDERSTOOD = "« {typed} » n’est pas une réponse ici. {expected}"
_NOTHING_TYPED = "Rien n’a été tapé. {expected}"
_WHAT_TO_TYPE = "Ce que vous pouvez taper, puis Entrée :"
_LONGEST = 40
"""Signs of a wrong answer that are told again."""
_TAKEN = {Mark.NONE: "", Mark.ONE: " (choisi)", Mark.TICK: " (coché)"}
_GO_ON = "suite"
"""What may be typed in the place of an empty line."""
_DONE = ""
_PASSED = "passed"


class Back(Exception):
    """« retour »: to what came before."""


class Cancelled(Exception):
    """« annuler »: what is under way is given up."""


class Quit(Exception):
    """« quitter »: the program is left."""


@dataclass(slots=True)
class Talk:
    """What the words understood everywhere do: these may be replaced, while a visit is under way.

    ``may_leave`` is asked before giving up. ``so_far`` tells what has been answered. ``hide`` covers what is
    shown. ``heard`` is called whenever something was typed, before it is understood.
    """

    lines: Lines
    may_leave: Callable[[], bool] = lambda: True
    so_far: Callable[[], Iterable[Block]] = tuple
    hide: Callable[[], None] = lambda: None
    heard: Callable[[], None] = lambda: None

    # Telling

    def say(self, text: str) -> None:
        """Write a text."""
        self.lines.write(*paragraph(text))

    def read(self, title: str, blocks: Iterable[Block]) -> None:
        """Tell a page that asks nothing."""
        self.lines.write("", *([*paragraph(title), ""] if title else []), *lines(blocks), "")

    # Asking

    def choose(self, page: Page) -> str:
        """What is chosen: the value of an option, a word, or what was typed.

        Raises Back, Cancelled and Quit; and Ended, when nobody answers any more.
        """
        self._show(page)
        return self.answer(page)

    def answer(self, page: Page) -> str:
        """As :meth:`choose`, for a page that was told already."""
        while True:
            typed = self.lines.read(_PROMPT)
            self.heard()
            value = self._chosen(page, typed)
            if value is not None:
                return value

    def ask_again(self, page: Page) -> str:
        """As :meth:`choose`, for a page that was told already, when something else was told since."""
        self.say(page.where_and_what)
        return self.answer(page)

    def pick(
        self, title: str, options: Sequence[tuple[str, str]], taken: str | None = None, *, passing: str = ""
    ) -> str | None:
        """One of these values, each with its words; None: nothing changes.

        ``passing``: that an empty line changes nothing, and how that is told.
        """
        enter = Enter(_PASSED, passing) if passing else None
        told = _ranked(options, () if taken is None else {taken})
        try:
            chosen = self.choose(Page(title, options=told, mark=Mark.ONE, enter=enter))
        except Back:
            return None
        return None if enter and chosen == _PASSED else chosen

    def tick(self, page: Page, toggled: Callable[[str], Sequence[Option] | None]) -> str:
        """As :meth:`choose`, but an option chosen is ticked or unticked, and the prompt stays.

        ``toggled`` is given its value, and gives the options as they stand then; None: it is no tick, but
        what was chosen.
        """
        self._show(page)
        while True:
            value = self.answer(page)
            ticked = any(option.value == value for option in page.numbers.values())
            options = toggled(value) if ticked else None
            if options is None:
                return value
            page = replace(page, options=options)
            now = next(option for option in options if option.value == value)
            self.say(f"{'Coché' if now.taken else 'Décoché'} : {now.label}. {page.where}")

    def tick_among(
        self, title: str, options: Sequence[tuple[str, str]], ticked: Iterable[str]
    ) -> frozenset[str]:
        """As many of these values as one likes; « retour » keeps those that were ticked before."""
        before = chosen = frozenset(ticked)

        def toggled(value: str) -> list[Option]:
            nonlocal chosen
            chosen ^= {value}
            return _ranked(options, chosen)

        try:
            told = _ranked(options, chosen)
            self.tick(Page(title, options=told, mark=Mark.TICK, enter=Enter(_DONE, "c’est tout")), toggled)
        except Back:
            return before
        return chosen

    def sure(self, question: str, *, stay: str, leave: str) -> bool:
        """Whether to go on with what loses something."""
        return self.pick(question, [("stay", stay), ("leave", leave)]) == "leave"

    def certain(self, doubt: Doubt) -> bool:
        """Whether to go on, all the same."""
        return self.sure(f"{doubt.title} {doubt.question}", stay=doubt.stay, leave=doubt.leave)

    # What is told

    def _show(self, page: Page) -> None:
        self.lines.write("", *paragraph(page.where), *lines(page.blocks))
        for number, option in page.numbers.items():
            if above := page.above.get(option.value):
                self.lines.write("", *lines(above))
            taken = _TAKEN[page.mark] if option.taken else ""
            self.lines.write(*paragraph(f"{option.label}{taken}", f"{number}. "))
            if option.note:
                self.lines.write(*paragraph(option.note, indent=3))
        self.say(page.expected)

    def _help(self, page: Page) -> None:
        self.lines.write("", *paragraph(page.about or page.where), _WHAT_TO_TYPE)
        words = [(word.shown, word.told) for word in (*page.words, *Common)]
        for word, told in words:
            self.lines.write(*paragraph(told, f"- {word} : "))
        self.say(page.where_and_what)

    # What is understood

    def _chosen(self, page: Page, typed: str) -> str | None:
        """The value chosen; None when something else was done, or nothing understood."""
        if not typed and page.enter:
            return page.enter.value
        if (option := page.numbers.get(_number(typed))) is not None:
            return option.value
        exact = next((word for word in page.words if word.is_typed(typed)), None)
        anything = page.typing is not None and page.typing.anything
        if exact is None and (everywhere := common(typed, in_full=anything)) is not None:
            self._obey(page, everywhere)
            return None
        try:
            if exact is None and page.typing and (value := page.typing.understood(typed)) is not None:
                return value
        except NotThis as refused:
            self.say(f"{refused} {page.where_and_what}")
            return None
        word = exact or begun(typed, page.words)
        if word is None and page.enter and slug(typed) == _GO_ON:
            return page.enter.value
        if word is None:
            self._misunderstood(page, typed)
        elif word.then is None:
            return word.word
        else:
            word.then()
            self.say(page.where_and_what)
        return None

    def _misunderstood(self, page: Page, typed: str) -> None:
        shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
        told = _NOT_UNDERSTOOD if typed else _NOTHING_TYPED
        self.say(told.format(typed=shown, expected=page.where_and_what))

    def _obey(self, page: Page, word: Common) -> None:
        match word:
            case Common.HELP:
                self._help(page)
            case Common.WHERE:
                self.lines.write("", *paragraph(page.where), *lines(self.so_far()))
                self.say(page.expected)
            case Common.BACK:
                raise Back
            case Common.CANCEL if self.may_leave():
                raise Cancelled
            case Common.QUIT if self.may_leave():
                raise Quit
            case Common.HIDE:
                self.hide()
                self._show(page)
            case _:
                self._show(page)


def _number(typed: str) -> int:
    """The number that was typed; -1 for anything else: « 01 » is a département."""
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else -1
    return number if typed == str(number) else -1


def _ranked(options: Sequence[tuple[str, str]], taken: Collection[str]) -> list[Option]:
    return [
        Option(value, words, rank, taken=value in taken) for rank, (value, words) in enumerate(options, 1)
    ]
