"""The scenarios are tests too: the right answers must lead a group to the case expected."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.checking.authors_words import AuthorsWords
from cnfs_tui.guide.checking.examples import explained
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.problems.known_words import unknown
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.names import SCENARIOS
from cnfs_tui.guide.reading.text.yaml_reader import Document
from cnfs_tui.tree.decide import Pending, decide

_ANSWERS = "reponses"
_EXPECTED = ("cas-attendu",)


def unknown_words_of_scenarios(draft: Draft) -> Iterator[Problem]:
    """Criteria, answers and cases that a scenario names and that do not exist."""
    for scenario, document in _each(draft):
        if scenario.case not in draft.cases.cases:
            words = unknown(document.value(_EXPECTED), draft.cases.cases)
            yield Problem("SCE-03", document.place(_EXPECTED), words)
        criteria = draft.diagnostic.criteria
        for criterion, answer in scenario.answers.items():
            path = (_ANSWERS, criterion)
            if criterion not in criteria:
                yield Problem(
                    "REF-02", document.place(path, key=True), unknown(document.words(path), criteria)
                )
            elif answer not in (known := (*criteria[criterion].answers, UNSURE)):
                words = {**unknown(document.value(path), known), "critère": document.words(path)}
                yield Problem("REF-03", document.place(path), words)


def failing_scenarios(draft: Draft) -> Iterator[Problem]:
    """Each scenario whose answers do not reach its case. The tree must have been proved."""
    authors = AuthorsWords(draft)
    for scenario, document in _each(draft):
        answers = given_answers(scenario.answers, draft.diagnostic.criteria)
        result = decide(draft.tree.tree, answers)
        if isinstance(result, Pending):
            known = draft.diagnostic.criteria[result.criterion].answers
            words = {
                "exemple": scenario.title,
                "critère": authors.criterion(result.criterion),
                "réponses": authors.answers(result.criterion, known),
            }
            yield Problem("SCE-02", document.place((_ANSWERS,), key=True), words)
        elif result.case != scenario.case:
            words = explained(draft, scenario.title, scenario.case, answers, result)
            yield Problem("SCE-01", document.place(_EXPECTED), words)


def _each(draft: Draft) -> Iterator[tuple[Scenario, Document]]:
    for name, document in draft.documents.items():
        folder, _, scenario = name.partition("/")
        if folder == SCENARIOS:
            yield draft.scenarios[scenario], document
