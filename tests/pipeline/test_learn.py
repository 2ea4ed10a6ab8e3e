"""A correction teaches the supplier's next paper: tried first, dated, revocable, and never what money depends on."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol

import pytest
from reportlab.pdfgen.canvas import Canvas

from models.base import Base
from models.document import Document, FieldReading, KeptPages
from models.hint import Hint, HintChange
from models.invoice import Invoice, InvoiceLine
from models.vocabulary import DocumentKind, DocumentStatus, HintKind, HintStatus
from pipeline import decide, hints, learn, revoke, sandbox
from pipeline.context import Context
from pipeline.errors import NotOpen, NotYours, ReasonMissing, UnknownHint
from pipeline.explain import explain
from pipeline.review import Change, correct


@dataclass(frozen=True)
class Paper:
    """An invoice of Acme's, who call our order number by a word that no reader knows."""

    number: str = "INV-901"
    order: str = "KX-1001"
    label: str = "Kennzeichen"
    code: str = "HB-840"
    supplier: str = "Acme Fasteners Ltd"
    vat: str = "DE136695976"

    def pdf(self) -> bytes:
        buffer = io.BytesIO()
        page = Canvas(buffer, pagesize=(595, 842), invariant=1)
        page.setFont("Helvetica", 10)

        def put(x: float, y: float, text: str) -> None:
            page.drawString(x, 842 - y, text)

        put(50, 50, self.supplier)
        put(50, 64, "Foundry Road 7, 20095 Hamburg")
        if self.vat:
            put(50, 78, f"VAT ID: {self.vat}")
        page.setFont("Helvetica-Bold", 16)
        put(50, 120, "INVOICE")
        page.setFont("Helvetica", 10)
        for at, (label, value) in enumerate(
            (("Invoice No.:", self.number), ("Invoice Date:", "25 Feb 2026"), (f"{self.label}:", self.order))
        ):
            put(350, 120 + 14 * at, label)
            put(450, 120 + 14 * at, value)
        for x, text in zip(
            (50, 120, 330, 400, 480), ("Item", "Description", "Qty", "Unit Price", "Amount"), strict=True
        ):
            put(x, 220, text)
        lines = ((self.code, "Hex bolt M8x40 zinc plated", "100", "1.50", "150.00"),
                 ("GL-10", "Work gloves size 10 box", "10", "8.00", "80.00"))  # fmt: skip
        for at, line in enumerate(lines):
            for x, text in zip((50, 120, 330, 400, 480), line, strict=True):
                put(x, 240 + 16 * at, text)
        for at, (label, value) in enumerate((("Subtotal", "230.00"), ("VAT 10 %", "23.00"), ("Total USD", "253.00"))):
            put(400, 300 + 14 * at, label)
            put(480, 300 + 14 * at, value)
        page.showPage()
        page.save()
        return buffer.getvalue()


TakeIn = Callable[..., int]


class Ask(Protocol):
    def document(self, document_id: int) -> Document: ...
    def status(self, document_id: int) -> DocumentStatus: ...
    def rows(self, table: type[Base]) -> list[Any]: ...


def teach(context: Context, document_id: int, *changes: Change) -> None:
    correct(context, document_id, "Ada", decide.token(context, document_id), changes)


class Bench:
    """Papers walked by the real reader, and what a test asks about them."""

    def __init__(self, context: Context, take_in: TakeIn, rows: Callable[[type[Base]], list[Any]]) -> None:
        self.context, self.take_in, self.rows = context, take_in, rows

    def walk(self, paper: Paper) -> int:
        return self.take_in(paper.pdf(), f"{paper.number}.pdf")

    def read(self, document_id: int, name: str, line: int | None = None) -> FieldReading | None:
        found = [r for r in self.rows(FieldReading) if (r.document_id, r.name, r.line) == (document_id, name, line)]
        return found[0] if found else None

    def hints(self) -> list[Hint]:
        return list(self.rows(Hint))

    def changes(self) -> list[tuple[HintStatus, str]]:
        return [(change.to_status, change.by) for change in self.rows(HintChange)]


@pytest.fixture
def bench(context: Context, take_in: TakeIn, ask: Ask) -> Bench:
    return Bench(context, take_in, ask.rows)


ORDER = Change("po_number", "KX-1001")


