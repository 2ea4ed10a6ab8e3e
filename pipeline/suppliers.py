"""The suppliers' master as a table: names and numbers by which a supplier is known, and the accounts we may pay."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from stdnum import iban as iban_numbers
from stdnum.exceptions import ValidationError

from models.supplier import BankAccount, Supplier, SupplierAlias
from pipeline.context import Context
from pipeline.supplier_search import domain_of, normal_id
from pipeline.tables import Imported, Line, Progress, put, read_table

NEEDED: Final = ("name",)
KNOWN: Final = (
    "number", "aliases", "vat_id", "tax_id", "iban", "bic", "routing_number", "account_number", "email_domain",
    "address", "country", "terms", "blocked", "since",
)  # fmt: skip


def import_suppliers(context: Context, data: bytes, name: str, progress: Progress | None = None) -> Imported:
    """Take a table of suppliers over, all of it or nothing; a supplier is known by its number, else by its name.

    Accounts of the master count as verified: whoever may import it vouches for them. An account that is no longer in
    the table is not taken away, only added to; `aliases` are separated by semicolons.
    """
    lines = read_table(data, name, NEEDED, KNOWN)
    new = changed = 0
    with context.database.writing() as session:
        for done, line in enumerate(lines, start=1):
            was_there, differs = _put(session, context, line)
            new += not was_there
            changed += was_there and differs
            if progress:
                progress(done, len(lines))
    return Imported(new, changed, len(lines) - new - changed)


def _put(session: Session, context: Context, line: Line) -> tuple[bool, bool]:
    """Whether the supplier was there, and whether anything about it changed."""
    name = line.required("name")
    number = line.text("number") or name
    query = select(Supplier).where(Supplier.number == number)
    supplier = session.scalars(query.options(selectinload(Supplier.aliases), selectinload(Supplier.accounts))).first()
    was_there = supplier is not None
    if supplier is None:
        supplier = Supplier(number=number, name=name, created_at=context.now(), aliases=[], accounts=[])
        session.add(supplier)
    domain = line.text("email_domain")
    country = line.text("country")
    if country is not None and len(country) != 2:
        raise line.fault("country", f"{country!r} is not a code of two letters, like US")
    differs = put(
        supplier,
        {
            "name": name,
            "vat_id": line.text("vat_id"),
            "tax_id": line.text("tax_id"),
            "email_domain": domain_of(domain) if domain else None,
            "address": line.text("address"),
            "country": country,
            "payment_terms": line.text("terms"),
            "blocked": line.truth("blocked", default=False),
            "since": line.date("since"),
        },
    )
    session.flush()
    return was_there, differs | _put_aliases(session, supplier, line) | _put_account(session, context, supplier, line)


def _put_aliases(session: Session, supplier: Supplier, line: Line) -> bool:
    known = {alias.name for alias in supplier.aliases}
    printed = [piece.strip() for piece in (line.text("aliases") or "").split(";")]
    wanted = [piece for piece in dict.fromkeys(printed) if piece and piece not in known]
    session.add_all(SupplierAlias(supplier_id=supplier.id, name=piece[:200]) for piece in wanted)
    return bool(wanted)


def _put_account(session: Session, context: Context, supplier: Supplier, line: Line) -> bool:
    iban, routing, number = line.text("iban"), line.text("routing_number"), line.text("account_number")
    if iban is not None:
        try:
            iban = iban_numbers.validate(iban)
        except ValidationError as error:
            raise line.fault("iban", f"{iban!r} is not an IBAN: a digit is wrong") from error
    if iban is None and number is None:
        return False
    key = iban or f"{normal_id(routing) or ''}/{normal_id(number)}"
    if key in {account.key for account in supplier.accounts}:
        return False
    session.add(
        BankAccount(
            supplier_id=supplier.id,
            key=key,
            iban=iban,
            bic=line.text("bic"),
            routing_number=routing,
            account_number=number,
            verified=True,
            changed_at=context.now(),
        )
    )
    return True


def supplier_named(session: Session, name: str) -> Supplier | None:
    """The supplier that a table means: by its number, its name or an alias, written the same but for capitals."""
    wanted = name.strip().casefold()
    rows = session.execute(
        select(Supplier, SupplierAlias.name).outerjoin(SupplierAlias, SupplierAlias.supplier_id == Supplier.id)
    ).tuples()
    for supplier, alias in rows:
        if wanted in {supplier.number.casefold(), supplier.name.casefold(), (alias or "").casefold()}:
            return supplier
    return None
