"""The examples, which are tests of the tree."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

EXAMPLES: dict[str, Wording] = {
    "EXE-01": Wording(
        "L’exemple « {exemple} » attend « {attendu} », mais l’arbre donne « {obtenu} ». Parce que : {raison}.",
        "L’un des deux se trompe : l’exemple ou l’arbre.",
        "Si l’arbre a raison, déplacez cet exemple sous « {obtenu} ». Sinon, corrigez l’arbre, ou les réponses de l’exemple.{changement}",
    ),
    "EXE-02": Wording(
        "L’exemple « {exemple} » ne suffit pas pour décider : il manque « {critère} ».",
        "Un exemple doit suffire pour décider, sinon il ne vérifie rien.",
        "Sous « réponses », dans l’exemple, ajoutez « {critère} » et sa réponse : {réponses}.",
    ),
    "EXE-03": Wording(
        "Le cas « {cas} » n’a aucun exemple.",
        "Une situation concrète montre à quoi le cas sert, et prévient si un changement de l’arbre l’envoie ailleurs.",
        "Ajoutez un exemple sous le nom du cas, et racontez la situation en une phrase. L’arbre y mène par : {branches}.",
    ),
    "EXE-04": Wording(
        "Aucun exemple du cas « {cas} » ne passe par : {branches}.",
        "Une erreur à cet endroit de l’arbre ne se verrait pas : chaque branche a besoin d’un exemple, ou d’un scénario.",
        "Ajoutez un exemple sous « exemples », et racontez la situation en une phrase.",
    ),
}
