"""The words beside totals in English, German, French, Dutch, Spanish and Italian."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from extractors.tables.words import fold


class Label(StrEnum):
    """What an amount under or beside the table of items states."""

    LINES = "lines"
    SUBTOTAL = "subtotal"
    NET = "net"
    DISCOUNT = "discount"
    SHIPPING = "shipping"
    CHARGE = "charge"
    TAX = "tax_total"
    TOTAL = "total"
    PAID = "paid"
    PRIOR = "prior"
    DUE = "amount_due"
    ROUNDING = "rounding"
    RATE = "rate"
    IGNORED = "ignored"
    CARRIED = "carried"


#: Patterns over folded text (lower case, no accents, marks as blanks), from the special to the general: the first
#: that matches counts.
_LABELS: Final[tuple[tuple[Label, str], ...]] = (
    (
        Label.CARRIED,
        r"carried forward|brought forward|carry forward|carried over|^ubertrag|zwischensumme ubertrag|"
        r"a reporter|^report(?: page)?$|overdracht|transport van|suma y sigue|a riportare|riporto|page total|"
        r"transport (?:van|vorige|volgende|naar)|"
        r"(?:vorige|volgende) pagina|vorige seite|page (?:precedente|suivante)|previous page|"
        r"seitensumme|suma anterior",
    ),
    (
        Label.IGNORED,
        r"\bin words\b|amount in words|save[d]?\b.*\byou|you saved?|minimum (?:payment|due)|late fee|"
        r"if paid (?:by|before|after|within)|credit limit|total (?:qty|quantity|weight|pieces|items|hours|units|"
        r"cartons|pallets|volume|number)|no of items|item count|number of items|gesamtgewicht|gesamtmenge|"
        r"exchange rate|wechselkurs|change due|\bchange\b$|cash tendered|tendered|points|loyalty|"
        r"withholding.*rate|\bnet weight|gross weight|nettogewicht|bruttogewicht|bonus|skonto|ytd|year to date",
    ),
    (
        Label.ROUNDING,
        r"^round(?:ing|ed)?\b|round(?:ing)? (?:off|adj)|rounding adjustment|^rundung|arrondi|afronding|redondeo|"
        r"arrotondamento|adj rounding",
    ),
    (
        Label.PRIOR,
        r"previous (?:unpaid )?balance|prior balance|opening balance|unpaid balance|balance forward|past due|"
        r"vorheriger saldo|alter saldo|solde precedent|ancien solde|vorig saldo|saldo anterior|saldo precedente|"
        r"saldo pendiente anterior|saldo no pagado|onbetaald saldo|offener saldo",
    ),
    (
        Label.PAID,
        r"\bpaid\b(?! (?:by|in full|to))|payments?(?: received| made| applied| and credits| credits)\b|"
        r"^payments?$|^less payments?|prepaid|prepayment|pre payment|deposit(?!.*account)|down ?payment|advance|"
        r"amount received|retainer|bereits (?:gezahlt|bezahlt)|anzahlung|vorauszahlung|geleistete|"
        r"erhaltene (?:an)?zahlung|abschlagszahlung|\bacompte|deja (?:paye|regle|verse)|paiement recu|"
        r"regle(?:ment)?s? recus?|montant paye|reeds betaald|vooruitbetal|aanbetaling|voldaan|anticipo|a cuenta|"
        r"pagado|pago recibido|acconto|gia (?:pagat|versat)o|\bpagato\b|credits? applied|less credit|gift card|"
        r"store credit|account credit|retainage|\bretention\b|retenue de garantie|einbehalt",
    ),
    (
        Label.LINES,
        r"^merchandise$|^goods$|^positionssumme|^summe (?:der )?positionen|zeilensumme|sum of lines|"
        r"lines? total$|^total lines|total of lines|items? total|^items? subtotal|^warenwert|^total des lignes|"
        r"^total brut(?: ht)?$|goods total|goods value|merchandise total|totale righe|total lineas|total bruto|"
        r"^importe bruto|^suma(?: lineas)?$|totale merce|^parts total|^gross amount before",
    ),
    (
        Label.NET,
        r"(?:total|subtotal|sub total|amount|sum|net|goods) (?:net|nett|before tax|before vat|before gst|"
        r"before taxes|excl\w*|exc|ex|without|w o)\b(?!.*\bincl)|(?:net|nett) (?:total|amount|sum|value|worth|"
        r"invoice|price total|of tax|of vat)|^net$|^nett?$|taxable (?:amount|value|total|subtotal|supplies|"
        r"base)|total (?:taxable|excluding)|before (?:tax|vat|gst)|tax base|^bases?$|^grondslag|^taxable$|"
        r"^excl(?:uding|"
        r"usive)?\b.*(?:vat|tax|gst|btw)|ex(?:cl)? (?:vat|gst|tax)$|(?:rechnungssumme|summe|gesamtsumme|gesamt|"
        r"betrag|gesamtbetrag|zwischensumme|rechnungsbetrag|total) (?:netto|ohne (?:ust|mwst|steuer|"
        r"umsatzsteuer|mehrwertsteuer))|^netto|nettosumme|nettobetrag|netto(?:gesamt|rechnungs|waren)\w*|"
        r"steuerbasis|bemessungsgrundlage|total ht|total hors tax|montant ht|total h t|montant h t|"
        r"montant hors tax|net ht|ht net|total net ht|base ht|\bht$|exclusief (?:btw|b t w)|excl btw|excl b t w|"
        r"totaal ex\w*|netto bedrag|subtotaal excl\w*|maatstaf|base imponible|total sin (?:iva|impuestos)|"
        r"^total before$|^(?:without|ohne|sans|sin|senza|zonder) (?:vat|tax|gst|mwst|ust|tva|iva|btw)$|"
        r"importe neto|neto$|total neto|imponibile|totale (?:netto|imponibile|senza iva)|totale al netto|"
        r"netto$",
    ),
    (
        Label.RATE,
        r"^(?:tax|vat|gst|sales tax|mwst|tva|btw|iva) (?:rate|satz|%)$|^steuersatz|^taux(?: de)? tva|"
        r"^tipo(?: de)? iva|^aliquota|^rate\b",
    ),
    (
        Label.DUE,
        r"(?:amount|balance|total|payment|net|sum|now|currently) (?:\w+ )?(?:due|payable|owing|owed|outstanding|"
        r"to pay)\b|due (?:now|amount|balance)|pay this amount|please pay|^balance$|balance (?:remaining|"
        r"to pay)|due payable|^payable|outstanding(?: balance| amount)?$|^to pay\b|to be paid|amount payable|"
        r"zahlbetrag|zahlungsbetrag|zu zahlen|zahlender|noch offen|offener betrag|restbetrag|fallig|"
        r"zu uberweisen|auszahlungsbetrag|(?:montant|net|reste|total|somme|solde|^)\s?a (?:payer|regler)|"
        r"net a payer|solde(?: du)?$|reste du|montant du|te betalen|te voldoen|openstaand|saldo te betalen|"
        r"^(?:belop )?(?:a|at|att) (?:betale|betala)\b|"
        r"verschuldigd|a pagar|total pendiente|importe pendiente|importe adeudado|importe debido|saldo adeudado|"
        r"saldo$|da pagare|netto a pagare|saldo a pagare|importo dovuto|totale dovuto|monrant a regler",
    ),
    (
        Label.TOTAL,
        r"^totalt\b|^sum inkl|^amount credited|total credited|"
        r"^(?:with|mit|avec|con|met) (?:vat|tax|gst|mwst|ust|tva|iva|btw)$|"
        r"(?:invoice|grand|order|total|final|overall|document|gross|estimated|purchase order|po|credit|"
        r"bill) (?:grand )?(?:total|amount|sum)\b|(?:total|amount) (?:inc\w*|gross|with (?:tax|vat)|invoice|"
        r"order|after tax)\b|^gross$|^total$|^totals$|bestellwert|bestellsumme|auftragswert|auftragssumme|"
        r"orderwaarde|valeur (?:de la )?commande|importe (?:del )?pedido|valore (?:dell )?ordine|"
        r"gutschrifts?(?:betrag|summe)|montant de l avoir|importe (?:del )?abono|creditbedrag|"
        r"importo (?:della )?nota|order value|credit (?:amount|total)|total (?:usd|eur|gbp|cad|aud|chf|inr|sgd|"
        r"value|price|cost|amount|invoice|charges|for|of|in|this)\b|total$|^total\b(?! (?:tax|vat|gst|discount|"
        r"shipping|freight|savings|hst|iva|tva|btw|mwst|ust|cgst|sgst|igst|tps|tvq))|^sum$|^gesamt$|"
        r"^brutto(?!preis)|bruttosumme|bruttobetrag|endbetrag|endsumme|gesamtbetrag(?! (?:der )?(?:zuschlage|"
        r"abschlage|rabatt|zu|ab))|gesamtsumme|rechnungsbetrag|rechnungssumme|gesamtpreis|^summe(?: inkl\w*|"
        r" brutto| gesamt| eur)?\b|(?:summe|gesamt|betrag|total) (?:brutto|inkl)|total ttc|montant ttc|\bttc\b|"
        r"total general|montant total|toutes taxes|total a facturer|^totaal|totaalbedrag|factuurbedrag|"
        r"factuurtotaal|eindtotaal|totaal incl\w*|incl btw|inclusief btw|importe total|total factura|"
        r"total con iva|total iva incl\w*|total pedido|^totale|totale (?:fattura|documento|ordine|generale|"
        r"complessivo|ivato|iva inclusa)|importo totale|inkl (?:mwst|ust)",
    ),
    (
        Label.DISCOUNT,
        r"\bdiscounts?\b|\brebates?\b|allowance|coupon|promo(?:tion)?\b|savings|rabatt\w*|nachlass|abschlage?|"
        r"\bremises?\b|escompte|ristourne|rabais|korting|descuentos?|dto\b|bonificacion|sconti?\b|abbuono|"
        r"markdown",
    ),
    (
        Label.SHIPPING,
        r"\bfrakt\b|"
        r"shipping|freight|delivery (?:charge|fee|cost)?|^delivery$|\bpostage\b|carriage|courier|^s h$|handling|"
        r"transport\w*|versand\w*|fracht\w*|lieferkosten|porto\b|zustell\w*|frais de (?:port|livraison|"
        r"transport)|^port\b|livraison|expedition|verzend\w*|bezorg\w*|vracht\w*|leveringskosten|envio|portes|"
        r"gastos de (?:envio|transporte)|flete|spedizione|trasporto|spese di (?:spedizione|trasporto)",
    ),
    (
        Label.TAX,
        r"\b(?:tax|taxes|vat|gst|hst|pst|qst|cgst|sgst|igst|utgst|sst|taxation)\b|sales tax|\b(?:mwst|ust|"
        r"umsatzsteuer|mehrwertsteuer|steuerbetrag|steuern?)\b|\b\w*steuer(?:betrag)?\b|\bm ?w ?st\b|\bu ?st\b|"
        r"\b(?:tva|t v a|taxes)\b|\bb ?t ?w\b|\bbelasting\b|\b(?:iva|i v a|igic|impuestos?)\b|\bimposta|"
        r"imposte\b|\btps\b|\btvq\b|recargo|^cuota\b|\bmva\b|\bmoms\b",
    ),
    (
        Label.SUBTOTAL,
        r"^net sales|^(?:total )?sales? amount|"
        r"^sub ?s?total\w*|\bsubtotal\b|\bsub total\b|zwischensumme|sous total|subtotaal|^subtotale|"
        r"suma parcial|totale parziale",
    ),
    (
        Label.CHARGE,
        r"\b(?:insurance|surcharge|fuel|packaging|packing|service (?:charge|fee)|processing fee|admin\w* fee|"
        r"other charges?|other|misc\w*|environmental|eco|recycling|handling fee|tip|gratuity|tooling|setup|duty|"
        r"customs|crating|hazmat|fee|fees|charges?)\b|zuschlage?\b|verpackung|versicherung|gebuhr|mindermenge|"
        r"maut|frais\b|supplement|emballage|assurance|toeslag|verpakking|verzekering|kosten\b|"
        r"administratiekosten|recargos?|embalaje|seguro|gastos\b|cargos?\b|spese\b|imballo|assicurazione|bollo|"
        r"contributo",
    ),
)  # fmt: skip
#: Where a subtotal word stands in front, it wins over the total in it.
_SUBTOTAL_FIRST: Final = re.compile(
    r"^(?:(?:\w+ )?sub ?s?total\w*|"
    r"zwischensumme|zwischentotal|sous total|subtotaal|subtotale|s total|total parcial|"
    r"totale parziale)\b"
)
_TAX_TOTAL: Final = re.compile(
    r"\b(?:tax|vat|gst|mwst|ust|tva|iva|btw|steuer) (?:total|gesamt|summe|totaal|totale)\b(?! incl)|^(?:total|sum|"
    r"totaal|totale|summe|gesamt\w*) (?:of |sales |de |der |des |la |di |amount of )?(?:tax|taxes|vat|gst|hst|iva|"
    r"tva|t v a|btw|mwst|ust|steuer\w*|mehrwertsteuer|umsatzsteuer|cgst|sgst|igst|impuestos|taxe|taxes|"
    r"cuota)\b(?! (?:incl|excl|base|invoice))|^(?:ust|mwst) (?:gesamt|summe)|steuer gesamt|"
    r"^(?:vat|tax|gst|hst|mwst|ust|tva|iva|btw) (?:paid|charged|payable)$"
)
_TAX_WORDS_BEFORE_TOTAL: Final = re.compile(
    r"^(?:plus|zzgl|zuzugl|zuzuglich|add|davon|enthaltene|includes?|including|inkl|incl|dont|waarvan|di cui|"
    r"inclusief)\b.*\b(?:vat|tax|gst|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|btw|iva)\b"
)
_CHARGE_TOTAL: Final = re.compile(
    r"(?:gesamtbetrag|summe) (?:der )?zuschlage|total (?:charges|surcharges)$|total shipping|total freight"
)
_DISCOUNT_TOTAL: Final = re.compile(
    r"(?:gesamtbetrag|summe) (?:der )?abschlage|total (?:discounts?|savings)|^total (?:des )?remises|^totale sconti|"
    r"^totaal korting|^total descuentos|discount total|(?:subs?total|total|"
    r"net).*less discount|after discount|nach rabatt|nach abzug"
)
#: "Net" that means what is left to pay.
_NET_TO_PAY: Final = re.compile(
    r"\b(?:net|netto|neto) (?:a (?:payer|pagare|pagar)|(?:amount )?(?:payable|to pay|due)|te betalen|zu zahlen)"
)
_AFTER_DISCOUNT: Final = re.compile(
    r"total\w* (?:less|minus|net of) discount|after discount|nach (?:rabatt|abzug)|apres remise|na korting"
)


_TAX_NUMBER: Final = re.compile(
    r"\b(?:vat|tax|gst|hst|ust|tva|btw|iva|steuer)(?: \w+)? ?\b(?:number|no|nr|id|idnr|idno|reg|registration|nummer|"
    r"numero|intra\w*)\b|\bsteuernummer|umsatzsteuer id|gstin|\b(?:n|no|num|numero) (?:de )?(?:tva|iva)\b|"
    r"\bp iva\b|partita iva|nif iva|iva n\b|\bcif\b|\bnif\b"
)
#: Labels as most papers print them, without blanks, for those that are misread.
_PLAIN: Final[dict[str, Label]] = {
    phrase: label
    for label, phrases in {
        Label.SUBTOTAL: "subtotal zwischensumme soustotal subtotaal subtotale",
        Label.NET: (
            "totalht montantht nettobetrag rechnungssummenetto rechnungssummeohneust summenetto "
            "baseimponible imponibile netamount nettotal totalbeforetax totaalexclbtw "
        ),
        Label.TAX: (
            "salestax totaltax mehrwertsteuer steuerbetrag umsatzsteuer totaltva totaliva zzglmwst "
            "taxamount vatamount "
        ),
        Label.TOTAL: (
            "total totalttc montantttc grandtotal invoicetotal totalamount gesamtbetrag bruttosumme "
            "rechnungsbetrag endbetrag totaalinclbtw totaalbedrag importetotal totalefattura totalgeneral "
            "ordertotal gesamtsumme "
        ),
        Label.DUE: (
            "amountdue balancedue totaldue zahlbetrag netapayer tebetalen totalapagar apagar dapagare "
            "nettoapagare "
        ),
        Label.SHIPPING: (
            "shipping freight shippinghandling versandkosten fraisdeport verzendkosten gastosdeenvio "
            "spesedispedizione "
        ),
        Label.DISCOUNT: "discount rabatt remise korting descuento sconto",
    }.items()
    for phrase in phrases.split()
}  # fmt: skip

#: How many words may stand before the word that makes a label.
_DEEPEST: Final = 3

_COMPILED: Final = tuple((label, re.compile(pattern)) for label, pattern in _LABELS)


@lru_cache(maxsize=8192)
def label_of(text: str) -> Label | None:
    """What a label beside an amount says, or None if it says nothing known. Percentages and figures do not matter."""
    folded = fold(text)
    folded = re.sub(r"(?<!\w)[\d ]*\d+ ?%?(?!\w)|%|#", " ", folded)
    folded = " ".join(folded.split())
    if not folded or len(folded) > 90:
        return None
    if re.search(r"%\W*$", text) and not re.search(r"\d", text) and dict(_COMPILED)[Label.TAX].search(folded):
        return Label.RATE
    for first in (Label.CARRIED, Label.IGNORED, Label.ROUNDING, Label.PRIOR):
        if dict(_COMPILED)[first].search(folded):
            return first
    if _NET_TO_PAY.search(folded):
        return Label.DUE
    if _AFTER_DISCOUNT.search(folded):
        return Label.NET
    if _TAX_TOTAL.search(folded) or _TAX_WORDS_BEFORE_TOTAL.search(folded):
        return Label.TAX
    if _CHARGE_TOTAL.search(folded):
        return Label.SHIPPING if "freight" in folded or "shipping" in folded else Label.CHARGE
    if _DISCOUNT_TOTAL.search(folded):
        return Label.DISCOUNT
    if _SUBTOTAL_FIRST.search(folded):
        excluded = dict(_COMPILED)[Label.NET].search(folded)
        return Label.NET if excluded and len(folded.split()) > 2 else Label.SUBTOTAL
    if _TAX_NUMBER.search(folded):
        return None
    for label, pattern in _COMPILED:
        found = pattern.search(folded)
        # A label begins with what it says; deep in a sentence the same word says nothing ("..., drum (vat) of 200").
        if found and len(folded[: found.start()].split()) <= _DEEPEST:
            return label
    return _label_like(folded)


_FREIGHT: Final = re.compile(
    r"^(?:(?:standard|express|inbound|outbound|ground|air|ocean|ups|fedex|dhl|shipping|freight|delivery|postage|"
    r"carriage|handling|fuel|and|charges?|costs?|fees?|surcharge"
    r"|fracht|versand|porto|transport|versandkosten|frachtkosten|lieferkosten|transportkosten|"
    r"versandkostenpauschale|versandpauschale|pauschale|kosten|anteilig|und|verpackung"
    r"|frais|de|d|port|livraison|expedition|participation|verzendkosten|vrachtkosten|bezorgkosten|vracht|"
    r"verzending|gastos|envio|portes|transporte|flete"
    r"|spese|di|spedizione|trasporto|forfait) ?)+$"
)
_FREIGHT_CORE: Final = re.compile(
    r"shipping|freight|delivery|postage|carriage|fuel|fracht|versand|porto|transport|lieferkosten|port\b|"
    r"livraison|expedition|verzend|vracht|bezorg|envio|portes|flete|spedizione|trasporto"
)


def is_freight(text: str) -> bool:
    """Whether a description says freight and nothing else, so that the line is a charge and no item."""
    folded = fold(text)
    return bool(_FREIGHT.match(folded) and _FREIGHT_CORE.search(folded))


@lru_cache(maxsize=4096)
def _label_like(folded: str) -> Label | None:
    """A label that was misread or lost its blanks ("Subtolal", "Br uttosumme"), if it is close to a plain one."""
    squeezed = folded.replace(" ", "")
    if not 5 <= len(squeezed) <= 24:
        return None
    near = process.extractOne(squeezed, _PLAIN.keys(), scorer=fuzz.ratio, score_cutoff=87)
    return _PLAIN[near[0]] if near else None
