"""The words printed on papers, in six languages, with the synonyms that different houses use."""

# ruff: noqa: E501 - one row of a table stays on one line

from __future__ import annotations

from typing import Final

from samples.catalogue import LANGUAGES

#: key: synonyms by ";" for each of LANGUAGES by "|"
_WORDS: Final = """
invoice: INVOICE;Invoice;Tax Invoice | Rechnung;RECHNUNG | Facture;FACTURE | Factura;FACTURA | Factuur;FACTUUR | Fattura;FATTURA
credit_note: CREDIT MEMO;Credit Note;CREDIT NOTE | Gutschrift;GUTSCHRIFT | Avoir;Facture d'avoir | Factura rectificativa;Nota de abono | Creditnota;Creditfactuur | Nota di credito;NOTA DI CREDITO
packing_slip: PACKING SLIP;Packing List;Delivery Note | Lieferschein;LIEFERSCHEIN | Bon de livraison;BON DE LIVRAISON | Albarán de entrega;ALBARÁN | Pakbon;Leverbon | Documento di trasporto;Bolla di consegna
purchase_order: PURCHASE ORDER;Purchase Order | Bestellung;BESTELLUNG | Bon de commande;BON DE COMMANDE | Pedido de compra;PEDIDO | Inkooporder;Bestelling | Ordine di acquisto;ORDINE
statement: STATEMENT OF ACCOUNT;Account Statement | Kontoauszug;Offene Posten | Relevé de compte | Extracto de cuenta | Rekeningoverzicht | Estratto conto
invoice_number: Invoice No.;Invoice #;Invoice Number | Rechnungsnummer;Rechnungs-Nr.;Rechnung Nr. | N° de facture;Facture n°;Numéro de facture | Nº de factura;Factura nº;Número de factura | Factuurnummer;Factuurnr. | Numero fattura;Fattura n.;N. fattura
credit_number: Credit No.;Credit Memo #;Credit Note No. | Gutschriftnummer;Gutschrift-Nr. | N° d'avoir;Avoir n° | Nº de abono;Factura rectificativa nº | Creditnotanummer;Creditnota nr. | Nota di credito n.;Numero nota
invoice_date: Invoice Date;Date;Date of Issue | Rechnungsdatum;Datum | Date de facture;Date;Date d'émission | Fecha de factura;Fecha;Fecha de emisión | Factuurdatum;Datum | Data fattura;Data;Data documento
due_date: Due Date;Payment Due;Pay By | Fällig am;Zahlbar bis;Fälligkeit | Échéance;Date d'échéance;À régler avant le | Vencimiento;Fecha de vencimiento | Vervaldatum;Te betalen vóór | Scadenza;Data scadenza
po_number: P.O. Number;Your Order No.;Purchase Order;PO # | Ihre Bestellung;Bestellnummer;Ihre Bestell-Nr. | Votre commande;N° de commande;Réf. commande | Su pedido;Pedido nº;Nº de pedido | Uw bestelling;Bestelnummer;Uw ordernr. | Vs. ordine;Ordine n.;Rif. ordine
own_order: P.O. Number;Order No. | Bestellnummer;Bestell-Nr. | N° de commande;Commande n° | Nº de pedido | Ordernummer;Bestelnummer | Ordine n.;Numero ordine
sales_order_number: Sales Order;Our Order No.;S.O. No. | Auftragsnummer;Unser Auftrag | N° d'affaire;Notre réf. | Nº de orden;Nuestra ref. | Ordernr.;Onze ref. | Commessa;Ns. rif.
delivery_note_number: Packing Slip No.;Delivery Note;Shipment No. | Lieferschein-Nr.;Lieferschein | Bon de livraison n°;N° BL | Albarán nº;Nº de albarán | Pakbonnummer;Pakbon nr. | DDT n.;Bolla n.
delivery_date: Ship Date;Delivery Date;Date Shipped | Lieferdatum;Leistungsdatum | Date de livraison;Livré le | Fecha de entrega | Leverdatum;Geleverd op | Data consegna;Data DDT
order_date: Order Date;Date Ordered | Bestelldatum;Bestellt am | Date de commande | Fecha de pedido | Besteldatum;Orderdatum | Data ordine
credits: Original Invoice;Ref. Invoice;Credits Invoice No. | Zu Rechnung;Ursprüngliche Rechnung | Facture d'origine;Sur facture n° | Factura original;Rectifica a | Betreft factuur;Oorspronkelijke factuur | Rif. fattura;Fattura originale
payment_terms: Terms;Payment Terms | Zahlungsbedingungen;Zahlungsziel | Conditions de paiement;Règlement | Forma de pago;Condiciones de pago | Betalingsvoorwaarden;Betaling | Condizioni di pagamento;Pagamento
customer_number: Customer No.;Account #;Cust. ID | Kundennummer;Kd.-Nr. | N° client;Code client | Nº de cliente;Cliente nº | Klantnummer;Debiteurnr. | Codice cliente;Cliente n.
contact: Sales Rep;Contact;Your Contact | Ansprechpartner;Bearbeiter | Votre contact;Suivi par | Contacto;Comercial | Contactpersoon;Behandeld door | Referente;Agente
carrier: Ship Via;Carrier | Versandart;Spedition | Transporteur | Transportista | Vervoerder | Vettore
parcels: Cartons;Packages | Packstücke;Kolli | Colis | Bultos | Colli | Colli
requester: Requested By;Requisitioner | Anforderer | Demandeur | Solicitante | Aangevraagd door | Richiedente
currency: Currency | Währung | Devise | Moneda | Valuta | Valuta
bill_to: Bill To;Sold To;Invoice To;Customer | Rechnungsempfänger;Rechnung an | Facturé à;Client | Facturar a;Cliente | Factuuradres;Klant | Cliente;Spett.le;Intestatario
ship_to: Ship To;Deliver To | Lieferanschrift;Lieferung an | Livré à;Adresse de livraison | Enviar a;Dirección de entrega | Afleveradres | Destinazione;Luogo di consegna
vendor: Vendor;Supplier;To | Lieferant;An | Fournisseur | Proveedor | Leverancier | Fornitore
remit_to: Remit To;Please Remit To | Zahlung an | Règlement à | Pagar a | Betalen aan | Pagare a
vat_id: VAT No.;VAT Reg. No. | USt-IdNr.;USt-ID | N° TVA;TVA intracom. | NIF-IVA;CIF | Btw-nr.;Btw-nummer | P. IVA;Partita IVA
tax_id: Federal Tax ID;EIN;Tax ID | Steuernummer | SIRET | NIF | KvK | Cod. fiscale
phone: Phone;Tel. | Telefon;Tel. | Tél. | Tel.;Teléfono | Tel. | Tel.
page: Page | Seite | Page | Página | Pagina | Pagina
of: of | von | sur | de | van | di
carried: Carried forward;Subtotal carried forward | Übertrag | À reporter | Suma y sigue | Transport | A riportare
brought: Brought forward;Carried over | Übertrag | Report | Suma anterior | Transport vorige pagina | Riporto
pos: Line;#;Item | Pos.;Nr. | N°;Ligne | Lín.;Nº | Regel;Nr. | Pos.;N.
sku: Item No.;Part Number;SKU;Item Code | Artikelnr.;Art.-Nr.;Artikel | Référence;Réf.;Code article | Referencia;Código;Ref. | Artikelnr.;Art.nr.;Artikelcode | Codice;Cod. articolo;Articolo
buyer_code: Your Item | Ihre Art.-Nr. | Votre réf. | Su ref. | Uw art.nr. | Vs. codice
vendor_code: Vendor Item;Supplier Part No. | Lief.-Art.-Nr. | Réf. fournisseur | Ref. proveedor | Art.nr. leverancier | Cod. fornitore
description: Description;Item Description;Product | Bezeichnung;Beschreibung;Artikelbezeichnung | Désignation;Description | Descripción;Concepto | Omschrijving;Artikelomschrijving | Descrizione;Descrizione articolo
quantity: Qty;Quantity;Qty. Billed | Menge;Anzahl | Qté;Quantité | Cantidad;Cant. | Aantal;Aant. | Quantità;Q.tà
unit: U/M;Unit;UOM | Einheit;ME | Unité;U. | Ud.;Unidad | Eenh.;Eenheid | U.M.;UM
unit_price: Unit Price;Price;Rate;Price Each | Einzelpreis;E-Preis;Preis | P.U. HT;Prix unitaire;Prix unit. HT | Precio;P. unitario;Precio ud. | Prijs;Stukprijs;Prijs per stuk | Prezzo;Prezzo unit.;Pr. unitario
gross_price: Unit Price incl. VAT | Einzelpreis brutto | P.U. TTC | Precio IVA incl. | Prijs incl. btw | Prezzo IVA incl.
price_basis: Per;Price Per | per;PE | par | por | per | per
amount: Amount;Total;Extended;Line Total | Gesamt;Betrag;Gesamtpreis | Montant HT;Total HT;Montant | Importe;Total | Bedrag;Totaal | Importo;Totale
gross_amount: Amount incl. VAT | Gesamt brutto | Montant TTC | Importe IVA incl. | Bedrag incl. btw | Importo IVA incl.
discount_percent: Disc. %;Disc | Rabatt %;Rab. | Rem. %;Remise | Dto. %;Dto. | Korting %;Krt. % | Sc. %;Sconto
net_price: Net Price | Nettopreis | P.U. net | Precio neto | Nettoprijs | Prezzo netto
list_price: List Price | Listenpreis | Prix tarif | Tarifa | Catalogusprijs | Listino
tax_rate: Tax %;VAT %;VAT | MwSt.;USt. %;MwSt. % | TVA;TVA %;Taux TVA | IVA;IVA % | Btw;Btw % | IVA;IVA %
line_tax: Tax;VAT Amt. | MwSt.-Betrag | Mt TVA | Cuota IVA | Btw-bedrag | Imp. IVA
ordered: Ordered;Qty Ord | Bestellt | Cdé;Commandé | Pedido | Besteld | Ordinato
shipped: Shipped;Qty Shp | Geliefert | Livré | Servido;Enviado | Geleverd | Consegnato;Spedito
backordered: B/O;Backordered;Back Ord | Rückstand;Offen | Reste;Reliquat | Pendiente | Nalevering | Residuo;Da consegnare
lot: Lot;Lot No. | Charge | Lot | Lote | Partij;Charge | Lotto
gtin: GTIN;UPC | EAN;GTIN | EAN | EAN | EAN | EAN
order_line: PO Line;Your Line | Best.-Pos. | Ligne cde | Lín. ped. | Orderregel | Riga ord.
subtotal: Subtotal;Sub-Total;Merchandise | Zwischensumme;Nettobetrag;Summe netto | Total HT;Sous-total HT | Base imponible;Subtotal | Subtotaal;Totaal excl. btw | Imponibile;Totale imponibile
discount: Discount;Less Discount | Rabatt;Nachlass | Remise | Descuento | Korting | Sconto
shipping: Freight;Shipping & Handling;Shipping | Versandkosten;Fracht | Frais de port;Port | Portes;Gastos de envío | Verzendkosten;Vracht | Spese di trasporto;Trasporto
tax_total: Sales Tax;Tax | zzgl. MwSt.;Umsatzsteuer;Mehrwertsteuer | Total TVA;Montant TVA | IVA;Total IVA | Btw;Totaal btw | IVA;Totale IVA
vat_total: VAT;Total VAT | MwSt. | TVA | IVA | Btw | IVA
total: Total;Invoice Total;TOTAL | Gesamtbetrag;Rechnungsbetrag;Bruttobetrag | Total TTC;Montant total TTC | Total factura;TOTAL;Importe total | Totaal incl. btw;Totaal;Factuurbedrag | Totale fattura;Totale documento;TOTALE
credit_total: Total Credit;Credit Total | Gutschriftbetrag | Total avoir TTC | Total abono | Totaal creditnota | Totale nota di credito
order_total: Order Total;Total | Bestellwert;Gesamtbetrag | Total commande | Total pedido | Ordertotaal | Totale ordine
prepaid: Less Deposit;Payments Received;Amount Paid | Abzüglich Anzahlung;Bereits bezahlt | Acompte versé;Déjà réglé | Anticipo recibido;Pagado a cuenta | Reeds betaald;Aanbetaling | Acconto versato;Già pagato
amount_due: Balance Due;Amount Due;Please Pay | Zahlbetrag;Zu zahlen | Net à payer;Reste à payer | Total a pagar;A pagar | Te betalen;Openstaand bedrag | Totale da pagare;Netto a pagare
tax_base: Net Amount;Taxable | Netto;Bemessungsgrundlage | Base HT | Base | Grondslag | Imponibile
tax_amount: Tax Amount | Steuer | Montant TVA | Cuota | Btw-bedrag | Imposta
including_tax: VAT included | enthaltene MwSt. | dont TVA | IVA incluido | waarvan btw | di cui IVA
bank: Bank;Bank Details | Bankverbindung;Bank | Banque;Domiciliation | Banco;Entidad | Bank | Banca;Banca d'appoggio
iban: IBAN | IBAN | IBAN | IBAN | IBAN | IBAN
bic: BIC;SWIFT | BIC | BIC | BIC | BIC | BIC
routing_number: Routing No.;ABA Routing | Routing No. | Routing No. | Routing No. | Routing No. | Routing No.
account_number: Account No. | Konto | Compte | Cuenta | Rekening | Conto
reference: Payment Reference;Reference | Verwendungszweck | Référence | Concepto;Referencia | Kenmerk;Betalingskenmerk | Causale
payee: Payable To | Empfänger | Bénéficiaire | Beneficiario | Begunstigde | Beneficiario
slip_cut: Please detach and return with your payment | Bitte mit der Zahlung einreichen | Coupon à joindre à votre règlement | Talón de pago | Betaalstrook | Modulo di pagamento
thanks: Thank you for your business. | Vielen Dank für Ihren Auftrag. | Merci de votre confiance. | Gracias por su confianza. | Hartelijk dank voor uw opdracht. | Grazie per averci scelto.
salutation: Dear customer, | Sehr geehrte Damen und Herren, | Madame, Monsieur, | Estimado cliente: | Geachte heer, mevrouw, | Gentile cliente,
as_agreed: For the goods delivered we charge as follows. | wir berechnen Ihnen die gelieferten Waren wie folgt. | Nous vous facturons les marchandises livrées comme suit. | Por las mercancías entregadas le facturamos lo siguiente. | Voor de geleverde goederen berekenen wij u het volgende. | Per la merce consegnata Vi fatturiamo quanto segue.
credit_text: We credit your account as follows. | wir schreiben Ihnen die folgenden Positionen gut. | Nous créditons votre compte comme suit. | Le abonamos los siguientes conceptos. | Wij crediteren u het volgende. | Vi accreditiamo quanto segue.
sent_text: Please check the goods and report differences within five days. | Bitte prüfen Sie die Ware und melden Sie Abweichungen innerhalb von fünf Tagen. | Merci de vérifier la marchandise et de signaler tout écart sous cinq jours. | Compruebe la mercancía y comunique cualquier diferencia en cinco días. | Controleer de goederen en meld verschillen binnen vijf dagen. | Verificare la merce e segnalare eventuali differenze entro cinque giorni.
order_text: Please quote our order number on slips and invoices. | Bitte nennen Sie unsere Bestellnummer auf Lieferschein und Rechnung. | Merci de rappeler notre numéro de commande sur vos documents. | Indique nuestro número de pedido en albaranes y facturas. | Vermeld ons ordernummer op pakbon en factuur. | Indicare il nostro numero d'ordine su bolle e fatture.
net_days: Net {days} | zahlbar innerhalb von {days} Tagen ohne Abzug | {days} jours nets | {days} días fecha factura | {days} dagen netto | {days} giorni data fattura
date: Date | Datum | Date | Fecha | Datum | Data
received_by: Received by | Empfangen von | Reçu par | Recibido por | Ontvangen door | Ricevuto da
open_amount: Open Amount | Offener Betrag | Solde | Pendiente | Openstaand | Aperto
balance: Account Balance;Total Outstanding | Saldo | Solde total | Saldo total | Saldo | Saldo
"""

