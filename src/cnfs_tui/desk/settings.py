"""The settings of this desk: what was chosen for it, and what is known of its structure, in one value."""

from __future__ import annotations

from dataclasses import dataclass, field

from cnfs_tui.desk.profile import Profile


@dataclass(frozen=True, slots=True)
class Settings:
    """``printer``: the queue chosen, None for the system's own choice; ``large``: papers in large type.

    ``theme``: the colours chosen, one of :class:`Colours`, None for those by default. ``mask_after`` and
    ``erase_after``: minutes without a key after which the screen is masked, then the visit erased; 0, never.
    ``counting``: whether the structure has its activity counted; None, it was never asked.
    ``introduced``: the structure was introduced at the first start, or that was put off.
    """

    printer: str | None = None
    large: bool = False
    theme: str | None = None
    mask_after: int = 3
    erase_after: int = 10
    counting: bool | None = None
    introduced: bool = False
    profile: Profile = field(default_factory=Profile)
