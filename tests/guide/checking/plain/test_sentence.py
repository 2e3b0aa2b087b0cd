"""What stops the reader of one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.guide.checking.plain.sentence import LONGEST, findings, mended
from cnfs_tui.guide.problems.problem import Severity
from tests.guide.checking.plain.judging import better, codes, told


def severity(text: str) -> Severity:
    (found,) = findings(text)
    return found.severity


@pytest.mark.parametrize(
    "text",
    [
        "FranceConnect est un bouton.",
        "Je transfère le SMS bizarre au 33700.",
        "Je reçois un message : c’est normal.",
        "J’appelle le 3018 ou le 39 49.",
        "Ensuite je vais sur le site 17cyber.gouv.fr.",
        "Une adresse en .gouv.fr vient de l’État.",
        "Je sais que certains sites demandent FranceConnect+.",
        "Je tape le code PIN de la carte SIM.",
        "Je prends rendez-vous avec ma mairie.",
        "Je demande à une personne de confiance.",
        "J’appelle le 01 23 45 67 89.",
        "https://www.service-public.fr/particuliers/vosdroits?a=b&c=d#e",
        "prenom.nom@exemple.fr",
        "Le mardi 24 novembre 2026, je reviens.",
        "J’envoie ma demande avant le 31 mars.",
        "Je fais la déclaration en 2026.",
        "Je viens à 14 h 30.",
        "Je clique sur Notifications.",
        "Je clique sur « Paramètres avancés ».",
        "Je clique sur « NE PAS enregistrer ».",
        "Je clique sur Connectez-vous.",
        "Je clique sur Ne pas enregistrer.",
        "Je connecte le Wi-Fi.",
        "Est-ce que je relis ?",
        "Ma chambre fait 20 m².",
        "J’avance pas à pas.",
    ],
)
def test_plain_french_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Étape 3 : je tape mon mot de passe. Il est secret.", {"LIS-13"}),
        ("RDV le 24/11/2026 (apporter CNI)", {"LIS-16", "LIS-06", "LIS-01"}),
        ("Il ne faut pas oublier de se déconnecter", {"LIS-14", "LIS-18"}),
        ("VOTRE COMPTE", {"LIS-03", "LIS-18"}),
        ("Le formulaire est rempli par vous", {"LIS-15", "LIS-18"}),
        ("Vous êtes 54 % à…", {"LIS-04", "LIS-01", "LIS-18"}),
    ],
)
def test_every_counter_example_of_the_research_file_is_caught(text: str, expected: set[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        (";", "Je lis ; je signe."),
        ("(en bas)", "Je signe (en bas)."),
        ("(en bas", "Je signe (en bas"),
        (")", "Je signe)."),
        ("[en bas]", "Je signe [en bas]."),
        ("…", "Je lis…"),
        ("...", "Je lis..."),
        ("—", "Je lis — je signe."),
        ("–", "Je lis – je signe."),
        ("-", "Je lis - je signe."),
        ("-", "Je lis- je signe."),
    ],
)
def test_punctuation_that_makes_a_sentence_long_is_forbidden(sign: str, text: str) -> None:
    assert told(text) == [("LIS-01", sign)]
    assert severity(text) is Severity.ERROR


@pytest.mark.parametrize("sign", ["&", ">", "<", "#", "*", "_", "§"])
def test_a_sign_that_is_not_read_aloud_is_forbidden(sign: str) -> None:
    assert told(f"Menu {sign} réglages") == [("LIS-02", sign)]
    assert severity(f"Menu {sign} réglages") is Severity.ERROR


def test_a_slash_is_only_unadvised() -> None:
    assert told("Je lis et/ou je signe.") == [("LIS-02", "et/ou")]
    assert severity("Je lis et/ou je signe.") is Severity.WARNING
    assert better("Je lis et/ou je signe.", "LIS-02") == "ou"


def test_an_entity_of_the_web_is_one_sign_and_is_given_in_full() -> None:
    assert told("L&rsquo;écran") == [("LIS-02", "&rsquo;")]
    assert better("L&rsquo;écran", "LIS-02") == "’"


@pytest.mark.parametrize("call", ["[1]", "[^2]", "¹", "*", "†", " (2)", " (*)"])
def test_a_call_for_a_footnote_is_forbidden(call: str) -> None:
    assert told(f"Je lis le papier{call}.") == [("LIS-09", call)]


@pytest.mark.parametrize(
    ("text", "run", "small"),
    [
        ("Je clique sur LE BOUTON.", "LE BOUTON", "le bouton"),
        ("MOT DE PASSE oublié.", "MOT DE PASSE", "Mot de passe"),
        ("J’OUVRE LE SMS.", "J’OUVRE LE SMS", "J’ouvre le SMS"),
        ("Je lis À L’ÉCRAN.", "À L’ÉCRAN", "à l’écran"),
    ],
)
def test_words_in_capitals_are_told_together_and_given_in_small_letters(
    text: str, run: str, small: str
) -> None:
    assert told(text) == [("LIS-03", run)]
    assert better(text, "LIS-03") == small


@pytest.mark.parametrize(
    ("text", "pasted"),
    [
        ("Je lis LE MOT.", ("Je lis le mot.",)),
        ("Je lis le PDALHPD.", ("Je lis le pdalhpd.",)),
        ("Je lis le PDLHP.", ()),
    ],
)
def test_what_may_be_an_acronym_is_not_given_to_paste_in_small_letters(
    text: str, pasted: tuple[str, ...]
) -> None:
    assert mended(text, findings(text)) == pasted


def test_two_sentences_are_counted_apart() -> None:
    seven = "Je lis le papier avec mon voisin."
    assert codes(f"{seven} {seven}") == {"LIS-13"}


@pytest.mark.parametrize(
    "text", ["Je viens en mars. Je signe.", "Je lis (ici). Je signe.", "Je lis.Je signe."]
)
def test_a_second_sentence_is_told_whatever_ends_the_first(text: str) -> None:
    assert ("LIS-13", "Je signe.") in told(text)


@pytest.mark.parametrize("text", ["Je vois Mme Durand.", "Je lis la p. 3.", "Je lis etc. demain."])
def test_a_full_stop_after_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert "LIS-13" not in codes(text)


def test_a_sentence_of_twelve_words_is_short_enough_and_of_thirteen_is_not() -> None:
    assert told(" ".join(["je"] * 12)) == []
    assert codes(" ".join(["je"] * 13)) == {"LIS-12"}


def test_what_is_read_sign_by_sign_counts_for_one_word() -> None:
    assert told("Je lis bien tout ce papier à la maison : avant la nuit.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Je ne donne pas mon code.",
        "Je n’ouvre jamais ce lien.",
        "Ne pas cliquer.",
        "Je ne dis rien.",
        "Pas de panique.",
        "C’est pas grave.",
        "Je n'ai aucun papier.",
    ],
)
def test_what_not_to_do_is_unadvised(text: str) -> None:
    assert codes(text) == {"LIS-14"}


@pytest.mark.parametrize(
    "text",
    ["Le papier est signé par moi.", "Les photos sont bien prises par le guichet.", "Il sera lu par eux."],
)
def test_what_is_done_by_someone_is_unadvised(text: str) -> None:
    assert codes(text) == {"LIS-15"}


def test_being_somewhere_or_something_is_no_passive() -> None:
    assert told("Mon code est secret, par exemple.") == []
    assert told("Ma photo est bien envoyée.") == []


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Cliquez sur Valider.", "je clique"),
        ("Appuyez sur le bouton.", "j’appuie"),
        ("Complétez la page.", "je complète"),
        ("Connectez-vous.", "je me connecte"),
        ("Inscrivez-vous.", "je m’inscris"),
        ("Ouvrez la page.", "j’ouvre"),
        ("Remplissez la case.", "je remplis"),
        ("Munissez-vous du papier.", "je me munis"),
        ("Tu lis.", "je"),
        ("Il faut lire.", ""),
        ("On doit lire.", ""),
    ],
)
def test_the_person_speaks_and_the_verb_is_given_as_she_says_it(text: str, instead: str) -> None:
    assert codes(text) == {"LIS-18"}
    assert better(text, "LIS-18") == instead


@pytest.mark.parametrize(
    "text", ["Je vais chez moi.", "J’ai assez lu.", "Je dois lire.", "Je prends rendez-vous."]
)
def test_words_that_look_like_an_order_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("J’appelle le 0123456789.", "0123456789"),
        ("J’appelle le 01.23.45.67.89.", "01.23.45.67.89"),
        ("J’appelle le +33 1 23 45 67 89.", "+33 1 23 45 67 89"),
        ("J’appelle le 0 123 456 789.", "0 123 456 789"),
    ],
)
def test_a_telephone_number_is_written_two_by_two(text: str, number: str) -> None:
    assert told(text) == [("LIS-23", number)]
    assert better(text, "LIS-23") == "01 23 45 67 89"


@pytest.mark.parametrize("address", ["https://www.caf.fr", "caf.fr/ma-page", "nom@caf.fr", "01 23 45 67 89"])
def test_what_is_copied_sign_by_sign_stands_alone(address: str) -> None:
    assert told(f"Je regarde avec mon voisin {address} demain.") == [("LIS-22", address)]
    assert told(address) == told(f"{address}.") == []


def test_a_sentence_of_another_is_mended_on_its_own_line() -> None:
    text = "Je lis. je signe."
    assert mended(text, findings(text)) == ("Je lis.", "Je signe.")


def test_the_mended_sentence_has_every_replacement() -> None:
    text = "je lis trois pages ; je viens le 24/11/2026."
    assert mended(text, findings(text)) == ("Je lis 3 pages.", "Je viens le mardi 24 novembre 2026.")


def test_an_address_is_never_given_a_capital() -> None:
    text = "https://www.caf.fr ;"
    assert mended(text, findings(text)) == ("https://www.caf.fr.",)


def test_nothing_is_mended_where_nothing_is_known() -> None:
    text = "Je ne lis pas."
    assert mended(text, findings(text)) == ()


def test_a_text_without_end_is_an_error_and_nothing_else_is_said_of_it() -> None:
    (found,) = findings("(" * (LONGEST + 1))
    assert (found.code, found.severity) == ("LIS-12", Severity.ERROR)


@given(st.text(alphabet="aA1éÉ 0.,;:-’'()[]/…—%&@+IVX«»", max_size=60))
def test_whatever_is_typed_every_finding_stands_within_the_sentence(text: str) -> None:
    for found in findings(text):
        assert 0 <= found.start <= found.end <= len(text)
    mended(text, findings(text))


@given(
    st.lists(
        st.sampled_from(("je", "lis", "trois", "RDV", "24/11/2026", ";", "&", "NOM", "IV", "50 %", "etc."))
    )
)
def test_what_is_mended_has_nothing_left_to_mend(words: list[str]) -> None:
    for sentence in mended(" ".join(words), findings(" ".join(words))):
        assert mended(sentence, findings(sentence)) == ()
