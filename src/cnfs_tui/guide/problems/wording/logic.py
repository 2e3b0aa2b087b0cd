"""The tree: situations, branches, questions."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

LOGIC: dict[str, Wording] = {
    "LOG-01": Wording(
        "{nombre} sans recommandation : {région}.",
        "Une personne dans cette situation repartirait sans recommandation.",
        "{où}, ajoutez une suite pour « {branche} » : le nom d’un cas, ou une nouvelle question. Cas connus : {connus}. Pour écrire un nouveau cas : cnfs-tui nouveau cas mon-cas.",
    ),
    "LOG-02": Wording(
        "La réponse « {mot} » à « {critère} » est écrite sur deux branches (déjà à la ligne {ligne}).",
        "On ne saurait pas laquelle des deux branches suivre.",
        "Chaque réponse n’a qu’une suite : retirez « {mot} » de l’une des deux branches.",
    ),
    "LOG-03": Wording(
        "Cette branche ne peut jamais être prise : plus haut, « {critère} » a déjà une autre réponse.",
        "Ce que cette branche propose ne servirait jamais à personne.",
        "Retirez la branche « {mot} » : sa ligne, et toutes celles qui en dépendent.",
    ),
    "LOG-04": Wording(
        "« {critère} » est demandé deux fois sur le même chemin : plus haut, la réponse est déjà « {mot} ».",
        "On reposerait à la personne une question déjà réglée.",
        "Gardez seulement la première question : à la place de celle-ci, mettez la suite écrite ici pour « {mot} ».",
    ),
    "LOG-05": Wording(
        "Cette question ne change rien : toutes ses réponses mènent au cas « {cas} ».",
        "On poserait à la personne une question pour rien.",
        "À la place de la question et de ses réponses, écrivez directement « {cas} ».",
    ),
    "LOG-06": Wording(
        "Une partie de cette branche ne sert jamais : plus haut, « {critère} » ne peut plus être « {mot} ».",
        "On croirait, en lisant l’arbre, que cette réponse mène ici.",
        "Retirez « {mot} » de cette ligne, et gardez les autres réponses.",
    ),
    "LOG-07": Wording(
        "Savoir {lesquels} ne change jamais le cas : {raison}.",
        "Ce que l’on demande à la personne doit servir à choisir ce qu’on lui propose.",
        "Posez la question dans l’arbre, là où elle change le cas, ou retirez le critère. S’il ne sert qu’à des conseils, écrivez-le plutôt sous « observations ».",
    ),
}
