"""The same words everywhere: on the screens, in a memo and in its skill, from one memo to the next."""

from __future__ import annotations

import re

import pytest

from cnfs_tui.guide.guide import Guide
from tests.content.on_paper import PHONE, PHOTO, every_line, every_memo, lines, sentences

OTHER_WORDS = {
    r"portables?|mobiles?": "téléphone: the only word for it",
    r"(?<!boîte )(?<!adresse )mails?": "message: what arrives; « mail » is for the box and the address only",
    r"pi[èe]ces?|justificatifs?|attestations?": "papier: what is asked for; preuve: what is kept",
    r"portails?|plateformes?|page web": "site: the place one opens",
    r"organismes?|administrations?|guichets?": "service: who is behind the site",
    r"identifiants?|session": "compte: what one already has",
    r"en ligne|web|navigation": "internet",
    r"effac\w+": "supprimer: the word of the screens",
    r"suspecte?s?|douteu(x|ses?)|louches?": "bizarre: the word people say",
    r"captures?": "prendre l’écran en photo: whatever the device",
    r"notes?|noter": "écrire: one hand, one pen",
    r"poste|ordinateur public|borne": "ordinateur partagé",
    r"délais?|date butoir|échéances?": "date limite: the words of the letters",
    r"spams?|pourriels?": "Indésirables: the word of the mailbox",
    r"télécharg(e|er)": "Téléchargements is a place; what comes there is a document",
}
"""What is said elsewhere for the same things (RLS 7.5), besides what ``verifier`` already knows."""


@every_memo
def test_what_is_clicked_is_called_as_on_the_screen(guide: Guide, skill: str) -> None:
    steps = " ".join(guide.memos[skill].steps)
    for clicked in re.findall(r"clique (?:une seule fois )?sur ([^.,]+)", steps):
        assert clicked[0].isupper() or clicked.startswith("le message")


@every_memo
def test_a_memo_uses_the_words_of_its_skill(guide: Guide, skill: str) -> None:
    told = [run for sentence in sentences(guide.skills[skill]) for run in runs_of_three(sentence)]
    redone = [run for line in lines(guide.memos[skill]) for run in runs_of_three(line)]
    assert set(told) & set(redone)


def runs_of_three(line: str) -> list[tuple[str, ...]]:
    words = [word for word in re.findall(r"[\w’.-]*\w", line.lower()) if word not in {"je", "sais"}]
    return list(zip(words, words[1:], words[2:], strict=False))


@pytest.mark.parametrize("word", OTHER_WORDS)
def test_the_same_thing_has_the_same_name_on_every_paper(guide: Guide, word: str) -> None:
    used = [line for line in every_line(guide) if re.search(rf"\b({word})\b", line, re.IGNORECASE)]
    assert used == [], OTHER_WORDS[word]


@every_memo
def test_one_presses_on_a_telephone_and_clicks_on_anything_else(guide: Guide, skill: str) -> None:
    presses = [line for line in lines(guide.memos[skill]) if re.search(r"\bappu[iy]", line)]
    assert skill in {PHONE, PHOTO} or all("SMS" in line for line in presses)
