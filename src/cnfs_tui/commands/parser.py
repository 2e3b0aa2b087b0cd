"""What may be typed on the command line: every command, its words and its options, told in French.

Nothing heavy is imported here: each command brings what it needs.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from cnfs_tui import __version__
from cnfs_tui.commands import dispatch
from cnfs_tui.commands.french_parser import FrenchParser

TYPE_CHECKING = False
if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[FrenchParser]  # private, and the only name it has


def parser() -> argparse.ArgumentParser:
    """All that may be typed; each command has its function of ``dispatch`` as ``run``."""
    common = FrenchParser(add_help=False)
    common.add_argument(
        "--guide",
        type=Path,
        metavar="DOSSIER",
        default=argparse.SUPPRESS,
        help="lit un autre guide : le dossier qui contient rules/ et memos/",
    )
    door = FrenchParser(
        prog="cnfs-tui",
        parents=[common],
        description="Le compagnon du conseiller numérique. Sans commande : ouvre le plein écran.",
    )
    door.add_argument(
        "--version", action="version", version=f"cnfs-tui {__version__}", help="affiche la version"
    )
    door.set_defaults(run=dispatch.full_screen)
    commands = door.add_subparsers(title="commandes ", metavar="COMMANDE", parser_class=FrenchParser)
    for add in (
        _add_linear,
        _add_decide,
        _add_check,
        _add_compare,
        _add_draw,
        _add_memo,
        _add_places,
        _add_train,
        _add_activity,
        _add_erase,
        _add_guide,
        _add_new,
        _add_manual,
    ):
        add(commands, common)
    return door


def _add_linear(commands: Commands, common: FrenchParser) -> None:
    linear = commands.add_parser(
        "lineaire",
        parents=[common],
        help="le même programme, ligne à ligne : lecteur d’écran, plage braille, terminal simple",
    )
    linear.add_argument(
        "--former",
        nargs="?",
        const="",
        metavar="SCENARIO",
        help="commence dans la salle du formateur, sur ce scénario s’il est dit",
    )
    linear.set_defaults(run=dispatch.linear)


def _add_decide(commands: Commands, common: FrenchParser) -> None:
    decide = commands.add_parser(
        "decider", parents=[common], help="donne la recommandation pour des réponses"
    )
    decide.add_argument(
        "reponses",
        nargs="*",
        metavar="CRITERE=REPONSE",
        help="une réponse, par exemple urgence=oui ou souhait=ne-sait-pas",
    )
    decide.add_argument(
        "--structure",
        action="append",
        default=[],
        metavar="CLE=VALEUR",
        help="un fait de la structure, par exemple type=mediatheque ou aidants-connect=habilitee",
    )
    decide.add_argument("--json", action="store_true", help="donne un document JSON, pour les programmes")
    decide.set_defaults(run=dispatch.decide)


def _add_check(commands: Commands, common: FrenchParser) -> None:
    check = commands.add_parser("verifier", parents=[common], help="vérifie un guide")
    check.add_argument(
        "dossier", nargs="?", type=Path, metavar="DOSSIER", help="le dossier qui contient rules/ et memos/"
    )
    told = check.add_mutually_exclusive_group()
    told.add_argument("--json", action="store_true", help="donne un document JSON, pour les programmes")
    told.add_argument(
        "--suivre", action="store_true", help="vérifie à nouveau à chaque enregistrement, jusqu’à Ctrl+C"
    )
    check.add_argument(
        "--tout", action="store_true", help="montre tous les problèmes, même au-delà d’un écran"
    )
    check.set_defaults(run=dispatch.check)


def _add_compare(commands: Commands, common: FrenchParser) -> None:
    compare = commands.add_parser(
        "comparer", parents=[common], help="dit ce qui change pour les personnes entre deux guides"
    )
    compare.add_argument(
        "ancien",
        metavar="ANCIEN",
        help="l’ancien guide : son dossier, ou une version connue de git (HEAD, HEAD~3, v1.2…)",
    )
    compare.add_argument("nouveau", metavar="NOUVEAU", help="le nouveau guide, dit de la même façon")
    compare.add_argument("--json", action="store_true", help="donne un document JSON, pour les programmes")
    compare.set_defaults(run=dispatch.compare)


def _add_draw(commands: Commands, common: FrenchParser) -> None:
    draw = commands.add_parser("dessiner", parents=[common], help="dessine l’arbre de décision")
    draw.add_argument(
        "--format",
        choices=("texte", "tableau", "mermaid", "dot"),
        default="texte",
        help="texte, tableau, ou un format pour logiciel de dessin : mermaid, dot (sans précision : texte)",
    )
    draw.set_defaults(run=dispatch.draw)


def _add_memo(commands: Commands, common: FrenchParser) -> None:
    memo = commands.add_parser("memo", parents=[common], help="enregistre ou imprime un mémo de compétences")
    memo.add_argument(
        "competences", nargs="*", metavar="COMPETENCE", help="une ou plusieurs compétences, ou un atelier"
    )
    memo.add_argument("--liste", action="store_true", help="affiche les mémos et les ateliers à demander")
    memo.add_argument(
        "--sortie", type=Path, metavar="FICHIER.pdf", help="enregistre dans ce fichier : .pdf, .html ou .txt"
    )
    memo.add_argument(
        "--imprimer",
        nargs="?",
        const="",
        metavar="IMPRIMANTE",
        help="imprime aussi, sur cette imprimante ou sur l’imprimante habituelle",
    )
    memo.add_argument(
        "--gros-caracteres", action="store_true", help="en gros caractères : 18 points au lieu de 14"
    )
    memo.set_defaults(run=dispatch.memo)


def _add_places(commands: Commands, common: FrenchParser) -> None:
    places = commands.add_parser("lieux", help="importe une liste de lieux, ou cherche un lieu")
    actions = places.add_subparsers(
        title="actions ", metavar="ACTION", required=True, parser_class=FrenchParser
    )
    bring = actions.add_parser(
        "importer",
        parents=[common],
        help="importe une liste : France services, médiation numérique, la vôtre",
    )
    bring.add_argument("fichier", type=Path, metavar="FICHIER", help="un fichier CSV : un tableau, en texte")
    bring.add_argument(
        "--departement", metavar="NN", help="seulement les lieux de ce département : 01, 2A, 974"
    )
    bring.set_defaults(run=dispatch.import_places)

    find = actions.add_parser(
        "chercher", parents=[common], help="cherche des lieux, du plus proche au plus loin"
    )
    find.add_argument(
        "--acteur",
        default="",
        metavar="ID",
        help="seulement les lieux de cet acteur, par exemple france-services",
    )
    find.add_argument(
        "--pres-de", default="", metavar="CODE_POSTAL", help="compte les distances depuis ce code postal"
    )
    find.add_argument(
        "--code-postal", default="", metavar="DEBUT", help="les lieux de ce code postal : 01200 ou 01"
    )
    find.add_argument("--commune", default="", metavar="NOM", help="le début du nom, accents ou non")
    find.add_argument("--ouvert", action="store_true", help="seulement ceux qui sont ouverts maintenant")
    find.add_argument(
        "--limite",
        type=_count,
        default=10,
        metavar="N",
        help="combien de lieux au plus (sans précision : 10)",
    )
    find.add_argument("--json", action="store_true", help="donne un document JSON, pour les programmes")
    find.set_defaults(run=dispatch.find_places)

    lists = actions.add_parser("sources", help="dit quelles listes sont importées, et leur âge")
    lists.set_defaults(run=dispatch.list_places)

    take_out = actions.add_parser("retirer", help="retire une liste de l’annuaire")
    take_out.add_argument("liste", metavar="NOM", help="le nom de fichier que donne « lieux sources »")
    take_out.set_defaults(run=dispatch.take_out_places)

    model = actions.add_parser("modele", help="donne un modèle de liste, à remplir avec le tableur")
    model.add_argument("--sortie", type=Path, metavar="FICHIER.csv", help="enregistre dans ce fichier")
    model.set_defaults(run=dispatch.model_of_places)


def _add_train(commands: Commands, common: FrenchParser) -> None:
    train = commands.add_parser("former", parents=[common], help="ouvre la salle du formateur")
    either = train.add_mutually_exclusive_group()
    either.add_argument(
        "scenario",
        nargs="?",
        metavar="SCENARIO",
        help="ouvre sur ce scénario : son nom, son numéro (S01) ou son titre entre guillemets",
    )
    either.add_argument(
        "--notes",
        action="store_true",
        help="dans une deuxième fenêtre : les notes du formateur, qui suivent la séance projetée",
    )
    train.set_defaults(run=dispatch.train)


def _add_activity(commands: Commands, common: FrenchParser) -> None:
    activity = commands.add_parser(
        "bilan",
        parents=[common],
        help="montre les chiffres de l’activité, sans rien garder des personnes",
        description="Montre l’activité de ce poste, par semaine, sans rien garder des personnes.",
        epilog="À l’écran et en JSON (un format pour les programmes), les chiffres sont pour l’équipe : ils "
        "sont exacts. Le détail est donné à partir de 11 accompagnements. Le tableau CSV est fait pour être "
        "transmis : aucun nombre en dessous de 11 ne s’y lit ni ne s’y recalcule. La semaine en cours n’y "
        "est pas. Ne transmettez pas aux mêmes personnes deux tableaux dont les dates se chevauchent.",
    )
    activity.add_argument(
        "--depuis",
        metavar="JOUR",
        help="depuis la semaine de ce jour, par exemple 01/09/2026 (sans précision : depuis 24 mois)",
    )
    activity.add_argument(
        "--csv",
        type=Path,
        metavar="FICHIER",
        help="enregistre un tableau à transmettre, pour Excel ou LibreOffice",
    )
    activity.add_argument("--json", action="store_true", help="donne un document JSON, pour les programmes")
    activity.set_defaults(run=dispatch.activity)


def _add_erase(commands: Commands, common: FrenchParser) -> None:
    erase = commands.add_parser("effacer", parents=[common], help="efface tout ce que ce poste garde")
    erase.add_argument("--oui", action="store_true", help="efface sans demander")
    erase.set_defaults(run=dispatch.erase)


def _add_guide(commands: Commands, common: FrenchParser) -> None:
    guide = commands.add_parser("guide", help="copie le guide, pour écrire le vôtre")
    actions = guide.add_subparsers(
        title="actions ", metavar="ACTION", required=True, parser_class=FrenchParser
    )
    copy = actions.add_parser("copier", parents=[common], help="copie le guide dans un nouveau dossier")
    copy.add_argument("dossier", type=Path, metavar="DOSSIER", help="le dossier à créer")
    copy.set_defaults(run=dispatch.copy_guide)


def _add_new(commands: Commands, common: FrenchParser) -> None:
    new = commands.add_parser("nouveau", parents=[common], help="donne un bloc à coller dans un guide")
    new.add_argument(
        "genre",
        type=_without_accents,
        choices=("cas", "acteur", "competence", "memo", "scenario"),
        metavar="GENRE",
        help="cas, acteur, competence, memo ou scenario",
    )
    new.add_argument("id", nargs="+", metavar="ID", help="son nom court, par exemple : aide-au-logement")
    new.set_defaults(run=dispatch.new_block)


def _add_manual(commands: Commands, common: FrenchParser) -> None:
    manual = commands.add_parser("aide", parents=[common], help="affiche un guide à lire, en texte simple")
    manual.add_argument(
        "sujet",
        nargs="?",
        type=_without_accents,
        choices=("conseiller", "formateur", "auteur", "messages", "accessibilite"),
        metavar="SUJET",
        help="conseiller, formateur, auteur, messages ou accessibilite (sans précision : la liste)",
    )
    manual.set_defaults(run=dispatch.manual)


def _count(word: str) -> int:
    """A number of places, from 1."""
    if not (word.isascii() and word.isdecimal() and int(word[:6]) > 0 and len(word) < 6):
        raise argparse.ArgumentTypeError("il faut un nombre entier, par exemple 20.")
    return int(word)


def _without_accents(word: str) -> str:
    """« mémo » is « memo »: nobody has to guess which words of ours lost their accents."""
    from cnfs_tui.guide.keys import slug

    return slug(word)
