"""The material of the trainers."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

TRAINING: dict[str, Wording] = {
    "FOR-01": Wording(
        "Ce seuil ({seuil}) n’est pas plus grand que le précédent ({précédent}).",
        "On lirait le premier avis qui convient : celui-ci ne s’afficherait jamais.",
        "Écrivez les seuils du plus petit au plus grand, chacun avec son avis.",
    ),
    "FOR-02": Wording(
        "Le dernier seuil est {seuil}, mais la grille va jusqu’à {total} points.",
        "Le groupe lirait un avis faux, ou n’en lirait aucun.",
        "Écrivez {total} au dernier seuil : {observations} fois {note} points. Si vous avez ajouté ou retiré une ligne de la grille, relisez aussi les autres seuils.",
    ),
}
