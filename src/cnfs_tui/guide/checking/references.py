"""Every id named somewhere must exist: actors, skills, answers, themes, variables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.keys import UNSURE, alternatives_as_typed, slug
from cnfs_tui.guide.model.diagnostic import DEPENDS
from cnfs_tui.guide.problems.known_words import listing, nearest, suggestion, unknown
from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.guide.reading.text.document import Document, Path

VARIABLES = ("{métier}", "{lieu}")
"""What the framing script may leave to be filled in."""

THEME = "theme"
"""The observation whose answers are the themes of actors."""

_VARIABLE = re.compile(r"\{[^{}]*\}?|\}")
"""Words between braces, or a brace alone, which is a variable badly closed."""


def unknown_words(draft: Draft) -> Iterator[Problem]:
    """Every reference to something that does not exist, file by file."""
    references = _References(draft)
    yield from draft.tree.unknown
    yield from references.framing()
    yield from references.diagnostic()
    yield from references.cases()
    yield from references.complements()
    yield from references.actors()
    yield from references.workshops()
    yield from references.posture()
    yield from references.training()


@dataclass(frozen=True, slots=True)
class _References:
    draft: Draft

    def framing(self) -> Iterator[Problem]:
        document = self.draft.documents["cadre"]
        for path in document.spots:
            text = document.value(path)
            for found in dict.fromkeys(_VARIABLE.findall(text)) if isinstance(text, str) else ():
                if found not in VARIABLES:
                    words = {
                        "variable": found,
                        "suggestion": suggestion(found, VARIABLES),
                        "variables": ", ".join(VARIABLES),
                    }
                    yield Problem("STR-05", _where(document, path, found), words)
        kinds = HOST_FACTS["type"]
        for kind in document.value(("structures",)):
            if kind not in kinds:
                typed = document.words(("structures", kind))
                words = {
                    "valeur": typed,
                    "clé": document.words(("structures",)),
                    "suggestion": suggestion(typed, kinds),
                    "valeurs": listing(kinds),
                }
                yield Problem("STR-04", document.place(("structures", kind), key=True), words)

    def diagnostic(self) -> Iterator[Problem]:
        document = self.draft.documents["diagnostic"]
        for criterion in self.draft.diagnostic.criteria.values():
            base: Path = ("criteres", criterion.id)
            for key, answer in (("dans-le-doute", criterion.if_unsure), ("par-defaut", criterion.default)):
                if answer is not None:
                    yield from _answers(document, (*base, key), document.words(base), criterion.answers)
        for observation in self.draft.diagnostic.observations.values():
            base = ("observations", observation.id)
            if observation.default is not None:
                default: Path = (*base, "par-defaut")
                yield from _answers(document, default, document.words(base), observation.answers)
            for value in observation.answers.values():
                path: Path = (*base, "reponses", value.id, "acteurs")
                yield from _each(document, path, value.actors, "REF-04", self.draft.actors.actors)
        urgency = self.draft.diagnostic.criteria.get("urgence")
        known = (*urgency.answers, DEPENDS) if urgency else ()
        for landmark in self.draft.diagnostic.landmarks if urgency else ():
            yield from _answers(document, ("situations-reperes", landmark, "urgence"), "urgence", known)

    def cases(self) -> Iterator[Problem]:
        document = self.draft.documents["cas"]
        actors, skills = self.draft.actors.actors, self.draft.skills.skills
        for case in self.draft.cases.cases.values():
            base: Path = ("cas", case.id)
            yield from _each(document, (*base, "cibles"), case.targets, "REF-04", actors)
            yield from _each(document, (*base, "competences"), case.skills, "REF-05", skills)
            for rank, example in enumerate(case.examples):
                yield from self._example(document, (*base, "exemples", rank, "reponses"), example.answers)

    def _example(self, document: Document, base: Path, answers: Collection[str]) -> Iterator[Problem]:
        criteria = self.draft.diagnostic.criteria
        for criterion in answers:
            path = (*base, criterion)
            if criterion in criteria:
                known = (*criteria[criterion].answers, UNSURE)
                yield from _answers(document, path, document.words(path), known)
            else:
                words = unknown(document.words(path), criteria)
                yield Problem("REF-02", document.place(path, key=True), words)

    def complements(self) -> Iterator[Problem]:
        document = self.draft.documents["complements"]
        known = self._what_complements_may_name()
        for complement in self.draft.complements.complements.values():
            base: Path = ("complements", complement.id)
            yield from _each(
                document, (*base, "cibles"), complement.targets, "REF-04", self.draft.actors.actors
            )
            for key in complement.when:
                path = (*base, "si", key)
                if key in known:
                    yield from _answers(document, path, document.words(path), known[key], several=True)
                else:
                    words = unknown(document.words(path), known)
                    yield Problem("REF-06", document.place(path, key=True), words)

    def _what_complements_may_name(self) -> dict[str, Collection[str]]:
        cases = self.draft.cases.cases
        return {
            **{c.id: (*c.answers, UNSURE) for c in self.draft.diagnostic.criteria.values()},
            **{o.id: tuple(o.answers) for o in self.draft.diagnostic.observations.values()},
            **HOST_FACTS,
            "action": tuple(dict.fromkeys(case.action.value for case in cases.values())),
            "cas": tuple(cases),
        }

    def workshops(self) -> Iterator[Problem]:
        document, skills = self.draft.documents["competences"], self.draft.skills
        for workshop in skills.workshops.values():
            path: Path = ("ateliers", workshop.id, "competences")
            yield from _each(document, path, workshop.skills, "REF-05", skills.skills)

    def posture(self) -> Iterator[Problem]:
        document, posture = self.draft.documents["posture"], self.draft.posture
        for slip in posture.slips.values():
            path: Path = ("derapages", slip.id, "gestes")
            yield from _each(document, path, slip.gestures, "REF-10", posture.gestures)

    def training(self) -> Iterator[Problem]:
        document, training = self.draft.documents["formation"], self.draft.training
        gestures = self.draft.posture.gestures
        for item in training.grid.values():
            yield from _each(document, ("grille", item.id, "gestes"), item.gestures, "REF-10", gestures)
        yield from _each(document, ("a-reprendre-si-zero",), training.blocking, "REF-11", training.grid)
        for commitment in training.commitments.values():
            path: Path = ("engagements", commitment.id, "geste")
            if commitment.gesture not in gestures:
                yield Problem("REF-10", document.place(path), unknown(document.value(path), gestures))

    def actors(self) -> Iterator[Problem]:
        document = self.draft.documents["acteurs"]
        observations = self.draft.diagnostic.observations
        for actor in self.draft.actors.actors.values():
            base: Path = ("acteurs", actor.id)
            yield from self._within(document, (*base, "si-la-structure"), actor.within)
            yield from _each(
                document, (*base, "passe-avant"), actor.before, "REF-04", self.draft.actors.actors
            )
        actors = [actor for actor in self.draft.actors.actors.values() if actor.themes]
        if THEME in observations:
            themes = observations[THEME].answers
            for actor in actors:
                yield from _each(document, ("acteurs", actor.id, "themes"), actor.themes, "REF-07", themes)
        elif actors:
            place = self.draft.documents["diagnostic"].place(("observations",), key=True)
            near = nearest(THEME, observations)
            renamed = f"Renommez {quoted(near)} en {quoted(THEME)}, si c’est elle. " if near else ""
            yield Problem("REF-09", place, {"mot": THEME, "suggestion": renamed})

    def _within(self, document: Document, base: Path, facts: Collection[str]) -> Iterator[Problem]:
        """What the host structure must be for an actor to stand there."""
        for fact in facts:
            path = (*base, fact)
            if fact in HOST_FACTS:
                yield from _answers(document, path, document.words(path), HOST_FACTS[fact], several=True)
            else:
                words = unknown(document.words(path), HOST_FACTS)
                yield Problem("REF-12", document.place(path, key=True), words)


def _each(
    document: Document, path: Path, words: tuple[str, ...], code: str, known: Collection[str]
) -> Iterator[Problem]:
    for rank, word in enumerate(words):
        if word not in known:
            typed = document.value((*path, rank))
            yield Problem(code, document.place((*path, rank)), unknown(typed, known))


def _answers(
    document: Document, path: Path, criterion: str, known: Collection[str], *, several: bool = False
) -> Iterator[Problem]:
    """The answers written at that path, one, several joined by « ou » or a list of them, must be known."""
    written = document.value(path)
    texts = (
        [(path, written)] if isinstance(written, str) else [((*path, n), w) for n, w in enumerate(written)]
    )
    for where, text in texts:
        for word in alternatives_as_typed(text) if several else (text,):
            if slug(word) not in known:
                words = {**unknown(word, known), "critère": criterion}
                yield Problem("REF-03", document.place(where).narrowed(word), words)


def _where(document: Document, path: Path, words: str) -> Place:
    """These words within a text, that may go on over several lines."""
    place = document.place(path)
    near = place.narrowed(words)
    if near != place:
        return near
    for number in range(place.line, min(place.line + _LONGEST_TEXT, len(document.source.lines)) + 1):
        column = document.source.line(number).find(words, place.column - 1 if number == place.line else 0)
        if column >= 0:
            return document.source.place(number, column + 1, len(words))
    return place


_LONGEST_TEXT = 200
"""How many lines below its key a text is looked through."""