#: Printed unit by code, in the order of LANGUAGES.
_UNITS: Final = """
EA: EA;ea;each | Stk;St. | pce;U | ud;u | st;stuk | pz;NR
BX: BX;box | Krt;Kart. | bte | caja | doos | sc
PK: PK;pack | Pack;Pkg | pqt | paq | pak | cf
ROL: ROL;roll | Rol;Rolle | rlx | rollo | rol | rot
M: M;m | m;lfm | m;ML | m;ml | m | m;MT
M2: SM | qm;m² | m² | m² | m² | mq
KG: KG;kg | kg;KG | kg | kg | kg | kg;KG
L: L;l | l;Ltr | l;L | l | l;ltr | l;LT
HR: HR;hrs | Std;h | h | h | uur | h;ore
C: C;/100 | 100 Stk | 100 | 100 ud | 100 st | 100 pz
"""


def _table(text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in text.strip().splitlines():
        key, _, rest = row.partition(": ")
        columns = [tuple(part.strip() for part in column.split(";")) for column in rest.split("|")]
        table[key] = dict(zip(LANGUAGES, columns, strict=True))
    return table


WORDS: Final = _table(_WORDS)
UNITS: Final = _table(_UNITS)


def word(key: str, language: str, choice: int = 0) -> str:
    """The printed word for `key`; `choice` picks among the synonyms, round and round."""
    synonyms = WORDS[key][language]
    return synonyms[choice % len(synonyms)]


def unit_word(code: str, language: str, choice: int = 0) -> str:
    """How a unit of measure is printed."""
    synonyms = UNITS[code][language]
    return synonyms[choice % len(synonyms)]
