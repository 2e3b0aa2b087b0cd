"""Words that stand for something written elsewhere."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

REFERENCES: dict[str, Wording] = {
    "REF-01": Wording(
        "Cette branche mène au cas « {mot} », qui n’existe pas.",
        "Une personne dans cette situation resterait sans recommandation.",
        "{suggestion}{définition}Cas connus : {connus}.{aussi}",
    ),
    "REF-02": Wording(
        "Le critère « {mot} » n’existe pas.",
        "La question ne pourrait pas être posée.",
        "{suggestion}{définition}Critères connus : {connus}.{aussi}",
    ),
    "REF-03": Wording(
        "« {mot} » n’est pas une réponse à « {critère} ».",
        "Personne ne pourrait donner cette réponse.",
        "{suggestion}{définition}Réponses connues : {connus}.{aussi}",
    ),
    "REF-04": Wording(
        "L’acteur « {mot} » n’existe pas.",
        "La personne ne saurait pas vers qui aller.",
        "{suggestion}{définition}Acteurs connus : {connus}.{aussi}",
    ),
    "REF-05": Wording(
        "La compétence « {mot} » n’existe pas.",
        "Aucun mémo ne pourrait être remis.",
        "{suggestion}{définition}Compétences connues : {connus}.{aussi}",
    ),
    "REF-06": Wording(
        "« {mot} » n’est ni un critère, ni une observation, ni un fait de la structure.",
        "Ce conseil ne s’afficherait jamais.",
        "{suggestion}{définition}Mots connus ici : {connus}.{aussi}",
    ),
    "REF-07": Wording(
        "Le thème « {mot} » n’existe pas.",
        "L’acteur ne serait jamais proposé pour ce thème.",
        "{suggestion}{définition}Thèmes connus : {connus}.{aussi}",
    ),
    "REF-09": Wording(
        "L’observation « {mot} » n’existe pas, alors que des acteurs ont des thèmes.",
        "Les acteurs d’un thème ne seraient jamais proposés.",
        "{suggestion}Parmi les observations, gardez-en une qui s’appelle « {mot} » : ses réponses sont les thèmes.",
    ),
    "REF-10": Wording(
        "Le geste « {mot} » n’existe pas.",
        "Le groupe ne saurait pas de quel geste on parle.",
        "{suggestion}{définition}Gestes connus : {connus}.{aussi} Ils sont dans rules/posture.yaml, sous « gestes ».",
    ),
    "REF-11": Wording(
        "La ligne « {mot} » n’est pas dans la grille d’observation.",
        "Elle ne ferait jamais reprendre un scénario.",
        "{suggestion}{définition}Lignes connues : {connus}.{aussi}",
    ),
    "REF-12": Wording(
        "« {mot} » n’est pas un fait de la structure.",
        "Cet acteur ne serait jamais proposé.",
        "{suggestion}{définition}Faits connus : {connus}.{aussi}",
    ),
}
