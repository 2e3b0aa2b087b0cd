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

TYPE_CHECKING = False
if TYPE_CHECKING:
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
        _give_up_output()
        return 0
    except OSError:
        _give_up_output()
        print("cnfs-tui : le résultat n’a pas pu être écrit (disque plein ?).", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return status


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = _parser().parse_args(arguments, argparse.Namespace(guide=None))
    except SystemExit as told:  # the parser has shown its help, or said what is wrong
        return int(told.code or 0)
    status: int = options.run(options)
    return status


def _give_up_output() -> None:
    """Send what is left to nowhere, so that Python does not try again, and complain, when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
    check.add_argument("--json", action="store_true", help="un document JSON, pour les programmes")
    check.add_argument("--tout", action="store_true", help="tous les problèmes, même au-delà d’un écran")
    check.set_defaults(run=_check)

    draw = commands.add_parser("dessiner", parents=[common], help="dessine l’arbre de décision")
    draw.add_argument(
        "--format",
        choices=("texte", "tableau", "mermaid", "dot"),
        default="texte",
        help="la forme du dessin (sans précision : texte)",
    )
    draw.set_defaults(run=_draw)

    memo = commands.add_parser("memo", parents=[common], help="enregistre un mémo de compétences en PDF")
    memo.add_argument("competences", nargs="+", metavar="COMPETENCE", help="une ou plusieurs compétences")
    memo.add_argument("--sortie", type=Path, metavar="FICHIER.pdf", help="le fichier à écrire")
    memo.set_defaults(run=_memo)
    return parser


def _full_screen(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import full_screen
    from cnfs_tui.commands.choice import own_folder

    return full_screen.run(own_folder(options.guide))


def _check(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import check
    from cnfs_tui.commands.choice import own_folder
    from cnfs_tui.guide.shipped import shipped_guide

    folder = options.dossier or own_folder(options.guide) or shipped_guide()
    return check.run(folder, date.today(), as_json=options.json, everything=options.tout)


def _decide(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import decide
    from cnfs_tui.commands.arguments import situation

    return _with_guide(
        options,
        lambda guide: decide.run(
            guide, situation(guide, options.reponses, options.structure), as_json=options.json
        ),
    )


def _draw(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import draw

    return _with_guide(options, lambda guide: draw.run(guide, options.format))


def _memo(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import memo

    return _with_guide(options, lambda guide: memo.run(guide, options.competences, options.sortie))


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
