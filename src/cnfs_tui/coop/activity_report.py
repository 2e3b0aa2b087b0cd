"""The « compte rendu d’activité » (CRA): one visit as La Coop's form « Accompagnement individuel » asks it.

The order and the words are those of the form (``individuel/components/CraIndividuelForm.tsx``, commit
46aa33bd, 30 June 2026). Everything here is a code of a closed list, a day or a length of time: no field can
hold a word of anyone. What the form asks besides (the person, tags, notes) is left to the adviser, there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, Self

from cnfs_tui.coop.duration import Duration, nearest
from cnfs_tui.coop.enumerations import AutonomyLevel, Equipment, Orientation, Place, ProcedureTheme
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.coop import CoopCategory, CoopTheme, CoopWord
from cnfs_tui.outcome import Outcome

_SENDS_ON = frozenset(
    {Action.DO_WITH_AND_RELAY, Action.REFER_AND_LEARN, Action.REFER, Action.PROTECT},
)
"""What sends the person to another place; elsewhere one more place is only offered to her."""
_OF_A_PROCEDURE = frozenset(Action) - {Action.PROTECT, Action.LEARN}
"""What is about a démarche, whatever its theme."""


class Field(Enum):
    """The fields of the form that a visit can fill in, in its order.

    ``attribute`` of the report, ``question`` of the form, and the ``words`` it offers when it is a list.
    """

    DAY = "day", "Date de l’accompagnement"
    DURATION = "duration", "Durée"
    PLACE = "place", "Lieu de l’accompagnement", Place
    EQUIPMENT = "equipment", "Matériel numérique utilisé", Equipment
    THEMES = "themes", "Thématique(s) d’accompagnement de médiation numérique", CoopTheme
    PROCEDURE_THEMES = "procedure_themes", "Thématique(s) de la démarche administrative", ProcedureTheme
    AUTONOMY = "autonomy", "Niveau d’autonomie du bénéficiaire", AutonomyLevel
    ORIENTATION = (
        "orientation",
        "Le bénéficiaire est-il orienté vers une autre structure ?",
        Orientation,
    )
    CATEGORY = "category", "Structure de redirection", CoopCategory

    def __init__(self, attribute: str, question: str, words: type[CoopWord] = CoopWord) -> None:
        self.attribute = attribute
        self.question = question
        self.words = words

    @property
    def several(self) -> bool:
        """Whether the form takes several answers."""
        return self in (Field.EQUIPMENT, Field.THEMES, Field.PROCEDURE_THEMES)

    @property
    def required(self) -> bool:
        """Whether the form is refused without an answer."""
        return self in (Field.DAY, Field.DURATION, Field.PLACE, Field.THEMES)


@dataclass(frozen=True, slots=True)
class ActivityReport:
    """What is reported. Lists are in the order of the form, whatever the order they were given in.

    ``procedure_themes`` is empty without the theme of administrative help, ``category`` None without an
    orientation: the form hides them, and would drop them.
    """

    day: date
    duration: Duration
    place: Place = Place.ACTIVITY
    equipment: tuple[Equipment, ...] = ()
    themes: tuple[CoopTheme, ...] = ()
    procedure_themes: tuple[ProcedureTheme, ...] = ()
    autonomy: AutonomyLevel | None = None
    orientation: Orientation | None = None
    category: CoopCategory | None = None

    def __post_init__(self) -> None:
        about_a_procedure = CoopTheme.PROCEDURES in self.themes
        sent_on = self.orientation is Orientation.YES
        kept = {
            "equipment": _in_order(Equipment, self.equipment),
            "themes": _in_order(CoopTheme, self.themes),
            "procedure_themes": _in_order(ProcedureTheme, self.procedure_themes) if about_a_procedure else (),
            "category": self.category if sent_on else None,
        }
        for name, value in kept.items():
            object.__setattr__(self, name, value)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that the form shows for this report, in its order."""
        hidden = set[Field]()
        if CoopTheme.PROCEDURES not in self.themes:
            hidden.add(Field.PROCEDURE_THEMES)
        if self.orientation is not Orientation.YES:
            hidden.add(Field.CATEGORY)
        return tuple(field for field in Field if field not in hidden)

    def answer(self, field: Field) -> str:
        """What to choose there, in the words of the form; empty when nothing is known."""
        match field:
            case Field.DAY:
                return f"{self.day:%d/%m/%Y}"
            case Field.DURATION:
                return self.duration.label
            case _:
                return ", ".join(word.label for word in self.words(field))

    def words(self, field: Field) -> tuple[CoopWord, ...]:
        """What is chosen in a list of the form."""
        chosen = getattr(self, field.attribute)
        return chosen if field.several else () if chosen is None else (chosen,)

    def choose(self, field: Field, values: Iterable[str]) -> Self:
        """With these answers to a list of the form, by their values; none takes an optional answer back.

        Raises ValueError for a value that is not in the list.
        """
        words = tuple(map(field.words, values))
        changed: dict[str, Any] = {field.attribute: words if field.several else next(iter(words), None)}
        return replace(self, **changed)


def activity_report(outcome: Outcome, guide: Guide, day: date) -> ActivityReport:
    """What a finished visit tells by itself; the adviser completes it. ``guide``: the one of the visit.

    Equipment is never known. Only a place where the case sends the person counts as an orientation.
    """
    procedure = _procedure_theme(outcome.theme)
    about_a_procedure = procedure is not None or outcome.action in _OF_A_PROCEDURE
    skills = [guide.skills[skill].coop_theme for skill in outcome.skills]
    sent_on = outcome.category is not None and outcome.action in _SENDS_ON
    return ActivityReport(
        day,
        nearest(outcome.minutes),
        themes=(*skills, *([CoopTheme.PROCEDURES] if about_a_procedure else [])),
        procedure_themes=(procedure,) if procedure else (),
        autonomy=None if outcome.rung is None else _autonomy(guide, outcome.rung),
        orientation=Orientation.YES if sent_on else Orientation.NO,
        category=outcome.category,
    )


def _procedure_theme(theme: str | None) -> ProcedureTheme | None:
    """The theme of a guide bears the name of La Coop's, or of none: authors may add their own."""
    return next((known for known in ProcedureTheme if slug(_apart(known)) == theme), None)


def _apart(word: str) -> str:
    """« SocialSante » as « Social-Sante »."""
    return "".join(f"-{letter}" if letter.isupper() else letter for letter in word).lstrip("-")


def _autonomy(guide: Guide, rung: int) -> AutonomyLevel:
    written = guide.posture.ladder[rung].autonomy
    return next(level for level in AutonomyLevel if level.label == written)


def _in_order(words: type[CoopWord], chosen: Iterable[CoopWord]) -> tuple[CoopWord, ...]:
    """Each once, as the form lists them."""
    wanted = set(chosen)
    return tuple(word for word in words if word in wanted)
