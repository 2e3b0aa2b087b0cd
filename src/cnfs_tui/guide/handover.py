"""What is chosen for a person who is sent to somebody else: codes and days, never a word typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.recommendation import HERE, THEME, stands
from cnfs_tui.guide.whereabouts import Whereabouts

BY_HAND = ""
"""Where the person goes is left to be written by hand."""
NOTHING_KNOWN: Mapping[str, str] = MappingProxyType({})
"""The facts of a host structure that has told none."""


@dataclass(frozen=True, slots=True)
class Handover:
    """The choices of the liaison sheet.

    ``actor`` is where the person goes: None, the first door of the recommendation; BY_HAND, none is printed.
    ``need`` and ``done`` are ids of ``rules/liaison.yaml``. ``bring`` holds papers in the guide's words;
    None, what that door asks for. ``place`` is the very place of that actor; None, its address is written by
    hand.
    """

    actor: str | None = None
    need: str | None = None
    done: frozenset[str] = frozenset()
    bring: frozenset[str] | None = None
    deadline: date | None = None
    appointment: date | None = None
    place: Whereabouts | None = None


def doors(targets: Sequence[Actor]) -> tuple[Actor, ...]:
    """The targets where the person is to go: this very desk is not one."""
    return tuple(actor for actor in targets if actor.id not in HERE)


def every_door(
    guide: Guide, targets: Sequence[Actor], theme: str | None, structure: Mapping[str, str] = NOTHING_KNOWN
) -> tuple[Actor, ...]:
    """Every door there is: those of the recommendation first, then those of the theme, then the others.

    Only those that stand around a host ``structure`` of these facts. Not those that serve only to protect
    somebody (emergency numbers, the bank): on a paper that is carried home, they could put the person in
    danger.
    """
    themes = guide.diagnostic.observations[THEME].answers
    near = [guide.actors[actor] for actor in themes[theme].actors] if theme else []
    others = [actor for actor in guide.actors.values() if actor.id not in _protecting(guide)]
    known = {actor.id: actor for actor in (*targets, *near, *others) if stands(actor, structure)}
    return doors(tuple(known.values()))


def _protecting(guide: Guide) -> set[str]:
    """Actors that only cases of protection lead to."""
    protecting, others = set[str](), set[str]()
    for case in guide.cases.values():
        (protecting if case.action is Action.PROTECT else others).update(case.targets)
    themes = guide.diagnostic.observations[THEME].answers.values()
    return protecting - others - {actor for theme in themes for actor in theme.actors}


def destination(guide: Guide, targets: Sequence[Actor], handover: Handover) -> Actor | None:
    """The door chosen, else the first one of the recommendation; None when there is none, or BY_HAND."""
    if handover.actor is not None:
        return guide.actors.get(handover.actor)
    return next(iter(doors(targets)), None)


def send_to(
    handover: Handover, former: Actor | None, actor: str, place: Whereabouts | None = None
) -> Handover:
    """With another door, or another place of the ``former`` one; papers were ticked for that one alone."""
    same = former is not None and former.id == actor
    return replace(handover, actor=actor, place=place, bring=handover.bring if same else None)


def papers(guide: Guide, door: Actor | None) -> dict[str, str]:
    """What may be brought: words for paper, with words for the screen. What the door asks for comes first."""
    asked = {paper: paper for paper in door.prepare} if door else {}
    return asked | {p.sentence: p.title for p in guide.liaison.bring.values() if p.sentence not in asked}


def brought(door: Actor | None, handover: Handover) -> frozenset[str]:
    """The papers to bring: those ticked, else those the door asks for."""
    if handover.bring is not None:
        return handover.bring
    return frozenset(door.prepare if door else ())


def need_in_words(guide: Guide, handover: Handover, theme: str | None) -> str:
    """« Je viens pour faire une demande au sujet de mon logement. », or nothing when no need was chosen."""
    if handover.need is None:
        return ""
    themes = guide.diagnostic.observations[THEME].answers
    subject = themes[theme].subject if theme else None
    return guide.liaison.needs[handover.need].about(subject)
