"""The Linux console, with its one font and its eight backgrounds: every screen can be read there."""

from __future__ import annotations

import gzip
import re
import struct
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.color import Color as Ground

from cnfs_tui.coop.qr_code import modules
from cnfs_tui.desk.colours import Colours
from cnfs_tui.tui.few_colours import Depth, FewColours
from cnfs_tui.tui.linux_console import as_shown, is_linux_console
from cnfs_tui.tui.safe_app import SafeApp
from cnfs_tui.tui.widgets.big_page import BigPage
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.masthead import Masthead
from cnfs_tui.tui.widgets.qr_code import QrCode
from tests.systems import console_fonts, pseudo_terminal
from tests.test_real_terminal import QUIT, cnfs
from tests.tui.looking import seen
from tests.tui.test_contrast import contrast
from tests.tui.touring import Station, stations

FONTS = ("Lat15-Fixed16", "Lat15-Terminus16", "Uni2-Fixed16")
"""What Debian and Ubuntu put on a French console, and the larger one for several languages."""

_DIM = ["#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"]
_BRIGHT = ["#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"]


def signs_of(font: Path) -> frozenset[str]:
    """The signs that a console font of the first format (PSF1) has."""
    data = gzip.decompress(font.read_bytes())
    assert data[:2] == b"\x36\x04"
    table = data[4 + (512 if data[2] & 1 else 256) * data[3] :]
    return frozenset(map(chr, struct.unpack(f"<{len(table) // 2}H", table)))


def text_of(station: Station) -> str:
    return "".join(segment.text for strip in station.strips for segment in strip)


@console_fonts
@pytest.mark.parametrize("font", FONTS)
def test_every_sign_of_every_screen_is_in_the_font_of_the_console(font: str) -> None:
    known = signs_of(Path(f"/usr/share/consolefonts/{font}.psf.gz"))
    lacking = {
        sign: station.name
        for station in stations()
        for sign in as_shown(text_of(station))
        if sign.isprintable() and not sign.isascii() and sign not in known
    }
    assert lacking == {}


def test_what_is_sent_takes_as_many_columns() -> None:
    for station in stations():
        assert len(as_shown(text_of(station))) == len(text_of(station))


# Its colours


def sent(style: Style) -> list[str]:
    """The codes that this console gets for a style of Textual."""
    drawn = style.render("a", color_system=ColorSystem.STANDARD)
    (codes,) = re.findall(r"\x1b\[([0-9;]+)m", as_shown(drawn))[:1] or ["0"]
    return str(codes).split(";")


def on_the_tube(codes: Iterable[str]) -> tuple[str, str]:
    """The colours of a text and of what is under it, as the console of Linux shows them."""
    text, under = 7, 0
    bright = "1" in codes
    for code in map(int, codes):
        if 30 <= code <= 37:
            text = code - 30
        elif 90 <= code <= 97:
            text, bright = code - 90, True
        elif 40 <= code <= 47:
            under = code - 40
        elif 100 <= code <= 107:
            under = code - 100
    shown = _BRIGHT[text] if bright else _DIM[text], _DIM[under]
    return (shown[1], shown[0]) if "7" in codes else shown


@pytest.mark.parametrize("colours", Colours)
@pytest.mark.parametrize("bold", [False, True], ids=["plain", "bold"])
def test_every_text_stands_out_from_what_is_under_it(colours: Colours, bold: bool) -> None:
    few, faint = FewColours(colours, Depth.SIXTEEN), []
    for (sign, ground), where in seen(colours).texts.items():
        style = Style(color=Color.from_rgb(*sign), bgcolor=Color.from_rgb(*ground), bold=bold)
        ((_, shown, _),) = few.apply([Segment("x", style)], Ground(0, 0, 0))
        assert shown is not None
        one, other = (tuple(bytes.fromhex(colour[1:])) for colour in on_the_tube(sent(shown)))
        if contrast(one, other) < 4.5:  # type: ignore[arg-type]
            faint.append(where)
    assert faint == []


@pytest.mark.parametrize(
    ("drawn", "shown"),
    [
        ("1;30;103", "30;47"),
        ("1;4;33;107", "4;30;47"),
        ("1;97;100", "1;97;100"),
        ("30;100", "37;100"),
        ("7;90;40", "7;37;40"),
        ("7;37;107", "7;30;47"),
        ("1;30;44", "30;44"),
        ("1;93;40", "1;93;40"),
        ("38;2;1;2;3;48;2;4;5;6", "38;2;1;2;3;48;2;4;5;6"),
        ("0", "0"),
    ],
)
def test_a_style_is_sent_as_the_console_can_show_it(drawn: str, shown: str) -> None:
    assert as_shown(f"\x1b[{drawn}ma\x1b[2;1H") == f"\x1b[{shown}ma\x1b[2;1H"


# What it cannot draw


class Drawings(SafeApp):
    def compose(self) -> ComposeResult:
        yield Masthead()
        yield BigText("Oui")
        yield BigPage()
        yield QrCode(modules("https://exemple.fr"), "autrement")


async def shown_on(term: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TERM", term)
    app = Drawings()
    async with app.run_test(size=(80, 40)) as pilot:
        app.query_one(BigPage).show("Bonjour")
        await pilot.pause()
        return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def test_large_letters_and_qr_codes_are_words_on_this_console_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    console = await shown_on("linux", monkeypatch)
    assert all(words in console for words in ("cnfs-tui ·", "Oui", "Bonjour", "autrement"))
    assert not re.search("[▀▄█▌▐]", console)
    window = await shown_on("xterm-256color", monkeypatch)
    assert not any(words in window for words in ("Oui", "Bonjour", "autrement"))


@pytest.mark.parametrize(
    ("term", "is_it"),
    [("linux", True), ("linux-16color", True), ("xterm", False), ("", False), ("linuxish", False)],
)
def test_it_is_known_by_its_name(term: str, is_it: bool) -> None:
    assert is_linux_console(term) is is_it


@pseudo_terminal
@pytest.mark.parametrize(("term", "there"), [("linux", True), ("xterm", False)])
def test_the_running_program_draws_for_it(term: str, there: bool, tmp_path: Path) -> None:
    with cnfs(tmp_path, TERM=term) as terminal:
        terminal.see("1 Accompagner une personne", "Arbre complet")
        assert (b"\x1b[30;47m" in terminal.output) is there
        terminal.press(QUIT)
        assert terminal.wait_for_end() == 0
