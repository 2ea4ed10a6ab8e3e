"""What a line of text is made of: a company's name, an address, a contact, or none of them."""

from __future__ import annotations

import re
from typing import Final

from extractors.fields.dates import find_dates
from extractors.layout import Cell
from extractors.lexicon.parties import BUSINESS_WORDS, LEGAL_FORMS, STREET_WORDS, WEAK_FORMS
from extractors.lexicon.persons import FIRST_NAMES
from extractors.phrases import roles_of
from extractors.wording import fold
from models.money import CURRENCIES

_CONTACT: Final = re.compile(
    r"@|https?:|www\.|\b(?:tel|phone|fax|mobile|mobil|telefon|e-?mail|ph|t[ée]l)\b\s*[.:]|[☎📞✉]|\(\d{3}\)\s*\d{3}|"
    r"^\+?[\d\s()/.\-]{7,}$",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$")
_POSTCODE: Final = re.compile(
    r"\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b|^(?:[A-Z]{1,3}[-\s])?\d{4,6}\s+[^\W\d]{2,}|\b\d{4}\s?[A-Z]{2}\s+[^\W\d]|"
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|"
    r"\b[^\W\d]{3,},?\s+\d{4,6}$|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b"
)  # fmt: skip
_STREET: Final = re.compile(
    r"(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|straat|laan|plein|gracht|kade|dijk|singel)\s*\d", re.IGNORECASE
)
_PARTS: Final = re.compile(r"\s+[·•|–—-]\s+|\s*[·•|]\s*|\s+_\s+|,\s+(?=\d)|;\s+|\s{3,}")
_TITLE: Final = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|prof|hr|herr|herrn|frau|fr|m|mme|mlle|sr|sra|srta|dhr|mevr|mw|sig|sig\.ra|dott)\b\.?\s+[A-Z]",
    re.IGNORECASE,
)
#: A legal form in the sentence by which a company says its capital: "SAS au capital de 10 000 €".
_CAPITAL: Final = re.compile(r"^[A-Z.]+\s*,?\s+(?:au capital|con capitale|capital social|mit sitz|met zetel)\b")
#: Where a street follows a name on the same line: "Larch Mills SARL 12 rue du Port", "Larch GmbH, Weg 4".
_STREET_BEGINS: Final = re.compile(r"(?<=[^\W\d]|[.,])\s+(?=\d{1,5}[a-zA-Z]?,?\s+[^\W\d]{2,})")
_FORM_PUNCTUATION: Final = re.compile(r"[.,()‘’'\"”“]")
_ODD: Final = re.compile(r"[€$£%=<>{}\[\]]|\d[.,]\d{2}\b")
_COUNTRIES: Final = frozenset({
    "usa", "us", "united states", "united states of america", "uk", "united kingdom", "england", "germany",
    "deutschland", "france", "italy", "italia", "spain", "espana", "netherlands", "the netherlands", "nederland",
    "belgium", "belgie", "belgique", "austria", "osterreich", "switzerland", "schweiz", "ireland", "canada",
    "australia", "india", "malaysia", "singapore", "etats unis", "etats-unis", "greece", "poland", "portugal",
    "luxembourg", "denmark", "sweden", "norway", "finland", "mexico", "china", "hong kong", "new zealand", "scotland",
    "wales", "suisse", "allemagne", "czech republic", "czechia", "japan",
})  # fmt: skip


