"""What later pages of a document say, in six languages, over folded text."""

from __future__ import annotations

import re
from typing import Final

from extractors.wording import phrase_keys

#: A sum carried over from the page before, or a table said to go on.
CARRIED: Final = re.compile(
    r"(?<!\w)(?:(?:carried|brought) (?:forward|over|down)|b/f\b|balance b/f|"
    r"continued(?: from)?|\(?cont(?:inued|'?d|\.)\)?|"
    r"ubertrag|fortsetzung|zwischensumme von seite|report(?: de la page| page)|a reporter|suite(?: de| page)|"
    r"suma anterior|suma y sigue|viene de|continuacion|riporto|da riportare|segue da|continua(?:zione)?|"
    r"transport(?:eren)?|vervolg|overgebracht)(?!\w)"
)
#: Titles of what stands behind a document and belongs to it.
FOLLOWING: Final = frozenset(
    " ".join(phrase_keys(title)) for title in (
        "terms and conditions", "general terms and conditions", "terms & conditions", "terms of sale", "AGB",
        "standard terms and conditions", "conditions of sale", "terms and conditions of sale", "general conditions",
        "terms and conditions of purchase", "warranty", "returns", "return form", "returns form", "agreement",
        "Allgemeine Geschäftsbedingungen", "Retourenschein", "conditions générales de vente", "conditions générales",
        "condiciones generales", "algemene voorwaarden", "condizioni generali", "packaging instructions",
        "certificate of conformity", "certificate of analysis", "certificate of compliance", "certificate of origin",
        "safety data sheet", "timesheet", "time sheet", "test report", "Datenblatt", "Lieferantenerklärung", "letter",
        "memo", "memorandum", "newsletter", "contract", "Vertrag", "contrat", "contrato", "contratto", "overeenkomst",
    )
)  # fmt: skip
