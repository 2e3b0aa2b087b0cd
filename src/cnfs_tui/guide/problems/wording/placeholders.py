"""Texts of a block of ``nouveau`` that nobody has written yet."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

PLACEHOLDERS: dict[str, Wording] = {
    "REM-01": Wording(
        "Il reste {nombre} à écrire : « À REMPLIR ».{lignes}",
        "Ces mots s’afficheraient tels quels à l’écran, ou sur le papier.",
        "Écrivez votre texte à la place de « À REMPLIR », ou retirez la ligne si elle est facultative.",
    ),
}
