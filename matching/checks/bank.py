"""Is the account to be paid one that we have verified, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator

from matching.facts import Facts
from matching.holds import hold
from matching.lines import BankAccount, Invoice, LinkedPayee, Supplier
from matching.names import find_supplier, same_name, same_supplier
from matching.numbers import plain
from matching.result import Hold


def check(facts: Facts) -> Iterator[Hold]:
    """The master's accounts of the supplier, and accounts shared with another supplier."""
    account = account_of(facts.invoice)
    if facts.supplier is not None:
        yield from _payee(facts, facts.supplier)
        if account is not None:
            yield from _trusted(facts.invoice, facts.supplier, account)
    if account is not None:
        yield from _shared(facts, account)


def account_of(invoice: Invoice) -> str | None:
    """The printed account in one spelling: the IBAN, else routing and account number; None where there is none."""
    if invoice.iban:
        return plain(invoice.iban)
    if invoice.account_number:
        return f"{plain(invoice.routing_number or '')}/{plain(invoice.account_number)}"
    return None


def _is(account: str, known: BankAccount | LinkedPayee) -> bool:
    if known.iban and plain(known.iban) == account:
        return True
    if not isinstance(known, BankAccount) or not known.account_number:
        return False
    return f"{plain(known.routing_number or '')}/{plain(known.account_number)}" == account


def _ending(account: str) -> str:
    return f"…{account[-4:]}"


def _trusted(invoice: Invoice, supplier: Supplier, account: str) -> Iterator[Hold]:
    if supplier.bank_accounts is None:
        return
    own = [known for known in supplier.bank_accounts if _is(account, known)]
    linked = [payee for payee in supplier.remit_to if _is(account, payee)]
    if any(known.verified for known in own) or any(payee.verified for payee in linked):
        return
    if own or linked:
        yield hold(
            "BNK-CHANGED",
            None,
            f"The account {_ending(account)} of {supplier.name} is in our master but nobody has verified it "
            "by a call back.",
            account=_ending(account),
        )
    else:
        yield hold(
            "BNK-DIFF",
            None,
            f"The invoice asks to be paid to {_ending(account)}, which is no verified account of {supplier.name}. "
            "Call a number on file from before this invoice.",
            account=_ending(account),
        )


def _payee(facts: Facts, supplier: Supplier) -> Iterator[Hold]:
    """A printed payee must be the supplier itself or a verified linked one."""
    payee = facts.invoice.remit_to
    if not payee or same_supplier(payee, supplier.name, facts.ledger.suppliers):
        return
    known = any(same_name(payee, linked.name) for linked in supplier.remit_to)
    state = "is linked to the supplier but not verified" if known else "is not linked to the supplier"
    yield hold("BNK-DIFF", None, f"The invoice asks to pay {payee}, which {state} in our master.", payee=payee)


def _shared(facts: Facts, account: str) -> Iterator[Hold]:
    invoice, master = facts.invoice, facts.ledger.suppliers
    if any(_is(account, payee) for supplier in master for payee in supplier.remit_to if payee.verified):
        return
    others = {
        supplier.name
        for supplier in master
        if supplier != facts.supplier and any(_is(account, known) for known in supplier.bank_accounts or ())
    }
    for earlier in facts.ledger.billed:
        name = earlier.invoice.supplier
        if name and account_of(earlier.invoice) == account and not same_supplier(name, invoice.supplier, master):
            others.add(name)
    own = find_supplier(invoice.supplier, master)
    others.discard(own.name if own else "")
    if others:
        names = ", ".join(sorted(others))
        yield hold(
            "BNK-SHARED", None, f"The account {_ending(account)} is also used by {names}.", account=_ending(account)
        )
