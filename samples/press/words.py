"""The words on papers in the many synonyms that houses use, by language."""

# ruff: noqa: E501 - one row of a table stays on one line

from __future__ import annotations

from typing import Final

from samples import wording
from samples.catalogue import LANGUAGES

#: CLDR locale by language and country.
LOCALES: Final = {
    ("en", "US"): "en_US", ("en", "CA"): "en_CA", ("en", "GB"): "en_GB", ("en", "AU"): "en_AU", ("en", "IN"): "en_IN",
    ("de", "DE"): "de_DE", ("de", "AT"): "de_AT", ("de", "CH"): "de_CH", ("fr", "FR"): "fr_FR", ("es", "ES"): "es_ES",
    ("it", "IT"): "it_IT", ("nl", "NL"): "nl_NL", ("nb", "NO"): "nb_NO",
}  # fmt: skip

_EN: Final = """
invoice: INVOICE;Invoice;SALES INVOICE;COMMERCIAL INVOICE;Customer Invoice;I N V O I C E;BILL
receipt: Receipt;RECEIPT;SALES RECEIPT;PAYMENT RECEIPT
credit_note: CREDIT MEMO;Credit Memo;CREDIT;CREDIT MEMORANDUM;Credit Note;ADJUSTMENT CREDIT
packing_slip: PACKING SLIP;Packing Slip;PACKING LIST;DELIVERY TICKET;Delivery Note;SHIPPING LIST;Pack List;PICK TICKET / PACKING LIST;SHIPPER
purchase_order: PURCHASE ORDER;Purchase Order;PURCHASE ORDER;ORDER
purchase_order_change: PURCHASE ORDER CHANGE;CHANGE ORDER;Purchase Order - Revision;REVISED PURCHASE ORDER;PO CHANGE NOTICE
order_response: ORDER ACKNOWLEDGEMENT;ORDER CONFIRMATION;Sales Order Acknowledgment;Order Confirmation;ACKNOWLEDGMENT OF ORDER
goods_receipt: GOODS RECEIPT;RECEIVING REPORT;Goods Received Note;RECEIVER;Material Receipt
statement: STATEMENT;Statement of Account;CUSTOMER STATEMENT;Account Statement;MONTHLY STATEMENT
invoice_number: Invoice #;Invoice No.;Invoice Number;INVOICE NO;Inv #;Invoice;Invoice ID;INV. NO.;Document No.;Bill No.;Invoice No;Reference Number;INVOICE NUMBER;Our Invoice
credit_number: Credit Memo #;Credit No.;Credit Memo No.;CM Number;Memo #;Credit Number
receipt_number: Receipt #;Receipt number;Trans #;Ticket
invoice_date: Date;Invoice Date;Date of issue;Issued;DATE;Billing Date;Bill Date;INV DATE;Invoice Dt;Inv. Date;Document Date;Dated;Issue Date;INVOICE DATE;Date Issued
due_date: Due Date;Due;Payment Due;Pay By;DUE DATE;Date Due;Payment due date;Net Due;Due on;Please pay by;Due By
po_number: P.O. No.;PO Number;Customer PO;P.O. #;Your Order #;Purchase Order;PO #;CUST P.O. NUMBER;Customer Order No.;Your PO;Cust PO;P.O. Number;Buyer's Order No.;Purchase Order No.;Reference PO;Order Ref.;PURCHASE ORDER NO.
own_order: PO Number;Order No.;P.O. No.;Purchase Order No.;PO #;ORDER NUMBER;Purchase Order #;P.O.;Our Order No.
sales_order_number: Sales Order;Order #;Our Order No.;SO Number;Sales Order No.;S.O. No.;Order Number;SO #;Job Order;Ack. No.
delivery_note_number: Packing Slip;Delivery No.;Shipment #;Pack Slip #;Shipper No.;Delivery Note;Packing List No.;Ticket No.;BOL / Packing No.
own_slip: Packing Slip No.;Shipment #;Delivery No.;Packing List #;Shipper No.;Slip Number;Ticket #;Delivery Note No.;Pack Slip;PACKLIST
delivery_date: Ship Date;Shipped;Date Shipped;Delivery Date;Shipped On;SHIP DATE;Delivered;Del. Date
order_date: Order Date;Date Ordered;Ordered;ORDER DATE;Ord. Date;PO Date
document_date: Date;Acknowledged;Ack. Date;Confirmation Date
own_order_date: Date;Order Date;PO Date;Issue Date;DATE OF ORDER;Date Issued;P.O. Date
required_date: Required By;Need By;Requested Delivery;Promise Date;Deliver By;Date Required
payment_terms: Terms;Payment Terms;TERMS;Terms of Payment;Pmt Terms;Payment terms
customer_number: Customer #;Account No.;Customer ID;Cust No.;Account Number;ACCT #;Customer No.;Client No.;Bill-To #
contact: Sales Rep;Salesperson;Rep;Account Manager;SLSP;Contact;Sold By;Your contact;Inside Sales
buyer_contact: Buyer;Purchasing Agent;Ordered By;Contact;Requested By
carrier: Ship Via;Carrier;SHIP VIA;Shipped Via;Via;Delivery Method;Shipping Method
fob: F.O.B.;FOB;FOB Point;Freight Terms;Shipping Terms
tracking: Tracking #;Tracking No.;PRO #;Waybill;Tracking Number
parcels: Cartons;No. of Pkgs;Packages;Total Cartons;Pieces
weight: Weight;Gross Weight;Total Weight;Ship Weight;Total Lbs
credits: Original Invoice;Applies to Invoice;Ref. Invoice;Against Invoice No.;Invoice Ref.
bill_to: Bill To;BILL TO;Sold To;Invoice To;Billed To;Bill to;Customer;SOLD TO;Billing Address;Invoice for;Prepared for;Charge To
ship_to: Ship To;SHIP TO;Deliver To;Delivery Address;Shipping Address;Ship to;Delivered to;Consignee;JOB SITE
vendor: Vendor;VENDOR;Supplier;To;Issued To;Seller;TO:;Order To
remit_to: Remit To;REMIT TO;Please remit payment to;Remit Payment To;Mail payment to;Send payments to;Make checks payable and mail to
from: From;Billed From;Pay To;Payable To;Seller
vat_id: VAT Reg No;VAT No.;VAT Number;VAT Registration No.;VAT Reg. No.
tax_id: Federal Tax ID;EIN;FEIN;Tax ID;Federal ID No.;Fed. Tax ID #;TIN
abn: ABN;A.B.N.;ABN
gst_number: GST/HST No.;GST Reg. No.;HST #;GST/HST Registration
phone: Phone;Tel;T;Ph.;Telephone;P
email: Email;E-mail;E
page: Page {} of {};Page {}/{};Page {};PAGE {} OF {};{} of {};Pg {}
carried: Carried forward;Page total carried forward;Subtotal c/f;CONTINUED;Balance carried forward
pos: #;Line;Ln;Item;No.;LINE;Seq
sku: Item;Item No.;Part No.;Item #;SKU;Product Code;Part Number;Catalog #;Item Number;Product;Model;Material;Stock No.;ITEM NUMBER;Code;Item ID;Our Part No.
buyer_code: Your Part No.;Customer Part #;Cust. Item;Your Item
description: Description;Item Description;DESCRIPTION;Product Description;Item & Description;Services;Details;Description of Goods;Particulars;Item;Activity;Product / Service;Material Description
quantity: Qty;Quantity;QTY;Qty.;Units;Quantity Billed;Qty Shipped;Billed Qty;QUANTITY;Qty Inv'd;Count
hours: Hours;Hrs;Hrs/Qty;HOURS;Time
unit: UOM;U/M;Unit;UM;Units;UNIT;Unit of Measure;Meas.
unit_price: Unit Price;Price;Rate;UNIT PRICE;Price Each;Unit Cost;Each;Price/Unit;Net Price;Cost;Price per unit;Unit Amount;@
price_basis: Per;PER;Price UM;P/UM;Pr. Unit
amount: Amount;Total;AMOUNT;Line Total;Extended Price;Ext. Price;Extension;Ext Amount;Net Amount;Extended;Total Price;Amount Due;Line Amount;EXTENDED PRICE;Subtotal;Value
discount_percent: Disc %;Discount;Disc.;DISC;Less %
list_price: List Price;List;Gross Price;MSRP
tax_rate: Tax;Tax %;VAT %;VAT Rate;VAT
line_tax: Tax Amt;Tax;VAT;Tax Amount
gross_amount: Total incl. Tax;Gross;Total inc VAT;Amount incl.
ordered: Ordered;Qty Ordered;Ord;ORDERED;Order Qty;Qty Ord
shipped: Shipped;Qty Shipped;Ship;SHIPPED;Ship Qty;Qty Ship;This Shipment
backordered: B/O;Back Ord;Backordered;BO;Qty B/O;Back Order;Balance
received: Received;Qty Received;Qty Rec'd;Accepted
lot: Lot;Lot No.;Lot #;LOT;Batch;Lot Number
serial: S/N;Serial No.;Serial;Ser. No.
changed: Chg;Change;Status;REV
paid: Amount paid;Paid;AMOUNT PAID;Total paid
expiry: Exp;Exp. Date;Expires;EXP
gtin: UPC;GTIN;UPC Code;EAN
po_line: PO Ln;PO Line;Your Line
subtotal: Subtotal;Sub-Total;SUBTOTAL;Sub Total;Net Sales;Merchandise Total;Total before tax;Net Total;Merchandise;Invoice Subtotal;Sale Amount;Total Net
discount: Discount;Less Discount;Less: Discount;Trade Discount;Promotional discount
shipping: Freight;Shipping;Shipping & Handling;S&H;Freight & Handling;Delivery;FREIGHT;Freight Charge;Shipping and handling
tax_total: Tax;Sales Tax;TAX;Sales tax;Total Tax;State Tax;SALES TAX
vat_total: VAT;Total VAT;VAT Total;V.A.T.
total: Total;TOTAL;Invoice Total;Grand Total;Total Amount;INVOICE TOTAL;Amount Total;Total Due;GRAND TOTAL;Total Invoice Amount
credit_total: Total Credit;Credit Total;TOTAL CREDIT;Amount Credited;Credit Amount
order_total: Total;Order Total;PO Total;TOTAL ORDER VALUE;Total Order Amount;Grand Total
prepaid: Amount Paid;Payments/Credits;Less Payment;Deposit;Paid;Less Deposit Received;Payment Received;Paid to Date
amount_due: Balance Due;Amount Due;BALANCE DUE;Pay This Amount;Total Due;PLEASE PAY;Amount due;Balance;AMOUNT DUE;Net Due;Please Pay This Amount
tax_base: Net;Taxable Amount;Goods;Net Amount;Taxable
tax_amount: Tax;VAT;Tax Amount
bank: Bank;Bank Name;Bank Details
iban: IBAN
bic: BIC;SWIFT;BIC/SWIFT
routing_number: Routing No.;ABA;ABA Routing #;Routing Number;ACH Routing;Routing (ABA)
account_number: Account No.;Account #;Acct #;Account Number;A/C No.
thanks: Thank you for your business!;We appreciate your business.;Thank you for your order.;THANK YOU;It's been great working with you.;Thanks for choosing us.
cut: Please detach and return this portion with your payment;Return this stub with your remittance;DETACH HERE AND RETURN WITH PAYMENT;Payment advice - cut along the line
enclosed: Amount Enclosed;Amt. Enclosed;Amount Remitted;Check Amount
late: A finance charge of 1.5% per month will be added to past due accounts.;Late payments are subject to a fee of 1.5% per month.;All returns must be accompanied by this invoice. 20% restocking fee applies.;Claims for shortage must be made within 5 days of receipt.;No returns without prior authorization. Special orders are not returnable.;Title to the goods passes at our dock.
notes: Notes;Memo;Comments;Customer Message;Remarks;Special Instructions
signature: Authorized Signature;Authorized by;Approved By;Signature
received_by: Received By;Customer Signature;Received in good order by
service_period: Service Period;Billing Period;For Services;Period;Statement Period
project: Project;Job;Job Name;Matter;Reference;Project Name
"""

