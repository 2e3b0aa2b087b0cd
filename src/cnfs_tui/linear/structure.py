"""Ma structure et ce poste: every line by its number, changed and written at once."""

from __future__ import annotations

from cnfs_tui.linear.asking import Asking, answered
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.help import discover
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.papers import choose_printer
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block, heading
from cnfs_tui.pages.home import INTRODUCE
from cnfs_tui.pages.structure import file
from cnfs_tui.pages.structure.lines import Group, groups, noted
from cnfs_tui.pages.structure.questions import Questions
from cnfs_tui.pages.structure.welcome import INTRODUCED, LATER, introduce
from cnfs_tui.pages.structure.words import ABOUT, TITLE
from cnfs_tui.session.changes import other_size, setting

_THEN = INTRODUCE[0].lower() + INTRODUCE[1:]


def open_structure(face: Face) -> None:
    """Change lines, one after the other; all are told again when their numbers are no longer the same."""
    face.look_at_desk()
    told: list[str] = []
    while True:
        page = _page(face)
        values = [option.value for option in page.options]
        try:
            chosen = face.talk.ask_again(page) if values == told else face.talk.choose(page)
        except Back:
            return
        told = values
        _change(face, chosen)


def introduce_structure(face: Face, *, now: bool) -> None:
    """The discovery, then a few questions about the structure, or neither: not to be proposed again."""
    face.settle(setting(introduced=True))
    if not now or not discover(face.talk, face.session.guide, then=_THEN):
        face.talk.say(LATER)
        return
    answered(introduce(lambda lead: Asking(face.talk, lead), face.session, face.settle))
    face.talk.say(INTRODUCED)


def _page(face: Face) -> Page:
    lines = _groups(face)
    titled = {
        group.options[0].value: [heading(group.title), *([Block(group.about)] if group.about else [])]
        for group in lines
    }

    def where_it_is() -> None:
        face.talk.read("", file.path(face.desk))

    return Page(
        f"{TITLE}.",
        file.problems(face.desk),
        [option for group in lines for option in group.options],
        [Word("fichier", "où tout est noté", then=where_it_is)],
        about=ABOUT,
        above=titled,
    )


def _groups(face: Face) -> list[Group]:
    session = face.session
    return list(groups(session.guide, session.settings, session.now()))


def _change(face: Face, line: str) -> None:
    if line == "printer":
        changed = choose_printer(face)
    else:
        questions = Questions(Asking(face.talk), face.session.guide, face.session.settings)
        change = other_size if line == "large" else answered(questions.about(line))
        changed = change is not None
        if change is not None:
            face.settle(change)
    if changed:
        face.talk.say(noted(line, _groups(face)))
        face.look_at_desk()
