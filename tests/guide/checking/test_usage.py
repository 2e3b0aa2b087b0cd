"""What is written and never used."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.host_facts import HOST_FACTS
from cnfs_tui.guide.load import load
from cnfs_tui.guide.recommendation import Situation, recommend
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision
from tests.guide.small_guide import COMPLEMENTS, MEMO, SmallGuide, case, spot, workshop

CAS, ACTEURS, COMPL = "rules/cas.yaml", "rules/acteurs.yaml", "rules/complements.yaml"
COMPETENCES = "rules/competences.yaml"
ACTOR = """\
  {}:
    nom: Un acteur
    fait: Une aide
    quand:
      - Toujours
    catégorie coop: Autre
    dire: Bonjour.
    source: Note
    statut: source
"""


def with_actors(guide: SmallGuide, *names: str) -> None:
    guide.change(ACTEURS, "acteurs:\n  f", "acteurs:\n" + "".join(map(ACTOR.format, names)) + "  f")


def test_cases_no_branch_reaches_are_told_in_the_order_of_their_file(guide: SmallGuide) -> None:
    for name in ("zut", "alors"):
        spare = case(name, "orienter").partition("    exemples:\n")[0]
        guide.write(CAS, f"{guide.files[CAS]}{spare}    source: Note\n    statut: note\n")
    found = guide.examine().problems
    assert [(p.code, spot(p)) for p in found] == [
        ("REF-08", guide.at(CAS, "zut:")),
        ("REF-08", guide.at(CAS, "alors:")),
    ]


def test_an_actor_nothing_refers_to_is_a_warning(guide: SmallGuide) -> None:
    with_actors(guide, "Point Justice")
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("USE-01", guide.at(ACTEURS, "Point Justice"))
    assert warning.words == {"lesquels": "« Point Justice »"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CAS, "cibles:\n      - france-services", "cibles:\n      - france-services\n      - ailleurs"),
        (COMPL, "cibles:\n      - adil", "cibles:\n      - adil\n      - ailleurs"),
        ("rules/diagnostic.yaml", "          - adil", "          - adil\n          - ailleurs"),
        (ACTEURS, "  ailleurs:\n", "  ailleurs:\n    thèmes:\n      - autre\n"),
    ],
)
def test_an_actor_is_used_by_a_case_a_complement_a_theme_or_its_own_themes(
    guide: SmallGuide, file: str, old: str, new: str
) -> None:
    with_actors(guide, "ailleurs")
    guide.write(file, guide.files[file].replace(old, new, 1))
    assert guide.examine().problems == ()


def test_many_actors_never_used_are_one_warning(guide: SmallGuide) -> None:
    with_actors(guide, *(f"acteur-{rank}" for rank in range(30)))
    warning = guide.warning()
    assert spot(warning) == guide.at(ACTEURS, "acteur-0")
    assert "« acteur-1 »" in warning.words["lesquels"] and "autres" in warning.words["lesquels"]


def test_a_skill_no_case_proposes_is_a_warning(guide: SmallGuide) -> None:
    guide.write(CAS, guide.files[CAS].replace("    compétences:\n      - ecrire-un-mail\n", ""))
    warning = guide.warning()
    assert (warning.code, spot(warning)) == (
        "USE-02",
        guide.at("rules/competences.yaml", "ecrire-un-mail"),
    )


def test_an_observation_no_complement_looks_at_is_a_warning(guide: SmallGuide) -> None:
    guide.change(COMPL, "etat: stress", "theme: logement")
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("USE-04", guide.at("rules/diagnostic.yaml", "etat"))


# Complements


def test_a_complement_whose_conditions_exclude_one_another_names_them_alone(guide: SmallGuide) -> None:
    guide.change(COMPL, "action: faire-avec ou orienter", "action: apprendre ou orienter")
    warning = guide.warning()
    block = guide.at(COMPL, "si:", after="  doute-urgence:\n    titre: Urgence inconnue\n    ")
    assert (warning.code, spot(warning)) == ("USE-03", block)
    assert warning.words == {
        "mot": "doute-urgence",
        "conditions": "urgence = ne-sait-pas, action = apprendre ou orienter",
    }


def test_a_complement_of_a_case_nobody_reaches_never_applies(guide: SmallGuide) -> None:
    spare = case("de-trop", "orienter").partition("    exemples:\n")[0]
    guide.write(CAS, f"{guide.files[CAS]}{spare}    source: Note\n    statut: note\n")
    guide.change(COMPL, "etat: stress", "etat: stress\n      cas: de-trop")
    found = {problem.code: problem.words for problem in guide.examine().problems}
    assert found["USE-03"] == {"mot": "stress", "conditions": "cas = de-trop"}


POSSIBLE = {
    "urgence": ("oui", "non", "ne-sait-pas"),
    "souhait": ("oui", "plus-tard", "non", "ne-sait-pas"),
    "etat": ("calme", "stress"),
    "type": ("mairie", "ccas"),
    "action": ("faire-avec", "apprendre", "orienter"),
    "cas": ("faire-avec", "apprendre", "orienter"),
}
CONDITIONS = st.fixed_dictionaries(
    {},
    optional={
        key: st.lists(st.sampled_from(answers), min_size=1, max_size=2, unique=True)
        for key, answers in POSSIBLE.items()
    },
)


def applies_somewhere(guide: Guide, complement: str) -> bool:
    """By trying every situation, all criteria answered or unknown."""
    when = guide.complements[complement].when
    seen = {key: accepted[0] for key, accepted in when.items() if key in guide.diagnostic.observations}
    structure = {key: accepted[0] for key, accepted in when.items() if key in HOST_FACTS}
    for told in product(*((*c.answers, UNKNOWN) for c in guide.tree.criteria.values())):
        answers: Answers = dict(zip(guide.tree.criteria, told, strict=True))  # type: ignore[arg-type]
        decision = decide(guide.tree, answers)
        assert isinstance(decision, Decision)
        found = recommend(guide, Situation(answers, seen, structure), decision)
        if any(other.id == complement for other in found.complements):
            return True
    return False


@settings(max_examples=60, deadline=None)
@given(CONDITIONS)
def test_a_complement_is_said_never_to_apply_only_when_no_situation_brings_it(
    conditions: dict[str, list[str]],
) -> None:
    lines = "".join(f"      {key}: {' ou '.join(accepted)}\n" for key, accepted in conditions.items())
    when = f"    si:\n{lines}" if lines else "    si: {}\n"
    rest = "    conseils:\n      - Bien.\n    source: Note\n    statut: note\n"
    block = f"  essai:\n    titre: Essai\n{when}{rest}"
    with TemporaryDirectory() as folder:
        guide = SmallGuide(Path(folder))
        guide.write(COMPL, COMPLEMENTS + block)
        never = [p for p in guide.examine().problems if p.code == "USE-03"]
        assert bool(never) != applies_somewhere(load(guide.folder), "essai")


def test_a_skill_of_a_workshop_is_used_even_if_no_case_suggests_it(guide: SmallGuide) -> None:
    skill = guide.files[COMPETENCES].partition("compétences:\n")[2].replace("ecrire-un-mail", "lire-un-mail")
    guide.write("memos/lire-un-mail.md", MEMO)
    guide.write(COMPETENCES, guide.files[COMPETENCES] + skill)
    assert guide.warning().code == "USE-02"
    guide.write(COMPETENCES, guide.files[COMPETENCES] + workshop("atelier", "lire-un-mail"))
    assert guide.examine().problems == ()
