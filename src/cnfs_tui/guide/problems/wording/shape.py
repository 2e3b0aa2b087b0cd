"""The keys of a block and what they hold."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

SHAPE: dict[str, Wording] = {
    "STR-01": Wording(
        "« {clé} » n’est pas une clé connue dans {bloc}.",
        "Ce qui est écrit là ne serait ni affiché, ni imprimé.",
        "{suggestion}Clés possibles : {clés}.",
    ),
    "STR-02": Wording(
        "Il manque {clés} dans {bloc}.",
        "Il manquerait quelque chose à l’écran ou sur le papier.",
        "{remède}",
    ),
    "STR-03": Wording(
        "{endroit}, il faut {attendu}, pas {reçu}.",
        "Le programme ne saurait pas quoi afficher.",
        "{suggestion}{exemple}",
    ),
    "STR-04": Wording(
        "« {valeur} » n’est pas une valeur possible pour « {clé} ».",
        "Le programme ne connaît que les valeurs de cette liste.",
        "{suggestion}Valeurs possibles : {valeurs}.",
    ),
    "STR-05": Wording(
        "« {variable} » n’est pas un mot que le programme sait remplacer.",
        "La phrase s’afficherait avec ses accolades.",
        "{suggestion}Mots remplacés dans les phrases à dire : {variables}.",
    ),
    "STR-06": Wording(
        "Il n’y a rien {endroit}.",
        "Il manquerait quelque chose à l’écran ou sur le papier.",
        "{remède}",
    ),
    "STR-07": Wording(
        "Ce n’est pas la bonne place pour {clés} : cela va dans {bloc}.",
        "Le décalage à gauche dit de quel bloc dépend une ligne : ici, elle ne serait pas lue.",
        "Décalez {lignes} vers la {sens}{repère}. Ce qui est écrit en dessous suit le mouvement.",
    ),
    "STR-08": Wording(
        "« {mot} » ne s’écrit pas parmi les réponses à « {critère} ».",
        "« Je ne sais pas » est toujours proposé : ce n’est pas une réponse, c’est son absence.",
        "Retirez ce bloc. La ligne « dans le doute » dit ce qu’il faut faire quand on ne sait pas.",
    ),
    "STR-09": Wording(
        "« {mot} » ne peut pas servir de nom : {raison}.",
        "Ce nom sert à d’autres endroits du guide, et parfois de nom de fichier.",
        "{suggestion}Un nom s’écrit avec des lettres, des chiffres et des tirets, comme « aide-au-logement ».",
    ),
    "STR-10": Wording(
        "Le nom « {mot} » est déjà pris : c’est {pris}.",
        "Ailleurs dans le guide, on ne saurait pas duquel des deux il s’agit.",
        "Choisissez un autre nom, ici et partout où vous l’utilisez.",
    ),
    "STR-11": Wording(
        "Il manque le nom d’un bloc dans {bloc}, juste avant « {clé} ».",
        "Rien ne dirait à quoi se rapportent ces lignes.",
        "Ajoutez juste au-dessus une ligne avec ce nom et deux-points, comme « aide-au-logement: », deux espaces plus à gauche.",
    ),
    "STR-12": Wording(
        "{bloc} est un bloc {genre} : sa place est dans {fichier}, sous « {titre} ».",
        "Ici, rien de ce qu’il contient ne serait affiché, ni imprimé.",
        "{remède}",
    ),
    "STR-13": Wording(
        "Cette ligne s’ajoute à « {clé} » : juste au-dessus, « # {commentée}: » est ignoré, à cause du « # ».",
        "Le texte serait lu sous une autre clé, et peut-être dans le sens contraire.",
        "Retirez aussi le « # » de « {commentée}: », et l’espace qui le suit. Si cette ligne va bien dans « {clé} », retirez plutôt la ligne au-dessus.",
    ),
    "STR-14": Wording(
        "L’adresse « {mot} » ne peut pas être imprimée : {raison}.",
        "Elle est au bas des feuilles, en clair et en code à photographier : la personne la recopie telle quelle.",
        "{suggestion}Ouvrez la page, copiez l’adresse dans la barre du haut et collez-la ici, entre guillemets droits ; ou retirez la ligne.",
    ),
}

ADDRESS_FAULTS = {
    "signs": "il y a une espace, ou un signe qui n’existe pas dans une adresse",
    "unsafe": "elle ne commence pas par « https:// », le début des adresses protégées",
    "long": "elle a plus de 80 signes",
    "person": "un « @ » avant le nom du site peut cacher un autre site, ou un mot de passe",
    "place": "on n’y trouve pas le nom d’un site, comme « exemple.fr »",
}
"""Why a web address cannot be printed, by what is wrong with it."""
