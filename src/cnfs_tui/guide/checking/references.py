"""Every id named somewhere must exist: actors, skills, answers, themes, variables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.guide import HOST_FACTS
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.diagnostic import DEPENDS
from cnfs_tui.guide.problems.known_words import listing, suggestion, unknown
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.yaml_reader import Document, Path

VARIABLES = ("{métier}", "{lieu}")
"""What the framing script may leave to be filled in."""

_VARIABLE = re.compile(r"\{[^{}]*\}?|\}")
"""Words between braces, or a brace alone, which is a variable badly closed."""


def unknown_words(draft: Draft) -> Iterator[Problem]:
    """Every reference to something that does not exist, file by file."""
    references = _References(draft)
    yield from references.framing()
    yield from references.diagnostic()
    yield from references.cases()
    yield from references.complements()
    yield from references.actors()


@dataclass(frozen=True, slots=True)
class _References:
    draft: Draft

    def framing(self) -> Iterator[Problem]:
        document = self.draft.documents["cadre"]
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

    def diagnostic(self) -> Iterator[Problem]:
        document = self.draft.documents["diagnostic"]
        for criterion in self.draft.diagnostic.criteria.values():
            base: Path = ("criteres", criterion.id)
            for key, answer in (("dans-le-doute", criterion.if_unsure), ("par-defaut", criterion.default)):
                if answer is not None:
                    yield from self._answer(document, (*base, key), answer, criterion.id, criterion.answers)
            if UNSURE in criterion.answers:
                answers = ", ".join(answer for answer in criterion.answers if answer != UNSURE)
                words = {"clé": UNSURE, "suggestion": "", "clés": answers}
                yield Problem("STR-01", document.place((*base, "reponses", UNSURE), key=True), words)
        for observation in self.draft.diagnostic.observations.values():
            base = ("observations", observation.id)
            if observation.default is not None:
                default = (*base, "par-defaut")
                yield from self._answer(
                    document, default, observation.default, observation.id, observation.answers
                )
            for value in observation.answers.values():
                path = (*base, "reponses", value.id, "acteurs")
                yield from self._each(document, path, value.actors, "REF-04", self.draft.actors.actors)
        urgency = self.draft.diagnostic.criteria.get("urgence")
        for landmark in self.draft.diagnostic.landmarks.values():
            known = (*(urgency.answers if urgency else ()), DEPENDS)
            spot = ("situations-reperes", landmark.id, "urgence")
            yield from self._answer(document, spot, landmark.urgency, "urgence", known)

    def cases(self) -> Iterator[Problem]:
        document = self.draft.documents["cas"]
        criteria = self.draft.diagnostic.criteria
        actors, skills = self.draft.actors.actors, self.draft.skills.skills
        for case in self.draft.cases.cases.values():
            base: Path = ("cas", case.id)
            yield from self._each(document, (*base, "cibles"), case.targets, "REF-04", actors)
            yield from self._each(document, (*base, "competences"), case.skills, "REF-05", skills)
            for rank, example in enumerate(case.examples):
                for criterion, answer in example.answers.items():
                    path = (*base, "exemples", rank, "reponses", criterion)
                    if criterion not in criteria:
                        yield Problem("REF-02", document.place(path, key=True), unknown(criterion, criteria))
                    else:
                        known = (*criteria[criterion].answers, UNSURE)
                        yield from self._answer(document, path, answer, criterion, known)

    def complements(self) -> Iterator[Problem]:
        document = self.draft.documents["complements"]
        known = self._what_complements_may_name()
        for complement in self.draft.complements.complements.values():
            base: Path = ("complements", complement.id)
            yield from self._each(
                document, (*base, "cibles"), complement.targets, "REF-04", self.draft.actors.actors
            )
            for key, accepted in complement.when.items():
                path = (*base, "si", key)
                if key not in known:
                    yield Problem("REF-06", document.place(path, key=True), unknown(key, known))
                    continue
                for answer in accepted:
                    yield from self._answer(document, path, answer, key, known[key])

    def _what_complements_may_name(self) -> dict[str, Collection[str]]:
        cases = self.draft.cases.cases
        return {
            **{c.id: (*c.answers, UNSURE) for c in self.draft.diagnostic.criteria.values()},
            **{o.id: tuple(o.answers) for o in self.draft.diagnostic.observations.values()},
            **HOST_FACTS,
            "action": tuple(dict.fromkeys(case.action.value for case in cases.values())),
            "cas": tuple(cases),
        }

    def actors(self) -> Iterator[Problem]:
        document = self.draft.documents["acteurs"]
        theme = self.draft.diagnostic.observations.get("theme")
        themes = theme.answers if theme else {}
        for actor in self.draft.actors.actors.values():
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
