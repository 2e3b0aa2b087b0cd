"""Facts to read again; the samples are checked on 23 November 2026."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_DIAGNOSTIC = "rules/diagnostic.yaml"
_CHECKED = "vérifié le: 2026-11-23"

SAMPLES: dict[str, Sample] = {
    "DAT-01": Sample(_DIAGNOSTIC, "vérifié le: 2025-11-22", _CHECKED),
    "DAT-02": Sample(_DIAGNOSTIC, "vérifié le: 2062-11-23", _CHECKED),
    "DAT-03": Sample("rules/guide.yaml", "date: 2062-11-23\n", mended="date: 2026-11-23\n"),
}
