"""The page of each time of a session, as its place in it asks; the play has its grid beside."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.training import Phase, Role, SessionTime, Training
from cnfs_tui.pages.block import MUTED, Block, heading
from cnfs_tui.pages.training.role_play.cards import adviser_card, observer_card, person_card, proof
from cnfs_tui.pages.training.role_play.observed import facts, left_to_mark, replayable, result
from cnfs_tui.pages.training.role_play.page import Page
from cnfs_tui.pages.training.role_play.place import Place
from cnfs_tui.training.observation import Observation

ABOUT = "Les huit temps d’une séance, l’un après l’autre, avec un minuteur qui ne sonne pas."
GROUP_CHOOSES = "Le groupe choisit le moment."


def shown(
    guide: Guide, scenario: Scenario, time: SessionTime, seen: Observation, place: Place, *, stopped: bool
) -> Page:
    """The page of a time, ``stopped`` when nobody plays; at the last one, what to do is in its content."""
    match time.phase:
        case Phase.READING:
            return _card(guide.training, scenario, time, place.card)
        case Phase.PLAY:
            return _play(guide.training, time, seen, place, stopped)
        case Phase.REPLAY:
            return _replay(guide, time, seen, place.moment)
        case _:
            return turned(guide, scenario, time, seen)[place.page]


def turned(guide: Guide, scenario: Scenario, time: SessionTime, seen: Observation) -> list[Page]:
    """The pages of a time that are read one after the other: at least one."""
    match time.phase:
        case Phase.FRAME:
            return _frame(guide.training, time)
        case Phase.DEBRIEF:
            return _debrief(guide, scenario, time, seen)
        case _:
            return [Page(time.content)]


def _card(training: Training, scenario: Scenario, time: SessionTime, number: int | None) -> Page:
    if number is not None:
        return card(training, scenario, number)
    cards = [Block(role.title, lead=f"{rank} ") for rank, role in enumerate(roles(training), 1)]
    return Page(time.content, [heading("Les cartes, face cachée"), *cards])


def card(training: Training, scenario: Scenario, number: int) -> Page:
    """The card that has this number."""
    match number:
        case 1:
            return adviser_card(training, scenario)
        case 2:
            return person_card(training, scenario)
        case _:
            return observer_card(training)


def _play(training: Training, time: SessionTime, seen: Observation, place: Place, stopped: bool) -> Page:
    if not place.grid:
        return Page("Le jeu est arrêté." if stopped else time.content)
    item = list(training.grid.values())[place.item]
    score = seen.scores.get(item.id)
    marked = "pas encore de marque" if score is None else f"marque {score}"
    where = f"Ligne {place.item + 1} sur {len(training.grid)}, {marked}."
    return Page(item.item, [Block(proof(item)), Block(where, MUTED)])


def roles(training: Training) -> tuple[Role, Role, Role]:
    """Who has a card, in the order of their numbers."""
    return (training.roles.adviser, training.roles.person, training.roles.observer)


def _frame(training: Training, time: SessionTime) -> list[Page]:
    """The rules of the session, then who does what."""
    known = roles(training)
    blocks = [heading("Les rôles")]
    for role in known:
        blocks += [Block(role.title, "bold", lead="• "), Block(role.instructions[0], lead="  ")]
    return [Page(time.content, blocks), *(Page(f"{role.title}\n{role.instructions[0]}") for role in known)]


def _debrief(guide: Guide, scenario: Scenario, time: SessionTime, seen: Observation) -> list[Page]:
    """What was noted, then the questions one at a time, then what the grid says."""
    questions = (*scenario.debrief, *guide.training.questions)
    asked = [
        Page(question, [Block(f"Question {rank} sur {len(questions)}", MUTED, gap=1)])
        for rank, question in enumerate(questions, 1)
    ]
    return [Page(time.content), *facts(guide, seen), *asked, result(guide, seen)]


def missing_marks(training: Training, seen: Observation) -> list[Block]:
    """How much of the grid has no mark yet, if any."""
    return [] if seen.complete(training) else [Block(left_to_mark(training, seen), MUTED, gap=1)]


def _replay(guide: Guide, time: SessionTime, seen: Observation, at: int) -> Page:
    moments, missing = replayable(guide, seen), missing_marks(guide.training, seen)
    if not moments:
        return Page(time.content, [*missing, Block(GROUP_CHOOSES, gap=1)])
    listed = [
        Block(words, "bold" if rank == at else "", lead="› " if rank == at else "  ")
        for rank, words in enumerate(moments)
    ]
    return Page(moments[at], [Block(time.content, gap=1), heading("À choisir avec ↑ ↓"), *listed, *missing])
