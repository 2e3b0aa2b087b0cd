"""The tree: situations, branches, questions."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

LOGIC: dict[str, Wording] = {
    "LOG-01": Wording(
        "{nombre} sans recommandation : {région}.",
        "Une personne dans cette situation resterait sans réponse.",
        "Ajoutez sous « réponses » la ligne « {branche}: » suivie de l’identifiant d’un cas.",
    ),
    "LOG-02": Wording(
        "La réponse « {mot} » de « {critère} » est écrite sur deux branches (déjà à la ligne {ligne}).",
        "On ne saurait pas laquelle des deux branches suivre.",
        "Chaque réponse doit conduire à une seule branche : retirez-la de l’une des deux.",
    ),
    "LOG-03": Wording(
        "Cette branche ne peut jamais être prise : plus haut, « {critère} » a déjà une autre réponse.",
        "Ce qui est écrit dessous ne servira jamais.",
        "Retirez la branche « {mot} ».",
    ),
    "LOG-04": Wording(
        "« {critère} » est demandé deux fois sur le même chemin.",
        "On reposerait à la personne une question déjà réglée.",
        "Gardez seulement la première question.",
    ),
    "LOG-05": Wording(
        "Cette question ne change rien : toutes ses réponses mènent au cas « {cas} ».",
        "On poserait à la personne une question pour rien.",
        "Écrivez directement le cas à la place de la question.",
    ),
}
