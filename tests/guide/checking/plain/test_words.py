"""Words known to few, English words, other words for the same thing."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.checking.plain import glossary
from cnfs_tui.guide.checking.plain.sentence import findings
from tests.guide.checking.plain.judging import better, told

TABLES = (
    glossary.ABBREVIATIONS,
    glossary.SPELLED_OUT,
    glossary.JARGON,
    glossary.ENGLISH,
    glossary.SAME_WORD,
    glossary.NAMES,
)
ENTRIES = [(key, plain) for table in TABLES for key, plain in table.items()]


@pytest.mark.parametrize(
    ("code", "word", "instead"),
    [
        ("LIS-16", "etc.", ""),
        ("LIS-16", "p. ex.", "par exemple"),
        ("LIS-16", "RDV", "rendez-vous"),
        ("LIS-16", "rdv", "rendez-vous"),
        ("LIS-16", "CNI", "carte d’identité"),
        ("LIS-16", "mdp", "mot de passe"),
        ("LIS-16", "CNFS", "conseiller numérique"),
        ("LIS-16", "DTR", "déclaration de ressources"),
        ("LIS-16", "2FA", "code reçu par SMS"),
        ("LIS-16", "télépro", "démarche sur internet"),
        ("LIS-16", "téléprocédures", "démarche sur internet"),
        ("LIS-16", "CAF", "Caf"),
        ("LIS-16", "URL", "adresse du site"),
        ("LIS-16", "n°", "numéro"),
        ("LIS-16", "pièces justificatives", "papiers"),
        ("LIS-16", "authentification", "prouver mon identité"),
        ("LIS-16", "24h/24", "jour et nuit"),
        ("LIS-16", "7j/7", "tous les jours"),
        ("LIS-17", "login", "nom de compte"),
        ("LIS-17", "pop-up", "petite fenêtre"),
        ("LIS-17", "spams", "message indésirable"),
        ("LIS-24", "e-mail", "message"),
        ("LIS-24", "messagerie", "boîte mail"),
        ("LIS-24", "France Connect", "FranceConnect"),
        ("LIS-24", "Pôle emploi", "France Travail"),
        ("LIS-24", "Aidant Connect", "Aidants Connect"),
    ],
)
def test_an_unwelcome_word_is_told_with_a_plain_one(code: str, word: str, instead: str) -> None:
    text = f"Je prends le {word} avec moi."
    assert told(text) == [(code, word)]
    assert better(text, code) == instead


def test_a_word_is_found_after_an_elision() -> None:
    assert told("J’ouvre l’e-mail.") == [("LIS-24", "e-mail")]


@pytest.mark.parametrize(
    "text",
    ["Je clique sur Notifications.", "Je clique sur « login ».", 'Je clique sur "Email".', "J’ai la Caf."],
)
def test_what_is_read_on_the_screen_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["Tu as un os.", "Je fais la file.", "Une fs."])
def test_an_acronym_is_one_only_in_capitals(text: str) -> None:
    assert not [found for found in findings(text) if found.code in ("LIS-16", "LIS-17")]


@pytest.mark.parametrize(("key", "plain"), [entry for entry in ENTRIES if entry[1]])
def test_no_plain_word_is_unwelcome_itself(key: str, plain: str) -> None:
    assert told(f"Je dis {plain}") == [], key


@pytest.mark.parametrize("key", [key for key, _ in ENTRIES if not key.endswith("*")])
def test_every_word_of_the_glossary_is_found(key: str) -> None:
    assert [words for _, words in told(f"Je dis {key} ici")] == [key]
