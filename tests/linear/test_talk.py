"""A prompt says where one is and what may be typed, and loses nobody."""

from __future__ import annotations

import pytest

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page, Typing
from cnfs_tui.linear.talk import Back, Cancelled, Quit
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from tests.linear.talking import Said, hear

TEA, COFFEE = Option("tea", "Thé", 1, "chaud"), Option("coffee", "Café", 2, taken=True)
PAGE = Page("Au comptoir.", [Block("Que voulez-vous ?")], [TEA, COFFEE], about="Pour commander.")


def choosing(page: Page, *typed: str) -> tuple[Said, list[str]]:
    """What is written, and what was chosen, at one prompt."""
    chosen: list[str] = []
    return hear(typed, lambda face: chosen.append(face.talk.choose(page))), chosen


def test_a_prompt_says_where_one_is_and_what_may_be_typed() -> None:
    said, chosen = choosing(PAGE, "1")
    assert chosen == ["tea"]
    assert said.text.strip() == (
        "Au comptoir.\nQue voulez-vous ?\n1. Thé\n   chaud\n2. Café\n"
        "Tapez un numéro, de 1 à 2. Ou : retour, ?\nVotre réponse : 1"
    )


def test_what_is_already_chosen_is_told_in_a_word() -> None:
    said, _ = choosing(Page("Ici.", options=[TEA, COFFEE], mark=Mark.ONE), "1")
    assert "2. Café (choisi)" in said.text
    said, _ = choosing(Page("Ici.", options=[TEA, COFFEE], mark=Mark.TICK), "1")
    assert "2. Café (coché)" in said.text


def test_what_is_not_understood_is_told_with_what_may_be_typed() -> None:
    said, chosen = choosing(PAGE, "7", "", "bière", "x" * 200, "2")
    assert chosen == ["coffee"]
    assert "« 7 » n’est pas une réponse ici. Au comptoir. Tapez un numéro, de 1 à 2." in said.flat
    assert "Rien n’a été tapé." in said.flat
    assert "« bière » n’est pas" in said.flat
    assert "x" * 61 not in said.text


def test_going_on_may_be_typed_where_an_empty_line_does_it() -> None:
    assert choosing(Page("Ici.", enter=Enter("next", "la page d’après")), "Suite")[1] == ["next"]
    assert choosing(PAGE, "suite", "1")[0].tells("« suite » n’est pas une réponse ici.")


def test_a_question_mark_explains() -> None:
    said, _ = choosing(PAGE, "?", "1")
    assert "Pour commander. Ce que vous pouvez taper, puis Entrée :" in said.flat
    assert "- retour : revenir à ce qui précède" in said.flat


def test_where_am_i_says_the_place_and_what_was_answered() -> None:
    def room(face: Face) -> None:
        face.talk.so_far = lambda: [Block("Urgence : oui")]
        face.talk.choose(PAGE)

    said = hear(["ou suis-je", "1"], room)
    assert said.flat.count("Au comptoir.") == 2
    assert "Urgence : oui" in said.text


@pytest.mark.parametrize(
    ("typed", "raised"), [("retour", Back), ("annuler", Cancelled), ("quitter", Quit), ("RETOUR", Back)]
)
def test_the_words_of_leaving_leave(typed: str, raised: type[Exception]) -> None:
    with pytest.raises(raised):
        choosing(PAGE, typed)


def test_what_would_be_lost_is_not_left_without_a_yes() -> None:
    def room(face: Face) -> None:
        face.talk.may_leave = lambda: False
        assert face.talk.choose(PAGE) == "tea"

    assert not hear(["annuler", "quitter", "1"], room).ended


def test_an_empty_line_chooses_only_where_it_is_said() -> None:
    page = Page("Ici.", options=[TEA], enter=Enter("go", "continuer"))
    said, chosen = choosing(page, "")
    assert chosen == ["go"]
    assert "Tapez 1. Entrée seule : continuer. Ou : retour, ?" in said.text


def test_a_word_does_its_work_and_the_prompt_stays() -> None:
    done: list[str] = []
    words = [Word("détails", "tout savoir", "d", lambda: done.append("read")), Word("autrement", "", "6")]
    page = Page("Ici.", options=[TEA], words=words)
    said, chosen = choosing(page, "details", "d", "dé", "6")
    assert (done, chosen) == (["read"] * 3, ["autrement"])
    assert "Ou : détails (d), autrement (6), retour, ?" in said.text


def test_what_may_be_typed_freely_is_told_and_understood() -> None:
    typing = Typing("un jour", lambda typed: typed if typed == "lundi" else None)
    said, chosen = choosing(Page("Ici.", typing=typing), "mardi", "lundi")
    assert chosen == ["lundi"]
    assert "Tapez un jour. Ou : retour, ?" in said.text
    assert "« mardi » n’est pas" in said.text


def test_options_without_a_key_are_numbered_by_their_rank() -> None:
    options = [*(Option(str(rank), "", rank) for rank in range(1, 10)), Option("ten", "Dix")]
    assert choosing(Page("Ici.", options=options), "10")[1] == ["ten"]


def test_ticking_keeps_the_prompt_and_says_what_changed() -> None:
    chosen: list[frozenset[str]] = []
    known = [("a", "Un"), ("b", "Deux")]
    said = hear(["2", "1", "2", ""], lambda face: chosen.append(face.talk.tick_among("Quoi ?", known, ["a"])))
    assert chosen == [frozenset()]
    assert "Coché : Deux. Quoi ? Votre réponse : 1 Décoché : Un." in said.flat


def test_coming_back_from_ticking_changes_nothing() -> None:
    chosen: list[frozenset[str]] = []
    hear(
        ["2", "retour"], lambda face: chosen.append(face.talk.tick_among("?", [("a", ""), ("b", "")], ["a"]))
    )
    assert chosen == [frozenset({"a"})]


def test_hiding_shows_only_an_ordinary_page_until_one_asks_for_the_way_back() -> None:
    said, chosen = choosing(PAGE, "cacher", "", "1", "retour", "cacher", "1")
    hidden = said.text.split("cacher")[1]
    assert "Atelier : ma boîte mail" in hidden
    assert "Au comptoir" not in hidden
    assert chosen == ["tea"]


def test_the_end_of_the_input_is_told_by_ended() -> None:
    assert choosing(PAGE, "?")[0].ended
