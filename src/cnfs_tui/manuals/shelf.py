"""Which manuals there are, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.manuals.passage import Manual
from cnfs_tui.manuals.reading import read_manual


@dataclass(frozen=True, slots=True)
class Volume:
    """A manual on the shelf: its file, how it is called, and for whom it is."""

    file: str
    title: str
    whom: str


SHELF = {
    "conseiller": Volume(
        "guide-conseiller.md", "Guide du conseiller", "accueillir une personne, du bonjour à l’au revoir"
    ),
    "formateur": Volume(
        "guide-formateur.md", "Guide du formateur", "montrer, faire jouer, comparer en groupe"
    ),
    "auteur": Volume(
        "guide-auteur.md", "Guide de l’auteur", "écrire et vérifier le guide de votre structure"
    ),
    "messages": Volume("erreurs.md", "Les messages de verifier", "chaque erreur, et le texte corrigé"),
    "accessibilite": Volume(
        "accessibilite.md", "Accessibilité", "ce qui est conforme, ce qui ne l’est pas encore"
    ),
}
"""By the word that asks for them on the command line."""


def shelf_folder() -> Path:
    """The folder that holds the manuals: in the package, or in the checkout it runs from."""
    package = Path(__file__).resolve().parent.parent
    return package / "docs" if (package / "docs").is_dir() else package.parent.parent / "docs"


def manual(name: str) -> Manual:
    """A manual of the shelf, by its word. Raises OSError when the installation has lost it."""
    return read_manual((shelf_folder() / SHELF[name].file).read_text(encoding="utf-8"))
