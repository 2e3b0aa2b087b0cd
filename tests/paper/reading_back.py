"""What a tagged PDF says of itself, read by pypdf."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject


def catalogue(pdf: PdfReader) -> Any:
    """The root of the document."""
    return pdf.trailer["/Root"]


def elements(pdf: PdfReader) -> Iterator[DictionaryObject]:
    """The elements of the structure, in reading order."""
    waiting: list[Any] = [catalogue(pdf)["/StructTreeRoot"]["/K"]]
    while waiting:
        element = waiting.pop(0).get_object()
        if isinstance(element, ArrayObject):
            waiting[:0] = element
        elif isinstance(element, DictionaryObject):
            yield element
            waiting[:0] = [element["/K"]] if "/K" in element else []


def alternatives(pdf: PdfReader) -> list[str]:
    """What is said of each drawing, in reading order."""
    return [str(element["/Alt"]) for element in elements(pdf) if "/Alt" in element]


def fonts(pdf: PdfReader) -> dict[str, Any]:
    """The descriptor of each font used, by the font's name."""
    found: dict[str, Any] = {}
    for page in pdf.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            found[str(descendant["/BaseFont"])] = descendant["/FontDescriptor"]
    return found
