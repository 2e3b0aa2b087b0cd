"""A place of the directory in words for the screen: in a list, under an actor, in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from cnfs_tui.desk.places.age import sentence, too_old
from cnfs_tui.desk.places.hours_words import now, week
from cnfs_tui.desk.places.place import Place
from cnfs_tui.desk.places.search import Answer, Found
from cnfs_tui.desk.places.wording import away
from cnfs_tui.guide.guide import Guide
from cnfs_tui.pages.block import HEADING, MUTED, Block, beware, bullets, heading

_FEW = 2
"""Lists told one by one; more would push the places down."""


def in_short(found: Found, answer: Answer, moment: datetime) -> str:
    """« Valserhône, à 2,4 km · ouvert, ferme à 17 h · sans rendez-vous »; the postcode if not the km."""
    place = found.place
    town = place.town if found.km is None else place.commune or place.postcode
    where = f"{town}{away(found, exact=answer.exact)}".removeprefix(", ")
    moves = "lieu itinérant" if place.itinerant else ""
    return _told(where, now(place.hours, moment), place.appointment.value, moves)


def beside_an_actor(answer: Answer, moment: datetime) -> Iterator[Block]:
    """The nearest places of an actor, two or three lines each, and how old that is."""
    for found in answer.found:
        place = found.place
        yield Block(f"{place.name}{away(found, exact=answer.exact)}", "bold", lead="→ ")
        yield Block(place.whole_address, indent=2)
        yield Block(_told(now(place.hours, moment), place.telephone, place.appointment.value), indent=2)
    yield from ages(answer.found, moment.date())


def ages(found: Iterable[Found], today: date) -> Iterator[Block]:
    """Who tells these places, and how old that is; only the oldest when many lists tell them."""
    lists = dict.fromkeys((one.place.source or "Liste locale", one.dated) for one in found)
    if len(lists) > _FEW:
        days = {dated for _source, dated in lists}
        lists = {("Renseignements, pour les plus anciens,", min(days, key=lambda day: day or date.min)): None}
    for source, dated in lists:
        yield _dated(sentence(source, dated, today), old=too_old(dated, today))


def in_full(found: Found, answer: Answer, guide: Guide, moment: datetime) -> list[Block]:
    """Everything the directory says of a place, with its source and its age."""
    place = found.place
    hours = place.hours
    blocks = [
        Block(place.name, HEADING),
        *_labelled(
            "Adresse : ", f"{place.whole_address}{away(found, exact=answer.exact)}".removeprefix(", ")
        ),
        *_labelled("Téléphone : ", place.telephone or "non indiqué", "bold" if place.telephone else MUTED),
        *_labelled("Rendez-vous : ", place.appointment.value or "non indiqué"),
        *_labelled("Réserver : ", place.booking),
        *_labelled("Maintenant : ", now(hours, moment), "bold" if hours.open_at(moment) else ""),
    ]
    if place.itinerant:
        blocks.append(beware("Ce lieu se déplace : téléphonez pour savoir où il est.", strong=False))
    if hours.known:
        blocks.append(heading("La semaine"))
        days = week(hours)
        width = max(len(label) for label, _told in days) + 2
        blocks += [Block(told, lead=label.ljust(width)) for label, told in days]
    blocks += _labelled("Précision : " if hours.known else "Horaires : ", hours.said)
    blocks += _listed("Ce qu’on y fait", place.steps)
    blocks += _listed("Accueil adapté", place.welcome)
    blocks += _listed("À savoir", place.remarks)
    blocks += _elsewhere(place)
    names = [guide.actors[actor].name for actor in sorted(place.actors) if actor in guide.actors]
    blocks.append(Block(f"Acteur : {' · '.join(names) or 'aucun de ce guide'}", MUTED, gap=1))
    return [*blocks, *_source(found, moment.date())]


def _source(found: Found, today: date) -> Iterator[Block]:
    """Who says it, and when."""
    if found.place.source:
        yield Block(f"Source : {found.place.source}", MUTED)
    yield _dated(sentence("Informations", found.dated, today), old=too_old(found.dated, today))


def _dated(sentence: str, *, old: bool) -> Block:
    return beware(sentence, strong=False) if old else Block(sentence, MUTED)


def _elsewhere(place: Place) -> list[Block]:
    written = [*_labelled("Courriel : ", place.email), *_labelled("Site : ", place.website)]
    return [heading("Écrire"), *written] if written else []


def _labelled(label: str, told: str, style: str = "") -> list[Block]:
    return [Block(told, style, lead=label)] if told else []


def _listed(title: str, texts: tuple[str, ...]) -> list[Block]:
    return [heading(title), *bullets(texts)] if texts else []


def _told(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
