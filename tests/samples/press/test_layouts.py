"""Every layout of the press prints what its truth says, closes its sums, and looks alike for one house."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from models.vocabulary import DocumentKind
from samples.press.press import Pressed, press
from samples.press.registry import DESIGNS, Design, design

_MONEY = frozenset({"subtotal", "discount", "shipping", "tax_total", "total", "amount_due"})
_UNREAD = frozenset({"currency", "supplier_name"})
_HOUSES = ("a", "b", "c")


@lru_cache(maxsize=300)
def _pressed(name: str, house: str) -> Pressed:
    return press(design(name), house, "1")


def _text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as book:
        return "".join(page.get_textpage().get_text_bounded() for page in book)


def _letters(text: object) -> str:
    return re.sub(r"[\W_]", "", str(text).casefold())


def _number(value: str, places: int) -> str:
    shown = max(places, -int(Decimal(value).normalize().as_tuple().exponent))
    return _letters(f"{abs(Decimal(value)):.{shown}f}")


def _missing(paper: Pressed) -> list[tuple[str, str]]:
    """Values of the truth that the pages do not show, whatever marks a house writes its numbers with."""
    whole = _letters(_text(paper.pdf))
    missing = []
    for name, value in paper.truth["fields"].items():
        if value is None or name in _UNREAD or name.endswith("_date"):
            continue
        shown = _number(value, 2) if name in _MONEY else _letters(value)
        if shown not in whole:
            missing.append((name, value))
    for line in paper.truth["lines"] or []:
        for name, value in line.items():
            parts = [_letters(part) for part in value.split()] if name == "description" else [_letters(value)]
            if name in {"amount", "unit_price"}:
                parts = [_number(value, 2)]
            elif name not in {"description", "sku", "unit", "lot", "serial", "gtin"}:
                continue
            if any(part not in whole for part in parts):
                missing.append((name, value))
    return missing


@pytest.mark.parametrize("house", _HOUSES)
@pytest.mark.parametrize("chosen", DESIGNS, ids=lambda one: one.name)
def test_a_layout_shows_every_value_of_its_truth(chosen: Design, house: str) -> None:
    paper = _pressed(chosen.name, house)
    assert _missing(paper) == []
    assert paper.truth["fields"]["supplier_name"]


def _listed(truth: dict[str, Any]) -> Decimal:
    return sum((Decimal(line["amount"]) for line in truth["lines"]), Decimal(0))


@pytest.mark.parametrize("chosen", DESIGNS, ids=lambda one: one.name)
def test_lines_multiply_out_and_add_up(chosen: Design) -> None:
    for house in _HOUSES:
        truth = dict(_pressed(chosen.name, house).truth)
        lines = truth["lines"] or []
        for line in lines:
            if {"quantity", "unit_price", "amount"} <= set(line):
                price = Decimal(line["unit_price"]) / Decimal(line.get("price_basis_quantity", "1"))
                exact = Decimal(line["quantity"]) * price * (1 - Decimal(line.get("discount", "0")) / 100)
                assert abs(exact - Decimal(line["amount"])) <= Decimal("0.005"), (chosen.name, house, line)
        subtotal = truth["fields"].get("subtotal")
        if subtotal and all("amount" in line for line in lines):
            assert _listed(truth) == Decimal(subtotal)


@pytest.mark.parametrize("chosen", DESIGNS, ids=lambda one: one.name)
def test_the_total_follows_from_the_printed_sums(chosen: Design) -> None:
    for house in _HOUSES:
        fields = _pressed(chosen.name, house).truth["fields"]
        if not {"subtotal", "tax_total", "total", "discount", "shipping"} <= set(fields):
            continue
        parts = {
            name: Decimal(fields[name] or 0) for name in ("subtotal", "discount", "shipping", "tax_total", "total")
        }
        assert parts["subtotal"] - parts["discount"] + parts["shipping"] + parts["tax_total"] == parts["total"]


def test_papers_of_one_house_come_from_one_supplier_in_one_manner() -> None:
    one, two = (press(design("composed_bill"), "same", seed, DocumentKind.INVOICE) for seed in ("1", "2"))
    assert one.truth["fields"]["supplier_name"] == two.truth["fields"]["supplier_name"]
    assert one.truth["fields"]["invoice_number"] != two.truth["fields"]["invoice_number"]
    first = [line.split()[0] for line in _text(one.pdf).splitlines()[:3]]
    assert first == [line.split()[0] for line in _text(two.pdf).splitlines()[:3]]


def test_another_house_writes_otherwise() -> None:
    one, two = (press(design("composed_bill"), house, "1") for house in ("here", "there"))
    assert one.truth["fields"]["supplier_name"] != two.truth["fields"]["supplier_name"]


def test_the_same_seeds_give_the_same_bytes() -> None:
    one, two = (press(design("industrial"), "h", "9") for _ in range(2))
    assert one.pdf == two.pdf
    assert json.dumps(dict(one.truth)) == json.dumps(dict(two.truth))


def test_a_long_order_carries_its_sum_over_the_pages() -> None:
    paper = next(
        one for one in (press(design("long_order"), f"c{at}", "1") for at in range(9)) if len(one.truth["pages"]) > 1
    )
    with pypdfium2.PdfDocument(BytesIO(paper.pdf)) as book:
        first = book[0].get_textpage().get_text_bounded()
    running, sums = Decimal(0), set()
    for line in paper.truth["lines"]:
        running += Decimal(line["amount"])
        sums.add(int(running * 100))
    digits = {int(re.sub(r"\D", "", text)) for text in re.findall(r"\d[\d.,' ’]*[.,]\d\d", first)}
    assert digits & sums


def test_a_credit_memo_states_its_total_and_the_invoice_it_lessens() -> None:
    for chosen in DESIGNS:
        if DocumentKind.CREDIT_NOTE in chosen.kinds:
            fields = press(chosen, "credit", "1", DocumentKind.CREDIT_NOTE).truth["fields"]
            assert Decimal(fields["total"]) != 0, chosen.name
            assert fields["due_date"] is None


def test_terms_behind_a_bill_are_a_page_of_it() -> None:
    papers = [press(design("bookkeeper"), f"t{at}", "1") for at in range(30)]
    backed = [paper for paper in papers if "TERMS AND CONDITIONS" in _text(paper.pdf)]
    assert 0 < len(backed) < 15
    assert all(len(paper.truth["pages"]) > 1 for paper in backed)


def test_statements_and_offers_have_no_lines_to_post() -> None:
    for name in ("aging", "remit_statement", "advice", "quotation"):
        truth = press(design(name), "x", "1").truth
        assert truth["lines"] is None
        assert "total" not in truth["fields"]


def test_there_are_more_than_sixty_layouts_with_names_of_their_own() -> None:
    assert len(DESIGNS) >= 65
    assert len({one.name for one in DESIGNS}) == len(DESIGNS)


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(KeyError):
        design("papyrus")
