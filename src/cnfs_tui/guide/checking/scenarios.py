"""The scenarios are tests too: the right answers must lead a group to the case expected."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import count

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.checking.authors_words import AuthorsWords
from cnfs_tui.guide.checking.examples import explained
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.keys import UNSURE, several_as_typed, slug
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.problems.known_words import unknown, unknown_or_glued
from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.reading.names import SCENARIOS
from cnfs_tui.guide.reading.text.document import Document, Path
from cnfs_tui.guide.recommendation import Situation, facts
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import Answers

_ANSWERS = "reponses"
_EXPECTED = ("cas-attendu",)
_CODE = ("numero",)
_COMPLEMENTS: Path = ("complements-attendus",)
_NOT_AN_OBSERVATION = "une observation du diagnostic"
_NOT_A_FACT = "un fait de la structure"


def unknown_words_of_scenarios(draft: Draft) -> Iterator[Problem]:
    """What a scenario names and that does not exist: criteria, cases, observations, complements…"""
    criteria, observations = draft.diagnostic.criteria, draft.diagnostic.observations
    for scenario, document in each_scenario(draft):
        if scenario.case not in draft.cases.cases:
            words = unknown(document.value(_EXPECTED), draft.cases.cases)
            yield Problem("SCE-03", document.place(_EXPECTED), words)
        for criterion, answer in scenario.answers.items():
            path: Path = (_ANSWERS, criterion)
            if criterion not in criteria:
                words = unknown(document.words(path), criteria)
                if criterion in observations:
                    words["suggestion"] = "C’est une observation : écrivez-la plutôt sous « observations ». "
                yield Problem("REF-02", document.place(path, key=True), words)
            else:
                yield from _unknown_answer(document, path, answer, (*criteria[criterion].answers, UNSURE))
        observed = {o.id: tuple(o.answers) for o in observations.values()}
        yield from _unknown_facts(document, "observations", scenario.observations, observed)
        yield from _unknown_facts(document, "structure", scenario.structure, HOST_FACTS)
        for place, typed in each_word(document, _COMPLEMENTS):
            if slug(typed) not in draft.complements.complements:
                yield Problem("SCE-05", place, unknown_or_glued(typed, draft.complements.complements))


def _unknown_facts(
    document: Document, key: str, given: Mapping[str, str], known: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    kind = _NOT_A_FACT if known is HOST_FACTS else _NOT_AN_OBSERVATION
    for name, value in given.items():
        path = (key, name)
        if name not in known:
            words = {**unknown(document.words(path), known), "genre": kind}
            yield Problem("SCE-04", document.place(path, key=True), words)
        else:
            yield from _unknown_answer(document, path, value, known[name])


def _unknown_answer(document: Document, path: Path, answer: str, known: Collection[str]) -> Iterator[Problem]:
    if answer not in known:
        words = {**unknown(document.value(path), known), "critère": document.words(path)}
        yield Problem("REF-03", document.place(path), words)


def failing_scenarios(draft: Draft) -> Iterator[Problem]:
    """Each scenario whose answers do not reach its case, or that does not bring the complements it tells.

    The tree must have been proved.
    """
    yield from _numbers_taken(draft)
    authors = AuthorsWords(draft)
    for scenario, document in each_scenario(draft):
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
        else:
            yield from _complements_not_brought(draft, scenario, document, answers)


def _complements_not_brought(
    draft: Draft, scenario: Scenario, document: Document, answers: Answers
) -> Iterator[Problem]:
    situation = Situation(answers, scenario.observations, scenario.structure)
    known = facts(draft.diagnostic.observations, draft.cases.cases[scenario.case], situation)
    for place, typed in each_word(document, _COMPLEMENTS):
        when = draft.complements.complements[slug(typed)].when
        lacking = [f"{key} = {' ou '.join(a)}" for key, a in when.items() if known.get(key) not in a]
        if lacking:
            yield Problem("SCE-06", place, {"complément": typed, "conditions": ", ".join(lacking)})


def _numbers_taken(draft: Draft) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    numbers = {slug(s.code) for s in draft.scenarios.values() if s.code}
    for scenario, document in each_scenario(draft):
        if scenario.code and (code := slug(scenario.code)) in taken:
            free = next(f"S{n:02}" for n in count(1) if f"s{n:02}" not in numbers)
            words = {
                "numéro": scenario.code,
                "premier": taken[code],
                "second": document.source.name,
                "libre": free,
            }
            yield Problem("SCE-07", document.place(_CODE), words)
        elif scenario.code:
            taken[code] = document.source.name


def each_word(document: Document, path: Path) -> Iterator[tuple[Place, str]]:
    """The ids at that path, as typed: one, several with commas, or a list; none when it is left out."""
    try:
        written = document.value(path)
    except LookupError:
        return
    texts = (
        [(path, written)] if isinstance(written, str) else [((*path, n), w) for n, w in enumerate(written)]
    )
    for where, text in texts:
        for word in several_as_typed(text):
            yield document.place(where).narrowed(word), word


def each_scenario(draft: Draft) -> Iterator[tuple[Scenario, Document]]:
    """The scenarios, each with its file."""
    for name, document in draft.documents.items():
        folder, _, scenario = name.partition("/")
        if folder == SCENARIOS:
            yield draft.scenarios[scenario], document
