"""What the screens show: the queue, the lists, a document, the three papers, the overview."""

from __future__ import annotations

import re
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest

from models.document import FieldReading
from models.match import Allocation
from models.receipt import GoodsReceipt, ReceiptLine
from models.user import User
from models.vocabulary import ReceiptSource

#: Texts that papers and mails have carried to break a page, in every place a supplier can write to.
NAUGHTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "'-alert(3)-'",
    "{{7*7}}",
    "javascript:alert(4)",
    "</title><svg onload=alert(5)>",
    "&lt;u&gt;",
)


class Tags(HTMLParser):
    """Collects what a browser would take for tags, and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(page)
    return parser.seen


def test_the_queue_shows_first_what_waits_for_me(site: Any, held: int, agreeing: int) -> None:
    page = site.browser("Ben").get("/").text
    assert "NF-48213" in page
    assert "NF-50000" not in page
    assert "billed 7.40 per EA, the order says 6.90" in page
    assert "809.60 USD" in page
    assert "in 8 d" in page
    assert "1 with you · 2 open in all" in page


def test_everybodys_work_is_behind_a_filter_and_says_who_has_it(site: Any, held: int, agreeing: int) -> None:
    page = site.browser("Ben").get("/?who=all").text
    assert "NF-48213" in page
    assert "NF-50000" in page
    assert re.search(r'data-label="with">\s*Fay', page)


def test_the_queue_counts_kinds_of_hold_and_filters_by_them(site: Any, held: int) -> None:
    ben = site.browser("Ben")
    assert re.search(r"kind=price[^>]*>price <b>1</b>", ben.get("/").text)
    assert "NF-48213" in ben.get("/?kind=price").text
    assert "Nothing of the kind “quantity”" in ben.get("/?kind=quantity").text


@pytest.mark.parametrize(
    ("sort", "first"), [("due", "NF-1"), ("amount", "NF-2"), ("supplier", "NF-2"), ("odd", "NF-1")]
)
def test_the_queue_is_sorted_by_what_was_asked_for(site: Any, sort: str, first: str) -> None:
    site.invoice(number="NF-1", supplier="Northgate")
    site.invoice(number="NF-2", supplier="Calder", times=2)
    page = site.browser("Ben").get(f"/?sort={sort}").text
    assert re.findall(r"data-open>([^<]+)<", page)[0] == first


def test_an_empty_queue_says_why_it_is_empty(site: Any) -> None:
    assert "Nothing has come in that needs a person" in site.browser("Ada").get("/").text
    site.invoice()
    assert "Nothing waits for you" in site.browser("Ada").get("/").text


def test_the_list_finds_by_number_supplier_order_and_file(site: Any, held: int) -> None:
    site.invoice(number="CP-9917", supplier="Calder Paper", file="scan 7.pdf", agrees=True)
    ada = site.browser("Ada")
    for words in ("cp-99", "calder", "PO-CP", "scan 7", "calder 9917"):
        page = ada.get(f"/documents?q={words}").text
        assert "CP-9917" in page, words
        assert "NF-48213" not in page, words
    assert "Nothing found for “nobody”" in ada.get("/documents?q=nobody").text


def test_a_search_for_a_wildcard_finds_only_that_sign(site: Any, held: int) -> None:
    assert "Nothing found" in site.browser("Ada").get("/documents?q=%25").text


def test_the_list_filters_by_status(site: Any, held: int) -> None:
    site.invoice(number="CP-9917", supplier="Calder Paper", agrees=True)
    page = site.browser("Ada").get("/documents?status=approved").text
    assert "CP-9917" in page
    assert "NF-48213" not in page


def test_a_list_of_many_documents_has_pages(site: Any, held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.queries.lists.PER_PAGE", 1)
    site.invoice(number="CP-9917", supplier="Calder Paper", agrees=True)
    ada = site.browser("Ada")
    assert "CP-9917" in ada.get("/documents").text
    older = ada.get("/documents?page_number=2").text
    assert "NF-48213" in older
    assert "Page 2 of 2" in older
    assert "Page 2 of 2" in ada.get("/documents?page_number=999").text


def test_a_document_shows_each_value_with_its_state_and_place(site: Any, held: int) -> None:
    page = site.browser("Ben").get(f"/documents/{held}").text
    boxes = {attrs["data-key"]: attrs for tag, attrs in tags(page) if tag == "rect" and "data-key" in attrs}
    assert boxes["total"]["class"] == "box proven"
    assert boxes["payment_terms"]["class"] == "box doubtful"
    assert boxes["3.unit_price"]["x"] == "398.50"
    assert all(attrs["fill"] == "none" for attrs in boxes.values())
    assert "the sums agree" in page
    assert "compare with the page" in page
    assert "1 to look at" in page


def test_a_line_that_does_not_multiply_is_wrong_with_the_sum(site: Any) -> None:
    id = site.invoice(number="NF-9")
    with site.context.database.writing() as session:
        for name in ("amount", "quantity"):
            query = session.query(FieldReading).filter_by(document_id=id, line=4, name=name)
            query.update({"proof": None, **({"value": "46"} if name == "quantity" else {})})
    page = site.browser("Ada").get(f"/documents/{id}").text
    assert "46 × 3.20 is 147.20, printed 153.60" in page


def test_a_required_value_that_is_absent_is_missing(site: Any) -> None:
    id = site.invoice(number="NF-9")
    with site.context.database.writing() as session:
        session.query(FieldReading).filter_by(document_id=id, name="invoice_date").delete()
    page = site.browser("Ada").get(f"/documents/{id}").text
    assert re.search(r'class="value missing"[^>]*data-key="invoice_date"', page)


def test_a_document_says_where_it_came_from_and_what_happened(site: Any, held: int) -> None:
    page = site.browser("Ada").get(f"/documents/{held}").text
    assert "Northgate Billing &lt;bills@northgate.example&gt;" in page
    assert "by mail:intake" in page
    assert "Ben has it:" in page


def test_three_papers_mark_the_pair_that_differs(site: Any, held: int) -> None:
    page = site.browser("Ben").get(f"/documents/{held}/papers").text
    assert page.count("price over") == 1
    assert len(re.findall(r'class="figure differs differs"', page)) == 2
    assert "+30.00" in page
    assert "Quantity and price agree with PO-NF-48213 line 1." in page
    assert "Line 3: billed 7.40 per EA, the order says 6.90" in page
    assert "DN-NF-48213" in page


def test_three_papers_of_something_that_is_no_invoice_say_so(site: Any) -> None:
    id = site.invoice(unread=True)
    page = site.browser("Ada").get(f"/documents/{id}/papers").text
    assert "There is no invoice here to compare" in page


def test_the_overview_counts_what_passed_untouched(site: Any, held: int) -> None:
    site.invoice(number="CP-9917", supplier="Calder Paper", agrees=True)
    page = site.browser("Ada").get("/overview").text
    assert "100 %" in page
    assert "1 of 1 approved invoices were released without a person" in page
    assert "809.60 USD" in page


def test_a_receiver_sees_only_what_was_asked_of_him(site: Any, held: int) -> None:
    dev = site.browser("Dev")
    assert "0 found" in dev.get("/documents").text
    assert dev.get(f"/documents/{held}").status_code == 404
    assert dev.get(f"/documents/{held}/pages/1.png").status_code == 404
    assert dev.get(f"/documents/{held}/original").status_code == 404
    assert dev.get("/documents/999").text == dev.get(f"/documents/{held}").text


def test_the_requester_of_an_order_sees_its_invoice(site: Any, held: int) -> None:
    with site.context.database.writing() as session:
        session.query(User).filter_by(name="Ben").update({"roles": ["requester"]})
    assert site.browser("Ben").get(f"/documents/{held}").status_code == 200


@pytest.mark.parametrize("naughty", NAUGHTY)
def test_what_a_supplier_writes_is_text_on_every_screen(site: Any, naughty: str) -> None:
    id = site.invoice(supplier=naughty, number=f"N{naughty}", file=f"{naughty}.pdf", description=naughty)
    ada = site.browser("Ada")
    pages = ("/?who=all", f"/documents/{id}", f"/documents/{id}/papers", f"/documents?q={naughty[:3]}", "/overview")
    for address in pages:
        page = ada.get(address).text
        for tag, attrs in tags(page):
            assert tag not in ("u", "iframe", "object"), address
            assert not any(name.startswith("on") for name in attrs), (address, tag, attrs)
            assert not str(attrs.get("href", "")).startswith("javascript:"), address
            assert tag != "img" or str(attrs["src"]).startswith("/documents/"), address
            assert tag != "script" or str(attrs.get("src", "")).startswith("/static/"), address
        assert "49" not in re.findall(r"<h1>(.*?)</h1>", page)[0], address


def test_names_that_turn_the_text_around_are_made_visible(site: Any) -> None:
    id = site.invoice(file="in\u202efdp.exe")
    page = site.browser("Ada").get(f"/documents/{id}").text
    assert "\u202e" not in page
    assert "in�fdp.exe" in page


def test_no_template_needs_a_script_or_style_in_the_page(site: Any, held: int) -> None:
    ada = site.browser("Ada")
    for address in ("/", "/login", f"/documents/{held}", f"/documents/{held}/papers", "/overview", "/upload", "/x"):
        for tag, attrs in tags(ada.get(address).text):
            assert tag != "style"
            assert "style" not in attrs
            assert tag != "script" or attrs.get("src")


def test_every_box_and_table_head_has_its_name(site: Any, held: int) -> None:
    ada = site.browser("Ada")
    for address in ("/", "/login", f"/documents/{held}", f"/documents/{held}/papers", "/upload", "/documents"):
        found = tags(ada.get(address).text)
        labelled = {attrs.get("for") for tag, attrs in found if tag == "label"}
        for tag, attrs in found:
            if tag in ("input", "select", "textarea") and attrs.get("type") != "hidden":
                assert attrs.get("aria-label") or attrs.get("id") in labelled, (address, attrs)
            if tag == "th":
                assert attrs.get("scope"), (address, attrs)
        ids = [attrs["id"] for _, attrs in found if attrs.get("id")]
        assert len(ids) == len(set(ids)), address


def test_a_line_received_in_parts_stands_beside_its_order_line_once(site: Any, held: int) -> None:
    with site.context.database.writing() as session:
        parts = session.query(Allocation).filter_by(invoice_line=1).all()
        (whole,) = parts
        whole.quantity -= 100
        session.add(
            Allocation(
                match_id=whole.match_id, invoice_line=1, order_line_id=whole.order_line_id, receipt=None,
                quantity=Decimal(100), uom="EA",
            )
        )  # fmt: skip
    page = site.browser("Ben").get(f"/documents/{held}/papers").text
    assert page.count("PO-NF-48213 line 1 <span") == 1


def test_what_was_counted_is_not_counted_again_for_its_slip(site: Any, held: int) -> None:
    with site.context.database.writing() as session:
        count = session.query(GoodsReceipt).one()
        session.add(
            GoodsReceipt(
                number="DN-1 of 1", slip_number=count.slip_number, source=ReceiptSource.SLIP, order_id=count.order_id,
                supplier_id=count.supplier_id, document_id=held, created_at=count.created_at,
                lines=[ReceiptLine(line_no=1, po_line=1, description="Hex bolt", quantity=Decimal(390))],
            )
        )  # fmt: skip
    page = site.browser("Ben").get(f"/documents/{held}/papers").text
    assert re.search(r'data-label="received">400 <span class="note">EA</span> <span class="mark doubt">slip 390', page)
    assert f'<a href="/documents/{held}">DN-NF-48213</a>' in page


def test_the_history_tells_a_persons_decision_with_its_reason(site: Any, agreeing: int) -> None:
    fay = site.browser("Fay")
    fay.act(agreeing, "decision", choice="approve", reason="Agreed in the budget meeting.")
    page = fay.get(f"/documents/{agreeing}").text
    assert "decision: approved" in page
    assert "Agreed in the budget meeting." in page
