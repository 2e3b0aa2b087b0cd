"""Compte rendu pour La Coop: the report of the visit in the order of La Coop's form, and the way there."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.coop.activity_report import ActivityReport, Field
from cnfs_tui.coop.browser import open_link, sentence
from cnfs_tui.coop.duration import CHOICES, Duration
from cnfs_tui.coop.enumerations import Orientation
from cnfs_tui.coop.link import CONTRACT, contents, link
from cnfs_tui.guide.model.coop import CoopCategory, CoopWord
from cnfs_tui.pages.block import MUTED, Block, bullets
from cnfs_tui.pages.option import Option
from cnfs_tui.session.session import Session
from cnfs_tui.tui.over_screen import HELP_KEY, OverScreen
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar

_WHERE = "Dans La Coop : « Accompagnement individuel ». Un chiffre corrige une ligne."
_TO_CHOOSE = "à choisir dans La Coop"
_UNKNOWN = "non précisé"
_CAUTION = (
    "La touche o ouvre ce compte rendu déjà rempli. Connectez-vous d’abord à La Coop, et relisez avant "
    "d’enregistrer. La Coop ne documente pas ce lien : il peut cesser de marcher. Il reste dans l’historique "
    "du navigateur : il ne contient ni nom, ni note."
)


class CoopScreen(OverScreen[ActivityReport]):
    """Each line has its key; the report, as corrected, is given back when the screen is left."""

    CSS_PATH = "coop.tcss"
    HELP = (
        "Le compte rendu de cette visite, dans l’ordre et avec les mots du formulaire de La Coop. "
        "Recopiez-le, ou ouvrez le formulaire déjà rempli. Rien de personnel n’y figure."
    )
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
        yield TitleBar("Compte rendu pour La Coop")
        yield Banner()
        yield Document([Block(_WHERE, MUTED)], id="title")
        with Reading():
            yield Document([Block(f"{Field.DAY.question} : {self._report.answer(Field.DAY)}")], id="day")
            yield Choices(self._options(), at_once=self._choose)
            yield Document(id="told")
            yield Document([Block(_CAUTION, MUTED)], id="caution")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)

    # What is shown

    def _options(self) -> list[Option]:
        fields = (field for field in self._report.fields if field is not Field.DAY)
        return [Option(field.name, self._told(field), rank) for rank, field in enumerate(fields, 1)]

    def _told(self, field: Field) -> str:
        answer = self._report.answer(field) or (_TO_CHOOSE if field.required else _UNKNOWN)
        colon = "" if field.question.endswith("?") else " :"
        return f"{field.question}{colon} {answer}"

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

        now = self._report.duration
        durations = sorted({*CHOICES, now}, key=lambda duration: duration.minutes)
        options = [(str(duration.minutes), duration.label) for duration in durations]
        self.app.push_screen(Pick(Field.DURATION.question, options, taken=str(now.minutes)), chosen)

    def _choose_one(self, field: Field) -> None:
        def chosen(value: str | None) -> None:
            if value is not None:
                self._become(self._report.choose(field, [value] if value else []))

        unknown = [] if field.required else [("", _UNKNOWN.capitalize())]
        options = [*_labelled(field.words), *unknown]
        taken = next(iter(self._report.words(field)), None)
        self.app.push_screen(Pick(field.question, options, taken=taken.value if taken else ""), chosen)

    def _tick(self, field: Field) -> None:
        def ticked(values: frozenset[str] | None) -> None:
            self._become(self._report.choose(field, values or ()))

        taken = {word.value for word in self._report.words(field)}
        self.app.push_screen(Tick(field.question, _labelled(field.words), taken), ticked)

    def _become(self, report: ActivityReport) -> None:
        self._report = report
        self.query_one(Choices).offer(self._options())

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

        report = self._report
        told = [self._told(field) for field in report.fields if report.answer(field)]
        blocks = [
            Block(link(report)),
            Block("Ce qu’il contient, et rien d’autre :", "bold", gap=1),
            *bullets(told),
            Block(contents(report), MUTED, gap=1),
            Block(f"Sa forme a été lue dans le code public de La Coop du {CONTRACT}.", MUTED, gap=1),
        ]
        self.app.push_screen(LookUp("Le lien prérempli, en toutes lettres", blocks))

    # Leaving

    def action_leave(self) -> None:
        """Back to the end of the visit, with the report as it was corrected."""
        self.dismiss(self._report)


def _labelled(words: type[CoopWord]) -> list[tuple[str, str]]:
    return [(word.value, word.label) for word in words]
