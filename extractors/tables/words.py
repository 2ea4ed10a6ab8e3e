"""The words of table headers in English, German, French, Dutch, Spanish and Italian."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process


class Role(StrEnum):
    """What a column of a table of items holds."""

    POSITION = "position"
    DESCRIPTION = "description"
    SKU = "sku"
    GTIN = "gtin"
    QUANTITY = "quantity"
    ORDERED = "quantity_ordered"
    BACKORDERED = "quantity_backordered"
    UNIT = "unit"
    UNIT_PRICE = "unit_price"
    BASIS = "price_basis_quantity"
    DISCOUNT = "discount"
    AMOUNT = "amount"
    TAX = "tax"
    TAX_RATE = "tax_rate"
    LOT = "lot"
    SERIAL = "serial"
    PO_NUMBER = "po_number"
    PO_LINE = "po_line"
    GROSS = "gross"
    OTHER = "other"


#: Headings that may stand over codes as well as over names.
ARTICLES: Final = frozenset({
    "article", "articles", "artikel", "articolo", "articulo", "item", "items", "material", "product", "products",
    "produkt", "produit", "producto", "prodotto", "code article", "part",
})  # fmt: skip
#: The figures that make up a line: quantity times price is the amount.
FIGURE_ROLES: Final = (Role.QUANTITY, Role.UNIT_PRICE, Role.AMOUNT)

_HEADERS: Final[dict[Role, str]] = {
    Role.POSITION: (
        "lin|riga ord|pos|pos nr|pos no|position|no|nr|line|line no|line item|ln|s no|sno|sl no|sr no|sr|sl|row|"
        "nro|num|regel|"
        "riga|linea|ligne|lig|zeile|lfd nr|lfd|seq|item no*0.4|item*0.5|nr*0.8|n*0.8|#|art"
    ),
    Role.DESCRIPTION: (
        "varetekst|beskrivelse|beskrivning|benämning|vare|varebeskrivelse|artikkel|"
        "description|descriptions|item description|item name|items|description of goods|"
        "description of goods and services|description of services|product description|product|products|"
        "product name|service|services|service description|details|detail|particulars|name of product|name|item|"
        "item details|item and description|article description|activity|work description|task|charge|"
        "charges description|title|material description|material|commodity|goods|goods description|"
        "description of work|job description|product service|products services|item service|product or service|"
        "bezeichnung|artikelbezeichnung|artikelbeschreibung|beschreibung|artikel|produkt|produktbezeichnung|"
        "produktbeschreibung|leistung|leistungen|leistungsbeschreibung|warenbezeichnung|text|"
        "material beschreibung|material bezeichnung|positionstext|designation|libelle|description article|"
        "article|articles|produit|produits|prestation|prestations|denomination|nature|objet|omschrijving|"
        "artikelomschrijving|product omschrijving|naam|dienst|beschrijving|descripcion|concepto|detalle|articulo|"
        "producto|denominacion|servicio|descrizione|descrizione articolo|articolo|prodotto|descrizione dei beni|"
        "descrizione prodotto|prestazione|denominazione|beni e servizi"
    ),
    Role.SKU: (
        "produktnr|varenr|varenummer|artikkelnr|vare nr|"
        "number*0.5|nummer*0.5|numero*0.5|"
        "sku|item no|item number|item code|item id|item #|code|product id|product code|product no|product number|"
        "product #|part no|part number|part #|part|part job code|catalog no|catalog number|catalog|cat no|cat #|"
        "model|model no|stock code|stock no|stock number|mfg part|vendor part|supplier part|material no|"
        "material number|style|ref|reference|upc|art nr|art no|artnr|art-nr|artikelnummer|artikel nr|artikelnr|"
        "artikel-nr|sachnummer|materialnummer|bestellnummer|produktnummer|produktcode|code article|code produit|"
        "reference article|ref article|artikelcode|codigo|cod|codigo articulo|referencia|codice|codice articolo|"
        "cod articolo|cod art|rif|article no|article number|article code|art nr kunde|art nr lief|"
        "art nr lieferant|lieferanten art nr|item ref|item reference|your part no|our part no|customer part"
    ),
    Role.GTIN: "ean|gtin|ean code|barcode|bar code|upc code|ean gtin|isbn|codice a barre|codigo de barras",
    Role.QUANTITY: (
        "antall|antal|mengde|"
        "servido|servida|enviado|enviada|cantidad servida|spedito|spedita|q ta spedita|consegnata|expedie|expediee|"
        "qte expediee|versendet|versandt|verzonden|suministrado|entregada|livree|qty shp|shp|shp qty|qty shpd|"
        "qty del|qty inv|qty|quantity|quantities|qty hr|qty hrs|hrs qty|hours qty|"
        "qty hours|hours|hrs|units|pcs|pieces|"
        "no of units|no of items|count|nos|qnty|qty shipped|quantity shipped|shipped|shipped qty|ship qty|"
        "qty ship|shipped quantity|delivered|qty delivered|quantity delivered|delivered qty|this shipment|"
        "qty this shipment|qty invoiced|quantity invoiced|invoiced|billed|qty billed|billed qty|qty received|"
        "ship|accepted|qty accepted|recd|rec d|qty recd|qty rec d|"
        "total qty|qty total|total pieces|total units|total quantity|"
        "received|quantity received|received qty|menge|anzahl|stk|stuck|std|stunden|liefermenge|gelieferte menge|"
        "geliefert|quantite|qte|qte livree|quantite livree|livre|nombre|nb|heures|aantal|aant|hoeveelheid|stuks|"
        "uren|geleverd|aantal geleverd|cantidad|cant|cantidad entregada|entregado|uds|horas|unidades|quantita|"
        "q ta|qta|q ty|qt y|anz|ore|consegnato|quantita consegnata|pezzi|usage|volume"
    ),
    Role.ORDERED: (
        "ordered|qty ordered|quantity ordered|ordered qty|order qty|order quantity|ordered quantity|qty ord|"
        "ord qty|ord|bestellt|bestellmenge|bestellte menge|commande|commandee|qte commandee|quantite commandee|"
        "besteld|aantal besteld|pedido|cantidad pedida|pedida|ordinato|ordinata|quantita ordinata|q ta ordinata"
    ),
    Role.BACKORDERED: (
        "back ord|backord|b ord|bo qty|qty bo|backordered|back ordered|backorder|back order|b o|bo|bo qty|"
        "qty b o|qty backordered|back order qty|"
        "quantity backordered|balance|balance due*0.3|outstanding|remaining|to follow|open qty|qty open|open|"
        "ruckstand|ruckstandig|rest|restmenge|offen|offene menge|reliquat|reste|reste a livrer|qte restante|"
        "nalevering|in backorder|nog te leveren|openstaand|pendiente|cantidad pendiente|inevaso|residuo|"
        "da consegnare|saldo"
    ),
    Role.UNIT: (
        "unit|uom|u m|um|u o m|unit of measure|measure|per unit*0.3|einheit|einh|me|mengeneinheit|vpe|unite|u|"
        "eenheid|ehd|unidad|unidad de medida|ud|unita|unita di misura|unita misura|pack|pack size|pkg|packaging|"
        "size|verpackung"
    ),
    Role.UNIT_PRICE: (
        "enhetspris|pris|stykpris|stk pris|à pris|a pris|enhedspris|"
        "cwt|price cwt|price per cwt|rate cwt|rate per cwt|"
        "unit price|price|price unit|price per unit|price each|unit cost|cost|each|rate|rate price|price rate|"
        "unit rate|hourly rate|rate hr|unit amount|price ea|unit price excl|unit net price|net unit price|"
        "unit price usd|unit price eur|net price|netprice|nett price|list price|unit value|cost per unit|"
        "cost each|price pc|selling price|unit sell|unit charge|preis|einzelpreis|einzel|e preis|ep|stuckpreis|"
        "nettopreis|preis pro einheit|preis stk|preis einheit|preis netto|netto einzelpreis|einzelpreis netto|"
        "listenpreis|stundensatz|einzelbetrag|verkaufspreis|prix|prix unitaire|prix unit|pu|p u|pu ht|p u ht|"
        "prix unitaire ht|prix u ht|prix ht|prix u|taux*0.7|taux horaire|tarif|cout unitaire|montant unitaire|"
        "prijs|stukprijs|prijs per stuk|prijs stuk|eenheidsprijs|prijs per eenheid|tarief|uurtarief|netto prijs|"
        "prijs excl|precio|precio unitario|precio unit|p unitario|p unit|pvp|precio ud|precio u|importe unitario|"
        "tarifa|valor unitario|prezzo|prezzo unitario|prezzo unit|p unitario|prezzo un|pr unitario|"
        "costo unitario|importo unitario|tariffa|unit price*1.0|rate item"
    ),
    Role.BASIS: (
        "per|pe|price per|price unit qty|price basis|pricing unit|preiseinheit|preis pro|pro|je|base de prix|por|"
        "basis*0.5"
    ),
    Role.DISCOUNT: (
        "discount|disc|discount amount|disc amount|disc %|discount %|disc amt|less discount|rabatt|rabatt %|"
        "nachlass|rab|rab %|skonto|remise|remise %|rem|rem %|korting|korting %|krt|krt %|descuento|dto|dto %|"
        "desc %|desc*0.3|sconto|sconto %|sc %|sc|adjust|adjustment|rebate|allowance"
    ),
    Role.AMOUNT: (
        "belop|beløp|belopp|beløb|nettobelop|radsumma|summa|"
        "this period|completed this period|work completed this period|current period|this application|"
        "amount|total|item total|line total|line amount|total amount|total price|price total|extended|"
        "extended price|extended amount|extension|ext|ext price|ext amount|ext cost|ext total|net amount|"
        "net total|total net|net value|net|value|amount usd|amount eur|amount due*0.5|total cost|sub total|"
        "subtotal|total usd|total eur|amount excl|total excl|total value|line value|line net|sum|sales amount|"
        "taxable value|taxable amount|taxable amt|taxable|price*0.45|cost*0.3|charges|fee|betrag|gesamt|"
        "gesamtpreis|gesamtbetrag|summe|nettobetrag|gesamt netto|netto|gesamtnetto|g preis|gp|positionsbetrag|"
        "positionsbetrag ohne ust|zeilensumme|netto betrag|betrag netto|gesamtsumme|wert|warenwert|preis*0.4|"
        "total netto|nettowert|montant|montant ht|total ht|prix total|prix total ht|sous total|sous tota|"
        "montant net|total hors taxe|total ligne|montant total|total net ht|prix*0.45|bedrag|totaal|totaalbedrag|"
        "totaalprijs|totaal excl|regeltotaal|netto bedrag|bedrag excl|subtotaal|totale prijs|prijs*0.4|importe|"
        "total linea|importe total|precio total|importe neto|total neto|base imponible|valor|precio*0.4|importo|"
        "totale|prezzo totale|importo netto|totale riga|totale netto|imponibile|importo totale|prezzo*0.4|"
        "taxable|total ex vat|amount ex vat|total ex gst|amount ex gst|total excl vat|total excl tax|net amt|amt"
    ),
    Role.GROSS: (
        "gross|gross amount|total incl|total incl vat|total incl tax|total inc vat|amount incl|amount inc gst|"
        "total amt incl taxes|gross total|gross worth|brutto|bruttobetrag|gesamt brutto|brutto gesamt|ttc|"
        "montant ttc|total ttc|prix ttc|incl btw|bedrag incl btw|bedrag incl|prijs incl btw|prijs incl|"
        "totaal incl|totaal incl btw|total con iva|importe con iva|totale ivato|totale con iva|importo lordo|"
        "total incl gst|total amount incl tax|total with tax|total with vat"
    ),
    Role.TAX: (
        "tax amount|vat amount|gst amount|tax amt|tax|taxes|sales tax|vat|gst|mwst betrag|ust betrag|"
        "steuerbetrag|steuer|montant tva|tva*0.5|btw bedrag|btw*0.5|importe iva|cuota|cuota iva|iva*0.5|"
        "importo iva|imposta|cgst|sgst|igst|hst|pst"
    ),
    Role.TAX_RATE: (
        "mva|moms|mva %|moms %|"
        "vat|vat %|vat rate|tax %|tax rate|gst %|gst rate|gst|tax code|tax|vat code|mwst|mwst %|ust|ust %|"
        "steuersatz|steuer %|mwst satz|ust satz|tva|tva %|taux tva|taux de tva|taxes|btw|btw %|btw tarief|iva|"
        "iva %|tipo iva|tipo|aliquota|aliquota iva|% iva|% iva|% tva|tax class|steuer*0.6|igic"
    ),
    Role.LOT: (
        "lot|lot no|lot number|lot #|batch|batch no|batch number|lot batch|charge*0.6|chargennummer|charge nr|"
        "chargen nr|chargennr|n lot|numero de lot|no de lot|partij|partijnummer|batchnummer|lote|n lote|lotto|"
        "n lotto|partita"
    ),
    Role.SERIAL: (
        "serial|serial no|serial number|serial #|sn|s n|seriennummer|serien nr|numero de serie|no de serie|"
        "serienummer|numero serie|numero di serie|matricola"
    ),
    Role.PO_NUMBER: (
        "po|po no|po number|po #|customer po|purchase order|order no|order number|bestellung|bestell nr|auftrag"
    ),
    Role.PO_LINE: "po line|po ln|order line|po item|po pos|bestellposition",
    Role.OTHER: (
        "ship to|ship via|ship date|ship from|shipped via|shipped on|shipped to|shipping method|"
        "delivered to|invoice id|"
        "bill to|sold to|deliver to|order to|received by|received from|"
        "scheduled value|contract value|contract sum|balance to finish|completed to date|total completed to date|"
        "work completed from previous application|from previous application|previous application|previously billed|"
        "qty ctn|qty carton|qty case|qty box|qty pack|qty pkg|per carton|per case|per box|pcs ctn|pcs carton|"
        "units case|units per case|units per carton|pack qty|"
        "net wt|gross wt|wt|wgt|weight lbs|net weight kg|gross weight kg|cube|dims|rev|revision|ctn|ctns|"
        "date|datum|fecha|data|weight|net weight|gross weight|gewicht|poids|peso|gewicht kg|weight kg|hsn|"
        "hsn sac|hsn code|sac|hs code|hts|tariff|origin|country of origin|coo|warehouse|location|bin|whs|carton|"
        "cartons|pallet|type|status|delivery date|due date|ship date|req date|required date|liefertermin|"
        "lieferdatum|date de livraison|leverdatum|fecha entrega|currency|whg|wahrung|volume m3|dimensions|period|"
        "from|to|start|end|gl account|account|project|job|remarks|notes|comments|bemerkung|extra chg|note|"
        "initial|checked|color|colour|worker|category"
    ),
}  # fmt: skip


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without accents; marks become blanks, except % and #."""
    bare = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("œ", "oe")).casefold()
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w%#]+", " ", bare).replace("_", " ").split())


