"""The keys of a block and what they hold."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

SHAPE: dict[str, Wording] = {
    "STR-01": Wording(
        "« {clé} » n’est pas une clé connue ici.",
        "Ce qui est écrit là ne serait affiché nulle part.",
        "{suggestion}Clés possibles : {clés}.",
    ),
    "STR-02": Wording(
        "Il manque « {clé} » dans « {bloc} ».",
        "Il manquerait quelque chose à l’écran ou sur le papier.",
        "Ajoutez la ligne « {clé}: … » dans ce bloc.",
    ),
    "STR-03": Wording(
        "Ici, il faut {attendu}.",
        "Le programme ne saurait pas quoi afficher.",
        "{exemple}",
    ),
    "STR-04": Wording(
        "« {valeur} » n’est pas une valeur possible.",
        "Le programme ne connaît que les valeurs de cette liste.",
        "{suggestion}Valeurs possibles : {valeurs}.",
    ),
    "STR-05": Wording(
        "« {variable} » n’est pas une variable connue.",
        "La phrase serait dite avec des accolades.",
        "Variables possibles dans les phrases à dire : {variables}.",
    ),
    "STR-06": Wording(
        "Le texte manque après les deux-points.",
        "Il manquerait quelque chose à l’écran ou sur le papier.",
        "Écrivez le texte, ou retirez la ligne.",
    ),
}
