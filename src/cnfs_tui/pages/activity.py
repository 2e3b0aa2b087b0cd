"""The sentences of the « Bilan » screen, and its pages drawn as lines of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from textwrap import wrap

from cnfs_tui.desk.activity.account import Account
from cnfs_tui.desk.activity.axes import Axis
from cnfs_tui.desk.activity.drawing import bars, columns, marks
from cnfs_tui.desk.activity.words import HEADINGS, TOO_FEW, ranked
from cnfs_tui.guide.days import date_in_words
from cnfs_tui.pages.block import GAUGE, HEADING, MUTED, Block, Line, bullets, heading
from cnfs_tui.pages.text import clean

TITLE = "Bilan de l’activité"
ABOUT = (
    "Combien d’accompagnements, et lesquels, sans rien garder des personnes. À l’écran, les nombres sont "
    "exacts : ils sont pour l’équipe."
)
BELOW = "nombres pour l’équipe"
Names = Mapping[Axis, Mapping[str, str]]


class Part(Enum):
    """The parts of the screen, in order: the name on its digit, then what it draws."""

    WHOLE = ("Ensemble", (Axis.ACTIONS, Axis.DURATIONS))
    CASES = ("Cas", (Axis.CASES, Axis.STATUSES))
    TARGETS = ("Relais", (Axis.TARGETS,))
    THEMES = ("Thèmes", (Axis.THEMES,))
    SKILLS = ("Mémos", (Axis.SKILLS, Axis.AUTONOMY))
    OVERRIDES = ("Autrement", (Axis.OVERRIDES,))

    def __init__(self, title: str, axes: tuple[Axis, ...]) -> None:
        self.title = title
        self.axes = axes


COUNTED = (
    "le cas, ce qui a été fait, le type de relais, le thème et les compétences ;",
    "le niveau d’autonomie, le motif quand vous faites autrement, la durée par tranche ;",
    "la semaine : ni le jour, ni l’heure.",
)
NEVER = (
    "un nom, une réponse, une phrase : rien qui vienne de la personne ;",
    "le lien entre deux chiffres : on ne peut pas savoir quel thème allait avec quel cas ;",
    "un exercice de formation, ou une visite quittée avant la fin.",
)
KEPT = "Les chiffres restent sur ce poste, 24 mois. Rien ne part sur internet."
SURE = (
    "À la fin de chaque accompagnement, quelques nombres de la semaine augmenteront de 1 : cas, relais, "
    "thème, compétences, autonomie, durée. Aucun nom, aucune phrase, aucune heure. C’est à la structure "
    "d’en décider."
)

_NONE = "Rien sur cette période."
_WEEKS = "Accompagnements par semaine"
_COLUMN = 5
_LAST = 13
"""Weeks told one by one: a quarter."""
_HEIGHT, _LOW = 6, 3
"""Lines of the columns, on a high and on a low window."""


def nothing_counted(*, counting: bool) -> list[Block]:
    """What is read where there is no figure yet: what will be counted, and what never is."""
    first = (
        "Le comptage est en marche. Le premier accompagnement mené jusqu’au bout apparaîtra ici."
        if counting
        else "Rien n’est compté : la structure ne l’a pas demandé. Touche c : commencer à compter."
    )
    return [
        Block(first, "bold"),
        heading("Ce qui est compté, à la fin d’un accompagnement"),
        *bullets(COUNTED),
        heading("Ce qui ne l’est jamais"),
        *bullets(NEVER),
        Block(KEPT, MUTED, gap=1),
    ]


def page(told: Account, part: Part, names: Names, width: int) -> list[Line]:
    """The axes of a part, one under the other."""
    if not told.detailed:
        return [[(line, "")] for line in wrap(clean(TOO_FEW), width)] if told.visits else []
    lines: list[Line] = []
    for axis in part.axes:
        lines += [[]] * bool(lines) + [[(clean(HEADINGS[axis]), HEADING)]]
        lines += _bars([(clean(name), n) for _, name, n in ranked(told.counts[axis], names[axis])], width)
        if not told.counts[axis]:
            lines.append([(_NONE, MUTED)])
    return lines


def weeks(told: Account, today: date, width: int, *, low: bool) -> list[Line]:
    """The visits of the last weeks, as columns, as many as the width allows."""
    shown = told.last_weeks(today, width // _COLUMN)
    if len(shown) < 2:
        return []
    drawn = columns([*shown.values()], _LOW if low else _HEIGHT, _COLUMN)
    days = marks([f"{monday:%d/%m}" for monday in shown], _COLUMN)
    title = (_WEEKS, HEADING)
    return [[title], *([(line, GAUGE)] for line in drawn if line), [(days, MUTED)]]


def sentences(told: Account, part: Part, names: Names) -> list[Block]:
    """The same figures, one sentence each, for who does not see them drawn."""
    if not told.detailed:
        return [Block(TOO_FEW)] if told.visits else []
    blocks: list[Block] = []
    for axis in part.axes:
        figures = ranked(told.counts[axis], names[axis])
        blocks.append(heading(HEADINGS[axis]))
        blocks += [Block(f"{name} : {n}") for _, name, n in figures] or [Block(_NONE)]
    return blocks


def weeks_in_sentences(told: Account, today: date) -> list[Block]:
    """The visits of the last weeks, one sentence each, the newest first."""
    shown = told.last_weeks(today, _LAST)
    lines = [Block(f"Semaine du {date_in_words(monday)} : {n}") for monday, n in reversed(shown.items())]
    return [heading(_WEEKS), *lines] if len(shown) > 1 else []


def _bars(figures: Sequence[tuple[str, int]], width: int) -> list[Line]:
    return [
        [(bar.words, ""), (bar.number, "bold"), (f" {bar.drawn}", GAUGE)] if bar.number else [(bar.words, "")]
        for bar in bars(figures, width)
    ]
