"""Letters of other alphabets that look like Latin ones, and words and domains that make use of it."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from typing import Final

#: Cyrillic, Greek and Armenian letters drawn like Latin ones, lower and upper case (a choice from Unicode TR 39).
_DRAWN_ALIKE: Final = str.maketrans(
    "аеорсухіјѕԛԝһԁӏѵгкмтАВЕЗКМНОРСТУХІЈЅοανικρτυχεηΑΒΕΖΗΙΚΜΝΟΡΤΥΧօսցոհ",
    "aeopcyxijsqwhdlvrkmtABE3KMHOPCTYXIJSoavikptuxenABEZHIKMNOPTYXougnh",
)
#: Digits and pairs of letters that pass for letters at a glance.
_AT_A_GLANCE: Final = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("3", "e"), ("5", "s"),
)  # fmt: skip


def drawn_alike(text: str) -> str:
    """The text with every look-alike letter replaced by the Latin one it resembles."""
    return unicodedata.normalize("NFKC", text).translate(_DRAWN_ALIKE)


def _alphabet(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]


def mixes_alphabets(word: str) -> bool:
    """Whether one word mixes Latin letters with letters of another alphabet that look Latin."""
    letters = {_alphabet(char) for char in word if char.isalpha()}
    return "LATIN" in letters and bool(letters & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})


def mixed_words(text: str) -> tuple[str, ...]:
    """The words of a text that mix alphabets."""
    return tuple(word for word in re.findall(r"\w+", text) if mixes_alphabets(word))


def readable_domain(domain: str) -> str:
    """The domain as letters: `xn--` labels decoded; one that cannot be decoded stays as it is."""
    labels = []
    for label in domain.lower().strip(".").split("."):
        if label.startswith("xn--"):
            with contextlib.suppress(UnicodeError):
                label = label[4:].encode("ascii").decode("punycode")
        labels.append(label)
    return ".".join(labels)


def disguised_domain(domain: str) -> bool:
    """Whether a label of the domain mixes alphabets, is wholly made of foreign letters that look Latin, or holds signs
    that no domain may hold (IDNA 2008 allows letters, marks, digits and hyphens)."""
    for label in readable_domain(domain).split("."):
        if any(not char.isascii() and unicodedata.category(char)[0] not in "LMN" for char in label):
            return True
        foreign = [char for char in label if char.isalpha() and not char.isascii()]
        same = [char for char in label if char.isalpha() and char.isascii()]
        alike = [char for char in foreign if drawn_alike(char).isascii()]
        if alike and (same or len(alike) == len(foreign)):
            return True
    return False


def skeleton(domain: str) -> str:
    """What is left of a domain at a glance; two different domains with one skeleton are look-alikes."""
    text = drawn_alike(readable_domain(domain)).lower()
    for sequence, single in _AT_A_GLANCE:
        text = text.replace(sequence, single)
    return text


def look_alike(domain: str, other: str) -> bool:
    """Whether two domains are different but pass for one another at a glance."""
    return domain.lower() != other.lower() and skeleton(domain) == skeleton(other)
