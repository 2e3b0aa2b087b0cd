"""The comparison of two guides as ``comparer --json`` gives it."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.comparing.comparison import AdviceChange, Assumed, Assumption, Comparison, OneSided
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.complement import Complement
from cnfs_tui.tree.compare import Difference, Shift
from cnfs_tui.tree.cover import Part

Data = dict[str, object]


def as_data(found: Comparison, old_name: str, new_name: str) -> Data:
    """The whole comparison, by ids; ``old_name`` and ``new_name`` are what the user called them."""
    old, new = found.old, found.new
    return {
        "ancien": {"nom": old_name, "regles": old.version},
        "nouveau": {"nom": new_name, "regles": new.version},
        "decisions_changent": found.decisions_change,
        **_difference(found, found.decisions),
        "reponses_nouvelles": [_answer(found, answer) for answer in found.come],
        "reponses_retirees": [_answer(found, answer) for answer in found.gone],
        "criteres_nouveaux": [c for c in new.diagnostic.criteria if c not in found.criteria.values()],
        "criteres_retires": [c for c in old.diagnostic.criteria if c not in found.criteria],
        "cas_nouveaux": list(found.cases.come),
        "cas_retires": list(found.cases.gone),
        "dans_le_doute": [_assumed(found, a) for a in found.assumed if a.kind is Assumption.IF_UNSURE],
        "par_defaut": [_assumed(found, a) for a in found.assumed if a.kind is Assumption.DEFAULT],
        "arbre_reecrit": found.rewritten,
        "complements": [_advice(change) for change in found.advice],
        "renommages": [
            {"fichier": r.file, "ancien": list(r.before), "nouveau": list(r.after)}
            for r in found.texts.renamings
        ],
        "textes": [
            {
                "fichier": change.file,
                "bloc": list(change.block),
                "cle": list(change.key),
                "ancien": change.before,
                "nouveau": change.after,
            }
            for change in found.texts.changes
        ],
    }


def _difference(found: Comparison, difference: Difference) -> Data:
    return {
        "situations": difference.situations,
        "situations_changees": difference.changed,
        "situations_hors_regions": difference.left,
        "decisions": [_shift(found, shift) for shift in difference.shifts],
    }


def _shift(found: Comparison, shift: Shift) -> Data:
    return {
        "ancien": _case(found.old, shift.before),
        "nouveau": _case(found.new, shift.after),
        "situations": shift.size,
        "situations_hors_regions": shift.left,
        "regions": list(_regions(shift.parts)),
    }


def _case(guide: Guide, case: str) -> Data | None:
    if not case:
        return None
    told = guide.cases[case]
    return {"cas": told.id, "titre": told.title, "action": told.action.value}


def _regions(parts: tuple[Part, ...]) -> Iterator[Data]:
    for part in parts:
        yield {
            "situations": part.size,
            "deja_citees": part.told,
            "reponses": {step.criterion: list(step.answers) for step in part.region.limits},
        }


def _answer(found: Comparison, side: OneSided) -> Data:
    return {
        "critere": side.criterion,
        "reponse": side.answer,
        "situations": side.difference.changed,
        "decisions": [_shift(found, shift) for shift in side.difference.shifts],
    }


def _assumed(found: Comparison, change: Assumed) -> Data:
    told: Data = {"critere": change.criterion, "ancien": change.before, "nouveau": change.after}
    return told if change.difference is None else {**told, **_difference(found, change.difference)}


def _advice(change: AdviceChange) -> Data:
    return {"ancien": _conditions(change.before), "nouveau": _conditions(change.after)}


def _conditions(complement: Complement | None) -> Data | None:
    if complement is None:
        return None
    when = {key: list(accepted) for key, accepted in complement.when.items()}
    return {"id": complement.id, "titre": complement.title, "si": when}
