"""What is written and never used."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

USAGE: dict[str, Wording] = {
    "REF-08": Wording(
        "Aucune branche de l’arbre ne mène au cas « {mot} ».",
        "Ce cas ne sera jamais recommandé à personne.",
        "Ajoutez une branche, ou retirez le cas.",
    ),
}
