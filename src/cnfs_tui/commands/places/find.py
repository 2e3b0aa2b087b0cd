"""``cnfs-tui lieux chercher``: places of the directory, nearest first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from cnfs_tui.commands.arguments import BadArgument
from cnfs_tui.commands.places.directory import complain, with_directory
from cnfs_tui.desk import as_typed
from cnfs_tui.desk.places import age, hours_words, wording
from cnfs_tui.desk.places.directory import NOTHING
from cnfs_tui.desk.places.reading.actors import actor_named
from cnfs_tui.desk.places.search import Answer, Found, Wanted, search
from cnfs_tui.desk.places.store import PlaceStore
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.problems.known_words import listing, suggestion
from cnfs_tui.typography import french, printable


def run(guide: Guide, wanted: Wanted, moment: datetime, *, as_json: bool) -> int:
    """Print the places that answer. 0: some do; 1: none does; 2: the directory cannot be used.

    Raises BadArgument for an actor or a postcode that cannot be one.
    """
    wanted = _understood(guide, wanted)
    return with_directory(moment.date(), lambda store: _told(store, wanted, moment, as_json=as_json))


def _told(store: PlaceStore | None, wanted: Wanted, moment: datetime, *, as_json: bool) -> int:
    answer = search(store, wanted, moment) if store else NOTHING
    if as_json:
        print(json.dumps(_data(answer, wanted, moment), ensure_ascii=False, indent=2))
    elif answer.found:
        print(printable(french("\n".join(_text(answer, wanted, moment)))))
    else:
        complain(wording.NOT_FOUND if store and store.sources() else wording.EMPTY)
    return 0 if answer.found else 1


def _understood(guide: Guide, wanted: Wanted) -> Wanted:
    names = {actor.id: actor.name for actor in guide.actors.values()}
    actor = actor_named(wanted.actor, names) or ""
    if wanted.actor and actor not in names:
        meant = suggestion(wanted.actor, names)
        raise BadArgument(
            f"« {wanted.actor} » n’est pas un acteur. {meant}Acteurs : {listing(names, len(names))}."
        )
    try:
        near = as_typed.postcode(wanted.near) if wanted.near else ""
    except ValueError:
        told = f"« {wanted.near} » n’est pas un code postal : écrivez ses cinq chiffres."
        raise BadArgument(told) from None
    return Wanted(actor, wanted.postcode, wanted.commune, near, wanted.open_now, wanted.limit)


def _text(answer: Answer, wanted: Wanted, moment: datetime) -> Iterator[str]:
    if wanted.near:
        yield wording.counted_from(wanted.near, answer)
        yield ""
    for number, found in enumerate(answer.found, 1):
        yield from _place(number, found, wording.away(found, exact=answer.exact), moment)
        yield ""
    if answer.more:
        yield wording.MORE
    for source, dated in dict.fromkeys((found.place.source, found.dated) for found in answer.found):
        yield age.sentence(source or "Liste locale", dated, moment.date())


def _place(number: int, found: Found, away: str, moment: datetime) -> Iterator[str]:
    place = found.place
    yield f"{number}. {place.name}{away}"
    margin = " " * (len(str(number)) + 2)
    lines = (
        place.whole_address,
        place.telephone and f"Téléphone : {place.telephone}",
        " · ".join(part for part in (hours_words.now(place.hours, moment), place.appointment.value) if part),
        hours_words.line(place.hours) if place.hours.known or place.hours.said else "",
        "Lieu itinérant : demandez où il se trouve." if place.itinerant else "",
        place.welcome and f"Accueil adapté : {', '.join(place.welcome)}",
        *place.remarks,
    )
    yield from (f"{margin}{line}" for line in lines if line)


def _data(answer: Answer, wanted: Wanted, moment: datetime) -> dict[str, object]:
    origin = answer.origin and {
        "code_postal": wanted.near,
        "latitude": round(answer.origin.latitude, 5),
        "longitude": round(answer.origin.longitude, 5),
        "exact": answer.exact,
    }
    places = [_place_data(found, moment) for found in answer.found]
    return {"depuis": origin, "lieux": places, "autres": answer.more}


def _place_data(found: Found, moment: datetime) -> dict[str, object]:
    place, hours = found.place, found.place.hours
    opening = hours.next_opening(moment)
    return {
        "nom": place.name,
        "acteurs": sorted(place.actors),
        "adresse": place.address,
        "complement_adresse": place.more_address,
        "code_postal": place.postcode,
        "commune": place.commune,
        "departement": place.department,
        "km": None if found.km is None else round(found.km, 1),
        "km_exact": found.exact,
        "telephone": place.telephone,
        "courriel": place.email,
        "site": place.website,
        "rendez_vous": place.appointment.value,
        "prise_rdv": place.booking,
        "itinerant": place.itinerant,
        "ouvert": hours.open_at(moment) if hours.known else None,
        "maintenant": hours_words.now(hours, moment),
        "prochaine_ouverture": opening and opening.isoformat(timespec="minutes"),
        "horaires": [{"jours": days, "heures": told} for days, told in hours_words.week(hours)],
        "horaires_dits": hours.said,
        "demarches": list(place.steps),
        "accueil_adapte": list(place.welcome),
        "remarques": list(place.remarks),
        "source": place.source,
        "date": found.dated and found.dated.isoformat(),
        "a_verifier": age.too_old(found.dated, moment.date()),
    }
