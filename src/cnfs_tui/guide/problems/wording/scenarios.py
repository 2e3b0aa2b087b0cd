"""The scenarios, which are also tests of the tree."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

SCENARIOS: dict[str, Wording] = {
    "SCE-01": Wording(
        "Le scénario « {exemple} » attend « {attendu} », mais l’arbre donne « {obtenu} ». Parce que : {raison}.",
        "Un groupe qui aurait bien répondu s’entendrait dire qu’il s’est trompé.",
        "Corrigez le cas attendu, les réponses ou l’arbre.{changement}",
    ),
    "SCE-02": Wording(
        "Le scénario « {exemple} » ne suffit pas pour décider : il manque « {critère} ».",
        "Le groupe n’arriverait à aucune recommandation.",
        "Sous « réponses », ajoutez « {critère} » et sa réponse : {réponses}.",
    ),
    "SCE-03": Wording(
        "Le scénario attend le cas « {mot} », qui n’existe pas.",
        "Aucune réponse du groupe ne serait jamais la bonne.",
        "{suggestion}Cas connus : {connus}.",
    ),
}
