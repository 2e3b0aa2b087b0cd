"""A new case for ``rules/cas.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cnfs_tui.guide.model.case import Action, MemoKind
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.skeletons.comments import answers, choices
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

NEXT = (
    "Ensuite : dans rules/arbre.yaml, faites mener une branche à « {id} ».",
    "Puis donnez-lui un exemple (tout en bas du bloc).",
)


def case(name: str, known: Known, today: date) -> str:
    """The block of a case: an action of the list, the first actor of the guide, all the texts to write."""
    actors, skills = known.keys("acteurs", "acteurs"), known.keys("competences", "competences")
    criteria = known.criteria()
    first = next(iter(actors), TO_FILL)
    return f"""\
{name}:
  # Ce que l’on propose, en une ligne.
  titre: "{TO_FILL}"
  {choices("Un mot parmi", Action, 2)}
  action: coup-de-pouce
  # Comment le conseiller se tient dans ce cas. Il fait avec la personne, jamais à sa place.
  posture: "{TO_FILL}"
  # Ce que le conseiller dit pour le proposer à la personne.
  proposer: "{TO_FILL}"
  # Des paroles, sans « » : l’écran les ajoute. Une par tiret, autant que vous voulez.
  dire:
    - "{TO_FILL}"
  ne pas dire:
    - "{TO_FILL}"
  # Les étapes, dans l’ordre. « faire » : quelques mots, sur une ligne ; « détail » : comment (facultatif).
  étapes:
    - faire: "{TO_FILL}"
      # détail: "{TO_FILL}"
  # Facultatif : la durée à ne pas dépasser. Pour garder une ligne, retirez le « # » et l’espace qui le suit.
  # limite en minutes: 20
  # Vers qui orienter, le plus immédiat d’abord. Changez ou ajoutez des lignes.
  {choices("Acteurs de ce guide", actors, 2)}
  cibles:
    - {first}
  # Facultatif : oui, pour que les acteurs du thème observé passent en premier.
  # cibles du thème: oui
  # Facultatif : ce que la personne peut apprendre à cette occasion.
  {choices("Compétences de ce guide", skills, 2)}
  # compétences:
  #   - {next(iter(skills), TO_FILL)}
  {choices("Ce que la personne emporte. Un mot parmi", MemoKind, 2)}
  mémo: aucun
  # Comment cela continue : un rappel, une date, un atelier.
  ensuite:
    - "{TO_FILL}"
  # Facultatif : ce qu’il faut éviter.
  # pièges:
  #   - "{TO_FILL}"
  # Facultatif : ce qui vient d’un texte officiel, et ce qui vient de vous.
  # précision: "{TO_FILL}"
  # D’où vient ce cas.
  source: "{TO_FILL}"
  {choices("Un mot parmi", Status, 2)}
  statut: proposition
  # Facultatif : le jour où un fait qui peut changer a été relu à sa source.
  # vérifié le: {today}
  # Une situation qui doit mener à ce cas, dès qu’une branche de l’arbre y mène. Retirez alors les « # ».
  # Critères et réponses de ce guide :
  {answers(criteria, 2)}
  # exemples:
  #   - situation: "{TO_FILL}"
  #     réponses:
  #       {_first(criteria)}
"""


def _first(criteria: Mapping[str, tuple[str, ...]]) -> str:
    found = ((criterion, known[0]) for criterion, known in criteria.items() if known)
    return ": ".join(next(found, (TO_FILL, TO_FILL)))
