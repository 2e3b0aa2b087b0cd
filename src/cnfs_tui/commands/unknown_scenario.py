"""A scenario that the guide does not have, wherever it was typed."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.guide.guide import Guide
    from cnfs_tui.guide.opening import OpenedGuide


def no_such_scenario(opened: OpenedGuide, typed: str) -> str:
    """That there is no such scenario: it may stand in a guide of one's own, and why that one is not used."""
    from cnfs_tui.guide.problems.report import lines

    return "\n".join([*(lines(opened.refused) if opened.refused else ()), unknown(opened.guide, typed)])


def unknown(guide: Guide, typed: str) -> str:
    """That there is no such scenario, and which ones there are."""
    from cnfs_tui.training.finding import near

    listed = [
        f"  {name} : {f'{scenario.code} · ' if scenario.code else ''}{scenario.title}"
        for name, scenario in guide.scenarios.items()
    ]
    head = f"cnfs-tui : « {typed} » n’est pas un scénario de ce guide. {near(guide, typed)}".rstrip()
    return "\n".join([head, "Les scénarios, par leur nom, leur numéro ou leur titre :", *listed])
