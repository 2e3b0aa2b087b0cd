"""The liaison sheet says enough to be received well, and nothing that could harm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cnfs_tui.guide.checking.plain.sentence import findings
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.recommendation import THEME
from tests.content.every_text import holding, texts

SENSITIVE = (
    r"\b(santé|malad|handicap|revenu|ressource|salaire|dette|RSA|nationalité|étranger|enceinte|divorc"
    r"|religi|violence)"
)
PERSONAL = r"\b(noms?|prénoms?|naissance|sécurité sociale|identifiants?|mots? de passe|codes?|numéros?)\b"
PROMISES = r"\b(obtenir|aurai|recevrai|droit ouvert|gagner|garanti|résoudre|régler)\b"


def needs_in_words(guide: Guide) -> Iterator[str]:
    """Every sentence that a need and a theme can make."""
    themes = guide.diagnostic.observations[THEME].answers.values()
    for need in guide.liaison.needs.values():
        yield need.about(None)
        yield from (need.about(theme.subject) for theme in themes)


def test_each_theme_says_what_the_demarche_is_about(guide: Guide) -> None:
    themes = guide.diagnostic.observations[THEME].answers.values()
    assert [theme.id for theme in themes if theme.subject is None] == []


def test_every_need_with_every_theme_is_a_plain_sentence(guide: Guide) -> None:
    sentences = [*needs_in_words(guide)]
    assert len(sentences) == len(guide.liaison.needs) * 12
    assert [(sentence, findings(sentence)) for sentence in sentences if findings(sentence)] == []
    assert "Je viens pour faire une demande au sujet de mon logement." in sentences


def test_there_is_enough_to_choose_from_and_not_too_much(guide: Guide) -> None:
    liaison = guide.liaison
    assert 6 <= len(liaison.needs) <= 9
    assert 6 <= len(liaison.done) <= 8
    assert 5 <= len(liaison.bring) <= 7
    assert 2 <= len(liaison.closed_door) <= 3


@pytest.mark.parametrize("unwanted", [SENSITIVE, PERSONAL, PROMISES])
def test_nothing_on_the_sheet_is_sensitive_or_personal_or_promised(guide: Guide, unwanted: str) -> None:
    subjects = [theme.subject or "" for theme in guide.diagnostic.observations[THEME].answers.values()]
    assert holding(unwanted, texts((guide.liaison, subjects))) == []


def test_no_two_lines_to_choose_look_the_same(guide: Guide) -> None:
    liaison = guide.liaison
    for phrases in (liaison.needs, liaison.done, liaison.bring):
        assert len({phrase.title for phrase in phrases.values()}) == len(phrases)
        assert len({phrase.sentence for phrase in phrases.values()}) == len(phrases)


def test_a_paper_that_actors_often_ask_for_is_said_in_their_words(guide: Guide) -> None:
    asked = {paper for actor in guide.actors.values() for paper in actor.prepare}
    papers = {phrase.sentence for phrase in guide.liaison.bring.values()}
    assert {"Une pièce d’identité", "Le courrier ou le message reçu"} <= asked & papers


def test_the_sheet_is_our_proposal(guide: Guide) -> None:
    assert guide.liaison.status.value == "proposition"
    assert "Dora" in guide.liaison.source


def test_the_shipped_guide_gives_no_web_address_as_none_is_known(guide: Guide) -> None:
    assert guide.identity.address is None
