"""A place of the directory in words for the screen: on one line, on two, in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from cnfs_tui.desk.places.age import sentence, too_old
from cnfs_tui.desk.places.hours_words import UNKNOWN, now, week
from cnfs_tui.desk.places.place import Place
from cnfs_tui.desk.whereabouts import address
from cnfs_tui.tui.widgets.document import MUTED, Block, bullets, heading
from cnfs_tui.typography import NO_BREAK

TYPE_CHECKING = False
if TYPE_CHECKING:  # what reads the directory is imported when it is read
    from cnfs_tui.desk.places.search import Answer, Found
    from cnfs_tui.guide.guide import Guide

_FAR = 10
"""Kilometres from which a tenth says nothing more."""


def in_short(found: Found, moment: datetime) -> str:
    """« 01200 Valserhône, à 2 km · ouvert, ferme à 17 h · sans rendez-vous »."""
    place = found.place
    where = ", ".join(part for part in (place.town, distance_in_words(found)) if part)
    moves = "lieu itinérant" if place.itinerant else ""
    return _told(where, now(place.hours, moment), place.appointment.value, moves)


def distance_in_words(found: Found) -> str:
    """« à 2,4 km », « à environ 12 km » when only its postcode is known; empty when it cannot be told."""
    if found.km is None:
        return ""
    about = "" if found.exact else f"environ{NO_BREAK}"
    if found.km < 1:
        return f"à moins de 1{NO_BREAK}km"
    km = f"{found.km:.0f}" if found.km >= _FAR or not found.exact else f"{found.km:.1f}".replace(".", ",")
    return f"à {about}{km}{NO_BREAK}km"


def beside_an_actor(answer: Answer, moment: datetime) -> Iterator[Block]:
    """The nearest places of an actor, two or three lines each, and how old that is."""
    for found in answer.found:
        place = found.place
        where = ", ".join(part for part in (distance_in_words(found), address(place)) if part)
        yield Block(f"{place.name}, {where}" if where else place.name, lead="→ ")
        told = (now(place.hours, moment), place.telephone, place.appointment.value)
        yield Block(_told(*told), indent=2)
    yield age(answer.found, moment.date())


def age(found: Iterable[Found], today: date) -> Block:
    """How old what is told of these places is: of the oldest, when they differ."""
    days = {one.dated for one in found}
    oldest = None if None in days else min(day for day in days if day)
    what = "Annuaire" if len(days) == 1 else "Le plus ancien de ces renseignements :"
    return Block(sentence(what, oldest, today), "$warning" if too_old(oldest, today) else MUTED)


def in_full(found: Found, guide: Guide, moment: datetime) -> list[Block]:
    """Everything the directory says of a place, with its source and its age."""
    place = found.place
    hours = place.hours
    blocks = [
        Block(place.name, "bold $accent"),
        *_labelled("Adresse : ", ", ".join(p for p in (address(place), distance_in_words(found)) if p)),
        *_labelled("Téléphone : ", place.telephone or "non indiqué", "bold" if place.telephone else MUTED),
        *_labelled("Rendez-vous : ", place.appointment.value or "non indiqué"),
        *_labelled("Réserver : ", place.booking),
        *_labelled("Maintenant : ", now(hours, moment), "bold" if hours.open_at(moment) else ""),
    ]
    if place.itinerant:
        blocks.append(Block("Ce lieu se déplace : téléphonez pour savoir où il est.", "$warning"))
    if hours.known:
        blocks.append(heading("La semaine"))
        days = week(hours)
        width = max(len(label) for label, _told in days) + 2
        blocks += [Block(told, lead=label.ljust(width)) for label, told in days]
    elif not hours.said:
        blocks.append(Block(f"Semaine : {UNKNOWN}.", MUTED))
    blocks += _labelled("Précision : " if hours.known else "Horaires : ", hours.said)
    blocks += _listed("Ce qu’on y fait", place.steps)
    blocks += _listed("Accueil adapté", place.welcome)
    blocks += _listed("À savoir", place.remarks)
    blocks += _elsewhere(place)
    names = [guide.actors[actor].name for actor in sorted(place.actors) if actor in guide.actors]
    blocks += _labelled("Acteur : ", " · ".join(names), MUTED)
    return [*blocks, *source(found, moment.date())]


def source(found: Found, today: date) -> Iterator[Block]:
    """Who says it, and when."""
    if found.place.source:
        yield Block(f"Source : {found.place.source}", MUTED)
    style = "$warning" if too_old(found.dated, today) else MUTED
    yield Block(sentence("Informations", found.dated, today), style)


def _elsewhere(place: Place) -> list[Block]:
    written = [*_labelled("Courriel : ", place.email), *_labelled("Site : ", place.website)]
    return [heading("Écrire"), *written] if written else []


def _labelled(label: str, told: str, style: str = "") -> list[Block]:
    return [Block(told, style, lead=label)] if told else []


def _listed(title: str, texts: tuple[str, ...]) -> list[Block]:
    return [heading(title), *bullets(texts)] if texts else []


def _told(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
