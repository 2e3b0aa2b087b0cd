"""How a case is told to those who read the screen: what it comes down to, and on whose word."""

from __future__ import annotations

from cnfs_tui.guide.model.case import Action

STATUS = {
    "note": "écrit dans la note officielle",
    "circulaire": "d’après la circulaire citée par la note",
    "source": "d’après une source publique",
    "proposition": "proposition, que la note ne dit pas ainsi",
}
"""How each statut is told to the adviser and the person."""

ACTIONS = {
    Action.PROTECT: "protéger d’abord",
    Action.DO_WITH: "faire avec la personne",
    Action.DO_WITH_AND_RELAY: "faire avec la personne, et joindre un relais",
    Action.LEARN: "apprendre ensemble",
    Action.NUDGE: "donner un coup de pouce, ensemble",
    Action.REFER_AND_LEARN: "orienter, et apprendre le geste",
    Action.REFER: "orienter, avec la personne",
}
"""What each case comes down to, in the words of the field."""
