"""From a folder to a guide, or to all the problems of one pass."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import MutableMapping
from pathlib import Path

import pytest

from cnfs_tui.guide.load import load
from cnfs_tui.guide.problems.problem import GuideRefused, Severity
from tests.guide.small_guide import FILES, MEMO, SmallGuide, spot, told
from tests.systems import pipes

ARBRE, CAS, MAIL = "rules/arbre.yaml", "rules/cas.yaml", "memos/ecrire-un-mail.md"
RULES = sorted(name for name in FILES if name.startswith("rules/"))


def test_a_sound_guide_is_loaded_with_its_proof(guide: SmallGuide) -> None:
    examination = guide.examine()
    assert (examination.sound, examination.problems) == (True, ())
    assert (examination.situations, examination.unanswered) == (6, 0)
    found = load(guide.folder)
    assert found == examination.guide
    assert list(found.cases) == ["faire-avec", "apprendre", "orienter"]
    assert found.memos["ecrire-un-mail"].title == "Je sais écrire un mail"
    assert found.situations == 6


def test_a_guide_once_loaded_cannot_be_changed(guide: SmallGuide) -> None:
    found = load(guide.folder)
    for part in (found.cases, found.complements, found.actors, found.skills, found.memos):
        assert not isinstance(part, MutableMapping)


def test_an_unsound_guide_is_refused_with_its_problems(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui: zzz")
    with pytest.raises(GuideRefused) as caught:
        load(guide.folder)
    assert caught.value.problems == guide.problems()


def test_an_empty_folder_of_rules_lacks_every_file(tmp_path: Path) -> None:
    for part in ("rules", "memos"):
        (tmp_path / part).mkdir()
    with pytest.raises(GuideRefused) as caught:
        load(tmp_path)
    assert {p.code for p in caught.value.problems} == {"FIC-01"}
    assert [p.place.file for p in caught.value.problems] == RULES


@pytest.mark.parametrize("name", RULES)
def test_each_file_of_rules_is_needed(guide: SmallGuide, name: str) -> None:
    guide.remove(name)
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("FIC-01", name)


@pytest.mark.parametrize("name", RULES)
def test_each_file_of_rules_is_read_by_the_same_careful_reader(guide: SmallGuide, name: str) -> None:
    guide.write(name, FILES[name] + "x: &y z\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-07", guide.at(name, "&y"))


@pipes
def test_a_pipe_and_a_folder_in_the_place_of_files_do_not_stop_the_check(guide: SmallGuide) -> None:
    guide.remove(CAS)
    os.mkfifo(guide.folder / CAS)
    guide.remove(MAIL)
    (guide.folder / MAIL).mkdir()
    assert [(p.code, p.place.file) for p in guide.problems()] == [("FIC-02", MAIL), ("FIC-02", CAS)]


# All at once, root causes alone


def test_the_independent_problems_of_a_pass_are_told_at_once(guide: SmallGuide) -> None:
    guide.write("rules/cadre.yaml", "métier: été\n".encode("latin-1"))
    guide.change("rules/posture.yaml", "mandat: non", "mandat: yes")
    guide.change("rules/acteurs.yaml", "nom: Adil", "nom: Adil : le logement")
    guide.change("rules/competences.yaml", "    nom: Écrire un mail\n", "")
    guide.change(ARBRE, "non: orienter", "non: oriente")
    guide.remove("rules/complements.yaml")
    assert [(p.code, p.place.file) for p in guide.problems()] == [
        ("FIC-05", "rules/cadre.yaml"),
        ("FIC-01", "rules/complements.yaml"),
        ("SYN-03", "rules/acteurs.yaml"),
        ("STR-02", "rules/competences.yaml"),
        ("STR-03", "rules/posture.yaml"),
        ("REF-01", ARBRE),
    ]


def test_a_broken_file_does_not_make_the_words_of_the_others_unknown(guide: SmallGuide) -> None:
    guide.change("rules/acteurs.yaml", "nom: Adil", "nom:")
    assert guide.problem().code == "STR-06"


def test_references_are_told_with_the_gaps_and_before_the_examples(guide: SmallGuide) -> None:
    guide.write(CAS, guide.files[CAS].replace("- france-services", "- frances-services", 1))
    guide.change(ARBRE, "        non: orienter\n", "")
    guide.change(CAS, "urgence: oui", "urgence: non")
    assert [problem.code for problem in guide.errors()] == ["REF-04", "LOG-01"]


def test_errors_come_before_warnings_and_root_causes_before_their_echoes(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui: faire-avec # vite")
    guide.change(CAS, "urgence: oui", "souhait: oui")
    guide.write("memos/autre.md", MEMO)
    told_first, *rest = guide.examine().problems
    assert (told_first.code, told_first.severity) == ("EXE-02", Severity.ERROR)
    assert [(p.code, p.severity) for p in rest] == [
        ("SYN-02", Severity.WARNING),
        ("MEM-01", Severity.WARNING),
    ]


def test_a_text_cut_by_a_hash_leaves_the_guide_sound(guide: SmallGuide) -> None:
    guide.change(
        "rules/acteurs.yaml", "fait: Conseil sur le logement", "fait: Conseil sur le logement # gratuit"
    )
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("SYN-02", guide.at("rules/acteurs.yaml", "# gratuit"))


def test_a_case_no_branch_reaches_leaves_the_guide_sound(guide: SmallGuide) -> None:
    block = guide.files[CAS].partition("  orienter:\n")[2]
    spare = block.replace("urgence: non\n          souhait: non", "urgence: oui")
    guide.write(CAS, f"{guide.files[CAS]}  de-trop:\n{spare}")
    found = guide.examine()
    assert [p.code for p in found.problems] == ["EXE-01", "REF-08"]
    unused = found.problems[1]
    assert (spot(unused), unused.severity) == (guide.at(CAS, "de-trop"), Severity.WARNING)
    assert unused.words == {"mot": "de-trop"}


# Memos


def test_the_memo_of_a_skill_is_needed(guide: SmallGuide) -> None:
    guide.remove(MAIL)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("FIC-01", (MAIL, 1, 1))


def test_a_memo_without_skill_is_a_warning_except_the_licence(guide: SmallGuide) -> None:
    guide.write("memos/LICENCE.md", "Licence ouverte\n")
    guide.write("memos/notes.txt", "à relire\n")
    guide.write("memos/ecrire.md", MEMO)
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("MEM-01", ("memos/ecrire.md", 1, 1))


def test_a_hostile_file_name_cannot_speak_to_the_terminal(guide: SmallGuide) -> None:
    guide.write("memos/a\x1b]0;b.md", MEMO)
    assert guide.warning().place.file == "memos/a\ufffd]0;b.md"


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "words"),
    [
        ("# Je sais", "Je sais", "MEM-02", 1, "Je sais écrire un mail"),
        ("## Attention", "# Attention", "MEM-03", 9, "Attention"),
        ("## Attention", "## Atention", "MEM-04", 9, "Atention"),
        ("## Attention", "## Pour recommencer", "MEM-05", 9, "Pour recommencer"),
        ("## Attention\n\nJe garde mon mot de passe secret.\n", "", "MEM-06", 7, "Attention"),
        ("1. J’ouvre ma boîte.\n2. J’écris.", "J’ouvre ma boîte.", "MEM-07", 5, "J’ouvre ma boîte."),
        ("J’écris.", "**J’écris.**", "MEM-08", 6, "2. **J’écris.**"),
        ("J’écris.", "J’écris. " * 1_000, "MEM-09", 1, str(len(MEMO) - 8 + 9 * 1_000)),
    ],
)
def test_a_bad_memo_is_told_at_its_line_with_its_words(
    guide: SmallGuide, old: str, new: str, code: str, line: int, words: str
) -> None:
    guide.change(MAIL, old, new)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == (code, (MAIL, line, 1))
    assert problem.words["mots"] == words
    assert told(problem)


def test_a_memo_is_read_with_the_same_care_as_the_rules(guide: SmallGuide) -> None:
    guide.change(MAIL, "J’écris.", "J’é\u200bcris.")
    assert (guide.problem().code, guide.problem().place.line) == ("FIC-06", 6)


def test_bad_memos_are_told_with_the_problems_of_the_rules(guide: SmallGuide) -> None:
    guide.change(MAIL, "# Je sais", "Je sais")
    guide.change("rules/posture.yaml", "mandat: non", "mandat: yes")
    assert [problem.code for problem in guide.problems()] == ["STR-03", "MEM-02"]


# The version


def version(guide: SmallGuide) -> str:
    return load(guide.folder).version


def test_the_version_is_short_and_the_same_each_time(guide: SmallGuide) -> None:
    assert len(version(guide)) == 8
    assert version(guide) == version(guide)


def test_the_version_does_not_depend_on_line_ends_nor_on_notepad_s_mark(guide: SmallGuide) -> None:
    before = version(guide)
    for name, text in FILES.items():
        guide.write(name, ("\ufeff" + text.replace("\n", "\r\n")).encode())
    assert version(guide) == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("rules/cadre.yaml", "C’est vous qui le tapez.", "C’est vous qui tapez."),
        (ARBRE, "arbre:", "# relu\narbre:"),
        (MAIL, "J’écris.", "J’écris un mot."),
    ],
)
def test_the_version_changes_with_any_word_of_any_file(
    guide: SmallGuide, name: str, old: str, new: str
) -> None:
    before = version(guide)
    guide.change(name, old, new)
    assert version(guide) != before


def test_the_version_ignores_files_that_are_no_part_of_the_guide(guide: SmallGuide) -> None:
    before = version(guide)
    guide.write("memos/brouillon.md", MEMO)
    guide.write("rules/notes.txt", "à relire")
    assert version(guide) == before


def test_accents_typed_on_another_system_make_the_same_guide(guide: SmallGuide) -> None:
    before = load(guide.folder)
    for name in RULES:
        guide.write(name, unicodedata.normalize("NFD", FILES[name]))
    after = load(guide.folder)
    assert (after.cases, after.tree, after.framing) == (before.cases, before.tree, before.framing)
