"""How a file is, before what it says."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

FILES: dict[str, Wording] = {
    "FIC-01": Wording(
        "Ce fichier manque.",
        "Sans lui, le guide est incomplet.",
        "Remettez-le, ou recopiez celui du guide livré.",
    ),
    "FIC-02": Wording(
        "Ce fichier ne peut pas être lu.",
        "Ce qu’il contient ne peut pas être pris en compte.",
        "Vérifiez que c’est un fichier et que vous avez le droit de l’ouvrir.",
    ),
    "FIC-03": Wording(
        "Ce fichier est trop gros (plus de 1 Mo).",
        "Au-delà, personne ne le relirait, et il ralentirait le poste.",
        "Un guide est un texte court : allégez-le.",
    ),
    "FIC-04": Wording(
        "Ce fichier est enregistré en « Unicode » (UTF-16).",
        "Les accents et les recherches ne marcheraient pas d’un logiciel à l’autre.",
        "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage « UTF-8 ».",
    ),
    "FIC-05": Wording(
        "Ce fichier n’est pas enregistré en UTF-8 : la lettre « {lettre} » est illisible ici.",
        "Les accents seraient remplacés par d’autres signes à l’écran et sur le papier.",
        "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage « UTF-8 ».",
    ),
    "FIC-06": Wording(
        "Il y a ici un caractère invisible ou interdit ({caractère}).",
        "Un signe que l’on ne voit pas peut changer le sens d’un mot ou dérégler l’écran.",
        "Effacez-le et retapez le mot au clavier.",
    ),
    "FIC-07": Wording(
        "Trop d’accents sont empilés sur une lettre.",
        "La lettre serait illisible à l’écran et sur le papier.",
        "Retapez le mot au clavier.",
    ),
}
