"""Memos are read alone, by people in difficulty: the rules of plain writing (``contenu.md`` 7.2).

The « Je sais … » sentences of the skills are on the same sheet of paper, and the liaison sheet is carried
by the same person: they follow the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, islice

from cnfs_tui.guide.checking.liaison_sentences import hard_on_the_liaison_sheet
from cnfs_tui.guide.checking.passage import Passage, typed_in_yaml
from cnfs_tui.guide.checking.plain.finding import Finding, unadvised
from cnfs_tui.guide.checking.plain.turns import nobody_acts, words_in
from cnfs_tui.guide.draft import Draft, MemoFile
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.problems.wording.readability import elsewhere
from cnfs_tui.guide.reading.text.yaml_reader import Document

MAX_WORDS, MAX_LINES = 180, 22
STEPS = range(3, 6)
CAN_DO = "Je sais "

_TOLD_APART = 3
"""How many times the same thing is told in a file; beyond, once, with the other lines."""
_ENOUGH = 1_000
"""How many problems are looked for beside the memos: a good guide has two hundred sentences there."""
_LEVELS = ("avec-quelqu-un", "seul", "a-l-aise")


def hard_to_read(draft: Draft) -> Iterator[Problem]:
    """Errors for what is forbidden on paper, then warnings for what is not advisable."""
    files = [_memo(file) for file in draft.memos.values()]
    files.append(islice(_skills(draft.documents["competences"]), _ENOUGH))
    files.append(islice(hard_on_the_liaison_sheet(draft), _ENOUGH))
    problems = [problem for file in files for problem in _folded(file)]
    yield from sorted(problems, key=lambda problem: problem.severity is Severity.WARNING)


def _memo(file: MemoFile) -> Iterator[Problem]:
    memo = file.memo
    first = 1 + len(memo.before)
    ranks = range(first, first + len(memo.steps))
    passages = [
        Passage(file.source, typed, typed.text, nobody_acts if rank in ranks else None, alone=rank == 0)
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


def _too_long(passages: Sequence[Passage]) -> Iterator[Problem]:
    """The sentence with which a memo leaves its page."""
    counts = list(accumulate(words_in(passage.text) for passage in passages))
    for rank, passage in enumerate(passages):
        if counts[rank] > MAX_WORDS or rank >= MAX_LINES:
            length = {"mots_du_memo": str(counts[-1]), "lignes": str(len(passages))}
            yield passage.problem(_whole(passage, "LIS-21", **length))
            return


def _title(passage: Passage) -> Iterator[Problem]:
    if not passage.text.startswith(CAN_DO):
        yield passage.problem(_whole(passage, "LIS-19"))


def _whole(passage: Passage, code: str, **words: str) -> Finding:
    return replace(unadvised(code, (0, len(passage.text))), words=words)


def _skills(document: Document) -> Iterator[Problem]:
    for skill, block in document.value(("competences",)).items():
        for level in _LEVELS:
            for rank, sentence in enumerate(block[level]):
                typed = typed_in_yaml(document, ("competences", skill, level, rank), sentence)
                passage = Passage(document.source, typed, sentence)
                yield from _title(passage)
                yield from passage.problems()


def _folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What happens too often in one file is told once, with all its lines."""
    for _, group in groupby(sorted(problems, key=_kind), _kind):
        alike = sorted(group, key=lambda problem: problem.place)
        if len(alike) <= _TOLD_APART:
            yield from alike
            continue
        first, *others = alike
        again = elsewhere([(p.place.line, p.words["mot"], p.words["en clair"]) for p in others])
        yield replace(first, words={**first.words, "ailleurs": again})


def _kind(problem: Problem) -> tuple[str, Severity, str]:
    return problem.code, problem.severity, problem.place.file
