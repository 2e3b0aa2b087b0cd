"""A desk that has been in use for a while, for the pictures: structure, places and counters, all invented.

Telephone numbers are of the ranges that the French regulator (Arcep) keeps for fiction.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from cnfs_tui.desk.activity import store
from cnfs_tui.desk.activity.axes import Axis, Counts
from cnfs_tui.desk.folders import activity_file, places_file, settings_file
from cnfs_tui.desk.places.importing import import_list
from cnfs_tui.desk.profile import Colleague, Profile, Workshop
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import write_settings
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.outcome import counted, outcome
from cnfs_tui.tree.decide import Pending
from cnfs_tui.visit import Visit

PROFILE = Profile(
    name="CCAS de Beaulieu-les-Prés",
    kind="ccas",
    address="2 place de la Mairie",
    postcode="01990",
    town="Beaulieu-les-Prés",
    telephone="01 99 00 12 00",
    hours="du lundi au vendredi, 9 h à 12 h",
    aidants_connect="eligible",
    colleagues=(Colleague("assistante sociale", "bureau 3", "lundi et jeudi matin"),),
    workshops=(
        Workshop(
            "Créer un bon mot de passe",
            (1,),
            hours="14 h à 16 h",
            place="salle 2",
            skills=("utiliser-des-mots-de-passe",),
        ),
    ),
)
PLACES = """\
nom;type;adresse;code_postal;commune;telephone;horaires;rendez_vous;latitude;longitude;date_maj
France services de Beaulieu-les-Prés;france-services;4 rue des Écoles;01990;Beaulieu-les-Prés;0199001234;\
lundi-vendredi 9h-12h, 13h30-17h;non;46.001;5.002;2026-10-02
CCAS de Beaulieu-les-Prés;ccas;2 place de la Mairie;01990;Beaulieu-les-Prés;0199001200;\
lundi-vendredi 9h-12h;oui;46.002;5.001;2026-10-02
Maison des solidarités du Val;maison-des-solidarites;12 avenue du Parc;01991;Vallières;0199003456;\
lundi-vendredi 8h30-12h, 14h-17h;oui;46.06;5.03;2026-09-14
France services de Vallières;france-services;1 rue du Pont;01991;Vallières;0199005678;\
mardi-samedi 9h-12h30;non;46.061;5.031;2026-10-02
Point-justice du Lac;point-justice;7 quai Neuf;01992;Port-le-Lac;0199007890;\
jeudi 14h-17h;oui;46.15;5.1;2026-06-30
Mission locale du Lac;mission-locale;3 quai Neuf;01992;Port-le-Lac;0199009012;\
lundi-vendredi 9h-12h, 13h30-17h30;non;46.151;5.101;2026-09-01
"""
WEEKS, MOST_A_WEEK = 12, 9


def settle_in(guide: Guide, today: date, folder: Path) -> None:
    """Fill the desk that ``CNFS_TUI_DATA`` names; ``folder`` is where to put the list that is imported."""
    write_settings(settings_file(), Settings(profile=PROFILE, counting=True, introduced=True))
    listed = folder / "lieux-de-beaulieu.csv"
    listed.write_text(PLACES, encoding="utf-8")
    import_list(listed, places_file(), today, names={actor.id: actor.name for actor in guide.actors.values()})
    store.add(activity_file(), _months_of_visits(guide, today), today)


def _months_of_visits(guide: Guide, today: date) -> Counts:
    chance = random.Random(4)
    counts: Counter[tuple[str, Axis, str]] = Counter()
    for week in range(WEEKS):
        for _ in range(chance.randint(3, MOST_A_WEEK)):
            told = outcome(_visit(guide, chance), chance.choice((15, 20, 25, 35, 40, 50, 75)))
            counts.update(counted(told, guide, today - timedelta(weeks=week)))
    return counts


def _visit(guide: Guide, chance: random.Random) -> Visit:
    visit = Visit(guide)
    while isinstance(result := visit.result, Pending):
        answers = [*guide.diagnostic.criteria[result.criterion].answers]
        safe = result.criterion == "alerte" and chance.random() < 0.95
        visit = visit.answer(result.criterion, answers[0] if safe else chance.choice(answers))
    visit = visit.observe(THEME, chance.choice([*guide.diagnostic.observations[THEME].answers]))
    for skill in chance.sample(
        [*visit.recommendation.case.skills], k=min(1, len(visit.recommendation.case.skills))
    ):
        visit = visit.toggle_skill(skill)
    return visit.climb(chance.randint(0, 5))