def _header_table() -> dict[str, dict[Role, float]]:
    table: dict[str, dict[Role, float]] = {}
    for role, phrases in _HEADERS.items():
        for entry in phrases.split("|"):
            phrase, _, weight = entry.partition("*")
            table.setdefault(fold(phrase), {})[role] = float(weight) if weight else 1.0
    return table


HEADERS: Final = _header_table()
_LONGEST: Final = max(len(phrase.split()) for phrase in HEADERS)


@lru_cache(maxsize=4096)
def header_roles(text: str) -> dict[Role, float]:
    """What a header cell may stand for, with weights up to 1; empty if it says nothing known.

    The whole text counts fully; otherwise the longest known phrase in it counts by the share of words it covers.
    """
    folded = fold(text)
    if folded not in HEADERS and 1 < len(folded.split()) <= 5:
        joint = _all_named(folded)
        if joint:
            return joint
    folded = re.sub(r"\b(?:in )?(?:usd|eur|gbp|chf|inr|cad|aud|sgd|myr|euro)\b$", "", folded).strip() or folded
    if folded in HEADERS:
        return HEADERS[folded]
    words = folded.split()
    if not words or len(words) > 8:
        return {}
    best: dict[Role, float] = {}
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            found = HEADERS.get(" ".join(words[start : start + size]))
            if found is None:
                continue
            share = 0.25 + 0.7 * size / len(words)
            for role, weight in found.items():
                # "Item Total" is a total: a word for things beside a word for figures only says whose figures.
                best[role] = max(
                    best.get(role, 0.0), weight * share - (0.1 if role in (Role.DESCRIPTION, Role.POSITION) else 0.0)
                )
        if best:
            return best
    return _likely(folded)


