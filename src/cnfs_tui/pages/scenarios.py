"""What a trainer reads of a scenario, to choose it: beside the list, or in the notes alone."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.pages.block import MUTED, Block, beware, bullets, heading, provenance
from cnfs_tui.pages.text import spoken


def in_order(guide: Guide) -> list[str]:
    """The scenarios in the order of their numbers, those that have none last: digit 1 is S01."""
    scenarios = guide.scenarios
    return sorted(scenarios, key=lambda name: (scenarios[name].code is None, scenarios[name].code or ""))


def about(scenario: Scenario, case: str) -> list[Block]:
    """The page beside the list; ``case`` is the title of the one expected."""
    blocks = [heading(scenario.titled, gap=0)]
    if scenario.warning:
        blocks.append(beware(scenario.warning))
    blocks += [Block(scenario.who), Block(spoken(scenario.opening), "bold", gap=1)]
    if scenario.expected:
        blocks += [heading("Les gestes attendus"), *bullets(scenario.expected)]
    blocks += [heading("Le cas attendu"), Block(case)]
    if scenario.minutes:
        blocks.append(Block(f"Durée du jeu : {scenario.minutes} minutes.", MUTED, gap=1))
    return [*blocks, provenance(scenario.source, scenario.status.value, scenario.checked_on, gap=1)]


def notes(scenario: Scenario, case: str) -> list[str]:
    """What the trainer alone reads, to choose, then to play the person in an exercise."""
    told = [f"! {scenario.warning}"] if scenario.warning else []
    told += [scenario.who, f"Première phrase : {spoken(scenario.opening)}"]
    told += [f"Geste attendu : {gesture}" for gesture in scenario.expected]
    told += [f"Piège : {trap}" for trap in scenario.traps]
    told.append(f"Cas attendu : {case}")
    return [*told, *(f"À révéler. {reveal.when} {reveal.then}" for reveal in scenario.reveals)]
