"""The judge itself is judged: it passes a sound file, and names each fault made in that file on purpose.

Without these, a driver that found nothing would look like a memo without a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
import typst
from pypdf import PdfWriter
from pypdf.generic import BooleanObject, DecodedStreamObject, NameObject, TextStringObject

from tests.paper.ua.verapdf import Unreadable, VeraPdf

SOUND = b"""
#set document(title: "Titre")
#set text(lang: "fr")
= Un
== Deux
Des mots.
+ Un geste.
#let drawing = bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>")
#image(drawing, format: "svg", width: 9pt, alt: "Un dessin")
"""

Edit = Callable[[PdfWriter], None]


@pytest.fixture(scope="module")
def sound() -> bytes:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    return typst.compile(SOUND, font_paths=fonts, format="pdf", pdf_standards=["ua-1"])


def edited(pdf: bytes, edit: Edit) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf))
    edit(writer)
    with BytesIO() as file:
        writer.write(file)
        return file.getvalue()


def without(entry: str) -> Edit:
    """An edit that takes an entry away from every dictionary that has it."""

    def edit(pdf: PdfWriter) -> None:
        for dictionary in dictionaries(pdf):
            dictionary.pop(NameObject(entry), None)

    return edit


def tagged(old: str, new: str) -> Edit:
    """An edit that calls by another name each element of a kind."""

    def edit(pdf: PdfWriter) -> None:
        for element in dictionaries(pdf):
            if element.get(NameObject("/S")) == old:
                element[NameObject("/S")] = NameObject(new)

    return edit


def without_words_in_the_metadata(words: bytes) -> Edit:
    """An edit that takes away what the XMP packet says between two tags."""

    def edit(pdf: PdfWriter) -> None:
        packet = DecodedStreamObject()
        old: Any = pdf.root_object["/Metadata"]
        packet.update({NameObject(key): NameObject(old[key]) for key in ("/Type", "/Subtype")})
        said = re.sub(rb"<%b>.*?</%b>" % (words, words), b"", old.get_object().get_data(), flags=re.DOTALL)
        packet.set_data(said)
        pdf.root_object[NameObject("/Metadata")] = pdf._add_object(packet)

    return edit


def with_a_hidden_title(pdf: PdfWriter) -> None:
    preferences: Any = pdf.root_object["/ViewerPreferences"]
    preferences[NameObject("/DisplayDocTitle")] = BooleanObject(False)


def in_no_real_language(pdf: PdfWriter) -> None:
    pdf.root_object[NameObject("/Lang")] = TextStringObject("le français")


def with_a_line_outside_the_tags(pdf: PdfWriter) -> None:
    page: Any = pdf.pages[0]
    content = DecodedStreamObject()
    content.set_data(page.get_contents().get_data() + b"\n0 0 9 9 re f\n")
    page[NameObject("/Contents")] = pdf._add_object(content)


def dictionaries(pdf: PdfWriter) -> list[dict[NameObject, Any]]:
    objects = (pdf.get_object(number) for number in range(1, len(pdf._objects) + 1))
    return [found for found in objects if isinstance(found, dict)]


def test_all_the_rules_of_the_profile_are_used(verapdf: VeraPdf) -> None:
    assert verapdf.rules == 106


def test_a_sound_file_passes(verapdf: VeraPdf, sound: bytes) -> None:
    verdict = verapdf.judge(sound)
    assert verdict.failed == {}
    assert verdict.checks > 200


def test_a_sound_file_passes_still_when_written_again_without_a_change(
    verapdf: VeraPdf, sound: bytes
) -> None:
    assert verapdf.judge(edited(sound, lambda _: None)).failed == {}


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        pytest.param(without_words_in_the_metadata(b"pdfuaid:part"), "5-1", id="no claim"),
        pytest.param(without("/MarkInfo"), "6.2-1", id="not said to be tagged"),
        pytest.param(with_a_line_outside_the_tags, "7.1-3", id="untagged"),
        pytest.param(without_words_in_the_metadata(b"dc:title"), "7.1-9", id="no title"),
        pytest.param(with_a_hidden_title, "7.1-10", id="title not shown"),
        pytest.param(without("/StructTreeRoot"), "7.1-11", id="no tags"),
        pytest.param(tagged("/LBody", "/P"), "7.2-20", id="list item without a body"),
        pytest.param(in_no_real_language, "7.2-29", id="language without a name"),
        pytest.param(without("/Lang"), "7.2-34", id="no language"),
        pytest.param(without("/Alt"), "7.3-1", id="image without a text"),
        pytest.param(tagged("/H2", "/H3"), "7.4.2-1", id="from H1 to H3"),
        pytest.param(without("/FontFile3"), "7.21.4.1-1", id="font not embedded"),
        pytest.param(without("/ToUnicode"), "7.21.7-1", id="letters without a meaning"),
    ],
)
def test_a_fault_is_found_and_named(verapdf: VeraPdf, sound: bytes, edit: Edit, rule: str) -> None:
    assert rule in verapdf.judge(edited(sound, edit)).failed


def test_what_is_no_pdf_has_no_verdict_and_the_next_file_has_its_own(verapdf: VeraPdf, sound: bytes) -> None:
    with pytest.raises(Unreadable):
        verapdf.judge(b"%PDF-nothing")
    assert verapdf.judge(sound).failed == {}
