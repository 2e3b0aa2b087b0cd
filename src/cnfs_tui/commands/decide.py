"""``cnfs-tui decider``: one decision from answers."""

from __future__ import annotations

import json
from collections.abc import Iterator

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.naming import identity_data, signature
from cnfs_tui.guide.recommendation import Recommendation, Situation, recommend
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.typography import french


def run(guide: Guide, situation: Situation, *, as_json: bool) -> int:
    """Print the decision (0), or the next question when an answer is still needed (3)."""
    result = decide(guide.tree, situation.answers)
    if isinstance(result, Pending):
        data, text, status = _pending_data(guide, result), _pending_text(guide, result), 3
    else:
        found = recommend(guide, situation, result)
        data, text, status = decided_data(guide, found), _decided_text(guide, found), 0
    print(json.dumps(data, ensure_ascii=False, indent=2) if as_json else french("\n".join(text)))
    return status


def decided_data(guide: Guide, found: Recommendation) -> dict[str, object]:
    """The decision as the command line contract gives it (``decider --json``)."""
    case = found.case
    return {
        "complet": True,
        "cas": case.id,
        "titre": case.title,
        "action": case.action.value,
        "orientation": [{"id": actor.id, "nom": actor.name} for actor in found.targets],
        "etapes": [step.do for step in case.steps],
        "memo": list(case.skills),
        "complements": [{"id": c.id, "titre": c.title} for c in found.complements],
        "parce_que": [{"critere": r.criterion, "reponse": r.answer} for r in found.reasons],
        "et_si": [
            {"critere": change.criterion, "reponse": change.answer, "cas": change.cases[0]}
            for change in found.changes
            if len(change.cases) == 1
        ],
        "dans_le_doute": [
            {"critere": d.criterion, "reponse": d.assumed, "message": _caution(guide, d.criterion)}
            for d in found.decision.doubts
        ],
        "source": case.source,
        "statut": case.status.value,
        "regles": guide.version,
        "guide": identity_data(guide),
    }


def _caution(guide: Guide, criterion: str) -> str:
    return guide.diagnostic.criteria[criterion].caution


def _decided_text(guide: Guide, found: Recommendation) -> Iterator[str]:
    case, criteria = found.case, guide.diagnostic.criteria
    yield case.title
    yield ""
    yield case.posture
    for doubt in found.decision.doubts:
        yield _caution(guide, doubt.criterion)
    yield ""
    yield "Étapes"
    yield from (f"  {rank}. {step.do}" for rank, step in enumerate(case.steps, 1))
    yield ""
    yield "Avec qui"
    yield from (f"  • {actor.name}" for actor in found.targets)
    if found.complements:
        yield "À ajouter"
        yield from (f"  • {complement.title}" for complement in found.complements)
    yield ""
    yield "Parce que"
    for reason in found.reasons:
        answer = criteria[reason.criterion].answers[reason.answer].title
        yield f"  {criteria[reason.criterion].title} = {answer}{' (par prudence)' if reason.assumed else ''}"
    yield "Cela changerait si"
    for change in found.changes:
        criterion = criteria[change.criterion]
        titles = ", ou ".join(guide.cases[case].title for case in change.cases)
        yield f"  {criterion.title} = {criterion.answers[change.answer].title} → {titles}"
    yield ""
    yield f"Source : {case.source} (statut : {case.status.value}). {signature(guide)}."


def _pending_data(guide: Guide, pending: Pending) -> dict[str, object]:
    criterion = guide.diagnostic.criteria[pending.criterion]
    answers = [{"id": answer.id, "titre": answer.title} for answer in criterion.answers.values()]
    return {
        "complet": False,
        "prochaine_question": {
            "critere": criterion.id,
            "question": criterion.question,
            "reponses": answers,
        },
        "cas_possibles": list(pending.cases),
    }


def _pending_text(guide: Guide, pending: Pending) -> Iterator[str]:
    criterion = guide.diagnostic.criteria[pending.criterion]
    yield f"Il manque une réponse. {criterion.question}"
    for answer in criterion.answers.values():
        yield f"  {criterion.id}={answer.id}  {answer.title}"
    yield f"  {criterion.id}={UNSURE}  Je ne sais pas"
