"""A sentence that goes on paper, judged where it is typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cnfs_tui.guide.checking.placeholders import is_to_fill
from cnfs_tui.guide.checking.plain.finding import Finding
from cnfs_tui.guide.checking.plain.sentence import findings, mended
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.problems.wording.readability import instead
from cnfs_tui.guide.reading.text.source import Source
from cnfs_tui.guide.reading.text.yaml_reader import Document, Path
from cnfs_tui.guide.typed import Typed, TypedLine

Rule = Callable[[str], Iterator[Finding]]

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence to judge, and how it is typed.

    ``rule`` looks at it besides those of every sentence; one that is ``alone`` cannot be made two.
    """

    source: Source
    typed: Typed
    text: str
    rule: Rule | None = None
    alone: bool = False

    def problems(self) -> Iterator[Problem]:
        """Each finding at its place; the first that can be mended carries the whole mended line."""
        found = self._findings(self.text)
        paste = self._paste(found)
        for finding in sorted(found, key=lambda finding: finding.severity is Severity.WARNING):
            mends = finding.replacement is not None
            yield self.problem(finding, paste if mends else "")
            paste = "" if mends else paste

    def _findings(self, text: str) -> tuple[Finding, ...]:
        if is_to_fill(text):  # nothing is written there yet
            return ()
        found = findings(text)
        told = {finding.code for finding in found}
        more = self.rule(text) if self.rule else ()
        return (*found, *(finding for finding in more if finding.code not in told))

    def problem(self, finding: Finding, paste: str = "") -> Problem:
        """What an author is told of a finding."""
        words = {
            "mot": self.text[finding.start : finding.end].strip(),
            "mieux": instead(finding.code, finding.better),
            "en clair": finding.better,
            "ailleurs": "",
            **finding.words,
        }
        place = self.source.place(*self.typed.spot(finding.start, finding.end))
        return Problem(finding.code, place, words, finding.severity, paste)

    def _paste(self, found: Sequence[Finding]) -> str:
        """The line as it could be typed, or nothing as long as something would still be wrong."""
        sentences = mended(self.text, found)
        if any(map(self._findings, sentences)):
            return ""
        if self.alone and len(sentences) > 1:
            return ""
        first, last = self.typed.lines[0], self.typed.lines[-1]
        before = self.source.line(first.line)[: first.column - 1]
        after = self.source.line(last.line)[last.column - 1 + len(last.words) :]
        between = "\n" if before.strip() else "\n\n"
        return between.join(
            f"{_NUMBER.sub(partial(_further, rank), before)}{sentence}{after}"
            for rank, sentence in enumerate(sentences)
        )


def _further(rank: int, number: re.Match[str]) -> str:
    """The number of a step put ``rank`` places after its own."""
    return str(int(number[0]) + rank)


def typed_in_yaml(document: Document, path: Path, sentence: str) -> Typed:
    """How a sentence of a YAML file is typed; when it is not in one go, only where it begins is known."""
    place, source = document.place(path), document.source
    at = source.line(place.line).find(sentence, place.column - 1)
    line = TypedLine(place.line, at + 1, sentence) if at >= 0 else TypedLine(place.line, place.column, "")
    return Typed((line,))
