"""The tree's ids in the words of its guide."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide


class TreeWords:
    """How the criteria, the answers and the cases of a guide are named in a drawing of its tree."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def criterion(self, criterion: str) -> str:
        """The title of a criterion."""
        return _one_line(self._guide.diagnostic.criteria[criterion].title)

    def answers(self, criterion: str, answers: tuple[str, ...]) -> str:
        """The titles of the answers of one branch."""
        known = self._guide.diagnostic.criteria[criterion].answers
        return " ou ".join(_one_line(known[answer].title) for answer in answers)

    def case(self, case: str) -> str:
        """The title of a case, with its statut: a proposal is never taken for the note."""
        found = self._guide.cases[case]
        return f"{_one_line(found.title)} ({found.status.value})"


class TreeWordsWithIds(TreeWords):
    """The same words, each with what an author writes for it in the files: « Urgence [urgence] »."""

    def criterion(self, criterion: str) -> str:
        """The title of a criterion, and its id."""
        return f"{super().criterion(criterion)} [{criterion}]"

    def case(self, case: str) -> str:
        """The title of a case, its statut, and its id."""
        return f"{super().case(case)} [{case}]"


def _one_line(title: str) -> str:
    """An author may have written it on several lines."""
    return " ".join(title.split())
