"""Lieux: the directory of this desk, looked into outside any visit, and filled from lists."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import NOTHING, Holdings, find, forget, holdings
from cnfs_tui.desk.places.search import Answer, Wanted
from cnfs_tui.desk.places.store import Source
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.places import page, search
from cnfs_tui.pages.places.about import about_the_directory
from cnfs_tui.pages.places.typed import wanted
from cnfs_tui.pages.places.words import in_full
from cnfs_tui.session.session import Session
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.over_screen import HOME_KEY, OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.text import SEEN, plain
from cnfs_tui.tui.widgets.title_bar import TitleBar
from cnfs_tui.tui.widgets.typing_line import TypingLine

_ASKED = "commune ou code postal (touche c)"
_LONGEST = 60
"""Characters: no commune of France has a longer name."""
_OF_LISTS = ("type", "actor", "open_now", "lists")
"""What can be done only once a list is in."""


_WHILE_TYPING = (
    Binding("enter", "to_the_list", "Aux lieux", key_display="Entrée", tooltip="Aller aux lieux trouvés."),
    HELP_KEY,
)


class Where(TypingLine):
    """The line where a postcode or a commune is typed; arrows and Enter go to what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter,escape,tab", "screen.to_the_list", "Aller aux lieux", show=False),
    ]


