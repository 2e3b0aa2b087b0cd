"""Which printers this computer has, which one is used, and what is told when there is none."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from cnfs_tui.paper.printing import cups as asking
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from tests.paper.printing.private_cups import PrivateCups, StartCups
from tests.paper.printing.sending import send


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "memo.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


def unavailable() -> Outcome:
    with pytest.raises(asking.Unavailable) as error:
        asking.queues()
    return error.value.outcome


def test_from_no_printer_to_several_with_one_by_default(fresh_cups: PrivateCups) -> None:
    cups = fresh_cups
    assert asking.queues() == asking.Queues((), None)
    assert send(cups.pdf).outcome is Outcome.NO_PRINTER
    assert send(cups.pdf, "ACCUEIL").outcome is Outcome.NO_PRINTER

    cups.add("ACCUEIL")
    assert asking.queues() == asking.Queues(("ACCUEIL",), None)
    printed = send(cups.pdf)
    assert (printed.outcome, printed.queue) == (Outcome.SENT, "ACCUEIL")

    cups.add("BUREAU")
    assert asking.queues() == asking.Queues(("ACCUEIL", "BUREAU"), None)
    assert send(cups.pdf) == Printed(Outcome.TO_CHOOSE, reason="ACCUEIL, BUREAU")
    assert send(cups.pdf, "ACCUEIL").outcome is Outcome.SENT

    cups.command("lpadmin", "-d", "BUREAU")
    assert asking.queues() == asking.Queues(("ACCUEIL", "BUREAU"), "BUREAU")
    printed = send(cups.pdf, "")
    assert (printed.outcome, printed.queue) == (Outcome.SENT, "BUREAU")


def test_a_default_that_does_not_exist_is_none(cups: PrivateCups, monkeypatch: pytest.MonkeyPatch) -> None:
    cups.add("ICI")
    monkeypatch.setenv("LPDEST", "AILLEURS")
    assert asking.queues().default is None


@pytest.mark.parametrize("theirs", ["2", "ACCUEIL-2"])
def test_looking_at_our_job_leaves_alone_a_queue_called_like_it(theirs: str, fresh_cups: PrivateCups) -> None:
    cups = fresh_cups
    cups.command("lp", "-d", cups.add(theirs, "lente"), str(cups.pdf))
    printed = send(cups.pdf, cups.add("ACCUEIL"))
    assert (printed.outcome, printed.job) == (Outcome.SENT, "ACCUEIL-2")
    assert f"{theirs}-1 " in cups.command("lpstat", "-W", "not-completed", "-o").stdout


def test_a_group_of_printers_can_be_printed_on(cups: PrivateCups) -> None:
    cups.command("lpadmin", "-p", cups.add("MEMBRE"), "-c", "GROUPE")
    cups.command("cupsaccept", "GROUPE")
    cups.command("cupsenable", "GROUPE")
    printed = send(cups.pdf, "GROUPE")
    assert (printed.outcome, cups.received(printed.job)) == (Outcome.SENT, cups.pdf.read_bytes())


def test_a_stopped_service_is_told(start_cups: StartCups, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = start_cups()
    server.add("ACCUEIL")
    monkeypatch.setenv("CUPS_SERVER", server.server)
    assert asking.queues().names == ("ACCUEIL",)
    server.stop()
    assert unavailable() is Outcome.SERVICE_STOPPED
    assert send(pdf, "ACCUEIL") == Printed(Outcome.SERVICE_STOPPED, "ACCUEIL")


def test_a_service_that_stops_while_we_wait_is_told(
    start_cups: StartCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = start_cups()
    monkeypatch.setenv("CUPS_SERVER", server.server)
    printed = send(server.pdf, server.add("ACCUEIL", "lente"), meanwhile=server.stop)
    assert (printed.outcome, printed.job) == (Outcome.WAITING, "ACCUEIL-1")


def test_a_computer_without_cups_is_told(pdf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert unavailable() is Outcome.NOT_INSTALLED
    assert send(pdf) == Printed(Outcome.NOT_INSTALLED)


@pytest.mark.usefixtures("cups")
def test_a_service_that_never_answers_is_told(
    pdf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "SECONDS_TO_ANSWER", 0.3)
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind("mute")
        mute.listen()
        monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "mute"))
        assert unavailable() is Outcome.SILENT
        assert send(pdf) == Printed(Outcome.SILENT)
