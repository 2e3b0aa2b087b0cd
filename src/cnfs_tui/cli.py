"""The door: parse the command line, call one command, return its exit status.

Nothing heavy is imported here: each command brings what it needs, and only the app brings Textual.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from cnfs_tui import __version__
from cnfs_tui.commands.french_parser import FrenchParser, speak_french
from cnfs_tui.typography import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TextIO

    from cnfs_tui.guide.guide import Guide


def main(arguments: Sequence[str] | None = None) -> int:
    """Run cnfs-tui with these arguments (the process's own by default); the result is its exit status."""
    speak_french()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _run(arguments)
        if sys.stdout is not None:  # closed by the caller: nothing was to be shown
            sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has left: that is its right
        _give_up(sys.stdout, sys.stderr)
        return 0
    except OSError as error:
        try:
            return _cannot_write() if error.filename is None else _cannot_open(error)
        except OSError:  # nor can it be told
            _give_up(sys.stdout, sys.stderr)
            return 2
    except KeyboardInterrupt:
        return 130
    return status


def _cannot_write() -> int:
    _give_up(sys.stdout)
    print("cnfs-tui : le résultat n’a pas pu être écrit (disque plein ?).", file=sys.stderr)
    return 2


def _cannot_open(error: OSError) -> int:
    from cnfs_tui.commands.refusal import refusal_of
    from cnfs_tui.guide.problems.quote import quoted

    name = quoted(printable(str(error.filename)))
    print(f"cnfs-tui : {name} ne peut pas être ouvert ({refusal_of(error)}).", file=sys.stderr)
    return 2


def _run(arguments: Sequence[str] | None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    if any(_hides_something(word) for word in words):
        print("cnfs-tui : la commande contient un signe que l’on ne voit pas. Retapez-la.", file=sys.stderr)
        return 2
    try:
        options = _parser().parse_args(words, argparse.Namespace(guide=None))
    except SystemExit as told:  # the parser has shown its help, or said what is wrong
        return int(told.code or 0)
    status: int = options.run(options)
    return status


def _hides_something(word: str) -> bool:
    """Whether a word holds a sign that drives a terminal or is not seen; letters it cannot show are not."""
    typed = word.encode("utf-8", "replace").decode("utf-8")
    return typed != printable(typed)


def _give_up(*streams: TextIO | None) -> None:
    """Send what is left to nowhere, so that Python does not try again, and complain, when it ends."""
    for stream in streams:
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _parser() -> argparse.ArgumentParser:
    common = FrenchParser(add_help=False)
    common.add_argument(
        "--guide",
        type=Path,
        metavar="DOSSIER",
        default=argparse.SUPPRESS,
        help="un autre guide : le dossier qui contient rules/ et memos/",
    )
    parser = FrenchParser(
        prog="cnfs-tui",
        parents=[common],
        description="Le compagnon du conseiller numérique. Sans commande : ouvre le plein écran.",
    )
    parser.add_argument(
        "--version", action="version", version=f"cnfs-tui {__version__}", help="affiche la version"
    )
    parser.set_defaults(run=_full_screen)
    commands = parser.add_subparsers(title="commandes ", metavar="COMMANDE", parser_class=FrenchParser)

    decide = commands.add_parser(
        "decider", parents=[common], help="donne la recommandation pour des réponses"
    )
    decide.add_argument(
        "reponses", nargs="*", metavar="CRITERE=REPONSE", help="par exemple : urgence=oui souhait=ne-sait-pas"
    )
    decide.add_argument(
        "--structure",
        action="append",
        default=[],
        metavar="CLE=VALEUR",
        help="par exemple : type=mediatheque ou aidants-connect=habilitee",
    )
    decide.add_argument("--json", action="store_true", help="un document JSON, pour les programmes")
    decide.set_defaults(run=_decide)

    check = commands.add_parser("verifier", parents=[common], help="vérifie un guide")
    check.add_argument(
        "dossier", nargs="?", type=Path, metavar="DOSSIER", help="le dossier qui contient rules/ et memos/"
    )
    told = check.add_mutually_exclusive_group()
    told.add_argument("--json", action="store_true", help="un document JSON, pour les programmes")
    told.add_argument(
        "--suivre", action="store_true", help="vérifie à nouveau à chaque enregistrement, jusqu’à Ctrl+C"
    )
    check.add_argument("--tout", action="store_true", help="tous les problèmes, même au-delà d’un écran")
    check.set_defaults(run=_check)

    compare = commands.add_parser(
        "comparer", parents=[common], help="dit ce qui change pour les personnes entre deux guides"
    )
    compare.add_argument(
        "ancien",
        metavar="ANCIEN",
        help="l’ancien guide : son dossier, ou une version connue de git (HEAD, HEAD~3, v1.2…)",
    )
    compare.add_argument("nouveau", metavar="NOUVEAU", help="le nouveau guide, dit de la même façon")
    compare.add_argument("--json", action="store_true", help="un document JSON, pour les programmes")
    compare.set_defaults(run=_compare)

    draw = commands.add_parser("dessiner", parents=[common], help="dessine l’arbre de décision")
    draw.add_argument(
        "--format",
        choices=("texte", "tableau", "mermaid", "dot"),
        default="texte",
        help="texte, tableau, ou un format pour logiciel de dessin : mermaid, dot (sans précision : texte)",
    )
    draw.set_defaults(run=_draw)

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
    memo.set_defaults(run=_memo)

    _add_places(commands, common)

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
    train.set_defaults(run=_train)

    activity = commands.add_parser(
        "bilan",
        parents=[common],
        help="les chiffres de l’activité, sans rien garder des personnes",
        description="Les chiffres de l’activité de ce poste, par semaine, sans rien garder des personnes.",
        epilog="À l’écran et en JSON, les chiffres sont pour l’équipe : ils sont exacts, et le détail n’est "
        "donné qu’à partir de 11 accompagnements. Dans le tableau CSV, fait pour être transmis, aucun nombre "
        "en dessous de 11 ne se lit ni ne se recalcule ; la semaine en cours n’y est pas. Ne transmettez pas "
        "aux mêmes personnes deux tableaux dont les dates se chevauchent.",
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
    activity.add_argument("--json", action="store_true", help="un document JSON, pour les programmes")
    activity.set_defaults(run=_activity)

    erase = commands.add_parser("effacer", parents=[common], help="efface tout ce que ce poste garde")
    erase.add_argument("--oui", action="store_true", help="efface sans demander")
    erase.set_defaults(run=_erase)

    guide = commands.add_parser("guide", help="copie le guide, pour écrire le vôtre")
    actions = guide.add_subparsers(
        title="actions ", metavar="ACTION", required=True, parser_class=FrenchParser
    )
    copy = actions.add_parser("copier", parents=[common], help="copie le guide dans un nouveau dossier")
    copy.add_argument("dossier", type=Path, metavar="DOSSIER", help="le dossier à créer")
    copy.set_defaults(run=_copy_guide)

    new = commands.add_parser("nouveau", parents=[common], help="donne un bloc à coller dans un guide")
    new.add_argument(
        "genre",
        type=_without_accents,
        choices=("cas", "acteur", "competence", "memo", "scenario"),
        metavar="GENRE",
        help="cas, acteur, competence, memo ou scenario",
    )
    new.add_argument("id", nargs="+", metavar="ID", help="son nom court, par exemple : aide-au-logement")
    new.set_defaults(run=_new_block)
    return parser


def _add_places(commands: Any, common: argparse.ArgumentParser) -> None:
    places = commands.add_parser("lieux", help="l’annuaire des lieux : importe une liste, cherche un lieu")
    actions = places.add_subparsers(
        title="actions ", metavar="ACTION", required=True, parser_class=FrenchParser
    )
    bring = actions.add_parser(
        "importer",
        parents=[common],
        help="importe une liste : France services, médiation numérique, la vôtre",
    )
    bring.add_argument("fichier", type=Path, metavar="FICHIER", help="un fichier CSV")
    bring.add_argument(
        "--departement", metavar="NN", help="seulement les lieux de ce département : 01, 2A, 974"
    )
    bring.set_defaults(run=_import_places)

    find = actions.add_parser(
        "chercher", parents=[common], help="cherche des lieux, du plus proche au plus loin"
    )
    find.add_argument("--acteur", default="", metavar="ID", help="par exemple : france-services, ccas")
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
    find.add_argument("--json", action="store_true", help="un document JSON, pour les programmes")
    find.set_defaults(run=_find_places)

    lists = actions.add_parser("sources", help="dit quelles listes sont importées, et leur âge")
    lists.set_defaults(run=_list_places)

    take_out = actions.add_parser("retirer", help="retire une liste de l’annuaire")
    take_out.add_argument("liste", metavar="NOM", help="le nom de fichier que donne « lieux sources »")
    take_out.set_defaults(run=_take_out_places)

    model = actions.add_parser("modele", help="donne un modèle de liste, à remplir avec le tableur")
    model.add_argument("--sortie", type=Path, metavar="FICHIER.csv", help="enregistre dans ce fichier")
    model.set_defaults(run=_model_of_places)


def _count(word: str) -> int:
    """A number of places, from 1."""
    if not (word.isascii() and word.isdecimal() and int(word[:6]) > 0 and len(word) < 6):
        raise argparse.ArgumentTypeError("il faut un nombre entier, par exemple 20.")
    return int(word)


def _without_accents(word: str) -> str:
    """« mémo » is « memo »: nobody has to guess which words of ours lost their accents."""
    from cnfs_tui.guide.keys import slug

    return slug(word)


def _full_screen(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import full_screen
    from cnfs_tui.commands.choice import own_folder

    return full_screen.run(own_folder(options.guide))


def _train(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import train
    from cnfs_tui.commands.choice import own_folder

    return train.notes() if options.notes else train.run(own_folder(options.guide), options.scenario)


def _erase(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import erase

    return erase.run(sure=options.oui)


def _check(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import check
    from cnfs_tui.commands.choice import own_folder
    from cnfs_tui.guide.shipped import shipped_guide

    folder = options.dossier or own_folder(options.guide) or shipped_guide()
    if options.suivre:
        from cnfs_tui.commands import follow

        return follow.run(folder, everything=options.tout)
    return check.run(folder, date.today(), as_json=options.json, everything=options.tout)


def _decide(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import decide
    from cnfs_tui.commands.arguments import situation
    from cnfs_tui.commands.this_desk import settings_of_this_desk, tell

    def run(guide: Guide) -> int:
        settings, problems = settings_of_this_desk(guide)
        told = situation(guide, options.reponses, options.structure, settings.profile.facts)
        tell(problems)
        return decide.run(guide, told, as_json=options.json)

    return _with_guide(options, run)


def _compare(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import compare
    from cnfs_tui.commands.choice import own_folder

    current = own_folder(options.guide) or Path()
    return compare.run(options.ancien, options.nouveau, current, as_json=options.json)


def _draw(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import draw

    return _with_guide(options, lambda guide: draw.run(guide, options.format))


def _memo(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import memo

    if options.liste:
        return _with_guide(options, memo.catalogue)
    wanted = memo.Wanted(options.sortie, options.gros_caracteres, options.imprimer)
    return _with_guide(options, lambda guide: memo.run(guide, options.competences, wanted))


def _import_places(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands.places import bring

    return _with_guide(
        options, lambda guide: bring.run(guide, options.fichier, options.departement, date.today())
    )


def _find_places(options: argparse.Namespace) -> int:
    from datetime import datetime

    from cnfs_tui.commands.places import find
    from cnfs_tui.desk.places.search import Wanted

    wanted = Wanted(
        *(options.acteur, options.code_postal, options.commune, options.pres_de),
        open_now=options.ouvert,
        limit=options.limite,
    )
    return _with_guide(options, lambda guide: find.run(guide, wanted, datetime.now(), as_json=options.json))


def _list_places(_options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands.places import lists

    return lists.run(date.today())


def _take_out_places(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands.places import take_out

    return take_out.run(options.liste, date.today())


def _model_of_places(options: argparse.Namespace) -> int:
    from cnfs_tui.commands.places import model

    return model.run(options.sortie)


def _activity(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import activity

    def run(guide: Guide) -> int:
        since = None if options.depuis is None else activity.day(options.depuis)
        return activity.run(guide, activity.Wanted(since, options.csv, options.json), date.today())

    return _with_guide(options, run)


def _copy_guide(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import copy_guide

    return copy_guide.run(_folder(options), options.dossier, date.today())


def _new_block(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import new_block
    from cnfs_tui.commands.arguments import BadArgument

    try:
        return new_block.run(_folder(options), options.genre, " ".join(options.id), date.today())
    except BadArgument as refusal:
        print(f"cnfs-tui : {refusal}", file=sys.stderr)
    return 2


def _folder(options: argparse.Namespace) -> Path:
    """The folder of the guide chosen, sound or not."""
    from cnfs_tui.commands.choice import own_folder
    from cnfs_tui.guide.shipped import shipped_guide

    return own_folder(options.guide) or shipped_guide()


def _with_guide(options: argparse.Namespace, run: Callable[[Guide], int]) -> int:
    """Run a command on the guide chosen; 2 when the guide or an argument cannot be used."""
    from cnfs_tui.commands.arguments import BadArgument
    from cnfs_tui.commands.choice import own_folder
    from cnfs_tui.guide.load import load
    from cnfs_tui.guide.problems.problem import GuideRefused
    from cnfs_tui.guide.problems.report import lines
    from cnfs_tui.guide.shipped import shipped_guide

    try:
        return run(load(own_folder(options.guide) or shipped_guide()))
    except GuideRefused as refusal:
        print("\n".join(lines(refusal.problems)), file=sys.stderr)
    except BadArgument as refusal:
        print(f"cnfs-tui : {refusal}", file=sys.stderr)
    return 2
