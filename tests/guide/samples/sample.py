"""What a sample of a problem is."""

from __future__ import annotations

from dataclasses import dataclass

from tests.guide.small_guide import SmallGuide


@dataclass(frozen=True, slots=True)
class Sample:
    """In the small guide's ``file``, ``faulty`` stands in the place of the excerpt ``sound``.

    Without ``sound``, ``faulty`` is the whole file (None: no such file; bytes: as saved by a tool).
    ``mended`` is what the author should write instead; left out, it is the sound text itself.
    ``told`` is a French sentence for what a page cannot show (an encoding, a missing file).
    """

    file: str
    faulty: str | bytes | None
    sound: str | None = None
    mended: str | None = None
    told: str = ""

    def spoil(self, guide: SmallGuide) -> None:
        """Make the slip in a sound small guide."""
        if self.faulty is None:
            guide.remove(self.file)
        else:
            self._put(guide, self.faulty)

    def mend(self, guide: SmallGuide) -> None:
        """Write the mended text in a sound small guide."""
        if self.mended is not None:
            self._put(guide, self.mended)

    def _put(self, guide: SmallGuide, text: str | bytes) -> None:
        if self.sound is None:
            guide.write(self.file, text)
        else:
            assert isinstance(text, str)
            guide.change(self.file, self.sound, text)
