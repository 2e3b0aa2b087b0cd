"""The posture library as cards: each family of the guide, and what a card says near and from afar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.posture import Mode, Posture, PostureGesture, Rung, Saying, Slip
from cnfs_tui.guide.model.shape import Sourced
from cnfs_tui.pages.block import Block, bullets, heading, provenance
from cnfs_tui.pages.text import spoken

TITLE = "Posture"
ABOUT = (
    "La bibliothèque de la posture, une carte à la fois. Les gestes et leurs contraires, les "
    "paroles, les dérapages, l’échelle de guidage, les façons de faire."
)


@dataclass(frozen=True, slots=True)
class PostureCard:
    """``name`` tells it in a list; ``page`` is read near, ``large`` then ``beside`` from the back of a room.

    ``notes`` are for the trainer alone.
    """

    name: str
    page: tuple[Block, ...]
    large: str
    beside: str
    notes: tuple[str, ...] = ()


class Family(Enum):
    """The families of cards, in the order of their digits: a short name, and what it holds."""

    GESTURES = ("Gestes", "Les gestes, et leurs contraires")
    SAYINGS = ("Paroles", "Ce qui se dit, et ce qui ne se dit pas")
    SLIPS = ("Dérapages", "Comment on glisse, et comment on revient")
    LADDER = ("Échelle", "L’échelle de guidage")
    MODES = ("Avec, pour", "Faire avec, faire pour, faire à la place")

    @property
    def short(self) -> str:
        """Its name on the line of families."""
        return self.value[0]

    @property
    def title(self) -> str:
        """What it holds."""
        return self.value[1]


def cards(guide: Guide, family: Family) -> list[PostureCard]:
    """Every card of a family, in the guide's order; never empty for the guide shipped."""
    return _MAKERS[family](guide.posture)


def _gestures(posture: Posture) -> list[PostureCard]:
    return [_gesture(gesture, posture) for gesture in posture.gestures.values()]


def _gesture(gesture: PostureGesture, posture: Posture) -> PostureCard:
    slips = [slip.title for slip in posture.slips.values() if gesture.id in slip.gestures]
    return PostureCard(
        _coded(gesture),
        (
            *_title(gesture.id.upper(), gesture.gesture),
            *_told("On le voit quand", gesture.seen),
            *_told("À éviter", gesture.avoid),
            _source(gesture),
        ),
        gesture.gesture,
        f"Non : {gesture.avoid}",
        (
            f"On le voit quand : {gesture.seen}",
            f"À éviter : {gesture.avoid}",
            *([f"Dérapages que ce geste prévient : {' ; '.join(slips)}"] if slips else []),
        ),
    )


def _coded(gesture: PostureGesture) -> str:
    """« P03 · Laisser la main à la personne »."""
    return f"{gesture.id.upper()} · {gesture.gesture}"


def _sayings(posture: Posture) -> list[PostureCard]:
    return [_saying(saying) for saying in posture.sayings]


def _saying(saying: Saying) -> PostureCard:
    return PostureCard(
        saying.situation,
        (
            *_title("Le moment", saying.situation),
            *_told("À dire", spoken(saying.say), "bold"),
            *_told("À ne pas dire", spoken(saying.avoid)),
            *_told("Pourquoi", saying.why),
            _source(saying),
        ),
        spoken(saying.say),
        f"Non : {spoken(saying.avoid)}",
        (f"Le moment : {saying.situation}", f"Pourquoi : {saying.why}"),
    )


def _slips(posture: Posture) -> list[PostureCard]:
    return [_slip(slip, posture) for slip in posture.slips.values()]


def _slip(slip: Slip, posture: Posture) -> PostureCard:
    gestures = [_coded(posture.gestures[gesture]) for gesture in slip.gestures]
    return PostureCard(
        slip.title,
        (
            *_title("Un dérapage", slip.title),
            *_told("Ce qui le déclenche", slip.trigger),
            *_told("À quoi on le voit", slip.signal),
            *_told("La parade", slip.remedy, "bold"),
            heading("Les gestes en jeu"),
            *bullets(gestures),
            _source(slip),
        ),
        slip.title,
        f"Plutôt : {slip.remedy}",
        (
            f"Ce qui le déclenche : {slip.trigger}",
            f"À quoi on le voit : {slip.signal}",
            f"Les gestes en jeu : {' ; '.join(gestures)}",
        ),
    )


def _ladder(posture: Posture) -> list[PostureCard]:
    return [_rung(rank, rung) for rank, rung in enumerate(posture.ladder)]


def _rung(rank: int, rung: Rung) -> PostureCard:
    mandate = ["Le conseiller prend la main : il faut un mandat."] if rung.mandate else []
    return PostureCard(
        f"Cran {rank} · {rung.help}",
        (
            *_title(f"Cran {rank}", rung.help),
            *_told("Par exemple", rung.example),
            *_told("Dans La Coop", rung.autonomy),
            *(Block(words, "bold", lead="! ", gap=1) for words in mandate),
            Block("On monte d’un cran seulement si le précédent ne suffit pas.", gap=1),
            _source(rung),
        ),
        f"{rank}. {rung.help}",
        rung.example,
        (*mandate, f"Autonomie à noter dans La Coop : {rung.autonomy}"),
    )


def _modes(posture: Posture) -> list[PostureCard]:
    return [_mode(mode) for mode in posture.modes.by_id.values()]


def _mode(mode: Mode) -> PostureCard:
    told = (
        ("Souris ou téléphone", mode.hand),
        ("Qui décide", mode.decides),
        ("Mot de passe", mode.secret),
        ("Pour quoi faire", mode.purpose),
        ("Place", mode.place),
    )
    return PostureCard(
        mode.title,
        (
            *_title("Une façon de faire", mode.title),
            *(Block(f"{head} : {text}", lead="• ", gap=1) for head, text in told),
            _source(mode),
        ),
        mode.title,
        mode.hand,
        tuple(f"{head} : {text}" for head, text in told[1:]),
    )


def _title(over: str, text: str) -> tuple[Block, Block]:
    return heading(over, gap=0), Block(text, "bold")


def _told(head: str, text: str, style: str = "") -> tuple[Block, Block]:
    return heading(head), Block(text, style)


def _source(told: Sourced) -> Block:
    return provenance(told.source, told.status.value, told.checked_on, gap=1)


_MAKERS: dict[Family, Callable[[Posture], list[PostureCard]]] = {
    Family.GESTURES: _gestures,
    Family.SAYINGS: _sayings,
    Family.SLIPS: _slips,
    Family.LADDER: _ladder,
    Family.MODES: _modes,
}
