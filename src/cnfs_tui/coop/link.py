"""The pre-filled link: La Coop's form opens at this address with the report already in it.

AN UNDOCUMENTED CONTRACT, in this file alone: La Coop writes such addresses for itself, promises them to
nobody, and may change them without notice. Read at commit 46aa33bd (30 June 2026) of the public repository
``inclusion-numerique/coop-mediation-numerique``, never tried on the site itself:

- ``apps/web/src/app/coop/(full-width-layout)/mes-activites/cra/individuel/page.tsx`` reads ``v``;
- ``apps/web/src/utils/encodeSerializableState.ts`` says what it holds: the state of the form, written by
  superjson, which for plain values is ``{"json": state}``, then zlib, then base64 for addresses, without
  its final ``=``;
- ``cra/validation/CraValidation.ts``, ``CraDureeValidation.ts`` and
  ``individuel/validation/CraIndividuelValidation.ts`` name the keys.

Limits: an address that La Coop no longer understands opens an empty form, without a word; signing in loses
it, so that one must be signed in before; nothing is sent until the adviser has read again and saved.
The address stays in the history of the browser: it holds codes, a day and a length of time, nothing else.
The place of activity, the person, tags and notes are filled in there: they have identifiers or words.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping

from cnfs_tui.coop.activity_report import ActivityReport
from cnfs_tui.coop.duration import Duration
from cnfs_tui.coop.enumerations import Length

CONTRACT = "30 juin 2026 (46aa33bd)"
"""The day and the commit of La Coop's code in which the contract was read, for people."""
FORM = "https://coop-numerique.anct.gouv.fr/coop/mes-activites/cra/individuel"

State = Mapping[str, str | list[str] | Mapping[str, str | int]]


def link(report: ActivityReport) -> str:
    """The address to open, in ASCII, some 300 to 500 characters long. The same report gives the same one."""
    text = contents(report).encode("ascii")
    return f"{FORM}?v={base64.urlsafe_b64encode(zlib.compress(text, 9)).decode('ascii').rstrip('=')}"


def contents(report: ActivityReport) -> str:
    """What the address holds, in clear: JSON, in ASCII."""
    return json.dumps({"json": _state(report)}, separators=(",", ":"))


def _state(report: ActivityReport) -> State:
    """The state of the form. What is not known is left out: the form then shows it empty."""
    state: dict[str, str | list[str] | Mapping[str, str | int]] = {
        "date": report.day.isoformat(),
        "duree": _duration(report.duration),
        "typeLieu": report.place.value,
        "materiel": [word.value for word in report.equipment],
        "thematiques": [word.value for word in (*report.themes, *report.procedure_themes)],
    }
    chosen = {
        "autonomie": report.autonomy,
        "orienteVersStructure": report.orientation,
        "structureDeRedirection": report.category,
    }
    known = {key: word.value for key, word in chosen.items() if word is not None}
    return {key: value for key, value in state.items() if value} | known


def _duration(duration: Duration) -> Mapping[str, str | int]:
    if duration.length is not Length.CUSTOM:
        return {"duree": duration.length.value}
    hours, minutes = duration.hours_and_minutes
    return {
        "duree": Length.CUSTOM.value,
        "dureePersonnaliseeHeures": hours,
        "dureePersonnaliseeMinutes": minutes,
    }
