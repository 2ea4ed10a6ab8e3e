"""The questions of every paper in a folder of documents with their truth."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Final

from readings_judged import same

from extractors.claims import settled
from extractors.classify import classify
from extractors.documents.forms import form_of
from extractors.header import read_header
from extractors.labels import find_labels
from extractors.language import language_of
from extractors.media_type import sniff
from extractors.page import Page
from extractors.reach import Labelled
from extractors.registry import read
from extractors.sheet import sheet
from models.errors import DocumentProblem
from trained.header_options import header_options
from trained.party_options import party_options
from trained.question import Option, Question

PARTIES: Final = ("supplier_name", "buyer_name")
VALUES: Final = ("invoice_number", "po_number", "invoice_date", "due_date", "order_date", "delivery_date")
#: Names of which one is so many times as long as the other are not the same.
_LENGTHS: Final = 2.5


def questions_of(folder: Path, jobs: int) -> list[Question]:
    """The questions of the papers in a folder with docs/ and truth/, in order of their names; XML has none."""
    truths = sorted((folder / "truth").glob("*.json"))
    with ProcessPoolExecutor(jobs) as pool:
        return [one for some in pool.map(_questions_of_one, truths, chunksize=2) for one in some]


def _questions_of_one(truth_file: Path) -> list[Question]:
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    file = truth_file.parent.parent / "docs" / Path(truth["file"]).name
    if truth["kind"] == "xml" or truth["doc_type"] == "receipt":
        return []
    data = file.read_bytes()
    try:
        return list(questions(read(data, sniff(data, file.name)).pages, truth))
    except DocumentProblem:
        return []


def questions(pages: tuple[Page, ...], truth: Mapping[str, Any]) -> Iterator[Question]:
    """One question for each field of which the truth says what it is, or (null) that the paper does not state it."""
    if not any(page.words for page in pages):
        return
    labelled = tuple(Labelled(made, find_labels(made)) for made in map(sheet, pages))
    claims = tuple(claim for page in labelled for claim in settled(page))
    form = form_of(classify(labelled, claims).kind)
    fields = truth["fields"]
    about = (str(truth["id"]), str(truth.get("template") or truth["id"]), str(truth["kind"]))
    named, *ruled = party_options(labelled, from_supplier=form.from_supplier)
    for field, party in zip(PARTIES, ruled, strict=True):
        if field in fields:
            stated = fields[field]
            chosen = party.name if party else None
            options = tuple(
                Option(name, features, stated is not None and same_name(stated, name), name == chosen)
                for name, features in named
            )
            yield Question(*about, field, stated is not None, options)
    sheets = tuple(page.sheet for page in labelled)
    header = read_header(sheets, claims, form, language=language_of(pages), currency=None, terms_days=None).fields
    for field in VALUES:
        if field in fields and field in {**form.numbers, **form.dates}:
            stated = fields[field]
            options = tuple(
                Option(
                    one.values[0] if one.values else "",
                    one.features,
                    stated is not None and any(same(field, str(stated), value) for value in one.values),
                    one.ruled,
                )
                for one in header_options(labelled, claims, form, header, field)
            )
            yield Question(*about, field, stated is not None, options)


def same_name(stated: str, found: str) -> bool:
    """Whether two names are the same one: alike by their words, and neither much longer than the other."""
    longer, shorter = max(len(stated), len(found)), min(len(stated), len(found))
    return longer <= _LENGTHS * shorter and same("supplier_name", stated, found)