class PlacesScreen(OverScreen[None]):
    """What is found follows what is typed; the pointed place is told in full, beside or over the list."""

    CSS_PATH = "places.tcss"
    FOR_SOMEBODY = True
    NAME = search.TITLE
    HELP = search.ABOUT
    NOW = (
        "Touche c, puis une commune ou un code postal : les lieux suivent ce que vous tapez.",
        "Entrée va aux lieux, un chiffre en ouvre un.",
        "L’annuaire est vide, ou trop vieux : touche i, importer une liste.",
    )
    MORE = InManual("conseiller", "La structure et le poste")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "type", "Commune", tooltip="Taper une commune ou un code postal."),
        Binding("a", "actor", "Acteur", tooltip="Ne voir que les lieux d’un acteur."),
        Binding("o", "open_now", "Ouverts", tooltip="Ne voir que les lieux ouverts maintenant."),
        Binding("i", "import_list", "Importer", tooltip="Importer une liste de lieux."),
        Binding("l", "lists", "Listes", tooltip="Les listes importées ; en retirer une."),
        HOME_KEY,
        HELP_KEY,
        *READING_KEYS,
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._holdings = Holdings()
        self._actor = search.EVERY_ACTOR
        self._open_now = False
        self._page = 0
        self._asked: Wanted | None = None
        self._moment = session.now()
        self._answer: Answer = NOTHING

    def compose(self) -> ComposeResult:
        yield TitleBar(search.TITLE)
        yield Banner()
        with Horizontal(id="where-line"):
            yield Static(plain("Où : "), id="where-label")
            yield Where(placeholder=_ASKED, restrict=SEEN, max_length=_LONGEST, id="where")
        yield Document(id="filters")
        yield Document([Block(search.OPENING, MUTED)], id="reply")
        with Horizontal(id="columns"):
            with Reading(id="list"):
                yield Choices(at_once=self._choose, id="found")
            with Reading(id="beside"):
                yield Document(id="detail")
        with Reading(id="about"):
            yield Document(id="empty")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self._take_stock()

    # Asking the directory

    @work(thread=True, group="stock")
    def _take_stock(self) -> None:
        """See which lists are in, then look for the nearest places."""
        try:
            held: Holdings | Trouble = holdings(self.session.now())
        except Unavailable as refused:
            held = refused.trouble
        self.app.call_from_thread(self._stocked, held)

    def _stocked(self, held: Holdings | Trouble) -> None:
        if not self.is_attached:
            return
        if isinstance(held, Trouble):
            self._refuse(held)
            return
        self._holdings = held
        if held.put_aside:
            self.notify(wording.put_aside(held.put_aside.name), timeout=15)
        self.set_class(not held.sources, "-empty")
        self._tell_keys()
        if held.sources:
            self._ask()
        else:
            self.query_one("#empty", Document).show(about_the_directory())
            self.set_focus(None)

    def _ask(self, page_wanted: int = 0) -> None:
        """Look again, for what is typed and chosen by now."""
        self._page = page_wanted
        self._asked = wanted(
            self.query_one(Where).value,
            self.session.postcode,
            actor=self._actor,
            open_now=self._open_now,
            limit=page.limit(page_wanted),
        )
        self.query_one("#filters", Document).show(search.filters(self._asked, self.session.guide))
        self._look(self._asked)

    @work(thread=True, exclusive=True, group="look")
    def _look(self, asked: Wanted) -> None:
        worker, moment = get_current_worker(), self.session.now()
        try:
            answer: Answer | Trouble = find(asked, moment)
        except Unavailable as refused:
            answer = refused.trouble
        if not worker.is_cancelled:
            self.app.call_from_thread(self._found, asked, answer)

    def _found(self, asked: Wanted, answer: Answer | Trouble) -> None:
        if not self.is_attached or asked != self._asked:  # something else was typed meanwhile
            return
        if isinstance(answer, Trouble):
            self._refuse(answer)
            return
        self._answer, self._moment = answer, self.session.now()
        self.query_one("#columns").display = bool(answer.found)
        self.query_one("#reply", Document).show(search.reply(asked, answer, self._page, self._moment))
        choices, typing = self.query_one("#found", Choices), self.query_one(Where).has_focus
        if not typing:
            self.set_focus(None)  # a row that goes away would give the focus to the line where one types
        choices.offer(page.rows(answer, self._page, self._moment))
        self.query_one("#list", Reading).scroll_home(animate=False)
        self._detail(self._page * page.SIZE)
        if not typing:
            choices.focus_on(None)

    def _refuse(self, trouble: Trouble) -> None:
        self.query_one("#reply", Document).show(search.refused(*wording.trouble(trouble)))

    # The place pointed

    @on(Choice.Pointed)
    def _pointed(self, event: Choice.Pointed) -> None:
        if event.value != page.TURN:
            self._detail(int(event.value))

    def _detail(self, rank: int) -> None:
        found = self._answer.found[rank : rank + 1]
        blocks = in_full(found[0], self._answer, self.session.guide, self._moment) if found else []
        self.query_one("#detail", Document).show(blocks)
        self.query_one("#beside", Reading).scroll_home(animate=False)

    def _choose(self, value: str) -> None:
        if value == page.TURN:
            self._ask(page.turned(self._answer, self._page))
        elif not self.query_one("#beside").display:
            from cnfs_tui.tui.panels.lookup import LookUp

            name, *told = in_full(
                self._answer.found[int(value)], self._answer, self.session.guide, self._moment
            )
            self.app.push_screen(LookUp(name.text, told))

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in _OF_LISTS and self.has_class("-empty"):
            return False
        return super().check_action(action, parameters)

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _tell_keys(self) -> None:
        """What the keys do by now: where one types, letters are letters."""
        keys = _WHILE_TYPING if self.query_one(Where).has_focus else self.BINDINGS
        self.query_one(KeyLine).tell([b for b in keys if isinstance(b, Binding) and self._serves(b)])

    def _serves(self, binding: Binding) -> bool:
        """Whether a key does something by now."""
        return bool(self.check_action(binding.action, ()))

    def action_pick(self, digit: int) -> None:
        """Open a place by its number."""
        self.query_one("#found", Choices).pick_digit(digit)

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._asked is not None:
            self._ask()

    def action_type(self) -> None:
        """Go to the line where one types."""
        self.set_focus(self.query_one(Where))  # at once: the very next key is typed

    def action_to_the_list(self) -> None:
        """From the line where one types to the places found, if there are any."""
        self.set_focus(None)
        self.query_one("#found", Choices).focus_on(None)

    def action_open_now(self) -> None:
        """Only the places open now, or all of them."""
        self._open_now = not self._open_now
        self._ask()

    def action_actor(self) -> None:
        """Choose the actor whose places are shown; those that have some come first."""
        from cnfs_tui.tui.panels.pick import Pick

        def chosen(actor: str | None) -> None:
            if actor is not None:
                self._actor = actor
                self._ask()

        options = search.actors(self.session.guide, self._holdings.actors)
        self.app.push_screen(Pick(search.OF_WHOM, options, taken=self._actor), chosen)

    def action_import_list(self) -> None:
        """Choose a list, import it, tell what became of it."""
        from cnfs_tui.tui.places.importing import import_into

        import_into(self, self.session, self._take_stock)

    def action_lists(self) -> None:
        """The lists that are in, and how old they are."""
        from cnfs_tui.tui.places.lists import show_lists

        show_lists(self, self._holdings.sources, self.session.today(), self._remove)

    @work(thread=True, group="stock")
    def _remove(self, source: Source) -> None:
        try:
            forget(source, self.session.now())
        except Unavailable as refused:
            self.app.call_from_thread(self._refuse, refused.trouble)
        else:
            self.app.call_from_thread(self._take_stock)
