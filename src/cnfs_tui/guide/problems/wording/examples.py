"""The examples, which are tests of the tree."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

EXAMPLES: dict[str, Wording] = {
    "EXE-01": Wording(
        "L’exemple « {exemple} » attend « {attendu} », mais l’arbre donne « {obtenu} ». Parce que : {raison}.",
        "L’un des deux se trompe : l’exemple ou l’arbre.",
        "Corrigez l’exemple ou l’arbre.{changement}",
    ),
    "EXE-02": Wording(
        "L’exemple « {exemple} » ne suffit pas pour décider : il manque « {critère} ».",
        "Un exemple doit suffire pour décider, sinon il ne vérifie rien.",
        "Ajoutez la réponse à « {critère} » dans l’exemple.",
    ),
}
