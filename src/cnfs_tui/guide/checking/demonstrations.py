"""The demonstrations: each moment must hold on its page, and the tree must be able to follow the visit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.checking.authors_words import AuthorsWords
from cnfs_tui.guide.checking.scenarios import each_scenario, each_word
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.scenario import Moment, Scenario, Stage, Way
from cnfs_tui.guide.problems.known_words import nearest, suggestion, unknown, unknown_or_glued
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.reading.text.document import Document, Path
from cnfs_tui.tree.decide import Pending, decide

LONGEST_LINE = 110
"""How many characters a text of a moment may have: it is read from the back of a room."""
CHOICES = range(2, 5)
_MOMENTS = "demonstration"
_STAGES = tuple(Stage)


def moments_that_do_not_hold(draft: Draft) -> Iterator[Problem]:
    """What is wrong in a moment by itself: unknown ids, neither a dialogue nor a choice, too long…"""
    for scenario, document in each_scenario(draft):
        if scenario.moments and not any(moment.is_choice for moment in scenario.moments):
            yield Problem("DEM-05", document.place((_MOMENTS,), key=True))
        yield from _backwards(scenario, document)
        for rank, moment in enumerate(scenario.moments):
            path: Path = (_MOMENTS, rank)
            if fault := _fault(moment):
                yield Problem("DEM-01", document.place(path), {"défaut": fault})
            elif moment.is_choice:
                yield from _choices(document, path, moment)
            yield from _unknown_words(draft, document, path, scenario)
            yield from _too_long(document, path, moment)


def _fault(moment: Moment) -> str:
    """What keeps a moment from being a dialogue or a choice; nothing when it is one."""
    spoken = bool(moment.person or moment.adviser)
    if not (spoken or moment.is_choice or moment.choices):
        return "ne dit rien : ni « personne », ni « conseiller », ni « que faites-vous »"
    if moment.is_choice and not moment.choices:
        return "pose une question, mais n’a pas de « choix »"
    if moment.choices and not moment.is_choice:
        return "a des « choix », mais pas la question « que faites-vous »"
    if moment.is_choice and (spoken or moment.criterion or moment.gestures):
        return "mélange un dialogue et un choix"
    return ""


def _choices(document: Document, path: Path, moment: Moment) -> Iterator[Problem]:
    place = document.place((*path, "choix"), key=True)
    if len(moment.choices) not in CHOICES:
        number = len(moment.choices)
        yield Problem("DEM-02", place, {"nombre": f"{number} façon{'s' * (number > 1)} de faire"})
    elif not any(choice.fits for choice in moment.choices):
        yield Problem("DEM-03", place)
    for rank, choice in enumerate(moment.choices):
        if choice.fits and choice.mode is Way.INSTEAD:
            yield Problem("DEM-04", document.place((*path, "choix", rank, "conforme")))


def _backwards(scenario: Scenario, document: Document) -> Iterator[Problem]:
    for rank, (before, after) in enumerate(pairwise(scenario.moments), 1):
        if _STAGES.index(after.stage) < _STAGES.index(before.stage):
            path, above = ((_MOMENTS, number, "etape") for number in (rank, rank - 1))
            words = {
                "étape": document.value(path),
                "avant": document.value(above),
                "étapes": ", ".join(_STAGES),
            }
            yield Problem("DEM-06", document.place(path), words)


def _unknown_words(draft: Draft, document: Document, path: Path, scenario: Scenario) -> Iterator[Problem]:
    moment, known = scenario.moments[int(path[-1])], draft.posture.gestures
    if moment.criterion is not None and moment.criterion not in scenario.answers:
        yield from _not_an_answer(draft, document, (*path, "reponse"), scenario)
    choices = (((*path, "choix", rank), choice.gestures) for rank, choice in enumerate(moment.choices))
    for owner, gestures in ((path, moment.gestures), *choices):
        if not known.keys() >= set(gestures):
            for place, typed in each_word(document, (*owner, "gestes")):
                if slug(typed) not in known:
                    yield Problem("REF-10", place, unknown_or_glued(typed, known))


def _not_an_answer(draft: Draft, document: Document, path: Path, scenario: Scenario) -> Iterator[Problem]:
    """A moment's criterion that the scenario does not answer, unless it does so under a misspelt name."""
    typed, criteria = document.value(path), draft.diagnostic.criteria
    criterion = slug(typed)
    answered = [name for name in scenario.answers if name in criteria]
    words = unknown(typed, answered)
    words["suggestion"] = words["suggestion"] or suggestion(typed, criteria)
    if criterion in criteria:
        misspelt = (name for name in scenario.answers if name not in criteria)
        if any(nearest(name, criteria) == criterion for name in misspelt):
            return
        authors = AuthorsWords(draft)
        answers = authors.answers(criterion, criteria[criterion].answers)
        words["suggestion"] = f"Sous « réponses », ajoutez « {typed} » et sa réponse : {answers}. "
    yield Problem("DEM-07", document.place(path), words)


