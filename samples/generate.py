"""Any number of sample documents with truth, for benchmarks, training and tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Final

from models.vocabulary import DocumentKind
from samples.catalogue import CATALOGUE, Item
from samples.degrade import Wear
from samples.desk import Piece, Printed
from samples.journey import Travelled, travelled
from samples.layouts.registry import LAYOUTS, SLIP, Layout, Trait, layout
from samples.papers import Invoice, InvoiceLine, Letter, Order, Paper, Statement, StatementLine, cents, total_up
from samples.purchase import bill, credit, order, ship
from samples.truth import write_truth
from samples.voice import Voice
from samples.world import SITES, SUPPLIERS, Site, Supplier
from samples.writing import piece, written

KINDS: Final = (
    DocumentKind.INVOICE, DocumentKind.INVOICE, DocumentKind.INVOICE, DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE,
    DocumentKind.PACKING_SLIP, DocumentKind.PURCHASE_ORDER, DocumentKind.STATEMENT, DocumentKind.OTHER,
)  # fmt: skip
#: What houses add to a description, in no language.
_SUFFIXES: Final = (
    "ISO 4014 8.8 A2K", "REF. 4471-B / RAL 7035", "(S/N 20231-0884, 20231-0885)",
    "Type XL-200 CE 230 V 50/60 Hz 1.2 kW IP54 Class II",
    "MOD. K-17 / 2026", "DIN EN 10204 3.1", "1000 mm x 80 mm x 6 mm S235JR +AR EN 10025-2 RAL 9005 mat",
)  # fmt: skip
#: Day from which the papers' dates are counted.
_FIRST_DAY: Final = date(2025, 1, 6)
_DATES: Final = {
    "en": ("MM/dd/yyyy", "M/d/yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MM/dd/yy", "yyyy-MM-dd", "dd-MMM-yyyy"),
    "de": ("dd.MM.yyyy", "d. MMMM yyyy", "dd.MM.yy", "yyyy-MM-dd"),
    "fr": ("dd/MM/yyyy", "d MMMM yyyy", "dd.MM.yyyy", "dd/MM/yy"),
    "es": ("dd/MM/yyyy", "d 'de' MMMM 'de' yyyy", "dd-MM-yyyy"),
    "nl": ("dd-MM-yyyy", "d MMMM yyyy", "dd/MM/yyyy"),
    "it": ("dd/MM/yyyy", "d MMMM yyyy", "dd.MM.yyyy"),
}
_MARKS: Final = {"en": ("prefix", "prefix", "code", "code_first"), "": ("suffix", "code", "code_first", "suffix")}
_SUBJECTS: Final = (
    "Change of our opening hours",
    "Stock taking at the end of the month",
    "New colleague in your region",
)
_PARAGRAPHS: Final = (
    "our warehouse will be closed for stock taking from Thursday to Saturday. "
    "Orders that reach us by Wednesday noon leave the same day.",
    "Your contact and all telephone numbers stay the same. Nothing changes in prices, terms and running orders.",
    "Please do not hesitate to call us with any question.",
)


def generate(
    out: Path, count: int, seed: int, kinds: Sequence[DocumentKind] = KINDS, degrade: Sequence[Wear] = (),
    layouts: Sequence[str] = (),
) -> list[str]:  # fmt: skip
    """Write `count` documents to `out/docs` and their truth to `out/truth`; their names, in order.

    `kinds` are drawn with equal weight (repeat one to have more of it). With `degrade` every document goes through one
    of these wears and becomes an image or an image-only PDF, without it all are born-digital PDFs. `layouts` limits the
    layouts to these names. The same arguments give the same bytes.
    """
    for folder in ("docs", "truth"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    names = []
    for number in range(count):
        random = Random(f"{seed}-{number}")
        printed = written(_pieces(random, random.choice(list(kinds)), layouts))
        name = f"sample-{seed}-{number:04d}"
        how = random.choice(list(degrade)) if degrade else None
        image = travelled(printed.pdf, how, random) if how else Travelled("pdf", printed.pdf, "born_digital")
        file = f"docs/{name}.{image.suffix}"
        (out / file).write_bytes(image.data)
        write_truth(out / "truth", name, file, image.kind, printed)
        names.append(name)
    return names


def series(name: str, count: int, seed: int, kind: DocumentKind = DocumentKind.INVOICE) -> list[Printed]:
    """`count` papers of one supplier in the named layout and one voice, each in a file of its own.

    Order, number, day and lines differ from paper to paper. KeyError where there is no such layout, ValueError where
    it writes no such kind.
    """
    chosen = layout(name)
    if kind not in chosen.kinds:
        raise ValueError(f"{name} writes no {kind.value}")
    random = Random(f"series {name} {seed}")
    company = random.choice([one for one in SUPPLIERS if one.language in chosen.languages])
    site, voice = _site(random, company), _voice(random, company)
    papers = [_paper(random, kind, _order(random, company, site), chosen) for _ in range(count)]
    return [written([piece(paper, name, voice)]) for paper in papers]


# --- what is on the pages


def _site(random: Random, company: Supplier) -> Site:
    """The buyer's site that a supplier delivers to."""
    country = company.address.country
    return random.choice([SITES["US"], SITES["TX"]]) if country == "US" else SITES[country]


