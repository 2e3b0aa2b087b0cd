from __future__ import annotations

import pytest

from cnfs_tui.guide.comparing.comparison import Assumption, Moved
from cnfs_tui.guide.comparing.text_changes import Renaming, TextChange
from cnfs_tui.tree.compare import Shift
from cnfs_tui.tree.cover import Part
from cnfs_tui.tree.region import Region
from tests.guide.comparing.two_guides import TwoGuides
from tests.guide.small_guide import ARBRE, case

ARBRE_YAML, CAS_YAML, DIAGNOSTIC_YAML = "rules/arbre.yaml", "rules/cas.yaml", "rules/diagnostic.yaml"


def region(size: int, **limits: tuple[str, ...]) -> tuple[Part, ...]:
    return (Part(Region.of(limits), size),)


def test_two_copies_of_a_guide_do_not_differ(guides: TwoGuides) -> None:
    found = guides.compared()
    assert not found.decisions_change
    assert (found.decisions.situations, found.decisions.changed) == (6, 0)
    assert (found.come, found.gone, found.assumed, found.advice) == ((), (), (), ())
    assert (found.texts.changes, found.texts.renamings, found.rewritten) == ((), (), False)
    assert found.nothing_said


def test_comments_and_layout_are_no_change(guides: TwoGuides) -> None:
    guides.new.write(ARBRE_YAML, "# Relu hier.\n" + ARBRE.replace("faire-avec", '"faire-avec"'))
    guides.new.change("rules/posture.yaml", "titre: Le temps manque", 'titre: "Le temps manque"')
    found = guides.compared()
    assert found.old.version != found.new.version
    assert not found.decisions_change and not found.rewritten
    assert found.texts.changes == ()


def test_a_branch_that_leads_to_another_case_changes_decisions(guides: TwoGuides) -> None:
    guides.new.change(
        ARBRE_YAML, "oui ou plus tard: apprendre\n        non:", "oui: apprendre\n        plus tard ou non:"
    )
    guides.new.change(CAS_YAML, "souhait: plus tard", "souhait: oui")
    found = guides.compared()
    assert found.decisions_change
    parts = region(1, urgence=("non",), souhait=("plus-tard",))
    assert found.decisions.shifts == (Shift("apprendre", "orienter", 1, parts, 0),)
    (text,) = found.texts.changes  # the example that followed, and nothing said twice
    assert (text.block, text.key[0]) == (("apprendre",), "exemples")


def test_a_tree_written_otherwise_for_the_same_decisions_is_only_told(guides: TwoGuides) -> None:
    guides.new.write(
        ARBRE_YAML,
        """\
arbre:
  demander: souhait
  réponses:
    non:
      demander: urgence
      réponses:
        oui: faire-avec
        non: orienter
    oui ou plus tard:
      demander: urgence
      réponses:
        oui: faire-avec
        non: apprendre
""",
    )
    found = guides.compared()
    assert found.rewritten
    assert not found.decisions_change


def test_a_case_under_another_id_is_renamed_and_no_decision_changes(guides: TwoGuides) -> None:
    guides.new.change(ARBRE_YAML, "non: orienter", "non: réorienter")
    guides.new.change(CAS_YAML, "\n  orienter:", "\n  réorienter:")
    guides.new.change("rules/complements.yaml", "faire-avec ou orienter", "orienter ou faire-avec")
    found = guides.compared()
    assert not found.decisions_change
    assert found.texts.renamings == (Renaming(CAS_YAML, ("orienter",), ("reorienter",)),)
    assert (found.texts.changes, found.advice, found.cases) == ((), (), Moved((), ()))


def test_a_case_of_another_title_and_another_id_is_another_case(guides: TwoGuides) -> None:
    guides.new.change(ARBRE_YAML, "non: orienter", "non: relayer")
    guides.new.write(
        CAS_YAML,
        guides.new.files[CAS_YAML]
        .replace("  orienter:", "  relayer:")
        .replace("Le cas orienter", "Passer le relais"),
    )
    found = guides.compared()
    assert found.decisions_change
    assert found.cases == Moved(("relayer",), ("orienter",))
    assert [(shift.before, shift.after) for shift in found.decisions.shifts] == [("orienter", "relayer")]


