"""The language of a document, by its everyday words and the words of the trade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from extractors.page import Page
from extractors.wording import fold

_WORDS: Final = {
    "en": "the and of to for with your our is are this on by from you we be or not if as please thank "
    "invoice date number total amount due quantity description "
    "price order bill ship address tax unit payment terms page customer item delivery subtotal balance "
    "phone receipt cash change purchase slip packing",
    "de": "der die das und fur mit von ist sind nicht bitte wir ihre ihr sie zum zur bei auf den dem ein "
    "eine rechnung datum nummer betrag menge preis gesamt mwst ust "
    "steuer lieferung summe rechnungsnummer rechnungsdatum kundennummer seite bestellung lieferschein "
    "zahlbar innerhalb tagen netto brutto strasse telefon steuernummer einzelpreis beschreibung "
    "bezeichnung",
    "fr": "le la les de du des et pour avec par est sont nous vous votre notre sur dans au aux une un facture "
    "montant quantite prix tva ttc ht echeance livraison reglement "
    "paiement adresse client commande taux designation telephone euros numero siret remise payer delai page",
    "es": "el la los las de y para con por es son su nuestro en del al una un factura fecha importe cantidad "
    "precio iva cliente pedido vencimiento descripcion pago direccion base "
    "imponible forma telefono total unidades numero entrega albaran articulo condiciones",
    "nl": "de het een en van voor met door is zijn niet uw onze wij op bij te factuur datum factuurnummer "
    "aantal prijs bedrag btw totaal klantnummer omschrijving betaling "
    "bestelling levering vervaldatum excl incl per stuk adres telefoon subtotaal korting gelieve dagen binnen artikel",
    "it": "il lo la gli le e di del della per con da sono non si nostro vostro in una un fattura data "
    "importo quantita prezzo iva cliente ordine scadenza descrizione pagamento "
    "indirizzo imponibile totale numero consegna trasporto spett codice partita banca aliquota sconto",
}  # fmt: skip
#: A language must hold this share of the recognised words to be named.
_SHARE: Final = 0.3


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in _WORDS.items():
        for word in set(words.split()):
            owners[word] = (*owners.get(word, ()), language)
    return owners


def language_of(pages: Iterable[Page]) -> str | None:
    """The two-letter code of the language most of the known words belong to; None if there are hardly any.

    A language must show a word that no other one shares: "de" and "per" alone tell nothing.
    """
    owners = _languages_of()
    votes: Counter[str] = Counter()
    own: set[str] = set()
    for page in pages:
        for word in page.words:
            known = owners.get(fold(word.text).strip(".,:;()"), ())
            for language in known:
                votes[language] += 60 // len(known)
            own.update(known if len(known) == 1 else ())
    best = next((language for language, _ in votes.most_common() if language in own), None)
    if best is None or votes[best] < max(60, _SHARE * votes.total()):
        return None
    return best
