"""Finds and reads the e-invoices attached to a PDF (Factur-X, ZUGFeRD, XRechnung, Order-X)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Final

import pikepdf

from extractors.media_type import XML, sniff
from extractors.readers.einvoice.reader import read_xml
from extractors.readers.einvoice.safe_xml import MAX_BYTES
from extractors.readers.problems import NotAnInvoice
from extractors.result import ExtractedDocument, Problem
from models.errors import DocumentProblem

_MOST: Final = 50
_UNREADABLE: Final = (
    pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, KeyError, TypeError, AttributeError, IndexError,
    zlib.error, NotImplementedError, RecursionError, OverflowError,
)  # fmt: skip


def attached_documents(data: bytes) -> tuple[tuple[ExtractedDocument, ...], tuple[Problem, ...]]:
    """The documents the attachments state, and what is wrong with those that should have stated one."""
    documents: list[ExtractedDocument] = []
    problems: list[Problem] = []
    for content in _attachments(data):
        if sniff(content) != XML:
            continue
        try:
            documents.append(read_xml(content))
        except NotAnInvoice:
            continue
        except DocumentProblem as problem:
            problems.append(Problem(problem.code, problem.message))
    if len(documents) > 1:
        problems.append(Problem("CAP-CONFLICT", f"{len(documents)} e-invoices are attached to one PDF."))
    return tuple(documents), tuple(problems)


def _attachments(data: bytes) -> Iterator[bytes]:
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for name in list(pdf.attachments)[:_MOST]:
                content = _content(pdf.attachments[name])
                if content is not None:
                    yield content
    except _UNREADABLE:
        return


def _content(attachment: pikepdf.AttachedFileSpec) -> bytes | None:
    """What is inside, unpacked up to the limit of an e-invoice; None for what is larger or packed in an unusual way."""
    stream = attachment.get_file().obj
    raw = bytes(stream.read_raw_bytes())
    filters = stream.get("/Filter")
    if filters is None:
        return raw if len(raw) <= MAX_BYTES else None
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if filters != "/FlateDecode":
        return None
    unpacked = zlib.decompressobj().decompress(raw, MAX_BYTES + 1)
    return unpacked if len(unpacked) <= MAX_BYTES else None
