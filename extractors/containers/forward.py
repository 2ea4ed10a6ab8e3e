"""Who wrote first, when a mail was forwarded as text and not as a mail inside a mail."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile(
    r"(?im)^[ >\t]*(?:-{2,}\s*)?(?:"
    r"forwarded message|original message|begin forwarded message|weitergeleitete nachricht|urspr.{1,2}ngliche nachricht"
    r"|anfang der weitergeleiteten (?:nachricht|e-mail)|message transf.r.|message d.origine|mensaje reenviado"
    r"|mensaje original|messaggio inoltrato|messaggio originale|doorgestuurd bericht|oorspronkelijk bericht"
    r")\b[^\n]{0,60}$"
)
_FROM: Final = re.compile(
    r"(?im)^[ >\t*]*(?:from|von|de|da|van|exp.diteur|remitente|mittente)[ *]*:[ *\t]*([^\n]{1,200})$"
)
_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def first_sender(text: str) -> str:
    """The address (else the name) that a forward's quoted head gives as its sender; empty when it is no forward.

    Only what the forwarder claims: text can be typed by anyone.
    """
    mark = _MARK.search(text[:200_000])
    if mark is None:
        return ""
    line = _FROM.search(text, mark.end(), mark.end() + 2_000)
    if line is None:
        return ""
    address = _ADDRESS.search(line.group(1))
    return address.group().lower() if address else line.group(1).strip(" \t*<>\r")