def _pieces(random: Random, kind: DocumentKind, names: Sequence[str]) -> list[Piece]:
    fitting = [one for one in LAYOUTS if kind in one.kinds and (not names or one.name in names)]
    if not fitting:
        raise ValueError(f"no layout among {list(names)} writes a {kind.value}")
    chosen = random.choice(fitting)
    company = random.choice([one for one in SUPPLIERS if one.language in chosen.languages])
    voice = _voice(random, company)
    site = _site(random, company)
    agreed = _order(random, company, site)
    paper = _paper(random, kind, agreed, chosen)
    pieces = [
        piece(
            paper,
            chosen.name,
            voice,
            int(voice.language == "en" and kind is DocumentKind.INVOICE and random.random() < 0.12),
        )
    ]
    chance = random.random()
    if kind is DocumentKind.INVOICE and chance < 0.06:
        slip = ship(agreed, f"DN-{random.randrange(10000, 99999)}", agreed.day + timedelta(days=9))
        slip_layout = random.choice([one for one in LAYOUTS if one.kinds == SLIP and company.language in one.languages])
        pieces.append(piece(slip, slip_layout.name, voice))
    elif kind is DocumentKind.INVOICE and chance < 0.1:
        other = _paper(random, kind, _order(random, company, site), chosen)
        pieces.append(piece(other, chosen.name, voice))
    return pieces


def _voice(random: Random, company: Supplier) -> Voice:
    language = company.language
    american = company.address.country == "US"
    english = language == "en"
    dates = random.choice(_DATES[language] if american or not english else ("dd/MM/yyyy", "d MMMM yyyy", "dd MMM yyyy"))
    thousands = {"en": (",", ",", ""), "fr": (" ", " ", "")}.get(language, (".", ".", ""))
    return Voice(
        language,
        "." if english else ",",
        random.choice(thousands),
        dates,
        random.choice(_MARKS["en" if english else ""]),
        random.choice(("minus", "minus", "brackets" if american else "trailing")),
        random.choice((2, 2, 4)),
        random.choice((0, 0, 2) if english else (0, 0, 2, 3)),
        random.randrange(12),
    )


def _order(random: Random, company: Supplier, site: Site) -> Order:
    size = random.choice((1, 2, 3, 4, 5, 6, 7, 9, 14, 32))
    own = CATALOGUE[company.trade]
    articles = own if size <= len(own) else tuple(article for trade in CATALOGUE.values() for article in trade)
    wanted = [(_repriced(random, article), _quantity(random)) for article in random.sample(articles, size)]
    number = random.choice(("PO-{}", "{}", "45{}", "P{}-26")).format(random.randrange(10000, 99999))
    day = _FIRST_DAY + timedelta(days=random.randrange(600))
    return order(number, company, site, day, wanted, "Wes Hanley")


def _repriced(random: Random, article: Item) -> Item:
    return replace(article, price=max(cents(article.price * random.randint(80, 130) / 100), Decimal("0.02")))


def _quantity(random: Random) -> Decimal:
    return Decimal(random.choice((1, 2, 3, 5, 8, 10, 12, 20, 24, 40, 50, 75, 100, 144, 250, 1000, 1200)))


def _paper(random: Random, kind: DocumentKind, agreed: Order, chosen: Layout) -> Paper:
    day = agreed.day + timedelta(days=random.randint(5, 25))
    if kind is DocumentKind.PURCHASE_ORDER:
        return agreed
    if kind is DocumentKind.PACKING_SLIP:
        return ship(agreed, f"DN-{random.randrange(10000, 99999)}", day, _part(random, agreed))
    if kind is DocumentKind.STATEMENT:
        return _statement(random, agreed, day)
    if kind is DocumentKind.OTHER:
        return Letter(agreed.supplier, agreed.site, day, random.choice(_SUBJECTS), _PARAGRAPHS)
    invoice = _invoice(random, agreed, day, chosen)
    return invoice if kind is DocumentKind.INVOICE else _credit(random, invoice, day)


