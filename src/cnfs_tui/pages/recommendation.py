"""The pages of a recommendation: what is seen first, then its parts, each in full."""

from __future__ import annotations

from enum import Enum

from cnfs_tui.guide.handover import doors
from cnfs_tui.guide.host_facts import COLLEAGUES
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.model.complement import Complement
from cnfs_tui.guide.naming import signature
from cnfs_tui.guide.recommendation import HERE, Recommendation
from cnfs_tui.pages.block import HEADING, MUTED, Block, beware, bullets, heading, provenance, said
from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.text import spoken
from cnfs_tui.session.session import Session
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.visit import Visit

TYPE_CHECKING = False
if TYPE_CHECKING:  # what reads the directory is imported when it is asked
    from cnfs_tui.pages.places.around import Around

ABOUT = (
    "La proposition pour cette situation, et comment s’y prendre. C’est vous qui décidez : « je fais "
    "autrement » garde seulement un motif, choisi dans une liste."
)


class Part(Enum):
    """The parts of a recommendation, each on its digit."""

    STEPS = "Étapes"
    WORDS = "Paroles"
    TARGETS = "Avec qui"
    COMPLEMENTS = "À ajouter"
    WHY = "Pourquoi"


def glance(visit: Visit) -> list[Block]:
    """What is seen first: the case, what it proposes, on whose word, and what it presumes."""
    found = visit.recommendation
    case = found.case
    blocks = [
        Block(case.title, HEADING),
        Block(spoken(case.proposal), "bold"),
        Block(case.posture),
        Block(_status(found), MUTED, lead="Statut : "),
    ]
    blocks += [beware(f"Avant tout, touche 4 : {c.title}") for c in first_of_all(found)]
    if visit.override:
        reason = visit.guide.posture.reasons[visit.override.reason].title
        proposed = visit.guide.cases[visit.decision.case].title
        blocks.append(beware(f"Vous faites autrement ({reason}). L’outil proposait : {proposed}."))
    return blocks + _cautions(visit)[:1]


def _status(found: Recommendation) -> str:
    """On whose word the case stands, and whether it was reached by presuming an answer."""
    presumed = len(found.decision.doubts)
    told = STATUS[found.case.status.value]
    if not presumed:
        return told
    answers = "une réponse est supposée" if presumed == 1 else f"{presumed} réponses sont supposées"
    return f"{told} ; {answers}, par prudence (touche 5)"


def _cautions(visit: Visit) -> list[Block]:
    criteria = visit.guide.diagnostic.criteria
    doubts = visit.decision.doubts
    return [beware(criteria[doubt.criterion].caution, strong=False) for doubt in doubts]


def blocks_of(part: Part, session: Session, around: Around | None) -> list[Block]:
    """A part, in full. ``around``: what the directory of this desk says, once it has been asked."""
    visit, found = session.current, session.current.recommendation
    match part:
        case Part.STEPS:
            return _steps(visit, found)
        case Part.WORDS:
            return _words(found)
        case Part.TARGETS:
            return _targets(session, found, around)
        case Part.COMPLEMENTS:
            return _complements(found)
        case Part.WHY:
            return _why(visit, found)


def _steps(visit: Visit, found: Recommendation) -> list[Block]:
    blocks: list[Block] = []
    if visit.protecting:
        blocks.append(Block("Les numéros à appeler : touche 3. Masquer l’écran : F3.", "bold", lead="☎ "))
    if found.case.minutes:
        blocks.append(Block(f"Repère de temps : {found.case.minutes} minutes", MUTED))
    for rank, step in enumerate(found.case.steps, 1):
        blocks.append(Block(step.do, "bold", lead=f"{rank}. "))
        if step.detail:
            blocks.append(Block(step.detail, MUTED, indent=3))
    return [*blocks, heading("Ensuite"), *bullets(found.case.next)]


def _targets(session: Session, found: Recommendation, around: Around | None) -> list[Block]:
    blocks: list[Block] = []
    if session.current.protecting:
        numbers = [contact.text for actor in found.targets for contact in actor.contacts]
        blocks += [heading("Les numéros", gap=0), *(Block(text, lead="☎ ") for text in numbers)]
    place = session.current.handover.place
    if place is not None:
        blocks.append(Block(f"{place.name}, sur la fiche de liaison.", "bold", lead="Choisi : "))
    for actor in found.targets:
        near = around.near.get(actor.id, []) if around else []
        blocks += _actor(actor, _beside(session, actor), near)
    if around and around.remark and doors(found.targets):
        blocks.append(Block(around.remark, MUTED, gap=1))
    if all(actor.id in HERE for actor in found.targets):
        return blocks
    blocks.append(heading("Passer le relais, en bref"))
    for rank, gesture in enumerate(session.guide.gestures, 1):
        blocks.append(Block(f"{gesture.gesture} : {gesture.detail}", lead=f"{rank}. "))
    return blocks


