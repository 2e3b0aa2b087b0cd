"""The papers of a visit: shown as they print, private, and gone with the person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from cnfs_tui.desk.folders import DATA_VARIABLE
from cnfs_tui.desk.session_folder import SessionFolder
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import write_settings
from cnfs_tui.guide.days import in_words
from cnfs_tui.paper.making import make
from cnfs_tui.paper.pdf import NoTypesetter
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.wording import Paper, sentence
from cnfs_tui.session.papers import Told
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.day import DayPanel
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.widgets.paper_view import PaperView
from tests.plain_user import a_plain_user
from tests.slow_printer import SlowPrinter
from tests.tui.driving import (
    ALL_QUESTIONS,
    Hand,
    accompany,
    choose_at_home,
    one_line,
    open_at,
    open_paper,
    opened,
    papers_of_the_desk,
    preview,
    set_for_good,
    told,
)

BOTH: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}
"""Answers that give both papers."""


async def on_paper(hand: Hand) -> str:
    """The text of the file that is made for the paper shown, on one line."""
    return text_of(await open_paper(hand))


def text_of(pdf: Path) -> str:
    return one_line(" ".join(page.extract_text() for page in PdfReader(pdf).pages))


async def tick(hand: Hand, *digits: str) -> None:
    before = len(hand.visit.skills)
    await hand.press(*digits)
    await hand.until(lambda: len(hand.visit.skills) == before + len(digits), "the skills")
    await set_for_good(hand)


async def end_the_visit(hand: Hand) -> None:
    """From the last screen, by the keys."""
    await hand.reach(GoodbyeScreen)
    await hand.press("right", "enter")
    await hand.reach(HomeScreen)


def lines_of(hand: Hand) -> list[str]:
    order = hand.screen.query_one(PaperView).order
    assert order is not None
    made = make(order.forms, large=order.large)
    return [one_line(line.text) for line in made.sheet.lines if line.text]


# What is shown is what is printed


async def test_nothing_ticked_there_is_no_memo_and_nothing_to_print() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.read("Cochez ce que la personne a su faire")
        await hand.press("i", "o")
        await hand.hold_still()
        assert preview(hand) == ""
        assert papers_of_the_desk() == []


async def test_the_sheet_shown_is_the_one_that_is_printed() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1", "3")
        printed, shown = await on_paper(hand), preview(hand)
        lines = lines_of(hand)
        assert len(lines) > 15
        assert [line for line in lines if line not in shown] == []
        assert [line for line in lines if line not in printed] == []


async def test_a_memo_too_long_for_two_pages_is_shown_shortened_as_it_prints() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, *"123456789")
        await hand.press("g")
        await hand.read("2 pages, gros caractères", "Abrégé pour tenir sur deux pages")
        printed, shown = await on_paper(hand), preview(hand)
        assert [line for line in lines_of(hand) if line not in shown or line not in printed] == []
        assert one_line(hand.guide.memos[next(iter(hand.visit.skills))].steps[0]) not in shown


async def test_the_next_date_chosen_is_on_the_preview_and_on_the_sheet() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        assert "Ma prochaine date : …" in preview(hand)
        await hand.press("d")
        await hand.reach(DayPanel)
        await hand.press("2")
        await hand.reach(MemoScreen)
        said = f"Ma prochaine date : {in_words(hand.session.today() + timedelta(days=7))}"
        assert one_line(said) in preview(hand)
        assert one_line(said) in await on_paper(hand)
        await hand.press("d")
        await hand.reach(DayPanel)
        await hand.press("0")
        await hand.reach(MemoScreen)
        assert "Ma prochaine date : …" in preview(hand)


async def test_one_visit_gives_two_documents_one_after_the_other() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, BOTH)
        await tick(hand, "1")
        memo = await open_paper(hand)
        await hand.press("right")
        await hand.reach(LiaisonScreen)
        sheet = await open_paper(hand)
        assert (memo.name, sheet.name) == ("memo.pdf", "fiche-de-liaison.pdf")
        assert "Ma fiche de liaison" in text_of(sheet)
        assert "Ma fiche de liaison" not in text_of(memo)
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.press("left")
        await hand.reach(LiaisonScreen)
        await hand.press("left")
        await hand.reach(MemoScreen)


async def test_what_is_ticked_stays_from_one_paper_to_the_other() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, BOTH)
        await tick(hand, "1")
        shown = preview(hand)
        await hand.press("right")
        await hand.reach(LiaisonScreen)
        await hand.press("left")
        await hand.reach(MemoScreen)
        assert preview(hand) == shown


@pytest.mark.parametrize("ticking", ["1", "enter"])
async def test_a_paper_asked_for_just_after_a_box_was_ticked_has_it(ticking: str) -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.press_at_once(ticking, "o")
        await hand.until(papers_of_the_desk, "the paper")
        (memo,) = papers_of_the_desk()
        (skill,) = hand.visit.skills
        await hand.until(lambda: memo.stat().st_size and told(hand).endswith("memo.pdf."), "the whole of it")
        assert one_line(hand.guide.memos[skill].title) in text_of(memo)


async def test_without_the_typesetter_the_browser_is_what_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object, **__: object) -> None:
        raise NoTypesetter

    monkeypatch.setattr("cnfs_tui.paper.making.render", none)
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.read("Sur papier : depuis le navigateur")
        memo = await open_paper(hand)
        assert memo.suffix == ".html"
        (skill,) = hand.visit.skills
        assert one_line(hand.guide.memos[skill].title) in one_line(memo.read_text(encoding="utf-8"))


# Large type


async def test_large_type_is_one_key_away_and_is_what_prints() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.read("1 page.")
        normal = await open_paper(hand)
        await hand.press("g")
        await hand.read(", gros caractères.")
        large = await open_paper(hand)
        assert (body_size(normal), body_size(large)) == (14, 18)
        await hand.press("f")
        await hand.reach(LiaisonScreen)
        await hand.read(", gros caractères.")
        await hand.press("g")
        await hand.read("1 page.")


def body_size(pdf: Path) -> float:
    """The size in points of most of the text."""
    sizes: Counter[float] = Counter()

    def visit(text: str, _cm: object, matrix: Sequence[float], _font: object, size: float) -> None:
        sizes[round(size * abs(matrix[3]), 1)] += len(text.strip())

    for page in PdfReader(pdf).pages:
        page.extract_text(visitor_text=visit)
    ((most, _),) = sizes.most_common(1)
    return most


@pytest.mark.parametrize("always", [False, True])
async def test_the_next_person_has_the_type_that_is_set_for_this_desk(always: bool, desk: Path) -> None:
    write_settings(desk / "reglages.yaml", Settings(large=always))
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        assert hand.session.large is always
        await hand.press("g")
        assert hand.session.large is not always
        await hand.press("right")
        await end_the_visit(hand)
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.read("page, gros caractères." if always else "1 page.")


# Private, and gone


async def test_papers_are_for_this_account_alone(desk: Path) -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        memo = await open_paper(hand)
        assert memo.stat().st_mode & 0o777 == 0o600
        assert memo.parent.stat().st_mode & 0o777 == 0o700
        assert memo.parent.parent == desk / "papiers"


async def test_papers_are_gone_when_the_visit_ends() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        memo = await open_paper(hand)
        await hand.press("right")
        await end_the_visit(hand)
        assert not memo.parent.exists()


async def test_papers_are_gone_when_one_goes_home_in_the_middle() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        memo = await open_paper(hand)
        await hand.press("q")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        assert not memo.parent.exists()


async def test_papers_are_gone_when_the_program_is_left_after_a_yes() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        memo = await open_paper(hand)
        await hand.press("ctrl+q")
        await hand.reach(Confirm)
        assert memo.exists()
        await hand.press("2")
        await hand.until(lambda: hand.app.return_code is not None, "the end")
        assert not memo.parent.exists()


async def test_the_papers_of_a_program_open_at_the_same_time_are_kept(desk: Path) -> None:
    other = SessionFolder(desk / "papiers")
    theirs = other.path_for("memo.pdf")
    theirs.write_bytes(b"%PDF")
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await open_paper(hand)
        await hand.press("right")
        await end_the_visit(hand)
        assert papers_of_the_desk() == [theirs]
    other.erase()


async def test_papers_left_by_a_program_that_died_are_swept_at_the_next_start(desk: Path) -> None:
    left = desk / f"papiers/visite-{'0' * 32}"
    left.mkdir(parents=True)
    (left / ".verrou").touch()
    (left / "memo.pdf").write_bytes(b"%PDF")
    async with opened():
        assert papers_of_the_desk() == []


# What goes wrong


async def test_a_protected_folder_is_told_in_french_and_the_visit_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_plain_user() as folder:
        monkeypatch.setenv(DATA_VARIABLE, str(folder / "data"))
        folder.chmod(0o500)
        async with opened() as hand:
            await refuses_then_goes_on(hand)
        folder.chmod(0o700)


async def test_a_full_disk_is_told_in_french_and_the_visit_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cnfs_tui.session.papers.store_beside", full)
    async with opened() as hand:
        await refuses_then_goes_on(hand)


async def refuses_then_goes_on(hand: Hand) -> None:
    await open_at(hand, Step.MEMO, ALL_QUESTIONS)
    await tick(hand, "1")
    for key in ("o", "i"):
        await hand.press(key)
        await hand.until(lambda: "Le document n’a pas pu être préparé" in told(hand), "the sentence")
    assert hand.session.handed == {}
    await hand.press("right")
    await end_the_visit(hand)


async def test_without_a_screen_no_program_is_started_and_the_path_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("a program was started")

    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        monkeypatch.setattr("subprocess.Popen", never)
        memo = await open_paper(hand)
        assert str(memo).replace(" ", "") in told(hand).replace(" ", "")


# On its way


async def test_the_screen_answers_keys_while_a_paper_is_followed(printer: SlowPrinter) -> None:
    printer.takes.set()
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.press("i")
        await hand.until(lambda: printer.asked and not hand.session.papers.sending, "the printer has it")
        assert "Un instant…" in told(hand)
        await tick(hand, "2")
        await hand.press("f")
        await hand.reach(LiaisonScreen)
        printer.ends.set()
        gone = sentence(Printed(Outcome.SENT, "ACCUEIL"))
        await hand.until(lambda: one_line(gone) in told(hand), gone)
        assert hand.session.handed == {Paper.MEMO: gone}


async def test_the_end_waits_a_moment_for_a_paper_on_its_way(printer: SlowPrinter) -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.press("i")
        await hand.until(lambda: printer.asked, "the printer asked")
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.press("right", "enter")
        await hand.read("Un papier part à l’imprimante.")
        assert hand.session.visit is not None
        printer.takes.set()
        await hand.until(lambda: not hand.session.papers.sending, "the printer has it")
        await hand.press("enter")
        await hand.reach(HomeScreen)
        await hand.until(lambda: printer.left, "nobody follows it any more")


async def test_news_of_a_paper_never_reach_the_next_person(printer: SlowPrinter) -> None:
    printer.takes.set()
    heard: list[object] = []
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.press("i")
        await hand.until(lambda: printer.asked and not hand.session.papers.sending, "the printer has it")

        def hear(told: Told) -> None:
            hand.app.post_message(hand.app.PaperTold(told))
            heard.append(told)

        hand.session.papers._tell = hear
        await hand.press("right")
        await end_the_visit(hand)
        await accompany(hand)
        await hand.until(lambda: heard, "the news")
        await hand.hold_still()
        assert hand.session.handed == {}
        assert "ACCUEIL" not in hand.page()
        assert not hand.app._notifications


async def test_a_paper_asked_for_twice_is_printed_once(printer: SlowPrinter) -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.press_at_once("i", "i", "i")
        await hand.until(lambda: printer.asked, "the printer asked")
        printer.takes.set()
        printer.ends.set()
        await hand.until(lambda: hand.session.handed, "its news")
        await hand.hold_still()
        assert len(printer.asked) == 1
        await hand.press("i")
        await hand.until(lambda: len(printer.asked) == 2, "another copy, asked for on purpose")


async def test_a_memo_changed_while_the_first_is_followed_is_printed_too(printer: SlowPrinter) -> None:
    printer.takes.set()
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.press("i")
        await hand.until(lambda: len(printer.asked) == 1, "the first")
        await tick(hand, "2")
        await hand.press("i")
        await hand.until(lambda: len(printer.asked) == 2, "the one that has changed")


async def test_a_paper_that_never_left_is_told_at_the_end() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, BOTH)
        await tick(hand, "1")
        await hand.press("right")
        await hand.reach(LiaisonScreen)
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.read("Le mémo n’est pas encore imprimé", "La fiche de liaison n’est pas encore imprimée")


async def test_news_that_come_at_the_end_take_the_place_of_what_was_said_there(printer: SlowPrinter) -> None:
    printer.takes.set()
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.press("i")
        await hand.until(lambda: printer.asked, "the printer asked")
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.read("Le mémo n’est pas encore imprimé")
        printer.ends.set()
        await hand.no_longer_read("Le mémo n’est pas encore imprimé")
        await hand.read(hand.session.handed[Paper.MEMO])


async def test_a_paper_that_left_is_told_at_the_end(printer: SlowPrinter) -> None:
    printer.takes.set()
    printer.ends.set()
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await tick(hand, "1")
        await hand.press("i")
        await hand.until(lambda: hand.session.handed, "its news")
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.read(hand.session.handed[Paper.MEMO])
        assert "pas encore imprimé" not in hand.page()


async def test_a_visit_does_not_begin_while_a_paper_of_the_desk_is_on_its_way(printer: SlowPrinter) -> None:
    async with opened() as hand:
        await choose_at_home(hand, "memos")
        await hand.reach(CatalogueScreen)
        await hand.press("1")
        await set_for_good(hand)
        await hand.press("i")
        await hand.until(lambda: printer.asked, "the printer asked")
        await hand.press("left")
        await hand.reach(HomeScreen)
        await hand.press("1")
        await hand.read("Un papier part à l’imprimante.")
        assert isinstance(hand.screen, HomeScreen)
        printer.takes.set()
        await hand.until(lambda: not hand.session.papers.sending, "the printer has it")
        await hand.press("1")
        await hand.until(lambda: hand.session.visit is not None, "a visit")
