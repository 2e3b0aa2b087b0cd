"""How the text of a file is written."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

SYNTAX: dict[str, Wording] = {
    "SYN-01": Wording(
        "« {clé} » est écrit deux fois dans le même bloc (déjà à la ligne {ligne}).",
        "Un seul des deux textes serait gardé : l’autre serait perdu.",
        "Gardez-en un seul, ou réunissez les deux textes.",
    ),
    "SYN-02": Wording(
        "Tout ce qui suit « # » est ignoré : c’est lu comme un commentaire.",
        "Cette partie ne sera ni affichée ni imprimée.",
        'Si c’est du texte, mettez toute la phrase entre guillemets droits : "…".',
    ),
    "SYN-03": Wording(
        "Le texte contient « : » et se lit comme une nouvelle clé.",
        "Le texte ne peut pas être séparé de la clé.",
        'Mettez toute la phrase entre guillemets droits : "…".',
    ),
    "SYN-04": Wording(
        "La ligne commence par une tabulation.",
        "Sa largeur change d’un logiciel à l’autre : on ne sait pas à quel niveau est la ligne.",
        "Remplacez-la par des espaces (deux par niveau).",
    ),
    "SYN-05": Wording(
        "Il y a une espace insécable (souvent copiée d’un traitement de texte) à un endroit qui compte.",
        "Elle ressemble à une espace, mais elle compte comme une lettre.",
        "Effacez-la et tapez une espace ordinaire.",
    ),
    "SYN-06": Wording(
        "Le guillemet ouvert ici n’est refermé qu’à la ligne {fin}.",
        "Tout ce qui suit, jusqu’à ce guillemet, serait pris pour un seul texte.",
        "Fermez-le sur la même ligne. Pour un texte long, écrivez « | » après la clé et le texte en dessous.",
    ),
    "SYN-07": Wording(
        "« & », « * » et « << » en début de texte ont un sens spécial, qui n’est pas permis ici.",
        "Le texte serait remplacé par un autre, recopié d’ailleurs.",
        "Mettez la phrase entre guillemets droits, ou recopiez le texte.",
    ),
    "SYN-08": Wording(
        "« ! » en début de texte a un sens spécial, qui n’est pas permis ici.",
        "Le premier mot disparaîtrait du texte.",
        'Mettez la phrase entre guillemets droits : "…".',
    ),
    "SYN-09": Wording(
        "Le tiret est collé au texte : ce n’est pas lu comme une liste.",
        "Les lignes se colleraient en un seul texte.",
        "Mettez une espace après le tiret.",
    ),
    "SYN-10": Wording(
        "Ce fichier est vide.",
        "Sans lui, le guide est incomplet.",
        "Remettez son contenu, ou recopiez celui du guide livré.",
    ),
    "SYN-11": Wording(
        "« --- » commence un second document.",
        "Ce qui suit ne serait pas lu.",
        "Retirez cette ligne : un fichier, un seul document.",
    ),
    "SYN-12": Wording(
        "Une clé doit être un mot simple, suivi de deux-points.",
        "On ne saurait pas de quoi parle le bloc.",
        'Si c’est une phrase, mettez-la entre guillemets droits : "…".',
    ),
    "SYN-13": Wording(
        "Ce texte est trop long pour un guide.",
        "Au-delà, personne ne le lirait à l’écran.",
        "Raccourcissez-le, ou partagez-le en plusieurs points.",
    ),
    "SYN-14": Wording(
        "Il y a trop de niveaux imbriqués.",
        "Un arbre aussi profond ne peut être ni lu ni vérifié par une personne.",
        "Simplifiez : l’arbre doit pouvoir se lire à voix haute.",
    ),
    "SYN-15": Wording(
        "Cette ligne n’a pas de deux-points suivis d’une espace : ce n’est pas une clé.",
        "On ne sait pas si c’est une clé ou la suite du texte.",
        "Écrivez « clé: texte », ou décalez la ligne pour qu’elle continue le texte au-dessus.",
    ),
    "SYN-16": Wording(
        "Cette ligne n’est pas alignée avec celles de son bloc.",
        "L’alignement dit de quel bloc dépend chaque ligne.",
        "Alignez-la, avec des espaces, sur la première ligne du même bloc.",
    ),
    "SYN-17": Wording(
        "Le guillemet ouvert ici est mal refermé.",
        "On ne sait pas où finit le texte.",
        "Refermez-le en fin de ligne. Si le texte contient ' ou \", préférez ’ et « ».",
    ),
    "SYN-18": Wording(
        "Ce texte commence par un signe réservé, ou un crochet n’est pas refermé.",
        "Ce signe a un sens spécial en début de texte.",
        'Mettez toute la phrase entre guillemets droits : "…".',
    ),
    "SYN-19": Wording(
        "Cette ligne ne se lit pas.",
        "Rien de ce qui suit ne peut être lu.",
        "Comparez-la avec une ligne semblable du même fichier : alignement, deux-points.",
    ),
}