#: A quantity before what is counted, set close or with its unit only: "6Ball valve", "27 spool".
_COUNTED: Final = re.compile(r"^\d+(?:[A-Z][a-z]{2}|\s?[a-z]+\.?$)")
#: A name in small letters shorter than this is a piece of a word.
_SHORTEST_SMALL: Final = 5
_POSTCODE_WITHIN: Final = re.compile(r"\b\d{4,6}\b|\b\d{4} [A-Z]{2}\b")
_SENTENCE_WORDS: Final = frozenset({
    "are", "is", "was", "were", "will", "must", "should", "please", "thank", "thanks", "you", "your", "we", "not",
    "available", "been", "have", "has", "this", "these", "bitte", "sind", "wird", "werden", "sie", "ihre", "ihr",
    "wir", "nicht", "danke", "vous", "votre", "vos", "nous", "merci", "veuillez", "sont", "usted", "gracias", "son",
    "sus", "wij", "uw", "bedankt", "worden", "vostro", "vostra", "grazie", "siamo",
})  # fmt: skip
#: Departments that stand in an address in the place of a name.
_DEPARTMENTS: Final = frozenset({
    "accounts payable", "accounts receivable", "purchasing", "purchasing department", "purchasing dept", "finance",
    "finance department", "billing", "billing department", "accounting", "accounting department", "receiving",
    "central receiving", "accounts", "einkauf", "buchhaltung", "wareneingang", "rechnungsprufung",
    "kreditorenbuchhaltung", "finanzbuchhaltung", "service achats", "service comptabilite", "comptabilite",
    "administracion", "contabilidad", "compras", "crediteurenadministratie", "administratie", "boekhouding", "inkoop",
    "magazijn", "ufficio acquisti", "amministrazione", "contabilita", "magazzino", "goods in", "stores", "warehouse",
    "same as consignee", "same as above", "same", "same as bill to", "same as ship to", "same as billing address",
    "procurement", "ap department", "customer copy", "accounts dept", "accounts department", "to whom it may concern",
})  # fmt: skip


#: A department by its last word, or a place in a works: "Receiving Dept.", "Plant 2", "Dock 4".
_DEPARTMENT: Final = re.compile(
    r"^(?!.*\b(?:of|inc|llc|ltd)\b).*\b(?:dept|department|abteilung)$|^(?:attn\W*)?(?:plant|dock|warehouse|building|bldg|gate|store|werk|halle|"
    r"magasin|almac[eé]n|magazijn|stabilimento|receiving|central stores|job ?site)\s*#?[\da-z]{0,3}$"
)


def parts(text: str) -> tuple[str, ...]:
    """A line parted at the marks a letterhead sets between name, street and town, or where the street begins."""
    pieces = _PARTS.split(text)
    street = _STREET_BEGINS.search(pieces[0])
    if street and legal_form(pieces[0][: street.start()]):
        pieces = [pieces[0][: street.start()], pieces[0][street.start() :], *pieces[1:]]
    if "," in pieces[0] and text.count(",") >= 2:
        pieces = [_at_commas(pieces[0])[0], *pieces[1:]]
    return tuple(part for piece in pieces if (part := piece.strip(" ,;:·•|-–—_*")))


def _at_commas(text: str) -> list[str]:
    """A text parted at commas, a legal form kept with the name before it ("Larch Foods, Inc.")."""
    made: list[str] = []
    for piece in text.split(","):
        alone = fold(_FORM_PUNCTUATION.sub("", piece)).strip()
        if made and alone in LEGAL_FORMS:
            made[-1] = f"{made[-1]}, {piece.strip()}"
        else:
            made.append(piece)
    return made


def embedded(text: str) -> str | None:
    """A company's name within a sentence: capitalised words that end with a legal form."""
    words = text.split()
    for end, word in enumerate(words):
        folded = fold(_FORM_PUNCTUATION.sub("", word))
        rest = " ".join(words[end + 1 :])
        marked = (
            word.isupper() and rest[:1].isalpha() and (is_address(rest) or _POSTCODE_WITHIN.search(rest) is not None)
        )
        weak = folded in WEAK_FORMS and not marked and not _CAPITAL.match(" ".join(words[end:]))
        if end == 0 or folded not in LEGAL_FORMS or weak:
            continue
        start = end
        while (
            start > 0
            and end - start < 5
            and (words[start - 1][0].isupper() or words[start - 1] in ("&", "und", "and", "of"))
        ):
            if words[start - 1].endswith((",", ".", ":", ";")) and start != end:
                break
            start -= 1
        name = " ".join(words[start : end + 1]).strip(" ,;:")
        if start < end and is_name(name):
            return name
    return None


def carried_on(text: str, below: str) -> str | None:
    """A name that is set on two lines, whole: the upper ends with "&" or "and", or the lower is a legal form alone."""
    forms = [fold(_FORM_PUNCTUATION.sub("", word)) for word in below.split()]
    open_end = text.rstrip().endswith(("&", " and", " und", " et", " y", " e", " en")) and is_name(below)
    if forms and len(forms) <= 3 and (open_end or all(form in LEGAL_FORMS for form in forms)):
        return f"{text.strip()} {below.strip()}"
    return None


