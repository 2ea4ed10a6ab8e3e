"""The post of one morning, made up from the scripts: files, records and what is to become of each document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from reportlab.lib.pdfencrypt import StandardEncryption

from models.vocabulary import DocumentKind, MatchDecision
from samples import scripts
from samples.catalogue import item
from samples.degrade import Wear, worn
from samples.einvoice import factur_x, ubl
from samples.expected import Expected, Outcome, Repeat, Source
from samples.mailbag import Attachment, Forward, eml, signature_logo
from samples.papers import GoodsReceipt, Invoice, Order, PackingSlip, Statement, StatementLine
from samples.pictures import image_pdf, jpeg, tiff
from samples.plant import Planted, Purchase, credit_note, duplicate
from samples.purchase import bill, order, receive, ship
from samples.scripts import Script
from samples.tables import orders_csv, receipts_csv, suppliers_csv
from samples.world import SUPPLIERS, Supplier, home_site, supplier
from samples.writing import house_piece, written

_OUTCOMES = {
    MatchDecision.APPROVE: Outcome.APPROVED,
    MatchDecision.HOLD: Outcome.TASK,
    MatchDecision.WAIT: Outcome.WAITING,
    MatchDecision.REJECT: Outcome.REJECTED,
}
_SERVICES = ("SV-", "LC-")


class Morning:
    """Collects the morning's files and expectations; `deliver` plays all scripts once."""

    def __init__(self, today: date, seed: int) -> None:
        self.today = today
        self.random = Random(seed)
        self.files: list[tuple[str, bytes]] = []
        self.expected: list[Expected] = []
        self.repeats: list[Repeat] = []
        self.ignored: list[Source] = []
        self.orders: list[Order] = []
        self.receipts: list[GoodsReceipt] = []
        self._order_number = 41000 + self.random.randrange(400)
        self._receipt_number = 70000 + self.random.randrange(400)
        self._mails = 0

    def records(self) -> tuple[tuple[str, bytes], ...]:
        """The three CSV files, UTF-8."""
        tables = {
            "orders.csv": orders_csv(self.orders),
            "receipts.csv": receipts_csv(self.receipts),
            "suppliers.csv": suppliers_csv(SUPPLIERS),
        }
        return tuple((name, text.encode()) for name, text in tables.items())

    def deliver(self) -> None:
        """Mails, uploads and bucket, in this order."""
        self._mail()
        self._uploads()
        self._bucket()

    # --- purchases

    def _purchase(self, script: Script) -> Planted:
        """The script's purchase with its plant; order and receipts go to the records."""
        company = _paid_by_check(supplier(script.supplier))
        day = self.today - timedelta(days=script.age)
        wants = [entry.split() for entry in script.wants.split(",")]
        wanted = [(item(code), Decimal(quantity)) for code, quantity in wants]
        self._order_number += self.random.randint(3, 19)
        agreed = order(
            f"PO-{self._order_number}", company, home_site(company), day - timedelta(days=14), wanted, script.requester
        )
        service = all(code.startswith(_SERVICES) for code, _ in wants)
        agreed = replace(agreed, receipt_required=not service)
        number = f"{company.invoice_prefix}{day:%y}{self.random.randrange(1000, 9999)}"
        if service:
            purchase = Purchase(agreed, (), (), (bill(agreed, (), number, day),))
        else:
            slip = ship(agreed, f"DN{self.random.randrange(20000, 89999)}", day - timedelta(days=2))
            self._receipt_number += self.random.randint(1, 7)
            receipt = receive(slip, f"GR-{self._receipt_number}", day - timedelta(days=1))
            purchase = Purchase(agreed, (slip,), (receipt,), (bill(agreed, (slip,), number, day),))
        planted = script.plant(purchase)
        self.orders.append(planted.purchase.order)
        self.receipts.extend(planted.purchase.receipts)
        return planted

    # --- expectations

    def _expect(self, planted: Planted, story: str, source: Source, pages: tuple[int, ...] = (1,)) -> None:
        invoice = planted.purchase.invoices[-1]
        outcome, *also = (_OUTCOMES[decision] for decision in planted.accepted)
        self.expected.append(
            Expected(
                story, source, invoice.kind, invoice.supplier.name, invoice.number, invoice.order_number, invoice.total,
                invoice.currency, outcome, tuple(also), planted.holds, pages,
            )
        )  # fmt: skip

    def _expect_unread(self, story: str, source: Source, script: Script) -> None:
        company = supplier(script.supplier)
        self.expected.append(
            Expected(story, source, None, company.name, "", "", None, "", Outcome.QUARANTINED, (), ("DOC-UNREAD",))
        )

    def _expect_filed(
        self, story: str, source: Source, kind: DocumentKind, company: str, number: str, order_number: str
    ) -> None:
        self.expected.append(
            Expected(story, source, kind, company, number, order_number, None, "", Outcome.FILED, pages=(1,))
        )

    # --- mail

    def _send(self, script: Script, subject: str, attachments: tuple[Attachment, ...], as_message: bool = False) -> str:
        """Put a forwarded mail into `mail/`; its path."""
        self._mails += 1
        sent = datetime.combine(self.today - timedelta(days=1), time(7, 40)) + timedelta(minutes=11 * self._mails)
        forward = Forward(
            self._mails,
            script.requester,
            supplier(script.supplier),
            sent,
            subject,
            script.note,
            attachments,
            as_message,
        )
        path = f"mail/{self._mails:02d}-{script.story.replace(' ', '-').replace('(', '').replace(')', '')}.eml"
        self.files.append((path, eml(forward)))
        self.ignored.append(Source(path, "image001.png"))
        return path

    def _mail_invoice(self, script: Script, as_message: bool = False) -> tuple[Planted, Source, bytes]:
        planted = self._purchase(script)
        return planted, *self._mail_planted(script, planted, script.story, as_message)

    def _mail_planted(
        self, script: Script, planted: Planted, story: str, as_message: bool = False
    ) -> tuple[Source, bytes]:
        invoice = planted.purchase.invoices[-1]
        pdf = written([house_piece(invoice)]).pdf
        name = _file_name(invoice)
        path = self._send(replace(script, story=story), f"{name.removesuffix('.pdf')}", (_pdf(name, pdf),), as_message)
        source = Source(path, name)
        self._expect(planted, story, source)
        return source, pdf

    def _mail(self) -> None:
        clean, first, pdf = self._mail_invoice(scripts.CLEAN)
        self._mail_invoice(scripts.PRICE_OVER)
        self._mail_invoice(scripts.SHORT_RECEIPT)
        two_slips, *_ = self._mail_invoice(scripts.TWO_SLIPS)
        for script in (scripts.REORDERED, scripts.FREIGHT):
            self._mail_invoice(script)
        self._mail_planted(scripts.CLEAN, duplicate(clean.purchase), "duplicate")
        self._mail_planted(scripts.TWO_SLIPS, credit_note(two_slips.purchase), "credit note")
        self._mail_invoice(scripts.MISSING_ORDER, as_message=True)
        self._mail_two_in_one()
        self._mail_encrypted()
        self._mail_slip(clean.purchase.slips[0])
        self._mail_again(first, pdf)
        for script in (
            scripts.QUANTITY_OVER, scripts.BANK_CHANGED, scripts.NOT_RECEIVED, scripts.TAX_OVER, scripts.WRONG_TOTAL,
        ):  # fmt: skip
            self._mail_invoice(script)
        self._mail_invoice(scripts.PRICE_WITHIN, as_message=True)
        self._mail_statement()

    def _mail_two_in_one(self) -> None:
        planted = [self._purchase(scripts.FIRST_OF_TWO), self._purchase(scripts.SECOND_OF_TWO)]
        invoices = [one.purchase.invoices[-1] for one in planted]
        printed = written([house_piece(invoice) for invoice in invoices])
        name = f"invoices_{invoices[0].number}_{invoices[1].number}.pdf"
        path = self._send(scripts.FIRST_OF_TWO, "two invoices", (_pdf(name, printed.pdf),))
        for one, paper in zip(planted, printed.papers, strict=True):
            # The split itself may have to be confirmed by a person.
            split = replace(one, decision=MatchDecision.APPROVE, also=(MatchDecision.HOLD,), holds=("DOC-SPLIT",))
            self._expect(split, scripts.FIRST_OF_TWO.story, Source(path, name), paper.pages)

    def _mail_encrypted(self) -> None:
        script = scripts.ENCRYPTED
        invoice = self._purchase(script).purchase.invoices[-1]
        lock = StandardEncryption("open-sesame", ownerPassword="owner", strength=128)
        name = _file_name(invoice)
        path = self._send(script, f"Invoice {invoice.number}", (_pdf(name, written([house_piece(invoice)], lock).pdf),))
        self._expect_unread(script.story, Source(path, name), script)

    def _mail_slip(self, slip: PackingSlip) -> None:
        script = replace(scripts.CLEAN, story="packing slip", note="Slip of the delivery, signed copy is at the dock.")
        name = f"packing_slip_{slip.number}.pdf"
        path = self._send(script, f"Shipment {slip.number}", (_pdf(name, written([house_piece(slip)]).pdf),))
        company = slip.order.supplier.name
        self._expect_filed(
            script.story, Source(path, name), DocumentKind.PACKING_SLIP, company, slip.number, slip.order.number
        )

    def _mail_again(self, first: Source, pdf: bytes) -> None:
        script = replace(
            scripts.CLEAN, story="same bytes again", requester="Nina Okafor", note="Sending this again to be sure."
        )
        path = self._send(script, first.part.removesuffix(".pdf"), (_pdf(first.part, pdf),))
        self.repeats.append(Repeat(Source(path, first.part), first))

    def _mail_statement(self) -> None:
        script = replace(scripts.PRICE_WITHIN, story="statement of account", note="Just came in.")
        company = supplier(script.supplier)
        open_items = tuple(
            StatementLine(
                day,
                f"{company.invoice_prefix}{day:%y}{self.random.randrange(1000, 9999)}",
                day + timedelta(days=45),
                amount,
            )
            for day, amount in (
                (self.today - timedelta(days=41), Decimal("1184.06")),
                (self.today - timedelta(days=5), Decimal("612.40")),
            )
        )
        paper = Statement(company, home_site(company), self.today - timedelta(days=2), company.currency, open_items)
        name = f"statement_{paper.day:%Y-%m}.pdf"
        path = self._send(script, "Your statement of account", (_pdf(name, written([house_piece(paper)]).pdf),))
        self._expect_filed(script.story, Source(path, name), DocumentKind.STATEMENT, company.name, "", "")

    # --- uploads

    def _uploads(self) -> None:
        self._upload_pictures(scripts.SCAN, "scan_0001.pdf", Wear.SCANNER)
        self._upload_pictures(scripts.PHOTO, "IMG_4471.jpg", Wear.PHONE)
        self._upload_pictures(scripts.FAX, "fax_0093.tif", Wear.FAX)
        self.files.append(("uploads/logo.png", signature_logo()))
        self._expect_filed("logo, no document", Source("uploads/logo.png"), DocumentKind.OTHER, "", "", "")
        invoice = self._purchase(scripts.TRUNCATED).purchase.invoices[-1]
        pdf = written([house_piece(invoice)]).pdf
        path = f"uploads/{_file_name(invoice)}"
        self.files.append((path, pdf[: len(pdf) * 2 // 5]))
        self._expect_unread(scripts.TRUNCATED.story, Source(path), scripts.TRUNCATED)

    def _upload_pictures(self, script: Script, name: str, how: Wear) -> None:
        planted = self._purchase(script)
        pages = worn(written([house_piece(planted.purchase.invoices[-1])]).pdf, how, self.random.randrange(10**6))
        data = {".pdf": image_pdf, ".tif": tiff}.get(name[-4:], lambda all_pages: jpeg(all_pages[0]))(pages)
        self.files.append((f"uploads/{name}", data))
        # A picture may leave a doubt about one figure; asking a person is then right, a wrong approval never.
        planted = replace(
            planted,
            also=(MatchDecision.HOLD, MatchDecision.WAIT),
            holds=("CAP-CONF", "CAP-MISS", "CAP-LINE", "CAP-SUM"),
        )
        self._expect(planted, script.story, Source(f"uploads/{name}"))

    # --- bucket

    def _bucket(self) -> None:
        for script in (scripts.UBL, scripts.FACTUR_X, scripts.FOREIGN):
            planted = self._purchase(script)
            invoice = planted.purchase.invoices[-1]
            name = _file_name(invoice)
            pdf = written([house_piece(invoice)]).pdf
            data = {scripts.UBL: ubl(invoice), scripts.FACTUR_X: factur_x(pdf, invoice)}.get(script, pdf)
            name = name.replace(".pdf", ".xml") if script is scripts.UBL else name
            path = f"bucket/invoices/{self.today:%Y/%m}/{name}"
            self.files.append((path, data))
            self._expect(planted, script.story, Source(path))


def _paid_by_check(company: Supplier) -> Supplier:
    """American suppliers of the demo are paid by check: no account on their paper, none in the master data."""
    return replace(company, routing_number="", account_number="", bank="") if company.routing_number else company


def _file_name(invoice: Invoice) -> str:
    words = {"de": "Rechnung", "fr": "Facture", "es": "Factura", "nl": "Factuur", "it": "Fattura"}
    word = words.get(invoice.supplier.language, "Invoice") if invoice.kind is DocumentKind.INVOICE else "Credit"
    return f"{word}_{invoice.number.replace('/', '-')}.pdf"


def _pdf(name: str, data: bytes) -> Attachment:
    return Attachment(name, "application/pdf", data)