def test_a_case_whose_action_changes_is_another_decision(guides: TwoGuides) -> None:
    guides.new.change(CAS_YAML, "action: apprendre", "action: coup-de-pouce")
    found = guides.compared()
    assert found.decisions_change
    parts = region(2, urgence=("non",), souhait=("oui", "plus-tard"))
    assert found.decisions.shifts == (Shift("apprendre", "apprendre", 2, parts, 0),)
    assert found.texts.changes == ()


def test_what_a_case_says_is_a_text_and_no_decision(guides: TwoGuides) -> None:
    guides.new.write(CAS_YAML, guides.new.files[CAS_YAML].replace("Faisons-le ensemble.", "Essayons."))
    found = guides.compared()
    assert not found.decisions_change
    assert [change.block for change in found.texts.changes] == [
        ("faire-avec",),
        ("apprendre",),
        ("orienter",),
    ]
    assert {change.key for change in found.texts.changes} == {("proposer",)}


def test_renamed_criteria_and_answers_change_nothing(guides: TwoGuides) -> None:
    for name in (ARBRE_YAML, CAS_YAML, DIAGNOSTIC_YAML):
        text = (
            guides.new.files[name]
            .replace("souhait:", "envie:")
            .replace("demander: souhait", "demander: envie")
        )
        text = text.replace("plus tard:\n        titre", "demain:\n        titre")
        text = text.replace("dans le doute: plus-tard", "dans le doute: demain")
        guides.new.write(name, text.replace("ou plus tard", "ou demain").replace(": plus tard", ": demain"))
    found = guides.compared()
    assert not found.decisions_change
    assert (found.decisions.changed, found.rewritten, found.assumed, found.come, found.gone) == (
        0,
        False,
        (),
        (),
        (),
    )
    assert [(r.before, r.after) for r in found.texts.renamings] == [
        (("critères", "souhait"), ("critères", "envie")),
        (("critères", "envie", "réponses", "plus-tard"), ("critères", "envie", "réponses", "demain")),
    ]
    assert found.texts.changes == ()


NEW_CRITERION = """\
  aide:
    titre: Aide
    question: Déjà aidée ?
    par défaut: non
    dans le doute: non
    prudence: On aide.
    synthèse si on ne sait pas: On verra.
    questions à poser:
      - Une première fois ?
    quand on ne sait pas:
      - Aidez.
    réponses:
      oui:
        titre: Oui
        définition: Déjà venue
        synthèse: Vous êtes déjà venue.
      non:
        titre: Non
        définition: Première fois
        synthèse: C’est la première fois.
    source: Note, 2
    statut: note
observations:
"""


def test_a_new_criterion_is_free_in_the_old_guide(guides: TwoGuides) -> None:
    guides.new.change(DIAGNOSTIC_YAML, "observations:\n", NEW_CRITERION)
    guides.new.change(
        ARBRE_YAML,
        "        non: orienter\n",
        """\
        non:
          demander: aide
          réponses:
            oui: orienter
            non: apprendre
""",
    )
    guides.new.change(CAS_YAML, "souhait: non\n", "souhait: non\n          aide: oui\n")
    found = guides.compared()
    assert (found.decisions.situations, found.decisions.changed) == (12, 1)
    parts = region(1, urgence=("non",), souhait=("non",), aide=("non",))
    assert found.decisions.shifts == (Shift("orienter", "apprendre", 1, parts, 0),)
    assert "aide" not in found.criteria.values()
    assert not any("aide" in change.block for change in found.texts.changes)


def test_an_answer_of_one_guide_alone_is_told_with_where_it_leads(guides: TwoGuides) -> None:
    guides.new.change(
        DIAGNOSTIC_YAML,
        "      plus tard:\n",
        """\
      bientôt:
        titre: Bientôt
        définition: Demain
        synthèse: Demain.
      plus tard:
""",
    )
    guides.new.change(ARBRE_YAML, "oui ou plus tard:", "oui ou bientôt ou plus tard:")
    found = guides.compared()
    assert found.decisions_change
    assert (found.decisions.changed, found.gone) == (0, ())
    (come,) = found.come
    assert (come.criterion, come.answer, come.difference.changed) == ("souhait", "bientot", 2)
    assert {(shift.before, shift.after) for shift in come.difference.shifts} == {
        ("", "faire-avec"),
        ("", "apprendre"),
    }
    assert found.texts.changes == ()
    back = TwoGuides(guides.new, guides.old).compared()
    assert back.come == () and back.decisions_change
    assert {(s.before, s.after) for s in back.gone[0].difference.shifts} == {
        ("faire-avec", ""),
        ("apprendre", ""),
    }


