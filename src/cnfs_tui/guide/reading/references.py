"""Every id named somewhere must exist: actors, skills, answers, themes, variables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from cnfs_tui.guide.guide import HOST_FACTS
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.actor import Actors
from cnfs_tui.guide.model.case import Cases
from cnfs_tui.guide.model.complement import Complements
from cnfs_tui.guide.model.diagnostic import Diagnostic
from cnfs_tui.guide.model.skill import Skills
from cnfs_tui.guide.problems.known_words import listing, suggestion, unknown
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.yaml_reader import Document, Path

VARIABLES = ("{métier}", "{lieu}")
"""What the framing script may leave to be filled in."""

DEPENDS = "selon"
"""A landmark whose urgency depends on what the person tells."""

_VARIABLE = re.compile(r"\{[^{}]*\}?|\}")
"""Words between braces, or a brace alone, which is a variable badly closed."""


@dataclass(frozen=True, slots=True)
class References:
    """The files whose words refer to one another, by name, as read and as models."""

    documents: Mapping[str, Document]
    diagnostic: Diagnostic
    cases: Cases
    complements: Complements
    actors: Actors
    skills: Skills

    def problems(self) -> Iterator[Problem]:
        """Every reference to something that does not exist, file by file."""
        yield from self._framing()
        yield from self._diagnostic()
        yield from self._cases()
        yield from self._complements()
        yield from self._actors()

    def _framing(self) -> Iterator[Problem]:
        document = self.documents["cadre"]
        for path in document.spots:
            text = document.value(path)
            for found in dict.fromkeys(_VARIABLE.findall(text)) if isinstance(text, str) else ():
                if found not in VARIABLES:
                    words = {"variable": found, "variables": ", ".join(VARIABLES)}
                    yield Problem("STR-05", document.place(path), words)
        kinds = HOST_FACTS["type"]
        for kind in document.value(("structures",)):
            if kind not in kinds:
                words = {
                    "valeur": document.words(("structures", kind)),
                    "suggestion": suggestion(kind, kinds),
                    "valeurs": listing(kinds),
                }
                yield Problem("STR-04", document.place(("structures", kind), key=True), words)

    def _diagnostic(self) -> Iterator[Problem]:
        document = self.documents["diagnostic"]
        for criterion in self.diagnostic.criteria.values():
            base: Path = ("criteres", criterion.id)
            for key, answer in (("dans-le-doute", criterion.if_unsure), ("par-defaut", criterion.default)):
                if answer is not None:
                    yield from self._answer(document, (*base, key), answer, criterion.id, criterion.answers)
            if UNSURE in criterion.answers:
                answers = ", ".join(answer for answer in criterion.answers if answer != UNSURE)
                words = {"clé": UNSURE, "suggestion": "", "clés": answers}
                yield Problem("STR-01", document.place((*base, "reponses", UNSURE), key=True), words)
        for observation in self.diagnostic.observations.values():
            base = ("observations", observation.id)
            if observation.default is not None:
                default = (*base, "par-defaut")
                yield from self._answer(
                    document, default, observation.default, observation.id, observation.answers
                )
            for value in observation.answers.values():
                path = (*base, "reponses", value.id, "acteurs")
                yield from self._each(document, path, value.actors, "REF-04", self.actors.actors)
        urgency = self.diagnostic.criteria.get("urgence")
        for landmark in self.diagnostic.landmarks.values():
            known = (*(urgency.answers if urgency else ()), DEPENDS)
            spot = ("situations-reperes", landmark.id, "urgence")
            yield from self._answer(document, spot, landmark.urgency, "urgence", known)

    def _cases(self) -> Iterator[Problem]:
        document = self.documents["cas"]
        criteria = self.diagnostic.criteria
        for case in self.cases.cases.values():
            base: Path = ("cas", case.id)
            yield from self._each(document, (*base, "cibles"), case.targets, "REF-04", self.actors.actors)
            yield from self._each(document, (*base, "competences"), case.skills, "REF-05", self.skills.skills)
            for rank, example in enumerate(case.examples):
                for criterion, answer in example.answers.items():
                    path = (*base, "exemples", rank, "reponses", criterion)
                    if criterion not in criteria:
                        yield Problem("REF-02", document.place(path, key=True), unknown(criterion, criteria))
                    else:
                        known = (*criteria[criterion].answers, UNSURE)
                        yield from self._answer(document, path, answer, criterion, known)

    def _complements(self) -> Iterator[Problem]:
        document = self.documents["complements"]
        known = self._what_complements_may_name()
        for complement in self.complements.complements.values():
            base: Path = ("complements", complement.id)
            yield from self._each(
                document, (*base, "cibles"), complement.targets, "REF-04", self.actors.actors
            )
            for key, accepted in complement.when.items():
                path = (*base, "si", key)
                if key not in known:
                    yield Problem("REF-06", document.place(path, key=True), unknown(key, known))
                    continue
                for answer in accepted:
                    yield from self._answer(document, path, answer, key, known[key])

    def _what_complements_may_name(self) -> dict[str, Collection[str]]:
        cases = self.cases.cases
        return {
            **{c.id: (*c.answers, UNSURE) for c in self.diagnostic.criteria.values()},
            **{o.id: tuple(o.answers) for o in self.diagnostic.observations.values()},
            **HOST_FACTS,
            "action": tuple(dict.fromkeys(case.action.value for case in cases.values())),
            "cas": tuple(cases),
        }

    def _actors(self) -> Iterator[Problem]:
        document = self.documents["acteurs"]
        theme = self.diagnostic.observations.get("theme")
        themes = theme.answers if theme else {}
        for actor in self.actors.actors.values():
            yield from self._each(document, ("acteurs", actor.id, "themes"), actor.themes, "REF-07", themes)

    @staticmethod
    def _each(
        document: Document, path: Path, words: tuple[str, ...], code: str, known: Collection[str]
    ) -> Iterator[Problem]:
        for rank, word in enumerate(words):
            if word not in known:
                yield Problem(code, document.place((*path, rank)), unknown(word, known))

    @staticmethod
    def _answer(
        document: Document, path: Path, answer: str, criterion: str, known: Collection[str]
    ) -> Iterator[Problem]:
        if answer not in known:
            words = {**unknown(answer, known), "critère": criterion}
            yield Problem("REF-03", document.place(path), words)