def _beside(session: Session, actor: Actor) -> list[Block]:
    """Where to find somebody of the structure itself: functions and rooms."""
    if COLLEAGUES not in actor.within:
        return []
    return [Block(told, "bold", lead="→ ") for told in session.sender().colleagues]


def _why(visit: Visit, found: Recommendation) -> list[Block]:
    guide = visit.guide
    criteria = guide.diagnostic.criteria
    blocks = [Block("Touche F4 : voir ce chemin dans l’arbre de décision.", MUTED), *_cautions(visit)]
    if visit.override:
        proposed = guide.cases[found.decision.case].title
        blocks.append(Block(f"L’outil proposait : {proposed}.", "bold", gap=1))
    blocks.append(heading("Parce que"))
    for reason in found.reasons:
        answer = criteria[reason.criterion].answers[reason.answer].title
        caution = " (par prudence)" if reason.assumed else ""
        blocks.append(Block(f"{criteria[reason.criterion].title} : {answer}{caution}", lead="• "))
    if len(found.decision.path) > len(found.reasons):
        blocks += [heading("Le chemin"), *_path(visit, found)]
    blocks.append(heading("Cela changerait si"))
    for change in found.changes:
        answer = criteria[change.criterion].answers[change.answer].title
        leads = (
            guide.cases[change.cases[0]].title if len(change.cases) == 1 else "il faudrait d’autres questions"
        )
        blocks.append(Block(f"{criteria[change.criterion].title} : {answer} → {leads}", lead="• "))
    case = found.case
    blocks += [heading("La source"), provenance(case.source, STATUS[case.status.value], case.checked_on)]
    if case.nuance:
        blocks.append(Block(case.nuance))
    return [*blocks, Block(signature(guide), MUTED, gap=1)]


def _path(visit: Visit, found: Recommendation) -> list[Block]:
    criteria, answers = visit.guide.diagnostic.criteria, visit.answers
    told: list[Block] = []
    for criterion in (criteria[step.criterion] for step in found.decision.path):
        given = answers.get(criterion.id)
        words = "je ne sais pas" if given is UNKNOWN else criterion.answers[str(given)].title
        told.append(Block(f"{criterion.title} : {words}", lead="→ "))
    return told


def _words(found: Recommendation) -> list[Block]:
    blocks = [heading("À dire", gap=0), *said(found.case.say)]
    blocks += [heading("À éviter"), *(Block(spoken(text), MUTED, lead="✗ ") for text in found.case.avoid)]
    if found.case.traps:
        blocks += [heading("Pièges"), *bullets(found.case.traps)]
    return blocks


def first_of_all(found: Recommendation) -> list[Complement]:
    """The complements that come before the action itself."""
    return [complement for complement in found.complements if complement.first]


def _complements(found: Recommendation) -> list[Block]:
    if not found.complements:
        return [Block("Rien de plus pour cette situation.")]
    blocks: list[Block] = []
    for complement in found.complements:
        blocks += [heading(complement.title), *bullets(complement.advice), *said(complement.say, "bold")]
        blocks.append(provenance(complement.source, complement.status.value, complement.checked_on))
    return blocks


def _actor(actor: Actor, beside: list[Block], near: list[Block]) -> list[Block]:
    blocks = [
        heading(actor.name),
        *beside,
        Block(spoken(actor.say), "bold"),
        Block(actor.does),
        *near,
        *_listed("Quand : ", actor.when),
        *_listed("Pas pour : ", actor.not_for),
        *_listed("À préparer : ", actor.prepare),
        *(Block(_dated(contact.text, contact.checked_on), lead="☎ ") for contact in actor.contacts),
    ]
    return [*blocks, provenance(actor.source, actor.status.value, actor.checked_on)]


def _listed(label: str, texts: tuple[str, ...]) -> list[Block]:
    """Texts under one label, told once."""
    return [Block(text, lead=" " * len(label) if rank else label) for rank, text in enumerate(texts)]


def _dated(text: str, checked: object) -> str:
    return f"{text} (vérifié le {checked:%d/%m/%Y})" if checked else text
