"""Words that stand for something written elsewhere."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

REFERENCES: dict[str, Wording] = {
    "REF-01": Wording(
        "Cette branche mène au cas « {mot} », qui n’existe pas.",
        "Une personne dans cette situation resterait sans recommandation.",
        "{suggestion}Cas connus : {connus}.",
    ),
    "REF-02": Wording(
        "Le critère « {mot} » n’existe pas.",
        "La question ne peut pas être posée.",
        "{suggestion}Critères connus : {connus}.",
    ),
    "REF-03": Wording(
        "« {mot} » n’est pas une réponse de « {critère} ».",
        "Personne ne peut donner cette réponse.",
        "{suggestion}Réponses connues : {connus}.",
    ),
    "REF-04": Wording(
        "L’acteur « {mot} » n’existe pas.",
        "La personne ne serait orientée vers personne.",
        "{suggestion}Acteurs connus : {connus}.",
    ),
    "REF-05": Wording(
        "La compétence « {mot} » n’existe pas.",
        "Aucun mémo ne pourrait être remis.",
        "{suggestion}Compétences connues : {connus}.",
    ),
    "REF-06": Wording(
        "« {mot} » n’est ni un critère, ni une observation, ni un fait de la structure.",
        "Ce conseil ne s’afficherait jamais.",
        "{suggestion}Mots connus ici : {connus}.",
    ),
    "REF-07": Wording(
        "Le thème « {mot} » n’existe pas.",
        "L’acteur ne serait jamais proposé pour ce thème.",
        "{suggestion}Thèmes connus : {connus}.",
    ),
}
