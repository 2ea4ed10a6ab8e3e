"""Tables of suppliers, orders and receipts: taken over whole or not at all, and twice like once."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from models.purchase_order import OrderLine, PurchaseOrder
from models.receipt import GoodsReceipt, ReceiptLine
from models.supplier import BankAccount, Supplier, SupplierAlias
from pipeline.errors import BadTable
from pipeline.orders import import_orders
from pipeline.receipts import import_receipts
from pipeline.suppliers import import_suppliers
from pipeline.tables import Imported

HEAD = b"po_number,supplier,currency,line_no,description,quantity,unit_price\n"


def test_the_same_orders_again_change_nothing(context: Any, ask: Any) -> None:
    table = HEAD + b"PO-9,Acme,USD,1,Bolt,10,1.50\nPO-9,Acme,USD,2,Nut,10,0.50\n"
    assert import_orders(context, table, "orders.csv") == Imported(1, 0, 0)
    assert import_orders(context, table, "orders.csv") == Imported(0, 0, 1)
    assert [row.revision for row in ask.rows(PurchaseOrder) if row.number == "PO-9"] == [1]


def test_a_changed_price_is_a_new_revision(context: Any, ask: Any) -> None:
    import_orders(context, HEAD + b"PO-9,Acme,USD,1,Bolt,10,1.50\n", "orders.csv")
    assert import_orders(context, HEAD + b"PO-9,Acme,USD,1,Bolt,10,1.60\n", "orders.csv") == Imported(0, 1, 0)
    assert [row.revision for row in ask.rows(PurchaseOrder) if row.number == "PO-9"] == [2]


def test_a_line_that_is_gone_is_cancelled_not_deleted(context: Any, ask: Any) -> None:
    import_orders(context, HEAD + b"PO-9,Acme,USD,1,Bolt,10,1.50\nPO-9,Acme,USD,2,Nut,7,0.50\n", "orders.csv")
    import_orders(context, HEAD + b"PO-9,Acme,USD,1,Bolt,10,1.50\n", "orders.csv")
    (gone,) = [row for row in ask.rows(OrderLine) if row.description == "Nut"]
    assert gone.quantity_cancelled == Decimal(7)


def test_semicolons_and_a_byte_order_mark_are_understood(context: Any) -> None:
    table = b"\xef\xbb\xbf" + HEAD.replace(b",", b";") + b"PO-9;Acme;USD;1;Bolt, long;10;1.50\n"
    assert import_orders(context, table, "orders.csv").new == 1


def test_progress_is_told_for_every_order(context: Any) -> None:
    told: list[tuple[int, int]] = []
    table = HEAD + b"PO-8,Acme,USD,1,Bolt,10,1.50\nPO-9,Acme,USD,1,Bolt,10,1.50\n"
    import_orders(context, table, "orders.csv", lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (b"po_number,supplier\nPO-9,Acme\n", "column currency is missing"),
        (HEAD.replace(b"quantity", b"qty"), "column quantity is missing"),
        (b"colour," + HEAD, "no column 'colour'"),
        (HEAD.replace(b"po_number", b"po_number,po_number"), "comes twice"),
        (HEAD + b"PO-9,Acme,USD,1,Bolt,10\n", "line 2: it has 6 cells"),
        (HEAD + b"PO-9,Acme,USD,1,Bolt,ten,1.50\n", "line 2, column quantity: 'ten' is not a number"),
        (HEAD + b"PO-9,Acme,USD,1,Bolt,10,\n", "line 2, column unit_price: must not be empty"),
        (HEAD + b"PO-9,Acme,USD,1,Bolt,10,NaN\n", "column unit_price"),
        (HEAD + b"PO-9,Acme,DOL,1,Bolt,10,1.50\n", "line 2, column currency: 'DOL'"),
        (HEAD + b"PO-9,Nobody,USD,1,Bolt,10,1.50\n", "column supplier: 'Nobody' is not among the suppliers"),
        (HEAD + b"PO-9,Acme,USD,one,Bolt,10,1.50\n", "column line_no"),
        (HEAD + b"PO-9,Acme,USD,1,Bolt,10,1.50\nPO-9,Acme,USD,1,Nut,1,1\n", "line 3, column line_no"),
        (HEAD + b"PO-9,Acme,USD,1,Bolt,10,1.50\nPO-9,Acme,EUR,2,Nut,1,1\n", "line 3, column currency: differs"),
        (HEAD + b'PO-9,Acme,USD,1,"Bolt,10,1.50\n', "line 2"),
        (HEAD + b"PO-9,Acme,USD,1,Bolt \xff,10,1.50\n", "not in UTF-8"),
        (HEAD + b"PO-9,Acme,USD,1,Bo\x00lt,10,1.50\n", "not a text file"),
        (b"", "column po_number is missing"),
    ],
)
def test_it_refuses_a_table_and_names_the_place(context: Any, ask: Any, table: bytes, words: str) -> None:
    with pytest.raises(BadTable) as refused:
        import_orders(context, table, "orders.csv")
    assert words in str(refused.value)
    assert "orders.csv" in str(refused.value)


def test_one_bad_line_keeps_the_whole_table_out(context: Any, ask: Any) -> None:
    table = HEAD + b"PO-8,Acme,USD,1,Bolt,10,1.50\nPO-9,Acme,USD,1,Bolt,ten,1.50\n"
    with pytest.raises(BadTable):
        import_orders(context, table, "orders.csv")
    assert {row.number for row in ask.rows(PurchaseOrder)} == {"PO-1001"}


RECEIPT = b"receipt_number,slip_number,po_number,line_no,po_line,quantity\n"


def test_the_same_receipts_again_change_nothing(context: Any, ask: Any) -> None:
    table = RECEIPT + b"GR-1,DN-1,PO-1001,1,1,100\n"
    assert import_receipts(context, table, "receipts.csv") == Imported(1, 0, 0)
    assert import_receipts(context, table, "receipts.csv") == Imported(0, 0, 1)
    assert len(ask.rows(GoodsReceipt)) == len(ask.rows(ReceiptLine)) == 1


def test_an_order_number_in_another_writing_is_the_same_order(context: Any, ask: Any) -> None:
    import_receipts(context, RECEIPT + b"GR-1,,po 1001,1,1,100\n", "receipts.csv")
    (receipt,) = ask.rows(GoodsReceipt)
    assert receipt.order_id == ask.rows(PurchaseOrder)[0].id


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"GR-1,,PO-7,1,1,5\n", "column po_number: 'PO-7' is not one of our orders"),
        (b"GR-1,,PO-1001,1,9,5\n", "column po_line: order PO-1001 has no line 9"),
        (b"GR-1,,PO-1001,1,1,\n", "column quantity: must not be empty"),
        (b"GR-1,,PO-1001,1,1,5\nGR-1,,PO-1001,1,2,5\n", "comes twice"),
    ],
)
def test_it_refuses_a_receipt_and_names_the_place(context: Any, ask: Any, line: bytes, words: str) -> None:
    with pytest.raises(BadTable) as refused:
        import_receipts(context, RECEIPT + line, "receipts.csv")
    assert words in str(refused.value)
    assert ask.rows(GoodsReceipt) == []


def test_a_receipt_of_another_supplier_than_the_orders_is_refused(context: Any) -> None:
    table = b"receipt_number,po_number,supplier,line_no,po_line,quantity\nGR-1,PO-1001,%s,1,1,5\n"
    with pytest.raises(BadTable, match="column supplier: order PO-1001"):
        import_receipts(context, table % b"Borealis Paper GmbH", "receipts.csv")
    assert import_receipts(context, table % b"Acme", "receipts.csv").new == 1


def test_suppliers_again_change_nothing_and_new_accounts_are_added(context: Any, ask: Any) -> None:
    head = b"name,aliases,iban\n"
    assert import_suppliers(context, head + b"Delta,D;Delta Inc,\n", "s.csv") == Imported(1, 0, 0)
    assert import_suppliers(context, head + b"Delta,D;Delta Inc,\n", "s.csv") == Imported(0, 0, 1)
    assert import_suppliers(context, head + b"Delta,D,GB82WEST12345698765432\n", "s.csv") == Imported(0, 1, 0)
    (supplier,) = [row for row in ask.rows(Supplier) if row.name == "Delta"]
    assert {row.name for row in ask.rows(SupplierAlias) if row.supplier_id == supplier.id} == {"D", "Delta Inc"}
    assert [row.verified for row in ask.rows(BankAccount) if row.supplier_id == supplier.id] == [True]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (b"name,iban\nDelta,GB82WEST12345698765433\n", "column iban"),
        (b"name,country\nDelta,Germany\n", "column country"),
        (b"name,blocked\nDelta,perhaps\n", "column blocked"),
        (b"name,since\nDelta,1.2.2020\n", "column since"),
        (b"name\nDelta,more\n", "cells"),
    ],
)
def test_it_refuses_a_supplier_and_names_the_place(context: Any, table: bytes, words: str) -> None:
    with pytest.raises(BadTable, match=words):
        import_suppliers(context, table, "suppliers.csv")
