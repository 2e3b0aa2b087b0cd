"""Compte rendu pour La Coop: the report of the visit in the order of La Coop's form, and the way there."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.coop.activity_report import ActivityReport, Field
from cnfs_tui.coop.browser import open_link, sentence
from cnfs_tui.coop.duration import Duration
from cnfs_tui.coop.enumerations import Orientation
from cnfs_tui.coop.link import link
from cnfs_tui.guide.model.coop import CoopCategory
from cnfs_tui.pages import coop
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.session.session import Session
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.over_screen import OverScreen
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar


class CoopScreen(OverScreen[ActivityReport]):
    """Each line has its key; the report, as corrected, is given back when the screen is left."""

    CSS_PATH = "coop.tcss"
    NAME = "Compte rendu pour La Coop"
    HELP = coop.ABOUT
    NOW = (
        "Corrigez une ligne par son numéro.",
        "Recopiez-le, ou ouvrez le formulaire déjà rempli : touche o. Connectez-vous d’abord à La Coop.",
    )
    MORE = InManual("conseiller", "Rien ne reste")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open", "Ouvrir La Coop", tooltip="Ouvrir le formulaire rempli, dans le navigateur."),
        Binding("c", "code", "QR code", tooltip="Le même lien, à prendre avec un téléphone."),
        Binding("l", "link", "Lien", tooltip="Le lien en toutes lettres, et ce qu’il contient."),
        Binding("left,backspace,escape,q", "leave", "Retour", key_display="←", tooltip="Revenir à la fin."),
        HELP_KEY,
        *READING_KEYS,
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session, report: ActivityReport, likely: CoopCategory | None) -> None:
        """``likely``: the kind of place to propose first, should the person be sent somewhere."""
        super().__init__()
        self._session = session
        self._report = report
        self._likely = likely

    def compose(self) -> ComposeResult:
        yield TitleBar(coop.TITLE)
        yield Banner()
        yield Document([Block(coop.WHERE, MUTED)], id="title")
        with Reading():
            yield Document([Block(coop.day(self._report))], id="day")
            yield Choices(coop.options(self._report), at_once=self._choose)
            yield Document(id="told")
            yield Document([Block(coop.CAUTION, MUTED)], id="caution")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)

    # What is shown

    def _tell(self, words: str) -> None:
        """Say how the browser fares."""
        told = self.query_one("#told", Document)
        told.show([Block(words, "bold")])
        told.display = True
        self.call_after_refresh(told.scroll_visible, animate=False)

    # Correcting

    def action_pick(self, digit: int) -> None:
        """Correct a line by its number."""
        self.query_one(Choices).pick_digit(digit)

    def _choose(self, name: str) -> None:
        field = Field[name]
        if field is Field.ORIENTATION:
            self._turn()
        elif field is Field.DURATION:
            self._choose_duration()
        elif field.several:
            self._tick(field)
        else:
            self._choose_one(field)

    def _turn(self) -> None:
        """From yes to no, and back, at one key."""
        yes = self._report.orientation is Orientation.YES
        answer = Orientation.NO if yes else Orientation.YES
        self._become(replace(self._report, orientation=answer, category=self._likely))

    def _choose_duration(self) -> None:
        def chosen(minutes: str | None) -> None:
            if minutes is not None:
                self._become(replace(self._report, duration=Duration(int(minutes))))

        options, now = coop.durations(self._report), str(self._report.duration.minutes)
        self.app.push_screen(Pick(Field.DURATION.question, options, taken=now), chosen)

    def _choose_one(self, field: Field) -> None:
        def chosen(value: str | None) -> None:
            if value is not None:
                self._become(self._report.choose(field, [value] if value else []))

        taken = next(iter(self._report.words(field)), None)
        self.app.push_screen(
            Pick(field.question, coop.answers(field), taken=taken.value if taken else ""), chosen
        )

    def _tick(self, field: Field) -> None:
        def ticked(values: frozenset[str] | None) -> None:
            self._become(self._report.choose(field, values or ()))

        taken = {word.value for word in self._report.words(field)}
        self.app.push_screen(Tick(field.question, coop.answers(field), taken), ticked)

    def _become(self, report: ActivityReport) -> None:
        self._report = report
        self.query_one(Choices).offer(coop.options(self._report))

    # Going there

    def action_open(self) -> None:
        """Open the form, filled in, in the desk's browser."""
        self._tell("Un instant…")
        self._open(link(self._report))

    @work(thread=True, exclusive=True)
    def _open(self, address: str) -> None:
        words = sentence(open_link(address))
        self.app.call_from_thread(self._opened, words)

    def _opened(self, words: str) -> None:
        if self.is_attached and self.query("#told"):  # not left, nor the visit ended, meanwhile
            self._tell(words)

    def action_code(self) -> None:
        """Show the link as a QR code."""
        from cnfs_tui.tui.screens.qr_code import QrCodeScreen

        self.app.push_screen(QrCodeScreen(self._session.papers, link(self._report)))

    def action_link(self) -> None:
        """Show the link, and what it holds."""
        from cnfs_tui.tui.panels.lookup import LookUp

        self.app.push_screen(LookUp(coop.LINK, coop.in_full(self._report)))

    # Leaving

    def action_leave(self) -> None:
        """Back to the end of the visit, with the report as it was corrected."""
        self.dismiss(self._report)
