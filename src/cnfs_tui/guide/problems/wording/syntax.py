"""How the text of a file is written."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

_IN_QUOTES = 'Mettez toute la phrase entre guillemets droits : "…".'
_EVERY_QUOTE = "À l’intérieur, écrivez ’ et « », jamais les signes droits."

REMEDY_OF_TWO = "Gardez-en un seul, ou réunissez les deux textes."
REMEDY_OF_A_LOST_DASH = (
    "Si un autre élément de la liste commence ici, remettez le tiret devant « {clé} ». "
    "Sinon, gardez-en un seul, ou réunissez les deux textes."
)
"""What to do of a key written twice: in any block, and when it is the one that elements begin with."""

SYNTAX: dict[str, Wording] = {
    "SYN-01": Wording(
        "« {clé} » est écrit deux fois dans le même bloc (déjà à la ligne {ligne}).",
        "Un seul des deux textes serait gardé : l’autre serait perdu.",
        "{remède}",
    ),
    "SYN-02": Wording(
        "Tout ce qui suit « # » est ignoré : c’est une remarque pour vous, pas du texte.",
        "Cette partie ne sera ni affichée ni imprimée.",
        f"Si c’est du texte : {_IN_QUOTES[0].lower()}{_IN_QUOTES[1:]}",
    ),
    "SYN-03": Wording(
        "Le texte contient « : » et se lit comme une nouvelle clé.",
        "On ne sait pas où finit la clé et où commence le texte.",
        _IN_QUOTES,
    ),
    "SYN-04": Wording(
        "La ligne commence par une tabulation.",
        "Sa largeur change d’un logiciel à l’autre : on ne sait pas à quel niveau est la ligne.",
        "Remplacez-la par des espaces, autant que la ligne voisine du même bloc.",
    ),
    "SYN-05": Wording(
        "La ligne commence par une espace insécable, souvent copiée d’un traitement de texte.",
        "Elle ressemble à une espace, mais elle compte comme une lettre : la ligne serait mal placée.",
        "Effacez le début de la ligne et tapez des espaces ordinaires, autant que la ligne voisine du même bloc.",
    ),
    "SYN-06": Wording(
        "Le guillemet ouvert ici n’est refermé qu’à la ligne {fin}.",
        "Tout ce qui suit, jusqu’à ce guillemet, serait pris pour un seul texte.",
        "Fermez-le sur la même ligne. Pour un texte long, écrivez « | » après la clé, et le texte sur les lignes d’après, décalé de deux espaces.",
    ),
    "SYN-07": Wording(
        "Un texte ne peut pas commencer par « & » ou par « * ».",
        "Le texte serait remplacé par un autre, recopié d’ailleurs.",
        f"{_IN_QUOTES} Pour insister, pas d’étoiles : choisissez un mot fort.",
    ),
    "SYN-08": Wording(
        "Un texte ne peut pas commencer par « ! ».",
        "Le premier mot disparaîtrait du texte.",
        _IN_QUOTES,
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
        "« --- » annonce un second texte dans le même fichier.",
        "Ce qui suit ne serait pas lu.",
        "Retirez cette ligne. Pour séparer des parties, laissez une ligne vide ou commencez-la par « # ».",
    ),
    "SYN-12": Wording(
        "Il manque un nom avant les deux-points.",
        "On ne saurait pas de quoi parle le bloc.",
        f"Écrivez un mot simple, puis deux-points. Si c’est une phrase : {_IN_QUOTES[0].lower()}{_IN_QUOTES[1:]}",
    ),
    "SYN-13": Wording(
        "Ce texte est trop long pour un guide.",
        "Au-delà, personne ne le lirait à l’écran.",
        "Raccourcissez-le, ou partagez-le en plusieurs points.",
    ),
    "SYN-14": Wording(
        "Il y a trop de décalages les uns dans les autres.",
        "Un texte aussi décalé ne peut être ni lu ni vérifié par une personne.",
        "Simplifiez : moins de blocs dans les blocs.",
    ),
    "SYN-15": Wording(
        "Cette ligne n’a pas de deux-points suivis d’une espace : ce n’est pas une clé.",
        "On ne sait pas si c’est une clé ou la suite du texte.",
        "Écrivez « clé: texte », ou décalez la ligne pour qu’elle continue le texte au-dessus.",
    ),
    "SYN-16": Wording(
        "Cette ligne n’est pas alignée avec celles de son bloc.",
        "L’alignement dit de quel bloc dépend chaque ligne.",
        "Alignez-la, avec des espaces, sur la première ligne du même bloc{marge}.",
    ),
    "SYN-17": Wording(
        "Le guillemet ouvert ici se referme avant la fin du texte.",
        "On ne sait pas quoi faire des mots qui suivent.",
        f"Entourez toute la phrase : un guillemet au début, un à la fin. {_EVERY_QUOTE}",
    ),
    "SYN-18": Wording(
        "Un texte ne peut pas commencer par ce signe.",
        "Au début d’un texte, il a un autre sens.",
        _IN_QUOTES,
    ),
    "SYN-19": Wording(
        "Cette ligne ne se lit pas.",
        "Rien de ce qui suit ne peut être lu.",
        "Comparez-la avec une ligne semblable du même fichier : même décalage, deux-points, guillemets.",
    ),
    "SYN-20": Wording(
        "Une ligne qui commence par « % » est une consigne pour un programme, pas un texte.",
        "Ce qui suit pourrait être lu autrement que vous ne l’avez écrit.",
        'Retirez cette ligne. Si c’est un texte, écrivez-le après sa clé, entre guillemets droits : "…".',
    ),
    "SYN-21": Wording(
        "Au début d’un texte ou d’une clé, « [ » annonce une liste et « {{ » un bloc : ce n’en est pas un.",
        "Le texte serait coupé en morceaux.",
        f"{_IN_QUOTES} Si c’est une liste, écrivez un élément par ligne : « - … ».",
    ),
    "SYN-22": Wording(
        "Il y a trop de mots avant les deux-points pour que ce soit une clé.",
        "Une phrase entière serait prise pour le nom d’un bloc.",
        _IN_QUOTES,
    ),
    "SYN-23": Wording(
        "« << » recopie un bloc dans un autre, ce qui n’est pas permis ici.",
        "On ne verrait pas, à cet endroit, ce que le bloc contient.",
        "Retirez cette ligne, et recopiez à sa place les lignes du bloc.",
    ),
    "SYN-24": Wording(
        "Il y a une espace insécable avant les deux-points, ou dans le nom de la clé.",
        "Elle compte comme une lettre : la clé ne serait pas reconnue.",
        "Effacez tout ce qui est entre la clé et les deux-points. Une clé s’écrit sans espace avant ses deux-points : « clé: texte ».",
    ),
    "SYN-25": Wording(
        "Au début d’une ligne ou d’un texte, « ? » suivi d’une espace a un sens spécial.",
        "Le texte serait pris pour le nom d’un bloc.",
        f"Retirez le « ? ». Si c’est du texte : {_IN_QUOTES[0].lower()}{_IN_QUOTES[1:]}",
    ),
    "SYN-26": Wording(
        "Ce fichier contient trop de lignes pour un guide : celles qui suivent ne sont pas lues.",
        "Au-delà, personne ne le relirait, et il ralentirait le poste.",
        "Allégez-le : regroupez ce qui se ressemble, retirez ce qui ne sert plus.",
    ),
    "SYN-27": Wording(
        "L’espace qui suit les deux-points, ou le tiret, est une espace insécable.",
        "Elle compte comme une lettre : ni la clé ni le tiret ne seraient reconnus.",
        "Effacez-la et tapez une espace ordinaire. Elle vient souvent d’un traitement de texte.",
    ),
    "SYN-28": Wording(
        "Il manque une espace après les deux-points de « {clé} ».",
        "La ligne entière serait prise pour un texte, sans clé.",
        "Mettez une espace après les deux-points : « clé: texte ».",
    ),
    "SYN-29": Wording(
        "« {clé} » est suivi de « = », et non de deux-points.",
        "La ligne entière serait prise pour un texte, sans clé.",
        "Remplacez « = » par deux-points et une espace : « clé: texte ».",
    ),
    "SYN-30": Wording(
        "Les deux-points de « {clé} » viennent d’un autre alphabet : ce ne sont pas ceux du clavier.",
        "Ils se ressemblent, mais la ligne entière serait prise pour un texte, sans clé.",
        "Effacez-les et retapez-les au clavier, suivis d’une espace.",
    ),
    "SYN-31": Wording(
        "L’apostrophe du texte referme ici le texte, ouvert par une apostrophe droite.",
        "Le texte s’arrête à l’apostrophe : la suite ne peut pas être lue.",
        'Écrivez l’apostrophe ’ dans le texte, ou entourez-le de guillemets droits : "…".',
    ),
    "SYN-32": Wording(
        "Le guillemet ouvert ici n’est jamais refermé.",
        "On ne sait pas où finit le texte.",
        f"Refermez-le à la fin de la ligne. {_EVERY_QUOTE}",
    ),
    "SYN-33": Wording(
        "« ... » seul sur une ligne marque la fin du fichier, mais il y a une suite.",
        "Ce qui suit ne serait pas lu.",
        "Retirez cette ligne.",
    ),
    "SYN-34": Wording(
        "Ce tiret est sur la même ligne que sa clé.",
        "Une liste commence à la ligne : ici, on ne sait pas si c’est une liste ou un texte.",
        f"Pour une liste, mettez le tiret à la ligne, décalé de deux espaces. Pour un texte : {_IN_QUOTES[0].lower()}{_IN_QUOTES[1:]}",
    ),
    "SYN-35": Wording(
        "Entre guillemets droits, « {signes} » ne se lit pas comme il est écrit.",
        "La barre « \\ » y change le sens de la lettre qui la suit.",
        "Écrivez la barre deux fois, « \\\\ », ou entourez le texte d’apostrophes droites : '…'.",
    ),
    "SYN-36": Wording(
        "Cette ligne n’est pas alignée avec le texte placé sous « | » ou « > ».",
        "On ne sait pas si elle appartient encore à ce texte.",
        "Alignez toutes les lignes du texte, deux espaces plus à droite que la clé.",
    ),
    "SYN-37": Wording(
        "Cette ligne fait partie d’une liste, mais ne commence pas par un tiret.",
        "On ne sait pas si c’est un élément de la liste ou la suite du précédent.",
        "Ajoutez « - » devant. Si elle complète l’élément du dessus, décalez-la de deux espaces.",
    ),
    "SYN-38": Wording(
        "Ce tiret est au milieu de lignes « clé: texte ».",
        "Un bloc est fait de clés, ou de tirets, mais pas des deux.",
        "Placez ce tiret sous la clé de sa liste, décalé de deux espaces, ou retirez-le.",
    ),
    "SYN-39": Wording(
        "Les guillemets {ouvrant} {fermant} font partie du texte : ils seront affichés et imprimés.",
        "Seuls les guillemets droits du clavier entourent un texte sans en faire partie.",
        'Pour entourer le texte, utilisez des guillemets droits : "…". Pour citer : "« … »".',
    ),
    "SYN-40": Wording(
        "« {puce} » n’est pas le tiret d’une liste.",
        "Les lignes se colleraient en un seul texte.",
        "Remplacez ce signe par le tiret du clavier, suivi d’une espace : « - … ».",
    ),
    "SYN-41": Wording(
        "Ce guillemet ferme un texte, mais rien ne l’a ouvert.",
        "Il serait affiché et imprimé avec le texte.",
        "Mettez un guillemet droit au début du texte, juste après la clé, ou retirez celui-ci.",
    ),
    "SYN-42": Wording(
        "Le texte qui suit « | » ou « > » est sur la même ligne.",
        "Ces signes annoncent un texte placé sur les lignes suivantes.",
        f"Allez à la ligne après ce signe et décalez le texte de deux espaces. Sinon : {_IN_QUOTES[0].lower()}{_IN_QUOTES[1:]}",
    ),
    "SYN-43": Wording(
        "« {clé} » est une clé, mais elle est sur la même ligne que la précédente.",
        "On ne sait pas où finit la clé et où commence le texte.",
        f"Mettez « {{clé}}: » à la ligne, sous la clé précédente, décalée de deux espaces si elle en dépend. Si c’est du texte : {_IN_QUOTES[0].lower()}{_IN_QUOTES[1:]}",
    ),
    "SYN-44": Wording(
        "Le guillemet {guillemet} n’est pas celui du clavier, et le texte contient « : ».",
        "Le texte se lit comme une nouvelle clé et ne peut pas être séparé de la sienne.",
        'Remplacez ces guillemets par ceux du clavier : "…".',
    ),
    "SYN-45": Wording(
        "Ce texte suit la clé, mais une liste commence sur la ligne du dessous.",
        "Une clé est suivie d’un texte, ou d’une liste, mais pas des deux.",
        "Faites-en le premier élément de la liste : mettez-le à la ligne, après un tiret, aligné avec les autres.",
    ),
    "SYN-46": Wording(
        "Il manque les deux-points à la fin de cette ligne.",
        "Sans eux, ce n’est pas une clé : on ne sait pas de quoi dépendent les lignes du dessous.",
        "Ajoutez « : » à la fin de cette ligne.",
    ),
    "SYN-47": Wording(
        "Ce texte s’ouvre par un guillemet droit, mais se ferme par {guillemet}.",
        "Seul un guillemet droit referme un guillemet droit : on ne sait pas où finit le texte.",
        'Remplacez {guillemet} par le guillemet du clavier : "…".',
    ),
    "SYN-48": Wording(
        "Cette ligne de signes n’est ni une clé ni un texte.",
        "Elle ne sépare rien : elle se colle au texte voisin.",
        "Retirez cette ligne. Pour séparer des parties, laissez une ligne vide ou commencez-la par « # ».",
    ),
    "SYN-49": Wording(
        "Le guillemet {guillemet} ouvre un texte, mais rien ne le ferme.",
        "Il serait affiché et imprimé avec le texte.",
        "Fermez-le à la fin de ce qui est cité, ou retirez-le.",
    ),
    "SYN-50": Wording(
        "« {clé} » annonce {attendu} : la suite ne peut pas être sur la même ligne.",
        "On ne sait pas où finit la clé et où commence le texte.",
        "Allez à la ligne après « {clé}: », et décalez la suite de deux espaces{tiret}.",
    ),
}
