"""The words that all faces of a demonstration share: where the visit is, who speaks, what may be chosen."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.posture import PostureGesture
from cnfs_tui.guide.model.scenario import Choice, Stage
from cnfs_tui.session.steps import Step
from cnfs_tui.training.demonstration import Demonstration, Voice

STEPS = {
    Stage.FRAMING: Step.FRAMING,
    Stage.DIAGNOSIS: Step.DIAGNOSIS,
    Stage.SUMMARY: Step.SUMMARY,
    Stage.RECOMMENDATION: Step.RECOMMENDATION,
    Stage.TOGETHER: Step.TOGETHER,
    Stage.PAPERS: Step.MEMO,
    Stage.END: Step.GOODBYE,
}
"""The stages of a demonstration on the stepper of a visit."""

ABOUT = "La visite se joue seule, une ligne à la fois. Elle s’arrête quand le groupe doit choisir."
FOR_THE_PERSON = "Pour la personne"
RATHER_THAN = "Plutôt que : "
_OUTSIDE_THE_VISIT = {
    Voice.TRAINER: "Avant la visite",
    Voice.TREE: "La recommandation",
    Voice.REASONS: "Pourquoi",
    Voice.ROOM: "Débrief",
}


def place(demonstration: Demonstration) -> str:
    """Where the visit is, by its name on the stepper; or what surrounds the visit."""
    moment = demonstration.moment
    return STEPS[moment.stage].label if moment else _OUTSIDE_THE_VISIT[demonstration.page.voice]


def where(demonstration: Demonstration) -> tuple[str, str]:
    """« S03 · Le dernier jour », and « Diagnostic · page 5 sur 24 »."""
    rank = f"page {demonstration.at + 1} sur {len(demonstration.pages)}"
    return demonstration.scenario.titled, f"{place(demonstration)} · {rank}"


def speaker(guide: Guide, voice: Voice) -> str:
    """Who has the floor."""
    roles = guide.training.roles
    return {
        Voice.PERSON: roles.person.title,
        Voice.ADVISER: roles.adviser.title,
        Voice.GROUP: "Le groupe",
    }.get(voice) or _OUTSIDE_THE_VISIT[voice]


def way_to_do(guide: Guide, choice: Choice) -> str:
    """« Faire avec »."""
    return guide.posture.modes.by_id[choice.mode.value].title


def verdict(choice: Choice) -> str:
    """Whether a choice is what the note asks for; nobody is blamed."""
    return "Dans l’esprit de la note" if choice.fits else "Hors de l’esprit de la note"


def gestures(guide: Guide, ids: tuple[str, ...]) -> list[PostureGesture]:
    """The gestures of the posture library at stake."""
    return [guide.posture.gestures[gesture] for gesture in ids]


def gestures_shown(demonstration: Demonstration) -> list[PostureGesture]:
    """Those that the line shown makes seen: gestures are the adviser's, unless only the person speaks."""
    moment, voice = demonstration.moment, demonstration.page.voice
    if moment is None or (moment.adviser and voice is Voice.PERSON):
        return []
    return gestures(demonstration.guide, moment.gestures)


def asked(words: str) -> str:
    """« Que faites-vous ? », unless the words of a choice end on a question of their own."""
    return "Au groupe de choisir" if words.endswith("?") else "Que faites-vous ?"


def told(guide: Guide, rank: int, choice: Choice) -> str:
    """« 2 Faire avec »: a choice (from 0) under its key."""
    return f"{rank + 1} {way_to_do(guide, choice)}"


def keys_of_choices(demonstration: Demonstration) -> str:
    """« 1, 2 ou 3 »."""
    *first, last = (str(rank) for rank, _ in enumerate(demonstration.choices, 1))
    return f"{', '.join(first)} ou {last}" if first else last


def choosing(demonstration: Demonstration) -> str:
    """What the trainer may press on a page of choice; nothing on the others."""
    if not demonstration.choices:
        return ""
    keys = keys_of_choices(demonstration)
    if demonstration.waiting:
        return f"{keys} : ce que ce choix fait à la personne."
    return f"{keys} : les autres choix. Espace : la suite."
