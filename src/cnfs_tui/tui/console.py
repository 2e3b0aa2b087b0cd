"""The console of Windows: whether it obeys what draws a full screen. It did not before Windows 10."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_STANDARD_OUTPUT = -11
_VIRTUAL_TERMINAL_PROCESSING = 0x0004


def obeys(kernel: Any) -> bool:
    """Whether the console of this process takes the sequences of a terminal; it is left as it was.

    ``kernel``: ``ctypes.windll.kernel32``. « Utiliser l’ancienne console », among the properties of a window,
    makes a recent Windows refuse them too. Source: SetConsoleMode, documentation of Microsoft.
    """
    import ctypes

    handle, mode = kernel.GetStdHandle(_STANDARD_OUTPUT), ctypes.c_uint32()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    taken = bool(kernel.SetConsoleMode(handle, mode.value | _VIRTUAL_TERMINAL_PROCESSING))
    kernel.SetConsoleMode(handle, mode.value)
    return taken
