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
    "SCE-04": Wording(
        "« {mot} » n’est pas {genre}.",
        "Les conseils qui en dépendent ne s’afficheraient pas pendant la séance.",
        "{suggestion}Mots connus ici : {connus}.{aussi}",
    ),
    "SCE-05": Wording(
        "Le complément « {mot} » n’existe pas.",
        "Le formateur attendrait un conseil qui ne peut pas s’afficher.",
        "{suggestion}Compléments connus : {connus}.{aussi}",
    ),
    "SCE-06": Wording(
        "Le scénario attend le complément « {complément} », qui ne s’affiche pas ici : il demande {conditions}.",
        "Le formateur annoncerait un conseil que le groupe ne verrait pas.",
        "Ajoutez sous « observations » ou « structure » ce qui manque, ou retirez ce complément.",
    ),
    "SCE-07": Wording(
        "Le numéro « {numéro} » est pris deux fois : dans {premier} et dans {second}.",
        "Dans la liste, le formateur ne saurait pas lequel est lequel.",
        "Changez-le dans l’un des deux fichiers : « {libre} » est libre.",
    ),
    "SCE-08": Wording(
        "Ce scénario est vide.",
        "Le formateur ne pourrait pas le jouer.",
        "Écrivez-le, ou supprimez le fichier.",
    ),
}
