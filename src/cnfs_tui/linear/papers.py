"""A sheet, line by line: read aloud, printed, opened in a window, kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.printers import TITLE, printers
from cnfs_tui.paper.making import make
from cnfs_tui.paper.pdf import SheetRefused
from cnfs_tui.paper.plain import text
from cnfs_tui.session.papers import Order, Wish

_A_MOMENT = "Un instant…"


def words(face: Face, order: Callable[[], Order | None], nothing: str, *, keep: bool = False) -> list[Word]:
    """What can be done with the paper that ``order`` gives; ``nothing`` is told while it gives none.

    ``keep``: the paper is nobody's, and may be kept.
    """

    def done(wish: Wish) -> Callable[[], None]:
        def then() -> None:
            asked = order()
            if asked is None:
                face.talk.say(nothing)
            else:
                _carry_out(face, wish, asked)

        return then

    def listen() -> None:
        asked = order()
        if asked is None:
            face.talk.say(nothing)
        else:
            _tell(face, asked)

    def enlarge() -> None:
        face.session.large = not face.session.large
        face.talk.say(f"Papier en {'gros caractères' if face.session.large else 'taille normale'}.")

    known = [
        Word("lire", "lire la feuille, telle qu’elle sera imprimée", then=listen),
        Word("imprimer", "envoyer cette feuille à l’imprimante", "i", done(Wish.PRINT)),
        Word("ouvrir", "ouvrir cette feuille dans une autre fenêtre", "o", done(Wish.OPEN)),
        Word("gros", "gros caractères, ou taille normale", "g", enlarge),
    ]
    kept = Word("enregistrer", "enregistrer la feuille dans vos téléchargements", "e", done(Wish.KEEP))
    return [*known, kept] if keep else known


def _tell(face: Face, order: Order) -> None:
    try:
        sheet = make(order.forms, large=order.large, most_pages=order.most_pages).sheet
    except SheetRefused as refusal:
        face.talk.say(str(refusal))
    else:
        face.talk.lines.write("", *text(sheet).splitlines(), "")


def _carry_out(face: Face, wish: Wish, order: Order) -> None:
    face.talk.say(_A_MOMENT)
    told = face.carry_out(wish, order)
    face.talk.say(told.words)
    if told.handed:
        face.session.handed[order.paper] = told.words
    if told.printer_to_choose and choose_printer(face):
        _carry_out(face, wish, order)


def choose_printer(face: Face) -> bool:
    """Choose the printer of this desk, for good; whether one was chosen."""
    found = printers()
    if isinstance(found, str):
        face.talk.say(found)
        return False
    printer = face.talk.pick(TITLE, found, face.session.settings.printer or "")
    if printer is None:
        return False
    face.settle(lambda settings: replace(settings, printer=printer or None))
    return True
