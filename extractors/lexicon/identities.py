"""Label words of tax and bank identities and of payment terms in six languages."""

from __future__ import annotations

from typing import Final

from extractors.lexicon.roles import Phrases, Role

PHRASES: Final[Phrases] = {
    Role.VAT_ID: (
        "vat no", "vat number", "vat id", "vat reg no", "vat registration no", "vat registration number", "vat reg",
        "vat id no", "vat identification number", "eu vat no", "vat code", "our vat no", "vat registration",
        "vat identification no", "vat-id", "vatin", "vat", "USt-IdNr", "USt", "USt-ID", "USt.-Ident-Nr",
        "Umsatzsteuer-Identifikationsnummer", "UID", "UID Nr", "USt Id Nr", "UStIdNr", "USt.-ID-Nr",
        "Umsatzsteuer-ID", "Umsatzsteuer-IdNr", "Ust Nr", "Umsatzsteuer Identnummer", "USt-Ident", "USt ID Nummer",
        "Ihre USt-IdNr", "Umsatzsteuer Ident Nr", "MwSt Nr", "USt Identnr", "n° TVA", "TVA", "TVA intracommunautaire",
        "n° TVA intracommunautaire", "numéro de TVA", "TVA intra", "n° de TVA", "n° TVA intra", "identifiant TVA",
        "n° TVA client", "n° TVA intracom", "TVA n°", "numéro de TVA intracommunautaire", "numéro TVA",
        "n° d'identification TVA", "id TVA", "NIF IVA", "IVA nº", "NIF intracomunitario", "número de IVA", "btw nr",
        "btw nummer", "btwnummer", "btw id", "btw identificatienummer", "btw", "uw btw nummer", "btw nummer klant",
        "partita IVA", "P.IVA", "P. IVA", "p iva", "n. IVA", "partita iva n", "codice IVA",
    ),
    Role.TAX_ID: (
        "tax id", "tax no", "tax number", "tax id no", "tax id number", "ein", "fein", "federal tax id", "fed tax id",
        "tin", "employer identification number", "taxpayer id", "tax registration no", "tax registration number",
        "tax identification number", "tax reg no", "gst no", "gstin", "gstin no", "gst number", "gst id",
        "gst registration no", "hst no", "gst/hst no", "gst", "gst reg", "tax identification no", "federal id",
        "federal id no", "irs no", "customer gstin", "dealer gstin", "trn no", "gst/hst registration no", "gst tin",
        "abn no", "sst no", "sst id", "Steuernummer", "St.-Nr", "Steuer-Nr", "Steuer Nr", "StNr", "Steuer ID",
        "Steuernr", "numéro fiscal", "identifiant fiscal", "matricule fiscal", "NIF", "CIF", "NIF/CIF", "CIF/NIF",
        "N.I.F.", "C.I.F.", "DNI", "RFC", "RUC", "CUIT", "NIT", "RUT", "NIF nº", "DNI/CIF", "fiscaal nummer", "RSIN",
        "codice fiscale", "C.F.", "cod. fisc", "cod fiscale", "cf",
    ),
    Role.IBAN: (
        "iban", "iban no", "iban number", "iban code", "IBAN Nr", "code IBAN", "rekening", "rekeningnummer",
        "verkäufer IBAN",
    ),
    Role.BIC: (
        "bic", "swift", "swift code", "bic swift", "bic/swift", "swift/bic", "bic code", "swift bic", "code BIC",
        "código SWIFT", "swift no", "bic code swift", "BIC Nr", "swift id",
    ),
    Role.ROUTING_NUMBER: (
        "routing number", "routing no", "routing", "aba", "aba no", "aba routing", "aba number",
        "routing transit number", "rtn", "ach routing", "wire routing", "aba routing number", "routing/aba",
        "aba/routing", "ach routing no", "wire routing no", "routing code", "bank routing no", "transit no",
        "bank routing number", "aba routing no", "aba/routing number", "routing / aba no", "ach aba",
    ),
    Role.ACCOUNT_NUMBER: (
        "account no", "account number", "acct no", "acct", "a/c no", "a/c number", "ac no", "bank account no",
        "bank account number", "acc no", "account", "bank a/c no", "beneficiary account no", "acct number",
        "checking account no", "a/c", "bank acct no", "Kontonummer", "Konto Nr", "Konto", "Kto.-Nr", "Kto",
        "numéro de compte", "n° de compte", "compte n°", "número de cuenta", "cuenta", "nº de cuenta", "n° compte",
        "numero di conto", "conto corrente n", "conto corrente", "c/c", "c/c n",
    ),
    Role.TERMS: (
        "terms", "payment terms", "terms of payment", "payment term", "credit terms", "term", "payment conditions",
        "net terms", "pay terms", "invoice terms", "billing terms", "terms code", "payment condition",
        "Zahlungsbedingungen", "Zahlungsbedingung", "Zahlungskonditionen", "Zahlungsmodalitäten", "Konditionen",
        "Zahlungsbed.", "Zahlungskondition", "conditions de paiement", "conditions de règlement",
        "modalités de paiement", "délai de paiement", "conditions règlement", "règlement", "termes de paiement",
        "condition de paiement", "condiciones de pago", "condición de pago", "términos de pago", "condiciones",
        "plazo de pago", "términos", "betalingsvoorwaarden", "betalingstermijn", "betalingsconditie", "betaaltermijn",
        "betalingscondities", "betalingsconditie(s)", "betalingsvoorwaarde", "betalingswijze",
        "condizioni di pagamento", "termini di pagamento", "pagamento", "modalità di pagamento", "cond. pagamento",
        "condizioni pagamento",
    ),
    Role.OTHER_TEXT: (
        "notes", "note", "product", "item description", "concepto", "artículo", "artikelomschrijving", "articolo",
        "produkt", "artikel", "particulars", "details", "remarks", "comments", "description", "address", "email",
        "e-mail", "web", "website", "currency", "subtotal", "total", "sub total", "total due", "amount due",
        "balance due", "amount", "quantity", "qty", "unit price", "price", "tax", "sales tax", "discount", "shipping",
        "freight", "grand total", "total amount", "invoice total", "net amount", "shipping method", "shipping terms",
        "payment method", "delivery terms", "incoterms", "ship mode", "fob", "fob point", "f.o.b. point", "unit",
        "rate", "method of payment", "payment type", "country", "country of origin", "state", "city", "status",
        "balance", "delivery method", "paid", "amount paid", "due amount", "total paid", "invoice amount", "charges",
        "shipped via", "subject", "time", "delivery time", "order total", "city, state, zip", "payment options",
        "payment information", "mode of payment", "place of supply", "vat rate", "tax rate", "vat amount", "weight",
        "gross weight", "net weight", "volume", "invoice currency", "invoice status", "terms and conditions",
        "terms & conditions", "Anschrift", "Adresse", "Währung", "Menge", "Preis", "Einzelpreis", "Betrag",
        "Gesamtbetrag", "Summe", "Beschreibung", "Bezeichnung", "Versandart", "Lieferbedingungen", "Zahlungsart",
        "Bemerkung", "Bemerkungen", "Betreff", "Lieferbedingung", "Zahlungsweise", "Rechnungsbetrag", "Nettobetrag",
        "Bruttobetrag", "Gesamt", "Zwischensumme", "Internet", "Land", "Gewicht", "Zahlungsmethode", "Uhrzeit",
        "Lieferart", "adresse", "devise", "quantité", "prix", "montant", "désignation", "total HT", "total TTC",
        "montant HT", "montant TTC", "mode de paiement", "mode de règlement", "mode de livraison", "courriel",
        "objet", "remarque", "remise", "montant à régler", "à payer", "net à payer", "taxes", "mode d'expédition",
        "commentaires", "pays", "dirección", "domicilio", "moneda", "cantidad", "precio", "importe", "descripción",
        "forma de pago", "base imponible", "correo", "observaciones", "método de pago", "asunto", "ciudad", "divisa",
        "total a pagar", "adres", "valuta", "aantal", "prijs", "bedrag", "omschrijving", "totaal", "subtotaal",
        "betaalwijze", "betreft", "opmerking", "opmerkingen", "leveringsvoorwaarden", "te betalen", "plaats",
        "verzendwijze", "indirizzo", "valuta", "quantità", "prezzo", "importo", "descrizione", "imponibile", "totale",
        "oggetto", "causale", "banca d'appoggio", "porto", "metodo di pagamento", "aspetto", "causale del trasporto",
    ),
}  # fmt: skip
