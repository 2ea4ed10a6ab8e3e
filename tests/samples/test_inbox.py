"""The demo's inbox holds every case it promises, and its records tell the same story as its papers."""

from __future__ import annotations

import csv
import email
import email.policy
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from lxml import etree
from PIL import Image

from models.vocabulary import DocumentKind
from samples.expected import Expected, Inbox, Outcome, Source
from samples.inbox import write_inbox
from samples.tables import ORDER_COLUMNS, RECEIPT_COLUMNS, SUPPLIER_COLUMNS

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return write_inbox(tmp_path_factory.mktemp("inbox"), TODAY)


def _rows(inbox: Inbox, name: str) -> list[dict[str, str]]:
    with (inbox.folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in message.walk():
        assert isinstance(part, EmailMessage)
        yield part


def _bytes(inbox: Inbox, source: Source) -> bytes:
    data = (inbox.folder / source.path).read_bytes()
    if not source.part:
        return data
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    (found,) = [part for part in _parts(message) if part.get_filename() == source.part]
    content = found.get_content()
    assert isinstance(content, bytes)
    return content


def _story(inbox: Inbox, story: str) -> Expected:
    return next(one for one in inbox.expected if one.story == story)


def test_every_promised_case_is_there(inbox: Inbox) -> None:
    found = {(one.story, one.outcome) for one in inbox.expected}
    assert found >= {
        ("clean match", Outcome.APPROVED),
        ("price over", Outcome.TASK),
        ("short receipt", Outcome.TASK),
        ("partial delivery over two slips", Outcome.APPROVED),
        ("reordered and reworded lines", Outcome.APPROVED),
        ("freight not on the order", Outcome.TASK),
        ("duplicate", Outcome.REJECTED),
        ("credit note", Outcome.APPROVED),
        ("missing order number", Outcome.TASK),
        ("two invoices in one PDF", Outcome.APPROVED),
        ("unreadable file", Outcome.QUARANTINED),
        ("truncated file", Outcome.QUARANTINED),
        ("logo, no document", Outcome.FILED),
        ("quantity over the order", Outcome.TASK),
        ("scan of a clean match", Outcome.APPROVED),
        ("phone photo of a clean match", Outcome.APPROVED),
        ("fax of a clean match", Outcome.APPROVED),
        ("packing slip", Outcome.FILED),
        ("electronic invoice (UBL)", Outcome.APPROVED),
        ("Factur-X", Outcome.APPROVED),
        ("bank account changed", Outcome.TASK),
    }
    assert len(inbox.repeats) == 1


def test_only_stopped_documents_state_holds_that_must_stand(inbox: Inbox) -> None:
    for one in inbox.expected:
        stopped = {Outcome.TASK, Outcome.WAITING, Outcome.REJECTED, Outcome.QUARANTINED} & {one.outcome, *one.also}
        assert bool(one.holds) == bool(stopped), one.story


def test_every_source_can_be_opened_and_nothing_is_left_over(inbox: Inbox) -> None:
    sources = {one.source for one in inbox.expected} | {one.source for one in inbox.repeats}
    assert all(_bytes(inbox, source) for source in sources | set(inbox.ignored))
    written = {str(file.relative_to(inbox.folder)) for file in inbox.folder.rglob("*.*")}
    records = {"orders.csv", "receipts.csv", "suppliers.csv"}
    assert {source.path for source in sources} == written - records


def test_repeats_are_the_same_bytes_and_the_duplicate_is_not(inbox: Inbox) -> None:
    for repeat in inbox.repeats:
        assert _bytes(inbox, repeat.source) == _bytes(inbox, repeat.first)
    clean, duplicate = _story(inbox, "clean match"), _story(inbox, "duplicate")
    assert _bytes(inbox, clean.source) != _bytes(inbox, duplicate.source)
    assert (clean.number, clean.total) == (duplicate.number, duplicate.total)


def test_ignored_parts_are_inline_pictures(inbox: Inbox) -> None:
    assert len(inbox.ignored) == len(list((inbox.folder / "mail").iterdir()))
    for source in inbox.ignored:
        assert Image.open(BytesIO(_bytes(inbox, source))).format == "PNG"


def test_born_digital_papers_show_number_order_and_total(inbox: Inbox) -> None:
    for one in inbox.expected:
        if not one.source.part or one.outcome is Outcome.QUARANTINED:
            continue
        with pdfplumber.open(BytesIO(_bytes(inbox, one.source))) as book:
            text = "".join((book.pages[page - 1].extract_text() or "") for page in one.pages)
        assert one.number in text
        assert one.order in text
        if one.total is not None:
            digits = f"{abs(one.total):.2f}".replace(".", "")
            assert digits in "".join(character for character in text if character.isdigit())


def test_records_have_the_agreed_columns(inbox: Inbox) -> None:
    for name, columns in (
        ("orders.csv", ORDER_COLUMNS),
        ("receipts.csv", RECEIPT_COLUMNS),
        ("suppliers.csv", SUPPLIER_COLUMNS),
    ):
        assert (inbox.folder / name).read_text(encoding="utf-8").splitlines()[0] == ",".join(columns)


def test_every_quoted_order_is_on_record_with_its_supplier(inbox: Inbox) -> None:
    orders = {row["po_number"]: row["supplier"] for row in _rows(inbox, "orders.csv")}
    suppliers = {row["name"] for row in _rows(inbox, "suppliers.csv")}
    assert set(orders.values()) <= suppliers
    for one in inbox.expected:
        if one.order:
            assert orders[one.order] == one.supplier, one.story


def test_receipts_cover_clean_orders_and_fall_short_where_they_should(inbox: Inbox) -> None:
    ordered: dict[tuple[str, str], Decimal] = {}
    for row in _rows(inbox, "orders.csv"):
        ordered[row["po_number"], row["line_no"]] = Decimal(row["quantity"])
    received: dict[tuple[str, str], Decimal] = {}
    for row in _rows(inbox, "receipts.csv"):
        key = (row["po_number"], row["po_line"])
        received[key] = received.get(key, Decimal(0)) + Decimal(row["quantity"])

    def differences(story: str) -> list[Decimal]:
        order = _story(inbox, story).order
        return [received.get(key, Decimal(0)) - quantity for key, quantity in ordered.items() if key[0] == order]

    for story in ("clean match", "partial delivery over two slips", "scan of a clean match", "Factur-X", "price over"):
        assert set(differences(story)) == {0}, story
    assert min(differences("short receipt")) < 0
    assert max(differences("quantity over the order")) > 0
    order = _story(inbox, "goods not here yet").order
    assert not any(key[0] == order for key in received)


def test_master_data_knows_every_account_but_the_changed_one(inbox: Inbox) -> None:
    accounts = {row["name"]: row["iban"] for row in _rows(inbox, "suppliers.csv")}
    changed = _story(inbox, "bank account changed")
    with pdfplumber.open(BytesIO(_bytes(inbox, changed.source))) as book:
        text = book.pages[0].extract_text().replace(" ", "")
    assert accounts[changed.supplier] not in text
    assert "LT" in text


def test_the_locked_and_the_cut_file_cannot_be_read(inbox: Inbox) -> None:
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(_bytes(inbox, _story(inbox, "unreadable file").source)))
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(_bytes(inbox, _story(inbox, "truncated file").source))


