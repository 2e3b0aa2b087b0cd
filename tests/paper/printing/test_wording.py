"""The sentences about printing: French, true, and always saying what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from cnfs_tui.paper.printing.outcome import ON_ITS_WAY, Outcome, Printed
from cnfs_tui.paper.printing.reasons import MAX_CHARACTERS, reason_of
from cnfs_tui.paper.printing.wording import Paper, sentence
from cnfs_tui.typography import french

ADVICE = re.compile(
    r"^(Allez|Choisissez|Demandez|Enregistrez|Faites|Ouvrez|Recommencez|Recopiez|Redémarrez|Vérifiez"
    r"|Dans la fenêtre qui s’ouvre, appuyez|Si ce n’est pas vous, demandez)\b"
)
ENGLISH = re.compile(
    r"\b(the|is|not|printer|job|queue|paused|idle|error|file is|reason|unknown)\b", re.IGNORECASE
)
KEPT_IN_QUEUE = {Outcome.WAITING, Outcome.HELD, Outcome.UNREACHABLE, Outcome.STOPPED}


def every_sentence(outcome: Outcome) -> Iterator[str]:
    for queue, paper in product((None, "ACCUEIL"), Paper):
        for reason in ("", "plus de papier", "«\u202fPlus de papier\u202f»"):
            yield sentence(Printed(outcome, queue, reason=reason), paper)


def said(outcome: Outcome, paper: Paper = Paper.MEMO, **more: str) -> str:
    return " ".join(sentence(Printed(outcome, "ACCUEIL", **more), paper).split())


@pytest.mark.parametrize("outcome", Outcome)
def test_every_sentence_is_set_in_french_and_says_what_to_do_next(outcome: Outcome) -> None:
    for text in every_sentence(outcome):
        assert french(text) == text
        assert text.endswith(".") and ".." not in text and "  " not in text
        assert not set("'{}_") & set(text)
        assert not ENGLISH.search(text), text
        assert any(ADVICE.match(piece) for piece in text.split(". ")[1:]), text


@pytest.mark.parametrize("outcome", Outcome)
def test_no_sentence_claims_that_paper_came_out(outcome: Outcome) -> None:
    for text in every_sentence(outcome):
        assert not re.search(r"\b(est|a été|sont) (bien )?imprimée?s?\b", text), text


def test_a_sent_document_has_left_for_the_printer() -> None:
    assert said(Outcome.SENT).startswith("Le mémo est parti à l’imprimante « ACCUEIL ».")
    assert said(Outcome.SENT, Paper.LIAISON_SHEET).startswith("La fiche de liaison est partie à")


def test_the_words_agree_with_the_document() -> None:
    assert "peut encore sortir" in said(Outcome.WAITING)
    assert ": la fiche de liaison peut encore sortir" in said(Outcome.WAITING, Paper.LIAISON_SHEET)
    assert "s’il est sorti avant" in said(Outcome.LEFT)
    assert "si elle est sortie avant" in said(Outcome.LEFT, Paper.LIAISON_SHEET)
    assert said(Outcome.CANCELLED).startswith("L’impression du mémo a été")
    assert said(Outcome.CANCELLED, Paper.LIAISON_SHEET).startswith("L’impression de la fiche de liaison a")
    assert "La fiche de liaison est retenue dans" in said(Outcome.HELD, Paper.LIAISON_SHEET)


def test_what_waits_in_the_queue_is_never_to_be_sent_again_blindly() -> None:
    for outcome in Outcome:
        text = said(outcome)
        assert ("dans la file" in text and "Rien n’est parti" not in text) or outcome not in KEPT_IN_QUEUE
    assert "ne recommencez pas" in said(Outcome.STOPPED) and "ne recommencez pas" in said(Outcome.UNREACHABLE)


def test_what_was_not_sent_is_said_not_to_be() -> None:
    for outcome in (Outcome.PAUSED, Outcome.REFUSING, Outcome.REFUSED, Outcome.UNKNOWN, Outcome.TO_CHOOSE):
        assert "Rien n’est parti." in said(outcome)
        assert outcome not in ON_ITS_WAY


def test_the_reason_and_the_queues_to_choose_from_are_shown() -> None:
    assert "s’est arrêtée (plus de papier)." in said(Outcome.STOPPED, reason="plus de papier")
    assert "plusieurs imprimantes (ACCUEIL, BUREAU)." in said(Outcome.TO_CHOOSE, reason="ACCUEIL, BUREAU")


@pytest.mark.parametrize("name", ["[bold]l'eau![/]", "{reason}", "{The}", "%s", "\\1", "a...b", "<b>"])
def test_the_name_of_a_queue_is_shown_as_it_is(name: str) -> None:
    text = sentence(Printed(Outcome.STOPPED, name, reason="«\u202f{queue}\u202f»"))
    assert f"«\u202f{name}\u202f»" in text and "«\u202f{queue}\u202f»" in text


def test_a_name_cannot_command_the_terminal() -> None:
    assert "\x1b" not in sentence(Printed(Outcome.UNKNOWN, "A\x1b[2J\u202e"))


# Reasons


@pytest.mark.parametrize(
    ("message", "alerts", "reason"),
    [
        ("", (), ""),
        ("Paused", ("paused",), ""),
        ("Rejecting Jobs", ("none",), ""),
        ("reason unknown", (), ""),
        ("Plus de papier", (), "« Plus de papier »"),
        ("Paper  jam.", (), "« Paper jam »"),
        ("Paper jam", ("media-jam-error",), "papier coincé"),
        ("", ("none", "toner-empty-warning", "paused"), "plus d’encre"),
        ("", ("toner-low-warning", "job-printing"), ""),
        ("Waiting for printer to become available.", ("offline-report",), "peut-être éteinte ou débranchée"),
        ("\x1b[2Jl'eau [b]\n\u202e", (), "« \ufffd[2Jl'eau [b] \ufffd »"),
    ],
)
def test_a_reason_is_french_or_quoted_and_always_safe(
    message: str, alerts: tuple[str, ...], reason: str
) -> None:
    assert reason_of(message, alerts).replace("\u202f", " ") == reason


def test_a_long_reason_is_cut() -> None:
    reason = reason_of("mot " * 500)
    assert len(reason) <= MAX_CHARACTERS + 4 and reason.endswith("…\u202f»")
