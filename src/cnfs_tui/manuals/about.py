"""What this program is: its version, its licences, its sources, and what it keeps on this computer."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui import __version__
from cnfs_tui.desk.folders import our_folders, where_papers_go
from cnfs_tui.desk.kept import kept
from cnfs_tui.manuals.passage import Manual, Part, Passage, bullet, row, text

_NOTHING = "Rien pour l’instant."


def about(signature: str) -> Manual:
    """All that may be asked of it; ``signature`` tells the guide in use. Writes nothing."""
    return Manual(
        "À propos",
        (text("Le compagnon du conseiller numérique, dans le terminal."),),
        (
            Part("Version", (row("Programme", f"cnfs-tui {__version__}"), row("Guide", signature))),
            Part(
                "Licences",
                (
                    row("Programme", "MIT."),
                    row("Guide et mémos", "Licence Ouverte 2.0 d’Etalab."),
                    row("Lettres des papiers", "Andika, de SIL, sous la licence OFL 1.1."),
                ),
            ),
            Part(
                "Sources",
                (
                    text(
                        "Chaque phrase du guide dit d’où elle vient : la note d’information aux conseillers "
                        "numériques, la circulaire qu’elle cite, ou une autre source publique. Là où elles "
                        "ne disent rien, c’est une proposition, toujours dite comme telle."
                    ),
                    text("À la recommandation, touche 5 : la source de ce qui est proposé."),
                ),
            ),
            Part("Ce que ce poste garde", tuple(_kept())),
        ),
    )


def _kept() -> Iterator[Passage]:
    yield text(
        "Rien sur les personnes : ni nom, ni numéro, ni réponse. Une visite est oubliée quand elle se "
        "termine, ses papiers aussi. Le programme n’utilise pas internet."
    )
    found = kept(our_folders(), where_papers_go())
    yield text("Pour ce poste, et dans ces fichiers seulement :" if found else _NOTHING)
    for one in found:
        yield bullet(f"{one.what} : {', '.join(map(str, one.paths))}")
    yield text("Pour tout effacer, dans un terminal : cnfs-tui effacer")