def test_pictures_have_no_text_and_the_bucket_holds_structured_invoices(inbox: Inbox) -> None:
    scan = pypdfium2.PdfDocument(_bytes(inbox, _story(inbox, "scan of a clean match").source))
    assert not scan[0].get_textpage().get_text_bounded().strip()
    ubl = _story(inbox, "electronic invoice (UBL)")
    assert ubl.number in etree.fromstring(_bytes(inbox, ubl.source)).xpath("//*[local-name()='ID']/text()")
    assert ubl.source.path.startswith("bucket/invoices/2026/11/")
    with pikepdf.open(BytesIO(_bytes(inbox, _story(inbox, "Factur-X").source))) as book:
        assert "factur-x.xml" in book.attachments


def test_mails_are_forwards_to_the_intake_by_the_buyers_own_people(inbox: Inbox) -> None:
    for path in sorted((inbox.folder / "mail").iterdir()):
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert mail["From"].addresses[0].domain == mail["To"].addresses[0].domain
        assert mail["Subject"].startswith("Fwd: ")
        assert mail["Date"].datetime.date() == TODAY - timedelta(days=1)


def test_one_mail_is_forwarded_whole(inbox: Inbox) -> None:
    data = (inbox.folder / _story(inbox, "missing order number").source.path).read_bytes()
    kinds = [part.get_content_type() for part in email.message_from_bytes(data, policy=email.policy.default).walk()]
    assert "message/rfc822" in kinds


def test_all_totals_stay_below_the_usual_limit_for_touchless_release(inbox: Inbox) -> None:
    assert all(abs(one.total) < 2500 for one in inbox.expected if one.total is not None)


def test_papers_are_not_in_the_future_and_not_stale(inbox: Inbox) -> None:
    days = [date.fromisoformat(row["order_date"]) for row in _rows(inbox, "orders.csv")]
    days += [date.fromisoformat(row["date"]) for row in _rows(inbox, "receipts.csv")]
    assert TODAY - timedelta(days=90) < min(days) <= max(days) < TODAY


def test_the_same_day_and_seed_give_the_same_bytes(inbox: Inbox, tmp_path: Path) -> None:
    again = write_inbox(tmp_path, TODAY)
    assert (again.expected, again.repeats, again.ignored) == (inbox.expected, inbox.repeats, inbox.ignored)
    for file in inbox.folder.rglob("*.*"):
        assert file.read_bytes() == (tmp_path / file.relative_to(inbox.folder)).read_bytes(), file.name


def test_another_day_moves_all_dates(inbox: Inbox, tmp_path: Path) -> None:
    later = write_inbox(tmp_path, TODAY + timedelta(days=40))
    assert [one.story for one in later.expected] == [one.story for one in inbox.expected]
    assert "/2027/01/" in _story(later, "Factur-X").source.path


def test_documents_that_are_no_bills_ask_for_nothing(inbox: Inbox) -> None:
    for one in inbox.expected:
        if one.kind in {DocumentKind.PACKING_SLIP, DocumentKind.STATEMENT, DocumentKind.OTHER}:
            assert one.outcome is Outcome.FILED
            assert one.total is None