def test_a_corrected_order_number_is_read_on_the_next_paper(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper())
    assert bench.read(first, "po_number") is None
    teach(context, first, ORDER)
    second = bench.walk(Paper("INV-902", "KX-1002"))
    read = bench.read(second, "po_number")
    assert read is not None
    assert read.value == "KX-1002"
    (hint,) = bench.hints()
    assert read.hint_id == hint.id
    assert (hint.status, hint.kind, hint.learnt_from_id) == (HintStatus.ACTIVE, HintKind.LABEL, first)


def test_a_hint_says_what_from_whom_and_how_often_it_was_used(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper())
    teach(context, first, ORDER)
    bench.walk(Paper("INV-902", "KX-1002"))
    (row,) = hints.listed(context)
    assert row.says == "“Kennzeichen:” left of the value is the order number"
    assert (row.learnt_by, row.learnt_from, row.used, row.learnt_at) == ("Ada", first, 1, context.now())
    assert "no earlier paper" in row.why


def test_the_story_of_a_paper_says_which_value_came_by_a_hint(context: Context, bench: Bench) -> None:
    teach(context, bench.walk(Paper()), ORDER)
    second = bench.walk(Paper("INV-902", "KX-1002"))
    told = [sentence for chapter in explain(context, second) for sentence in chapter.sentences]
    assert any("KX-1002" in sentence and "hint 1" in sentence for sentence in told)


def test_learning_again_from_the_same_corrections_changes_nothing(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper())
    teach(context, first, ORDER)
    before = bench.changes()
    learn.learn(context, first)
    learn.learn(context, first)
    assert bench.changes() == before
    assert len(bench.hints()) == 1


def test_two_who_teach_the_same_at_once_leave_one_hint(context: Context, bench: Bench) -> None:
    one, other = bench.walk(Paper()), bench.walk(Paper("INV-903", "KX-1003"))
    teach(context, one, ORDER)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda document: learn.learn(context, document), (one, other, one, other)))
    teach(context, other, Change("po_number", "KX-1003"))
    assert [hint.status for hint in bench.hints()] == [HintStatus.ACTIVE]


def test_a_revoked_hint_acts_no_more_and_open_papers_are_read_without_it(context: Context, bench: Bench) -> None:
    teach(context, bench.walk(Paper()), ORDER)
    second = bench.walk(Paper("INV-902", "KX-1002"))
    (hint,) = bench.hints()
    assert revoke.revoke(context, hint.id, "Cora", "Their new forms mean something else.") == (second,)
    assert bench.read(second, "po_number") is None
    third = bench.walk(Paper("INV-904", "KX-1004"))
    assert bench.read(third, "po_number") is None
    assert bench.changes() == [(HintStatus.ACTIVE, "Ada"), (HintStatus.REVOKED, "Cora")]


def test_a_revoked_hint_can_act_again(context: Context, bench: Bench) -> None:
    teach(context, bench.walk(Paper()), ORDER)
    (hint,) = bench.hints()
    revoke.revoke(context, hint.id, "Cora", "A mistake.")
    revoke.restore(context, hint.id, "Ada")
    second = bench.walk(Paper("INV-902", "KX-1002"))
    assert bench.read(second, "po_number") is not None


def test_a_hint_that_a_person_revoked_is_not_learned_again(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper())
    teach(context, first, ORDER)
    (hint,) = bench.hints()
    revoke.revoke(context, hint.id, "Cora", "Not this label.")
    told = learn.learn(context, first)
    assert [one.acts for one in told] == [False]
    assert [hint.status for hint in bench.hints()] == [HintStatus.REVOKED]


@pytest.mark.parametrize(("person", "reason", "refusal"), [("Ben", "why not", NotYours), ("Ada", "  ", ReasonMissing)])
def test_revoking_needs_the_right_and_a_reason(
    context: Context, bench: Bench, person: str, reason: str, refusal: type[Exception]
) -> None:
    teach(context, bench.walk(Paper()), ORDER)
    with pytest.raises(refusal):
        revoke.revoke(context, bench.hints()[0].id, person, reason)
    assert bench.hints()[0].status is HintStatus.ACTIVE


def test_what_is_not_there_or_not_so_cannot_be_revoked_or_restored(context: Context, bench: Bench) -> None:
    with pytest.raises(UnknownHint):
        revoke.revoke(context, 4711, "Ada", "gone")
    teach(context, bench.walk(Paper()), ORDER)
    with pytest.raises(NotOpen):
        revoke.restore(context, bench.hints()[0].id, "Ada")


