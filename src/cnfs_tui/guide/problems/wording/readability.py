"""Easy language: what a memo or a liaison sheet may not or should not say.

``{mot}``: the words at fault; ``{mieux}``: better ones, when they are known; ``{ailleurs}``: where else it happens.
"""

from __future__ import annotations

from collections.abc import Sequence

from cnfs_tui.guide.problems.wording.wording import Wording

READABILITY: dict[str, Wording] = {
    "LIS-01": Wording(
        "« {mot} » coupe la phrase ou la laisse en suspens.",
        "Une phrase simple finit par un point : parenthèses, points-virgules, tirets et points de suspension font perdre le fil.",
        "Écrivez deux phrases courtes, une par ligne, ou retirez ce qui n’est pas utile.{ailleurs}",
    ),
    "LIS-02": Wording(
        "« {mot} » est un signe que tout le monde ne sait pas lire.",
        "Un signe ne se prononce pas : la personne s’arrête dessus.",
        "Remplacez le signe par un mot{mieux}.{ailleurs}",
    ),
    "LIS-03": Wording(
        "« {mot} » est écrit en capitales.",
        "Un mot en capitales se lit lettre à lettre, et semble crié.",
        "Écrivez en minuscules{mieux}. Si c’est un sigle, écrivez ses mots en entier.{ailleurs}",
    ),
    "LIS-04": Wording(
        "« {mot} » est un pourcentage.",
        "Une part sur cent est difficile à se représenter.",
        "Dites-le avec de petits nombres{mieux}.{ailleurs}",
    ),
    "LIS-05": Wording(
        "« {mot} » est un nombre trop grand.",
        "Au-delà de 1 000, on ne se représente plus un nombre.",
        "Dites « beaucoup », ou comparez avec une chose connue.{ailleurs}",
    ),
    "LIS-06": Wording(
        "La date « {mot} » est en chiffres.",
        "En toutes lettres, avec le jour de la semaine, une date ne se confond avec aucune autre.",
        "Écrivez « {mieux} ».{ailleurs}",
    ),
    "LIS-07": Wording(
        "La date « {mot} » n’existe pas.",
        "La personne se tromperait de jour.",
        "Regardez un calendrier et écrivez la bonne date{mieux}.{ailleurs}",
    ),
    "LIS-08": Wording(
        "« {mot} » est un chiffre romain.",
        "Tout le monde ne sait pas lire les chiffres romains.",
        "Écrivez « {mieux} ».{ailleurs}",
    ),
    "LIS-09": Wording(
        "« {mot} » renvoie à une note.",
        "La personne devrait lire à deux endroits, et perdrait le fil.",
        "Retirez la note, ou faites-en une phrase.{ailleurs}",
    ),
    "LIS-10": Wording(
        "Le nombre « {mot} » est en lettres.",
        "Un chiffre se repère d’un coup d’œil.",
        "Écrivez « {mieux} ».{ailleurs}",
    ),
    "LIS-11": Wording(
        "La date « {mot} » n’est pas écrite en entier.",
        "Le jour de la semaine aide à se repérer, et montre les erreurs de date.",
        "Écrivez « {mieux} ».{ailleurs}",
    ),
    "LIS-12": Wording(
        "Cette phrase a {nombre} : « {mot} ».",
        "Au-delà de 12 mots, on oublie le début avant d’arriver à la fin.",
        "Coupez-la : une idée par phrase, une phrase par ligne.{ailleurs}",
    ),
    "LIS-13": Wording(
        "« {mot} » : une seconde phrase commence sur la même ligne.",
        "Une phrase, une ligne : la personne sait où elle en est.",
        "Gardez-en une seule, ou mettez l’autre à la ligne : un nouveau point de la liste, ou après une ligne vide.{ailleurs}",
    ),
    "LIS-14": Wording(
        "« {mot} » dit ce qu’il ne faut pas faire.",
        "Une phrase négative se comprend moins vite : on retient le geste à éviter.",
        "Dites ce que la personne fait{mieux}. Exemple : « Je garde mon code secret », et non « Je ne donne pas mon code ».{ailleurs}",
    ),
    "LIS-15": Wording(
        "« {mot} » : on ne sait qu’à la fin qui agit.",
        "On comprend mieux quand la phrase commence par celui qui agit.",
        "Retournez la phrase : « Je remplis le formulaire » au lieu de « Le formulaire est rempli par moi ».{ailleurs}",
    ),
    "LIS-16": Wording(
        "« {mot} » n’est pas connu de tous.",
        "La personne lit la feuille seule, chez elle : un sigle, une abréviation ou un mot de spécialiste l’arrête.",
        "Prenez les mots de tous les jours{mieux}.{ailleurs}",
    ),
    "LIS-17": Wording(
        "« {mot} » est un mot anglais.",
        "La personne ne sait peut-être ni le lire ni le dire.",
        "Prenez un mot français{mieux}.{ailleurs}",
    ),
    "LIS-18": Wording(
        "« {mot} » : ici, ce n’est pas la personne qui parle.",
        "La feuille est à elle : avec « je », c’est elle qui parle.",
        "Commencez par « je » et un verbe au présent{mieux}.{ailleurs}",
    ),
    "LIS-19": Wording(
        "« {mot} » ne commence pas par « Je sais ».",
        "La feuille dit d’abord ce que la personne sait faire maintenant.",
        "Commencez par « Je sais » et un verbe, par exemple « Je sais remplir un formulaire ».{ailleurs}",
    ),
    "LIS-20": Wording(
        "La partie « Pour recommencer » a {nombre}.",
        "Avec 3 à 5 étapes, la personne peut refaire le chemin seule, sans se perdre.",
        "Réunissez les petits gestes, coupez les grands, ou faites deux mémos.",
    ),
    "LIS-21": Wording(
        "À partir d’ici, le mémo est trop long : il a {mots_du_memo} mots et {lignes} lignes.",
        "Au-delà de 180 mots ou de 22 lignes, il ne tient plus sur une page, en lettres assez grandes.",
        "Gardez une seule tâche et retirez le reste.",
    ),
    "LIS-22": Wording(
        "« {mot} » se perd au milieu de la phrase.",
        "Une adresse ou un numéro se recopie signe par signe : il faut les voir tout de suite.",
        "Mettez l’adresse ou le numéro seul sur sa ligne, sous « ## Attention », après une ligne vide.{ailleurs}",
    ),
    "LIS-23": Wording(
        "Le numéro « {mot} » n’est pas écrit par groupes de deux chiffres.",
        "Deux chiffres par deux chiffres, un numéro se lit et se tape sans se tromper.",
        "Écrivez « {mieux} ».{ailleurs}",
    ),
    "LIS-24": Wording(
        "« {mot} » a un autre nom sur les feuilles.",
        "La même chose porte toujours le même nom : la personne s’y retrouve d’une feuille à l’autre.",
        "Écrivez partout « {mieux} ».{ailleurs}",
    ),
    "LIS-25": Wording(
        "« {mot} » se dit mal après « au sujet de ».",
        "La fiche de liaison réunit le besoin et le thème en une phrase : « … au sujet de {mot} ».",
        "Commencez par « mon », « ma » ou « mes », sans majuscule{mieux}.{ailleurs}",
    ),
    "LIS-26": Wording(
        "Le besoin et le thème font ensemble une phrase de {nombre} : « {phrase} ».",
        "La fiche de liaison les réunit : au-delà de 12 mots, on oublie le début avant d’arriver à la fin.",
        "Raccourcissez « {mot} » : 6 mots au plus pour un besoin, 3 pour un thème.{ailleurs}",
    ),
}