def legal_form(text: str) -> bool:
    """Whether a legal form (GmbH, Ltd, S.A. ...) stands in the text as one does in a company's name."""
    words = text.split()
    if not words or len(words) > 12:
        return False
    for index, word in enumerate(words):
        folded = fold(_FORM_PUNCTUATION.sub("", word))
        if not folded or folded not in LEGAL_FORMS or index == 0:
            continue
        if folded not in WEAK_FORMS:
            return True
        if index == len(words) - 1 or words[index + 1] in ("&", "-", "–", "·", "|"):
            printed = _FORM_PUNCTUATION.sub("", word)
            if printed.isupper() or "." in word or folded in ("company", "trust", "co"):
                return True
    return False


def titled_person(text: str) -> bool:
    """Whether a text begins with the title of a person: "Mr", "Frau", "Sig.ra"."""
    return bool(_TITLE.match(text)) and not legal_form(text)


def is_person(text: str) -> bool:
    """Whether a text most likely names a person: a title, or a first name and one or two names behind it."""
    words = text.split()
    if titled_person(text):
        return True
    named = 2 <= len(words) <= 4 and fold(words[0]).strip(".,") in FIRST_NAMES
    plain = all(word[0].isupper() and word.strip(".,-'’").replace("-", "").isalpha() for word in words[1:])
    return named and plain and not (legal_form(text) or business_words(text))


def business_words(text: str) -> int:
    """How many words of the text are words of business names, in one number or the other."""
    folded = [fold(word).strip(".,&") for word in text.split()]
    return sum(bool(BUSINESS_WORDS.intersection((word, word.removesuffix("s"), f"{word}s"))) for word in folded)


def is_contact(text: str) -> bool:
    """A phone number, an e-mail or a web address."""
    return bool(_CONTACT.search(text)) and not _DATE.match(text)


def is_address(text: str) -> bool:
    """A street, a post box, or a town with its postal code."""
    if _STREET.search(text) or _POSTCODE.search(text):
        return True
    words = [fold(word).strip(".,") for word in text.split()]
    numbered = any(any(c.isdigit() for c in word) for word in words)
    return numbered and any(word in STREET_WORDS for word in words)


def is_numbered(text: str) -> bool:
    """Words with a number among them, as streets and towns abroad are written: no amount, no date."""
    words = text.split()
    if not 2 <= len(words) <= 5 or _ODD.search(text):
        return False
    return (words[-1].isdigit() and words[0][0].isupper()) or (words[0].rstrip(",").isdigit() and words[1][0].isupper())


def is_country(text: str) -> bool:
    return fold(text).strip(" .,") in _COUNTRIES


def is_name(text: str) -> bool:
    """Whether a text can name a person or company: mostly letters, no address, contact, date, amount or label."""
    letters = sum(char.isalpha() for char in text)
    digits = sum(char.isdigit() for char in text)
    if letters < 3 or text.strip(" .,") in CURRENCIES or digits > letters or len(text) > 70 or len(text.split()) > 9:
        return False
    plain = fold(text).strip(" .,:")
    if (text.islower() and len(text) < _SHORTEST_SMALL) or (_COUNTED.match(text) and not legal_form(text)):
        return False
    if (len(text.split()) == 1 and digits > 1) or plain in _DEPARTMENTS or _DEPARTMENT.search(plain):
        return False
    if is_contact(text) or _ODD.search(text) or is_country(text) or text.rstrip().endswith((":", "?", "!")):
        return False
    if not legal_form(text) and (is_address(text) or bool(roles_of(text)) or _is_sentence(text)):
        return False
    return not (text[0].islower() and len(text.split()) > 2) and text[0].isalnum()


def _is_sentence(text: str) -> bool:
    """Whether words of sentences stand in a text: names have no verbs, and nobody is addressed in them."""
    return bool(_SENTENCE_WORDS.intersection(fold(word).strip(".,") for word in text.split()))


def is_dated(cell: Cell) -> bool:
    return bool(find_dates(cell.words))
