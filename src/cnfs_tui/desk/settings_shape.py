"""The keys of ``reglages.yaml``, as a person writes them. Imported only to read it: pydantic is heavy."""

from __future__ import annotations

from cnfs_tui.guide.model.shape import Shape, Text, YesNo, french


class SettingsShape(Shape):
    """All lines are free to be left out."""

    printer: Text | None = french("imprimante", default=None)
    large: YesNo = french("gros caractères", default=False)
