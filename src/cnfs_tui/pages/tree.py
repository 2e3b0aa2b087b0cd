"""L’arbre de décision: what each of its lines says, where it leads, and where a visit has come."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.model.shape import Sourced
from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.pages.block import HEADING, MUTED, POINTED, Block, beware, bullets, heading, numbered, said
from cnfs_tui.pages.case_words import ACTIONS, STATUS
from cnfs_tui.pages.text import spoken
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import Leaf
from cnfs_tui.tree.outline import Line, steps_to
from cnfs_tui.visit import Visit

TITLE = "Arbre de décision"
ABOUT = (
    "L’arbre de décision du guide : chaque question, ses réponses, et le cas où elles mènent. Le rond ● "
    "marque le chemin de la visite en cours."
)


def title(guide: Guide) -> str:
    """Which tree it is."""
    return f"{TITLE} · {version(guide)}"


def version(guide: Guide) -> str:
    """Of which guide it is."""
    return f"guide {guide.version}"


def label(words: TreeWords, line: Line, *, presumed: bool = False) -> str:
    """« answer → next question ? », or « answer → case (statut) »; ``presumed`` by caution, or not."""
    node, step = line.node, line.step
    leads = words.case(node.case) if isinstance(node, Leaf) else f"{words.criterion(node.criterion)} ?"
    if step is None:
        return leads
    caution = " (par prudence)" if presumed else ""
    return f"{words.answers(step.criterion, step.answers)}{caution} → {leads}"


def about(guide: Guide, line: Line) -> list[Block]:
    """What a line of the tree is: a question, or a case and how one comes to it."""
    if isinstance(line.node, Leaf):
        return [*_case(guide.cases[line.node.case]), *_conditions(guide, line)]
    return _question(guide.diagnostic.criteria[line.node.criterion])


def end_of_the_way(visit: Visit, line: Line) -> list[Block]:
    """What the visit has to do with the line where its way stops."""
    cases, result = visit.guide.cases, visit.result
    if isinstance(result, Pending):
        words = "La visite en est à cette question."
    elif isinstance(line.node, Leaf):
        words = "La visite mène à ce cas."
    else:
        words = (
            f"La visite s’arrête ici : quelle que soit la réponse, le cas est « {cases[result.case].title} »."
        )
    blocks = [Block(words, POINTED, lead="● ")]
    if visit.override:
        chosen = cases[visit.override.case].title
        blocks.append(beware(f"Vous faites autrement : {chosen}."))
    return blocks


def _conditions(guide: Guide, line: Line) -> list[Block]:
    """The questions and answers that lead to a case: a large tree does not show them all at once."""
    words, steps = TreeWords(guide), steps_to(guide.tree.root, line.where)
    told = (
        f"{words.criterion(step.criterion)} : {words.answers(step.criterion, step.answers)}" for step in steps
    )
    return [heading("On y arrive par"), *bullets(told)] if steps else []


def _case(case: Case) -> list[Block]:
    """A case in brief: what it is, and on whose word."""
    blocks = [
        Block(case.title, HEADING),
        Block(ACTIONS[case.action], "bold", lead="Action : "),
        *_sourced(case),
    ]
    if case.nuance:
        blocks.append(Block(case.nuance, lead="Précision : "))
    return blocks


def _question(criterion: CriterionGuide) -> list[Block]:
    """A question in brief. What tells its answers apart stays folded when the person must not see it."""
    blocks = [
        Block(spoken(criterion.question), HEADING),
        *_sourced(criterion),
    ]
    if criterion.discreet:
        return blocks
    blocks.append(Block(criterion.answers[criterion.if_unsure].title, lead="Si on ne sait pas : "))
    if criterion.in_the_note:
        blocks.append(Block(spoken(criterion.in_the_note), lead="Dans la note : "))
    return blocks


def _sourced(told: Sourced) -> list[Block]:
    """On whose word, told apart from where it can be read again."""
    date = f", vérifié le {told.checked_on:%d/%m/%Y}" if told.checked_on else ""
    return [
        Block(STATUS[told.status.value], lead="Statut : "),
        Block(f"{told.source}{date}", MUTED, lead="Source : "),
    ]


def page(case: Case) -> list[Block]:
    """All that a case proposes, to be read over the tree."""
    return [
        *_case(case)[1:],
        heading("Posture"),
        Block(case.posture),
        heading("Le proposer"),
        Block(spoken(case.proposal)),
        heading("Étapes"),
        *numbered(step.do for step in case.steps),
        heading("À dire"),
        *said(case.say),
        heading("Ensuite"),
        *bullets(case.next),
        heading("Exemples"),
        *bullets(example.title for example in case.examples),
    ]
