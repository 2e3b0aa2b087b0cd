"""Memos are read alone, by people in difficulty: the rules of plain writing (``contenu.md`` 7.2).

The « Je sais … » sentences of the skills are on the same sheet of paper: they follow the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, groupby, islice

from cnfs_tui.guide.checking.placeholders import is_to_fill
from cnfs_tui.guide.checking.plain.finding import Finding, unadvised
from cnfs_tui.guide.checking.plain.sentence import findings, mended
from cnfs_tui.guide.checking.plain.turns import nobody_acts, words_in
from cnfs_tui.guide.draft import Draft, MemoFile
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.problems.wording.readability import elsewhere, instead
from cnfs_tui.guide.reading.text.source import Source
from cnfs_tui.guide.reading.text.yaml_reader import Document, Path
from cnfs_tui.guide.typed import Typed, TypedLine

MAX_WORDS, MAX_LINES = 180, 22
STEPS = range(3, 6)
CAN_DO = "Je sais "

_TOLD_APART = 3
"""How many times the same thing is told in a file; beyond, once, with the other lines."""
_ENOUGH = 1_000
"""How many problems of the skills are looked for: a good guide has two hundred sentences in all."""
_NUMBER = re.compile(r"\d+")
_LEVELS = ("avec-quelqu-un", "seul", "a-l-aise")


def hard_to_read(draft: Draft) -> Iterator[Problem]:
    """Errors for what is forbidden in a memo, then warnings for what is not advisable."""
    files = [_memo(file) for file in draft.memos.values()]
    files.append(islice(_skills(draft.documents["competences"]), _ENOUGH))
    problems = [problem for file in files for problem in _folded(file)]
    yield from sorted(problems, key=lambda problem: problem.severity is Severity.WARNING)


@dataclass(frozen=True, slots=True)
class _Passage:
    """A sentence to judge, and how it is typed; in a ``step`` someone acts, a ``title`` is on one line."""

    source: Source
    typed: Typed
    text: str
    step: bool = False
    title: bool = False

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
        if self.step and not any(finding.code == "LIS-18" for finding in found):
            found += tuple(nobody_acts(text))
        return found

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
        if self.title and len(sentences) > 1:
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


def _memo(file: MemoFile) -> Iterator[Problem]:
    memo = file.memo
    first = 1 + len(memo.before)
    ranks = range(first, first + len(memo.steps))
    passages = [
        _Passage(file.source, typed, typed.text, step=rank in ranks, title=rank == 0)
        for rank, typed in enumerate(memo.typed)
    ]
    steps = [passages[rank] for rank in ranks]
    yield from _title(passages[0])
    for passage in passages:
        yield from passage.problems()
    if len(steps) not in STEPS:
        at = steps[min(len(steps), STEPS.stop) - 1]
        yield at.problem(_whole(at, "LIS-20", nombre=f"{len(steps)} étape{'s' * (len(steps) > 1)}"))
    yield from _too_long(passages)


def _too_long(passages: Sequence[_Passage]) -> Iterator[Problem]:
    """The sentence with which a memo leaves its page."""
    counts = list(accumulate(words_in(passage.text) for passage in passages))
    for rank, passage in enumerate(passages):
        if counts[rank] > MAX_WORDS or rank >= MAX_LINES:
            length = {"mots_du_memo": str(counts[-1]), "lignes": str(len(passages))}
            yield passage.problem(_whole(passage, "LIS-21", **length))
            return


def _title(passage: _Passage) -> Iterator[Problem]:
    if not passage.text.startswith(CAN_DO):
        yield passage.problem(_whole(passage, "LIS-19"))


def _whole(passage: _Passage, code: str, **words: str) -> Finding:
    return replace(unadvised(code, (0, len(passage.text))), words=words)


def _skills(document: Document) -> Iterator[Problem]:
    for skill, block in document.value(("competences",)).items():
        for level in _LEVELS:
            for rank, sentence in enumerate(block[level]):
                passage = _in_yaml(document, ("competences", skill, level, rank), sentence)
                yield from _title(passage)
                yield from passage.problems()


def _in_yaml(document: Document, path: Path, sentence: str) -> _Passage:
    """A sentence of a YAML file; when it is not typed in one go, only where it begins is known."""
    place, source = document.place(path), document.source
    at = source.line(place.line).find(sentence, place.column - 1)
    line = TypedLine(place.line, at + 1, sentence) if at >= 0 else TypedLine(place.line, place.column, "")
    return _Passage(source, Typed((line,)), sentence)


def _folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What happens too often in one file is told once, with all its lines."""
    for _, group in groupby(sorted(problems, key=lambda problem: (problem.code, problem.severity)), _kind):
        alike = sorted(group, key=lambda problem: problem.place)
        if len(alike) <= _TOLD_APART:
            yield from alike
            continue
        first, *others = alike
        again = elsewhere([(p.place.line, p.words["mot"], p.words["en clair"]) for p in others])
        yield replace(first, words={**first.words, "ailleurs": again})


def _kind(problem: Problem) -> tuple[str, Severity]:
    return problem.code, problem.severity
