"""The keyboard alone: every screen is gone round and left, every key told acts, and means one thing."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

import cnfs_tui.tui
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.widgets.choice import Choice
from cnfs_tui.tui.widgets.keyline import KeyLine
from tests.tui.driving import SIZE, Hand, opened
from tests.tui.ways import WAYS

everywhere = pytest.mark.parametrize("name", WAYS)


# Going round, and leaving


@everywhere
async def test_tab_goes_through_all_that_can_have_the_focus_in_reading_order_and_comes_back(
    name: str,
) -> None:
    async with opened((60, 20)) as hand:
        await WAYS[name](hand)
        await hand.drawn()
        chain = hand.screen.focus_chain
        where = [(widget.region.y, widget.region.x) for widget in chain]
        assert where == sorted(where)
        met = []
        for _ in range(len(chain) + 1):
            await hand.press("tab")
            await hand.drawn()
            met.append(hand.app.focused)
            assert_focus_is_seen(hand)
        assert set(met) == set(chain) or not chain
        assert not chain or met[-1] in (met[0], chain[0], chain[-1])
        for _ in range(2):
            await hand.press("shift+tab")
        assert hand.app.focused in chain or not chain


def assert_focus_is_seen(hand: Hand) -> None:
    """What has the focus is in the window, and is told by more than a colour."""
    focused = hand.app.focused
    if focused is None:
        return
    assert focused.region.overlaps(hand.screen.region), focused
    if isinstance(focused, Choice):
        assert "›" in shown_in(hand, focused), focused.option.label


def shown_in(hand: Hand, widget: Widget) -> str:
    """The lines of the window where it stands."""
    lines = hand.window().split("\n")
    return "\n".join(lines[max(0, widget.region.y) : widget.region.bottom])


@everywhere
async def test_escape_leaves_every_screen_up_to_home_or_to_the_question_about_a_visit_under_way(
    name: str,
) -> None:
    async with opened() as hand:
        await WAYS[name](hand)
        for _ in range(25):
            if isinstance(hand.screen, (HomeScreen, Confirm)):
                break
            before = hand.screen, hand.page()
            await hand.press("escape")
            await hand.until(lambda b=before: (hand.screen, hand.page()) != b, "a way out")  # type: ignore[misc]
        assert isinstance(hand.screen, (HomeScreen, Confirm))


# What is told acts


@everywhere
async def test_each_key_of_the_last_line_does_something_or_says_why_not(name: str) -> None:
    tried: set[str] = set()
    while True:
        async with opened() as hand:  # again where a key has led too far
            await WAYS[name](hand)
            await hand.drawn()
            screen, left = hand.screen, [key for key in told(hand) if key not in tried]
            for key in left:
                tried.add(key)
                before = state(hand)
                await hand.press(key)
                await hand.until(lambda b=before: state(hand) != b, key)  # type: ignore[misc]
                await back_to(hand, screen)
                if hand.screen is not screen or hand.app.return_code is not None:
                    break
            else:
                return


async def back_to(hand: Hand, screen: Screen[object]) -> None:
    """Close what has opened over a screen, if that is what happened."""
    for _ in range(3):
        await hand.hold_still()
        if isinstance(hand.app.focused, Input):
            await hand.press("escape")
        if hand.screen is screen or screen not in hand.app.screen_stack or hand.app.return_code is not None:
            return
        await hand.press("escape")


def told(hand: Hand) -> list[str]:
    """The keys of the last line; reading on is left out: where all is seen, there is no more to read."""
    bindings = [binding for line in hand.screen.query(KeyLine) for binding in line.told]
    return [key.key.split(",")[0] for key in bindings if not key.action.startswith("scroll")]


def state(hand: Hand) -> tuple[object, ...]:
    """All that a key may change."""
    app = hand.app
    news = [notice.message for notice in app._notifications]
    return app.return_code, app.theme, id(hand.screen), hand.page(), hand.window(), app.focused, news


# One meaning


def all_keys() -> Iterator[tuple[type[DOMNode], Binding, str]]:
    """Every key that the program declares, whatever the screen."""
    for module in pkgutil.walk_packages(cnfs_tui.tui.__path__, "cnfs_tui.tui."):
        importlib.import_module(module.name)
    for kind in sorted(set(_heirs(DOMNode)), key=lambda kind: kind.__name__):
        if kind.__module__.startswith("cnfs_tui"):
            for binding in kind.__dict__.get("BINDINGS", ()):
                if isinstance(binding, Binding):
                    for key in binding.key.split(","):
                        yield kind, binding, key


def _heirs(kind: type[DOMNode]) -> Iterator[type[DOMNode]]:
    for heir in kind.__subclasses__():
        yield heir
        yield from _heirs(heir)


ON_AZERTY = dict(zip("0123456789", ["à", "&", "é", '"', "'", "(", "-", "è", "_", "ç"], strict=True))
NAMES = {
    "&": "ampersand",
    '"': "quotation_mark",
    "'": "apostrophe",
    "(": "left_parenthesis",
    "-": "minus",
    "_": "underscore",
}
NEEDS_ALTGR = {
    *("at", "number_sign", "tilde", "backslash", "vertical_line", "grave_accent", "circumflex_accent"),
    *("left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket", "€"),
}


def test_no_key_needs_altgr_nor_alt() -> None:
    for kind, _, key in all_keys():
        assert key not in NEEDS_ALTGR, kind
        assert "alt+" not in key, kind


def test_each_digit_also_answers_without_shift_on_a_french_keyboard() -> None:
    digits = 0
    for kind, binding, key in all_keys():
        if key in ON_AZERTY:
            digits += 1
            without_shift = NAMES.get(ON_AZERTY[key], ON_AZERTY[key])
            assert without_shift in binding.key.split(","), (kind, key)
    assert digits >= 10


EVERYWHERE = {
    "escape": {"back", "leave", "close", "screen.close", "screen.to_the_list"},
    "backspace": {"back", "go(-1)", "leave", "close"},
    "q": {"home", "leave", "close", "app.quit"},
    "f1": {"help", "app.help"},
    "f2": {"theme", "app.theme"},
    "f3": {"hide"},
    "f4": {"tree", "app.tree", "leave"},  # the tree opens and closes on the same key
    "f5": {"dismiss_alert"},
    "f6": {"posture", "library"},
    "f8": {"keep"},
    "f9": {"new_person", "app.new_person"},
    "ctrl+p": {"everything"},
    "ctrl+q": {"quit", "app.quit"},
    "ctrl+c": {"help_quit"},
    "delete": {"withdraw", "less"},
    "b": {"posture", "library"},
}
"""Keys that mean one thing wherever they are heard, and the actions that are this thing."""


def test_the_keys_of_everywhere_mean_the_same_everywhere() -> None:
    heard = defaultdict(set)
    for _, binding, key in all_keys():
        if binding.action.split("(")[0] not in {"pick", "letter", "part"}:
            heard[key].add(binding.action)
    for key, meaning in EVERYWHERE.items():
        assert heard[key] <= meaning, key


LETTERS = {
    "a": {"Acteur", "Autrement"},
    "b": {"Posture"},
    "c": {"Commune", "Compte rendu", "Compter", "Confiance", "La Coop", "QR code", "Son contraire"},
    "d": {"Date", "Descendre", "Découvrir", "Détails"},
    "e": {"Enregistrer", "Et si"},
    "f": {"Fiche"},
    "g": {"Grille", "Gros", "Lire le guide"},
    "i": {"Importer", "Imprimer"},
    "l": {"Lien", "Lieu", "Lieux", "Listes"},
    "m": {"Moins", "Monter", "Mémo"},
    "n": {"Moment"},
    "o": {"Ouverts", "Ouvrir", "Ouvrir La Coop", "Ouvrir en image"},
    "p": {"Projeter"},
    "q": {"Accueil", "Fermer", "Passer", "Quitter", "Quitter l’écran", "Retour", "Revenir"},
    "r": {"Rassurer", "Remettre"},
    "s": {"Situations"},
    "t": {"Plus tard", "Simple", "Tout"},
    "v": {"On l’a vu", "Versions", "Voter"},
    "x": {"Effacer"},
}
"""Each letter, and all that it is told to do: a word more is to be weighed against the others of its line."""


def test_each_letter_does_what_this_table_says_and_nothing_else() -> None:
    heard = defaultdict(set)
    for _, binding, key in all_keys():
        if len(key) == 1 and key.isascii() and key.isalpha() and binding.description:
            heard[key].add(binding.description)
    assert dict(heard) == LETTERS


def test_the_same_thing_has_a_key_that_is_the_same_everywhere() -> None:
    keys: dict[str, set[str]] = {}
    for _, binding, _ in all_keys():
        if binding.show and binding.description:
            heard = set(binding.key.split(","))
            keys[binding.description] = keys.get(binding.description, heard) & heard
    assert [words for words, common in keys.items() if not common] == []


def test_what_erases_or_prints_has_a_letter_that_never_does_so_elsewhere() -> None:
    assert LETTERS["x"] == {"Effacer"}
    assert {word for words in LETTERS.values() for word in words if "Imprimer" in word} == {"Imprimer"}


# Focus is never lost


@everywhere
async def test_what_opens_and_closes_over_a_screen_gives_the_focus_back(name: str) -> None:
    async with opened() as hand:
        await WAYS[name](hand)
        await hand.drawn()
        await hand.press("tab", "tab")
        await hand.hold_still()
        screen, focused = hand.screen, hand.app.focused
        for key in ("f1", "ctrl+p"):
            await hand.press(key)
            await hand.until(lambda s=screen: hand.screen is not s, key)  # type: ignore[misc]
            await hand.drawn()
            await hand.press("escape")
            await hand.until(lambda s=screen: hand.screen is s, f"back from {key}")  # type: ignore[misc]
            assert hand.app.focused is focused, key
        await hand.resize(40, 10)
        await hand.until(lambda: hand.screen is not screen, "too small")
        await hand.resize(*SIZE)
        await hand.until(lambda: hand.screen is screen, "large enough")
        assert hand.app.focused is focused
