"""``cnfs-tui dessiner``: the tree, for the eye."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.tree import draw
from cnfs_tui.tree.draw import Row
from cnfs_tui.tree.model import Step

FORMATS = ("texte", "tableau", "mermaid", "dot")


class GuideWords:
    """The tree's ids in the words of its guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def criterion(self, criterion: str) -> str:
        """The title of a criterion."""
        return self._guide.diagnostic.criteria[criterion].title

    def answers(self, criterion: str, answers: tuple[str, ...]) -> str:
        """The titles of the answers of one branch."""
        known = self._guide.diagnostic.criteria[criterion].answers
        return " ou ".join(known[answer].title for answer in answers)

    def case(self, case: str) -> str:
        """The title of a case, with its statut: a proposal is never taken for the note."""
        found = self._guide.cases[case]
        return f"{found.title} ({found.status.value})"


def run(guide: Guide, form: str) -> int:
    """Print the tree in one of FORMATS."""
    words = GuideWords(guide)
    if form == "tableau":
        print(_table(guide, words))
    else:
        drawing = {"texte": draw.text, "mermaid": draw.mermaid, "dot": draw.dot}[form]
        print(drawing(guide.tree, words))
    return 0


def _table(guide: Guide, words: GuideWords) -> str:
    """One row a path, one column a criterion; a dash where the answer does not matter."""
    criteria = tuple(guide.tree.criteria)
    head = (*(words.criterion(criterion) for criterion in criteria), "Cas")
    body = [_cells(row, criteria, words) for row in draw.rows(guide.tree)]
    widths = [max(len(line[column]) for line in (head, *body)) for column in range(len(head))]
    rule = "─┼─".join("─" * width for width in widths)
    lines = [_line(head, widths), rule, *(_line(cells, widths) for cells in body)]
    return "\n".join(lines)


def _cells(row: Row, criteria: tuple[str, ...], words: GuideWords) -> tuple[str, ...]:
    asked: dict[str, Step] = {step.criterion: step for step in row.path}
    answers = (words.answers(c, asked[c].answers) if c in asked else "–" for c in criteria)
    return (*answers, words.case(row.case))


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    return " │ ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
