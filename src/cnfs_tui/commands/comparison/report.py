"""The comparison of two guides in plain French, for a trainer who reviews the new version."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

from cnfs_tui.commands.comparison.advice import advice
from cnfs_tui.commands.comparison.decisions import Decisions
from cnfs_tui.commands.comparison.texts import renamed, reworded
from cnfs_tui.commands.comparison.words import BLANK, Line, Words, number, situations
from cnfs_tui.guide.comparing.comparison import Comparison
from cnfs_tui.guide.guide import Guide
from cnfs_tui.typography import NO_BREAK, french, printable

_NOTHING = "Les deux guides sont identiques."
_LAYOUT = "Les deux guides disent la même chose : seule la présentation des fichiers change."
_ELSEWHERE = (
    "Mais des réponses ont été ajoutées ou retirées, ou ce que l’on suppose a changé : voyez plus bas."
)


def as_text(found: Comparison, old_name: str, new_name: str, width: int) -> Iterator[str]:
    """The lines of the report, at most ``width`` columns wide where words allow."""
    for margin, text in _told(found, old_name, new_name):
        hanging = margin + "  " if text.startswith(("• ", "→ ")) else margin
        wrapper = TextWrapper(
            width,
            initial_indent=margin,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from wrapper.wrap(printable(french(text)).replace("\n", " ")) or [""]


def _told(found: Comparison, old_name: str, new_name: str) -> Iterator[Line]:
    yield "", f"Ancien guide : {_presented(old_name, found.old, found.new)}"
    yield "", f"Nouveau guide : {_presented(new_name, found.new, found.old)}"
    yield BLANK
    yield from _verdict(found)
    words = Words(found)
    decisions = Decisions(words)
    for section in (
        decisions.criteria(),
        decisions.cases(),
        decisions.shifts(found.decisions, ""),
        decisions.one_sided(found.come, "Réponse nouvelle", "Elle mène à"),
        decisions.one_sided(found.gone, "Réponse retirée", "Elle menait à"),
        decisions.assumptions(),
        advice(words),
        renamed(found.texts.renamings),
        reworded(found.texts.changes),
    ):
        lines = list(section)
        if lines:
            yield BLANK
            yield from lines


def _verdict(found: Comparison) -> Iterator[Line]:
    decisions = found.decisions
    if decisions.changed:
        verb = "change" if decisions.changed == 1 else "changent"
        share = f"{situations(decisions.changed)} sur {number(decisions.situations)}"
        yield "", f"{share} {verb} de recommandation."
    elif decisions.situations:
        yield "", f"Aucune recommandation ne change ({situations(decisions.situations)} comparées)."
    else:
        yield "", "Aucune situation ne peut être comparée : les réponses sont toutes différentes."
    if found.decisions_change and not decisions.changed:
        yield "", _ELSEWHERE
    if found.rewritten:
        yield "", "L’arbre est écrit autrement, et mène aux mêmes cas."
    if found.nothing_said:
        yield "", _NOTHING if found.old.version == found.new.version else _LAYOUT


def _presented(name: str, guide: Guide, other: Guide) -> str:
    """What the user called it, then what the guide says of itself; its title only if it changed."""
    identity = guide.identity
    title = identity.title if identity.title != other.identity.title else None
    version = identity.version and f"version{NO_BREAK}{identity.version}"
    itself = [title, version, f"règles{NO_BREAK}{guide.version}"]
    return f"{name} ({', '.join(part for part in itself if part)})"
