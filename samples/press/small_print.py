"""What nobody reads: terms on the back of a bill, and what a house praises below its sums."""

from __future__ import annotations

from typing import Final

from samples.press.ink import join, quoted, t
from samples.press.pen import Pen

_CLAUSES: Final = (
    "ACCEPTANCE. These terms govern every sale. Terms on the buyer's order that differ from them are rejected.",
    "PRICES. Quotations hold for 30 days. Prices exclude sales, use and excise taxes unless stated on the face hereof.",
    "PAYMENT. Net 30 days from date of invoice. A charge of 1.5% per month (18% per annum) applies to overdue "
    "balances; a fee of $35.00 applies to each returned check.",
    "DELIVERY. Dates are estimates. Risk of loss passes to the buyer upon delivery to the carrier.",
    "CLAIMS. Shortages and visible damage must be reported within 5 days, hidden damage within 15 days of receipt.",
    "RETURNS. No goods may be returned without authorization. A restocking fee of 20%, minimum $50.00, applies.",
    "WARRANTY. Goods are warranted against defects for 12 months. Liability is limited to the price of the goods.",
    "SECURITY. Title remains with the seller until payment in full; the buyer grants a security interest.",
    "FORCE MAJEURE. Neither party is liable for delay from causes beyond its reasonable control.",
    "EXPORT. The buyer will comply with all export laws and will not divert the goods contrary to them.",
    "LAW. The law of the seller's state governs. Disputes go to arbitration before one arbitrator.",
    "ENTIRE AGREEMENT. This document, Rev. 04/2024, is the entire agreement and may be changed in writing only.",
)
_PRAISE: Final = {
    "en": (
        "SPRING SALE! Save 10% on all safety gear ordered by May 31. Orders over $250.00 ship free.",
        "Pay online and never miss a due date. Sign up today and get $25.00 off your next order.",
        "NEW: extended hours Monday to Friday 6:30 AM - 6:00 PM. Ask about our 5 year warranty.",
        "Refer a friend and you both receive a 50 dollar credit. See store for details.",
        "Our holiday schedule: closed December 24 and 25. Last order date 12/22.",
    ),
    "de": ("Jetzt neu: Online bestellen und 5 % sparen. Versandkostenfrei ab 250,00 €.",),
    "fr": ("Commandez en ligne : 5 % de remise jusqu'au 31/12. Franco de port dès 250,00 €.",),
    "es": ("Compre en línea y ahorre un 5 %. Portes gratis a partir de 250,00 €.",),
    "it": ("Ordina online e risparmia il 5 %. Spedizione gratuita da 250,00 €.",),
    "nl": ("Bestel online en bespaar 5 %. Gratis verzending vanaf € 250,00.",),
}


def back_page(pen: Pen) -> str:
    """A page of terms in two columns, for those houses that print one."""
    if not pen.house.chance("terms behind", 0.12) or pen.house.language != "en":
        return ""
    size = pen.house.pick("terms size", (6, 7, 8))
    numbered = (f"{at + 1}. {text}" for at, text in enumerate(_CLAUSES))
    body = join(*(f"par({t(text, size)})" for text in numbered))
    return (
        f"\npagebreak()\n{t('TERMS AND CONDITIONS OF SALE', 10, bold=True)}\nv(8pt)\ncolumns(2, gutter: 18pt, {body})"
    )


def praise(pen: Pen) -> str:
    """A line of advertisement, for those houses that print one."""
    words = _PRAISE.get(pen.house.language, ())
    if not words or not pen.house.chance("praises itself", 0.12):
        return ""
    text = quoted(pen.house.pick("praise", words))
    side = pen.house.pick("praise side", ("center", "left"))
    return f'align({side}, text(size: 8.5pt, style: "italic", {text}))'
