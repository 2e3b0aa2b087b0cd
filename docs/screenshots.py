"""Draws the screens and the papers shown in README.md, by driving the real app through a visit.

Run it with ``python -m docs.screenshots`` from the root of the project. The same guide
and the same program give the same files, byte for byte.
"""

from __future__ import annotations

import asyncio
import re
from datetime import date

from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from docs.posing import DAY, FONTS, IMAGES, invented_desk, posing, press

SIZE = (100, 30)

VISIT: tuple[tuple[str, str], ...] = (
    ("", "accueil"),
    ("1", "cadre"),
    ("enter enter enter enter enter 1", "diagnostic"),
    ("1 1 1 2 right", "synthese"),
    ("1", "recommandation"),
    ("5", "pourquoi"),
    ("f4", "arbre"),
    ("f4 enter 1 2 m m", "ensemble"),
    ("right 1 2", "memo"),
    ("f 1 3 1 2 1 3 5 4 1 left 6 2", "liaison"),
    ("right 1 2", "fin"),
    ("c", "la-coop"),
    ("left right enter 2 1", "memos"),
    ("left 4", "structure"),
    ("left 5", "lieux"),
    ("left 6", "bilan"),
    ("left 7", "aide"),
    ("2", "decouvrir"),
    ("escape left 8", "former"),
    ("1 1 p space space space space space space space", "demonstration"),
    ("p q 1 2 right right 2 2 1 2 0", "jeu-de-role"),
    ("q 1 3 1 2 2 1 space", "comparaison"),
)
"""The keys to press, then the picture to take.

A visit that is urgent, a small help, with a wish to learn, under stress; then the desk; then the trainer's
room.
"""

PIXELS_AN_INCH = 72


async def take_all() -> None:
    """Walk the visit and write one picture a step."""
    async with posing(SIZE) as pilot:
        for keys, name in VISIT:
            await press(pilot, keys)
            picture = at_home(pilot.app.export_screenshot())
            (IMAGES / f"{name}.svg").write_text(picture, encoding="utf-8")


def draw_pages() -> None:
    """Write the first page of both papers, as a person takes them home."""
    import typst

    from cnfs_tui.guide.handover import Handover
    from cnfs_tui.guide.recommendation import Situation, recommend
    from cnfs_tui.paper.glyphs import FONTS as TYPEFACES
    from cnfs_tui.paper.handing import liaison_sheet, memo_forms
    from cnfs_tui.paper.template import TEMPLATE, template_data
    from cnfs_tui.tree.decide import decide
    from cnfs_tui.tree.model import Decision

    guide = load(shipped_guide())
    answers = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}
    situation = Situation(answers, {"theme": "logement"})
    decision = decide(guide.tree, answers)
    assert isinstance(decision, Decision)
    found = recommend(guide, situation, decision)
    chosen = Handover(
        need="comprendre-un-courrier", done=frozenset({"courrier-lu"}), appointment=date(2026, 11, 24)
    )
    sheets = {
        "papier-memo": next(memo_forms(guide, found, ["garder-un-justificatif"], DAY)),
        "papier-liaison": liaison_sheet(guide, found, chosen, "logement", DAY),
    }
    for name, sheet in sheets.items():
        data = template_data(sheet, large=False, most_pages=1)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[TYPEFACES])
        page = typst.compile(
            TEMPLATE, font_paths=fonts, format="png", ppi=PIXELS_AN_INCH, sys_inputs={"sheet": data}
        )
        assert isinstance(page, bytes)
        (IMAGES / f"{name}.png").write_bytes(page)


def at_home(svg: str) -> str:
    """Without the fonts that the drawing would fetch from elsewhere."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: (Fira Code[^;]*|arial);", f"font-family: {FONTS};", svg)
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)  # some viewers drop leading spaces
    svg = "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"
    assert "url(http" not in svg
    return svg


def main() -> None:
    with invented_desk():
        asyncio.run(take_all())
    draw_pages()


if __name__ == "__main__":
    main()
