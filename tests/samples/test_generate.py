"""The generator gives the same documents for the same seed, and truth that adds up."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from models.vocabulary import DocumentKind
from samples.degrade import Wear
from samples.generate import KINDS, generate, series


def _truths(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted((folder / "truth").glob("*.json"))]


def _files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*.*"))}


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        generate(tmp_path / name, 12, 5)
        generate(tmp_path / name, 3, 6, degrade=tuple(Wear))
    assert _files(tmp_path / "one") == _files(tmp_path / "two")


def test_another_seed_gives_other_documents(tmp_path: Path) -> None:
    generate(tmp_path / "one", 3, 5)
    generate(tmp_path / "two", 3, 6)
    assert not set(_files(tmp_path / "one").values()) & set(_files(tmp_path / "two").values())


def test_every_name_has_a_document_and_its_truth(tmp_path: Path) -> None:
    names = generate(tmp_path, 10, 3)
    assert len(names) == len(set(names)) == 10
    for name, truth in zip(names, _truths(tmp_path), strict=True):
        assert truth["id"] == name
        pages = len(pypdfium2.PdfDocument((tmp_path / truth["file"]).read_bytes()))
        assert truth.get("documents", [truth])[-1]["pages"][-1] == pages


def test_all_kinds_and_many_layouts_and_languages_come_up(tmp_path: Path) -> None:
    generate(tmp_path, 140, 21)
    truths = _truths(tmp_path)
    assert {truth["doc_type"] for truth in truths} == {kind.value for kind in KINDS}
    assert {truth["language"] for truth in truths} == {"en", "de", "fr", "es", "nl", "it"}
    assert len({truth["template"] for truth in truths}) >= 20
    assert any(len(truth["pages"]) > 1 for truth in truths)
    assert any("documents" in truth for truth in truths)


def test_the_sums_of_every_bill_close(tmp_path: Path) -> None:
    generate(tmp_path, 120, 4, kinds=(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE))
    for truth in _truths(tmp_path):
        money = {name: Decimal(value or 0) for name, value in truth["fields"].items() if name in
                 {"subtotal", "discount", "shipping", "tax_total", "total"}}  # fmt: skip
        listed = sum(Decimal(line["amount"]) for line in truth["lines"])
        if truth["template"] == "sample-till":
            assert listed == money["total"] == money["subtotal"] + money["tax_total"]
        else:
            assert listed == money["subtotal"], truth["id"]
            parts = money["subtotal"] - money["discount"] + money["shipping"] + money.get("tax_total", Decimal(0))
            # The state's and the county's tax are printed apart, their sum is not.
            assert parts == money["total"] or "tax_total" not in money, truth["id"]


def test_every_line_multiplies_out(tmp_path: Path) -> None:
    generate(tmp_path, 60, 8, kinds=(DocumentKind.INVOICE,))
    for truth in _truths(tmp_path):
        for line in truth["lines"]:
            price = Decimal(line["unit_price"]) / Decimal(line.get("price_basis_quantity", 1))
            exact = Decimal(line["quantity"]) * price * (1 - Decimal(line.get("discount", 0)) / 100)
            assert abs(exact - Decimal(line["amount"])) <= Decimal("0.005"), truth["id"]


@pytest.mark.parametrize(
    ("how", "kind", "suffixes"),
    [
        (Wear.SCANNER, "scan", {"pdf", "jpg"}),
        (Wear.FAX, "scan", {"tif"}),
        (Wear.PHONE, "photo", {"jpg", "pdf"}),
        (Wear.LOW_RESOLUTION, "scan", {"png", "pdf"}),
        (Wear.STAMPED, "scan", {"jpg", "pdf"}),
    ],
)
def test_worn_documents_are_images_and_keep_their_truth(
    tmp_path: Path, how: Wear, kind: str, suffixes: set[str]
) -> None:
    generate(tmp_path / "worn", 3, 9, degrade=(how,))
    generate(tmp_path / "clean", 3, 9)
    for worn, clean in zip(_truths(tmp_path / "worn"), _truths(tmp_path / "clean"), strict=True):
        assert worn["kind"] == kind
        assert worn["file"].rpartition(".")[2] in suffixes
        assert worn["fields"] == clean["fields"]
        if worn["file"].endswith(".pdf"):
            book = pypdfium2.PdfDocument((tmp_path / "worn" / worn["file"]).read_bytes())
            assert all(not page.get_textpage().get_text_bounded().strip() for page in book)


def test_layouts_can_be_chosen(tmp_path: Path) -> None:
    generate(tmp_path, 4, 2, kinds=(DocumentKind.INVOICE,), layouts=("facture",))
    assert {truth["template"] for truth in _truths(tmp_path)} == {"sample-facture"}


def test_a_kind_that_no_chosen_layout_writes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="writes a statement"):
        generate(tmp_path, 1, 2, kinds=(DocumentKind.STATEMENT,), layouts=("facture",))


def test_a_series_comes_from_one_supplier_with_numbers_of_its_own() -> None:
    papers = [printed.papers[0] for printed in series("facture", 4, 3)]
    assert len({paper.fields["supplier_name"] for paper in papers}) == 1
    assert len({paper.fields["invoice_number"] for paper in papers}) == 4
    assert {paper.layout for paper in papers} == {"facture"}


def test_a_series_is_the_same_for_the_same_seed_and_refuses_what_the_layout_cannot_write() -> None:
    assert [one.pdf for one in series("band", 2, 8)] == [one.pdf for one in series("band", 2, 8)]
    with pytest.raises(ValueError, match="writes no packing_slip"):
        series("band", 1, 8, DocumentKind.PACKING_SLIP)
