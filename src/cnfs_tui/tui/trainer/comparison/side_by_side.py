"""The group's words beside the scenario's, line by line: a sign, not a colour, says whether they agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.pages.text import clean
from cnfs_tui.pages.training.comparison.pair import AGREE, DIFFER, Pair

_MARGIN = "  "
_RULE = " │ "
_NARROWEST = 24


class SideBySide(Widget):
    """Shows pairs under the names of both columns; :meth:`show` replaces them. ``gap`` lines part them."""

    DEFAULT_CSS = """
    SideBySide { height: auto; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._names = ("", "")
        self._pairs: Sequence[Pair] = ()
        self._gap = 0

    def show(self, names: tuple[str, str], pairs: Sequence[Pair], gap: int = 0) -> None:
        """Replace all that is shown."""
        self._names, self._pairs, self._gap = names, tuple(pairs), gap
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(list(self._lines(width)))

    def render(self) -> Content:
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> Iterator[Content]:
        if not self._pairs:
            return
        width = max(width, _NARROWEST)
        for line in _row(*self._names, width):
            yield Content.styled(line, "$text-muted")
        for pair in self._pairs:
            yield from [Content("")] * self._gap
            style = "bold" if pair.agrees else "bold $accent"
            sign = AGREE if pair.agrees else DIFFER
            for line in wrap(clean(pair.about), width, initial_indent=f"{sign} ", subsequent_indent=_MARGIN):
                yield Content.styled(line, style)
            for line in _row(pair.group, pair.scenario, width):
                yield Content.styled(line, "" if pair.agrees else "bold")


def _row(left: str, right: str, width: int) -> Iterator[str]:
    """Two texts in two columns of one width."""
    half = (width - len(_MARGIN) - len(_RULE)) // 2
    for one, other in zip_longest(_broken(left, half), _broken(right, half), fillvalue=""):
        yield f"{_MARGIN}{one.ljust(half)}{_RULE}{other}".rstrip()


def _broken(text: str, width: int) -> list[str]:
    return wrap(clean(text), width, break_on_hyphens=False)
