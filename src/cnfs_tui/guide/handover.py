"""What is chosen for a person who is sent to somebody else: codes and days, never a word typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.recommendation import HERE, THEME


@dataclass(frozen=True, slots=True)
class Handover:
    """The choices of the liaison sheet.

    ``actor`` is where the person goes; None, the first door of the recommendation. ``need`` and ``done``
    are ids of ``rules/liaison.yaml``. ``bring`` holds papers in the guide's words; None, what that door asks.
    """

    actor: str | None = None
    need: str | None = None
    done: frozenset[str] = frozenset()
    bring: frozenset[str] | None = None
    deadline: date | None = None
    appointment: date | None = None


def doors(targets: Sequence[Actor]) -> tuple[Actor, ...]:
    """The targets where the person is to go: this very desk is not one."""
    return tuple(actor for actor in targets if actor.id not in HERE)


def every_door(guide: Guide, targets: Sequence[Actor], theme: str | None) -> tuple[Actor, ...]:
    """Every door there is: those of the recommendation first, then those of the theme, then the others."""
    themes = guide.diagnostic.observations[THEME].answers
    near = [guide.actors[actor] for actor in themes[theme].actors] if theme else []
    known = {actor.id: actor for actor in (*targets, *near, *guide.actors.values())}
    return doors(tuple(known.values()))


def destination(guide: Guide, targets: Sequence[Actor], handover: Handover) -> Actor | None:
    """The door chosen, else the first one of the recommendation; None when it has none."""
    if handover.actor is not None:
        return guide.actors[handover.actor]
    return next(iter(doors(targets)), None)


def papers(guide: Guide, door: Actor | None) -> tuple[str, ...]:
    """What may be brought: what the door asks for, then what is often useful."""
    asked = door.prepare if door else ()
    return tuple(dict.fromkeys((*asked, *(paper.sentence for paper in guide.liaison.bring.values()))))


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
