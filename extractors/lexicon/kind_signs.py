"""Phrases beside the title that tell what a paper is, in six languages, as patterns over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from models.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that speak for a kind by `weight` (against it below zero), and what a clerk would say of them."""

    kind: DocumentKind
    weight: float
    says: str
    pattern: re.Pattern[str]


def _wording(kind: DocumentKind, weight: float, says: str, *phrases: str) -> Wording:
    return Wording(kind, weight, says, re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)"))


#: The phrases by which a buyer invoices himself in the supplier's name (VAT directive, article 226 no. 10a;
#: UNTDID 1001 code 389). What such a paper is called, "Gutschrift" above all, says nothing of its direction.
SELF_BILLED: Final = re.compile(
    r"(?<!\w)(?:self[- ]?bill(?:ed|ing)(?: \w+)?|selbst ?ausgestellte rechnung|gutschriftsverfahren|"
    r"gutschrift (?:gemass|gem|nach|im sinne(?: des)?|i ?s ?d) ?§? ?14|(?:gilt|ist eine|als) rechnung im sinne|"
    r"autofactur(?:e|ation)|auto-?facturacion|facturacion por el destinatario|autofattura(?:zione)?|"
    r"factuur uitgereikt door(?: de)? afnemer|zelffacturering)(?!\w)"
)
#: Names of a corrected invoice (UNTDID 1001 code 384), which also serve for credit notes: the sign of its sums decides.
CORRECTED: Final = frozenset({"rechnungskorrektur", "korrekturrechnung", "facture rectificative", "corrective invoice"})

