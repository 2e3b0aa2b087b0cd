"""The group's diagnosis beside the scenario's: where they differ, and which difference matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion: what the group answered, what the scenario expects; None: not asked on that way.

    ``leads``: the cases within reach with this one answer of the group in the place of the expected one
    (several: other questions would follow; none: one of the two has no answer). ``decides``: that is no
    longer the scenario's case.
    """

    criterion: str
    group: str | None
    expected: str | None
    leads: tuple[str, ...]
    decides: bool

    @property
    def agrees(self) -> bool:
        """True when the group found what was expected."""
        return self.group == self.expected


@dataclass(frozen=True, slots=True)
class Comparison:
    """``case`` is where the group's answers lead, None while the tree needs another one of them."""

    rows: tuple[Row, ...]
    case: str | None
    expected: str

    @property
    def same_case(self) -> bool:
        """True when both lead to the same case, be it by other answers."""
        return self.case == self.expected

    @property
    def differences(self) -> tuple[Row, ...]:
        """The criteria on which the two differ."""
        return tuple(row for row in self.rows if not row.agrees)

    @property
    def only_together(self) -> bool:
        """True when the case differs, though no difference would have been enough."""
        return not self.same_case and not any(row.decides for row in self.rows)


def asked(guide: Guide, group: Mapping[str, str]) -> tuple[str, ...]:
    """The questions that the tree has asked a group which gave these answers, the open one last."""
    result = decide(guide.tree, given_answers(group, {}))
    met = dict.fromkeys(step.criterion for step in result.path)
    return (*met, result.criterion) if isinstance(result, Pending) else tuple(met)


def is_complete(guide: Guide, group: Mapping[str, str]) -> bool:
    """True when these answers lead to a case."""
    return isinstance(decide(guide.tree, given_answers(group, {})), Decision)


def compare(guide: Guide, scenario: Scenario, group: Mapping[str, str]) -> Comparison:
    """Compare criterion by criterion, in the order in which the tree asks.

    ``group`` maps criteria to answers, « ne-sait-pas » being one; those that the tree did not ask it, its
    other answers being what they are, are left out. What goes without saying in the scenario is expected.
    """
    expected = given_answers(scenario.answers, guide.diagnostic.criteria)
    way = [step.criterion for step in decide(guide.tree, expected).path]
    met = asked(guide, group)
    told = {criterion: _as_given(expected[criterion]) for criterion in (*way, *scenario.answers)}
    rows: list[Row] = []
    for criterion in dict.fromkeys((*way, *met, *scenario.answers)):
        mine = group.get(criterion) if criterion in met else None
        leads = _reach(guide, expected, criterion, mine) if mine is not None and criterion in told else ()
        decides = bool(leads) and leads != (scenario.case,)
        rows.append(Row(criterion, mine, told.get(criterion), leads, decides))
    result = decide(guide.tree, given_answers(group, {}))
    return Comparison(tuple(rows), None if isinstance(result, Pending) else result.case, scenario.case)


def _reach(guide: Guide, expected: Answers, criterion: str, answer: str) -> tuple[str, ...]:
    """The cases within reach of the scenario, this one answer being another."""
    result = decide(guide.tree, {**expected, **given_answers({criterion: answer}, {})})
    return result.cases if isinstance(result, Pending) else (result.case,)


def _as_given(answer: object) -> str:
    return UNSURE if answer is UNKNOWN else str(answer)
