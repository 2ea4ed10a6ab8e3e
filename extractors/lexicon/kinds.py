"""Title words of the document kinds in six languages."""

from __future__ import annotations

from typing import Final

from models.vocabulary import DocumentKind

#: Titles as printed, by kind; the longest title at a place wins ("credit invoice" over "invoice").
TITLES: Final[dict[DocumentKind, tuple[str, ...]]] = {
    DocumentKind.INVOICE: (
        "invoice", "tax invoice", "commercial invoice", "sales invoice", "vat invoice", "proforma invoice", "pro forma invoice", "pro-forma", "proforma", "bill", "service invoice", "e-invoice", "debit note",
        "invoice / receipt", "tax invoice / receipt", "invoice / statement", "billing statement", "final invoice", "retail invoice", "invoice / packing slip", "invoice / delivery note", "invoice / packing list",
        "tax invoice / statement", "utility bill", "corrected invoice", "interim invoice", "self billing invoice", "invoice statement", "invoice and packing slip", "invoice summary", "bill of supply",
        "Rechnung", "Handelsrechnung", "Schlussrechnung", "Abschlagsrechnung", "Teilrechnung", "Proformarechnung", "Proforma-Rechnung", "Rechnung/Lieferschein", "Sammelrechnung", "Anzahlungsrechnung", "Honorarrechnung", "Kostenrechnung",
        "Rechnung / Lieferschein", "Vorausrechnung", "Monatsrechnung", "Rechnungskopie", "Warenrechnung", "Einzelrechnung", "Quittungsrechnung", "Barrechnung", "Restrechnung", "Faktura",
        "facture", "facture proforma", "facture pro forma", "facture d'acompte", "facture client", "note d'honoraires", "facture définitive", "facture de solde", "facture / bon de livraison",
        "factura", "factura proforma", "factura simplificada", "factura comercial", "factura electrónica", "factura de venta", "factura ordinaria", "nota de débito",
        "factuur", "proforma factuur", "verkoopfactuur", "pro forma factuur", "voorschotfactuur", "eindfactuur", "factuur / pakbon", "debetnota",
        "fattura", "fattura proforma", "fattura commerciale", "fattura accompagnatoria", "fattura immediata", "fattura di vendita", "fattura differita", "nota di debito", "parcella",
    ),
    DocumentKind.CREDIT_NOTE: (
        "credit note", "credit memo", "credit memorandum", "credit invoice", "tax credit note", "adjustment note", "credit", "vat credit note", "refund note", "return credit", "credit adjustment", "sales credit note", "corrective invoice",
        "Gutschrift", "Rechnungskorrektur", "Stornorechnung", "Korrekturrechnung", "Rechnungsgutschrift", "Storno", "Gutschriftsanzeige", "Rechnungs-Korrektur", "Warengutschrift", "Stornobeleg", "Stornierung",
        "avoir", "note de crédit", "facture d'avoir", "facture avoir", "avoir client", "facture rectificative",
        "nota de crédito", "nota de abono", "factura rectificativa", "abono", "factura de abono", "nota crédito",
        "creditnota", "creditfactuur", "kredietnota", "credit nota", "creditfactuur / creditnota", "credit factuur", "kreditnota",
        "nota di credito", "nota credito", "nota di accredito",
    ),
    DocumentKind.PACKING_SLIP: (
        "packing slip", "packing list", "delivery note", "delivery slip", "delivery docket", "despatch note", "dispatch note", "delivery order", "despatch advice", "dispatch advice", "packing note", "pack slip", "delivery ticket",
        "packing list / delivery note", "shipping list", "shipping slip", "advance ship notice", "goods delivery note", "shipment notice", "shipping manifest", "delivery advice", "advice note", "delivery receipt", "bill of lading",
        "shipping order", "pick ticket", "packing slip / delivery note", "packlist", "proof of delivery", "shipping memo", "delivery memo", "packing ticket", "delivery challan", "shipping notice", "consignment note", "packing sheet", "delivery list",
        "straight bill of lading", "despatch docket", "ship notice", "shipping document", "shipment packing list",
        "Lieferschein", "Packliste", "Warenbegleitschein", "Packzettel", "Lieferavis", "Versandanzeige", "Packschein", "Lieferanzeige", "Versandschein", "Liefernachweis",
        "bon de livraison", "bordereau de livraison", "liste de colisage", "bon d'expédition", "avis d'expédition", "bulletin de livraison", "bordereau d'expédition", "note de livraison", "fiche de livraison",
        "albarán", "albarán de entrega", "nota de entrega", "lista de empaque", "guía de remisión", "remito", "lista de embalaje", "nota de envío", "albarán de salida", "comprobante de entrega",
        "pakbon", "leverbon", "afleverbon", "paklijst", "vrachtbrief", "leveringsbon", "verzendbon", "leverbrief", "afleveringsbon", "leveringsnota",
        "documento di trasporto", "bolla di consegna", "bolla di accompagnamento", "lista di imballaggio", "DDT", "distinta di imballaggio", "nota di consegna", "packing list merce", "bolla",
    ),
    DocumentKind.GOODS_RECEIPT: (
        "goods receipt", "goods received note", "goods receipt note", "grn", "receiving report", "material receipt", "receiving slip", "goods receipt slip", "goods received", "material receipt note",
        "Wareneingang", "Wareneingangsschein", "Wareneingangsbeleg", "Wareneingangsbestätigung", "bon de réception", "entrada de mercancía", "ontvangstbon", "entrada de almacén", "bolla di ricevimento", "goederenontvangst",
    ),
    DocumentKind.PURCHASE_ORDER: (
        "purchase order", "blanket order", "order form", "blanket purchase order", "purchase order form", "standard purchase order", "po", "official order", "call off order", "spot buy order", "work order", "purchase order confirmation request",
        "release order", "procurement order", "local purchase order", "purchasing order", "order for supplies or services",
        "Bestellung", "Bestellschein", "Auftragserteilung", "Einkaufsbestellung", "Abrufbestellung", "Bestellformular", "Abruf", "Lieferabruf", "Nachbestellung",
        "bon de commande", "commande d'achat", "commande fournisseur", "commande", "bon de commande fournisseur",
        "orden de compra", "pedido de compra", "pedido", "orden de pedido", "hoja de pedido", "pedido a proveedor",
        "inkooporder", "bestelling", "bestelbon", "inkoopopdracht", "bestelformulier", "inkoopbestelling",
        "ordine di acquisto", "ordine d'acquisto", "ordine a fornitore", "ordine fornitore", "ordine", "buono d'ordine", "modulo d'ordine",
    ),
    DocumentKind.PURCHASE_ORDER_CHANGE: (
        "purchase order change", "change order", "purchase order amendment", "revised purchase order", "po change", "order change", "po revision", "amended purchase order", "purchase order revision", "po amendment", "purchase order change order",
        "Bestelländerung", "Auftragsänderung", "modification de commande", "avenant à la commande", "modificación de pedido", "modificación de orden de compra", "wijziging bestelling", "orderwijziging", "modifica ordine", "variazione ordine", "Änderungsbestellung", "bestelwijziging",
    ),
    DocumentKind.ORDER_RESPONSE: (
        "order confirmation", "order acknowledgement", "order acknowledgment", "sales order confirmation", "sales order acknowledgement", "sales order", "acknowledgement of order", "confirmation of order", "sales order acknowledgment", "order response",
        "purchase order acknowledgement", "purchase order acknowledgment", "acknowledgment of order", "purchase order confirmation", "sales confirmation", "acknowledgement", "acknowledgment",
        "Auftragsbestätigung", "Bestellbestätigung", "Bestätigung Ihrer Bestellung", "confirmation de commande", "accusé de réception de commande", "accusé de commande", "confirmación de pedido", "confirmación de orden", "acuse de pedido", "orderbevestiging", "opdrachtbevestiging",
        "conferma d'ordine", "conferma ordine", "conferma dell'ordine", "confirmation de la commande", "bevestiging van uw order", "confirmación del pedido",
    ),
    DocumentKind.STATEMENT: (
        "statement", "statement of account", "account statement", "monthly statement", "customer statement", "statement of accounts", "aging statement", "vendor statement", "open item statement", "supplier statement", "outstanding statement", "statement of open items", "debtor statement",
        "Kontoauszug", "Saldenbestätigung", "Offene Posten", "Offene-Posten-Liste", "Saldenliste", "OP-Liste", "relevé de compte", "relevé", "relevé de factures", "extracto de cuenta", "estado de cuenta", "rekeningoverzicht", "openstaande posten", "rekeninguittreksel", "estratto conto", "extrait de compte",
        "situazione contabile", "relevé client", "overzicht openstaande facturen",
    ),
    DocumentKind.RECEIPT: (
        "receipt", "cash receipt", "sales receipt", "payment receipt", "official receipt", "cash bill", "cash sale", "cash sales", "sales slip", "till receipt", "guest check", "thank you receipt", "payment confirmation", "cash memo", "simplified tax invoice",
        "customer receipt", "store receipt",
        "Kassenbon", "Quittung", "Kassenzettel", "Kassenbeleg", "Zahlungsbeleg", "Zahlungsbestätigung", "Barbeleg", "Bewirtungsbeleg", "reçu", "ticket de caisse", "reçu de paiement", "recibo", "ticket", "tique", "kassabon", "kassaticket", "betaalbewijs", "ricevuta", "scontrino", "ricevuta fiscale", "scontrino fiscale",
        "kwitantie", "recibo de pago", "documento commerciale",
    ),
    DocumentKind.OTHER: (
        "quotation", "quote", "estimate", "price quote", "request for quotation", "terms and conditions", "general terms and conditions", "terms & conditions", "terms of sale", "standard terms and conditions", "remittance advice", "payment advice", "returns", "return form", "returns form", "price list",
        "certificate of conformity", "certificate of analysis", "safety data sheet", "credit application", "purchase requisition", "requisition", "reminder", "payment reminder", "dunning letter", "letter", "memo", "memorandum", "contract", "agreement", "newsletter", "conditions of sale",
        "certificate of insurance", "resume", "curriculum vitae", "timesheet", "time sheet", "expense report", "warranty", "certificate of origin", "certificate of compliance", "terms and conditions of sale", "terms and conditions of purchase", "general conditions",
        "Angebot", "Mahnung", "Zahlungserinnerung", "AGB", "Allgemeine Geschäftsbedingungen", "Kostenvoranschlag", "Zahlungsavis", "Preisliste", "Vertrag", "Retourenschein", "Anfrage", "Lieferantenerklärung", "Datenblatt",
        "devis", "relance", "conditions générales de vente", "conditions générales", "offre de prix", "avis de paiement", "lettre de relance", "rappel", "contrat", "demande de prix",
        "presupuesto", "cotización", "condiciones generales", "recordatorio de pago", "oferta", "contrato", "lista de precios",
        "offerte", "aanmaning", "algemene voorwaarden", "herinnering", "betalingsherinnering", "prijslijst", "overeenkomst",
        "preventivo", "sollecito", "sollecito di pagamento", "condizioni generali", "offerta", "contratto", "listino prezzi",
    ),
}  # fmt: skip