#: What an order says that replaces or alters an earlier one. Revision 0 is the first.
CHANGED: Final = re.compile(
    r"(?<!\w)(?:supersedes|replaces (?:all )?(?:previous|prior|our)|changed lines?|order (?:change|revision) ?no|"
    r"change (?:order )?(?:no|number|notice)|(?:order )?revision(?: no| number)?[^\w\n]{0,8}[1-9]\d?|"
    r"revised (?:order|copy)|ersetzt (?:die|unsere) bestellung|geanderte (?:bestellung|positionen)|"
    r"annule et remplace|anula y sustituye|"
    r"sustituye a(?:l pedido| la orden)|vervangt (?:de|onze) (?:order|bestelling)|annulla e sostituisce)(?!\w)"
)
_K = DocumentKind
#: What speaks for or against a kind wherever it stands on the first page.
WORDINGS: Final = (
    _wording(
        _K.CREDIT_NOTE, 0.35, "it speaks of crediting",
        r"gutgeschrieben", r"schreiben (?:wir )?(?:ihnen|ihrem konto)[^\n]{0,40}gut", r"gutschrifts?betrag",
        r"(?:have|been|amount|total) credited", r"credited to your account", r"total credit", r"credit total",
        r"(?:a|au) votre credit", r"total (?:de l.)?avoir", r"total (?:a )?abon(?:ar|o)", r"gecrediteerd",
        r"crediteren (?:wij|we)", r"accreditiamo", r"totale nota di credito", r"totaal creditnota",
    ),
    _wording(
        _K.STATEMENT, 0.7, "it lists balances by age",
        r"(?:1|31|61) ?(?:-|to|bis|a) ?(?:30|60|90) ?(?:days?|tage?|jours|dias|giorni|dagen)[^\n]*"
        r"(?:30|31|60|61|90)\+? ?(?:(?:-|to|bis|a) ?\d+ ?)?(?:days?|tage?|jours|dias|giorni|dagen)",
        r"30 days[^\n]*60 days[^\n]*90 days", r"current[^\n]*1 ?- ?30[^\n]*31 ?- ?60",
        r"30\W{1,6}60\W{1,6}90", r"0 ?- ?30[^\n]*31 ?- ?60[^\n]*61 ?- ?90",
    ),
    _wording(
        _K.STATEMENT, 0.35, "it carries a balance forward",
        r"balance forward", r"opening balance", r"closing balance", r"running balance", r"saldovortrag",
        r"anfangssaldo",
        r"endsaldo", r"solde anterieur", r"solde (?:initial|final)", r"debit[^\n]{0,25}credit[^\n]{0,25}solde",
        r"debe[^\n]{0,20}haber[^\n]{0,20}saldo", r"saldo (?:anterior|inicial|final|precedente|iniziale|finale)",
        r"dare[^\n]{0,20}avere[^\n]{0,20}saldo", r"beginsaldo", r"eindsaldo", r"soll[^\n]{0,20}haben[^\n]{0,20}saldo",
        r"charges[^\n]{0,25}(?:payments|credits)[^\n]{0,25}balance", r"amount[^\n]{0,12}balance(?: due)?\n",
    ),
    _wording(
        _K.OTHER, 0.8, "it asks to pay what was invoiced before",
        r"past due notice", r"overdue (?:notice|reminder)", r"final (?:notice|demand)", r"second notice",
        r"collection notice", r"mahngebuhr(?:en)?", r"mahnkosten",
        r"(?:ist|sind) noch (?:offen|unbezahlt|nicht bezahlt)",
        r"noch keinen zahlungseingang", r"factures? (?:restees? )?impayees?", r"mise en demeure",
        r"staat (?:nog )?open",
        r"nog niet (?:betaald|voldaan|ontvangen)", r"aanmaningskosten", r"facturas? (?:impagadas?|pendientes? de pago)",
        r"fatture? (?:insolut[ae]|non pagat[ae])", r"non risulta(?:no)? (?:ancora )?pagat\w",
        r"sauf erreur de notre part",
        r"(?:remains|still|is now|are now|seriously) (?:unpaid|overdue|past due)",
    ),
    _wording(
        _K.OTHER, 0.8, "it tells what is being paid",
        r"gross[^\n]{0,25}discounts?[^\n]{0,25}(?:net|paid|payment)",
        r"discount (?:taken|allowed)[^\n]{0,25}(?:net|paid)",
        r"brutto[^\n]{0,25}skonto[^\n]{0,25}(?:netto|zahlbetrag|gezahlt)",
        r"brut[^\n]{0,25}escompte[^\n]{0,25}(?:net|paye)",
        r"(?:has|have) been (?:transferred|remitted|deposited|paid) to your account", r"net paid", r"total paid\n",
        r"(?:haben wir|wurde[n]?)[^\n]{0,40}(?:uberwiesen|angewiesen)", r"(?:ach|wire|check|cheque) remittance",
        r"nous avons (?:procede au|effectue le) (?:virement|reglement)", r"importe (?:bruto|factura)[^\n]{0,30}pagado",
        r"hebben wij[^\n]{0,40}(?:overgemaakt|betaald)",
        r"abbiamo (?:disposto|effettuato)[^\n]{0,30}(?:bonifico|pagamento)",
    ),
    _wording(
        _K.GOODS_RECEIPT, 0.5, "it counts what arrived",
        r"(?:qty|quantity|units?) (?:rec.?d|received|rcvd)", r"rec.?d qty", r"received (?:qty|quantity|date)",
        r"date received", r"put away", r"counted by", r"inspected by", r"(?:qty|quantity) (?:accepted|rejected)",
        r"eingegangene menge", r"menge (?:geliefert|eingegangen)", r"quantite recue", r"cantidad recibida",
        r"quantita ricevuta", r"ontvangen aantal", r"receiving (?:clerk|dock|dept)",
    ),
    _wording(
        _K.ORDER_RESPONSE, 0.35, "it confirms an order",
        r"(?:we|wir) (?:hereby )?(?:confirm|bestatigen)(?: hiermit)?(?: ihnen)?"
        r"(?: (?:receipt of|the|ihre[nr]?|your))? ?"
        r"(?:order|auftrag|bestellung|purchase order)",
        r"fur (?:den erteilten|ihren|die erteilte|ihre) (?:auftrag|bestellung)",
        r"bestatigen wir", r"nous (?:vous )?confirmons (?:votre|la|la bonne reception de votre) commande",
        r"accusons (?:bonne )?reception de votre commande", r"confirmamos su pedido", r"les confirmamos",
        r"bevestigen (?:wij |hierbij )*(?:uw|de) (?:order|bestelling|opdracht)", r"bevestigen wij",
        r"confermiamo (?:il |la ricezione del )?(?:vostro|vs|suo) ?ordine",
    ),
    _wording(
        _K.PURCHASE_ORDER, 0.3, "it asks for goods",
        r"please (?:supply|deliver|ship|furnish|enter|acknowledge|confirm (?:this|receipt|our) )", r"wir bestellen",
        r"bestellen wir", r"(?:please )?(?:send|submit|mail|email) (?:all )?invoices? (?:in \w+ )?to", r"bitte liefern",
        r"nous vous (?:commandons|passons commande)", r"veuillez (?:nous )?(?:livrer|fournir)", r"vogliate fornir\w+",
        r"rogamos (?:nos )?(?:suministren|entreguen|envien)", r"wij bestellen", r"gelieve (?:te leveren|onderstaande)",
        r"vi ordiniamo", r"auftragsbestatigung (?:erbeten|bitte|bis)",
        r"(?:order )?(?:acknowledge?ment|confirmation) required",
        r"(?:number|no) must appear on all",
    ),
    _wording(
        _K.PACKING_SLIP, 0.25, "somebody signs for the goods",
        r"(?:goods )?received (?:in good|by|the above)", r"ware (?:\w+ )?erhalten",
        r"(?:unterschrift|firma) (?:des )?empfanger\w*",
        r"recu (?:le|par|conforme)", r"recibi conforme", r"firma (?:del )?(?:destinatario|conducente|vettore)",
        r"voor ontvangst", r"(?:packed|checked|picked) by",
        r"(?:number of|no of|total) (?:cartons|packages|pallets|parcels)",
        r"anzahl (?:der )?(?:packstucke|kolli|colli|paletten)", r"nombre de colis", r"numero (?:di )?colli",
        r"aantal colli",
        r"causale (?:del )?trasporto", r"aspetto (?:esteriore )?(?:dei )?beni",
    ),
    _wording(
        _K.RECEIPT, 0.35, "it says that it was paid",
        r"date paid", r"paid on", r"receipt (?:number|no)", r"thank you for your payment", r"amount tendered",
        r"payment received", r"betrag (?:dankend )?erhalten", r"pour acquit", r"recu la somme de", r"recibi(?:mos)? de",
        r"ho ricevuto", r"dankend erhalten",
    ),
    _wording(
        _K.INVOICE, 0.3, "it says whom it bills",
        r"bill(?:ed)? to", r"invoiced? (?:to|for)", r"sold to", r"rechnung an", r"rechnungsempfanger", r"facture a",
        r"facturer a", r"facturado a", r"facturar a", r"fatturare a", r"fatturato a", r"factuur aan",
        r"factureren aan", r"cobranca para",
    ),
    _wording(
        _K.INVOICE, -0.3, "it says that it is no invoice",
        r"(?:this is )?not an? (?:tax |vat )?invoice", r"(?:dies ist )?keine rechnung",
        r"(?:ne constitue|n.est) pas une facture",
        r"no (?:es|constituye) (?:una )?factura", r"(?:dit is )?geen factuur", r"non costituisce fattura",
        r"non valid[oa] (?:ai fini fiscali|come fattura)", r"do not pay",
    ),
)  # fmt: skip
#: A printed UNTDID 1001 code: in brackets behind a title, or behind the words by which viewers of e-invoices name it.
CODE: Final = re.compile(
    r"(?:\(|(?:rechnungsart|belegart|dokumentart|document type|invoice type(?: code)?|type de (?:document|facture)|"
    r"code du type de facture|tipo de factura|soort factuur|tipo documento)[^\n\w]{0,4}\s*)(?P<code>[2-9]\d{2})\b"
)
#: Headings of a place that goods go to.
GOES_TO: Final = re.compile(
    r"(?<!\w)(?:ship(?:ped|ping)? (?:to|address)|deliver(?:ed)? to|delivery address|consignee|zustellung an|"
    r"lieferadresse|lieferanschrift|warenempfanger|versand an|adresse d.envoi|adresse de livraison|livre a|livrer a|"
    r"destinataire|"
    r"direccion de (?:entrega|envio)|enviar a|entregar a|destinatario|inviare a|spedire a|luogo di destinazione|"
    r"indirizzo di (?:consegna|spedizione)|verzenden aan|afleveradres|leveradres|leveren aan|verzendadres)(?!\w)"
)
#: Headings of a column of quantities.
COUNTS: Final = re.compile(
    r"(?<!\w)(?:qty|quantity|shipped|ordered|menge|anzahl|anz|stuck|qte|quantite|cantidad|cant|unidades|quantita|qta|aantal|"
    r"pieces|pcs|colli|cartons)(?!\w)"
)
