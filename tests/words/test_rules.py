"""The rules of plain words see what they are meant to see, and leave the rest alone."""

from __future__ import annotations

import pytest

from tests.words.rules import TO_ADVISERS, TO_THE_PERSON, faults, unexplained


@pytest.mark.parametrize(
    ("text", "words", "remedy"),
    [
        ("Vous devez choisir une réponse.", "Vous devez", "impératif"),
        ("Veuillez patienter.", "Veuillez", "impératif"),
        ("N’oubliez pas de vous déconnecter.", "N’oubliez pas de", "impératif"),
        ("Choisissez ce que tu veux.", "tu", "vous"),
        ("L’usager repart avec un mémo.", "usager", "personne"),
        ("Voyez avec Pôle emploi.", "Pôle emploi", "France Travail"),
        ("Une structure Aidant Connect.", "Aidant Connect", "Aidants Connect"),
        ("Allez à France Service.", "France Service", "France services"),
        ("Touche Entrée : continuer.", "Touche Entrée", "sans « touche »"),
        ("Touche C : commencer à compter.", "Touche C", "petite lettre"),
        ("Appuyez sur 4 pour voir.", "Appuyez sur 4", "touche 4"),
        ("Ctrl-P : imprimer.", "Ctrl-P", "Ctrl+C"),
        ("Press Enter to continue.", "Press", "français"),
        ("Loading…", "Loading", "français"),
        ("C’est enregistré !", "enregistré !", "un point"),
        ("L'écran est masqué.", "L'é", "L’é"),
        ("Un instant...", "...", "…"),
        ("Voyez l’annexe IV.", "IV", "4"),
        ("Afin de continuer, choisissez.", "Afin de", "pour"),
        ("Valeur invalide.", "invalide", "ce qu’il faut écrire"),
        ("Effectuez le reset du poste.", "reset", "remise à zéro"),
    ],
)
def test_a_fault_is_told_with_its_words_and_its_remedy(text: str, words: str, remedy: str) -> None:
    assert any(f"« {words} »" in fault and remedy in fault for fault in faults(text)), faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "Choisissez une réponse, ou 0 : je ne sais pas.",
        "Entrée continue. Échap revient en arrière.",
        "Touche 4 : « Ma structure et ce poste ».",
        "Le geste : « Vous devez cliquer ici ! » ne se dit pas.",
        "Tapez cnfs-tui lieux importer liste.csv dans un terminal.",
        "Au Centre des finances publiques, avec France Travail (ex Pôle emploi).",
    ],
)
def test_plain_words_have_no_fault(text: str) -> None:
    assert faults(text) == ()


@pytest.mark.parametrize("most", [TO_ADVISERS, TO_THE_PERSON])
def test_a_sentence_is_as_long_as_its_reader_can_hold(most: int) -> None:
    held = " ".join(["mot"] * most) + "."
    assert faults(held, most) == ()
    assert len(faults(f"Et {held}", most)) == 1


def test_two_short_sentences_are_not_a_long_one() -> None:
    assert faults(f"{'mot ' * 14}fin. {'mot ' * 14}fin.", TO_THE_PERSON) == ()


def test_a_sentence_that_denies_three_times_is_told() -> None:
    assert faults("Ce n’est pas un dossier, il n’y a rien, et on ne peut pas chercher.") != ()


def test_a_sigle_is_explained_where_it_is_first_met() -> None:
    assert not list(unexplained("Le CCAS (centre communal d’action sociale) aide. Le CCAS reçoit."))
    assert "action sociale" in next(unexplained("Allez au CCAS."))
    assert "nulle part" in next(unexplained("Voyez la DRJSCS."))


def test_sigles_that_everybody_knows_need_no_word() -> None:
    assert not list(unexplained("Un SMS, un PDF, une clé USB ou un QR code."))
