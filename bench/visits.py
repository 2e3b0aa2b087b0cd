"""Visits, one after the other, in one program: does it grow, and how long does forgetting take.

Run it with ``python bench/visits.py [WHOLE] [BARE]``: WHOLE visits are led by the keys through every screen,
both papers set, in the real app without a terminal (half a second each); BARE visits are what the app
holds of them alone (answers, observations, recommendation, liaison sheet), without a screen.
Each kind has a process of its own, whose memory is read after a tenth of its visits, then at the end.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from probe import told_by
from report import Row, show
from terminal import environment

WHOLE, BARE = 300, 10_000

COMMON = """
import asyncio, gc, json, os, sys, time
from pathlib import Path
from cnfs_tui.guide.opening import open_guide

count = int(sys.argv[1])
ANSWERS = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}
opened = open_guide(None)

def memory():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

def tell(early, late, forgetting, seconds):
    print(json.dumps({"early": early, "late": late, "forgetting": forgetting, "seconds": seconds}))
"""

BY_THE_KEYS = (
    COMMON
    + """
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tui.app import CnfsApp
from cnfs_tui.session.steps import Step

async def main():
    app = CnfsApp(lambda: opened)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        async def until(condition):
            while not condition():
                await asyncio.sleep(0.001)

        def on(step):
            return lambda: getattr(app.screen, "STEP", None) is step and app.screen.is_mounted

        async def press(key, condition):
            app.simulate_key(key)
            await until(condition)
            await pilot.pause(0)

        async def visit():
            session = app.session
            await press("1", on(Step.FRAMING))
            for _ in opened.guide.framing.beats:
                app.simulate_key("enter")
                await pilot.pause(0)
            await until(on(Step.DIAGNOSIS))
            while isinstance(result := session.current.result, Pending):
                asked = result.criterion
                answers = list(opened.guide.diagnostic.criteria[asked].answers)
                key = str(answers.index(ANSWERS[asked]) + 1)
                await press(key, lambda: asked in session.current.answers)
            await until(on(Step.OBSERVATIONS))
            await press("right", on(Step.SUMMARY))
            await press("1", on(Step.RECOMMENDATION))
            await press("enter", on(Step.TOGETHER))
            await press("right", on(Step.MEMO))
            await press("1", lambda: session.current.skills)
            await press("right", on(Step.LIAISON))
            await press("right", on(Step.GOODBYE))
            await press("right", lambda: app.focused and app.focused.option.value == "end")
            start = time.perf_counter()
            await press("enter", lambda: session.visit is None and len(app.screen_stack) == 1)
            return (time.perf_counter() - start) * 1000

        await until(lambda: app.session is not None)
        forgetting, begun = [], time.perf_counter()
        for rank in range(count):
            forgetting.append(await visit())
            if rank == count // 10:
                await asyncio.sleep(4)
                early = memory()
        await asyncio.sleep(4)
        tell(early, memory(), forgetting, time.perf_counter() - begun)

asyncio.run(main())
"""
)

WITHOUT_A_SCREEN = (
    COMMON
    + """
from datetime import date
from cnfs_tui.paper.handing import liaison_sheet
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.session.papers import Papers
from cnfs_tui.session.session import Session

session = Session(Papers(Path(os.environ["CNFS_TUI_DATA"]), lambda message: None), opened)
forgetting, begun = [], time.perf_counter()
for rank in range(count):
    session.begin()
    visit = session.current
    for criterion, answer in ANSWERS.items():
        visit = visit.answer(criterion, answer)
    visit = visit.observe("personne", "tiers").agree().toggle_step(0).climb(2)
    visit = visit.toggle_skill(next(iter(opened.guide.skills))).meet_again(date(2026, 12, 1))
    session.visit = visit
    advice = visit.recommendation
    sheet = liaison_sheet(visit.guide, advice, visit.handover, None, date(2026, 11, 23))
    order = session.order(Paper.LIAISON_SHEET, [sheet])
    session.outcome()
    start = time.perf_counter()
    session.forget()
    forgetting.append((time.perf_counter() - start) * 1000)
    if rank == count // 10:
        early = memory()
tell(early, memory(), forgetting, time.perf_counter() - begun)
"""
)


def rows(kind: str, program: str, count: int) -> list[Row]:
    """The figures of so many visits, in a process and a desk of their own."""
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home)) | {"CNFS_TUI_DATA": home}
        found = told_by(program, str(count), env=env)
    return [
        Row(
            f"{count} {kind}: growth, from a tenth of them",
            [100 * (found["late"] / found["early"] - 1)],
            "%",
            5,
        ),
        Row(f"{count} {kind}: memory at the end", [found["late"]], "MiB"),
        Row(f"{kind}: forgotten in", found["forgetting"], "ms", 50),
        Row(f"{kind}: each", [1000 * found["seconds"] / count], "ms"),
    ]


def main() -> None:
    """Measure, print, inform; the status is always 0."""
    whole, bare = (*map(int, sys.argv[1:3]), *(WHOLE, BARE)[len(sys.argv[1:3]) :])
    show(
        "Visits in a row",
        [
            *rows("whole visits", BY_THE_KEYS, whole),
            *rows("visits without a screen", WITHOUT_A_SCREEN, bare),
        ],
    )


if __name__ == "__main__":
    main()
