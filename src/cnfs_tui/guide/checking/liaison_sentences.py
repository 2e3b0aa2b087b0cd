"""What the liaison sheet says is carried and shown by the person: it is as plain as a memo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from cnfs_tui.guide.checking.passage import Passage, Rule, typed_in_yaml
from cnfs_tui.guide.checking.placeholders import is_to_fill
from cnfs_tui.guide.checking.plain.finding import unadvised
from cnfs_tui.guide.checking.plain.subject import badly_led
from cnfs_tui.guide.checking.plain.turns import nobody_acts, too_long, words_in
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.model.liaison import Need, Phrase
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.text.yaml_reader import Document, Path
from cnfs_tui.guide.recommendation import THEME

LONGEST_NEED, LONGEST_SUBJECT = 6, 3
"""How many words each may have, whatever the other, so that « au sujet de » joins them in twelve."""

T = TypeVar("T")


def hard_on_the_liaison_sheet(draft: Draft) -> Iterator[Problem]:
    """All that goes on the sheet: ``liaison.yaml``, what actors ask to bring, the subject of each theme."""
    document, liaison = draft.documents["liaison"], draft.liaison
    yield from _phrases(document, "besoins", liaison.needs, nobody_acts)
    yield from _phrases(document, "deja-fait", liaison.done, nobody_acts)
    yield from _phrases(document, "a-apporter", liaison.bring, None)
    for rank, sentence in enumerate(liaison.closed_door):
        yield from _passage(document, ("porte-fermee", rank), sentence, nobody_acts, alone=False).problems()
    yield from _passage(document, ("qui-m-a-oriente",), liaison.adviser, None).problems()
    yield from _asked_papers(draft)
    subjects = [*_subjects(draft)]
    for subject in subjects:
        yield from subject.problems()
    yield from _too_long_together(
        document,
        [need for need in liaison.needs.values() if not _told_alone(need.sentence)],
        [subject for subject in subjects if not _told_alone(subject.text)],
    )


def _phrases(
    document: Document, key: str, phrases: Mapping[str, Phrase], rule: Rule | None
) -> Iterator[Problem]:
    for phrase in phrases.values():
        yield from _passage(document, (key, phrase.id, "phrase"), phrase.sentence, rule).problems()


def _asked_papers(draft: Draft) -> Iterator[Problem]:
    document = draft.documents["acteurs"]
    for actor in draft.actors.actors.values():
        for rank, paper in enumerate(actor.prepare):
            path = ("acteurs", actor.id, "a-preparer", rank)
            yield from _passage(document, path, paper, None, alone=False).problems()


def _subjects(draft: Draft) -> Iterator[Passage]:
    theme, document = draft.diagnostic.observations.get(THEME), draft.documents["diagnostic"]
    for value in theme.answers.values() if theme else ():
        if value.subject:
            path = ("observations", THEME, "reponses", value.id, "au-sujet-de")
            yield _passage(document, path, value.subject, badly_led)


def _too_long_together(document: Document, needs: list[Need], subjects: list[Passage]) -> Iterator[Problem]:
    """A need beyond its share of the sentence, then a subject beyond its own, when the sentence is too long.

    Each is judged with the longest of the others that keep to their share, else with the shortest.
    """
    if not needs or not subjects:
        return
    subject = _fair([subject.text for subject in subjects], LONGEST_SUBJECT, str)
    for need in needs:
        if words_in(need.sentence) > LONGEST_NEED:
            passage = _passage(document, ("besoins", need.id, "phrase"), need.sentence, None)
            yield from _told(passage, need.about(subject))
    need = _fair(needs, LONGEST_NEED, lambda need: need.sentence)
    for passage in subjects:
        if words_in(passage.text) > LONGEST_SUBJECT:
            yield from _told(passage, need.about(passage.text))


def _fair(found: list[T], most: int, text: Callable[[T], str]) -> T:
    """The longest that has ``most`` words or fewer, else the shortest."""
    lengths = {words_in(text(one)): one for one in found}
    return lengths[max((length for length in lengths if length <= most), default=min(lengths))]


def _told_alone(words: str) -> bool:
    """Whether what must change in these words is known without what goes with them."""
    return is_to_fill(words) or next(too_long(words), None) is not None


def _told(part: Passage, whole: str) -> Iterator[Problem]:
    """LIS-26: the ``whole`` sentence as it would be on paper, when it is too long, where a part is typed."""
    for found in too_long(whole):
        words = {**found.words, "phrase": whole.removesuffix(".")}
        yield part.problem(replace(unadvised("LIS-26", (0, len(part.text))), words=words))


def _passage(
    document: Document, path: Path, sentence: str, rule: Rule | None, *, alone: bool = True
) -> Passage:
    return Passage(document.source, typed_in_yaml(document, path, sentence), sentence, rule, alone)
