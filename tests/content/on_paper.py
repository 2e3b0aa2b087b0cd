"""What the person takes home: the lines of a memo, and the « Je sais … » sentences of its skill."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.guide.model.skill import Skill

PHONE = "prendre-en-main-son-smartphone"
PASSWORDS = "utiliser-des-mots-de-passe"
MAILBOX = "utiliser-une-boite-mail"
SEARCH = "rechercher-sur-internet"
FRANCECONNECT = "se-connecter-avec-franceconnect"
PHOTO = "photographier-et-joindre-un-document"
FORM = "remplir-un-formulaire"
PROOF = "garder-un-justificatif"
SCAM = "reperer-une-arnaque"
SHARED = "se-deconnecter-d-un-poste-partage"
ANSWER = "retrouver-une-confirmation"
DATES = "tenir-ses-echeances"
SKILLS = [
    *(PHONE, PASSWORDS, MAILBOX, SEARCH, FRANCECONNECT, PHOTO),
    *(FORM, PROOF, SCAM, SHARED, ANSWER, DATES),
]
every_memo = pytest.mark.parametrize("skill", SKILLS)


def lines(memo: MemoText) -> tuple[str, ...]:
    return (memo.title, *memo.before, *memo.steps, *memo.caution)


def sentences(skill: Skill) -> Sequence[str]:
    return (*skill.with_someone, *skill.alone, *skill.at_ease)


def on_paper(guide: Guide, skill: str) -> tuple[str, ...]:
    return (*lines(guide.memos[skill]), *sentences(guide.skills[skill]))


def every_line(guide: Guide) -> list[str]:
    return [line for skill in SKILLS for line in on_paper(guide, skill)]