def _too_long(document: Document, path: Path, moment: Moment) -> Iterator[Problem]:
    for where, text in _texts(moment):
        if len(text) > LONGEST_LINE:
            words = {"nombre": str(len(text)), "limite": str(LONGEST_LINE)}
            yield Problem("DEM-11", document.place((*path, *where)), words, Severity.WARNING)


def _texts(moment: Moment) -> Iterator[tuple[Path, str]]:
    """What is projected, each with the way to it from the moment."""
    yield from (((line.speaker.value,), line.words) for line in moment.lines)
    if moment.question is not None:
        yield ("que-faites-vous",), moment.question
    for rank, choice in enumerate(moment.choices):
        yield ("choix", rank, "fait"), choice.done
        yield ("choix", rank, "effet"), choice.effect


def demonstrations_off_the_tree(draft: Draft) -> Iterator[Problem]:
    """Answers given twice, never, before the tree asks for them, or once the group has chosen.

    The tree must have been proved.
    """
    for scenario, document in each_scenario(draft):
        if scenario.moments:
            yield from _off_the_tree(draft, scenario, document)
            yield from _chosen_too_soon(draft, scenario, document)


def _off_the_tree(draft: Draft, scenario: Scenario, document: Document) -> Iterator[Problem]:
    authors, tree = AuthorsWords(draft), draft.tree.tree
    answers = given_answers(scenario.answers, draft.diagnostic.criteria)
    known = {criterion: answer for criterion, answer in answers.items() if criterion not in scenario.answers}
    given: dict[str, Path] = {}
    for rank, moment in enumerate(scenario.moments):
        criterion, path = moment.criterion, (_MOMENTS, rank, "reponse")
        if criterion is None:
            continue
        name, place = authors.criterion(criterion), document.place(path)
        if criterion in given:
            yield Problem(
                "DEM-08", place, {"critère": name, "ligne": str(document.place(given[criterion]).line)}
            )
            return
        result = decide(tree, known)
        if not isinstance(result, Pending):
            yield Problem("DEM-09", place, {"critère": name, **_ALREADY_DECIDED})
            return
        if result.criterion != criterion:
            first = authors.criterion(result.criterion)
            yield Problem("DEM-09", place, {"critère": name, **_asked_before(first)})
            return
        given[criterion], known[criterion] = path, answers[criterion]
    missing = [authors.criterion(criterion) for criterion in scenario.answers if criterion not in given]
    if missing:
        told = " ni à ".join(f"« {name} »" for name in missing)
        place = document.place((_MOMENTS,), key=True)
        yield Problem("DEM-10", place, {"critères": told, "premier": missing[0]})


def _chosen_too_soon(draft: Draft, scenario: Scenario, document: Document) -> Iterator[Problem]:
    """The first choice about a recommendation that stands above an answer it depends on."""
    for rank, moment in enumerate(scenario.moments):
        if not moment.is_choice or _STAGES.index(moment.stage) < _STAGES.index(Stage.RECOMMENDATION):
            continue
        learnt = [n for n, later in enumerate(scenario.moments) if n > rank and later.criterion]
        if learnt:
            last: Path = (_MOMENTS, learnt[-1], "reponse")
            words = {
                "étape": document.value((_MOMENTS, rank, "etape")),
                "critère": AuthorsWords(draft).criterion(slug(document.value(last))),
                "ligne": str(document.place(last).line),
            }
            place = document.place((_MOMENTS, rank, "que-faites-vous"), key=True)
            yield Problem("DEM-12", place, words, Severity.WARNING)
        return


_ALREADY_DECIDED = {
    "attente": "l’arbre a déjà conclu",
    "remède": "Cette réponse ne change plus le cas : retirez-la de ce moment, et des « réponses ».",
}


def _asked_before(first: str) -> dict[str, str]:
    return {
        "attente": f"l’arbre demande d’abord « {first} »",
        "remède": f"Donnez d’abord la réponse à « {first} », dans un moment placé plus haut.",
    }
