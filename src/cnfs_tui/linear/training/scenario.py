"""One scenario: its warning first, then what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back, Quit
from cnfs_tui.linear.training.comparison import compare
from cnfs_tui.linear.training.demonstration import demonstrate
from cnfs_tui.linear.training.role_play.play import play
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.linear.training.what_if import imagine
from cnfs_tui.linear.visit.run import accompany
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import scenarios
from cnfs_tui.pages.option import Option

_ABOUT = (
    "La démonstration et le jeu de rôle font voir la posture ; la comparaison et « et si » font discuter "
    "le diagnostic ; « dans l’outil » fait pratiquer. Rien n’est compté."
)


def choose_activity(trainer: Trainer, name: str) -> None:
    """Until « retour »; a scenario that may hurt somebody in the room says so first, once a session."""
    if not _agreed(trainer, name):
        return
    while True:
        try:
            chosen = trainer.face.talk.choose(_page(trainer, name))
        except Back:
            return
        _ACTIVITIES[chosen](trainer, name)


def _agreed(trainer: Trainer, name: str) -> bool:
    warning = trainer.room.guide.scenarios[name].warning
    if warning is None or name in trainer.warned:
        return True
    question = f"{scenarios.WARNED} : {warning}"
    if not trainer.face.talk.sure(question, stay=scenarios.ANOTHER, leave=scenarios.GO_ON):
        return False
    trainer.warned.add(name)
    return True


def _page(trainer: Trainer, name: str) -> Page:
    guide = trainer.room.guide
    scenario = guide.scenarios[name]
    case = guide.cases[scenario.case].title

    def card() -> None:
        trainer.alone(scenario.titled, scenarios.about(scenario, case)[1:])

    return Page(
        f"{scenarios.TITLE}. {scenario.titled}.",
        options=[Option(value, words, rank) for rank, (value, words) in enumerate(scenarios.ACTIVITIES, 1)],
        words=[
            Word("fiche", "ce que ce scénario fait travailler, pour vous seul", then=card),
            *trainer.words(lambda: scenarios.notes(scenario, case)),
        ],
        about=_ABOUT,
    )


def _demonstrate(trainer: Trainer, name: str) -> None:
    if trainer.room.guide.scenarios[name].moments:
        demonstrate(trainer, name)
    else:
        trainer.face.talk.say(scenarios.NO_DEMONSTRATION)


def _exercise(trainer: Trainer, name: str) -> None:
    """The visit itself, its papers saying EXERCICE; the session is still there after it."""
    room = trainer.room
    room.keep(name, replace(room.of(name), visited=True))
    try:
        accompany(trainer.face, exercise=True)
    except Quit:
        if trainer.face.talk.may_leave():
            raise


_ACTIVITIES: Mapping[str, Callable[[Trainer, str], None]] = {
    "demonstration": _demonstrate,
    "role-play": play,
    "comparison": compare,
    "what-if": lambda trainer, name: imagine(trainer, name, {}),
    "exercise": _exercise,
}
