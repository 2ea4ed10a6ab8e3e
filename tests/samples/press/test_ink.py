"""Whatever is printed is quoted, so that no text is taken for the typesetter's language."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import typst

from samples.press import ink


def _printed(source: str) -> str:
    pdf = typst.Compiler().compile(input=f"#{{{source}}}".encode(), format="pdf")
    assert isinstance(pdf, bytes)
    with pypdfium2.PdfDocument(BytesIO(pdf)) as book:
        return str(book[0].get_textpage().get_text_bounded())


def test_signs_of_the_typesetters_language_are_printed_as_they_are() -> None:
    text = '#let x = "a" \\ $5_3$ *b* [c] {d} // e'
    assert " ".join(_printed(ink.t(text)).split()) == text


def test_a_line_end_is_a_line_end() -> None:
    assert _printed(ink.t("one\ntwo")).split() == ["one", "two"]


def test_nothing_is_printed_for_nothing() -> None:
    assert _printed(ink.stack(ink.t(""), ink.grid([], ["1fr"]), ink.stack())).strip() == ""


def test_pages_are_numbered_in_the_form_asked_for() -> None:
    assert _printed(ink.page_number("Seite {} von {}")).strip() == "Seite 1 von 1"
