"""Every layout shows every value of its truth, in each of its languages, on one page and on many."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from models.vocabulary import DocumentKind
from samples.desk import Written
from samples.houses import voice_of
from samples.layouts.registry import BILLS, LAYOUTS, Layout, Trait, layout
from samples.papers import Invoice, Letter, Paper, Statement, StatementLine, total_up
from samples.plant import Purchase
from samples.purchase import credit
from samples.voice import Voice
from samples.world import SUPPLIERS
from samples.writing import house_piece, piece, written

MakePurchase = Callable[..., Purchase]
ReadPages = Callable[[bytes], list[str]]
_BILLS = [one for one in LAYOUTS if one.kinds == BILLS]
_WITH_LINES = [one for one in LAYOUTS if one.name not in {"statement", "letter"}]
_EVERY = [(one, language) for one in LAYOUTS for language in one.languages]


def _fitted(invoice: Invoice, traits: tuple[Trait, ...]) -> Invoice:
    lines = invoice.lines
    if Trait.LINE_DISCOUNT in traits:
        lines = tuple(replace(line, discount_percent=Decimal(10)) for line in lines)
    if Trait.PER_HUNDRED in traits:
        lines = tuple(replace(line, unit_price=line.unit_price * 100, price_basis=100) for line in lines)
    if Trait.GROSS in traits:
        return total_up(replace(invoice, lines=lines, prices_include_tax=True))
    return total_up(replace(invoice, lines=lines, discount_percent=Decimal(2), shipping=Decimal("35.00")))


def _paper(chosen: Layout, purchase: Purchase) -> Paper:
    kind = chosen.kinds[0]
    company, site = purchase.order.supplier, purchase.order.site
    if kind is DocumentKind.PACKING_SLIP:
        return purchase.slips[0]
    if kind is DocumentKind.PURCHASE_ORDER:
        return purchase.order
    if kind is DocumentKind.STATEMENT:
        lines = (StatementLine(date(2026, 1, 5), "A1", date(2026, 2, 4), Decimal("1204.50")),)
        return Statement(company, site, date(2026, 2, 1), company.currency, lines)
    if kind is DocumentKind.OTHER:
        return Letter(company, site, date(2026, 2, 1), "Change of our opening hours", ("We close at noon.",))
    return _fitted(purchase.invoices[0], chosen.traits)


def _texts(value: object, voice: Voice, name: str) -> list[str]:
    """The parts that must stand on the page for a value, without white space."""
    if isinstance(value, date):
        return [re.sub(r"\s", "", voice.day(value))]
    if isinstance(value, Decimal):
        places = 0 if name in {"tax_rate", "discount_percent"} else 2
        figure = voice.number(abs(value), places) if "quantity" not in name else voice.quantity(abs(value))
        return [re.sub(r"\s", "", voice.percent(value) if name == "tax_rate" else figure)]
    return str(value).split() if name == "description" else [re.sub(r"\s", "", str(value))]


def _missing(paper: Written, pages: list[str], voice: Voice) -> list[tuple[str, object]]:
    whole = "".join(pages).casefold()
    shown = [(name, value) for name, value in paper.fields.items() if name != "currency"]
    shown += [
        ("percent" if name == "discount" else name, value) for cells in paper.lines for name, value in cells.items()
    ]
    missing = []
    for name, value in shown:
        texts = [re.sub(r"\s", "", voice.percent(value))] if name == "percent" else _texts(value, voice, name)  # type: ignore[arg-type]
        if any(text.casefold() not in whole for text in texts):
            missing.append((name, value))
    return missing


@pytest.mark.parametrize(("chosen", "language"), _EVERY, ids=lambda part: getattr(part, "name", part))
def test_a_layout_shows_every_value_of_its_truth(
    make_purchase: MakePurchase, read_pages: ReadPages, chosen: Layout, language: str
) -> None:
    company = next(one for one in SUPPLIERS if one.language == language)
    voice = voice_of(company)
    printed = written([piece(_paper(chosen, make_purchase(company, 5)), chosen.name, voice)])
    (paper,) = printed.papers
    assert paper.fields["supplier_name"] == company.name
    assert paper.fields["buyer_name"]
    assert _missing(paper, read_pages(printed.pdf), voice) == []


@pytest.mark.parametrize("chosen", _BILLS, ids=lambda one: one.name)
def test_a_bill_shows_number_date_total_currency_and_all_lines(make_purchase: MakePurchase, chosen: Layout) -> None:
    company = next(one for one in SUPPLIERS if one.language == chosen.languages[0])
    invoice = _fitted(make_purchase(company, 4).invoices[0], chosen.traits)
    (paper,) = written([piece(invoice, chosen.name, voice_of(company))]).papers
    assert {"invoice_number", "invoice_date", "total", "currency", "po_number"} <= set(paper.fields)
    assert "tax_total" in paper.fields or chosen.name == "warehouse"
    assert [cells["amount"] for cells in paper.lines] == [line.amount for line in invoice.lines]
    assert all({"description", "quantity", "unit_price"} <= set(cells) for cells in paper.lines)


@pytest.mark.parametrize("chosen", _BILLS, ids=lambda one: one.name)
def test_a_credit_note_names_the_invoice_it_lessens(
    make_purchase: MakePurchase, read_pages: ReadPages, chosen: Layout
) -> None:
    company = next(one for one in SUPPLIERS if one.language == chosen.languages[-1])
    invoice = replace(make_purchase(company).invoices[0], number="ORIGINAL-77")
    note = credit(_fitted(invoice, chosen.traits), "CN-5", invoice.day, {1: Decimal(2)})
    printed = written([piece(note, chosen.name, voice_of(company))])
    text = "".join(read_pages(printed.pdf))
    assert "ORIGINAL-77" in text
    assert printed.papers[0].fields["invoice_number"] == "CN-5"
    assert printed.papers[0].fields["total"] == note.total < 0


@pytest.mark.parametrize("chosen", _WITH_LINES, ids=lambda one: one.name)
def test_many_lines_run_over_several_pages(make_purchase: MakePurchase, read_pages: ReadPages, chosen: Layout) -> None:
    company = next(one for one in SUPPLIERS if one.language == chosen.languages[0])
    voice = voice_of(company)
    purchase = make_purchase(company, 48)
    printed = written([piece(_paper(chosen, purchase), chosen.name, voice)])
    pages = read_pages(printed.pdf)
    assert len(pages) > 1
    assert printed.papers[0].pages == tuple(range(1, len(pages) + 1))
    assert len(printed.papers[0].lines) == 48
    assert _missing(printed.papers[0], pages, voice) == []


def test_a_carried_total_stands_at_the_foot_and_the_head_of_the_pages(
    make_purchase: MakePurchase, read_pages: ReadPages
) -> None:
    invoice = make_purchase("Falkenrieder", 40).invoices[0]
    pages = read_pages(written([house_piece(invoice)]).pdf)
    assert "Übertrag" in pages[0]
    assert "Übertrag" in pages[1]


def test_two_invoices_in_one_pdf_keep_their_own_pages(make_purchase: MakePurchase) -> None:
    first = make_purchase("Quillmark", 40).invoices[0]
    second = replace(make_purchase("Quillmark").invoices[0], number="QM-2")
    one, two = written([house_piece(first), house_piece(second)]).papers
    assert (one.fields["invoice_number"], two.fields["invoice_number"]) == (first.number, "QM-2")
    assert two.pages == (one.pages[-1] + 1,)


def test_small_print_counts_as_pages_of_its_paper(make_purchase: MakePurchase, read_pages: ReadPages) -> None:
    invoice = make_purchase().invoices[0]
    printed = written([piece(invoice, "ledger", Voice("en"), terms_pages=1)])
    assert printed.papers[0].pages == (1, 2)
    assert "TermsandConditions" in read_pages(printed.pdf)[1]


def test_the_same_paper_gives_the_same_bytes(make_purchase: MakePurchase) -> None:
    invoice = make_purchase().invoices[0]
    assert written([house_piece(invoice)]).pdf == written([house_piece(invoice)]).pdf


def test_taxes_of_state_and_county_add_up(make_purchase: MakePurchase, read_pages: ReadPages) -> None:
    invoice = replace(make_purchase().invoices[0], tax_total=Decimal("72.50"))
    text = "".join(read_pages(written([piece(invoice, "warehouse", Voice("en"))]).pdf))
    assert "StateTax5.75%57.50" in text
    assert "CountyTax1.5%15.00" in text


def test_a_deposit_is_taken_off_what_is_due(make_purchase: MakePurchase, read_pages: ReadPages) -> None:
    invoice = replace(make_purchase().invoices[0], prepaid=Decimal("100.00"))
    printed = written([piece(invoice, "deposit", Voice("en"))])
    assert printed.papers[0].fields["amount_due"] == invoice.total - 100
    assert "-$100.00" in "".join(read_pages(printed.pdf))


def test_a_form_may_print_a_discount_of_nothing(make_purchase: MakePurchase) -> None:
    printed = written([piece(make_purchase().invoices[0], "matrix", Voice("en"))])
    assert printed.papers[0].fields["discount"] == 0


def test_a_slip_is_named_above_the_lines_it_brought(make_purchase: MakePurchase, read_pages: ReadPages) -> None:
    purchase = make_purchase("Falkenrieder")
    text = "".join(read_pages(written([house_piece(purchase.invoices[0])]).pdf))
    assert f"{purchase.slips[0].number},Lie" in text or f"{purchase.slips[0].number},Leistung" in text


def test_there_are_sixteen_ways_to_write_an_invoice_and_names_are_unique() -> None:
    assert len(_BILLS) >= 16
    assert len({one.name for one in LAYOUTS}) == len(LAYOUTS)


def test_every_supplier_has_a_house_style_in_its_language(make_purchase: MakePurchase) -> None:
    for company in SUPPLIERS:
        purchase = make_purchase(company)
        for paper in (purchase.invoices[0], purchase.slips[0], purchase.order):
            house = house_piece(paper)
            assert company.language in layout(house.layout).languages
            assert house.voice.language == company.language


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(KeyError):
        layout("papyrus")
