"""``cnfs-tui dessiner``: the same tree in four drawings, its proposals never passing for the note."""

from __future__ import annotations

import re

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from tests.commands.calling import call

FORMATS = ("texte", "tableau", "mermaid", "dot")
every_format = pytest.mark.parametrize("form", FORMATS)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(shipped_guide())


def drawing(form: str) -> str:
    """The drawing as it is read, once its escapes are shown as the characters they stand for."""
    answer = call("dessiner", "--format", form)
    assert (answer.status, answer.err) == (0, "")
    if form == "mermaid":
        return re.sub(r"#(\d+);", lambda escape: chr(int(escape[1])), answer.out)
    return answer.out.replace("\\n", " ") if form == "dot" else answer.out


@every_format
def test_every_case_is_drawn_with_its_status(guide: Guide, form: str) -> None:
    drawn = drawing(form)
    for case in guide.cases.values():
        assert f"{case.title} ({case.status.value})" in drawn


@every_format
def test_every_question_and_every_answer_is_drawn(guide: Guide, form: str) -> None:
    drawn = drawing(form)
    for criterion in guide.diagnostic.criteria.values():
        assert criterion.title in drawn
        assert all(answer.title in drawn for answer in criterion.answers.values())


def test_the_text_gives_the_words_to_write_in_the_files(guide: Guide) -> None:
    drawn = drawing("texte")
    for case in guide.cases.values():
        assert f"{case.title} ({case.status.value}) [{case.id}]" in drawn
    for criterion in guide.diagnostic.criteria.values():
        assert f"{criterion.title} [{criterion.id}]" in drawn


def test_text_is_the_drawing_when_none_is_asked_for() -> None:
    assert call("dessiner").out == call("dessiner", "--format", "texte").out


def test_the_text_has_one_arrow_a_path_and_is_indented_by_branches(guide: Guide) -> None:
    lines = drawing("texte").splitlines()
    assert sum("→" in line for line in lines) == 12
    assert all(re.match(r"(│  |   )*(├─|└─) |(│  |   )*[^ │├└]", line) for line in lines)


def test_the_table_has_one_row_a_path_and_one_column_a_criterion(guide: Guide) -> None:
    head, rule, *rows = drawing("tableau").splitlines()
    titles = [criterion.title for criterion in guide.diagnostic.criteria.values()]
    assert [cell.strip() for cell in head.split("│")] == [*titles, "Cas"]
    assert set(rule) == {"─", "┼"}
    assert len(rows) == 12
    assert {row.count("│") for row in rows} == {len(titles)}
    assert {tuple(at for at, sign in enumerate(row) if sign == "│") for row in (head, *rows)} == {
        tuple(at for at, sign in enumerate(rule) if sign == "┼")
    }


def assert_is_a_tree(nodes: set[str], edges: list[tuple[str, str]]) -> None:
    """Every node but the first hangs from exactly one other, drawn before it."""
    assert {end for edge in edges for end in edge} <= nodes
    assert sorted(below for _, below in edges) == sorted(nodes - {"n0"})
    assert all(int(above[1:]) < int(below[1:]) for above, below in edges)


def test_the_mermaid_drawing_is_well_formed() -> None:
    head, *lines = call("dessiner", "--format", "mermaid").out.splitlines()
    assert head == "flowchart LR"
    label = r'"(?:[\w ,.\-’\']|#\d+;)+"'
    node = re.compile(rf"    (n\d+)(?:\[{label}\]|\{{{label}\}})")
    edge = re.compile(rf"    (n\d+) -->\|{label}\| (n\d+)")
    nodes = {found[1] for line in lines if (found := node.fullmatch(line))}
    edges = [(found[1], found[2]) for line in lines if (found := edge.fullmatch(line))]
    assert len(nodes) + len(edges) == len(lines)
    assert_is_a_tree(nodes, edges)


def test_the_dot_drawing_is_well_formed() -> None:
    head, way, style, *lines, end = call("dessiner", "--format", "dot").out.splitlines()
    assert (head, way, style, end) == ("digraph {", "    rankdir=LR;", "    node [shape=box];", "}")
    label = r'label="(?:[^"\\]|\\["\\n])+"'
    node = re.compile(rf"    (n\d+) \[{label}(?:, shape=diamond)?\];")
    edge = re.compile(rf"    (n\d+) -> (n\d+) \[{label}\];")
    nodes = {found[1] for line in lines if (found := node.fullmatch(line))}
    edges = [(found[1], found[2]) for line in lines if (found := edge.fullmatch(line))]
    assert len(nodes) + len(edges) == len(lines)
    assert_is_a_tree(nodes, edges)


def test_an_unknown_format_is_refused_in_french_with_those_that_are_known() -> None:
    answer = call("dessiner", "--format", "image")
    assert (answer.status, answer.out) == (2, "")
    assert "« image » ne va pas" in answer.err
    assert all(form in answer.err for form in FORMATS)