def _all_named(folded: str) -> dict[Role, float]:
    """The roles of a heading that runs whole headings together ("Shipped U/M"), each a little less sure."""
    words = folded.split()
    pieces = header_pieces(words)
    if len(pieces) < 2 or any(" ".join(words[start:end]) not in HEADERS for start, end in pieces):
        return {}
    joint: dict[Role, float] = {}
    for start, end in pieces:
        for role, weight in HEADERS[" ".join(words[start:end])].items():
            joint[role] = max(joint.get(role, 0.0), 0.8 * weight)
    roles = set(joint)
    return joint if roles & {Role.QUANTITY, Role.ORDERED} and Role.UNIT in roles else {}


#: Words that stand at the beginning of many headings of papers and are like some heading of tables by chance.
_NEVER_HEADINGS: Final = frozenset({
    "invoice", "order", "purchase", "customer", "number", "date", "account", "ship", "bill", "sold", "page",
    "vendor", "supplier", "rechnung", "kunde", "facture", "client", "factuur", "factura", "fattura", "cliente",
    "klant",
})  # fmt: skip


def _likely(folded: str) -> dict[Role, float]:
    """A heading that is cut short ("Omsch") or misread ("Descriptlon"), with half its weight."""
    if len(folded) < 4 or folded in _NEVER_HEADINGS:
        return {}
    near = process.extractOne(folded, HEADERS.keys(), scorer=fuzz.ratio, score_cutoff=84) if len(folded) > 4 else None
    if near is None and len(folded.split()) == 1:
        longer = [phrase for phrase in HEADERS if phrase.startswith(folded) and " " not in phrase]
        near = (longer[0], 0.0, 0) if longer else None
    return {role: 0.6 * weight for role, weight in HEADERS[near[0]].items()} if near else {}


def header_pieces(words: list[str]) -> list[tuple[int, int]]:
    """Where a run of header words falls into known phrases: (start, end) pairs that cover all words, longest first."""
    pieces: list[tuple[int, int]] = []
    start = 0
    lead = 0
    while start < len(words):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            if fold(" ".join(words[start:end])) in HEADERS:
                pieces.append((start, end))
                start = end
                break
        else:
            if pieces:
                pieces[-1] = (pieces[-1][0], start + 1)
            else:
                lead = start + 1
            start += 1
    return [(0, lead), *pieces] if lead and pieces else pieces
