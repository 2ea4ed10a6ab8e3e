"""Currencies by symbol, code and word; an ambiguous sign is settled by the country or left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from models.money import CURRENCIES

#: Signs and abbreviations that mean one currency, as printed before or after an amount.
_SIGNS: Final = {
    "€": "EUR", "£": "GBP", "₹": "INR", "us$": "USD", "usd$": "USD", "$us": "USD", "u$s": "USD", "c$": "CAD",
    "ca$": "CAD", "cad$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL",
    "rm": "MYR", "rs": "INR", "rs.": "INR", "₨": "INR",
    "₺": "TRY", "₽": "RUB", "₩": "KRW", "₫": "VND", "₱": "PHP", "฿": "THB", "₪": "ILS", "₴": "UAH", "₦": "NGN",
    "zł": "PLN", "kč": "CZK", "lei": "RON", "fr.": "CHF", "sfr.": "CHF", "sfr": "CHF", "fr": "CHF",
    "eur.": "EUR", "euro": "EUR", "euros": "EUR", "mx$": "MXN", "$": "$", "¥": "¥", "kr": "kr", "kr.": "kr",
    "円": "JPY", "元": "CNY", "rmb": "CNY", "inr.": "INR", "£stg": "GBP", "dem": "DEM", "dm": "DEM", "e": "",
}  # fmt: skip

_WORDS: Final = {
    "dollars": "$", "us dollars": "USD", "u.s. dollars": "USD", "us dollar": "USD", "american dollars": "USD",
    "canadian dollars": "CAD", "australian dollars": "AUD", "euro": "EUR", "euros": "EUR", "pounds sterling": "GBP",
    "pound sterling": "GBP", "rupees": "INR", "schweizer franken": "CHF", "swiss francs": "CHF", "ringgit": "MYR",
}  # fmt: skip

#: The state and postal code of an American address.
_US_TOWN: Final = (
    r"\b(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|"
    r"ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY),? \d{5}(?:-\d{4})?\b"
)
_CANADIAN_TOWN: Final = r"\b(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)\b,? {1,2}[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
_AUSTRALIAN_TOWN: Final = r"\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT),? \d{4}\b"
#: What settles a sign that several countries share: words of the address or the tax system.
_COUNTRIES: Final = {
    "$": (
        ("CAD", r"\b(?:HST|PST|QST|TPS|TVQ)\b"),
        ("AUD", r"\bABN\b|\bA\.B\.N\.|" + _AUSTRALIAN_TOWN),
        ("MXN", r"\bCFDI\b|\bRFC\s?:"),
        ("USD", _US_TOWN),
        ("CAD", _CANADIAN_TOWN),
        ("SGD", r"\bSingapore \d{6}\b"),
        ("NZD", r"\b(?:Auckland|Wellington|Christchurch) \d{4}\b"),
    ),
    "kr": (
        ("SEK", r"(?i)\bsweden\b|\bsverige\b|\bbankgiro\b"),
        ("NOK", r"(?i)\bnorway\b|\bnorge\b|\bMVA\b"),
        ("DKK", r"(?i)\bdenmark\b|\bdanmark\b|\bCVR\b"),
    ),
    "¥": (("CNY", r"(?i)\bchina\b"), ("JPY", r"(?i)\bjapan\b")),
}  # fmt: skip
#: What in an address, a tax number or a telephone number tells the country, where no amount shows a currency.
_HOMES: Final = (
    ("INR", r"\bGSTIN\b|\b\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]\b|\+91[ -]?\d"),
    ("MYR", r"(?i:\bsdn\.? ?bhd\b|\bkuala lumpur\b|\bselangor\b|\bmalaysia\b|\bjalan\b|\bjln\b)|\+60\d"),
    (
        "GBP",
        r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b|\bGB ?\d{3} ?\d{4} ?\d{2}\b|\bUnited Kingdom\b|\+44[ (]?\d",
    ),
    (
        "EUR",
        r"\b(?:DE|BE|IT|NL|AT|FR|ES|IE|PT|FI|LU)[ ]?(?:[A-Z0-9]{2})? ?\d{3}[ .]?\d{3}[ .]?\d{3}(?:B\d{2}|\d{0,2})\b",
    ),
    ("USD", _US_TOWN),
    ("CAD", _CANADIAN_TOWN),
    ("AUD", r"\bABN\b|" + _AUSTRALIAN_TOWN),
    ("SGD", r"\bSingapore \d{6}\b"),
    ("CHF", r"\bCHE-\d{3}\.\d{3}\.\d{3}\b"),
)
_SUM_WORDS: Final = (
    r"(?i:total|amount|sum|price|balance|due|currency|value|in|all|betrag|beträge|preise?|summe|gesamt|währung|netto|brutto"
    r"|montant|prix|devise|bedrag|totaal|prijs|valuta|importe|precio|moneda|importo|prezzo|totale)"
)
_CODE: Final = re.compile(r"(?<![A-Z])(" + "|".join(sorted(CURRENCIES)) + r")(?![A-Z])")
_STATED: Final = re.compile(
    r"(?i)\b(?:currency|w[äa]hrung|rechnungsw[äa]hrung|devise|monnaie|moneda|divisa|valuta|"
    r"munt)\b\W{0,4}([A-Z]{3})\b"
)
#: Codes that are also everyday words, abbreviations or legal forms in capitals ("Sdn. BHD"), which no bracket or number
#: beside them makes a currency.
_WORDLIKE: Final = frozenset({
    "ALL", "TOP", "TRY", "MOP", "CUP", "BAM", "COP", "PEN", "LAK", "GEL", "SOS", "STN", "MUR", "ANG", "NAD", "BHD",
    "AWG",
})  # fmt: skip
#: A code that a sentence or a column's head gives to all amounts: "All prices in USD", "Amount (EUR)".
_WORDED: Final = re.compile(
    r"\b" + _SUM_WORDS + r"\b(?:\s+(?:are|is|sind|quoted|shown|indiqu\S+|in|en|exprim\S+|ausgewiesen)){0,3}"
    r"\s*[(\[]?\s*(" + "|".join(sorted(CURRENCIES)) + r")\b"
)  # fmt: skip
_AMOUNT_BEHIND: Final = re.compile(r"\W{0,2}\s\W?\d|\W?\d[\d.,' ]*[.,]\d{2}(?!\d)|[)\]]")
_AMOUNT_BEFORE: Final = re.compile(r"(?<![^\W\d])\d\W{0,2}\s$|\d[.,]\d{2}$|[(\[]$|" + _SUM_WORDS + r"\W{0,3}$")
_SIGN: Final = re.compile(r"[€£₹]|(?<![^\W\d])\$|(?<![^\W_])RM(?![^\W\d_])")
#: An optical reader that saw no more marks than this may have seen digits for them ("£20" for "6.20").
_FEW_MARKS: Final = 2


@lru_cache(maxsize=10_000)
def currency_of(text: str) -> str | None:
    """The currency a word stands for: a code, an open sign ("$", "kr", "¥"), or None. "" means none but harmless."""
    word = text.strip().casefold()
    if word in _SIGNS:
        return _SIGNS[word]
    stripped = word.strip(".,:()[]")
    if stripped in _SIGNS:
        return _SIGNS[stripped]
    return stripped.upper() if stripped.upper() in CURRENCIES else None


def document_currency(beside_amounts: Iterable[str | None], text: str, *, optical: bool = False) -> str | None:
    """The document's currency: stated by label, else by what stands beside amounts, else by code or word in the text.

    A sign shared by several countries is settled by the addresses; a bare "$" without any such hint is the US dollar.
    With `optical`, one or two marks count less than addresses that are all of one other country.
    Returns an ISO code, or None where nothing on the page tells.
    """
    beside = Counter(mark for mark in beside_amounts if mark)
    found = _marked(beside, text)
    marks = beside.total() + len(_money_codes(text)) + sum(_signs(text).values())
    if optical and marks <= _FEW_MARKS and found is not None and not _STATED.search(text):
        homes = _homes(text)
        return homes[0] if len(homes) == 1 else found
    return found


def _marked(beside: Counter[str], text: str) -> str | None:
    stated: Counter[str] = Counter(code.upper() for code in _STATED.findall(text) if code.upper() in CURRENCIES)
    if len(stated) == 1:
        return next(iter(stated))
    worded: Counter[str] = Counter(_WORDED.findall(text))
    if len(worded) == 1 and not beside.total():
        return next(iter(worded))
    codes: Counter[str] = Counter(code for code in _money_codes(text) if code not in _WORDLIKE)
    exact: Counter[str] = Counter({mark: count for mark, count in beside.items() if mark in CURRENCIES})
    opened: Counter[str] = Counter({mark: count for mark, count in beside.items() if mark in _COUNTRIES})
    if exact and exact.most_common(1)[0][1] >= sum(opened.values()):
        return exact.most_common(1)[0][0]
    if opened:
        return _settle(opened.most_common(1)[0][0], exact, codes, text)
    if exact:
        return exact.most_common(1)[0][0]
    if stated:
        return stated.most_common(1)[0][0]
    if codes and (len(codes) == 1 or codes.most_common(2)[0][1] > codes.most_common(2)[1][1]):
        return codes.most_common(1)[0][0]
    if codes:
        return None
    return _worded(text)


def _money_codes(text: str) -> list[str]:
    """The codes that stand by money: beside a number, in brackets, or behind a word for sums; not "RON95"."""
    return [
        match[1]
        for match in _CODE.finditer(text)
        if _AMOUNT_BEHIND.match(text, match.end())
        or _AMOUNT_BEFORE.search(text[max(0, match.start() - 14) : match.start()])
    ]


def _worded(text: str) -> str | None:
    folded = text.casefold()
    signs = _signs(text).most_common(2)
    if len(signs) == 1 or (signs and signs[0][1] > _FEW_MARKS * signs[1][1]):
        sign = signs[0][0]
        return _settle("$", Counter(), Counter(), text) if sign == "$" else _SIGNS[sign]
    for word, currency in _WORDS.items():
        if re.search(rf"\b{re.escape(word)}\b", folded):
            return _settle("$", Counter(), Counter(), text) if currency == "$" else currency
    homes = _homes(text)
    return homes[0] if len(homes) == 1 else None


def _signs(text: str) -> Counter[str]:
    """How often each sign that means one currency stands in the text as a word of its own or before a number."""
    return Counter(match[0].casefold() for match in _SIGN.finditer(text))


def _homes(text: str) -> list[str]:
    """The currencies of the countries that addresses, tax and telephone numbers name."""
    return [currency for currency, pattern in _HOMES if re.search(pattern, text)]


def _settle(sign: str, exact: Counter[str], codes: Counter[str], text: str) -> str | None:
    family = {code for code, _ in _COUNTRIES[sign]} | ({"USD"} if sign == "$" else set())
    for named in (exact, codes):
        fitting = [code for code, _ in named.most_common() if code in family]
        if fitting:
            return fitting[0]
    for code, pattern in _COUNTRIES[sign]:
        if re.search(pattern, text):
            return code
    return "USD" if sign == "$" else None
