"""The lists that the directory is made of: one is brought in, or taken out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cnfs_tui.desk.database import Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import forget
from cnfs_tui.desk.places.store import Source
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import NotThis, Page, Typing
from cnfs_tui.linear.talk import Back
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.places import importing, lists
from cnfs_tui.pages.places.search import refused

_PATH = "path:"
"""How the path that was typed begins, as a value."""
_TYPE_PATH = "l’emplacement du fichier"
_TYPE_CODE = f"un numéro de département, {importing.CODES}"


def bring_in_a_list(face: Face) -> None:
    """Choose a file, then a département; import, and tell what became of it."""
    try:
        file = _file(face)
        department = _department(face)
    except Back:
        return
    face.talk.say(importing.READING)
    face.talk.read(file.name, importing.bring_in(face.session, file, department).blocks)


def tell_lists(face: Face, sources: Sequence[Source]) -> None:
    """The lists that are in, and how old they are; one may be taken out."""
    chosen = face.talk.pick(lists.TITLE, lists.options(sources, face.session.today()))
    if chosen is None or not face.talk.certain(lists.removing(sources[int(chosen)])):
        return
    try:
        gone = forget(sources[int(chosen)], face.session.now())
    except Unavailable as unavailable:
        face.talk.read("", refused(*wording.trouble(unavailable.trouble)))
    else:
        face.talk.say(wording.taken_out(gone))


def _file(face: Face) -> Path:
    """A file found around, or one whose path is typed, pasted or dropped. Raises Back."""
    face.talk.say(importing.LOOKING)
    found = importing.files_around()

    def understood(typed: str) -> str | None:
        path, wrong = importing.path_typed(typed)
        if wrong:
            raise NotThis(wrong)
        return f"{_PATH}{path}" if path else None

    typing = Typing(_TYPE_PATH, understood)
    none = [] if found else [Block(importing.NONE_AROUND)]
    chosen = face.talk.choose(Page(importing.WHICH_FILE, none, importing.files(found), typing=typing))
    if chosen == importing.OTHER:
        chosen = face.talk.choose(Page(importing.WHICH_FILE, typing=typing))
    return Path(chosen.removeprefix(_PATH)) if chosen.startswith(_PATH) else found[int(chosen)].path


def _department(face: Face) -> str:
    """The code to keep, or EVERYWHERE. Raises Back."""

    def understood(typed: str) -> str | None:
        code, wrong = importing.department_typed(typed)
        if wrong:
            raise NotThis(wrong)
        return code

    title, typing = importing.WHICH_DEPARTMENT, Typing(_TYPE_CODE, understood)
    options = importing.departments(face.session.postcode)
    chosen = face.talk.choose(Page(title, options=options, typing=typing))
    return face.talk.choose(Page(title, typing=typing)) if chosen == importing.OTHER else chosen
