"""``cnfs-tui lieux modele``: an empty list of one's own, to be filled in with a spreadsheet."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from cnfs_tui.commands.refusal import refusal_of
from cnfs_tui.desk.places.reading.own import COLUMNS
from cnfs_tui.storing import store

_EXAMPLE = {
    "nom": "CCAS d’Exemple",
    "type": "ccas",
    "adresse": "1 place de la Mairie",
    "code_postal": "01200",
    "commune": "Exemple",
    "telephone": "",
    "horaires": "lundi-vendredi 9h-12h, 14h-17h",
    "rendez_vous": "oui",
    "demarches": "aide d’urgence | domiciliation",
    "source": "site de la commune",
}
_NEXT = "Remplissez-le avec le tableur, remplacez la ligne d’exemple, puis : cnfs-tui lieux importer {}"


def run(target: Path | None) -> int:
    """Print the model, or save it as spreadsheets open it (semicolons, BOM). 0, or 2: not written."""
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";", lineterminator="\r\n" if target else "\n")
    writer.writerows([COLUMNS, [_EXAMPLE.get(column, "") for column in COLUMNS]])
    if target is None:
        print(table.getvalue(), end="")
        return 0
    try:
        store(table.getvalue().encode("utf-8-sig"), target)
    except OSError as error:
        print(
            f"cnfs-tui : le modèle n’a pas pu être écrit dans {target} ({refusal_of(error)}).",
            file=sys.stderr,
        )
        return 2
    print(f"Modèle enregistré : {target}")
    print(_NEXT.format(target))
    return 0
