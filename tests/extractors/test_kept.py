"""Pages come back from the bytes they were packed into, and are read from there as other papers or with hints."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from extractors.again import learn, read_again
from extractors.kept import Kept, pack, unpack
from extractors.page import Box, Code, Page, Rule
from models.vocabulary import Via

Drawn = Callable[..., Page]
DRAWING = """
Hansen Montage                                      Kennwort     KX-4711
!INVOICE                                            Invoice No.  RE-77001
"""


def test_pages_come_back_as_they_were(page_of: Drawn) -> None:
    page = page_of("Straße 7 \U0001f600 of Łódź", 3, Via.OCR, 0.53)
    page = replace(
        page,
        rules=(Rule(Box(1.25, 2, 3, 4)),),
        codes=(Code("(01)4712", "Code128", Box(5, 6, 7, 8), gs1=True),),
    )
    kept = Kept((page, page_of("more", 4)), ("scan-1", "Invoice RE-1"))
    assert unpack(pack(kept)) == kept
    assert pack(unpack(pack(kept))) == pack(kept)


@pytest.mark.parametrize(
    "data", [b"", b"no pages", zlib.compress(b"[]"), zlib.compress(b'{"names": [], "pages": [1]}')]
)
def test_anything_else_raises(data: bytes) -> None:
    with pytest.raises((zlib.error, ValueError, KeyError, TypeError)):
        unpack(data)


def test_each_list_of_hints_is_an_attempt_of_its_own(page_of: Drawn) -> None:
    data = pack(Kept((page_of(DRAWING), page_of(DRAWING.replace("RE-77001", "RE-77002"), 2))))
    given = {"pages": [2], "kind": "invoice", "own_names": []}
    (lesson,) = learn(data, given, [{"name": "po_number", "value": "KX-4711", "line": None}], [])
    plain, taught = read_again(data, given, [[], lesson["hints"]])
    assert plain["document"]["pages"] == [2]
    assert plain["document"]["fields"]["invoice_number"]["value"] == "RE-77002"
    assert (plain["came_by"], taught["came_by"]) == ([], [[None, "po_number", 0]])
    assert taught["document"]["fields"]["po_number"]["value"] == "KX-4711"
