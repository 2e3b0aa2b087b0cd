"""The group's diagnosis and the scenario's, in words: whose word each case is, and what it changes."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.pages.block import HEADING, MUTED, Block, beware, heading, provenance
from cnfs_tui.pages.case_words import ACTIONS, STATUS
from cnfs_tui.pages.text import spoken
from cnfs_tui.pages.training.comparison.pair import Pair
from cnfs_tui.training.comparison import Comparison, Row

GROUP, SCENARIO = "Le groupe", "Le scénario"
UNSURE_TITLE = "Je ne sais pas"
CHANGES_ALL = "Cette réponse change tout"
CHANGES_NOTHING = "Sans effet sur la recommandation"
NOT_COMPARED = "Les chemins se séparent"
STILL_OURS = "Le groupe peut garder son désaccord : le conseiller décide."
NOTE_IS_SILENT = (
    "Ici, la note ne tranche pas : le scénario suit une proposition. Le groupe peut avoir raison."
)
NOTE_IS_SILENT_FOR_BOTH = "Ici, la note ne tranche pas : ce cas est une proposition."
GROUP_BEYOND_NOTE = "Le cas du groupe est une proposition, que la note ne dit pas ainsi."
ONLY_TOGETHER = "Aucune de ces réponses ne suffit seule : ensemble, elles changent la recommandation."
_NOT_ASKED_GROUP = "Question non posée : le chemin du groupe s’arrête avant, ou passe ailleurs."
_NOT_ASKED_SCENARIO = "Question non posée dans le scénario : ses autres réponses suffisent."
_NOT_ASKED = "(pas posée)"


def answer_title(guide: Guide, criterion: str, answer: str | None) -> str:
    """An answer as the person would read it."""
    if answer is None:
        return _NOT_ASKED
    return UNSURE_TITLE if answer == UNSURE else guide.diagnostic.criteria[criterion].answers[answer].title


def verdict(found: Comparison) -> str:
    """How far the two agree, in one sentence."""
    alike = len(found.rows) - len(found.differences)
    if not found.differences:
        return "Le groupe et le scénario donnent les mêmes réponses."
    same = "même recommandation" if found.same_case else "autre recommandation"
    return f"{alike} réponse{'s' if alike > 1 else ''} sur {len(found.rows)} en commun, {same}."


def verdict_in_short(found: Comparison) -> str:
    """The same, to be read from afar."""
    alike = len(found.rows) - len(found.differences)
    return f"{alike} sur {len(found.rows)} en commun, {'même cas' if found.same_case else 'autre cas'}"


def pair(guide: Guide, row: Row) -> Pair:
    """One criterion, side by side."""
    criterion = row.criterion
    return Pair(
        guide.diagnostic.criteria[criterion].title,
        answer_title(guide, criterion, row.group),
        answer_title(guide, criterion, row.expected),
        row.agrees,
    )


def cases_pair(guide: Guide, found: Comparison) -> Pair:
    """The case that each leads to, side by side."""
    group = guide.cases[found.case].title if found.case else _NOT_ASKED
    return Pair("Le cas", group, guide.cases[found.expected].title, found.same_case)


def worth(row: Row) -> str:
    """What a difference is worth, in a few words: alone, does it change the recommendation?"""
    if row.group is None or row.expected is None:
        return NOT_COMPARED
    return CHANGES_ALL if row.decides else CHANGES_NOTHING


def weight(guide: Guide, row: Row) -> str:
    """The same, and where this one answer would have led."""
    if row.group is None:
        return _NOT_ASKED_GROUP
    if row.expected is None:
        return _NOT_ASKED_SCENARIO
    if not row.decides:
        return f"{worth(row)} : avec elle seule, le cas reste le même."
    if len(row.leads) > 1:
        return f"{worth(row)} : avec elle seule, il faudrait d’autres questions."
    return f"{worth(row)} : avec elle seule, on irait à « {guide.cases[row.leads[0]].title} »."


def about_difference(guide: Guide, row: Row, *, brief: bool) -> list[Block]:
    """What a difference changes, what caution says, and unless ``brief`` what the note says of it."""
    criterion = guide.diagnostic.criteria[row.criterion]
    blocks = [
        Block(weight(guide, row), HEADING),
        Block(criterion.answers[criterion.if_unsure].title, lead="Dans le doute : ", gap=1),
        Block(criterion.caution, MUTED),
    ]
    if brief:
        return blocks
    return [
        *blocks,
        Block(in_the_note(guide, row.criterion), lead="Dans la note : ", gap=1),
        provenance(criterion.source, STATUS[criterion.status.value], criterion.checked_on),
    ]


def in_the_note(guide: Guide, criterion: str) -> str:
    """The note's own words on a criterion, or that it has none."""
    said = guide.diagnostic.criteria[criterion].in_the_note
    return spoken(said) if said else "rien sur ce critère."


def silence(guide: Guide, found: Comparison) -> str | None:
    """What must be said when the note itself settles nothing here."""
    if guide.cases[found.expected].status is Status.PROPOSAL:
        return NOTE_IS_SILENT_FOR_BOTH if found.same_case else NOTE_IS_SILENT
    if found.case and guide.cases[found.case].status is Status.PROPOSAL:
        return GROUP_BEYOND_NOTE
    return None


def about_cases(guide: Guide, found: Comparison, *, brief: bool) -> list[Block]:
    """What is left open, then the case of each and on whose word; ``brief`` leaves out where to read it."""
    blocks: list[Block] = []
    if silent := silence(guide, found):
        blocks.append(beware(silent))
    if found.only_together:
        blocks.append(Block(ONLY_TOGETHER, "bold"))
    if found.same_case:
        return [*blocks, *_case("Le même cas", guide.cases[found.expected], brief=brief)]
    if found.case:
        blocks += _case(GROUP, guide.cases[found.case], brief=brief)
    return [*blocks, *_case(SCENARIO, guide.cases[found.expected], brief=brief)]


def sources(guide: Guide, found: Comparison) -> list[str]:
    """Where each case is read, to be told to the group."""
    cases = dict.fromkeys(filter(None, (found.case, found.expected)))
    return [f"« {guide.cases[case].title} » : {guide.cases[case].source}" for case in cases]


def _case(whose: str, case: Case, *, brief: bool) -> list[Block]:
    told = [
        heading(f"{whose} : {case.title}"),
        Block(ACTIONS[case.action], lead="Action : "),
        Block(STATUS[case.status.value], "bold", lead="Statut : "),
    ]
    if not brief:
        told.append(Block(case.source, MUTED, lead="Source : "))
        if case.nuance:
            told.append(Block(case.nuance, lead="Précision : "))
    return told


def hands(count: int) -> str:
    """« 3 mains »."""
    return f"{count} main{'s' if count > 1 else ''}" if count else "aucune main"


def bar(count: int, lines: int = 1) -> str:
    """A bar as long as the hands raised, the number after it; ``lines`` high."""
    block = "█" * (2 * min(count, _LONGEST))
    rows = [block] * lines
    rows[lines // 2] = f"{block} {hands(count)}".strip()
    return "\n".join(row for row in rows if row)


_LONGEST = 16
"""Hands in the longest bar; the number goes on alone."""
