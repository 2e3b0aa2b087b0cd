"""Every sheet that the shipped guide can put on paper, in the shapes that strain a page most.

What must hold for all paper (accessible, black on white, nothing lost at the edge) is tested on these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import doors, papers
from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.paper import memo
from cnfs_tui.paper.liaison import Liaison
from cnfs_tui.paper.liaison import compose as compose_liaison
from cnfs_tui.paper.sheet import Origin, Sheet

DAY = date(2026, 3, 2)
ADDRESS = "https://exemple.gouv.fr/guide-des-conseillers"
BARE = Origin("3f9c1a2b")
FULL = Origin("3f9c1a2b", "« Médiation 44 », par le Hub, version 3", ADDRESS, proposal=True)

HOSTILE = (
    '#read("/etc/passwd") *gras* $x^2$ @ref <lab> \\u{41} // com #panic("x") #import "@preview/cades:0.3.0" '
    "<script>alert(1)</script> %PDF `raw` --- ~ _a_ = T \x00\x1b[31m\u202e\ud800 中 😀 e\u0301 ﷺ "
    + "sansespace"
    * 20
)
"""Words that would be commands, characters that cannot print, and a word wider than the page."""


def bare(text: MemoText) -> Sheet:
    """Nothing but the skill: no date, no place, nothing ticked, nothing to prepare, one step."""
    return memo.compose([MemoText(text.title, (), text.steps[:1], text.caution)], BARE)


def full(text: MemoText) -> Sheet:
    """All that a visit may add."""
    return memo.compose(
        [text],
        FULL,
        done=[f"{text.title}."],
        to_tick=["Je sais recommencer sans aide."],
        day=DAY,
        next_date=DAY,
        helper="France services",
    )


def long(text: MemoText) -> Sheet:
    """More than one page."""
    steps = text.steps * 6
    return memo.compose(
        [MemoText(text.title, text.before * 3, steps, text.caution * 3)], FULL, done=steps, day=DAY
    )


def hostile(text: MemoText) -> Sheet:
    """Hostile words after the author's own, wherever words may stand."""
    evil = MemoText(
        _spoiled((text.title,))[0], _spoiled(text.before), _spoiled(text.steps), _spoiled(text.caution)
    )
    origin = Origin("3f9c1a2b", HOSTILE, f"{ADDRESS}/{'x' * 60}")
    return memo.compose([evil], origin, done=[HOSTILE], to_tick=[HOSTILE], day=DAY, helper=HOSTILE)


SHAPES: dict[str, Callable[[MemoText], Sheet]] = {
    "bare": bare,
    "full": full,
    "long": long,
    "hostile": hostile,
}

LIAISONS = {
    "bare": compose_liaison(Liaison("France services"), BARE),
    "full": compose_liaison(
        Liaison(
            "Caisse d’allocations familiales",
            ("1 rue de la Paix, 44000 Nantes", "Téléphone : 32 30"),
            "Je veux faire valoir mes droits.",
            ("J’ai créé mon compte.", "J’ai vérifié mon adresse."),
            ("Ma pièce d’identité.", "Le courrier reçu."),
            DAY,
            DAY,
            ("Je téléphone.", "Je reviens voir mon conseiller numérique."),
            "conseiller numérique",
        ),
        FULL,
        day=DAY,
    ),
    "hostile": compose_liaison(
        Liaison(HOSTILE, (HOSTILE,), HOSTILE, (HOSTILE,), (HOSTILE,), DAY, DAY, (HOSTILE,), HOSTILE),
        Origin("3f9c1a2b", HOSTILE),
        day=DAY,
    ),
}


def liaison_to(guide: Guide, door: Actor) -> Sheet:
    """All that an adviser may choose on the liaison sheet of the guide: it is never longer than that."""
    themes = guide.diagnostic.observations[THEME].answers.values()
    needs = [need.about(theme.subject) for need in guide.liaison.needs.values() for theme in themes]
    return compose_liaison(
        Liaison(
            door.name,
            [contact.text for contact in door.contacts],
            max(needs, key=len),
            [done.sentence for done in guide.liaison.done.values()],
            papers(guide, door),
            DAY,
            DAY,
            guide.liaison.closed_door,
            guide.liaison.adviser,
        ),
        FULL,
        day=DAY,
    )


def every_door(guide: Guide) -> Sequence[Actor]:
    """Where a person may be sent."""
    return doors(list(guide.actors.values()))


def every_sheet(guide: Guide) -> Iterator[tuple[str, Sheet]]:
    """Each sheet and its name: every memo in every shape, all the memos together, the liaison sheets."""
    for skill, text in guide.memos.items():
        yield from ((f"{skill}, {shape}", compose(text)) for shape, compose in SHAPES.items())
    for form in memo.Form:
        together = memo.compose(
            list(guide.memos.values()), FULL, done=[text.title for text in guide.memos.values()], form=form
        )
        yield f"all the skills, {form.value}", together
    yield from ((f"liaison, {shape}", sheet) for shape, sheet in LIAISONS.items())
    farthest = max(every_door(guide), key=lambda door: len(door.contacts))
    yield f"liaison, {farthest.id}", liaison_to(guide, farthest)


def _spoiled(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{text} {HOSTILE}" for text in texts)
