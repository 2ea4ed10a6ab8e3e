"""Label words of the parties, and the words by which a company or a street is known."""

from __future__ import annotations

from typing import Final

from extractors.lexicon.roles import Phrases, Role

PHRASES: Final[Phrases] = {
    Role.SUPPLIER: (
        "from", "seller", "supplier", "vendor", "sold by", "billed by", "bill from", "issued by", "supplier name",
        "vendor name", "seller name", "supplier details", "vendor details", "seller details", "supplier information",
        "vendor information", "provider", "service provider", "merchant", "products provided by", "provided by",
        "invoice from", "exporter", "shipper / exporter", "our company", "company details", "contractor",
        "supplier address", "vendor address", "supplier / vendor", "seller / supplier", "order to", "po to",
        "supplied by", "purchase from", "purchased from", "seller information", "shipper/seller", "Verkäufer",
        "Lieferant", "Rechnungssteller", "Absender", "Auftragnehmer", "Leistungserbringer", "Anbieter",
        "Verkauft von", "Lieferantenanschrift", "Kreditor", "vendeur", "fournisseur", "émetteur", "prestataire",
        "émis par", "vendu par", "expéditeur", "facture émise par", "nom du fournisseur", "adresse du vendeur",
        "vendedor", "proveedor", "emisor", "prestador", "vendido por", "datos del proveedor", "datos del emisor",
        "razón social emisor", "emitido por", "expedidor", "datos del vendedor", "verkoper", "leverancier",
        "afzender", "dienstverlener", "verkocht door", "leveranciersgegevens", "venditore", "fornitore", "cedente",
        "cedente prestatore", "mittente", "venduto da", "prestatore",
    ),
    Role.ACCOUNT_HOLDER: (
        "payable to", "make checks payable to", "make all checks payable to", "make cheques payable to",
        "make payment to", "beneficiary", "beneficiary name", "account name", "account holder", "name of account",
        "bank account name", "checks payable to", "make all cheques payable to", "pay to the order of",
        "Kontoinhaber", "Zahlungsempfänger", "Empfänger der Zahlung", "Begünstigter", "bénéficiaire",
        "titulaire du compte", "titulaire", "à l'ordre de", "beneficiario", "titular de la cuenta", "rekeninghouder",
        "t.n.v.", "ten name van", "begunstigde", "beneficiario del pagamento", "intestato a",
    ),
    Role.BUYER: (
        "invoice for", "credited company", "customer bill to address", "credit customer", "bill to", "billed to",
        "invoice to", "invoiced to", "sold to", "customer", "buyer", "client", "customer name", "client name",
        "buyer name", "bill to party", "to", "invoice address", "billing address", "billing contact",
        "customer details", "billing information", "invoice for", "billing to", "charge to", "purchaser",
        "attention to", "ordered by", "customer address", "customer information", "issued to", "bill to address",
        "sold to party", "billing details", "client details", "for", "prepared for", "invoice recipient", "recipient",
        "buyer information", "buyer details", "invoice to address", "importer", "purchased by", "sold-to party",
        "bill-to party", "payer", "consignee / buyer", "messrs", "m/s", "customer bill to", "invoicing address",
        "send invoice to", "bill invoice to", "received from", "customer billing address", "buyer address",
        "order from", "company billed", "bill-to", "sold-to", "invoice-to", "credit to", "credited to", "refund to",
        "credit issued to", "invoiced company", "buyer / customer", "customer / bill to", "tenant", "patient",
        "guest name", "guest", "member name", "invoice issued for", "order placed by", "ordered for",
        "sold and billed to", "Verrechnet an", "Ordinato da", "Käufer", "Kunde", "Rechnungsempfänger",
        "Rechnungsadresse", "Rechnungsanschrift", "Rechnung an", "Auftraggeber", "Besteller", "Empfänger",
        "Käufer/Leistungsempfänger", "Leistungsempfänger", "Kundenanschrift", "An", "Firma", "Rechnungsstellung an",
        "Kundenname", "Debitor Name", "Kundendaten", "Kundenadresse", "Herrn", "Frau", "Regulierer", "facturé à",
        "facturer à", "client", "acheteur", "destinataire", "adresse de facturation", "adressé à", "nom du client",
        "facture à", "à l'attention de", "nom de l'abonné", "adresse facturation", "acquéreur", "coordonnées client",
        "donneur d'ordre", "à", "vendu à", "information client", "facturar a", "facturado a", "cliente", "comprador",
        "destinatario", "datos del cliente", "dirección de facturación", "nombre", "nombre del cliente",
        "datos de facturación", "adquiriente", "vendido a", "receptor", "razón social", "para", "señor(es)",
        "señores", "datos cliente", "factuuradres", "factureren aan", "klant", "koper", "afnemer", "gefactureerd aan",
        "factuur aan", "geadresseerde", "klantgegevens", "aan", "naam klant", "opdrachtgever", "verkocht aan",
        "factuur voor", "factuurontvanger", "fatturato a", "cliente", "acquirente", "intestatario",
        "intestatario fattura", "destinatario", "spett.le", "spettabile", "cessionario", "cessionario committente",
        "indirizzo di fatturazione", "committente", "fatturare a", "dati cliente", "venduto a", "intestazione",
    ),
    Role.SHIP_TO: (
        "deliver to location", "consign to", "goods delivered to", "ship to site", "ship to", "shipped to",
        "deliver to", "delivered to", "delivery address", "shipping address", "ship to address", "consignee",
        "delivery to", "deliver to address", "service address", "installation address", "shipping to", "site address",
        "ship to party", "delivery location", "send to", "place of delivery", "ship-to", "ship-to party", "job site",
        "goods recipient", "service location", "consigned to", "shipping information", "shipping details",
        "delivery details", "receiving location", "ship to location", "job location", "delivery point", "destination",
        "goods to", "deliver goods to", "Lieferaddresse", "Zustellung an", "Anlieferung an", "Lieferadresse",
        "Lieferanschrift", "Lieferung an", "Warenempfänger", "Versandadresse", "Versandanschrift", "Abladestelle",
        "geliefert an", "Versand an", "Leistungsort", "Lieferort", "Empfangsort", "Anlieferadresse",
        "adresse d'envoi", "adresse d'expédition", "adresse de livraison", "livré à", "livrer à", "livraison à",
        "adresse d'installation", "lieu de livraison", "adresse livraison", "expédié à", "expédier à",
        "dirección de entrega", "enviar a", "dirección de envío", "entregar a", "lugar de entrega", "consignatario",
        "entregado a", "envío a", "afleveradres", "leveradres", "bezorgadres", "verzenden naar", "leveren aan",
        "verzenden aan", "afleveren aan", "verzendadres", "geleverd aan", "levering aan", "recapito", "consegna a",
        "spedizione a", "indirizzo di consegna", "spedire a", "destinazione", "luogo di consegna",
        "luogo di destinazione", "spedito a", "consegnare a", "destinazione merce", "indirizzo di spedizione",
    ),
    Role.SHIP_FROM: (
        "ship from", "shipped from", "shipper", "consignor", "dispatched from", "despatch from", "ship from address",
        "warehouse", "pick up from", "shipping from", "delivery from", "Versand von", "Versender", "Lieferung von",
        "expédié de", "lieu d'expédition", "enviado desde", "remitente", "verzonden vanaf", "spedito da",
        "luogo di partenza",
    ),
    Role.REMIT_TO: (
        "send payments to", "mail payments to", "mail payment to", "make checks payable and mail to",
        "make check payable to", "mail remittance to", "remit payment address", "send remittance to",
        "please send payment to", "please mail payment to", "send check to", "pay to address", "send all payments to",
        "remit check to", "remit checks to", "please pay to", "remit to", "remit payment to", "remittance address",
        "please remit to", "send payment to", "remit payments to", "mail payment to", "pay to", "payment to",
        "please remit payment to", "mail check to", "mail checks to", "send payments to", "remit-to",
        "please make payment to", "remit to address", "payee", "remittance to", "Zahlung an", "zahlbar an",
        "Abweichender Zahlungsempfänger", "régler à", "paiement à", "payer à", "pagar a", "pago a", "betalen aan",
        "pagare a",
    ),
    Role.COMPANY_NAME: (
        "name", "company name", "company", "business name", "legal name", "firm", "organisation", "organization",
        "trading name", "firm name", "name of company", "name/address", "name & address", "Name", "Firmenname",
        "Unternehmen", "nom", "société", "raison sociale", "entreprise", "empresa", "denominación", "naam",
        "bedrijfsnaam", "bedrijf", "nome", "ragione sociale", "denominazione", "ditta", "Firmierung", "dénomination",
        "nombre o razón social", "nombre empresa", "nom société",
    ),
    Role.OTHER_PARTY: (
        "attn", "attention", "contact", "contact person", "contact name", "sales rep", "salesperson", "sales person",
        "account manager", "prepared by", "approved by", "carrier", "ship via", "technical contact", "signature",
        "received by", "checked by", "packed by", "issued for", "requisitioner", "requested by", "driver name",
        "billing inquiries", "served by", "notify party", "agent", "sales representative", "authorized by",
        "authorised by", "signed", "bank", "bank name", "bank details", "bank account", "payment details",
        "vendor name contact", "buyer contact", "contact details", "service technician", "forwarder", "cashier name",
        "rep", "sales", "end user", "project manager", "contact information", "manager", "name of bank", "z.Hd.",
        "zu Händen", "Ansprechpartner", "Bearbeiter", "Sachbearbeiter", "Kontakt", "Geschäftsführer",
        "Bankverbindung", "Spediteur", "Bankdaten", "Fiskalvertreter", "Geschäftsführung", "contact commercial",
        "interlocuteur", "vendeur contact", "transporteur", "banque", "coordonnées bancaires", "commercial",
        "suivi par", "contacto", "atención", "transportista", "banco", "contactpersoon", "ter attentie van", "t.a.v.",
        "vervoerder", "behandeld door", "alla c.a.", "referente", "vettore", "agente", "banca", "contatto", "c.a.",
    ),
}  # fmt: skip

