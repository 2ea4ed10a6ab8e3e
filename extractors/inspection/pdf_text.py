"""The machine text of a PDF's first pages, as one string, for rules about words."""

from __future__ import annotations

from typing import Final

import pypdfium2 as pdfium

_PAGES: Final = 20
_MOST_CHARACTERS: Final = 60_000


def machine_text(data: bytes) -> str:
    """Pages parted by form feeds; empty where the PDF has no text or cannot be opened."""
    parts = []
    try:
        with pdfium.PdfDocument(data) as document:
            for index in range(min(len(document), _PAGES)):
                text = document[index].get_textpage()
                parts.append(text.get_text_range(0, min(text.count_chars(), _MOST_CHARACTERS)))
                text.close()
    except (pdfium.PdfiumError, ValueError):
        return "\f".join(parts)
    return "\f".join(parts)
