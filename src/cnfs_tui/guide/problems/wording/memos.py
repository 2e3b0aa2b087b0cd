"""The shape of a memo."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

MEMOS: dict[str, Wording] = {
    "MEM-01": Wording(
        "Ce mémo ne correspond à aucune compétence.",
        "Il ne serait remis à personne.",
        "Donnez à ce fichier le nom d’une compétence de rules/competences.yaml, ou ajoutez-y cette compétence.",
    ),
    "MEM-02": Wording(
        "Le mémo n’a pas de titre.",
        "La personne ne saurait pas à quoi sert la feuille.",
        "Commencez le fichier par une ligne « # Je sais … », avec le dièse, puis une espace.",
    ),
    "MEM-03": Wording(
        "Le mémo a un second titre : « {mots} ».",
        "Un mémo parle d’une seule chose.",
        "Si c’est le nom d’une partie, écrivez « ## » devant. Si c’est une autre tâche, faites-en un autre mémo.",
    ),
    "MEM-04": Wording(
        "« {mots} » n’est pas une partie connue d’un mémo.",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "{suggestion}Parties possibles : « ## Avant de commencer », « ## Pour recommencer », « ## Attention ».",
    ),
    "MEM-05": Wording(
        "La partie « {mots} » est écrite deux fois.",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "Réunissez les deux sous le premier « ## {mots} ».",
    ),
    "MEM-06": Wording(
        "Il manque la partie « {mots} ».",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "Ajoutez {où} la ligne « ## {mots} »{contenu}.",
    ),
    "MEM-07": Wording(
        "« {mots} » n’a pas la forme attendue dans cette partie.",
        "Le mémo a toujours la même forme : la personne s’y retrouve.",
        "« Pour recommencer » : des étapes numérotées « 1. … ». « Avant de commencer » : des tirets « - … ». « Attention » : des phrases, sans tiret.",
    ),
    "MEM-08": Wording(
        "Un mémo n’a que du texte : ni gras, ni lien, ni image, ni tableau, ni liste dans une liste.",
        "Un texte simple se lit mieux, et s’imprime partout de la même façon.",
        "Gardez seulement le texte, une phrase par ligne.",
    ),
    "MEM-09": Wording(
        "Ce mémo est trop long ({mots} signes).",
        "Il ne tiendrait pas sur une page, en lettres assez grandes.",
        "Gardez une seule tâche, en 3 à 5 étapes.",
    ),
}
