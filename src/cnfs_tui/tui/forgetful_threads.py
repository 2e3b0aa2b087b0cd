"""Threads that remember nothing of what they did."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class ForgetfulThreads(ThreadPoolExecutor):
    """Gives each job a context of its own.

    A worker of Textual 8.2.8 names itself in the context of its thread, which would go on holding it, the
    screen that began it and the visit, until the thread has something else to do.
    """

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """As any executor's."""
        return super().submit(copy_context().run, partial(fn, *args, **kwargs))
