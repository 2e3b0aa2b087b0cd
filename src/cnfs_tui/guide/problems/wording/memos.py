"""The shape of a memo."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

MEMOS: dict[str, Wording] = {
    "MEM-01": Wording(
        "Ce mémo ne correspond à aucune compétence.",
        "Il ne sera jamais remis à personne.",
        "Donnez-lui l’identifiant d’une compétence.",
    ),
    "MEM-02": Wording(
        "Le mémo n’a pas de titre.",
        "La personne ne saurait pas à quoi sert la feuille.",
        "Commencez le fichier par « # Je sais … ».",
    ),
    "MEM-03": Wording(
        "Le mémo a un second titre : « {mots} ».",
        "Un mémo parle d’une seule chose.",
        "Gardez un seul « # » ; les parties ont « ## ».",
    ),
    "MEM-04": Wording(
        "« {mots} » n’est pas une partie connue d’un mémo.",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "Parties possibles : « ## Avant de commencer », « ## Pour recommencer », « ## Attention ».",
    ),
    "MEM-05": Wording(
        "La partie « {mots} » est écrite deux fois.",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "Réunissez les deux.",
    ),
    "MEM-06": Wording(
        "Il manque la partie « {mots} ».",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "Ajoutez « ## {mots} » et son contenu.",
    ),
    "MEM-07": Wording(
        "Ce n’est pas ce qui est attendu ici.",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "« Pour recommencer » : une liste numérotée. « Avant de commencer » : des tirets. « Attention » : une phrase.",
    ),
    "MEM-08": Wording(
        "Un mémo n’a ni gras, ni lien, ni image, ni tableau.",
        "Un texte simple se lit mieux, et s’imprime pareil partout.",
        "Gardez seulement le texte, une phrase par ligne.",
    ),
    "MEM-09": Wording(
        "Ce mémo est trop long ({mots} signes).",
        "Il ne tiendrait pas sur une page, en lettres assez grandes.",
        "Gardez une seule tâche, en 3 à 5 étapes.",
    ),
}
