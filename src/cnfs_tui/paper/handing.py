"""What this visit puts on paper, and where the file goes."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.naming import named
from cnfs_tui.guide.recommendation import HERE, Recommendation
from cnfs_tui.paper.pdf import render, save
from cnfs_tui.paper.sheet import MemoSheet, compose

DATA_VARIABLE = "CNFS_TUI_DATA"


def sheet_for(guide: Guide, found: Recommendation, ticked: Collection[str], day: date) -> MemoSheet:
    """The memo of a visit: only the skills ticked, in the guide's order, and the first door to knock at."""
    skills = [skill for skill in guide.skills if skill in ticked]
    return compose(
        [guide.memos[skill] for skill in skills],
        version=guide.version,
        guide=named(guide),
        done=[f"{guide.memos[skill].title}." for skill in skills],
        day=day,
        helpers=[actor.name for actor in found.targets if actor.id not in HERE][:1],
        proposal=found.case.status is Status.PROPOSAL,
    )


def sheet_of(guide: Guide, skills: Sequence[str]) -> MemoSheet:
    """The memo of some skills on their own, for a workshop: nothing ticked, the date to fill in."""
    return compose([guide.memos[skill] for skill in skills], version=guide.version, guide=named(guide))


def store(sheet: MemoSheet, path: Path | None = None) -> Path:
    """Save the PDF at ``path``, else where its user will find it. Raises MemoRefused, OSError."""
    pdf = render(sheet)
    path = path or _free_name(_folder())
    save(pdf, path)
    return path


def _folder() -> Path:
    """The folder named by the environment, else the user's own for downloads."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        folder = Path(named) / "memos"
    else:
        from platformdirs import user_downloads_path

        folder = user_downloads_path()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _free_name(folder: Path) -> Path:
    """``memo.pdf``, or the first numbered name that is free: no earlier sheet is lost."""
    names = (folder / ("memo.pdf" if n == 1 else f"memo-{n}.pdf") for n in count(1))
    return next(path for path in names if not path.exists())
