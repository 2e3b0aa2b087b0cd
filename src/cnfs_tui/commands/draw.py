"""``cnfs-tui dessiner``: the tree, for the eye."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.tree_words import TreeWords, TreeWordsWithIds
from cnfs_tui.tree import draw
from cnfs_tui.tree.draw import Row
from cnfs_tui.tree.model import Step

FORMATS = ("texte", "tableau", "mermaid", "dot")


def run(guide: Guide, form: str) -> int:
    """Print the tree in one of FORMATS."""
    words = TreeWordsWithIds(guide) if form == "texte" else TreeWords(guide)
    if form == "tableau":
        print(_table(guide, words))
    else:
        drawing = {"texte": draw.text, "mermaid": draw.mermaid, "dot": draw.dot}[form]
        print(drawing(guide.tree, words))
    return 0


def _table(guide: Guide, words: TreeWords) -> str:
    """One row a path, one column a criterion; a dash where the answer does not matter."""
    criteria = tuple(guide.tree.criteria)
    head = (*(words.criterion(criterion) for criterion in criteria), "Cas")
    body = [_cells(row, criteria, words) for row in draw.rows(guide.tree)]
    widths = [max(len(line[column]) for line in (head, *body)) for column in range(len(head))]
    rule = "─┼─".join("─" * width for width in widths)
    lines = [_line(head, widths), rule, *(_line(cells, widths) for cells in body)]
    return "\n".join(lines)


def _cells(row: Row, criteria: tuple[str, ...], words: TreeWords) -> tuple[str, ...]:
    asked: dict[str, Step] = {step.criterion: step for step in row.path}
    answers = (words.answers(c, asked[c].answers) if c in asked else "–" for c in criteria)
    return (*answers, words.case(row.case))


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    return " │ ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