_NB: Final = """
invoice: Faktura;FAKTURA
credit_note: Kreditnota;KREDITNOTA
packing_slip: Pakkseddel;Følgeseddel
purchase_order: Innkjøpsordre;Bestilling
statement: Kontoutdrag
invoice_number: Fakturanr.;Fakturanummer;Faktura nr
credit_number: Kreditnota nr.
invoice_date: Fakturadato;Dato
due_date: Forfallsdato;Forfall;Betalingsfrist
po_number: Deres ordrenr.;Bestillingsnr.;Deres ref. ordre
own_order: Bestillingsnr.
own_order_date: Dato
sales_order_number: Ordrenr.;Vår ordre
delivery_note_number: Pakkseddelnr.;Følgeseddel nr.
own_slip: Pakkseddelnr.
delivery_date: Leveringsdato;Lev.dato
order_date: Ordredato
payment_terms: Betalingsbetingelser;Bet.betingelse
customer_number: Kundenr.;Kundenummer
contact: Vår ref.;Selger
bill_to: Faktureres til;Kunde;Fakturaadresse
ship_to: Leveringsadresse;Leveres til
vat_id: Org.nr.;Foretaksregisteret
tax_id: Org.nr.
page: Side {} av {};Side {}
pos: Nr.;Pos
sku: Varenr.;Artikkelnr.;Produktnr.
description: Beskrivelse;Varetekst;Tekst;Varebeskrivelse
quantity: Antall;Ant.
unit: Enhet;Enh.
unit_price: Pris;Enhetspris;Pris pr. stk
amount: Beløp;Sum;Netto beløp;Total
discount_percent: Rabatt %;Rab.%
tax_rate: Mva %;Mva;MVA
subtotal: Sum eks. mva;Netto;Nettobeløp
discount: Rabatt
shipping: Frakt
tax_total: Mva;Sum mva;Merverdiavgift
vat_total: Mva
total: Sum inkl. mva;Å betale;Totalt
credit_total: Sum kreditert
order_total: Sum
prepaid: Betalt
amount_due: Å betale;Beløp å betale
tax_base: Grunnlag
tax_amount: Mva-beløp
bank: Bank
iban: IBAN
bic: BIC;SWIFT
account_number: Kontonr.;Bankkonto;Til konto
thanks: Takk for handelen!
phone: Tlf.;Telefon
email: E-post
carried: Overført
ordered: Bestilt
shipped: Levert
backordered: Restordre
lot: Batch
notes: Merknad
"""

