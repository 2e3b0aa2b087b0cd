"""Printing from the app, on the real queues of a private CUPS."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.pages.printers import USUAL
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.wording import Paper, sentence
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.printing import PrinterPanel
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.structure.screen import StructureScreen
from tests.paper.printing.private_cups import PrivateCups
from tests.tui.driving import (
    ALL_QUESTIONS,
    Hand,
    choose_at_home,
    one_line,
    open_at,
    open_line,
    opened,
    set_for_good,
    told,
)


async def memo_ready(hand: Hand) -> None:
    """A memo of one skill, as it will print."""
    await open_at(hand, Step.MEMO, ALL_QUESTIONS)
    await hand.press("1")
    await set_for_good(hand)


async def hears(hand: Hand, printed: Printed) -> None:
    """Wait until the adviser is told this of the memo."""
    words = one_line(sentence(printed))
    await hand.until(lambda: words in told(hand), words)


def received(cups: PrivateCups) -> list[bytes]:
    """What the printers of this server were given."""
    return [file.read_bytes() for file in sorted((cups.folder / "out").glob("*.pdf"))]


def settings(desk: Path) -> Settings:
    return read_settings(desk / "reglages.yaml")[0]


async def choose_printer(hand: Hand, name: str) -> None:
    """In the panel of printers, by the arrows."""
    await hand.reach(PrinterPanel)
    await hand.until(lambda: name in [row.option.value for row in hand.rows()], name)
    await hand.until(lambda: hand.focused, "the focus")
    await hand.press_until("down", lambda: hand.focused and hand.focused.option.value == name, name)
    await hand.press("enter")


async def test_the_only_printer_is_given_the_sheet_that_is_shown(fresh_cups: PrivateCups, desk: Path) -> None:
    fresh_cups.add("ACCUEIL")
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hears(hand, Printed(Outcome.SENT, "ACCUEIL"))
        (memo,) = desk.glob("papiers/visite-*/memo.pdf")
        assert received(fresh_cups) == [memo.read_bytes()]
        assert set(hand.session.handed) == {Paper.MEMO}


async def test_nothing_is_sent_to_a_paused_printer_and_the_visit_goes_on(fresh_cups: PrivateCups) -> None:
    fresh_cups.add("ACCUEIL")
    fresh_cups.command("cupsdisable", "ACCUEIL")
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hears(hand, Printed(Outcome.PAUSED, "ACCUEIL"))
        assert hand.session.handed == {}
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.read("Le mémo n’est pas encore imprimé")
    assert received(fresh_cups) == []


async def test_among_several_printers_the_one_chosen_is_remembered_and_prints(
    fresh_cups: PrivateCups, desk: Path
) -> None:
    fresh_cups.add("ACCUEIL")
    fresh_cups.add("COULOIR")
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await choose_printer(hand, "COULOIR")
        await hand.reach(MemoScreen)
        await hears(hand, Printed(Outcome.SENT, "COULOIR"))
        await hand.until(lambda: settings(desk).printer == "COULOIR", "the choice remembered")
        assert len(received(fresh_cups)) == 1
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hears(hand, Printed(Outcome.SENT, "COULOIR"))
        assert isinstance(hand.screen, MemoScreen)


async def test_choosing_no_printer_leaves_everything_as_it_was(fresh_cups: PrivateCups, desk: Path) -> None:
    fresh_cups.add("ACCUEIL")
    fresh_cups.add("COULOIR")
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hand.reach(PrinterPanel)
        await hand.press("left")
        await hand.reach(MemoScreen)
        await hears(hand, Printed(Outcome.TO_CHOOSE, reason="ACCUEIL, COULOIR"))
    assert received(fresh_cups) == []
    assert not (desk / "reglages.yaml").exists()


async def test_a_remembered_printer_that_is_gone_is_asked_for_again(
    fresh_cups: PrivateCups, desk: Path
) -> None:
    fresh_cups.add("ACCUEIL")
    write_settings(desk / "reglages.yaml", Settings(printer="ANCIENNE", large=True))
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await choose_printer(hand, "ACCUEIL")
        await hears(hand, Printed(Outcome.SENT, "ACCUEIL"))
        await hand.until(lambda: settings(desk) == Settings("ACCUEIL", large=True), "the choice remembered")


async def test_without_a_printing_service_a_sentence_says_so() -> None:
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hears(hand, Printed(Outcome.SERVICE_STOPPED))
        assert isinstance(hand.screen, MemoScreen)


async def test_without_the_commands_of_cups_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hears(hand, Printed(Outcome.NOT_INSTALLED))


async def test_keys_are_answered_while_a_slow_printer_is_followed(fresh_cups: PrivateCups) -> None:
    fresh_cups.add("LENTE", "lente")
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hand.until(lambda: "LENTE" in fresh_cups.command("lpstat", "-o").stdout, "the job")
        await hand.press("f1")
        await hand.reach(LookUp)
        await hand.press("left")
        await hand.reach(MemoScreen)
        assert "Un instant…" in told(hand)
        (fresh_cups.folder / "out/go").touch()
        await hears(hand, Printed(Outcome.SENT, "LENTE"))


async def test_a_paper_given_to_a_slow_printer_comes_out_after_the_visit_has_ended(
    fresh_cups: PrivateCups,
) -> None:
    fresh_cups.add("LENTE", "lente")
    async with opened() as hand:
        await memo_ready(hand)
        await hand.press("i")
        await hand.until(lambda: "LENTE" in fresh_cups.command("lpstat", "-o").stdout, "the job")
        await hand.until(lambda: not hand.session.papers.sending, "nothing more to send")
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.press("right", "enter")
        await hand.reach(HomeScreen)
        (fresh_cups.folder / "out/go").touch()
        await hand.until(lambda: received(fresh_cups), "the paper")
        assert received(fresh_cups)[0].startswith(b"%PDF")


# Settings


async def test_the_printer_is_chosen_from_home_and_the_choice_is_shown(
    fresh_cups: PrivateCups, desk: Path
) -> None:
    fresh_cups.add("ACCUEIL")
    fresh_cups.add("[red]COULOIR")
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        await hand.reach(StructureScreen)
        for name, shown in (("[red]COULOIR", "[red]COULOIR"), (USUAL, "l’imprimante habituelle")):
            await open_line(hand, "printer")
            await choose_printer(hand, name)
            await hand.reach(StructureScreen)
            await hand.read(f"Imprimante : {shown}")
            await hand.until(lambda n=name: settings(desk).printer == (n or None), "the choice")  # type: ignore[misc]


async def test_the_size_of_type_is_settled_from_home_and_the_choice_is_shown(desk: Path) -> None:
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        await hand.reach(StructureScreen)
        await open_line(hand, "large")
        await hand.read("Imprimer en gros caractères : oui")
        await hand.until(lambda: settings(desk).large, "the choice remembered")
        await hand.press("left")
        await hand.reach(HomeScreen)
        await memo_ready(hand)
        await hand.read(", gros caractères.")


async def test_a_choice_that_cannot_be_remembered_is_told_and_holds_meanwhile(desk: Path) -> None:
    desk.write_text("un fichier à la place du dossier")
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        await hand.reach(StructureScreen)
        await open_line(hand, "large")
        said = "Ce choix vaut jusqu’à la fermeture"
        await hand.until(lambda: hand.was_told(said), said)
        assert hand.session.settings.large
