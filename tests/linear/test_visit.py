"""A whole visit by lines: the same decisions, the same words and the same papers as on the full screen."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnfs_tui.desk.activity.store import read
from cnfs_tui.desk.folders import activity_file
from cnfs_tui.desk.settings import Settings
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.talk import Quit
from cnfs_tui.linear.visit.run import accompany
from cnfs_tui.pages import memo, recommendation
from cnfs_tui.pages.recommendation import Part
from cnfs_tui.paper.plain import text
from cnfs_tui.session.session import Session
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.visit import Visit
from tests.linear.talking import face, fits, hear, is_plain
from tests.slow_printer import SlowPrinter
from tests.tui.driving import ALL_QUESTIONS, shipped

GUIDE = shipped().guide
FRAMING = [""] * len(GUIDE.framing.beats)


def number(criterion: str, answer: str) -> str:
    """What is typed for an answer."""
    known = list(GUIDE.diagnostic.criteria[criterion].answers)
    return "0" if answer == UNSURE else str(known.index(answer) + 1)


def diagnosed(answers: Mapping[str, str]) -> tuple[Visit, list[str]]:
    """The visit with these answers, and the lines that lead there: only what matters is asked."""
    visit, typed = Visit(GUIDE), list[str]()
    while isinstance(pending := visit.result, Pending):
        given = answers[pending.criterion]
        typed.append(number(pending.criterion, given))
        visit = visit.answer(pending.criterion, UNKNOWN if given == UNSURE else given)
    return visit, typed


def to_the_recommendation(answers: Mapping[str, str]) -> tuple[Visit, list[str]]:
    visit, typed = diagnosed(answers)
    agreed = [] if visit.protecting else ["", "1"]
    return visit, [*FRAMING, *typed, *agreed]


def every_situation() -> Iterator[dict[str, str]]:
    """Every answer of every question, « je ne sais pas » among them."""
    criteria = GUIDE.diagnostic.criteria
    for answers in product(*([*criterion.answers, UNSURE] for criterion in criteria.values())):
        yield dict(zip(criteria, answers, strict=True))


def test_every_way_through_the_tree_ends_on_the_same_case_and_the_same_words() -> None:
    led: dict[tuple[str, ...], Visit] = {}
    for answers in every_situation():
        visit, lines = to_the_recommendation(answers)
        led[tuple(lines)] = visit
    assert {visit.decision.case for visit in led.values()} == set(GUIDE.cases)
    for typed, visit in led.items():
        said = hear([*typed, "1", "2", "4", "5"], accompany)
        session = Session(said.face.session.papers, shipped())
        session.visit = visit
        assert fits(said.text) and is_plain(said.text)
        told = [*recommendation.glance(visit)]
        for part in (Part.STEPS, Part.WORDS, Part.COMPLEMENTS, Part.WHY):
            told += recommendation.blocks_of(part, session, None)
        for block in told:
            assert said.tells(block.text), (typed, block.text)


def finished(extra: Mapping[str, list[str]] | None = None) -> list[str]:
    """A visit done together from welcome to goodbye; ``extra``: lines typed at a step, before going on."""
    extra = extra or {}
    _, typed = to_the_recommendation(ALL_QUESTIONS)
    steps = ["recommendation", "together", "memo"]
    for step in steps:
        typed += [*extra.get(step, []), ""]
    return [*typed, *extra.get("goodbye", []), "9"]


def test_a_visit_goes_from_welcome_to_goodbye_and_is_forgotten() -> None:
    said = hear(finished(), accompany)
    assert not said.ended
    assert said.face.session.visit is None
    assert "La visite est oubliée, et ses fichiers effacés." in said.flat
    for rank, label in enumerate(
        ("Cadre", "Diagnostic", "Synthèse", "Recommandation", "Ensemble", "Papiers", "Fin"), 1
    ):
        assert f"Étape {rank} sur 7 : {label}." in said.text


def test_the_memo_is_read_as_it_is_printed() -> None:
    said = hear(finished({"memo": ["1", "lire"]}), accompany)
    visit, _ = diagnosed(ALL_QUESTIONS)
    session = said.face.session
    session.visit = visit.toggle_skill(visit.recommendation.case.skills[0])
    order = memo.order(session)
    assert order is not None
    assert text(order.forms[0]) in said.text


def test_a_memo_is_printed_and_told(printer: SlowPrinter) -> None:
    printer.takes.set()
    printer.ends.set()
    said = hear(finished({"memo": ["1", "i"]}), accompany)
    assert printer.asked
    assert "Un instant…" in said.text
    assert "Le mémo n’est pas encore imprimé" not in said.flat


def test_a_forgotten_memo_is_told_at_the_end() -> None:
    assert "Le mémo n’est pas encore imprimé. Tapez retour" in hear(finished({"memo": ["1"]}), accompany).flat


def test_the_report_for_la_coop_is_told_corrected_and_its_link_read() -> None:
    said = hear(finished({"goodbye": ["c", "lien", "1", "retour", ""]}), accompany)
    assert "Compte rendu pour La Coop." in said.flat
    assert "coop-numerique.anct.gouv.fr" in said.flat.replace(" ", "")


def test_a_visit_that_came_to_its_end_is_counted_and_another_is_not() -> None:
    counting = Settings(counting=True)
    hear(finished(), accompany, counting)
    once = read(activity_file())
    assert set(once.values()) == {1}
    hear(finished()[:-2], accompany, counting)
    hear([*FRAMING, *["annuler", "2"]], accompany, counting)
    assert read(activity_file()) == once


def test_going_back_comes_through_every_step_and_nothing_is_lost() -> None:
    visit, typed = to_the_recommendation(ALL_QUESTIONS)
    back = ["retour"] * (2 + len(visit.answers))
    said = hear([*typed, *back, *["" for _ in visit.answers], "", "", "1"], accompany)
    assert said.ended
    assert said.face.session.visit is None
    assert said.flat.count("Étape 4 sur 7 : Recommandation.") == 2
    assert "Étape 1 sur 7 : Cadre. Ouverture" in said.flat


def test_giving_up_a_visit_that_was_begun_is_asked_about() -> None:
    said = hear([*FRAMING, "1", "annuler", "1", "annuler", "2"], accompany)
    assert not said.ended
    assert said.flat.count("La visite en cours sera oubliée : il n’en restera rien sur ce poste.") == 2


def test_quitting_a_visit_leaves_the_program() -> None:
    with pytest.raises(Quit):
        hear([*FRAMING, "1", "quitter", "2"], accompany)
    assert not hear(["1", "quitter"], open_home).ended


def test_where_am_i_tells_the_answers_so_far() -> None:
    said = hear([*FRAMING, "1", "où suis-je"], accompany)
    assert said.tells("Sécurité d’abord : Non, rien de tel")


def test_doing_otherwise_asks_why_and_follows_the_adviser() -> None:
    _, typed = to_the_recommendation(ALL_QUESTIONS)
    said = hear([*typed, "6", "1", "1"], accompany)
    assert "Vous faites autrement" in said.flat
    back = hear([*typed, "6", "retour"], accompany)
    assert "Vous faites autrement" not in back.flat


def test_an_exercise_is_not_reported_and_its_papers_say_so() -> None:
    said = hear(finished({"memo": ["1", "lire"]}), lambda led: accompany(led, exercise=True))
    assert "EXERCICE" in said.text
    assert "La Coop" not in said.text


def test_the_way_in_the_tree_is_told_at_any_step() -> None:
    said = hear([*FRAMING, "1", "arbre"], accompany)
    assert "La visite en est à cette question." in said.flat


def test_the_posture_is_read_at_any_step_and_the_visit_goes_on() -> None:
    said = hear([*FRAMING, "1", "posture", "1", "1", "retour", "retour", "retour", "?"], accompany)
    assert said.tells(next(iter(GUIDE.posture.gestures.values())).seen)
    assert said.ended and said.flat.count("Étape 2 sur 7") > 1


def test_a_liaison_sheet_is_filled_line_by_line() -> None:
    answers = {**ALL_QUESTIONS, "technicite": "expertise"}
    _, typed = to_the_recommendation(answers)
    choices = ["1", "2", "2", "1", "3", "1", "4", "1", "", "5", "1", "", "6", "2", "7", "24/12/2026", "lire"]
    said = hear([*typed, "", *choices, "", "9"], accompany)
    assert not said.ended
    assert "La fiche de liaison" in said.text
    assert "jeudi 24 décembre 2026" in said.flat


def test_after_a_long_silence_it_is_asked_whether_the_visit_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    hours = iter([0.0, *(3600.0 * rank for rank in range(1, 50))])
    monkeypatch.setattr("cnfs_tui.linear.visit.run.monotonic", lambda: next(hours))
    said = hear(["", "2"], accompany, Settings(erase_after=10))
    assert not said.ended
    assert "Personne n’a répondu depuis 10 minutes." in said.flat
    assert not hear(["", "", "annuler"], accompany, Settings(erase_after=0)).ended


def room(led: Face) -> None:
    """A visit that may be given up."""
    with suppress(Quit):
        accompany(led)


TYPED = st.lists(
    st.one_of(
        st.sampled_from(["", "1", "2", "3", "0", "9", "6", "?", "retour", "ou suis-je", "annuler", "suite"]),
        st.sampled_from(["d", "s", "t", "v", "c", "l", "r", "f4", "m", "lire", "date", "cacher", "relire"]),
        st.text(max_size=12).filter(lambda typed: "\n" not in typed and "\r" not in typed),
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(TYPED)
def test_whatever_is_typed_only_short_plain_lines_are_written(typed: list[str]) -> None:
    said = hear([*FRAMING, "1", *typed], room)
    assert is_plain(said.text)
    assert fits(said.text)


def test_random_visits_end_or_wait_and_never_fail() -> None:
    generator = random.Random(7)
    words = ["", "1", "1", "2", "3", "0", "retour", "9", "d", "l", "m", "6", "?", "annuler"]
    for _ in range(300):
        typed = [*FRAMING, *(generator.choice(words) for _ in range(40))]
        said = hear(typed, room)
        assert is_plain(said.text) and fits(said.text)
        if said.ended:
            assert said.face.session.visit is None


def test_a_new_face_has_nothing_of_the_one_before() -> None:
    assert face([]).session.visit is None
