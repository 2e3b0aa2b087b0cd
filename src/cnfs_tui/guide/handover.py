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

    ``actor`` is where the person goes; None, the first door. ``need`` and ``done`` are ids of
    ``rules/liaison.yaml``; ``bring`` holds papers in the guide's words; None, what that door asks for.
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


def destination(targets: Sequence[Actor], handover: Handover) -> Actor | None:
    """The door chosen, else the first one; None when there is nowhere to go."""
    away = doors(targets)
    return next((actor for actor in away if actor.id == handover.actor), away[0] if away else None)


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