def _part(random: Random, agreed: Order) -> dict[int, Decimal] | None:
    """Quantities of a partial shipment, or None for a complete one."""
    if random.random() < 0.5:
        return None
    part = {
        line.line_no: (line.quantity * random.choice((1, 1, 2, 3)) / 4).to_integral_value() for line in agreed.lines
    }
    return part if any(part.values()) else None


def _statement(random: Random, agreed: Order, day: date) -> Statement:
    lines = []
    for _ in range(random.randint(2, 8)):
        issued = day - timedelta(days=random.randint(3, 110))
        number = f"{agreed.supplier.invoice_prefix}{random.randrange(10000, 99999)}"
        amount = Decimal(random.randrange(4000, 420000)) / 100
        lines.append(StatementLine(issued, number, issued + timedelta(days=agreed.supplier.terms_days), amount))
    lines.sort(key=lambda line: line.day)
    return Statement(agreed.supplier, agreed.site, day, agreed.currency, tuple(lines))


def _credit(random: Random, invoice: Invoice, day: date) -> Invoice:
    places = sorted(random.sample(range(1, len(invoice.lines) + 1), min(len(invoice.lines), random.randint(1, 2))))
    quantities = {
        place: max((invoice.lines[place - 1].quantity / 4).to_integral_value(), Decimal(1)) for place in places
    }
    number = f"C{invoice.supplier.invoice_prefix}{random.randrange(1000, 9999)}"
    return credit(invoice, number, day + timedelta(days=12), quantities)


def _invoice(random: Random, agreed: Order, day: date, chosen: Layout) -> Invoice:
    """An invoice of the order, changed to what the layout can show and what houses do."""
    slips = (
        [ship(agreed, f"DN-{random.randrange(10000, 99999)}", day - timedelta(days=2))] if random.random() < 0.7 else []
    )
    year = random.choice((f"{day:%Y}-", f"{day:%y}", ""))
    number = f"{agreed.supplier.invoice_prefix}{year}{random.randrange(1000, 99999)}"
    invoice = bill(agreed, slips, number, day)
    lines = tuple(_fitted(random, line, agreed.supplier, chosen.traits) for line in invoice.lines)
    if random.random() < 0.15:
        freight = Decimal(random.randrange(900, 9900)) / 100
        name = {
            "de": "Frachtkosten",
            "fr": "Frais de transport",
            "es": "Portes",
            "nl": "Vrachtkosten",
            "it": "Trasporto",
        }
        text = name.get(agreed.supplier.language, "Freight")
        lines += (InvoiceLine("", text, Decimal(1), "EA", freight, lines[0].tax_rate, is_charge=True),)
    invoice = replace(invoice, lines=lines)
    if random.random() < 0.12:
        invoice = replace(invoice, order_number="", order_day=None)
    if Trait.GROSS in chosen.traits:
        return total_up(replace(invoice, prices_include_tax=True))
    if random.random() < 0.2:
        invoice = replace(invoice, discount_percent=Decimal(random.choice((2, 3, 5, 10))))
    if Trait.PREPAID in chosen.traits:
        invoice = replace(invoice, prepaid=Decimal(random.choice(("0", "25.00", "100.00"))))
    if random.random() < 0.3:
        invoice = replace(invoice, shipping=Decimal(random.choice(("9.90", "14.50", "35.00", "78.25"))))
    return total_up(invoice)


def _fitted(random: Random, line: InvoiceLine, company: Supplier, traits: Sequence[Trait]) -> InvoiceLine:
    if random.random() < 0.25:
        line = replace(line, description=f"{line.description} {random.choice(_SUFFIXES)}")
    if Trait.LINE_DISCOUNT in traits:
        line = replace(line, discount_percent=Decimal(random.choice((0, 5, 10, 15, 25))))
    if Trait.PER_HUNDRED in traits and line.unit_price < 1:
        line = replace(line, unit_price=line.unit_price * 100, price_basis=100)
    if Trait.RATES in traits and random.random() < 0.15:
        line = replace(line, tax_rate=company.tax_rates[-1])
    return line
