"""What a session comes down to, in sentences: for the report, and nothing else of it stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.scenario import Choice, Scenario
from cnfs_tui.training.comparison import compare
from cnfs_tui.training.observation import Observation
from cnfs_tui.training.session import Played, TrainingSession

_OUT_OF_SPIRIT = "hors de l’esprit de la note"


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
    """The sentences of the commitments after the code of their gesture, in the order they were taken."""
    taken = (guide.training.commitments[name] for name in session.commitments)
    return tuple(f"{commitment.gesture.upper()} {commitment.sentence}" for commitment in taken)


def _sentences(guide: Guide, scenario: Scenario, played: Played) -> Iterator[str]:
    if played.shown:
        yield "Montré en démonstration."
    for moment, choices in _chosen(scenario, played):
        ways = (way if fits else f"{way} ({_OUT_OF_SPIRIT})" for way, fits in _ways(guide, choices))
        yield f"{scenario.moments[moment].question} Le groupe a choisi : {', puis '.join(ways)}."
    if played.staged:
        yield "Joué en jeu de rôle."
    if played.visited:
        yield "Joué dans l’outil, en exercice."
    yield from _differences(guide, scenario, played)
    yield from _diagnosis(guide, scenario, played)
    yield from _observation(guide, played.observation)


def _chosen(scenario: Scenario, played: Played) -> Iterator[tuple[int, list[Choice]]]:
    """Each moment where the group has chosen, and what it tried, in its order."""
    for moment in dict.fromkeys(moment for moment, _ in played.choices):
        choices = scenario.moments[moment].choices
        yield moment, [choices[choice] for at, choice in played.choices if at == moment]


def _ways(guide: Guide, choices: Iterable[Choice]) -> Iterator[tuple[str, bool]]:
    """« faire pour », and whether it is in the spirit of the note."""
    modes = guide.posture.modes.by_id
    return ((modes[choice.mode.value].title.lower(), choice.fits) for choice in choices)


def _differences(guide: Guide, scenario: Scenario, played: Played) -> Iterator[str]:
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


def _diagnosis(guide: Guide, scenario: Scenario, played: Played) -> Iterator[str]:
    if played.diagnosis:
        found = compare(guide, scenario, played.diagnosis)
        if found.same_case:
            yield f"Le groupe et l’arbre se rejoignent : {guide.cases[found.expected].title}."
        elif found.case is not None:
            yield f"Le diagnostic du groupe mène à : {guide.cases[found.case].title}."
            yield f"Celui du scénario mène à : {guide.cases[found.expected].title}."
    if played.votes:
        hands = " ; ".join(
            f"{count} pour « {guide.cases[case].title} »" for case, count in played.votes.items()
        )
        yield f"Mains levées : {hands}."


def _observation(guide: Guide, seen: Observation) -> Iterator[str]:
    training = guide.training
    if seen.complete(training):
        yield f"Grille : {seen.total} sur {training.best_score}. {training.advice(seen.total)}"
    elif seen.scores:
        yield f"Grille incomplète : {len(seen.scores)} sur {len(training.grid)}."
    for title, items in _below_the_best(guide, seen):
        yield from (f"{title} : {item.upper()} {training.grid[item].item}" for item in items)
    for noted in seen.moments:
        gesture = guide.posture.gestures[noted.gesture]
        code = noted.gesture.upper()
        seen_then = f"vu : {code} {gesture.gesture}" if noted.well else f"à éviter : {code} {gesture.avoid}"
        yield f"À {_clock(noted.second)}, {seen_then}"


def _below_the_best(guide: Guide, seen: Observation) -> Iterator[tuple[str, list[str]]]:
    """The items to play again, then those at zero, then those at one; each once."""
    again = seen.to_play_again(guide.training)
    marked = [item for item in guide.training.grid if item in seen.scores and item not in again]
    groups = {
        "À rejouer": [*again],
        "Absent": [item for item in marked if seen.scores[item] == 0],
        "Partiel": [item for item in marked if seen.scores[item] == 1],
    }
    return ((title, items) for title, items in groups.items() if items)


def _clock(second: int) -> str:
    return f"{second // 60}:{second % 60:02}"