#: Legal forms, as the last or first words of a company's name, folded (lower case, no points).
LEGAL_FORMS: Final = frozenset({
    "gmbh", "mbh", "ag", "kg", "ohg", "gbr", "ug", "se", "kgaa", "ek", "ev", "eg", "partg", "haftungsbeschrankt",
    "ltd", "limited", "plc", "llp", "llc", "inc", "incorporated", "corp", "corporation", "co", "company", "lp",
    "pllc", "pc", "lllp", "cic", "pty", "pvt", "bhd", "sdn", "s/b", "pte", "pe", "trust", "cooperative", "coop", "sa",
    "sas", "sasu", "sarl", "eurl", "sci", "snc", "scop", "sprl", "srl", "bvba", "asbl", "vzw", "sl", "slu", "sau",
    "slne", "slp", "scl", "sc", "cb", "bv", "nv", "vof", "cv", "maatschap", "stichting", "spa", "srls", "sapa",
    "scarl", "scrl", "ss", "oy", "ab", "as", "aps", "oyj", "asa", "kft", "zrt", "sro", "doo", "ooo", "eood", "ead",
    "oü", "uab", "sia", "kk", "fzco", "fze", "dmcc", "wll", "spzoo", "sp", "zoo", "ltda", "lda", "sab", "sapi",
    "eirl", "ges",
})  # fmt: skip

