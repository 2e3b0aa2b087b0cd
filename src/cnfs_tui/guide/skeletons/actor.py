"""A new actor for ``rules/acteurs.yaml``."""

from __future__ import annotations

from datetime import date

from cnfs_tui.guide.model.coop import CoopCategory
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.skeletons.comments import choices
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

NEXT = ("Ensuite : ajoutez « {id} » aux cibles d’un cas (rules/cas.yaml), ou aux acteurs d’un thème.",)


def actor(name: str, known: Known, today: date) -> str:
    """The block of an actor: a kind of place or service, never an address."""
    themes = known.keys("diagnostic", "observations", "theme", "reponses")
    return f"""\
{name}:
  # Le nom à dire et à écrire, sigle expliqué. Une sorte de lieu ou de service, pas une adresse.
  nom: "{TO_FILL}"
  # Ce qu’il fait.
  fait: "{TO_FILL}"
  # Quand orienter vers lui. Une situation par tiret.
  quand:
    - "{TO_FILL}"
  # Facultatif : quand ce n’est pas lui. Pour garder ces lignes, retirez le « # » et l’espace qui le suit.
  # pas pour:
  #   - "{TO_FILL}"
  # Facultatif : les thèmes qui le concernent.
  {choices("Thèmes de ce guide", themes, 2)}
  # thèmes:
  #   - {next(iter(themes), TO_FILL)}
  # Facultatif, pour un collègue de la structure : là où il existe, et les acteurs avant lesquels il vient.
  # si la structure:
  #   collegues-sociaux: oui
  # passe avant:
  #   - {next(iter(known.keys("acteurs", "acteurs")), TO_FILL)}
  # La « structure de redirection » à choisir dans La Coop de la médiation numérique.
  {choices("Un mot parmi", CoopCategory, 2)}
  catégorie coop: Autre
  # Ce que le conseiller dit à la personne, sans « » : l’écran les ajoute.
  dire: "{TO_FILL}"
  # Facultatif : les papiers utiles, jamais un mot de passe.
  # à préparer:
  #   - "{TO_FILL}"
  # Facultatif : un numéro ou une adresse valables partout, avec leur source.
  # contacts:
  #   - texte: "{TO_FILL}"
  #     source: "{TO_FILL}"
  #     statut: source
  #     vérifié le: {today}
  # D’où vient ce qui est écrit ici.
  source: "{TO_FILL}"
  {choices("Un mot parmi", Status, 2)}
  statut: proposition
  # Facultatif : le jour où un fait qui peut changer a été relu à sa source.
  # vérifié le: {today}
"""
