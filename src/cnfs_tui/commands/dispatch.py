"""From the words of the command line to the command: each brings what it needs, at its own call.

Every function takes the options that were parsed, and gives the exit status.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.guide.guide import Guide


def full_screen(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import full_screen
    from cnfs_tui.commands.choice import own_folder

    return full_screen.run(own_folder(options.guide))


def linear(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import linear
    from cnfs_tui.commands.choice import own_folder

    return linear.run(own_folder(options.guide), None, training=options.former)


def train(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import train
    from cnfs_tui.commands.choice import own_folder

    return train.notes() if options.notes else train.run(own_folder(options.guide), options.scenario)


def erase(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import erase

    return erase.run(sure=options.oui)


def check(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import check
    from cnfs_tui.commands.choice import own_folder
    from cnfs_tui.guide.shipped import shipped_guide

    folder = options.dossier or own_folder(options.guide) or shipped_guide()
    if options.suivre:
        from cnfs_tui.commands import follow

        return follow.run(folder, everything=options.tout)
    return check.run(folder, date.today(), as_json=options.json, everything=options.tout)


def decide(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import decide
    from cnfs_tui.commands.arguments import situation
    from cnfs_tui.commands.this_desk import settings_of_this_desk, tell

    def run(guide: Guide) -> int:
        settings, problems = settings_of_this_desk(guide)
        told = situation(guide, options.reponses, options.structure, settings.profile.facts)
        tell(problems)
        return decide.run(guide, told, as_json=options.json)

    return _with_guide(options, run)


def compare(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import compare
    from cnfs_tui.commands.choice import own_folder

    current = own_folder(options.guide) or Path()
    return compare.run(options.ancien, options.nouveau, current, as_json=options.json)


def draw(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import draw

    return _with_guide(options, lambda guide: draw.run(guide, options.format))


def memo(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import memo

    if options.liste:
        return _with_guide(options, memo.catalogue)
    wanted = memo.Wanted(options.sortie, options.gros_caracteres, options.imprimer)
    return _with_guide(options, lambda guide: memo.run(guide, options.competences, wanted))


def import_places(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands.places import bring

    return _with_guide(
        options, lambda guide: bring.run(guide, options.fichier, options.departement, date.today())
    )


def find_places(options: argparse.Namespace) -> int:
    from datetime import datetime

    from cnfs_tui.commands.places import find
    from cnfs_tui.desk.places.search import Wanted

    wanted = Wanted(
        *(options.acteur, options.code_postal, options.commune, options.pres_de),
        open_now=options.ouvert,
        limit=options.limite,
    )
    return _with_guide(options, lambda guide: find.run(guide, wanted, datetime.now(), as_json=options.json))


def list_places(_options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands.places import lists

    return lists.run(date.today())


def take_out_places(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands.places import take_out

    return take_out.run(options.liste, date.today())


def model_of_places(options: argparse.Namespace) -> int:
    from cnfs_tui.commands.places import model

    return model.run(options.sortie)


def activity(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import activity

    def run(guide: Guide) -> int:
        since = None if options.depuis is None else activity.day(options.depuis)
        return activity.run(guide, activity.Wanted(since, options.csv, options.json), date.today())

    return _with_guide(options, run)


def copy_guide(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import copy_guide

    return copy_guide.run(_folder(options), options.dossier, date.today())


def new_block(options: argparse.Namespace) -> int:
    from datetime import date

    from cnfs_tui.commands import new_block
    from cnfs_tui.commands.arguments import BadArgument

    try:
        return new_block.run(_folder(options), options.genre, " ".join(options.id), date.today())
    except BadArgument as refusal:
        print(f"cnfs-tui : {refusal}", file=sys.stderr)
    return 2


def manual(options: argparse.Namespace) -> int:
    from cnfs_tui.commands import manual

    return manual.run(options.sujet)


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
