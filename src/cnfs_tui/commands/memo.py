"""``cnfs-tui memo``: the sheet of one or several skills, as a PDF."""

from __future__ import annotations

import sys
from pathlib import Path

from cnfs_tui.commands.arguments import BadArgument
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.known_words import suggestion
from cnfs_tui.paper.handing import sheet_of, store
from cnfs_tui.paper.pdf import MemoRefused


def run(guide: Guide, words: list[str], target: Path | None) -> int:
    """Save the memo and say where it is. 0: saved; 2: unknown skill, or no way to write the file."""
    skills = list(dict.fromkeys(slug(word) for word in words))
    for word, skill in zip(words, map(slug, words), strict=True):
        if skill not in guide.skills:
            near, known = suggestion(word, guide.skills), ", ".join(guide.skills)
            raise BadArgument(f"la compétence « {word} » n’existe pas. {near}Compétences : {known}.")
    try:
        path = store(sheet_of(guide, skills), target)
    except MemoRefused as refusal:
        print(f"cnfs-tui : {refusal}", file=sys.stderr)
        return 2
    except OSError as error:
        where = target or "le dossier des téléchargements"
        reason = error.strerror or "écriture impossible"
        print(f"cnfs-tui : le mémo n’a pas pu être écrit dans {where} ({reason}).", file=sys.stderr)
        return 2
    print(f"Mémo enregistré : {path}")
    return 0
