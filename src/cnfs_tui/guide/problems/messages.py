"""The French wording of every problem: one message and one remedy a code.

``{…}`` are the author's words. A message says what is wrong in terms of cases, answers and keys,
never in terms of a parser; a remedy says what to do next.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.typography import printable

_QUOTED = frozenset({"clé", "bloc", "mot", "mots", "valeur", "variable"})
"""Words taken as they stand in a file: they may be of any length."""
_LONGEST_QUOTE = 60
_LONGEST = 1_000
"""Beyond, even a list of our own words is too long to be read."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a code says, and how to repair it."""

    message: str
    remedy: str


CATALOGUE: dict[str, Wording] = {
    # Files
    "FIC-01": Wording("Ce fichier manque.", "Remettez-le, ou recopiez celui du guide livré."),
    "FIC-02": Wording(
        "Ce fichier ne peut pas être lu.",
        "Vérifiez que c’est un fichier et que vous avez le droit de l’ouvrir.",
    ),
    "FIC-03": Wording(
        "Ce fichier est trop gros (plus de 1 Mo).", "Un guide est un texte court : allégez-le."
    ),
    "FIC-04": Wording(
        "Ce fichier est enregistré en « Unicode » (UTF-16).",
        "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage « UTF-8 ».",
    ),
    "FIC-05": Wording(
        "Ce fichier n’est pas enregistré en UTF-8 : la lettre « {lettre} » est illisible ici.",
        "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage « UTF-8 ».",
    ),
    "FIC-06": Wording(
        "Il y a ici un caractère invisible ou interdit ({caractère}).",
        "Effacez-le et retapez le mot au clavier.",
    ),
    "FIC-07": Wording("Trop d’accents sont empilés sur une lettre.", "Retapez le mot au clavier."),
    # How the text is written
    "SYN-01": Wording(
        "« {clé} » est écrit deux fois dans le même bloc (déjà à la ligne {ligne}).",
        "Gardez-en un seul, ou réunissez les deux textes.",
    ),
    "SYN-02": Wording(
        "Tout ce qui suit « # » est ignoré : c’est lu comme un commentaire.",
        'Si c’est du texte, mettez toute la phrase entre guillemets droits : "…".',
    ),
    "SYN-03": Wording(
        "Le texte contient « : » et se lit comme une nouvelle clé.",
        'Mettez toute la phrase entre guillemets droits : "…".',
    ),
    "SYN-04": Wording(
        "La ligne commence par une tabulation.", "Remplacez-la par des espaces (deux par niveau)."
    ),
    "SYN-05": Wording(
        "Il y a une espace insécable (souvent copiée d’un traitement de texte) à un endroit qui compte.",
        "Effacez-la et tapez une espace ordinaire.",
    ),
    "SYN-06": Wording(
        "Le guillemet ouvert ici n’est refermé qu’à la ligne {fin}.",
        "Fermez-le sur la même ligne. Pour un texte long, écrivez « | » après la clé et le texte en dessous.",
    ),
    "SYN-07": Wording(
        "« & », « * » et « << » en début de texte ont un sens spécial, qui n’est pas permis ici.",
        "Mettez la phrase entre guillemets droits, ou recopiez le texte.",
    ),
    "SYN-08": Wording(
        "« ! » en début de texte a un sens spécial, qui n’est pas permis ici.",
        'Mettez la phrase entre guillemets droits : "…".',
    ),
    "SYN-09": Wording(
        "Le tiret est collé au texte : ce n’est pas lu comme une liste.", "Mettez une espace après le tiret."
    ),
    "SYN-10": Wording("Ce fichier est vide.", "Remettez son contenu, ou recopiez celui du guide livré."),
    "SYN-11": Wording(
        "« --- » commence un second document.", "Retirez cette ligne : un fichier, un seul document."
    ),
    "SYN-12": Wording(
        "Une clé doit être un mot simple, suivi de deux-points.",
        'Si c’est une phrase, mettez-la entre guillemets droits : "…".',
    ),
    "SYN-13": Wording(
        "Ce texte est trop long pour un guide.", "Raccourcissez-le, ou partagez-le en plusieurs points."
    ),
    "SYN-14": Wording(
        "Il y a trop de niveaux imbriqués.", "Simplifiez : l’arbre doit pouvoir se lire à voix haute."
    ),
    "SYN-15": Wording(
        "Cette ligne n’a pas de deux-points suivis d’une espace : ce n’est pas une clé.",
        "Écrivez « clé: texte », ou décalez la ligne pour qu’elle continue le texte au-dessus.",
    ),
    "SYN-16": Wording(
        "Cette ligne n’est pas alignée avec celles de son bloc.",
        "Alignez-la, avec des espaces, sur la première ligne du même bloc.",
    ),
    "SYN-17": Wording(
        "Le guillemet ouvert ici est mal refermé.",
        "Refermez-le en fin de ligne. Si le texte contient ' ou \", préférez ’ et « ».",
    ),
    "SYN-18": Wording(
        "Ce texte commence par un signe réservé, ou un crochet n’est pas refermé.",
        'Mettez toute la phrase entre guillemets droits : "…".',
    ),
    "SYN-19": Wording(
        "Cette ligne ne se lit pas.",
        "Comparez-la avec une ligne semblable du même fichier : alignement, deux-points.",
    ),
    # Shape
    "STR-01": Wording("« {clé} » n’est pas une clé connue ici.", "{suggestion}Clés possibles : {clés}."),
    "STR-02": Wording("Il manque « {clé} » dans « {bloc} ».", "Ajoutez la ligne « {clé}: … » dans ce bloc."),
    "STR-03": Wording("Ici, il faut {attendu}.", "{exemple}"),
    "STR-04": Wording(
        "« {valeur} » n’est pas une valeur possible.", "{suggestion}Valeurs possibles : {valeurs}."
    ),
    "STR-05": Wording(
        "« {variable} » n’est pas une variable connue.",
        "Variables possibles dans les phrases à dire : {variables}.",
    ),
    "STR-06": Wording("Le texte manque après les deux-points.", "Écrivez le texte, ou retirez la ligne."),
    # References
    "REF-01": Wording(
        "Cette branche mène au cas « {mot} », qui n’existe pas.", "{suggestion}Cas connus : {connus}."
    ),
    "REF-02": Wording("Le critère « {mot} » n’existe pas.", "{suggestion}Critères connus : {connus}."),
    "REF-03": Wording(
        "« {mot} » n’est pas une réponse de « {critère} ».", "{suggestion}Réponses connues : {connus}."
    ),
    "REF-04": Wording("L’acteur « {mot} » n’existe pas.", "{suggestion}Acteurs connus : {connus}."),
    "REF-05": Wording("La compétence « {mot} » n’existe pas.", "{suggestion}Compétences connues : {connus}."),
    "REF-06": Wording(
        "« {mot} » n’est ni un critère, ni une observation, ni un fait de la structure.",
        "{suggestion}Mots connus ici : {connus}.",
    ),
    "REF-07": Wording("Le thème « {mot} » n’existe pas.", "{suggestion}Thèmes connus : {connus}."),
    "REF-08": Wording(
        "Aucune branche de l’arbre ne mène au cas « {mot} ».", "Ajoutez une branche, ou retirez le cas."
    ),
    # Logic
    "LOG-01": Wording(
        "{nombre} sans recommandation : {région}. Une personne dans ce cas resterait sans réponse.",
        "Ajoutez sous « réponses » la ligne « {branche}: » suivie de l’identifiant d’un cas.",
    ),
    "LOG-02": Wording(
        "La réponse « {mot} » de « {critère} » est écrite sur deux branches (déjà à la ligne {ligne}).",
        "Chaque réponse doit conduire à une seule branche : retirez-la de l’une des deux.",
    ),
    "LOG-03": Wording(
        "Cette branche ne peut jamais être prise : plus haut, « {critère} » a déjà une autre réponse.",
        "Retirez la branche « {mot} ».",
    ),
    "LOG-04": Wording(
        "« {critère} » est demandé deux fois sur le même chemin.", "Gardez seulement la première question."
    ),
    "LOG-05": Wording(
        "Cette question ne change rien : toutes ses réponses mènent au cas « {cas} ».",
        "Écrivez directement le cas à la place de la question.",
    ),
    # Examples
    "EXE-01": Wording(
        "L’exemple « {exemple} » attend « {attendu} », mais l’arbre donne « {obtenu} ». Parce que : {raison}.",
        "Corrigez l’exemple ou l’arbre.{changement}",
    ),
    "EXE-02": Wording(
        "L’exemple « {exemple} » ne suffit pas pour décider : il manque « {critère} ».",
        "Ajoutez la réponse à « {critère} » dans l’exemple.",
    ),
    # Memos
    "MEM-01": Wording(
        "Ce mémo ne correspond à aucune compétence.", "Donnez-lui l’identifiant d’une compétence."
    ),
    "MEM-02": Wording("Le mémo n’a pas de titre.", "Commencez le fichier par « # Je sais … »."),
    "MEM-03": Wording(
        "Le mémo a un second titre : « {mots} ».", "Gardez un seul « # » ; les parties ont « ## »."
    ),
    "MEM-04": Wording(
        "« {mots} » n’est pas une partie connue d’un mémo.",
        "Parties possibles : « ## Avant de commencer », « ## Pour recommencer », « ## Attention ».",
    ),
    "MEM-05": Wording("La partie « {mots} » est écrite deux fois.", "Réunissez les deux."),
    "MEM-06": Wording("Il manque la partie « {mots} ».", "Ajoutez « ## {mots} » et son contenu."),
    "MEM-07": Wording(
        "Ce n’est pas ce qui est attendu ici.",
        "« Pour recommencer » : une liste numérotée. « Avant de commencer » : des tirets. « Attention » : une phrase.",
    ),
    "MEM-08": Wording(
        "Un mémo n’a ni gras, ni lien, ni image, ni tableau.",
        "Gardez seulement le texte, une phrase par ligne.",
    ),
    "MEM-09": Wording("Ce mémo est trop long ({mots} signes).", "Gardez une seule tâche, en 3 à 5 étapes."),
}


def message(problem: Problem) -> str:
    """What is wrong, in French, with the author's words."""
    return _told(CATALOGUE[problem.code].message, problem.words)


def remedy(problem: Problem) -> str:
    """What to do about it, in French."""
    return _told(CATALOGUE[problem.code].remedy, problem.words)


def _told(sentence: str, words: Mapping[str, str]) -> str:
    """The sentence on one line, long quotes shortened, safe for a terminal."""
    said = {n: _shortened(word, _LONGEST_QUOTE if n in _QUOTED else _LONGEST) for n, word in words.items()}
    return printable(sentence.format_map(said)).replace("\n", " ")


def _shortened(word: str, longest: int) -> str:
    return word if len(word) <= longest else f"{word[: longest - 1]}…"
