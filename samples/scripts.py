"""The cases of the demo's inbox: who bills what, how long ago, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from samples import plant
from samples.plant import Plant


@dataclass(frozen=True, slots=True)
class Script:
    """One purchase: its story, the supplier, "code quantity" of each line, age of the invoice in days, the plant.

    `note` is what the employee writes above the forwarded mail.
    """

    story: str
    supplier: str
    wants: str
    age: int
    plant: Plant
    requester: str
    note: str = "FYI, please process."


CLEAN: Final = Script(
    "clean match",
    "Brightwater",
    "HB-0840 400, HN-0008 400, SC-0630 12, AN-1290 60",
    6,
    plant.clean,
    "Wes Hanley",
    "Goods are here and complete, please pay.",
)
PRICE_OVER: Final = Script(
    "price over",
    "Copperline",
    "CB-2016 30, JB-1010 40, LD-6040 6",
    9,
    plant.price_over,
    "Ada Lindqvist",
    "For the panel job.",
)
SHORT_RECEIPT: Final = Script(
    "short receipt",
    "Stonebrook",
    "CM-4225 90, TA-3025 20",
    5,
    plant.short_receipt,
    "Marcus Bell",
    "Dale says part of the cement is still missing.",
)
TWO_SLIPS: Final = Script(
    "partial delivery over two slips",
    "Pinewhistle",
    "BX-4030 500, TP-5066 120, LB-1015 10",
    16,
    plant.two_slips,
    "Nina Okafor",
)
REORDERED: Final = Script(
    "reordered and reworded lines",
    "Quillmark",
    "PA-0480 20, TN-2410 6, SN-7676 10, PN-1007 12",
    12,
    plant.reordered,
    "Joan Petrie",
    "Office supplies, all received.",
)
FREIGHT: Final = Script(
    "freight not on the order", "Vantor", "DG-0010 24, SL-0400 48, AB-0015 10", 7, plant.freight, "Sam Whitaker"
)
MISSING_ORDER: Final = Script(
    "missing order number",
    "Lanternfield",
    "SV-HELP 12, SV-NETW 6",
    4,
    plant.missing_order,
    "Priscilla Dunn",
    "Work of last month. Not sure which order this is.",
)
QUANTITY_OVER: Final = Script(
    "quantity over the order",
    "Falkenrieder",
    "TR-1000 50, AN-1290 200, TL-0243 12",
    10,
    plant.quantity_over,
    "Jutta Behrmann",
    "Rechnung zur letzten Lieferung, bitte prüfen.",
)
BANK_CHANGED: Final = Script(
    "bank account changed",
    "Vaubrun",
    "CB-2016 20, RL-2403 15, HS-0012 12",
    6,
    plant.bank_changed,
    "Maëlle Joubert",
    "Merci de traiter cette facture.",
)
NOT_RECEIVED: Final = Script(
    "goods not here yet", "Zeedrift", "CH-0910 3, BD-7505 40", 3, plant.not_received, "Femke Roosendaal"
)
TAX_OVER: Final = Script(
    "tax over", "Copperline", "CW-0315 300, PS-2410 6, CT-0300 15", 24, plant.tax_over, "Owen Tredwell"
)
WRONG_TOTAL: Final = Script(
    "total does not add up", "Monteverdal", "HB-0840 500, RV-4810 8, SC-0630 10", 8, plant.wrong_total, "Nuria Casals"
)
PRICE_WITHIN: Final = Script(
    "price within tolerance",
    "Stonebrook",
    "GB-1250 60, PT-1010 12",
    30,
    plant.price_within,
    "Marcus Bell",
    "Received in full.",
)

FIRST_OF_TWO: Final = Script(
    "two invoices in one PDF", "Quillmark", "CH-0910 4, PN-1007 8", 22, plant.clean, "Joan Petrie"
)
SECOND_OF_TWO: Final = Script(
    "two invoices in one PDF", "Quillmark", "WB-1812 2, BD-7505 40, SN-7676 6", 21, plant.clean, "Wes Hanley"
)
ENCRYPTED: Final = Script(
    "unreadable file",
    "Vantor",
    "IP-0200 200, CA-0025 100",
    18,
    plant.clean,
    "Sam Whitaker",
    "Cannot open this one, can you?",
)

SCAN: Final = Script(
    "scan of a clean match", "Quillmark", "PA-0480 15, BD-7505 60, SN-7676 20", 33, plant.clean, "Ada Lindqvist"
)
PHOTO: Final = Script(
    "phone photo of a clean match",
    "Pinewhistle",
    "SF-5023 24, PL-1208 30, EN-3526 6",
    25,
    plant.clean,
    "Joan Petrie",
)
FAX: Final = Script("fax of a clean match", "Vantor", "LU-0205 205, SL-0400 24", 28, plant.clean, "Sam Whitaker")
TRUNCATED: Final = Script("truncated file", "Stonebrook", "RB-1206 40, LM-4590 120", 15, plant.clean, "Marcus Bell")

UBL: Final = Script(
    "electronic invoice (UBL)", "Lindehof", "CW-0315 400, JB-1010 60, RL-2403 10", 7, plant.clean, "Femke Roosendaal"
)
FACTUR_X: Final = Script("Factur-X", "Nordhain", "BX-4030 600, PL-1208 40", 5, plant.clean, "Jutta Behrmann")
FOREIGN: Final = Script(
    "clean match in Italian", "Torrefonda", "BX-4030 400, PL-1208 20, TP-5066 100", 11, plant.clean, "Chiara Donati"
)
