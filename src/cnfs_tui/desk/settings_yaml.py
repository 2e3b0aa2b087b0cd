"""The settings of this desk and its structure, in one small YAML file that a person can read and write."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from cnfs_tui.desk.folders import make
from cnfs_tui.desk.profile import Colleague, Profile, Workshop
from cnfs_tui.desk.settings import Settings
from cnfs_tui.storing import free_name, store

TYPE_CHECKING = False
if TYPE_CHECKING:  # what reads YAML is imported when a file is read, after the first frame
    from cnfs_tui.desk.settings_shape import SettingsShape
    from cnfs_tui.guide.problems.problem import Problem
    from cnfs_tui.guide.reading.text.document import Document

_NOTHING_TO_TELL = frozenset({"FIC-01", "SYN-10"})
"""No file, or nothing in it but comments: every line of it is optional."""


def read_settings(path: Path, skills: Collection[str] | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings and what is to be told of their file; those by default when it cannot be read.

    ``skills``: those of the guide in use, when it is known; a workshop that teaches another one is told.
    """
    from cnfs_tui.desk.settings_shape import SettingsShape
    from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem
    from cnfs_tui.guide.reading.shaping.shape import shape
    from cnfs_tui.guide.reading.text.source import read_source
    from cnfs_tui.guide.reading.text.yaml_reader import read_yaml

    try:
        source = read_source(path, path.name)
        document = read_yaml(source)
        found = shape(document, SettingsShape)
    except GuideRefused as refusal:
        told = tuple(problem for problem in refusal.problems if problem.code not in _NOTHING_TO_TELL)
        return Settings(), told
    except OSError:  # within a folder that is not ours to look into
        return Settings(), (Problem("FIC-08", Place(path.name)),)
    unknown = () if skills is None else _unknown_skills(document, found, skills)
    return _settings(found), (*source.warnings, *document.warnings, *unknown)


def write_settings(path: Path, settings: Settings) -> None:
    """Write the whole file, for its owner only. Raises OSError.

    A file that could not be read is first moved beside it, as ``reglages-illisibles.yaml``: whatever
    happens, nothing of it is lost. A text that the file could not give back as it is (unseen characters,
    accents apart from their letters) is left out.
    """
    from cnfs_tui.desk.settings_text import settings_text
    from cnfs_tui.guide.problems.problem import Severity

    make(path.parent)
    _, problems = read_settings(path)
    if any(problem.severity is Severity.ERROR for problem in problems):
        path.rename(free_name(path.with_stem(f"{path.stem}-illisibles")))
    store(settings_text(settings).encode(), path, over=b"")


def _settings(found: SettingsShape) -> Settings:
    structure = found.structure
    profile = Profile(
        job=found.job or "",
        name=structure.name or "",
        kind=structure.kind.value if structure.kind else "",
        address=structure.address or "",
        postcode=structure.postcode or "",
        town=structure.town or "",
        telephone=structure.telephone or "",
        hours=structure.hours or "",
        aidants_connect=structure.aidants_connect.value if structure.aidants_connect else "",
        colleagues=tuple(Colleague(c.role, c.where or "", c.when or "") for c in found.colleagues or ()),
        workshops=tuple(
            Workshop(w.title, w.weekdays or (), w.dates or (), w.hours or "", w.place or "", w.skills or ())
            for w in found.workshops or ()
        ),
    )
    return Settings(
        printer=found.printer,
        large=found.large,
        theme=found.theme.value if found.theme else None,
        mask_after=found.mask_after,
        erase_after=found.erase_after,
        counting=found.counting,
        introduced=found.introduced,
        profile=profile,
    )


def _unknown_skills(document: Document, found: SettingsShape, known: Collection[str]) -> Iterator[Problem]:
    """The skills of workshops that the guide does not have: the workshop stays, the skill brings nobody."""
    from cnfs_tui.guide.problems.known_words import unknown
    from cnfs_tui.guide.problems.problem import Problem, Severity

    for rank, workshop in enumerate(found.workshops or ()):
        for place, skill in enumerate(workshop.skills or ()):
            if skill not in known:
                path = ("ateliers", rank, "competences", place)
                words = unknown(document.value(path), known)
                yield Problem("REF-05", document.place(path), words, Severity.WARNING)
