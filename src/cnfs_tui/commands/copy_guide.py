"""``cnfs-tui guide copier``: a guide of one's own, to be edited with Notepad."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from cnfs_tui.commands.refusal import refusal_of
from cnfs_tui.guide.copying import IDENTITY, CopyRefused, copy_guide
from cnfs_tui.guide.load import examine


def run(source: Path, target: Path, today: date) -> int:
    """Copy the guide of ``source`` and say what to do next. 0: copied; 2: not there, nothing was changed."""
    try:
        source, target = source.resolve(), target.resolve()
        guide = examine(source).guide
        count = len(copy_guide(source, target, guide, today))
    except CopyRefused as refusal:
        print(f"cnfs-tui : {refusal}", file=sys.stderr)
        return 2
    except (OSError, ValueError, RuntimeError) as error:  # the last one: a link that leads to itself
        reason = refusal_of(error) if isinstance(error, OSError) else "ce nom ne peut pas servir"
        print(f"cnfs-tui : le guide n’a pas pu être copié dans « {target} » ({reason}).", file=sys.stderr)
        return 2
    if guide is None:
        print("Attention : le guide copié a des problèmes. L’étape 3 vous les montrera.\n")
    print(
        f"Le guide est copié : {count} fichiers dans {target}\n\n"
        "Et maintenant :\n"
        f"  1. Dites à qui il est : ouvrez {target / IDENTITY} avec le Bloc-notes.\n"
        "  2. Changez les textes des dossiers rules et memos. Enregistrez avec l’encodage UTF-8.\n"
        f'  3. Vérifiez : cnfs-tui verifier "{target}"\n'
        f'  4. Ouvrez-le : cnfs-tui --guide "{target}"\n\n'
        f'Pour ajouter un cas : cnfs-tui --guide "{target}" nouveau cas mon-cas'
    )
    return 0