#: Forms that are also everyday words or letters: they count only as a name's last word, in capitals or with points.
WEAK_FORMS: Final = frozenset({
    "as", "se", "co", "sa", "sc", "cb", "cv", "ss", "pe", "pc", "ek", "ev", "eg", "ab", "sp", "zoo", "ag", "ug", "ges",
    "company", "trust", "lp", "coop", "sl", "sas", "sia", "sci", "snc", "spa", "kk", "kg", "bv", "nv", "sab",
})  # fmt: skip

#: Words that make a line likely a business name, folded.
BUSINESS_WORDS: Final = frozenset({
    "group", "holding", "holdings", "industries", "solutions", "services", "systems", "technologies", "technology",
    "supply", "supplies", "trading", "enterprise", "enterprises", "manufacturing", "logistics", "consulting",
    "partners", "associates", "international", "global", "restaurant", "restaurants", "stationery", "hardware",
    "bakery", "bakeries", "store", "stores", "shop", "mart", "market", "electronics", "foods", "products", "tools",
    "equipment", "engineering", "construction", "distribution", "distributors", "distributor", "wholesale",
    "software", "labs", "studio", "media", "design", "designs", "works", "motors", "cars", "plumbing", "heating",
    "electric", "electrical", "medical", "pharma", "pharmacy", "clinic", "healthcare", "hotel", "cafe", "books",
    "furniture", "steel", "metals", "plastics", "packaging", "printing", "paper", "chemicals", "energy", "power",
    "bank", "insurance", "university", "college", "school", "hospital", "ministry", "department", "foundation",
    "council", "office", "handel", "handels", "vertrieb", "vertriebs", "technik", "werke", "bau", "verlag",
    "versicherung", "stadtwerke", "gruppe", "dienstleistungen", "maschinenbau", "societe", "etablissements", "ets",
    "boulangerie", "boutique", "moulin", "maison", "editions", "transports", "groupe", "librairie", "comercial",
    "distribuciones", "suministros", "industrias", "servicios", "construcciones", "talleres", "grupo", "hermanos",
    "hijos", "bedrijf", "groothandel", "drukkerij", "bouw", "techniek", "handelsonderneming", "gebroeders", "groep",
    "ditta", "fratelli", "officina", "impresa", "industria", "commerciale", "forniture", "gruppo", "gallery", "house",
    "center", "centre", "brothers", "sons", "farm", "farms", "garden", "gardens", "corner", "auto", "parts",
    "fasteners", "components", "instruments", "controls",
})  # fmt: skip

#: Words of a street or place line, folded; a line with one of these and a number is an address.
STREET_WORDS: Final = frozenset({
    "street", "st", "road", "rd", "avenue", "ave", "av", "lane", "ln", "drive", "dr", "boulevard", "blvd", "way",
    "court", "ct", "place", "pl", "suite", "ste", "floor", "fl", "unit", "highway", "hwy", "parkway", "pkwy",
    "square", "sq", "terrace", "circle", "cir", "loop", "apt", "building", "bldg", "block", "box", "park", "estate",
    "pike", "route", "jalan", "jln", "jl", "taman", "tmn", "lot", "no", "kampung", "kg", "lorong", "persiaran",
    "bandar", "lebuh", "seksyen", "strasse", "str", "platz", "weg", "allee", "gasse", "ring", "damm", "ufer", "hof",
    "postfach", "rue", "chemin", "impasse", "quai", "cours", "bp", "cedex", "zi", "za", "bd", "faubourg",
    "calle", "c/", "avda", "avenida", "plaza", "paseo", "carrer", "poligono", "carretera", "ctra", "straat", "laan",
    "plein", "gracht", "kade", "singel", "postbus", "dijk", "via", "viale", "piazza", "corso", "largo", "vicolo",
    "strada",
})  # fmt: skip
