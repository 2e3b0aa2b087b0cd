"""How a file is, before what it says."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

_SAVE_AS_UTF_8 = "Dans le Bloc-notes : Fichier, Enregistrer sous. En bas, choisissez l’encodage « UTF-8 », puis vérifiez les accents."

FILES: dict[str, Wording] = {
    "FIC-01": Wording(
        "Ce fichier manque.",
        "Sans lui, le guide est incomplet.",
        "{suggestion}S’il est dans un autre dossier, remettez-le à sa place.",
    ),
    "FIC-02": Wording(
        "Ce fichier ne peut pas être lu.",
        "Ce qu’il contient ne serait ni affiché, ni imprimé.",
        "Vérifiez que c’est bien un fichier, et non un dossier ou un raccourci.",
    ),
    "FIC-03": Wording(
        "Ce fichier est trop gros (plus de 1 Mo).",
        "Au-delà, personne ne le relirait, et il ralentirait le poste.",
        "Un guide est un texte court : allégez-le.",
    ),
    "FIC-04": Wording(
        "Ce fichier est enregistré en « Unicode » (UTF-16 ou UTF-32).",
        "Les accents changeraient d’un logiciel à l’autre.",
        _SAVE_AS_UTF_8,
    ),
    "FIC-05": Wording(
        "Ce fichier n’est pas enregistré en UTF-8 : la lettre « {lettre} » est illisible ici.",
        "Les accents seraient remplacés par d’autres signes à l’écran et sur le papier.",
        _SAVE_AS_UTF_8,
    ),
    "FIC-06": Wording(
        "Il y a ici un signe que l’on ne voit pas ({caractère}).",
        "Un signe invisible peut changer le sens d’un mot ou dérégler l’écran.",
        "Effacez tout le mot et retapez-le.",
    ),
    "FIC-07": Wording(
        "Trop d’accents sont empilés sur une lettre.",
        "La lettre serait illisible à l’écran et sur le papier.",
        "Effacez tout le mot et retapez-le.",
    ),
    "FIC-08": Wording(
        "Vous n’avez pas le droit d’ouvrir ce fichier, ou ce dossier.",
        "Ce qu’il contient ne serait ni affiché, ni imprimé.",
        "Fermez-le dans les autres logiciels. Sinon, demandez le droit de le lire, ou copiez le dossier ailleurs.",
    ),
    "FIC-09": Wording(
        "Il y a ici un signe destiné aux machines, qui n’est pas une lettre ({caractère}).",
        "Il peut dérégler l’écran ou l’imprimante. Il vient souvent d’une copie abîmée.",
        "Effacez-le et retapez le mot. S’il y en a partout, reprenez une copie du fichier.",
    ),
    "FIC-10": Wording(
        "Il y a ici une fin de ligne que les éditeurs de texte ne montrent pas ({caractère}).",
        "Les numéros de ligne ne seraient plus les mêmes d’un logiciel à l’autre.",
        "Placez-vous au début du mot suivant, appuyez sur Retour arrière, puis sur Entrée.",
    ),
    "FIC-11": Wording(
        "Il y a ici une marque invisible de début de fichier, au milieu du texte.",
        "Le mot qui suit ne serait pas reconnu. Cela arrive quand on colle deux fichiers bout à bout.",
        "Effacez le début de la ligne jusqu’au premier mot, celui-ci compris, et retapez-le.",
    ),
    "FIC-12": Wording(
        "La lettre qui était ici a été perdue : il reste le signe « \ufffd ».",
        "Le mot serait illisible à l’écran et sur le papier.",
        "Retapez la lettre. Elle s’est perdue à l’enregistrement : choisissez toujours l’encodage « UTF-8 ».",
    ),
    "FIC-13": Wording(
        "« {mots} » est sans doute mis pour « {lettre} ».",
        "Ces signes s’afficheraient et s’imprimeraient tels quels.",
        "Retapez la lettre. Elle s’est abîmée dans un logiciel qui n’était pas réglé sur « UTF-8 ».",
    ),
    "FIC-14": Wording(
        "La ligne se termine par une espace insécable, que l’on ne voit pas.",
        "Elle compte comme une lettre : le texte n’est pas tout à fait celui que vous lisez.",
        "Effacez-la : mettez le curseur en fin de ligne et appuyez sur la touche Retour arrière.",
    ),
}
