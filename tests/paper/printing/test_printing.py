"""Printing on real queues of a private CUPS: each end of a job, told as it is."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.sending import print_file
from tests.paper.printing.private_cups import PrivateCups, StartCups
from tests.paper.printing.sending import Clock, send


def test_the_printer_receives_the_file_byte_for_byte(cups: PrivateCups) -> None:
    printed = send(cups.pdf, cups.add("SUCCES"))
    assert (printed.outcome, printed.queue, printed.reason) == (Outcome.SENT, "SUCCES", "")
    assert cups.received(printed.job) == cups.pdf.read_bytes()


def test_one_side_of_a4_is_asked_and_the_title_tells_nothing(cups: PrivateCups) -> None:
    title, options = cups.asked(send(cups.pdf, cups.add("OPTIONS")).job)
    assert title == "Memo"
    assert "media=A4" in options and "cpi=" not in options


def test_plain_text_is_asked_in_large_type_with_margins(cups: PrivateCups) -> None:
    text = cups.folder / "memo.txt"
    text.write_text("Je sais envoyer un courriel.\n")
    printed = send(text, cups.add("TEXTE"))
    _, options = cups.asked(printed.job)
    assert {"media=A4", "cpi=8", "lpi=4.5", "page-left=56", "page-top=56"} <= set(options.split())
    assert cups.received(printed.job) == text.read_bytes()


def test_a_message_left_by_the_printer_does_not_make_a_success_a_failure(cups: PrivateCups) -> None:
    assert send(cups.pdf, cups.add("BAVARDE", "bavarde")).outcome is Outcome.SENT


@pytest.mark.parametrize(
    ("does", "outcome", "reason"),
    [
        ("panne", Outcome.UNREACHABLE, "« L'imprimante ne repond pas »"),
        ("sans-papier", Outcome.STOPPED, "« Plus de papier »"),
        ("bourrage", Outcome.STOPPED, "papier coincé"),
        ("mot-de-passe", Outcome.HELD, "un mot de passe est demandé"),
        ("retient", Outcome.HELD, ""),
        ("annule", Outcome.CANCELLED, ""),
    ],
)
def test_a_printer_that_fails_is_told_with_its_reason(
    does: str, outcome: Outcome, reason: str, cups: PrivateCups
) -> None:
    queue = cups.add(f"FAIT-{does}", does)
    printed = send(cups.pdf, queue)
    assert (printed.outcome, printed.queue) == (outcome, queue)
    assert printed.job and printed.job.startswith(f"{queue}-")
    assert printed.reason.replace("\u202f", " ") == reason


def test_a_job_the_system_gave_up_is_not_taken_for_a_printed_one(cups: PrivateCups) -> None:
    queue = cups.add("ABANDON", "panne", "-o", "printer-error-policy=abort-job")
    printed = send(cups.pdf, queue)
    assert printed.outcome is Outcome.ERROR
    assert "ne repond pas" in printed.reason


def test_a_broken_document_is_an_error(cups: PrivateCups) -> None:
    queue = cups.add("CASSE", "imprime", "-P", str(cups.folder / "casse.ppd"))
    assert send(cups.pdf, queue).outcome is Outcome.ERROR


def test_a_job_cancelled_by_somebody_is_told(cups: PrivateCups) -> None:
    queue = cups.add("ANNULEE", "lente")
    printed = send(cups.pdf, queue, meanwhile=lambda: cups.command("cancel", "-a", queue))
    assert printed.outcome is Outcome.CANCELLED


def test_where_the_system_keeps_no_trace_of_jobs_nothing_is_said_to_be_printed(
    start_cups: StartCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = start_cups("PreserveJobHistory No\n")
    monkeypatch.setenv("CUPS_SERVER", server.server)
    printed = send(server.pdf, server.add("OUBLI", "panne", "-o", "printer-error-policy=abort-job"))
    assert printed.outcome is Outcome.LEFT


def test_a_queue_paused_while_we_wait_is_told(cups: PrivateCups) -> None:
    queue = cups.add("PAUSEE", "lente")
    printed = send(cups.pdf, queue, meanwhile=lambda: cups.command("cupsdisable", queue))
    assert printed.outcome is Outcome.STOPPED


@pytest.mark.parametrize(
    ("does", "shown", "reason"),
    [
        ("lente", "now printing", ""),
        ("eteinte", "offline-report", "peut-être éteinte ou débranchée"),
    ],
)
def test_after_the_wait_the_job_is_said_to_be_in_the_queue(
    does: str, shown: str, reason: str, cups: PrivateCups
) -> None:
    queue = cups.add(f"ATTEND-{does}", does)
    clock = Clock(lambda: cups.wait_for(shown, "lpstat", "-l", "-p", queue))
    printed = print_file(cups.pdf, queue, patience=2, clock=clock, pause=clock.pause)
    assert (printed.outcome, printed.reason) == (Outcome.WAITING, reason)
    assert clock.now >= 2
    cups.command("cancel", "-a", queue)


def test_one_can_stop_looking_at_once(cups: PrivateCups) -> None:
    queue, leaving = cups.add("QUITTE", "lente"), threading.Event()
    leaving.set()
    printed = print_file(cups.pdf, queue, patience=3600, pause=leaving.wait)
    assert printed.outcome is Outcome.WAITING and printed.job
    cups.command("cancel", "-a", queue)


def test_the_failure_of_somebody_else_in_the_same_queue_is_not_ours(cups: PrivateCups) -> None:
    queue = cups.add("PARTAGEE", "selon-titre")
    cups.command("lp", "-d", queue, "-t", "panne", str(cups.pdf))
    cups.command("lp", "-d", queue, "-t", "annule", str(cups.pdf))
    assert send(cups.pdf, queue).outcome is Outcome.SENT


def test_nothing_is_sent_to_a_paused_queue(cups: PrivateCups) -> None:
    queue = cups.add("PAUSE")
    cups.command("cupsdisable", "-r", "Plus de papier", queue)
    printed = send(cups.pdf, queue)
    assert (printed.outcome, printed.job) == (Outcome.PAUSED, None)
    assert "Plus de papier" in printed.reason
    assert cups.command("lpstat", "-o", queue).stdout == ""


def test_a_pause_without_a_reason_has_none_in_english(cups: PrivateCups) -> None:
    cups.command("cupsdisable", cups.add("MUETTE"))
    assert send(cups.pdf, "MUETTE") == Printed(Outcome.PAUSED, "MUETTE")


@pytest.mark.parametrize("reason", ["", "En maintenance"])
def test_a_queue_that_takes_nothing_is_told(reason: str, cups: PrivateCups) -> None:
    queue = cups.add(f"REJETTE{len(reason)}")
    cups.command("cupsreject", *(["-r", reason] if reason else []), queue)
    printed = send(cups.pdf, queue)
    assert printed.outcome is Outcome.REFUSING
    assert reason in printed.reason and bool(printed.reason) == bool(reason)


def test_an_unknown_queue_is_told(cups: PrivateCups) -> None:
    cups.add("CONNUE")
    assert send(cups.pdf, "INCONNUE") == Printed(Outcome.UNKNOWN, "INCONNUE")


@pytest.mark.parametrize("queue", ["..", "<b>", "SECRET"])
def test_what_lp_refuses_is_told(queue: str, cups: PrivateCups) -> None:
    printed = send(cups.pdf, cups.add(queue))
    assert printed == Printed(Outcome.REFUSED, queue, reason="le système l’interdit")


@pytest.mark.parametrize(
    "queue",
    [
        "a,b",
        "-x",
        "-o",
        "$(touch",
        ";rm",
        "`id`",
        "*",
        "%s",
        "[bold]",
        "Café-é",
        "À\u00a0l’accueil",
        "QUEUE-1",
        "7",
    ],
)
def test_the_name_of_a_queue_is_never_interpreted(queue: str, cups: PrivateCups) -> None:
    printed = send(cups.pdf, cups.add(queue))
    assert (printed.outcome, printed.queue) == (Outcome.SENT, queue)
    assert cups.received(printed.job) == cups.pdf.read_bytes()


@pytest.mark.parametrize("queue", ["x y", "-d", "a\nb", "\0", "JUSTE\x1b[31m", "JUSTE/brouillon"])
def test_a_name_no_queue_can_have_is_unknown(queue: str, cups: PrivateCups) -> None:
    cups.add("JUSTE")
    assert send(cups.pdf, queue).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("name", ["-o.pdf", "l'été à 14 h.pdf", "a b;c.pdf"])
def test_the_name_of_a_file_is_never_interpreted(
    name: str, cups: PrivateCups, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(b"%PDF-1.7 ici")
    printed = send(Path(name), cups.add("FICHIER"))
    assert cups.received(printed.job) == b"%PDF-1.7 ici"


def test_a_missing_or_empty_file_or_a_folder_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "vide.pdf").touch()
    for path in (tmp_path / "rien.pdf", tmp_path / "vide.pdf", tmp_path, Path("\0")):
        assert send(path).outcome is Outcome.NO_FILE
