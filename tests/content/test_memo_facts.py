"""The memos tell what is true, and give no advice that would harm (``contenu.md`` 6)."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from cnfs_tui.guide.guide import Guide
from tests.content.on_paper import (
    ANSWER,
    FRANCECONNECT,
    PASSWORDS,
    PROOF,
    SCAM,
    SEARCH,
    SHARED,
    every_line,
    lines,
)


class Fact(NamedTuple):
    """What a memo must tell, and why it is so."""

    skill: str
    words: str
    source: str


FACTS = [
    Fact(PASSWORDS, "au moins 7 mots au hasard", "CNIL 2022-100: a passphrase is of seven words or more"),
    Fact(PASSWORDS, "un autre mot de passe pour chaque site", "CNIL: one password for each service"),
    Fact(PASSWORDS, "le plus long pour ma boîte mail", "CNIL: the mailbox resets all the others"),
    Fact(PASSWORDS, "au moindre doute, je le change", "CNIL 2022-100: no change without a reason"),
    Fact(PASSWORDS, "Mot de passe oublié", "it is reset, it is not looked for"),
    Fact(SEARCH, "Si le nom finit par .gouv.fr, j’ouvre le site", ".gouv.fr belongs to the State"),
    Fact(SEARCH, "Pour les autres sites, je vérifie l’adresse", "ameli.fr, caf.fr, town halls"),
    Fact(SEARCH, "Sponsorisé ou Annonce", "how results that are paid for are marked"),
    Fact(FRANCECONNECT, "un bouton, sans mot de passe", "it opens with an account one has"),
    Fact(FRANCECONNECT, "Je choisis un compte que j’utilise déjà", "there is no account to create"),
    Fact(FRANCECONNECT, "Un message arrive", "each connection is notified"),
    Fact(FRANCECONNECT, "Se déconnecter", "one leaves the site, not FranceConnect"),
    Fact(SCAM, "sur le SMS pour le transférer au 33700", "Arcep: where an SMS is reported"),
    Fact(SCAM, "17cyber.gouv.fr, gratuit jour et nuit", "17Cyber, since December 2024"),
    Fact(SCAM, "Si j’ai donné ma carte bancaire, j’appelle vite ma banque", "money is what leaves first"),
    Fact(SCAM, "Je garde secrets mes codes", "no serious service asks for them"),
    Fact(SCAM, "avec son adresse habituelle, sans le lien", "never by the link of the message"),
    Fact(ANSWER, "avec son adresse habituelle, sans le lien", "as above"),
    Fact(SHARED, "La fenêtre privée laisse mes documents", "it forgets pages, not files"),
    Fact(SHARED, "je refuse d’enregistrer mon mot de passe", "CNIL: never on a shared computer"),
    Fact(PROOF, "Si je lis Brouillon, ma demande reste à envoyer", "a draft is not sent"),
]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.words)
def test_the_memo_tells_what_is_true_and_matters(guide: Guide, fact: Fact) -> None:
    assert any(fact.words.lower() in line.lower() for line in lines(guide.memos[fact.skill])), fact.source


class Advice(NamedTuple):
    """Words that no paper may hold, an example of them, and why."""

    words: str
    example: str
    reason: str


FORBIDDEN = [
    Advice(
        r"\b(tous les|toutes les|chaque|par) (\d+ )?(jours?|semaines?|mois|ans?|année)\b|régulièrement",
        "Je change mon mot de passe tous les 90 jours.",
        "the CNIL asks for no periodic change since 2022",
    ),
    Advice(
        r"\b(écri|recopi|not|photographi)\w*\b[^.]*\b(mots? de passe|codes?)\b",
        "J’écris mon mot de passe sur une feuille.",
        "a secret is never on paper",
    ),
    Advice(
        r"\b(donne|dis|dicte|envoie|montre|prête)\b[^.]*\b(mots? de passe|codes?)\b",
        "Je donne mon code au conseiller.",
        "a secret is for nobody else",
    ),
    Advice(
        r"(?<!refuse d’)(?<!refuser d’)\benregistre\w* [^.]*mot de passe",
        "J’enregistre mon mot de passe.",
        "a shared computer keeps nothing",
    ),
    Advice(
        r"\b(date de naissance|mon prénom|mon nom)\b[^.]*\bmot de passe",
        "Je mets ma date de naissance dans mon mot de passe.",
        "a password holds nothing personal",
    ),
    Advice(r"cadenas|https", "Le site a un cadenas : il est sûr.", "a fake site has one as well"),
    Advice(r"clique sur (le|ce|un) lien", "Je clique sur le lien du message.", "the link may be a trap"),
    Advice(
        r"\b(compte|mot de passe) (de )?FranceConnect\b",
        "Je tape mon mot de passe FranceConnect.",
        "FranceConnect has neither account nor password of its own",
    ),
    Advice(
        r"\b(garanti\w*|sans risque|sites? (est |sont )?sûrs?|à coup sûr)\b",
        "Un site en .gouv.fr est un site sûr.",
        "nothing is promised",
    ),
]


@pytest.mark.parametrize("advice", FORBIDDEN, ids=lambda advice: advice.reason)
def test_no_paper_gives_bad_advice(guide: Guide, advice: Advice) -> None:
    assert re.search(advice.words, advice.example, re.IGNORECASE)
    given = [line for line in every_line(guide) if re.search(advice.words, line, re.IGNORECASE)]
    assert given == [], advice.reason
