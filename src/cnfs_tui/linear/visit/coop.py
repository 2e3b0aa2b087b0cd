"""Compte rendu pour La Coop: each line by its number; the form is opened, or its link read."""

from __future__ import annotations

from dataclasses import replace

from cnfs_tui.coop.activity_report import ActivityReport, Field, activity_report
from cnfs_tui.coop.browser import open_link, sentence
from cnfs_tui.coop.duration import Duration
from cnfs_tui.coop.enumerations import Orientation
from cnfs_tui.coop.link import link
from cnfs_tui.guide.model.coop import CoopCategory
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import coop
from cnfs_tui.pages.block import Block

_BACK = "fin"


def correct(face: Face, known: ActivityReport | None) -> ActivityReport:
    """The report of the visit, or the one ``known`` already, told and corrected line by line."""
    outcome = face.session.outcome()
    assert outcome is not None  # a visit comes here once it is decided
    report = known or activity_report(outcome, face.session.guide, face.session.today())
    while True:
        try:
            chosen = face.talk.choose(_page(face, report))
        except Back:
            return report
        if chosen == _BACK:
            return report
        report = _corrected(face, report, Field[chosen], outcome.category)


def _page(face: Face, report: ActivityReport) -> Page:
    def open_it() -> None:
        face.talk.say(sentence(open_link(link(report))))

    def tell_link() -> None:
        face.talk.read(coop.LINK, coop.in_full(report))

    return Page(
        f"{coop.TITLE}.",
        [Block(coop.WHERE), Block(coop.CAUTION), Block(coop.day(report))],
        coop.options(report),
        [
            Word("ouvrir", "ouvrir le formulaire rempli, dans le navigateur", "o", open_it),
            Word("lien", "le lien en toutes lettres, et ce qu’il contient", "l", tell_link),
        ],
        about=coop.ABOUT,
        enter=Enter(_BACK, "revenir à la fin de la visite"),
    )


def _corrected(
    face: Face, report: ActivityReport, field: Field, likely: CoopCategory | None
) -> ActivityReport:
    """The report with another answer to a question; ``likely``: the kind of place to propose first."""
    if field is Field.ORIENTATION:
        yes = report.orientation is Orientation.YES
        return replace(report, orientation=Orientation.NO if yes else Orientation.YES, category=likely)
    if field is Field.DURATION:
        minutes = face.talk.pick(field.question, coop.durations(report), str(report.duration.minutes))
        return report if minutes is None else replace(report, duration=Duration(int(minutes)))
    taken = [word.value for word in report.words(field)]
    if field.several:
        return report.choose(field, face.talk.tick_among(field.question, coop.answers(field), taken))
    value = face.talk.pick(field.question, coop.answers(field), next(iter(taken), ""))
    return report if value is None else report.choose(field, [value] if value else [])
