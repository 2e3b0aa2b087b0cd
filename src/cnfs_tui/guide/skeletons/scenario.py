"""A new scenario: a whole file of ``rules/scenarios/``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.model.scenario import Stage, Way
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.skeletons.comments import answers, choices
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

NEXT = ("La personne est inventée : jamais de nom, ni d’histoire vraie que l’on reconnaîtrait.",)


def scenario(name: str, known: Known, today: date) -> str:
    """The file of a scenario, whose answers are those of an example of the guide."""
    criteria, nothing = known.criteria(), {TO_FILL: TO_FILL}
    case, given = known.example()
    lines = "\n  ".join(f"{c}: {answer}" for c, answer in (given or nothing).items())
    observation, observed, complement = known.complement() or (TO_FILL, TO_FILL, TO_FILL)
    gesture = next(iter(known.keys("posture", "gestes")), TO_FILL)
    fact, values = next(iter(HOST_FACTS.items()))
    return f"""\
# Facultatif : un numéro court, pour la liste. Pour garder une ligne, retirez « # » et l’espace qui suit.
# numéro: {TO_FILL}
# Le titre du scénario, tel que les formateurs le choisissent.
titre: "{TO_FILL}"
# Qui est la personne : âge, situation. Elle est inventée, sans nom ni prénom.
qui: "{TO_FILL}"
# Facultatif : ce que le formateur doit savoir avant, pour une scène difficile à jouer ou à regarder.
# avertissement: "{TO_FILL}"
# Facultatif : combien de minutes on joue. Sinon, la durée est celle de formation.yaml.
# durée en minutes: 10
# Ce qu’elle dit d’emblée, sans « » : l’écran les ajoute.
accroche: "{TO_FILL}"
# Ce qu’elle dit ou montre, seulement si le conseiller le cherche. Une par tiret.
révélations:
  - si: "{TO_FILL}"
    alors: "{TO_FILL}"
# Les réponses que le groupe doit trouver, comme dans le diagnostic. Remplacez celles-ci par les vôtres.
# Critères et réponses de ce guide :
{answers(criteria, 0)}
réponses:
  {lines}
# Facultatif : ce que l’on observe. Cela change les conseils, jamais le cas.
{answers(known.observations(), 0)}
# observations:
#   {observation}: {observed}
# Facultatif : le lieu qui accueille, s’il change quelque chose.
{answers(HOST_FACTS, 0)}
# structure:
#   {fact}: {values[0]}
# Le cas auquel ces réponses doivent mener : « cnfs-tui verifier » le contrôle.
{choices("Cas de ce guide", known.keys("cas", "cas"), 0)}
cas attendu: {case or TO_FILL}
# Facultatif : les compléments qui doivent s’afficher, séparés par des virgules.
{choices("Compléments de ce guide", known.keys("complements", "complements"), 0)}
# compléments attendus: {complement}
# Facultatif : ce que l’on espère voir.
# gestes attendus:
#   - "{TO_FILL}"
# Facultatif : les pièges tendus au conseiller.
# pièges:
#   - "{TO_FILL}"
# Les questions à poser au groupe, une fois la scène jouée.
débrief:
  - "{TO_FILL}"
# D’où vient ce scénario.
source: "{TO_FILL}"
{choices("Un mot parmi", Status, 0)}
statut: proposition
# Facultatif : le jour où un fait qui peut changer a été relu à sa source.
# vérifié le: {today}
# Facultatif : la démonstration. La visite se joue devant le groupe, un moment par tiret et par écran.
# Un moment est un dialogue, ou un choix que le groupe doit faire. 110 signes au plus par texte.
# Dialogue : « personne » ou « conseiller », ou les deux. Entre « » ce qui est dit, sinon ce qui est fait.
# La ligne « réponse » : le critère que l’on connaît alors. Chacun une fois, dans l’ordre de l’arbre.
# La ligne « gestes » : ceux de posture.yaml qui sont en jeu, séparés par des virgules.
# Choix : de 2 à 4 façons de faire, dont une au moins conforme à la note.
{choices("Étapes, dans cet ordre", Stage, 0)}
{choices("Modes", Way, 0)}
# démonstration:
{_moments(given or nothing)}
#   - étape: ensemble
#     que faites-vous: "{TO_FILL}"
#     choix:
#       - mode: faire-avec
#         gestes: {gesture}
#         fait: "{TO_FILL}"
#         effet: "{TO_FILL}"
#         conforme: oui
#       - mode: faire-a-la-place
#         fait: "{TO_FILL}"
#         effet: "{TO_FILL}"
#         conforme: non
"""


def _moments(criteria: Iterable[str]) -> str:
    """A dialogue for each answer that the group must find, in comments."""
    return "\n".join(
        f"""\
#   - étape: diagnostic
#     conseiller: "{TO_FILL}"
#     personne: "{TO_FILL}"
#     réponse: {criterion}"""
        for criterion in criteria
    )