def test_another_answer_taken_in_doubt_changes_the_decisions_of_who_is_unsure(guides: TwoGuides) -> None:
    guides.new.change(DIAGNOSTIC_YAML, "dans le doute: oui", "dans le doute: non")
    found = guides.compared()
    assert found.decisions_change and not found.decisions.changed
    (change,) = found.assumed
    assert (change.kind, change.criterion, change.before, change.after) == (
        Assumption.IF_UNSURE,
        "urgence",
        "oui",
        "non",
    )
    assert change.difference is not None
    assert (change.difference.situations, change.difference.changed) == (3, 3)
    assert found.texts.changes == ()


def test_a_doubt_that_leads_to_the_same_cases_changes_no_decision(guides: TwoGuides) -> None:
    guides.new.change(DIAGNOSTIC_YAML, "dans le doute: plus-tard", "dans le doute: oui")
    found = guides.compared()
    assert not found.decisions_change
    assert [change.matters for change in found.assumed] == [False]


@pytest.mark.parametrize("known", [True, False])
def test_an_answer_no_longer_supposed_changes_decisions(guides: TwoGuides, known: bool) -> None:
    guides.old.change(
        DIAGNOSTIC_YAML, "    dans le doute: oui\n", "    par défaut: non\n    dans le doute: oui\n"
    )
    if known:
        guides.new.change(
            DIAGNOSTIC_YAML, "    dans le doute: oui\n", "    par défaut: oui\n    dans le doute: oui\n"
        )
    found = guides.compared()
    assert found.decisions_change
    (change,) = found.assumed
    assert (change.kind, change.before, change.after) == (Assumption.DEFAULT, "non", "oui" if known else None)
    assert (change.difference is not None) == known


def test_advice_given_to_other_people_is_told_line_by_line_and_changes_no_decision(guides: TwoGuides) -> None:
    guides.new.change("rules/complements.yaml", "      type: mairie ou ccas\n", "")
    guides.new.change("rules/complements.yaml", "etat: stress", "etat: stress ou calme")
    found = guides.compared()
    assert not found.decisions_change
    lines = [(dict(change.lifted), dict(change.required)) for change in found.advice]
    assert lines == [
        ({"etat": ("stress",)}, {"etat": ("stress", "calme")}),
        ({"type": ("mairie", "ccas")}, {}),
    ]
    assert found.texts.changes == ()


def test_advice_that_comes_or_goes_is_told(guides: TwoGuides) -> None:
    text = guides.new.files["rules/complements.yaml"]
    guides.new.write("rules/complements.yaml", text[: text.index("  doute-urgence")])
    (gone,) = guides.compared().advice
    assert gone.before is not None and gone.after is None
    assert (gone.before.id, set(gone.lifted)) == ("doute-urgence", {"urgence", "type", "action"})
    (come,) = TwoGuides(guides.new, guides.old).compared().advice
    assert come.before is None and set(come.required) == {"urgence", "type", "action"}


def test_a_new_case_nobody_reached_before_is_told_apart_from_the_texts(guides: TwoGuides) -> None:
    guides.new.change(ARBRE_YAML, "oui: faire-avec", "oui: aider")
    kept = guides.new.files[CAS_YAML]
    guides.new.write(
        CAS_YAML,
        "cas:\n" + case("aider", "faire-avec", "urgence: oui") + kept[kept.index("  apprendre:") :],
    )
    guides.new.change("rules/complements.yaml", "action: faire-avec ou orienter", "action: orienter")
    found = guides.compared()
    assert found.cases == Moved(("aider",), ("faire-avec",))
    assert found.decisions.changed == 3
    assert not any(isinstance(change, TextChange) and not change.key for change in found.texts.changes)


def test_a_criterion_the_tree_never_asks_is_something_said(guides: TwoGuides) -> None:
    guides.new.change(DIAGNOSTIC_YAML, "observations:\n", NEW_CRITERION)
    found = guides.compared()
    assert not found.decisions_change
    assert not found.nothing_said