#: What the continental languages say where the common word list has no word.
_MORE: Final = """
page: Seite {} von {};Seite {};Seite {}/{} | Page {} sur {};Page {}/{} | Página {} de {};Pág. {} | Pagina {} van {};Blad {} | Pagina {} di {};Pag. {}
own_slip: Lieferschein-Nr.;Lieferscheinnummer;Nummer | Bon n°;N° BL;BL n° | Albarán nº;Nº albarán | Pakbonnummer;Leverbonnr. | DDT n.;Numero documento
own_order_date: Bestelldatum;Datum | Date;Date de commande | Fecha;Fecha pedido | Datum;Besteldatum | Data;Data ordine
buyer_contact: Einkäufer;Besteller | Acheteur;Demandeur | Comprador;Solicitante | Inkoper | Ufficio acquisti;Richiedente
required_date: Liefertermin;Wunschtermin | Date de livraison souhaitée;Délai | Fecha prevista;Entrega | Gewenste leverdatum | Consegna prevista
serial: Serien-Nr.;S/N | N° de série | Nº serie | Serienr. | Matricola
document_date: Datum | Date | Fecha | Datum | Data
email: E-Mail;Mail | Courriel;E-mail | Correo;E-mail | E-mail | E-mail;Email
notes: Hinweis;Bemerkung | Observations;Remarques | Observaciones | Opmerkingen | Note;Annotazioni
hours: Stunden;Std. | Heures;Nb h | Horas | Uren | Ore
order_response: Auftragsbestätigung;AUFTRAGSBESTÄTIGUNG | Accusé de réception de commande;Confirmation de commande | Confirmación de pedido | Orderbevestiging | Conferma d'ordine
purchase_order_change: Bestelländerung;Änderungsbestellung | Modification de commande | Modificación de pedido | Orderwijziging | Variazione d'ordine
goods_receipt: Wareneingangsschein | Bon de réception | Nota de recepción | Ontvangstbon | Bolla di entrata merce
"""


