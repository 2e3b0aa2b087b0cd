"""What a session comes down to, in sentences: for the report, and nothing else of it stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.scenario import Choice, Scenario
from cnfs_tui.training.comparison import compare
from cnfs_tui.training.observation import Observation
from cnfs_tui.training.session import Played, TrainingSession

OUT_OF_SPIRIT = "hors de l’esprit de la note"


@dataclass(frozen=True, slots=True)
class Account:
    """One scenario of the session: its title, and what was done with it."""

    title: str
    sentences: tuple[str, ...]


def accounts(guide: Guide, session: TrainingSession) -> tuple[Account, ...]:
    """One account a scenario that was shown, played or discussed, in the order they were opened."""
    told = (
        Account(guide.scenarios[name].titled, tuple(_sentences(guide, guide.scenarios[name], played)))
        for name, played in session.played.items()
    )
    return tuple(account for account in told if account.sentences)


def commitments(guide: Guide, session: TrainingSession) -> tuple[str, ...]:
    """The sentences of the commitments, in the order they were taken."""
    return tuple(guide.training.commitments[name].sentence for name in session.commitments)


def _sentences(guide: Guide, scenario: Scenario, played: Played) -> Iterator[str]:
    if played.shown:
        yield "Montré en démonstration."
    for moment in dict.fromkeys(moment for moment, _ in played.choices):
        asked = scenario.moments[moment]
        ways = (_way(guide, asked.choices[choice]) for at, choice in played.choices if at == moment)
        yield f"{asked.question} Le groupe a choisi : {', puis '.join(ways)}."
    yield from _diagnosis(guide, scenario, played)
    yield from _observation(guide, played.observation)


def _way(guide: Guide, choice: Choice) -> str:
    """« faire pour (hors de l’esprit de la note) »."""
    way = guide.posture.modes.by_id[choice.mode.value].title.lower()
    return way if choice.fits else f"{way} ({OUT_OF_SPIRIT})"


def _diagnosis(guide: Guide, scenario: Scenario, played: Played) -> Iterator[str]:
    if played.diagnosis:
        found = compare(guide, scenario, played.diagnosis)
        for row in found.rows:
            if row.group is not None and row.expected is not None and not row.agrees:
                criterion = guide.diagnostic.criteria[row.criterion]
                answers = {key: answer.title for key, answer in criterion.answers.items()}
                answers[UNSURE] = "Je ne sais pas"
                yield (
                    f"{criterion.title} : le groupe dit « {answers[row.group]} », "
                    f"le scénario « {answers[row.expected]} »."
                )
        if found.same_case:
            yield f"Le groupe et l’arbre se rejoignent : {guide.cases[found.expected].title}."
        elif found.case is not None:
            yield f"Le diagnostic du groupe mène à : {guide.cases[found.case].title}."
            yield f"Celui du scénario mène à : {guide.cases[found.expected].title}."
    if played.votes:
        hands = " ; ".join(f"{count} pour « {guide.cases[case].title} »" for case, count in played.votes.items())
        yield f"Mains levées : {hands}."


def _observation(guide: Guide, seen: Observation) -> Iterator[str]:
    training = guide.training
    if seen.complete(training):
        yield f"Grille : {seen.total} sur {training.best_score}. {training.advice(seen.total)}"
    elif seen.scores:
        yield f"Grille incomplète : {len(seen.scores)} sur {len(training.grid)}."
    for item in seen.to_play_again(training):
        yield f"À rejouer : {training.grid[item].item}"
    for noted in seen.moments:
        gesture = guide.posture.gestures[noted.gesture]
        seen_then = f"vu : {gesture.gesture}" if noted.well else f"à éviter : {gesture.avoid}"
        yield f"À {_clock(noted.second)}, {seen_then}"


def _clock(second: int) -> str:
    return f"{second // 60}:{second % 60:02}"
