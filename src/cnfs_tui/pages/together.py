"""Faire ensemble: the steps, the time, and the guidance ladder that keeps the hand with the person."""

from __future__ import annotations

from cnfs_tui.pages.block import HEADING, MUTED, Block, bullets, heading, provenance
from cnfs_tui.pages.option import Option
from cnfs_tui.session.session import Session
from cnfs_tui.visit import Visit

ABOUT = (
    "Faire la démarche avec la personne : c’est elle qui tient la souris ou le téléphone. Commencez en "
    "bas de l’échelle, par le silence, et redescendez dès que possible."
)


def title(session: Session) -> list[Block]:
    """The case, and the time since doing it together began."""
    case = session.current.recommendation.case
    blocks = [Block(case.title, HEADING)]
    if case.minutes:
        elapsed = session.minutes_together()
        over = " : pensez au relais" if elapsed >= case.minutes else ""
        blocks.append(Block(f"{elapsed} min sur {case.minutes}{over}", MUTED))
    return blocks


def steps(visit: Visit) -> list[Option]:
    """The steps of the case, to tick."""
    return [
        Option(str(rank), step.do, rank + 1, step.detail or "", taken=rank in visit.steps_done)
        for rank, step in enumerate(visit.recommendation.case.steps)
    ]


def now(visit: Visit) -> list[Block]:
    """The rung in use; with it, the mandate where the rung is one of them."""
    posture = visit.guide.posture
    used = posture.ladder[visit.rung]
    blocks = [
        heading(f"Cran {visit.rung} sur {len(posture.ladder) - 1}", gap=0),
        Block(used.help, "bold"),
        Block(used.example),
    ]
    if used.mandate:
        mandate = posture.mandate
        blocks += [heading(mandate.title), *bullets(mandate.points)]
        blocks.append(provenance(mandate.source, mandate.status.value))
    return blocks


def rung(visit: Visit) -> list[Block]:
    """The rung in use, the whole ladder, and the highest rung that was needed."""
    posture = visit.guide.posture
    highest = posture.ladder[visit.highest_rung]
    blocks = [*now(visit), heading("L’échelle")]
    for rank, other in enumerate(posture.ladder):
        pointer = "›" if rank == visit.rung else " "
        style = "bold" if rank == visit.rung else MUTED
        blocks.append(Block(other.help, style, lead=f"{pointer}{rank} "))
    return [*blocks, Block(f"Cran le plus haut : {visit.highest_rung} ({highest.autonomy})", MUTED, gap=1)]


def climbed(visit: Visit, by: int) -> Visit:
    """Helping a little more, or giving the hand back, within the ladder."""
    return visit.climb(max(0, min(len(visit.guide.posture.ladder) - 1, visit.rung + by)))