def _english() -> dict[str, tuple[str, ...]]:
    return _rows(_EN)


def _rows(text: str) -> dict[str, tuple[str, ...]]:
    table = {}
    for row in text.strip().splitlines():
        key, _, rest = row.partition(": ")
        table[key] = tuple(part.strip() for part in rest.split(";"))
    return table


def _all() -> dict[str, dict[str, tuple[str, ...]]]:
    words = {language: {key: row[language] for key, row in wording.WORDS.items()} for language in LANGUAGES}
    words["en"] |= _english()
    words["nb"] = words["en"] | _rows(_NB)
    for row in _MORE.strip().splitlines():
        key, _, rest = row.partition(": ")
        for language, part in zip(("de", "fr", "es", "nl", "it"), rest.split("|"), strict=True):
            words[language][key] = tuple(one.strip() for one in part.split(";"))
    return words


WORDS: Final = _all()
_EN_UNITS: Final = {
    "EA": "EA;ea;Each;EACH;PC;pcs", "BX": "BX;box;Box;BOX", "CS": "CS;case;Case;CASE", "PK": "PK;pack;PKG;Pack",
    "ROL": "RL;roll;ROLL", "FT": "FT;ft;LF;feet", "LB": "LB;lb;LBS;lbs", "GAL": "GAL;gal;GL;Gal", "HR": "HR;hrs;hr;Hours",
    "DR": "DR;drum;DRUM", "BG": "BG;bag;BAG", "CY": "CY;yd;CYD", "TON": "TON;tn;Tons", "SET": "SET;set;ST", "DZ": "DZ;doz;DOZ",
    "C": "C;C;/C", "KG": "KG;kg", "L": "L;ltr", "M": "M;M;/M", "M2": "SM;m2", "MO": "MO;mo;Month", "SF": "SF;sq ft;SQFT", "PR": "PR;pair;PR",
    "KWH": "kWh", "RM": "RM;ream;RM", "VL": "VL;vial;BTL",
}  # fmt: skip

_NB_UNITS: Final = {"EA": "stk", "HR": "timer", "BX": "eske", "PK": "pk", "ROL": "rull"}


def label(key: str, language: str, choice: int) -> str:
    """The word for `key`; `choice` picks among the synonyms, round and round."""
    words = synonyms(key, language)
    return words[choice % len(words)]


def synonyms(key: str, language: str) -> tuple[str, ...]:
    """All words for `key`."""
    return WORDS[language].get(key) or WORDS["en"][key]


def unit(code: str, language: str, choice: int) -> str:
    """How a unit of measure is printed."""
    if language in {"en", "nb"}:
        words = _EN_UNITS[code].split(";") if language == "en" else [_NB_UNITS.get(code, code.lower())]
        return words[choice % len(words)]
    known = wording.UNITS.get(code)
    return known[language][choice % len(known[language])] if known else code
