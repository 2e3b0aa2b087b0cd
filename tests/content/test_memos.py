"""The memos obey the rules of easy language that a program can check (RLS; research file, 7.2)."""

from __future__ import annotations

import re

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.memo_text import MemoText

SKILLS = [
    "prendre-en-main-son-smartphone",
    "utiliser-des-mots-de-passe",
    "utiliser-une-boite-mail",
    "rechercher-sur-internet",
    "se-connecter-avec-franceconnect",
    "photographier-et-joindre-un-document",
    "remplir-un-formulaire",
    "garder-un-justificatif",
    "reperer-une-arnaque",
    "se-deconnecter-d-un-poste-partage",
    "retrouver-une-confirmation",
    "tenir-ses-echeances",
]
every_memo = pytest.mark.parametrize("skill", SKILLS)

MAX_WORDS_A_LINE, MAX_WORDS, MAX_LINES, MAX_NUMBER = 12, 180, 22, 1_000
ACRONYMS = {"SMS"}
SUSPICIOUS_MESSAGES = "33700"


def lines(memo: MemoText) -> tuple[str, ...]:
    return (memo.title, *memo.before, *memo.steps, *memo.caution)


def words(line: str) -> list[str]:
    """The words of a line; an elision counts for one (« j’ouvre » is two), an address too."""
    return re.findall(r"[\w.-]*\w", line)


def test_every_memo_is_checked_here(guide: Guide) -> None:
    assert set(guide.memos) == set(SKILLS)


@every_memo
def test_the_title_is_what_the_person_can_do(guide: Guide, skill: str) -> None:
    assert guide.memos[skill].title.startswith("Je sais ")


@every_memo
def test_doing_it_again_takes_three_to_five_steps(guide: Guide, skill: str) -> None:
    assert 3 <= len(guide.memos[skill].steps) <= 5


@every_memo
def test_one_sentence_a_line_without_a_sign_that_stops_the_reader(guide: Guide, skill: str) -> None:
    for line in lines(guide.memos[skill]):
        assert not re.search(r"[;()\[\]…—–%&>#*_]|\.\.\.| - ", line), line
        assert not re.search(r"[.!?] +\S", line), line


@every_memo
def test_no_word_is_written_in_capitals(guide: Guide, skill: str) -> None:
    for line in lines(guide.memos[skill]):
        assert set(re.findall(r"\b[^\W\d_a-zà-ÿ]{2,}\b", line)) <= ACRONYMS, line


@every_memo
def test_no_number_is_too_big_to_be_pictured(guide: Guide, skill: str) -> None:
    for line in lines(guide.memos[skill]):
        numbers = [number for number in re.findall(r"\d+", line) if number != SUSPICIOUS_MESSAGES]
        assert all(int(number) <= MAX_NUMBER for number in numbers), line


@every_memo
def test_no_date_is_written_in_figures(guide: Guide, skill: str) -> None:
    assert not any(re.search(r"\d+[/.-]\d+", line) for line in lines(guide.memos[skill]))


@every_memo
def test_sentences_say_what_to_do_rather_than_what_not_to(guide: Guide, skill: str) -> None:
    negative = re.compile(r"\b(ne\b|n[’'])[^.]*\b(pas|plus|jamais|rien|aucun\w*)\b", re.IGNORECASE)
    assert not any(negative.search(line) for line in lines(guide.memos[skill]))


@every_memo
def test_no_line_is_longer_than_twelve_words(guide: Guide, skill: str) -> None:
    for line in lines(guide.memos[skill]):
        assert len(words(line)) <= MAX_WORDS_A_LINE, line


@every_memo
def test_the_memo_holds_on_a_page(guide: Guide, skill: str) -> None:
    memo = lines(guide.memos[skill])
    assert len(memo) <= MAX_LINES
    assert sum(len(words(line)) for line in memo) <= MAX_WORDS


@every_memo
def test_no_jargon_and_no_abbreviation(guide: Guide, skill: str) -> None:
    jargon = r"\b(etc|p\. ?ex|CNFS|DTR|2FA|RDV|CNI|téléprocédure|authentifi\w+|navigateur|URL)\b"
    assert not any(re.search(jargon, line, re.IGNORECASE) for line in lines(guide.memos[skill]))


@every_memo
def test_the_person_speaks_and_nobody_is_blamed(guide: Guide, skill: str) -> None:
    memo = guide.memos[skill]
    assert not any(re.search(r"\b(vous|tu|il faut|doit)\b", line, re.IGNORECASE) for line in lines(memo))
    assert all(re.search(r"\b(je\b|j[’'])", step, re.IGNORECASE) for step in memo.steps)
