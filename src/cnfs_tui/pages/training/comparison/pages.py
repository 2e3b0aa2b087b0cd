"""What each page of a comparison shows, and in which order the pages come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.text import spoken
from cnfs_tui.pages.training.comparison.pair import DIFFER, Pair
from cnfs_tui.pages.training.comparison.words import (
    STILL_OURS,
    UNSURE_TITLE,
    about_cases,
    about_difference,
    answer_title,
    bar,
    cases_pair,
    hands,
    in_the_note,
    pair,
    silence,
    sources,
    verdict,
    verdict_in_short,
    weight,
    worth,
)
from cnfs_tui.session.room import Room
from cnfs_tui.training.comparison import Comparison, asked, compare, is_complete
from cnfs_tui.training.session import Played

OTHER = "+"
"""The choice of a case that is not in question yet; no id of the guide can be written so."""

ABOUT = "Le diagnostic du groupe, puis celui du scénario à côté : ce qui diffère, et ce que dit la source."
LARGER = "↑ ↓ : chaque réponse en grand. Son chiffre la choisit."
ANOTHER_CASE = "Un autre cas"
VOTE_QUESTION = "Quel cas le groupe retient-il ?"


class Stage(Enum):
    """The pages, in their order; there is one ASK a question, and one DIFFERENCE a difference."""

    ASK = "Le diagnostic du groupe"
    READY = "Avant de dévoiler"
    TABLE = "Critère par critère"
    DIFFERENCE = "Une différence"
    CASES = "Ce que dit la source"
    VOTES = "À mains levées"


Page = tuple[Stage, str]
"""A stage, and the criterion it is about, if any."""


@dataclass(frozen=True, slots=True)
class Shown:
    """All that stands on a page, top to bottom. ``sentence`` and ``sides`` are seen only when projected.

    ``focus`` is the option to point at, None for none; ``keys`` tells what the keys do there on a full
    screen; ``notes`` are for the trainer alone.
    """

    sentence: str = ""
    before: Sequence[Block] = ()
    sides: tuple[str, str] | None = None
    pairs: Sequence[Pair] = ()
    options: Sequence[Option] = ()
    focus: str | None = None
    after: Sequence[Block] = ()
    keys: str = ""
    notes: Sequence[str] = ()


def pages_of(room: Room, name: str, *, large: bool, pointed: str | None = None) -> Pages:
    """The pages of a scenario, as the session stands."""
    return Pages(room.guide, room.guide.scenarios[name], room.of(name), large, pointed)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a scenario, for what the group has answered and voted so far.

    ``pointed`` is the case under the pointer when the group votes, None before it has moved.
    """

    guide: Guide
    scenario: Scenario
    played: Played
    large: bool
    pointed: str | None = None

    @property
    def found(self) -> Comparison:
        """The group's diagnosis beside the scenario's."""
        return compare(self.guide, self.scenario, self.played.diagnosis)

    @property
    def order(self) -> list[Page]:
        """The pages there are by now: what is hidden comes once all is answered."""
        diagnosis = self.played.diagnosis
        asking = [(Stage.ASK, criterion) for criterion in asked(self.guide, diagnosis)]
        if not is_complete(self.guide, diagnosis):
            return asking
        differences = [(Stage.DIFFERENCE, row.criterion) for row in self.found.differences]
        last = [(Stage.CASES, ""), (Stage.VOTES, "")]
        return [*asking, (Stage.READY, ""), (Stage.TABLE, ""), *differences, *last]

    @property
    def first(self) -> Page:
        """The page to open: the question that is open, or what comes once all is answered."""
        order = self.order
        return next((page for page in order if page[0] is Stage.READY), order[-1])

    def show(self, page: Page) -> Shown:
        """What stands on a page."""
        stage, criterion = page
        match stage:
            case Stage.ASK:
                return self._ask(criterion)
            case Stage.READY:
                return self._ready()
            case Stage.TABLE:
                return self._table()
            case Stage.DIFFERENCE:
                return self._difference(criterion)
            case Stage.CASES:
                return self._cases()
            case Stage.VOTES:
                return self._votes()

    @property
    def in_question(self) -> tuple[str, ...]:
        """The group's case, the scenario's, and those that have a hand, in the guide's order."""
        found, votes = self.found, self.played.votes
        voted = (case for case in self.guide.cases if case in votes)
        return tuple(dict.fromkeys([*([found.case] if found.case else []), found.expected, *voted]))

    @property
    def others(self) -> list[tuple[str, str]]:
        """The cases of the guide that are not in question, each with its title."""
        known = self.in_question
        return [(case.id, case.title) for case in self.guide.cases.values() if case.id not in known]

    def _ask(self, criterion: str) -> Shown:
        told = self.guide.diagnostic.criteria[criterion]
        given = self.played.diagnosis.get(criterion)
        options = [
            Option(f"{criterion}={a.id}", a.title, rank, a.definition, taken=a.id == given)
            for rank, a in enumerate(told.answers.values(), 1)
        ]
        options.append(Option(f"{criterion}={UNSURE}", UNSURE_TITLE, 0, taken=given == UNSURE))
        rank = asked(self.guide, self.played.diagnosis).index(criterion) + 1
        who = Block(f"{self.scenario.who} {spoken(self.scenario.opening)}", MUTED)
        question = Block(told.question, "bold", lead=f"Question {rank} : ", gap=1)
        expected = next(row.expected for row in self.found.rows if row.criterion == criterion)
        pointed = next((option for option in options if option.value == self.pointed), None)
        given_too = None if given is None else f"{criterion}={given}"
        return Shown(
            sentence=pointed.label if pointed else told.question,
            before=[who, question] if pointed or not self.large else [who],
            options=options,
            focus=pointed.value if pointed else given_too,
            keys=LARGER if self.large else "",
            notes=[
                f"Réponse attendue : {answer_title(self.guide, criterion, expected)}.",
                f"Dans le doute : {told.answers[told.if_unsure].title}.",
                "Laissez le groupe se mettre d’accord, sans montrer la réponse.",
            ],
        )

    def _ready(self) -> Shown:
        criteria, diagnosis = self.guide.diagnostic.criteria, self.played.diagnosis
        answers = [
            Block(
                answer_title(self.guide, c, diagnosis[c]),
                "bold",
                lead=f"{criteria[c].title} : ",
                gap=int(self.large),
            )
            for c in asked(self.guide, diagnosis)
        ]
        return Shown(
            sentence="Le diagnostic du groupe",
            before=[] if self.large else [Block("Voici le diagnostic du groupe.", "bold")],
            after=[*answers, Block("Espace : dévoiler les réponses du scénario.", MUTED, gap=1)],
            notes=self._notes(),
        )

    def _table(self) -> Shown:
        found = self.found
        return Shown(
            sentence=verdict_in_short(found),
            before=[] if self.large else [Block(verdict(found), "bold")],
            pairs=[*(pair(self.guide, row) for row in found.rows), cases_pair(self.guide, found)],
            notes=self._notes(),
        )

    def _difference(self, criterion: str) -> Shown:
        row = next(row for row in self.found.rows if row.criterion == criterion)
        shown = pair(self.guide, row)
        return Shown(
            sentence=worth(row),
            before=[Block(shown.about, "bold", lead=f"{DIFFER} ")] if self.large else [],
            sides=(shown.group, shown.scenario),
            pairs=[shown],
            after=about_difference(self.guide, row, brief=self.large),
            notes=[
                weight(self.guide, row),
                f"Dans la note : {in_the_note(self.guide, criterion)}",
                *self.scenario.debrief,
            ],
        )

    def _cases(self) -> Shown:
        guide, found = self.guide, self.found
        shown = cases_pair(guide, found)
        return Shown(
            sentence=shown.scenario if found.same_case else "",
            sides=None if found.same_case else (shown.group, shown.scenario),
            after=about_cases(guide, found, brief=self.large),
            notes=[
                *filter(None, [silence(guide, found)]),
                *sources(guide, found),
                *self.scenario.debrief,
            ],
        )

    def _votes(self) -> Shown:
        votes, cases = self.played.votes, self.guide.cases
        lines = 3 if self.large else 1
        options = [
            Option(case, cases[case].title, rank, bar(votes.get(case, 0), lines), taken=case in votes)
            for rank, case in enumerate(self.in_question, 1)
        ]
        focus = self.pointed if self.pointed in {*self.in_question, OTHER} else options[0].value
        return Shown(
            sentence=VOTE_QUESTION if focus == OTHER else cases[str(focus)].title,
            before=[Block(VOTE_QUESTION, "bold")],
            options=[*options, Option(OTHER, "Un autre cas du guide…", 0)],
            focus=focus,
            after=[Block(STILL_OURS, "bold")],
            keys="↑ ↓ un cas · v une main de plus · m une main de moins",
            notes=[
                f"En tout : {hands(sum(votes.values()))}. Le vote n’est gardé que pour la séance.",
                STILL_OURS,
            ],
        )

    def _notes(self) -> list[str]:
        """Each difference, and what it is worth."""
        found = self.found
        told = [f"{pair(self.guide, r).about} : {weight(self.guide, r)}" for r in found.differences]
        return [verdict(found), *told]
