"""A decision dressed with all that helps to act on it."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import every_door
from cnfs_tui.guide.load import load
from cnfs_tui.guide.recommendation import Recommendation, Situation, recommend
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.explain import Change, Reason
from cnfs_tui.tree.model import UNKNOWN, Decision, Doubt
from tests.guide.small_guide import SmallGuide

URGENT = {"urgence": "oui"}


@pytest.fixture
def sound(guide: SmallGuide) -> Guide:
    return load(guide.folder)


def recommended(guide: Guide, situation: Situation, instead: str | None = None) -> Recommendation:
    decision = decide(guide.tree, situation.answers)
    assert isinstance(decision, Decision)
    return recommend(guide, situation, decision, instead=instead)


def targets(guide: Guide, situation: Situation) -> list[str]:
    return [actor.id for actor in recommended(guide, situation).targets]


def complements(guide: Guide, situation: Situation, instead: str | None = None) -> list[str]:
    return [complement.id for complement in recommended(guide, situation, instead).complements]


def test_the_case_comes_with_the_reasons_and_what_would_change_it(sound: Guide) -> None:
    found = recommended(sound, Situation({"urgence": "non", "souhait": "non"}))
    assert found.case is sound.cases["orienter"]
    assert found.reasons == (Reason("urgence", "non"), Reason("souhait", "non"))
    assert found.changes == (
        Change("urgence", "oui", ("faire-avec",)),
        Change("souhait", "oui", ("apprendre",)),
        Change("souhait", "plus-tard", ("apprendre",)),
    )


def test_the_adviser_s_own_case_keeps_the_reasons_of_the_tree(sound: Guide) -> None:
    found = recommended(sound, Situation(URGENT), instead="orienter")
    assert found.case is sound.cases["orienter"]
    assert found.decision.case == "faire-avec"
    assert found.reasons == (Reason("urgence", "oui"),)


def test_an_answer_nobody_knows_is_said_to_be_assumed(sound: Guide) -> None:
    found = recommended(sound, Situation({"urgence": UNKNOWN}))
    assert found.decision.doubts == (Doubt("urgence", "oui"),)
    assert found.reasons == (Reason("urgence", "oui", assumed=True),)


def test_the_actors_of_the_theme_come_before_the_case_s_own(sound: Guide) -> None:
    assert targets(sound, Situation(URGENT)) == ["france-services"]
    assert targets(sound, Situation(URGENT, {"theme": "logement"})) == ["adil", "france-services"]
    assert targets(sound, Situation(URGENT, {"theme": "autre"})) == ["france-services"]


def test_an_actor_named_twice_is_shown_once(guide: SmallGuide) -> None:
    guide.change("rules/diagnostic.yaml", "          - adil", "          - adil\n          - france-services")
    assert targets(load(guide.folder), Situation(URGENT, {"theme": "logement"})) == [
        "adil",
        "france-services",
    ]


def test_a_case_that_does_not_depend_on_the_theme_keeps_its_own_actors(guide: SmallGuide) -> None:
    text = guide.files["rules/cas.yaml"].replace("cibles du thème: oui", "cibles du thème: non", 1)
    guide.write("rules/cas.yaml", text)
    assert targets(load(guide.folder), Situation(URGENT, {"theme": "logement"})) == ["france-services"]


BESIDE = """  collegue:
    nom: Collègue
    fait: Connaît les droits
    quand:
      - Question de droits
    si la structure:
      collegues-sociaux: oui
      type: ccas ou mairie
    passe avant:
      - adil
    catégorie coop: AideSociale
    dire: On va le voir.
    source: Note
    statut: note
  france-services:
"""
"""An actor of the structure itself, before the first of the small guide."""
IN_HOUSE = {"collegues-sociaux": "oui", "type": "ccas"}


@pytest.fixture
def with_colleague(guide: SmallGuide) -> Guide:
    guide.change("rules/acteurs.yaml", "  france-services:\n", BESIDE)
    return load(guide.folder)


def test_somebody_of_the_structure_comes_first_where_an_actor_he_goes_before_is_a_target(
    with_colleague: Guide,
) -> None:
    housing = Situation(URGENT, {"theme": "logement"}, IN_HOUSE)
    assert targets(with_colleague, housing) == ["collegue", "adil", "france-services"]
    assert targets(with_colleague, Situation(URGENT, structure=IN_HOUSE)) == ["france-services"]


@pytest.mark.parametrize(
    "structure",
    [{}, {"type": "ccas"}, {"collegues-sociaux": "non", "type": "ccas"}, {**IN_HOUSE, "type": "autre"}],
)
def test_there_is_nobody_of_the_structure_where_its_facts_do_not_say_so(
    with_colleague: Guide, structure: dict[str, str]
) -> None:
    housing = Situation(URGENT, {"theme": "logement"}, structure)
    assert targets(with_colleague, housing) == ["adil", "france-services"]
    assert "collegue" not in [door.id for door in every_door(with_colleague, (), None, structure)]


def test_somebody_of_the_structure_is_a_door_like_another_where_he_stands(with_colleague: Guide) -> None:
    assert "collegue" in [door.id for door in every_door(with_colleague, (), None, IN_HOUSE)]


def test_a_complement_is_added_when_its_observation_is_made(sound: Guide) -> None:
    assert complements(sound, Situation(URGENT, {"etat": "stress"})) == ["stress"]
    assert complements(sound, Situation(URGENT, {"etat": "calme"})) == []


def test_an_observation_not_made_has_its_default(guide: SmallGuide) -> None:
    guide.change("rules/diagnostic.yaml", "par défaut: calme", "par défaut: stress")
    found = load(guide.folder)
    assert complements(found, Situation(URGENT)) == ["stress"]
    assert complements(found, Situation(URGENT, {"etat": "calme"})) == []


@pytest.mark.parametrize(
    ("structure", "added"), [("mairie", True), ("ccas", True), ("association", False), (None, False)]
)
def test_a_complement_is_added_only_when_all_its_lines_hold(
    sound: Guide, structure: str | None, added: bool
) -> None:
    situation = Situation({"urgence": UNKNOWN}, structure={"type": structure} if structure else {})
    assert complements(sound, situation) == (["doute-urgence"] if added else [])


def test_a_complement_on_a_doubt_is_not_added_when_the_answer_is_known(sound: Guide) -> None:
    assert complements(sound, Situation(URGENT, structure={"type": "mairie"})) == []


def test_a_complement_on_the_action_looks_at_the_case_the_adviser_chose(sound: Guide) -> None:
    situation = Situation({"urgence": UNKNOWN}, structure={"type": "mairie"})
    assert complements(sound, situation, instead="orienter") == ["doute-urgence"]
    assert complements(sound, situation, instead="apprendre") == []


def test_a_complement_on_a_case_looks_at_the_one_the_adviser_chose(guide: SmallGuide) -> None:
    guide.change("rules/complements.yaml", "etat: stress", "cas: orienter")
    found = load(guide.folder)
    assert complements(found, Situation(URGENT)) == []
    assert complements(found, Situation(URGENT), instead="orienter") == ["stress"]


def test_a_complement_without_any_condition_is_always_added(guide: SmallGuide) -> None:
    guide.change("rules/complements.yaml", "    si:\n      etat: stress\n", "    si: {}\n")
    assert complements(load(guide.folder), Situation(URGENT)) == ["stress"]


def test_complements_come_in_the_order_of_their_file(sound: Guide) -> None:
    situation = Situation({"urgence": UNKNOWN}, {"etat": "stress"}, {"type": "ccas"})
    assert complements(sound, situation) == ["stress", "doute-urgence"]
