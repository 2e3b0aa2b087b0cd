"""The lines of the screen, in groups: what each is called, what it says today, and its key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Protocol

from cnfs_tui.desk.colours import Colours
from cnfs_tui.desk.profile import Profile
from cnfs_tui.desk.sender import colleague_in_words
from cnfs_tui.desk.settings import Settings
from cnfs_tui.guide.guide import Guide
from cnfs_tui.pages.option import Option, rank_or_none
from cnfs_tui.pages.structure.words import COUNT, HABILITATIONS, TEXTS, TO_TELL, held, kinds, minutes

STRUCTURE = ("job", "kind", "name", "address", "postcode", "town", "telephone", "hours", "aidants_connect")
"""The lines of the structure, in their order: the nine that a digit opens."""
COLLEAGUE, WORKSHOP = "colleague:", "workshop:"
"""How the values of these lines begin; their rank follows."""
NEW_COLLEAGUE, NEW_WORKSHOP = "new-colleague", "new-workshop"
USUAL_PRINTER = "l’imprimante habituelle de l’ordinateur"
_TO_ASK = "non, pas encore décidé"


class OptionMaker(Protocol):
    """Makes a line, with the next key; ``known``: something was told, or chosen."""

    def __call__(self, value: str, title: str, told: str, *, known: bool = True) -> Option: ...


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the screen; ``about`` says what it is for, in one line."""

    id: str
    title: str
    about: str
    options: tuple[Option, ...]


def groups(guide: Guide, settings: Settings, now: datetime) -> Iterator[Group]:
    """All the lines, each with its key: digits, then letters."""
    ranks = count(1)

    def option(value: str, title: str, told: str, *, known: bool = True) -> Option:
        return Option(value, f"{title} : {told}" if told else title, rank_or_none(next(ranks)), taken=known)

    yield _structure(guide, settings.profile, option)
    yield _colleagues(settings.profile, option)
    yield _workshops(settings.profile, now, option)
    yield _desk(settings, option)


def noted(line: str, groups: Iterable[Group]) -> str:
    """What is said of a line that was changed: itself, or that something is there, or no longer."""
    labels = {option.value: option.label for group in groups for option in group.options}
    return (
        "C’est noté."
        if line in (NEW_COLLEAGUE, NEW_WORKSHOP) or line not in labels
        else f"Noté : {labels[line]}"
    )


def _structure(guide: Guide, profile: Profile, option: OptionMaker) -> Group:
    told = {
        "kind": dict(kinds(guide)).get(profile.kind, ""),
        "aidants_connect": HABILITATIONS.get(profile.aidants_connect, ""),
        **{field: getattr(profile, field) for field in TEXTS},
    }
    titles = {"kind": "Type de lieu", "aidants_connect": "Aidants Connect"} | {
        field: text.title for field, text in TEXTS.items()
    }
    if not profile.job:
        told["job"] = f"{guide.framing.trade} (par défaut)"
    return Group(
        "structure",
        "La structure",
        "Dite dans le cadre, imprimée sur les mémos et les fiches de liaison.",
        tuple(
            option(line, titles[line], told[line] or TO_TELL, known=bool(getattr(profile, line)))
            for line in STRUCTURE
        ),
    )


def _colleagues(profile: Profile, option: OptionMaker) -> Group:
    return Group(
        "colleagues",
        "Les collègues vers qui emmener la personne",
        "Travail social, accès aux droits : fonction et bureau, jamais un nom.",
        (
            *(
                option(f"{COLLEAGUE}{rank}", colleague_in_words(colleague), "")
                for rank, colleague in enumerate(profile.colleagues)
            ),
            option(NEW_COLLEAGUE, "Ajouter un collègue", "", known=False),
        ),
    )


def _workshops(profile: Profile, now: datetime, option: OptionMaker) -> Group:
    return Group(
        "workshops",
        "Les ateliers",
        "Les prochains sont imprimés sur les mémos, le plus utile d’abord.",
        (
            *(
                option(f"{WORKSHOP}{rank}", workshop.title, held(workshop, now))
                for rank, workshop in enumerate(profile.workshops)
            ),
            option(NEW_WORKSHOP, "Ajouter un atelier", "", known=False),
        ),
    )


def _desk(settings: Settings, option: OptionMaker) -> Group:
    counting = {None: _TO_ASK, True: "oui", False: "non"}[settings.counting]
    return Group(
        "desk",
        "Ce poste",
        "",
        (
            option("printer", "Imprimante", settings.printer or USUAL_PRINTER, known=bool(settings.printer)),
            option(
                "large",
                "Imprimer en gros caractères",
                "oui" if settings.large else "non",
                known=settings.large,
            ),
            option("theme", "Couleurs", Colours(settings.theme or Colours.DARK).told.lower(), known=False),
            option("mask_after", "Sans activité, masquer l’écran", minutes(settings.mask_after), known=False),
            option(
                "erase_after", "Sans activité, effacer la visite", minutes(settings.erase_after), known=False
            ),
            option("counting", COUNT, counting, known=settings.counting is not None),
        ),
    )
