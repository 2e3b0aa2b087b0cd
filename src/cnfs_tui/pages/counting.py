"""Whether this desk counts, and what is told when its figures are erased, kept, or cannot be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cnfs_tui.desk.activity.axes import Counts
from cnfs_tui.desk.database import Trouble
from cnfs_tui.desk.database_words import trouble_in_words
from cnfs_tui.pages.activity import SURE, Names
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.doubt import Doubt
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.publishing import keep_table
from cnfs_tui.session.session import Session

BEGIN = Doubt("Compter l’activité ?", SURE, stay="Ne pas compter", leave="Compter l’activité")
ERASE = Doubt(
    "Effacer les chiffres ?",
    "Tous les chiffres de ce poste seront effacés, sans retour possible. Le comptage reste comme il est.",
    stay="Les garder",
    leave="Effacer les chiffres",
)
_UNREADABLE = "Les chiffres ne peuvent pas être lus : {trouble}."
_REMEDIES = {
    Trouble.NO_HOME: "Donnez un dossier à cnfs-tui avec CNFS_TUI_DATA.",
    Trouble.NO_ROOM: "Faites de la place sur le disque, puis revenez ici.",
    Trouble.NOT_ALLOWED: "Vérifiez vos droits sur ce dossier, puis revenez ici.",
    Trouble.BUSY: "Attendez quelques secondes, puis revenez ici.",
    Trouble.NEWER: "Mettez cnfs-tui à jour. Le fichier n’a pas été touché.",
    Trouble.DAMAGED: "Prévenez la personne qui s’occupe de ce poste.",
    Trouble.REFUSED: "Vérifiez le dossier des données, ou donnez-en un autre avec CNFS_TUI_DATA.",
}
_OFF = "Comptage de l’activité : arrêté. Rien de nouveau n’est compté."
_ASIDE = "Le fichier des chiffres était abîmé. Il est gardé à côté : {name}. Le comptage repart de zéro."
_KEPT = (
    "Tableau enregistré : {path}. La semaine en cours n’y est pas. "
    "Ne donnez pas aux mêmes personnes deux tableaux dont les dates se chevauchent."
)
_NOT_KEPT = "Le tableau n’a pas pu être enregistré sur ce poste."


def state(session: Session, counting: Counting) -> str:
    """How the counting goes, or that it is off."""
    return counting.in_words() if session.settings.counting else _OFF


def unreadable(trouble: Trouble) -> str:
    """Why there is no figure to show."""
    return _UNREADABLE.format(trouble=trouble_in_words(trouble))


def nothing_to_show(trouble: Trouble) -> list[Block]:
    """The same on a page, with what to do about it, and what goes on all the same."""
    return [
        Block(unreadable(trouble), "bold"),
        Block(_REMEDIES[trouble]),
        Block("Les visites marchent comme d’habitude.", MUTED, gap=1),
    ]


def put_aside(aside: Path) -> str:
    """That a damaged file was moved there."""
    return _ASIDE.format(name=aside.name)


def table_kept(counts: Counts, first: str, names: Names, today: date) -> str:
    """Keep the table for others, from the week ``first`` on, and tell where. For a thread."""
    try:
        return _KEPT.format(path=keep_table(counts, first, names, today))
    except OSError:
        return _NOT_KEPT
