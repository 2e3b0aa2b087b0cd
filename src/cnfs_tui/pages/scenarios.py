"""The scenarios that a trainer chooses among: what is told of each, and what can be done with it."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.pages.block import MUTED, Block, beware, bullets, heading, provenance
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.text import spoken
from cnfs_tui.training.session import Played

TITLE = "Former"
QUESTION = "Choisissez un scénario"
ABOUT = (
    "La salle du formateur : des situations inventées, à montrer, à jouer et à comparer. Rien n’est "
    "compté, rien n’est gardé, aucun nom n’est demandé."
)
ACTIVITIES = (
    ("demonstration", "Démonstration guidée : la visite se joue seule, le groupe choisit"),
    ("role-play", "Jeu de rôle : cartes, minuteur, grille d’observation"),
    ("comparison", "Comparaison : le diagnostic du groupe et celui de l’arbre"),
    ("what-if", "Et si : changer une réponse, voir le chemin bouger"),
    ("exercise", "Dans l’outil : jouer la visite, avec EXERCICE sur ses papiers"),
)
NO_DEMONSTRATION = "Ce scénario n’a pas encore de démonstration : jouez-le, ou comparez."
WARNED = "Avant de choisir ce scénario"
ANOTHER = "En choisir un autre"
GO_ON = "Continuer"
_CAUTION = "avertissement"


def in_order(guide: Guide) -> list[str]:
    """The scenarios in the order of their numbers, those that have none last: digit 1 is S01."""
    scenarios = guide.scenarios
    return sorted(scenarios, key=lambda name: (scenarios[name].code is None, scenarios[name].code or ""))


def option(guide: Guide, name: str, played: Played) -> Option:
    """One line of the list: its title, that it has a warning, and what the session has done with it."""
    scenario = guide.scenarios[name]
    caution = _CAUTION if scenario.warning else ""
    return Option(name, scenario.titled, note=" · ".join(filter(None, (caution, _done(played)))))


def _done(played: Played) -> str:
    done = [
        words
        for words, yes in (
            ("montré", played.shown),
            ("joué", played.staged or played.visited),
            ("observé", bool(played.observation.scores)),
            ("comparé", bool(played.diagnosis)),
        )
        if yes
    ]
    return ", ".join(done)


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
