"""The sheet as a web page, for a computer where no PDF can be made: read aloud, printed by the browser.

One file, no script, nothing fetched; every word is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from cnfs_tui.paper.sheet import FOOT, Kind, Line, Sheet

_STYLE = """\
@page { size: A4; margin: 15mm 20mm; }
body { max-width: 170mm; margin: 2em auto; padding: 0 1em; color: #000; background: #fff;
  font: %dpt/1.6 Andika, Verdana, "DejaVu Sans", sans-serif; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
h1 { font-size: 1.7em; line-height: 1.2; }
h2 { font-size: 1.3em; border-bottom: 1.6pt solid; break-after: avoid; }
p, ol, ul { margin: .4em 0; }
ol { padding-left: 1.6em; }
ul { padding-left: 0; list-style: none; }
.caution { border-left: 3pt solid; padding-left: .7em; break-inside: avoid; }
.blank { display: flex; gap: .4em; padding-top: .4em; }
.blank::after { content: ""; flex: 1; border-bottom: 1pt dotted; }
.across { position: fixed; top: 40%%; left: 0; right: 0; z-index: -1; transform: rotate(-52deg);
  text-align: center; font-size: 6em; font-weight: bold; color: #fff; -webkit-text-stroke: 1pt #000; }
footer { margin-top: 1.5em; border-top: .6pt solid; font-size: .8em; }
"""
_BODY, _LARGE = 14, 18
_ACROSS = '<div class="across" aria-hidden="true">EXERCICE</div>'
_BOX = {Kind.DONE: ("☑", "Case cochée"), Kind.TO_DO: ("☐", "Case à cocher")}


def page(sheet: Sheet, *, large: bool = False) -> str:
    """The whole page, in UTF-8 once encoded; 18 pt instead of 14 when ``large``."""
    body = [line for line in sheet.lines if line.kind not in FOOT]
    foot = [line for line in sheet.lines if line.kind in FOOT]
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="fr-FR">',
            f'<head><meta charset="utf-8"><title>{escape(sheet.title)}</title>',
            f"<style>\n{_STYLE % (_LARGE if large else _BODY)}</style></head>",
            "<body>",
            *([_ACROSS] if sheet.exercise else []),
            "<main>",
            *_blocks(body),
            "</main>",
            "<footer>",
            *_blocks(foot),
            "</footer>",
            "</body>",
            "</html>",
            "",
        )
    )


def _blocks(lines: list[Line]) -> Iterator[str]:
    for kind, group in groupby(lines, key=lambda line: line.kind):
        same = list(group)
        match kind:
            case Kind.TITLE:
                yield f"<h1>{_words(same[0])}</h1>"
            case Kind.HEADING:
                yield from (f"<h2>{_words(line)}</h2>" for line in same)
            case Kind.STEP:
                yield f"<ol>{''.join(f'<li>{escape(line.text)}</li>' for line in same)}</ol>"
            case Kind.DONE | Kind.TO_DO:
                yield f"<ul>{''.join(f'<li>{_box(kind)} {escape(line.text)}</li>' for line in same)}</ul>"
            case Kind.STRONG:
                yield from (f"<p><strong>{_words(line)}</strong></p>" for line in same)
            case Kind.CAUTION | Kind.BLANK:
                yield from (f'<p class="{kind}">{_words(line)}</p>' for line in same)
            case _:
                yield from (f"<p>{_words(line)}</p>" for line in same)


def _words(line: Line) -> str:
    lead = f"<strong>{escape(line.mark)}</strong> " if line.mark else ""
    return f"{lead}<span>{escape(line.text)}</span>" if line.kind is Kind.BLANK else lead + escape(line.text)


def _box(kind: Kind) -> str:
    drawn, told = _BOX[kind]
    return f'<span role="img" aria-label="{told}">{drawn}</span>'
