from __future__ import annotations

import re

import pytest

from cnfs_tui.tree import draw
from cnfs_tui.tree.model import Leaf, Step, Tree
from tests.tree.test_decide import TREE


class Ids:
    """Words that are the ids themselves, with what could break a drawing."""

    def criterion(self, criterion: str) -> str:
        return f'{criterion} "?"'

    def answers(self, criterion: str, answers: tuple[str, ...]) -> str:
        return " ou ".join(answers)

    def case(self, case: str) -> str:
        return f"[{case}]"


class Bare(Ids):
    """Words that are the ids, and nothing else."""

    def case(self, case: str) -> str:
        return case


def test_the_text_shows_each_question_its_answers_and_their_cases() -> None:
    assert draw.text(TREE, Ids()).splitlines() == [
        'urgence "?"',
        "├─ oui → [faire-avec]",
        "└─ non",
        '   souhait "?"',
        "   ├─ oui ou plus-tard → [apprendre]",
        "   └─ non → [orienter]",
    ]


def test_the_table_has_one_row_a_path() -> None:
    assert [row.case for row in draw.rows(TREE)] == ["faire-avec", "apprendre", "orienter"]
    assert draw.rows(TREE)[2].path == (Step("urgence", ("non",)), Step("souhait", ("non",)))


def test_mermaid_labels_every_edge_and_lets_no_quote_or_bracket_through() -> None:
    drawing = draw.mermaid(TREE, Ids())
    assert 'n0 -->|"oui"| n1' in drawing
    assert 'n2 -->|"oui ou plus-tard"| n3' in drawing
    assert '"urgence #34;#63;#34;"' in drawing
    assert "[faire" not in drawing.replace('["', "")


@pytest.mark.parametrize(
    "label",
    [
        *(
            'a "b" [c] {d} (e) |f| <g>',
            '"]; n9["fin',
            "1. Liste",
            "- liste",
            "---",
            "# titre",
            "`x` **y** _z_",
        ),
        *("%%{init: {}}%%", "#35;", "&amp;", "x\\ny", "", "Coup de pouce : l’essai, aujourd’hui ?"),
    ],
)
def test_no_mark_of_a_label_is_left_for_mermaid_to_read(label: str) -> None:
    _, line = draw.mermaid(Tree({}, Leaf(label)), Bare()).splitlines()
    shown = re.fullmatch(r'    n0\["((?:[^\W_]|[ ,’\']|(?<=\w)[.-](?=\w)|#\d+;)+)"\]', line)
    assert shown
    assert re.sub(r"#(\d+);", lambda mark: chr(int(mark[1])), shown[1]).strip() == label.strip()


def test_a_dot_or_a_dash_inside_a_word_is_left_as_it_is() -> None:
    assert '"service-public.fr"' in draw.mermaid(Tree({}, Leaf("service-public.fr")), Bare())


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ('a "b"', r"a \"b\""),
        ("x\\ny", r"x\\ny"),
        ("&amp; & <b>", r"&amp;amp; &amp; <b>"),
        ("un titre assez long pour deux lignes", r"un titre assez long pour deux\nlignes"),
        ("", ""),
    ],
)
def test_dot_shows_a_label_as_it_is_written_on_short_lines(label: str, shown: str) -> None:
    assert f'n0 [label="{shown}"];' in draw.dot(Tree({}, Leaf(label)), Bare())


def test_dot_escapes_its_quotes() -> None:
    drawing = draw.dot(TREE, Ids())
    assert drawing.startswith("digraph {")
    assert r'label="urgence \"?\""' in drawing
    assert 'n0 -> n2 [label="non"];' in drawing


def test_a_tree_of_one_leaf_can_be_drawn() -> None:
    alone = Tree({}, TREE.root.branches[0].node)  # type: ignore[union-attr]
    assert draw.text(alone, Ids()) == "→ [faire-avec]"
