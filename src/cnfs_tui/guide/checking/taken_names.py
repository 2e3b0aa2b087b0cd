"""Names that cannot be given: kept for something else, given twice, or that nothing could call."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.keys import UNSURE, alternatives_as_typed
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.guide.reading.text.document import Document, Path

_KEPT = {
    **dict.fromkeys(HOST_FACTS, "un fait de la structure qui accueille le conseiller"),
    "action": "l’action du cas proposé",
    "cas": "le cas proposé",
}
"""What a line of a complement's « si » may name besides criteria and observations."""


def names_that_cannot_be(draft: Draft) -> Iterator[Problem]:
    """Criteria, observations, answers and workshops whose name is taken, or cannot be called."""
    document = draft.documents["diagnostic"]
    for criterion in draft.diagnostic.criteria.values():
        path: Path = ("criteres", criterion.id)
        yield from _taken(document, path, _KEPT.get(criterion.id))
        for answer in criterion.answers:
            yield from _uncallable(document, (*path, "reponses", answer))
    for observation in draft.diagnostic.observations.values():
        path = ("observations", observation.id)
        yield from _taken(
            document, path, _KEPT.get(observation.id) or _criterion(document, draft, observation.id)
        )
        for value in observation.answers:
            yield from _joined(document, (*path, "reponses", value))
    document = draft.documents["competences"]
    for workshop in draft.skills.workshops:
        yield from _taken(document, ("ateliers", workshop), _skill(document, draft, workshop))


def _skill(document: Document, draft: Draft, name: str) -> str | None:
    """A memo is asked for by the name of a skill or of a workshop."""
    if name not in draft.skills.skills:
        return None
    return f"une compétence, à la ligne {document.place(('competences', name), key=True).line}"


def _criterion(document: Document, draft: Draft, name: str) -> str | None:
    if name not in draft.diagnostic.criteria:
        return None
    return f"un critère, à la ligne {document.place(('criteres', name), key=True).line}"


def _taken(document: Document, path: Path, taker: str | None) -> Iterator[Problem]:
    if taker:
        words = {"mot": document.words(path), "pris": taker}
        yield Problem("STR-10", document.place(path, key=True), words)


def _uncallable(document: Document, path: Path) -> Iterator[Problem]:
    if path[-1] == UNSURE:
        words = {"mot": document.words(path), "critère": document.words(path[:-2])}
        yield Problem("STR-08", document.place(path, key=True), words)
    else:
        yield from _joined(document, path)


def _joined(document: Document, path: Path) -> Iterator[Problem]:
    """« oui ou non » as one answer: everywhere else it would be read as two."""
    typed = document.words(path)
    if len(alternatives_as_typed(typed)) > 1:
        first = alternatives_as_typed(typed)[0]
        words = {
            "mot": typed,
            "raison": "« ou » et la virgule séparent deux réponses",
            "suggestion": f"Écrivez un bloc par réponse, le premier sous {quoted(first)}. ",
        }
        yield Problem("STR-09", document.place(path, key=True), words)
