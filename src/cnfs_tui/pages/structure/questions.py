"""What is asked, one question after the other, to change one line of the structure or of the desk.

Each gives the settings changed, as a function of those that the file holds by then, or None: nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Protocol

from cnfs_tui.desk import as_typed
from cnfs_tui.desk.colours import Colours
from cnfs_tui.desk.profile import Colleague, Workshop
from cnfs_tui.desk.settings import Settings
from cnfs_tui.guide.days import DAYS, weekdays_in_words
from cnfs_tui.guide.guide import Guide
from cnfs_tui.pages.option import Mark
from cnfs_tui.pages.structure.words import (
    COLLEAGUE_TEXTS,
    COUNT,
    COUNT_IN_FULL,
    HABILITATIONS,
    LEFT_OUT,
    ROLE,
    ROLES,
    TEXTS,
    WAITS,
    WHERE,
    WORKSHOP_DATES,
    WORKSHOP_TEXTS,
    WORKSHOP_TITLE,
    TextLine,
    dates_in_words,
    kinds,
    minutes,
)
from cnfs_tui.session.changes import adding, setting, swapping, telling
from cnfs_tui.session.keeping import Change

_OTHER = "other"
_REMOVE = "remove"
_WAIT_TITLES = {
    "mask_after": "Sans activité, masquer l’écran",
    "erase_after": "Sans activité, effacer la visite",
}


class Asking(Protocol):
    """How a face asks. None: the question was closed, nothing was chosen."""

    async def typed(
        self, line: TextLine, value: str, *, empty: str = "", passing: bool = False
    ) -> str | None:
        """A line that is typed; closing the question is ``passing`` it, where it says so."""

    async def passed(self, line: TextLine) -> str:
        """A line of what is being added, which may be passed: the other ones are kept all the same."""

    async def picked(
        self, title: str, options: list[tuple[str, str]], taken: str, *, mark: Mark = Mark.ONE
    ) -> str | None:
        """One of the options, by its value; ``taken`` is the one that holds today."""

    async def ticked(
        self, title: str, options: list[tuple[str, str]], ticked: Iterable[str]
    ) -> frozenset[str]:
        """As many of them as one likes; none when the question is closed."""

    async def sure(self, what: str) -> bool:
        """Whether ``what`` is to be removed."""


class Questions:
    """Each question waits until it is answered, or closed."""

    def __init__(self, ask: Asking, guide: Guide, settings: Settings) -> None:
        self._ask = ask
        self._guide = guide
        self._settings = settings

    async def about(self, line: str) -> Change | None:
        """Ask about one line, by its value in :mod:`cnfs_tui.pages.structure.lines`."""
        if line in TEXTS:
            return await self.text(line)
        if line in _WAIT_TITLES:
            return await self.wait(line)
        name, _, rank = line.partition(":")
        match name:
            case "kind":
                return await self.kind()
            case "aidants_connect":
                return await self.aidants_connect()
            case "theme":
                return await self.theme()
            case "counting":
                return await self.counting()
            case "colleague":
                return await self.colleague(int(rank))
            case "workshop":
                return await self.workshop(int(rank))
            case "new-colleague":
                return await self.new_colleague()
            case _:
                return await self.new_workshop()

    # The structure

    async def text(self, field: str) -> Change | None:
        """A line of the structure that is typed, by its field of the profile."""
        typed = await self._ask.typed(TEXTS[field], getattr(self._settings.profile, field), empty=LEFT_OUT)
        return None if typed is None else telling(**{field: typed})

    async def kind(self) -> Change | None:
        """The kind of place."""
        taken = self._settings.profile.kind
        kind = await self._ask.picked(WHERE, kinds(self._guide), taken)
        return None if kind is None else telling(kind=kind)

    async def aidants_connect(self) -> Change | None:
        """Whether the structure is habilitated, and the adviser with it."""
        taken = self._settings.profile.aidants_connect
        title = "Votre structure est-elle habilitée Aidants Connect ?"
        state = await self._ask.picked(title, list(HABILITATIONS.items()), taken)
        return None if state is None else telling(aidants_connect=state)

    # The desk

    async def theme(self) -> Change | None:
        """The colours."""
        taken = self._settings.theme or Colours.DARK
        theme = await self._ask.picked("Les couleurs de l’écran", [(one, one.told) for one in Colours], taken)
        return None if theme is None else setting(theme=theme)

    async def wait(self, field: str) -> Change | None:
        """After how many minutes the screen is masked, or the visit erased."""
        taken = getattr(self._settings, field)
        offered = WAITS if taken in WAITS else (*WAITS[:-1], taken, WAITS[-1])
        options = [(str(wait), minutes(wait)) for wait in offered]
        wait = await self._ask.picked(_WAIT_TITLES[field], options, str(taken))
        return None if wait is None else setting(**{field: int(wait)})

    async def counting(self) -> Change | None:
        """Whether the activity is counted: the structure decides, knowing what it means."""
        taken = {None: "", True: "oui", False: "non"}[self._settings.counting]
        options = [("non", "Non, ne rien compter"), ("oui", f"Oui. {COUNT_IN_FULL}")]  # no by default
        counting = await self._ask.picked(COUNT, options, taken)
        return None if counting is None else setting(counting=counting == "oui")

    # Colleagues

    async def new_colleague(self) -> Change | None:
        """A function, then where and when, both free to be left out."""
        role = await self._role("")
        if not role:
            return None
        told = {"role": role}
        for field, line in COLLEAGUE_TEXTS.items():
            told[field] = await self._ask.passed(line)
        colleague = Colleague(**told)
        return adding("colleagues", colleague)

    async def colleague(self, rank: int) -> Change | None:
        """One line of a colleague, or the colleague no longer there."""
        known = self._settings.profile.colleagues[rank]
        options = [
            ("role", f"{ROLE.title} : {known.role}"),
            *(
                (field, f"{line.title} : {getattr(known, field) or 'à compléter'}")
                for field, line in COLLEAGUE_TEXTS.items()
            ),
            (_REMOVE, "Retirer ce collègue"),
        ]
        what = await self._ask.picked("Un collègue de la structure", options, "", mark=Mark.NONE)
        if what is None:
            return None
        if what == _REMOVE:
            return swapping("colleagues", known, None) if await self._ask.sure(f"« {known.role} »") else None
        value = (
            await self._role(known.role)
            if what == "role"
            else await self._ask.typed(COLLEAGUE_TEXTS[what], getattr(known, what), empty=LEFT_OUT)
        )
        return None if value is None else swapping("colleagues", known, replace(known, **{what: value}))

    async def _role(self, taken: str) -> str | None:
        options = [*((role, role) for role in ROLES), (_OTHER, "Une autre fonction…")]
        role = await self._ask.picked(
            ROLE.title, options, taken if taken in ROLES else _OTHER if taken else ""
        )
        return await self._ask.typed(ROLE, taken) if role == _OTHER else role

    # Workshops

    async def new_workshop(self) -> Change | None:
        """One of the guide's, with what it teaches, or another; then when and where it is held."""
        workshop = Workshop("")
        offered = [(name, ready.name) for name, ready in self._guide.workshops.items()]
        if offered:
            ready = await self._ask.picked("Quel atelier ?", [*offered, (_OTHER, "Un autre atelier…")], "")
            if ready is None:
                return None
            if ready != _OTHER:
                found = self._guide.workshops[ready]
                workshop = Workshop(found.name, skills=found.skills)
        if not workshop.title:
            title = await self._ask.typed(WORKSHOP_TITLE, "")
            if not title:
                return None
            workshop = replace(workshop, title=title, skills=await self._skills(workshop))
        workshop = replace(workshop, weekdays=await self._weekdays(workshop))
        if not workshop.weekdays:
            workshop = replace(workshop, dates=await self._dates(workshop, passing=True) or ())
        for field, line in WORKSHOP_TEXTS.items():
            told: Any = await self._ask.passed(line)
            workshop = replace(workshop, **{field: told})
        return adding("workshops", workshop)

    async def workshop(self, rank: int) -> Change | None:
        """One line of a workshop, or the workshop no longer there."""
        known = self._settings.profile.workshops[rank]
        skills = [self._guide.skills[skill].name for skill in known.skills if skill in self._guide.skills]
        told: Mapping[str, str] = {
            f"{WORKSHOP_TITLE.title}": known.title,
            "Jours de la semaine": weekdays_in_words(known.weekdays),
            WORKSHOP_DATES.title: dates_in_words(known.dates),
            **{line.title: getattr(known, field) for field, line in WORKSHOP_TEXTS.items()},
            "On y apprend": ", ".join(skills),
        }
        fields = ("title", "weekdays", "dates", *WORKSHOP_TEXTS, "skills")
        options = [
            (field, f"{title} : {words or 'à compléter'}")
            for field, (title, words) in zip(fields, told.items(), strict=True)
        ]
        options.append((_REMOVE, "Retirer cet atelier"))
        what = await self._ask.picked("Un atelier", options, "", mark=Mark.NONE)
        if what is None:
            return None
        if what == _REMOVE:
            return swapping("workshops", known, None) if await self._ask.sure(f"« {known.title} »") else None
        value: Any
        match what:
            case "title":
                value = await self._ask.typed(WORKSHOP_TITLE, known.title)
            case "weekdays":
                value = await self._weekdays(known)
            case "dates":
                value = await self._dates(known)
            case "skills":
                value = await self._skills(known)
            case _:
                value = await self._ask.typed(WORKSHOP_TEXTS[what], getattr(known, what), empty=LEFT_OUT)
        return None if value is None else swapping("workshops", known, replace(known, **{what: value}))

    async def _weekdays(self, workshop: Workshop) -> tuple[int, ...]:
        options = [(str(rank), f"le {day}") for rank, day in enumerate(DAYS)]
        ticked = await self._ask.ticked("Quels jours de la semaine ?", options, map(str, workshop.weekdays))
        return tuple(sorted(int(rank) for rank in ticked))

    async def _dates(self, workshop: Workshop, *, passing: bool = False) -> Any:
        known = dates_in_words(workshop.dates)
        typed = await self._ask.typed(WORKSHOP_DATES, known, empty=LEFT_OUT, passing=passing)
        return None if typed is None else as_typed.dates(typed) if typed else ()

    async def _skills(self, workshop: Workshop) -> tuple[str, ...]:
        options = [(skill.id, skill.name) for skill in self._guide.skills.values()]
        ticked = await self._ask.ticked("Qu’y apprend-on ?", options, workshop.skills)
        return tuple(skill for skill in self._guide.skills if skill in ticked)
