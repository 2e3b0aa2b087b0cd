"""A text is typed at a prompt: refused with what to do, or taken as it is; no short word is lost in it."""

from __future__ import annotations

import pytest

from cnfs_tui.linear.page import Enter, NotThis, Page, Typing
from cnfs_tui.linear.talk import Back, Cancelled
from cnfs_tui.pages.block import heading
from cnfs_tui.pages.doubt import Doubt
from cnfs_tui.pages.option import Option
from tests.linear.talking import Said, hear

TEXT = Page("Le bureau.", typing=Typing("le texte", lambda typed: typed or None, anything=True))
DOUBT = Doubt("Retirer ?", "Il n’y sera plus.", stay="Garder", leave="Retirer")


def choosing(page: Page, *typed: str) -> tuple[Said, list[str]]:
    """What is written, and what was chosen, at one prompt."""
    chosen: list[str] = []
    return hear(typed, lambda face: chosen.append(face.talk.choose(page))), chosen


@pytest.mark.parametrize("typed", ["accueil", "q", "ou", "f3", "12", "01", "aide"])
def test_what_is_a_short_word_elsewhere_is_a_text_where_anything_may_be_typed(typed: str) -> None:
    assert choosing(TEXT, typed)[1] == [typed]


@pytest.mark.parametrize(("typed", "raised"), [("retour", Back), ("ANNULER", Cancelled)])
def test_the_words_that_are_told_leave_even_there(typed: str, raised: type[Exception]) -> None:
    with pytest.raises(raised):
        choosing(TEXT, typed)


def test_where_am_i_and_help_are_understood_even_there() -> None:
    said, chosen = choosing(TEXT, "ou suis-je ?", "?", "", "fin")
    assert chosen == ["fin"]
    assert "Ce que vous pouvez taper" in said.text
    assert "Rien n’a été tapé. Le bureau. Tapez le texte." in said.flat


def test_a_text_that_cannot_be_taken_is_told_with_what_to_type_and_asked_again() -> None:
    def understood(typed: str) -> str:
        if typed != "bon":
            raise NotThis("Il faut bon.")
        return typed

    said, chosen = choosing(Page("Ici.", typing=Typing("bon", understood)), "mauvais", "bon")
    assert chosen == ["bon"]
    assert "Il faut bon. Ici. Tapez bon. Ou : retour, ?" in said.flat


def test_a_number_that_begins_with_a_zero_is_a_text() -> None:
    page = Page(
        "Ici.", options=[Option("one", "Un", 1)], typing=Typing("un département", lambda typed: typed)
    )
    said, chosen = choosing(page, "01")
    assert chosen == ["01"]
    assert "Tapez 1. Ou un département. Ou : retour, ?" in said.text


def test_a_title_is_told_above_the_first_option_of_its_group() -> None:
    options = [Option("one", "Un", 1), Option("two", "Deux", 2)]
    said, _ = choosing(Page("Ici.", options=options, above={"two": [heading("Ensuite")]}), "1")
    assert "1. Un\n\nEnsuite\n2. Deux\n" in said.text


def test_a_question_may_be_passed_by_an_empty_line_where_that_is_told() -> None:
    chosen: list[str | None] = []
    said = hear([""], lambda face: chosen.append(face.talk.pick("Quoi ?", [("", "Rien")], passing="passer")))
    assert chosen == [None]
    assert "Entrée seule : passer." in said.text


@pytest.mark.parametrize(("typed", "sure"), [("1", False), ("2", True), ("retour", False)])
def test_what_loses_something_is_asked_with_the_safe_answer_first(typed: str, sure: bool) -> None:
    answers: list[bool] = []
    said = hear([typed], lambda face: answers.append(face.talk.certain(DOUBT)))
    assert answers == [sure]
    assert "Retirer ? Il n’y sera plus.\n1. Garder\n2. Retirer\n" in said.text


def test_a_page_that_was_told_is_asked_again_without_being_told_again() -> None:
    page = Page("Ici", options=[Option("one", "Un", 1)], enter=Enter("", "rien"))
    chosen: list[str] = []
    said = hear(["1"], lambda face: chosen.append(face.talk.ask_again(page)))
    assert said.text.startswith("Ici. Tapez 1. Entrée seule : rien.")
    assert "1. Un" not in said.text and chosen == ["one"]
