"""``cnfs-tui nouveau``: a block ready to be filled in and pasted in a guide."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cnfs_tui.commands.arguments import BadArgument
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.messages import message, remedy
from cnfs_tui.guide.reading.lost_folder import RULES, lost_folder
from cnfs_tui.guide.reading.memo_file import TAKEN
from cnfs_tui.guide.reading.names import SCENARIOS, scenario_names
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.guide.skeletons import actor, case, memo, scenario, skill
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

KINDS = ("cas", "acteur", "competence", "memo", "scenario")

_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60
_COPY_FIRST = (
    "Ce bloc suit le guide livré, qui ne se modifie pas. Pour écrire le vôtre : "
    "cnfs-tui guide copier mon-guide, puis ajoutez --guide mon-guide."
)
_ANOTHER = "Choisissez un autre nom."


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of block: the text of one, what to do next, and where it goes.

    A block goes under ``key`` in ``rules/file.yaml``; without ``key`` it is a whole file, ``file`` with
    the id in it.
    """

    article: str
    write: Callable[[str, Known, date], str]
    next: tuple[str, ...]
    file: str
    key: str = ""


_KINDS: Mapping[str, _Kind] = {
    "cas": _Kind("un cas", case.case, case.NEXT, "cas", "cas"),
    "acteur": _Kind("un acteur", actor.actor, actor.NEXT, "acteurs", "acteurs"),
    "competence": _Kind("une compétence", skill.skill, skill.NEXT, "competences", "competences"),
    "memo": _Kind("un mémo", memo.memo, memo.NEXT, "memos/{id}.md"),
    "scenario": _Kind("un scénario", scenario.scenario, scenario.NEXT, f"rules/{SCENARIOS}/{{id}}.yaml"),
}


def run(folder: Path, kind: str, word: str, today: date) -> int:
    """Print the block of a new id, with the day of ``today``. 0: printed; 2: no such guide.

    Raises BadArgument for an id that cannot be one, or is already used.
    """
    if lost := lost_folder(folder, RULES):
        no_guide = f"« {folder} » ne contient pas de guide : il n’y a pas de dossier rules."
        print(f"cnfs-tui : {no_guide} {remedy(lost)}", file=sys.stderr)
        return 2
    name, known, told = _usable(word), Known(folder), _KINDS[kind]
    _must_be_free(name, known, told)
    if name != word:
        print(f"Le nom sera « {name} » : sans accent, ni majuscule, ni espace.", file=sys.stderr)
    if folder == shipped_guide():
        print(_COPY_FIRST, file=sys.stderr)
    print(_whole_file(name, known, told, today) if not told.key else _block(name, known, told, today), end="")
    for file, problems in known.unread.items():
        print(
            f"Attention : rules/{file}.yaml ne se lit pas, ligne {problems[0].place.line}. "
            f"{message(problems[0])} Le bloc est donc écrit comme si ce fichier était vide.",
            file=sys.stderr,
        )
    return 0


def _usable(word: str) -> str:
    name = slug(word)
    if not _ID.fullmatch(name) or name in TAKEN:
        raise BadArgument(
            f"« {word} » ne peut pas servir de nom : écrivez des lettres, des chiffres et des tirets, "
            "par exemple « aide-au-logement »."
        )
    if len(name) > _LONGEST_ID:
        raise BadArgument(f"ceci ne peut pas servir de nom : {_LONGEST_ID} signes au plus.")
    return name


def _must_be_free(name: str, known: Known, kind: _Kind) -> None:
    if kind.key:
        if place := known.place(kind.file, kind.key, name):
            raise BadArgument(f"« {name} » existe déjà : {place.file}, ligne {place.line}. {_ANOTHER}")
        return
    taken = kind.write is scenario.scenario and scenario_names(known.folder).get(name)
    file = f"rules/{taken}.yaml" if taken else kind.file.format(id=name)
    path = known.folder / file
    if path.exists() and not _just_made(path):
        raise BadArgument(f"« {name} » existe déjà : {file}. {_ANOTHER}")


def _just_made(path: Path) -> bool:
    """An empty file: « nouveau memo x > memos/x.md » makes it before the command begins."""
    return path.is_file() and path.stat().st_size == 0


def _whole_file(name: str, known: Known, kind: _Kind, today: date) -> str:
    """The file itself; what to do with it is told aside, no comment being allowed in a memo."""
    file = known.folder / kind.file.format(id=name)
    where = f"À enregistrer dans un nouveau fichier, avec l’encodage UTF-8 : {file}"
    for line in (where, f"Remplacez chaque « {TO_FILL} ».", *kind.next, _CHECK):
        print(line.format(id=name), file=sys.stderr)
    return kind.write(name, known, today)


def _block(name: str, known: Known, kind: _Kind, today: date) -> str:
    """The block at the margin of its file, under what to do with it."""
    after = known.after(kind.file, kind.key)
    where = f"juste avant la ligne {after.line}" if after else "tout à la fin"
    head = (
        f"Pour ajouter {kind.article} : collez ce bloc dans rules/{kind.file}.yaml, {where}.",
        "Gardez les espaces du début des lignes.",
        f"Remplacez chaque « {TO_FILL} », et gardez les guillemets droits qui l’entourent.",
        "À l’intérieur d’un texte, préférez ’ et « ».",
        *kind.next,
        _CHECK,
    )
    lines = "".join(f"# {line.format(id=name)}\n" for line in head)
    return "\n" + textwrap.indent(
        lines + kind.write(name, known, today), " " * known.margin(kind.file, kind.key)
    )


_CHECK = "Pour finir : cnfs-tui verifier, avec le dossier de votre guide."
