"""Each case has an example, and each boundary of the tree is tried on both sides."""

from __future__ import annotations

from cnfs_tui.guide.problems.problem import Severity
from tests.guide.small_guide import SmallGuide, spot, told

ARBRE, CAS = "rules/arbre.yaml", "rules/cas.yaml"
EXAMPLE = """\
    exemples:
      - situation: Exemple de orienter
        réponses:
          urgence: non
          souhait: non
"""
SPLIT = "oui: apprendre\n        plus tard: apprendre"


def test_a_case_without_example_is_a_warning_with_a_ready_example(guide: SmallGuide) -> None:
    guide.change(CAS, EXAMPLE, "")
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("EXE-03", guide.at(CAS, "orienter:"))
    assert warning.words == {"cas": "orienter", "branches": "souhait = non (rules/arbre.yaml, ligne 9)"}
    guide.change(CAS, "  orienter:\n", f"  orienter:\n{warning.paste}\n")
    assert guide.examine().problems == ()


def test_a_branch_no_example_takes_is_a_warning_with_a_ready_example(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui ou plus tard: apprendre", SPLIT)
    warning = guide.warning()
    block = guide.files[CAS].index("  apprendre:\n")
    line = guide.files[CAS][: guide.files[CAS].index("    exemples:", block)].count("\n") + 1
    assert (warning.code, warning.place.line) == ("EXE-04", line)
    assert "souhait = oui (rules/arbre.yaml, ligne 8)" in told(warning)
    text = guide.files[CAS].splitlines()
    text.insert(line, warning.paste)
    guide.write(CAS, "\n".join(text) + "\n")
    assert guide.examine().problems == ()


def test_the_branches_of_one_case_are_told_together(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui ou plus tard: apprendre", SPLIT)
    guide.change(
        ARBRE,
        "oui: faire-avec",
        "oui:\n      demander: souhait\n      réponses:\n        oui: apprendre\n"
        "        plus tard ou non: faire-avec",
    )
    guide.change(CAS, "          urgence: oui\n", "          urgence: oui\n          souhait: non\n")
    warning = guide.warning()
    assert warning.words["branches"] == (
        "souhait = oui (rules/arbre.yaml, ligne 7) ; souhait = oui (rules/arbre.yaml, ligne 12)"
    )
    assert warning.paste.count("situation:") == 2


def test_what_caution_decides_counts_as_tried(guide: SmallGuide) -> None:
    guide.change(CAS, "urgence: oui", "urgence: ne sait pas")
    assert guide.examine().problems == ()


def test_a_case_no_branch_reaches_is_not_asked_for_an_example(guide: SmallGuide) -> None:
    block = guide.files[CAS].partition("  orienter:\n")[2].replace(EXAMPLE, "")
    guide.write(CAS, f"{guide.files[CAS]}  de-trop:\n{block}")
    assert guide.warning().code == "REF-08"


def test_nothing_is_asked_of_examples_while_the_tree_has_something_to_mend(guide: SmallGuide) -> None:
    useless = (
        "demander: souhait\n      réponses:\n        oui: faire-avec\n        plus tard ou non: faire-avec"
    )
    guide.change(ARBRE, "oui: faire-avec", f"oui:\n      {useless}")
    assert guide.warning().code == "LOG-05"


def test_boundaries_are_told_only_once_the_examples_hold(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui ou plus tard: apprendre", SPLIT)
    guide.change(CAS, "urgence: oui", "urgence: non\n          souhait: non")
    assert [p.code for p in guide.examine().problems] == ["EXE-01"]


def test_titles_are_quoted_so_that_they_can_be_pasted(guide: SmallGuide) -> None:
    guide.change("rules/diagnostic.yaml", "titre: Souhait", "titre: 'Souhait : \"apprendre\" \\ ?'")
    guide.change(CAS, EXAMPLE, "")
    paste = guide.warning().paste
    guide.change(CAS, "  orienter:\n", f"  orienter:\n{paste}\n")
    found = guide.examine()
    assert found.problems == () and found.guide is not None
    assert 'Souhait : "apprendre" \\ ?' in found.guide.cases["orienter"].examples[0].title


def test_examples_written_on_one_line_get_nothing_to_paste(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui ou plus tard: apprendre", SPLIT)
    guide.change(
        CAS,
        EXAMPLE.replace("orienter", "apprendre").replace("souhait: non", "souhait: plus tard"),
        "    exemples: [{situation: s, réponses: {urgence: non, souhait: plus tard}}]\n",
    )
    warning = guide.warning()
    assert (warning.code, warning.severity, warning.paste) == ("EXE-04", Severity.WARNING, "")
