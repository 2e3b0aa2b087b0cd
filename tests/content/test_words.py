"""The words of the house, and what nobody is ever asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from cnfs_tui.guide.guide import Guide
from tests.content.every_text import Text, all_texts, holding, texts
from tests.words.rules import TO_ADVISERS, TO_THE_PERSON, WHOLE, badly_signed, english, longest, unexplained

SECRET = r"(nom|prénom|numéro de sécurité sociale|numéro fiscal|identifiant|mot de passe|code)s?"
ASKED = re.compile(
    r"\b(quel(le)?s? (est|sont)|donnez|dites|indiquez|notez|écrivez|tapez|saisissez|montrez|demandez)\b"
    rf"[^.?!«»,]*\b(votre|vos|son|ses|leur|leurs)\b[^.?!«»,]*\b{SECRET}\b",
    re.IGNORECASE,
)
QUOTES_OF_THE_NOTE = {"in_the_note"}
NOT_TO_SAY = {"avoid"}


def own_texts(guide: Guide) -> list[Text]:
    """Our own words: the quotations of the note left out."""
    return [text for text in all_texts(guide) if text.field not in QUOTES_OF_THE_NOTE]


@pytest.mark.parametrize(
    "unwanted",
    [
        r"\bbénéficiaires?\b",
        r"\brenvoy(er|ez|ons)\b",
        r"\baidant connect\b",
        r"\bMSAP\b",
        r"(?<!ex )pôle emploi",
        r"\billectronistes?\b|\bcas sociaux\b|\bcas social\b",
        r"\bANTS\b(?<!ex ANTS)",
        r"France Connect\b",
    ],
)
def test_words_that_the_house_does_not_use(guide: Guide, unwanted: str) -> None:
    assert holding(unwanted, own_texts(guide)) == []


def test_the_old_acronym_of_the_trade_is_only_in_the_quotation_of_the_note(guide: Guide) -> None:
    said = [text for text in own_texts(guide) if text.field != "source"]
    assert [text.way for text in said if "CNFS" in text.words] == ["framing/official/text"]


def test_urgency_that_decides_is_always_called_social(guide: Guide) -> None:
    assert guide.diagnostic.criteria["urgence"].answers["oui"].title == "Urgence sociale"


def test_nobody_is_asked_for_a_name_a_number_an_identifier_or_a_password(guide: Guide) -> None:
    assert [str(t) for t in own_texts(guide) if t.field not in NOT_TO_SAY and ASKED.search(t.words)] == []


def test_the_test_above_would_see_such_a_question() -> None:
    for asked in ("Quel est votre mot de passe ?", "Notez son identifiant.", "Donnez-moi votre nom."):
        assert ASKED.search(asked)


def test_no_question_of_the_diagnosis_is_about_who_the_person_is(guide: Guide) -> None:
    personal = r"\b(nom|prénom|adresse|naissance|identifiant|mot de passe|nationalité|sécurité sociale)\b"
    criteria = guide.diagnostic.criteria.values()
    questions = [texts((criterion.question, criterion.ask, criterion.test)) for criterion in criteria]
    questions += [texts(observation.question) for observation in guide.diagnostic.observations.values()]
    assert [found for asked in questions for found in holding(personal, asked)] == []


def test_no_memo_has_room_for_a_password(guide: Guide) -> None:
    assert holding(r"mon (mot de passe|code|identifiant) (est )?:", texts(guide.memos)) == []


def test_every_statement_says_where_it_comes_from(guide: Guide) -> None:
    sources = [text for text in all_texts(guide) if text.field == "source"]
    assert len(sources) > 150
    assert all(len(text.words) > 10 for text in sources)


def test_french_typography_is_set(guide: Guide) -> None:
    assert holding(r"\w'\w", all_texts(guide)) == []
    assert holding(r"\.\.\.", all_texts(guide)) == []


def test_what_is_said_has_no_quotation_marks_of_its_own_where_the_screen_adds_them(guide: Guide) -> None:
    for case in guide.cases.values():
        assert not holding("^«", texts((case.say, case.avoid, case.proposal))), case.id
    for actor in guide.actors.values():
        assert not actor.say.startswith("«"), actor.id


# Plain words: those of the memos, the skills and the liaison sheet are checked by ``verifier``

SAID = {"say", "simple", "sentence", "proposal", "ask", "answer", "summary", "summary_if_unsure", "closing"}
SHOWN = {"question", "caution", "definition", "title", "adviser"}
"""Fields of what is said to the person, and of what is big on a screen that the person sees too."""
IN_A_STORY = re.compile(r"examples/|/moments/\d+/question")
"""Stories for advisers and groups, told in their own breath."""


def too_long(found: Sequence[Text], most: int) -> list[str]:
    """The sentences longer than so many words."""
    return [f"{text.way} : {fault}" for text in found for fault in longest(most)(text.words)]


def test_what_is_said_or_shown_to_the_person_is_short(guide: Guide) -> None:
    found = [
        text for text in own_texts(guide) if text.field in SAID | SHOWN and not IN_A_STORY.search(text.way)
    ]
    assert len(found) > 500
    assert too_long(found, TO_THE_PERSON) == []


def test_what_is_told_to_advisers_is_never_long(guide: Guide) -> None:
    assert too_long([text for text in own_texts(guide) if text.field != "source"], TO_ADVISERS) == []


def test_nothing_is_english_nor_set_with_the_signs_of_a_typewriter(guide: Guide) -> None:
    assert [
        f"{t.way} : {f}" for t in own_texts(guide) for f in (*english(t.words), *badly_signed(t.words))
    ] == []


def test_a_sigle_is_explained_in_the_page_that_uses_it(guide: Guide) -> None:
    pages: dict[str, list[str]] = {}  # an actor, a case, a scenario…
    for text in own_texts(guide):
        if text.field != "source" and text.way != "framing/official/text":
            pages.setdefault("/".join(text.way.split("/")[:2]), []).append(text.words)
    told = [
        f"{page} : {fault}" for page, words in pages.items() for fault in unexplained(" ".join(words), WHOLE)
    ]
    assert told == []
