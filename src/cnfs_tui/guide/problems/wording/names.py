"""The names of the files of a guide."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

NAMES: dict[str, Wording] = {
    "NOM-01": Wording(
        "Ce fichier ou ce dossier n’est pas lu : un guide n’attend pas ce nom à cet endroit.",
        "Ce qu’il contient ne sera ni vérifié, ni affiché.",
        "{suggestion}Changez son nom, ou rangez-le ailleurs. Le Bloc-notes ajoute parfois « .txt » : pour le voir, cochez « Extensions de noms de fichiers » dans le menu Affichage de l’Explorateur.",
    ),
    "NOM-02": Wording(
        "Il n’y a pas ici de dossier « {mot} ».",
        "Un guide est fait de deux dossiers, rules et memos : sans eux, il n’y a rien à lire.",
        "{remède}",
    ),
}
