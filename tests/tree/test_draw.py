from __future__ import annotations

from cnfs_tui.tree import draw
from cnfs_tui.tree.model import Step, Tree
from tests.tree.test_decide import TREE


class Ids:
    """Words that are the ids themselves, with what could break a drawing."""

    def criterion(self, criterion: str) -> str:
        return f'{criterion} "?"'

    def answers(self, criterion: str, answers: tuple[str, ...]) -> str:
        return " ou ".join(answers)

    def case(self, case: str) -> str:
        return f"[{case}]"


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


def test_dot_escapes_its_quotes() -> None:
    drawing = draw.dot(TREE, Ids())
    assert drawing.startswith("digraph {")
    assert r'label="urgence \"?\""' in drawing
    assert 'n0 -> n2 [label="non"];' in drawing


def test_a_tree_of_one_leaf_can_be_drawn() -> None:
    alone = Tree({}, TREE.root.branches[0].node)  # type: ignore[union-attr]
    assert draw.text(alone, Ids()) == "→ [faire-avec]"