def test_a_hint_that_reads_an_earlier_paper_worse_is_only_proposed(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper())
    teach(context, first, ORDER)
    second = bench.walk(Paper("INV-902", "7781-A"))
    teach(context, second, Change("po_number", None))
    given, against = sorted(bench.hints(), key=lambda hint: hint.id)
    assert given.status is HintStatus.ACTIVE
    assert against.status is HintStatus.PROPOSED
    (trial,) = against.trials
    assert trial["document"] == first
    assert trial["after"] == trial["before"] - 1
    row = next(row for row in hints.listed(context) if row.id == against.id)
    assert row.why == f"Document {first} would be read worse with it: the po number."


def test_another_correction_of_the_same_paper_revokes_what_it_taught_before(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper())
    teach(context, first, ORDER)
    teach(context, first, Change("po_number", None), Change("sales_order_number", "KX-1001"))
    says = {row.says: row.status for row in hints.listed(context)}
    assert says["“Kennzeichen:” left of the value is the order number"] is HintStatus.REVOKED
    assert says["“Kennzeichen:” left of the value is the sales order number"] is HintStatus.ACTIVE


def test_a_name_that_was_misread_is_known_the_next_time(context: Context, bench: Bench, ask: Ask) -> None:
    first = bench.walk(Paper(supplier="Fixings by Hand", vat="", order="", label="Remark"))
    assert ask.document(first).supplier_id is None
    teach(context, first, Change("supplier_name", "Acme Fasteners Ltd"))
    assert [hint.kind for hint in bench.hints()] == [HintKind.PARTY]
    second = bench.walk(Paper("INV-902", supplier="Fixings by Hand", vat="", order="", label="Remark"))
    assert ask.document(second).supplier_id == ask.document(first).supplier_id
    (row,) = hints.listed(context)
    assert row.used == 1
    assert set(revoke.revoke(context, row.id, "Ada", "Another house has this name now.")) == {second}
    assert ask.document(second).supplier_id is None


def test_their_item_code_becomes_ours(context: Context, bench: Bench, ask: Ask) -> None:
    first = bench.walk(Paper(code="X-77"))
    teach(context, first, Change("sku", "HB-840", 1))
    assert [row.says for row in hints.listed(context)] == ["their item X-77 is our HB-840"]
    second = bench.walk(Paper("INV-902", code="X-77"))
    lines = {line.line_no: line.sku for line in ask.rows(InvoiceLine) if line.invoice_id == invoice_id(ask, second)}
    assert lines[1] == "HB-840"
    read = bench.read(second, "sku", 1)
    assert read is not None
    assert (read.value, read.hint_id) == ("X-77", bench.hints()[0].id)


def invoice_id(ask: Ask, document_id: int) -> int:
    return next(row.id for row in ask.rows(Invoice) if row.document_id == document_id)


def test_nothing_is_learned_about_bank_accounts(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper(label="Pay to", order="DE89370400440532013000"))
    teach(context, first, Change("iban", "DE02120300000000202051"))
    assert bench.hints() == []


def test_a_preview_says_what_would_be_learned_and_keeps_nothing(context: Context, bench: Bench) -> None:
    first = bench.walk(Paper())
    (told,) = learn.preview(context, first, (learn.Typed("po_number", "KX-1001", None, 1),))
    assert told.acts
    assert told.says == ("“Kennzeichen:” left of the value is the order number",)
    assert bench.hints() == []


def test_words_are_kept_so_that_nothing_is_read_optically_twice(
    context: Context, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bench.walk(Paper())
    assert len(bench.rows(KeptPages)) == 1
    jobs: list[str] = []
    run = sandbox.run
    monkeypatch.setattr(sandbox, "run", lambda job, *rest, **more: jobs.append(job) or run(job, *rest, **more))
    teach(context, first, ORDER)
    assert jobs == ["extractors.again:learn"]


def test_a_correction_stands_although_nothing_can_be_learned_from_it(context: Context, bench: Bench, ask: Ask) -> None:
    first = bench.walk(Paper())
    teach(context, first, Change("buyer_name", "Harrow Lake Pump Works"))
    assert bench.hints() == []
    assert ask.status(first) in (DocumentStatus.IN_APPROVAL, DocumentStatus.WAITING)
    assert ask.document(first).kind is DocumentKind.INVOICE
