"""From Markdown to a manual: words only, nothing interpreted, nothing lost but pictures and addresses."""

from __future__ import annotations

import pytest

from cnfs_tui.manuals.passage import Kind, Part, Passage
from cnfs_tui.manuals.reading import NotAManual, read_manual

WHOLE = """\
# Un guide

Ce qu'il dit, **en gras** et en `code`, sur
deux lignes. [Un lien](ailleurs.md).

![Une image](images/x.svg)

## Première partie

1. Un pas
2. Un autre

- Un point

### À part

```text
cnfs-tui --guide "mon guide"
```

## Les touches

| Touche | Effet |
|---|---|
| F1 | aide |
"""


def test_a_manual_is_a_title_an_opening_and_parts() -> None:
    manual = read_manual(WHOLE)
    assert manual.title == "Un guide"
    assert manual.opening == (
        Passage(Kind.TEXT, "Ce qu’il dit, en gras et en code, sur deux lignes. Un lien."),
    )
    assert manual.parts == (
        Part(
            "Première partie",
            (
                Passage(Kind.STEP, "Un pas", "1."),
                Passage(Kind.STEP, "Un autre", "2."),
                Passage(Kind.BULLET, "Un point"),
                Passage(Kind.HEADING, "À part"),
                Passage(Kind.TYPED, 'cnfs-tui --guide "mon guide"'),
            ),
        ),
        Part("Les touches", (Passage(Kind.ROW, "aide", "F1"),)),
    )


@pytest.mark.parametrize("text", ["", "Sans titre.", "## Trop bas"])
def test_a_text_without_a_title_is_no_manual(text: str) -> None:
    with pytest.raises(NotAManual):
        read_manual(text)


@pytest.mark.parametrize("block", ["> citation", "---", "#### Trop profond"])
def test_what_no_face_knows_how_to_set_is_refused_at_its_line(block: str) -> None:
    with pytest.raises(NotAManual, match="ligne 3"):
        read_manual(f"# Titre\n\n{block}\n")


def test_html_and_control_characters_are_only_text() -> None:
    manual = read_manual("# T\n\n<b>gras</b> et \x1b[31mrouge\n")
    assert manual.opening[0].words == "<b>gras</b> et �[31mrouge"
