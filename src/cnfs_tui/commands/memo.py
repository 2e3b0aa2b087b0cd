"""``cnfs-tui memo``: the sheet of one or several skills, as a file, and on paper."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cnfs_tui.commands.arguments import BadArgument
from cnfs_tui.commands.refusal import refusal_of
from cnfs_tui.commands.this_desk import settings_of_this_desk, tell
from cnfs_tui.desk.folders import make as make_folder
from cnfs_tui.desk.folders import papers_to_keep
from cnfs_tui.desk.sender import sender_of
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import suggestion
from cnfs_tui.paper.handing import workshop_forms
from cnfs_tui.paper.making import Made, make
from cnfs_tui.paper.pdf import MARK, SheetRefused
from cnfs_tui.paper.sheet import Sheet
from cnfs_tui.storing import store, store_beside

_PDF, _PAGE, _TEXT = ".pdf", ".html", ".txt"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for. ``printing`` None: no print; empty: on the usual printer."""

    target: Path | None = None
    large: bool = False
    printing: str | None = None


def catalogue(guide: Guide) -> int:
    """Print every word that may be asked for, workshops first. Always 0."""
    for name, workshop in guide.workshops.items():
        print(f"{name} : {workshop.name} ({', '.join(workshop.skills)})")
    for skill, memo in guide.memos.items():
        print(f"{skill} : {memo.title}")
    return 0


def run(guide: Guide, words: list[str], wanted: Wanted) -> int:
    """Save the memo of skills and workshops, in the guide's order, say where it is, and print it.

    0: saved, and printed if asked; 1: saved, not printed; 2: no file. Raises BadArgument for an unknown word,
    or a file whose name says another kind.
    """
    if not words:
        raise BadArgument(_nothing_asked(guide, wanted.printing or ""))
    skills, title = _asked(guide, words)
    settings, problems = settings_of_this_desk(guide)
    sender = sender_of(settings.profile, datetime.now(), skills)
    forms = list(workshop_forms(guide, skills, title, sender))
    try:
        made = _made(forms, wanted)
        path = _stored(made, wanted.target)
    except SheetRefused as refusal:
        print(f"cnfs-tui : {refusal}", file=sys.stderr)
        return 2
    except OSError as error:
        where = f" dans {wanted.target}" if wanted.target else ""
        print(f"cnfs-tui : le mémo n’a pas pu être écrit{where} ({refusal_of(error)}).", file=sys.stderr)
        return 2
    tell(problems)
    print(f"Mémo enregistré : {path}")
    if made.sheet != forms[0]:
        print("Pour tenir sur deux pages, ce mémo est abrégé : demandez moins de compétences.")
    return 0 if wanted.printing is None else _printed(made, path, wanted.printing or settings.printer)


def _nothing_asked(guide: Guide, printer: str) -> str:
    """Why there is no word: it may have been taken for a printer."""
    if slug(printer) in {*guide.workshops, *guide.skills}:
        return f"« {printer} » est compris comme une imprimante : mettez --imprimer après les compétences."
    ways_out = "Pour les voir : cnfs-tui memo --liste\nPour l’aide : cnfs-tui memo --help"
    return f"il manque une compétence ou un atelier. {ways_out}"


def _asked(guide: Guide, words: list[str]) -> tuple[list[str], str | None]:
    """The skills asked for, in the guide's order; of a workshop asked for alone, in its own order, named."""
    asked: set[str] = set()
    for word in words:
        name = slug(word)
        if name in guide.workshops:
            asked.update(guide.workshops[name].skills)
        elif name in guide.skills:
            asked.add(name)
        else:
            known = (*guide.workshops, *guide.skills)
            near, listed = suggestion(word, known), ", ".join(known)
            asking = f"Vous pouvez demander : {listed}."
            raise BadArgument(f"« {word} » n’est ni une compétence ni un atelier. {near}{asking}")
    alone = guide.workshops.get(slug(words[0])) if len(words) == 1 else None
    if alone is not None:
        return list(alone.skills), alone.name
    return [skill for skill in guide.skills if skill in asked], None


def _made(forms: list[Sheet], wanted: Wanted) -> Made:
    """The file, of the kind that the end of its name asks for."""
    suffix = wanted.target.suffix.lower() if wanted.target else _PDF
    if suffix not in (_PDF, _PAGE, _TEXT):
        raise BadArgument("le nom donné à --sortie doit finir par .pdf, .html ou .txt.")
    if suffix == _PAGE:
        from cnfs_tui.paper.html import page

        return Made(forms[0], page(forms[0], large=wanted.large).encode(), _PAGE, None, wanted.large)
    if suffix == _TEXT:
        from cnfs_tui.paper.plain import text

        return Made(forms[0], text(forms[0]).encode(), _TEXT, None, wanted.large)
    made = make(forms, large=wanted.large)
    if wanted.target and made.suffix != _PDF:
        raise SheetRefused("Cet ordinateur ne sait pas faire de PDF. Demandez plutôt --sortie memo.html")
    return made


def _stored(made: Made, target: Path | None) -> Path:
    """At the place asked for, over an older PDF; else where papers are kept, no earlier one being lost."""
    if target is not None:
        store(made.data, target, over=MARK if made.suffix == _PDF else None)
        return target
    folder = papers_to_keep()
    make_folder(folder)
    return store_beside(made.data, folder / f"memo{made.suffix}")


def _printed(made: Made, path: Path, queue: str | None) -> int:
    """Print on this queue; None leaves the choice to the computer."""
    from cnfs_tui.paper.printing.outcome import ON_ITS_WAY, Outcome
    from cnfs_tui.paper.printing.ways_out import print_made
    from cnfs_tui.paper.printing.wording import sentence

    printed = print_made(made, path, queue)
    on_its_way = printed.outcome in ON_ITS_WAY
    print(sentence(printed), file=sys.stdout if on_its_way else sys.stderr)
    if printed.outcome is Outcome.TO_CHOOSE:
        print("Ajoutez son nom après --imprimer.", file=sys.stderr)
    return 0 if on_its_way else 1
