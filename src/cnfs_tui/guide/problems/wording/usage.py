"""What is written and never used."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

USAGE: dict[str, Wording] = {
    "REF-08": Wording(
        "Aucune branche de l’arbre ne mène au cas « {mot} ».",
        "Ce cas ne serait recommandé à personne.",
        "Dans rules/arbre.yaml, faites mener une branche à ce cas, ou retirez-le.",
    ),
    "USE-01": Wording(
        "Rien n’oriente jamais vers {lesquels}.",
        "Personne n’en entendrait parler, ni à l’écran, ni sur le papier.",
        "Un acteur sert s’il a des « thèmes », s’il « passe avant » un autre, ou s’il est nommé dans les « cibles » d’un cas ou d’un complément. Ajoutez ce lien, ou retirez l’acteur.",
    ),
    "USE-02": Wording(
        "Ni les cas ni les ateliers ne proposent d’apprendre {lesquels}.",
        "Le mémo qui va avec ne serait suggéré à personne.",
        "Nommez la compétence dans les « compétences » d’un cas ou d’un atelier, ou retirez-la avec son mémo.",
    ),
    "USE-03": Wording(
        "Le complément « {mot} » ne s’ajoute jamais : aucun chemin de l’arbre ne réunit : {conditions}.",
        "Ce conseil ne serait donné à personne.",
        "Sous « si », retirez une de ces conditions, ou acceptez d’autres réponses, séparées par « ou ».",
    ),
    "USE-04": Wording(
        "Noter {lesquels} ne change rien.",
        "On noterait quelque chose sur la personne sans que cela serve à l’aider.",
        "Écrivez un complément qui en tient compte (rules/complements.yaml, sous « si »), ou retirez l’observation.",
    ),
}
