"""The cards of a role play: what each of the three reads, and nothing of what the others must not know."""

from __future__ import annotations

from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.training import GridItem, Training
from cnfs_tui.pages.block import MUTED, Block, bullets, heading
from cnfs_tui.pages.text import spoken
from cnfs_tui.pages.training.role_play.page import Page


def adviser_card(training: Training, scenario: Scenario) -> Page:
    """The opening line, and not even who says it."""
    role = training.roles.adviser
    return Page(spoken(scenario.opening), [heading(role.title), *bullets(role.instructions)])


def person_card(training: Training, scenario: Scenario) -> Page:
    """Who the person is, and what she keeps for herself until the adviser looks for it."""
    blocks = [
        Block("Lisez cette carte sans la montrer aux autres. Espace : la cacher.", MUTED),
        Block(scenario.who, gap=1),
        heading("Seulement si le conseiller le cherche"),
    ]
    for reveal in scenario.reveals:
        blocks += [Block(reveal.when, MUTED, lead="• "), Block(reveal.then, lead="  ")]
    role = training.roles.person
    blocks += [heading(role.title), *bullets(role.instructions)]
    return Page(spoken(scenario.opening), blocks)


def observer_card(training: Training) -> Page:
    """What to write down, and the items of the grid with the fact that proves each."""
    blocks = [*bullets(training.roles.observer.instructions), heading("La grille")]
    for item in training.grid.values():
        blocks += [Block(item.item, lead=f"{item.id.upper()} "), Block(proof(item), MUTED, lead="    ")]
    return Page(training.roles.observer.title, blocks)


def proof(item: GridItem) -> str:
    """What to write down for an item."""
    return f"À noter : {item.proof[:1].lower()}{item.proof[1:]}"
