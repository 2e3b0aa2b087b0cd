"""``cnfs-tui nouveau``: what it prints can be pasted, filled in, and is sound."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cnfs_tui.commands.new_block import KINDS
from cnfs_tui.guide.load import examine
from cnfs_tui.guide.problems.problem import Severity
from cnfs_tui.guide.skeletons.to_fill import TO_FILL
from tests.commands.calling import Answer, call, launch

FILES = {"cas": "cas", "acteur": "acteurs", "competence": "competences"}
COMMENTED_FIELD = re.compile(r"^( *)# ((?: *- )?[a-zà-ÿ’ -]+:.*| *- .*)$", re.MULTILINE)


def new(guide: Path, kind: str, name: str = "un-nouveau") -> Answer:
    return call("nouveau", kind, name, "--guide", str(guide))


def filled(text: str) -> str:
    return text.replace(TO_FILL, "utiliser une tablette")


def paste(guide: Path, kind: str, name: str, text: str) -> None:
    """Do as told: at the end of the file of its kind, or in a file of its own."""
    if kind in FILES:
        file = guide / "rules" / f"{FILES[kind]}.yaml"
        file.write_text(file.read_text("utf-8") + text, "utf-8")
    elif kind == "memo":
        (guide / "memos" / f"{name}.md").write_text(text, "utf-8")
    else:
        (guide / "rules/scenarios" / f"{name}.yaml").write_text(text, "utf-8")


def errors(guide: Path) -> list[str]:
    found = examine(guide).problems
    return [f"{p.code} {p.place}" for p in found if p.severity is Severity.ERROR]


@pytest.mark.parametrize("kind", ["cas", "acteur", "scenario"])
def test_a_block_pasted_and_filled_in_is_sound(own_guide: Path, kind: str) -> None:
    paste(own_guide, kind, "un-nouveau", filled(new(own_guide, kind).out))
    assert errors(own_guide) == []


def test_a_skill_and_its_memo_pasted_and_filled_in_are_sound(own_guide: Path) -> None:
    for kind in ("competence", "memo"):
        paste(own_guide, kind, "un-nouveau", filled(new(own_guide, kind).out))
    assert errors(own_guide) == []


@pytest.mark.parametrize("kind", ["cas", "acteur", "competence", "scenario"])
def test_the_lines_left_out_may_all_be_kept_by_taking_their_sign_away(own_guide: Path, kind: str) -> None:
    block = filled(new(own_guide, kind).out)
    if kind == "cas":  # its example must wait for a branch of the tree
        block = block[: block.index("# exemples:")]
    whole, kept = COMMENTED_FIELD.subn(r"\1\2", block)
    assert kept >= 1
    paste(own_guide, kind, "un-nouveau", whole)
    if kind == "competence":
        paste(own_guide, "memo", "un-nouveau", filled(new(own_guide, "memo", "un-nouveau").out))
    assert errors(own_guide) == []


def test_the_example_of_a_case_is_good_once_a_branch_leads_to_it(own_guide: Path) -> None:
    block = COMMENTED_FIELD.sub(r"\1\2", filled(new(own_guide, "cas").out))
    paste(own_guide, "cas", "un-nouveau", block.replace("alerte: rien", "alerte: danger"))
    tree = own_guide / "rules/arbre.yaml"
    tree.write_text(tree.read_text("utf-8").replace("    danger: danger", "    danger: un-nouveau"), "utf-8")
    assert not [error for error in errors(own_guide) if "un-nouveau" in error]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "competence"])
def test_a_text_left_to_fill_in_is_an_error_that_names_it(own_guide: Path, kind: str) -> None:
    if kind == "memo":
        paste(own_guide, "competence", "un-nouveau", filled(new(own_guide, "competence").out))
    paste(own_guide, kind, "un-nouveau", new(own_guide, kind).out)
    assert "REM-01" in " ".join(errors(own_guide))


def test_a_block_takes_the_margin_of_its_file(own_guide: Path) -> None:
    file = own_guide / "rules/acteurs.yaml"
    lines = file.read_text("utf-8").splitlines()
    start = lines.index("acteurs:") + 1
    file.write_text("\n".join(lines[:start] + [f"  {line}" for line in lines[start:]]) + "\n", "utf-8")
    block = new(own_guide, "acteur").out
    assert "\n    un-nouveau:\n" in block
    paste(own_guide, "acteur", "un-nouveau", filled(block))
    assert errors(own_guide) == []


def test_the_end_of_the_block_is_told_when_it_is_not_the_end_of_the_file(own_guide: Path) -> None:
    file = own_guide / "rules/acteurs.yaml"
    text = file.read_text("utf-8")
    before, actors = text[: text.index("\nacteurs:")], text[text.index("\nacteurs:") + 1 :]
    head = before[: before.index("gestes de relais:")]
    file.write_text(head + actors + before[before.index("gestes de relais:") :] + "\n", "utf-8")
    line = file.read_text("utf-8").splitlines().index("gestes de relais:") + 1
    assert f"juste avant la ligne {line}" in new(own_guide, "acteur").out


def test_the_words_of_the_guide_itself_are_offered(own_guide: Path) -> None:
    for file in ("acteurs", "competences"):
        path = own_guide / "rules" / f"{file}.yaml"
        path.write_text(path.read_text("utf-8"), "utf-8")
    paste(own_guide, "acteur", "la-maison-bleue", filled(new(own_guide, "acteur", "la-maison-bleue").out))
    block = " ".join(new(own_guide, "cas").out.split())
    assert "la-maison-bleue" in block
    assert "remplir-un-formulaire" in block
    assert "technicite = coup-de-pouce ou expertise" in block


@pytest.mark.parametrize(
    ("kind", "used", "place"),
    [
        ("cas", "apprendre", "rules/cas.yaml, ligne "),
        ("acteur", "CCAS", "rules/acteurs.yaml, ligne "),
        ("competence", "Remplir un formulaire", "rules/competences.yaml, ligne "),
        ("memo", "remplir-un-formulaire", "memos/remplir-un-formulaire.md"),
        ("scenario", "La réversion", "rules/scenarios/la-reversion.yaml"),
    ],
)
def test_a_name_already_used_is_refused_with_its_place(
    own_guide: Path, kind: str, used: str, place: str
) -> None:
    answer = new(own_guide, kind, used)
    assert (answer.status, answer.out) == (2, "")
    assert "existe déjà" in answer.err
    assert place in answer.err


@pytest.mark.parametrize(("kind", "file"), [("memo", "memos/x.md"), ("scenario", "rules/scenarios/x.yaml")])
def test_a_block_may_be_sent_straight_to_its_file(own_guide: Path, kind: str, file: str) -> None:
    (own_guide / file).touch()  # as « nouveau memo x > memos/x.md » does before the command begins
    assert TO_FILL in new(own_guide, kind, "x").out


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "word", ["", " ", "/", "..", "../cas", "a/b", "a\\b", "«»", "a\nb:", "é" * 61, "licence"]
)
def test_what_cannot_be_a_name_is_refused(own_guide: Path, kind: str, word: str) -> None:
    answer = new(own_guide, kind, word)
    assert (answer.status, answer.out) == (2, "")
    assert "ne peut pas servir de nom" in answer.err


def test_a_name_with_accents_and_spaces_is_reduced_and_this_is_told(own_guide: Path) -> None:
    answer = new(own_guide, "cas", "Aide à l’Été")
    assert answer.status == 0
    assert "\n  aide-a-l-ete:\n" in answer.out
    assert "Le nom sera « aide-a-l-ete »" in answer.err


def test_only_the_block_is_on_standard_output(own_guide: Path) -> None:
    assert call("nouveau", "memo", "x", "--guide", str(own_guide)).out.startswith("# Je sais ")
    assert new(own_guide, "cas").err == ""


def test_a_block_is_given_while_the_guide_is_under_repair(own_guide: Path) -> None:
    paste(own_guide, "cas", "un-nouveau", new(own_guide, "cas").out)
    (own_guide / "memos/remplir-un-formulaire.md").unlink()
    assert errors(own_guide)
    assert new(own_guide, "acteur").status == 0


def test_a_file_that_cannot_be_read_is_told_and_counts_as_empty(own_guide: Path) -> None:
    (own_guide / "rules/acteurs.yaml").write_text("acteurs: \x00", "utf-8")
    answer = new(own_guide, "cas")
    assert answer.status == 0
    assert "rules/acteurs.yaml ne se lit pas" in answer.err
    assert f"cibles:\n      - {TO_FILL}" in answer.out


def test_a_folder_without_a_guide_is_refused(tmp_path: Path) -> None:
    answer = new(tmp_path, "cas")
    assert (answer.status, answer.out) == (2, "")
    assert "ne contient pas de guide" in answer.err


def test_it_works_on_the_guide_shipped_and_in_a_poor_terminal() -> None:
    answer = launch("nouveau", "scenario", "une-personne")
    assert (answer.status, answer.out.count("titre:")) == (0, 1)
    assert TO_FILL in answer.out


@pytest.mark.parametrize(
    ("typed", "kind"), [("compétence", "competence"), ("Mémo", "memo"), ("scénario", "scenario")]
)
def test_the_kind_may_be_typed_with_its_accents(own_guide: Path, typed: str, kind: str) -> None:
    assert new(own_guide, typed) == new(own_guide, kind)
    assert new(own_guide, typed).status == 0


def test_a_name_of_several_words_needs_no_quotes(own_guide: Path) -> None:
    guide = ("--guide", str(own_guide))
    answer = call("nouveau", "acteur", "Maison", "des", "aînés", *guide)
    assert answer == call("nouveau", "acteur", "Maison des aînés", *guide)
    assert "\n  maison-des-aines:\n" in answer.out


def test_an_unknown_kind_is_refused_in_french() -> None:
    answer = call("nouveau", "personne", "x")
    assert answer.status == 2
    assert "« personne » ne va pas" in answer.err
