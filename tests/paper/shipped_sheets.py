"""Every sheet that the shipped guide can put on paper, in the shapes that strain a page most.

What must hold for all paper (accessible, black on white, nothing lost at the edge) is tested on these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import cycle

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import doors
from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.paper import memo
from cnfs_tui.paper.liaison import Liaison
from cnfs_tui.paper.liaison import compose as compose_liaison
from cnfs_tui.paper.sheet import Origin, Sheet

DAY = date(2026, 3, 2)
ADDRESS = "https://exemple.gouv.fr/guide-des-conseillers"
BARE = Origin("3f9c1a2b")
FULL = Origin("3f9c1a2b", "« Médiation 44 », par le Hub, version 3", ADDRESS, proposal=True)

COMMANDS = '#read("/etc/passwd") *gras* $x^2$ @ref <lab> \\u{41} // com'
MORE = '#panic("x") #import "@preview/qr:1" <script>alert(1)</script> %PDF `raw` --- ~ _a_ = T'
ODD = "\x00\x1b[31m\u202e\ud800 中 😀 e\u0301 ﷺ \ue000 \ufeff"
WIDE = "sansespace" * 8
HOSTILE = (COMMANDS, MORE, ODD, WIDE)
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
    """More than one page, twice what an author may write."""
    done = [text.title, *text.steps]
    return memo.compose(
        [MemoText(text.title, text.before * 2, text.steps * 2, text.caution * 2)], FULL, done=done, day=DAY
    )


def hostile(text: MemoText) -> Sheet:
    """Hostile words after the author's own, wherever words may stand."""
    (title,) = _spoiled((text.title,))
    evil = MemoText(title, _spoiled(text.before), _spoiled(text.steps), _spoiled(text.caution))
    origin = Origin("3f9c1a2b", MORE, f"{ADDRESS}/{'x' * 30}")
    return memo.compose([evil], origin, done=HOSTILE, to_tick=HOSTILE[-1:], day=DAY, helper=COMMANDS)


SHAPES: dict[str, Callable[[MemoText], Sheet]] = {
    "bare": bare,
    "full": full,
    "long": long,
    "hostile": hostile,
}

LONG_WEEK = (
    "Lundi : 13 h 30 - 17 h",
    "Mardi et jeudi : 9 h - 12 h, 14 h - 17 h",
    "Mercredi et samedi : 9 h - 12 h",
    "Vendredi : 9 h - 12 h, 13 h 30 - 16 h",
)
PLACE = Whereabouts(
    "France services de Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson",
    "12 bis rue du Général-de-Gaulle, rez-de-chaussée, 51290 Saint-Rémy-en-Bouzemont",
    "01 99 00 12 34",
    LONG_WEEK,
    "Je dois prendre rendez-vous.",
    "Informations du 1er août 2024. Je téléphone avant d’y aller.",
)
"""As much as a directory may say."""

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
    "place": compose_liaison(Liaison("France services", whereabouts=PLACE), BARE),
    "hostile place": compose_liaison(
        Liaison("Mairie", whereabouts=Whereabouts(MORE, COMMANDS, ODD, HOSTILE, WIDE, COMMANDS)), BARE
    ),
    "hostile": compose_liaison(
        Liaison(MORE, HOSTILE[2:], COMMANDS, HOSTILE[:2], (WIDE,), DAY, DAY, (WIDE,), ODD),
        Origin("3f9c1a2b", COMMANDS),
        day=DAY,
    ),
}


def liaison_to(guide: Guide, door: Actor, place: Whereabouts | None = None) -> Sheet:
    """The longest need, all that may be done already, and all the papers that the door asks for."""
    themes = guide.diagnostic.observations[THEME].answers.values()
    needs = [need.about(theme.subject) for need in guide.liaison.needs.values() for theme in themes]
    return compose_liaison(
        Liaison(
            door.name,
            [contact.text for contact in door.contacts],
            max(needs, key=len),
            [done.sentence for done in guide.liaison.done.values()],
            door.prepare,
            DAY,
            DAY,
            guide.liaison.closed_door,
            guide.liaison.adviser,
            whereabouts=place,
        ),
        FULL,
        day=DAY,
    )


def every_door(guide: Guide) -> Sequence[Actor]:
    """Where a person may be sent."""
    return doors(list(guide.actors.values()))


def every_sheet(guide: Guide) -> Iterator[tuple[str, Sheet]]:
    """Each sheet and its name: every memo in every shape, many memos together, the liaison sheets."""
    memos = list(guide.memos.values())
    for skill, text in guide.memos.items():
        yield from ((f"{skill}, {shape}", compose(text)) for shape, compose in SHAPES.items())
    for form, count in {memo.Form.WHOLE: 2, memo.Form.STEPS: 3, memo.Form.CAUTIONS: len(memos)}.items():
        done = [text.title for text in memos[:count]]
        yield f"{count} skills", memo.compose(memos[:count], FULL, done=done, form=form)
    yield from ((f"liaison, {shape}", sheet) for shape, sheet in LIAISONS.items())
    farthest = max(every_door(guide), key=lambda door: len(door.contacts))
    yield f"liaison, {farthest.id}", liaison_to(guide, farthest)
    yield f"liaison, {farthest.id}, a place", liaison_to(guide, farthest, PLACE)


def _spoiled(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{text} {evil}" for text, evil in zip(texts, cycle(HOSTILE), strict=False))