_SHORT = 40
_LISTED = 10
"""How long words may be, and how many of them, to be quoted in a list."""
_WHOLE = frozenset({"LIS-06", "LIS-08", "LIS-10", "LIS-11", "LIS-23", "LIS-24"})
"""Codes that always know the better words, and say them themselves."""


def instead(code: str, better: str) -> str:
    """The better words as the remedy of ``code`` gives them, nothing when none is known."""
    return better if code in _WHOLE or not better else f", par exemple « {better} »"


def elsewhere(others: Sequence[tuple[int, str, str]]) -> str:
    """Where the same thing happens again, each time as a line, the words there and better ones.

    Long words are left out: « Même chose aux lignes 8, 9 et 12. ».
    """
    lines = sorted({line for line, _, _ in others})
    if any(len(words) > _SHORT for _, words, _ in others):
        *first, last = map(str, lines)
        return (
            f" Même chose aux lignes {', '.join(first)} et {last}."
            if first
            else f" Même chose à la ligne {last}."
        )
    told = [f"« {words} »{f' ({better})' if better else ''}, ligne {line}" for line, words, better in others]
    rest = len(told) - _LISTED
    more = f" ; et {rest} autre{'s' * (rest > 1)}" if rest > 0 else ""
    return f" Même chose : {' ; '.join(told[:_LISTED])}{more}."
