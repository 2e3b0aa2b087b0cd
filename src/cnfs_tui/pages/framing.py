"""Cadre: what each beat of the script says, how else to say it, and what to answer to fears."""

from __future__ import annotations

import re

from cnfs_tui.guide.model.framing import Beat, Framing, HostStructure
from cnfs_tui.pages.block import MUTED, Block, bullets, heading, provenance
from cnfs_tui.pages.text import spoken
from cnfs_tui.session.session import Session

ABOUT = (
    "Le cadre rassure la personne : ce que vous faites avec elle, et ce que vous ne faites pas. Il se "
    "pose en une minute, avec vos mots : elle peut lire avec vous."
)
OTHER_WAYS = "Dire le cadre autrement"
IN_CONFIDENCE = "En confiance : l’accord et les craintes"
HARD_MOMENTS = "Rassurer : une phrase pour un moment difficile"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def moment(session: Session, rank: int) -> list[Block]:
    """Which beat it is (from 0), and what it is for."""
    beats = list(session.guide.framing.beats.values())
    beat = beats[rank]
    wording = "mots très simples" if session.simple else "version courante"
    place = f"temps {rank + 1} sur {len(beats)}"
    told = f"{beat.title} · {place} · {beat.seconds} secondes · {wording}"
    return [Block(told, "bold"), Block(beat.intention, MUTED)]


def sentences(session: Session, beat: Beat) -> list[Block]:
    """What is said, a sentence at a time."""
    words = beat.simple if session.simple else beat.standard
    said = _SENTENCE_END.split(session.say(words))
    said = ["« " + said[0], *said[1:]]
    said[-1] += " »"
    return [Block(text, "bold", gap=1) for text in said]


def host(session: Session) -> HostStructure | None:
    """The kind of place that this desk is in, when the guide has words for it."""
    return session.guide.framing.structures.get(session.structure.get("type", ""))


def for_this_place(session: Session) -> list[Block]:
    """The sentence of the place, or how to choose the place."""
    known = host(session)
    if known is None and "type" in session.structure:
        return []
    if known is None:
        return [Block("Touche l : choisir votre lieu d’accueil, et la phrase qui va avec.", MUTED)]
    place = session.settings.profile.name or known.title
    return [Block(f"{place} : {spoken(known.sentence)}", MUTED)]


def other_ways(session: Session) -> list[Block]:
    """The short versions, the place's own sentence, and the note's."""
    framing, known = session.guide.framing, host(session)
    blocks: list[Block] = []
    if known is not None:
        blocks += _host_blocks(known)
    for script in framing.short_scripts.values():
        blocks += [
            heading(script.title),
            Block(script.when, MUTED),
            Block(spoken(session.say(script.sentence)), "bold"),
            provenance(script.source, script.status.value),
        ]
    official = framing.official
    blocks += [
        heading("La phrase de la note officielle"),
        Block(spoken(official.text)),
        provenance(official.source, official.status.value),
    ]
    if known is None:
        for other in framing.structures.values():
            blocks += [heading(other.title), Block(spoken(other.sentence))]
    return blocks


def in_confidence(framing: Framing) -> list[Block]:
    """What to agree on, and what people may fear."""
    blocks = [heading("Se mettre d’accord, avant de commencer")]
    blocks += bullets(spoken(point.sentence) for point in framing.consent)
    blocks.append(heading("Les craintes, et quoi répondre"))
    for fear in framing.fears.values():
        blocks += [
            Block(fear.title, "bold", gap=1),
            Block(f"On le voit : {_lower_first(fear.sign)}", MUTED),
            Block(spoken(fear.answer)),
        ]
    sources = dict.fromkeys(fear.source for fear in framing.fears.values())
    return [*blocks, Block(f"Sources : {' ; '.join(sources)}", MUTED, gap=1)]


def hard_moments(framing: Framing) -> list[Block]:
    """What one hears, and what can be answered."""
    blocks: list[Block] = []
    for reframing in framing.reframings.values():
        blocks.append(heading(reframing.title))
        blocks.append(Block(spoken(reframing.sentence), "bold"))
    sources = dict.fromkeys(reframing.source for reframing in framing.reframings.values())
    return [*blocks, Block(f"Sources : {' ; '.join(sources)}", MUTED, gap=1)]


def _host_blocks(known: HostStructure) -> list[Block]:
    return [
        heading(known.title),
        Block(spoken(known.sentence), "bold"),
        Block(known.belief, lead="On croit souvent : "),
        Block(known.relay, lead="Relais proche : "),
        Block(known.care, lead="Vigilance : "),
        Block(known.aidants_connect, lead="Aidants Connect : "),
        provenance(known.source, known.status.value),
    ]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
