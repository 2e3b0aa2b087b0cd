"""``cnfs-tui memo``: the sheet of one or several skills, as a PDF."""

from __future__ import annotations

import sys
from pathlib import Path

from cnfs_tui.commands.arguments import BadArgument
from cnfs_tui.commands.refusal import refusal_of
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import suggestion
from cnfs_tui.paper.handing import sheet_of, store
from cnfs_tui.paper.pdf import MemoRefused


def run(guide: Guide, words: list[str], target: Path | None) -> int:
    """Save the memo, skills in the guide's order, and say where it is.

    0: saved; 2: no way to write the file. Raises BadArgument for an unknown skill.
    """
    for word in words:
        if slug(word) not in guide.skills:
            near, known = suggestion(word, guide.skills), ", ".join(guide.skills)
            raise BadArgument(f"la compétence « {word} » n’existe pas. {near}Compétences : {known}.")
    asked = {slug(word) for word in words}
    skills = [skill for skill in guide.skills if skill in asked]
    try:
        path = store(sheet_of(guide, skills), target)
    except MemoRefused as refusal:
        print(f"cnfs-tui : {refusal}", file=sys.stderr)
        return 2
    except OSError as error:
        where = f" dans {target}" if target else ""
        print(f"cnfs-tui : le mémo n’a pas pu être écrit{where} ({refusal_of(error)}).", file=sys.stderr)
        return 2
    print(f"Mémo enregistré : {path}")
    return 0
