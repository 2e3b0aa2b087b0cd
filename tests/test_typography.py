"""French typography, and characters that may be shown."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.typography import french, printable

SPACES = " \t\u00a0\u202f\u2009"
SET = (
    "l'",
    "d'",
    "...",
    "« ",
    " »",
    " ;",
    "?!",
    " :",
    "n° ",
    "M. ",
    "14 h 30",
    "5 min",
    "01 23 45",
    "fin",
    "!»",
)
KEPT = ("https://x.fr/l'eau?", "ameli.fr/a...b", "identite.pdf", "l'identite.pdf", " ", "\n")
TEXTS = (
    st.text()
    | st.text(alphabet="ahM09.:;!?'’«»…/()-°%€ \n\t\u00a0\u202f\u2009")
    | st.lists(st.sampled_from([*SET, *KEPT])).map("".join)
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'écran", "l’écran"),
        ("Et alors...", "Et alors…"),
        ("Étape 3 : je lis", "Étape 3\u202f: je lis"),
        ("un ; deux", "un\u202f; deux"),
        ("Déjà ?", "Déjà\u202f?"),
        ("Bravo !", "Bravo\u202f!"),
        ("Bravo\u00a0!", "Bravo\u202f!"),
        ("Bravo  !", "Bravo\u202f!"),
        ("« mot »", "«\u202fmot\u202f»"),
        ("«mot»", "«\u202fmot\u202f»"),
        ("« Ça va ? »", "«\u202fÇa va\u202f?\u202f»"),
        ("5 min", "5\u00a0min"),
        ("10 €", "10\u00a0€"),
        ("54 %", "54\u00a0%"),
        ("14 h 30", "14\u00a0h\u00a030"),
        ("14h 30", "14h\u00a030"),
        ("14  h  30", "14\u00a0h\u00a030"),
        ("M. Martin, Mme Petit", "M.\u00a0Martin, Mme\u00a0Petit"),
        ("n° 12", "n°\u00a012"),
        ("01 23 45 67 89", "01\u00a023\u00a045\u00a067\u00a089"),
    ],
)
def test_what_is_typed_on_a_keyboard_is_printed_the_french_way(typed: str, printed: str) -> None:
    assert french(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Ça va?", "Ça va\u202f?"),
        ("Bravo!", "Bravo\u202f!"),
        ("un; deux", "un\u202f; deux"),
        ("Quoi?!", "Quoi\u202f?!"),
        ("(vraiment?)", "(vraiment\u202f?)"),
        ("Quoi...?", "Quoi…\u202f?"),
        ("Je connais 17cyber.gouv.fr?", "Je connais 17cyber.gouv.fr\u202f?"),
    ],
)
def test_a_space_forgotten_after_a_word_is_given_back(typed: str, printed: str) -> None:
    assert french(typed) == printed


@pytest.mark.parametrize(
    "kept",
    [
        "https://exemple.fr/l'eau?a=b;c",
        "http://exemple.fr/a...b!",
        "service-public.fr/a?b=c'd",
        "17cyber.gouv.fr",
        "14:30",
        "identite.pdf",
        "aujourd'hui.pdf",
        "rules/arbre.yaml",
        "nom:valeur",
        "5 maisons",
        "3 s'il le faut",
        "10 hommes",
        "11 2026",
        "Je lis.",
        "« »",
        "",
    ],
)
def test_addresses_times_file_names_and_plain_words_are_left_alone(kept: str) -> None:
    unchanged = kept.replace("s'il", "s’il")
    assert french(kept) == unchanged


def test_an_address_is_kept_while_the_sentence_around_it_is_set() -> None:
    assert french("J'ouvre l'adresse : https://x.fr/d'ici !") == (
        "J’ouvre l’adresse\u202f: https://x.fr/d'ici\u202f!"
    )


def test_the_elision_before_a_file_name_belongs_to_the_sentence() -> None:
    assert french("le nom d'identite.pdf") == "le nom d’identite.pdf"


@given(TEXTS)
def test_setting_a_text_twice_changes_nothing_more(text: str) -> None:
    assert french(french(text)) == french(text)


@given(TEXTS)
def test_typography_only_changes_spaces_apostrophes_and_ellipses(text: str) -> None:
    def bare(words: str) -> str:
        same = words.replace("'", "’").replace("...", "…")
        return "".join(character for character in same if character not in SPACES)

    assert bare(french(text)) == bare(text)


@pytest.mark.parametrize(
    "hostile", ["a" * 100_000, "'" * 50_000, "a." * 50_000, " " * 100_000, "«" * 50_000, "1 " * 50_000]
)
def test_a_huge_text_is_set_in_no_time(hostile: str) -> None:
    start = time.perf_counter()
    french(hostile)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    "odd",
    list(
        "\x00\x1b\x07\t\r\x7f\x85\x9b\xad\u200b\u200f\u2028\u202e\u2066\ufeff\ue000\ud800\udfff"
        "\U000e0041\U0010fffd\u3164"
    ),
)
def test_a_character_that_commands_hides_or_reverses_is_replaced(odd: str) -> None:
    assert printable(f"a{odd}b") == "a\ufffdb"


@given(st.text(alphabet=st.characters()))
def test_nothing_but_the_line_feed_is_left_of_controls_and_hidden_characters(text: str) -> None:
    hidden = {c for c in printable(text) if unicodedata.category(c) in {"Cc", "Cs", "Co"}}
    assert hidden <= {"\n"}


@given(st.text(alphabet="aéœ’«»…€ \u00a0\u202f\n中😀"))
def test_ordinary_words_are_printable_as_they_are(text: str) -> None:
    assert printable(text) == text
