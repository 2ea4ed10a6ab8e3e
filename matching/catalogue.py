"""Every code the match may raise, with what it stops, who settles it and how it ends."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from models.vocabulary import Owner, Release, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """A code's row in the catalogue of exceptions; a check may set another severity where the catalogue names two."""

    severity: Severity
    owner: Owner
    release: Release


_BP, _BX, _W, _I, _WAIT = (
    Severity.BLOCKS_PAYMENT,
    Severity.BLOCKS_EXPORT,
    Severity.WARNS,
    Severity.INFORMS,
    Severity.WAITS,
)
_AUTO, _OVR, _NEVER = Release.CURED, Release.OVERRIDE, Release.NEVER

#: The codes, in the order of the catalogue.
CATALOGUE: Final = MappingProxyType(
    {
        "DOC-TYPE": Entry(_WAIT, Owner.AP, _AUTO),
        "DOC-NOTUS": Entry(_BX, Owner.AP, _OVR),
        "DOC-FUTURE": Entry(_W, Owner.AP, _OVR),
        "CAP-MISS": Entry(_BX, Owner.AP, _AUTO),
        "CAP-LINE": Entry(_WAIT, Owner.AP, _AUTO),
        "CAP-SUM": Entry(_BX, Owner.AP, _AUTO),
        "CAP-TOTAL": Entry(_BX, Owner.AP, _AUTO),
        "SUP-UNKNOWN": Entry(_BX, Owner.VENDOR_MASTER, _AUTO),
        "SUP-BLOCKED": Entry(_BX, Owner.VENDOR_MASTER, _NEVER),
        "SUP-PO": Entry(_BX, Owner.BUYER, _OVR),
        "BNK-DIFF": Entry(_BP, Owner.VENDOR_MASTER, _NEVER),
        "BNK-CHANGED": Entry(_BP, Owner.VENDOR_MASTER, _NEVER),
        "BNK-SHARED": Entry(_BP, Owner.OWNER, _OVR),
        "TRM-DIFF": Entry(_W, Owner.BUYER, _OVR),
        "DUP-EXACT": Entry(_BX, Owner.CONTROLLER, _OVR),
        "DUP-NUM": Entry(_BP, Owner.AP, _OVR),
        "DUP-FUZZY": Entry(_BP, Owner.AP, _OVR),
        "DUP-XSUP": Entry(_BP, Owner.CONTROLLER, _OVR),
        "DUP-LINE": Entry(_BP, Owner.AP, _OVR),
        "PO-NONE": Entry(_BP, Owner.REQUESTER, _OVR),
        "PO-NOTFOUND": Entry(_WAIT, Owner.AP, _AUTO),
        "PO-STATE": Entry(_BP, Owner.BUYER, _AUTO),
        "PO-REV": Entry(_BP, Owner.CONTROLLER, _OVR),
        "PO-AFTER": Entry(_W, Owner.CONTROLLER, _OVR),
        "PO-CCY": Entry(_BP, Owner.BUYER, _OVR),
        "PO-SHIPTO": Entry(_W, Owner.RECEIVER, _OVR),
        "PO-ENTITY": Entry(_BX, Owner.AP, _OVR),
        "LIN-NOMATCH": Entry(_BP, Owner.AP, _AUTO),
        "LIN-AMBIG": Entry(_WAIT, Owner.AP, _AUTO),
        "LIN-DESC": Entry(_W, Owner.BUYER, _OVR),
        "LIN-SUBST": Entry(_BP, Owner.REQUESTER, _OVR),
        "LIN-MERGED": Entry(_I, Owner.AP, _AUTO),
        "LIN-EXTRA": Entry(_BP, Owner.BUYER, _OVR),
        "QTY-ORD": Entry(_BP, Owner.BUYER, _OVR),
        "QTY-NORCPT": Entry(_WAIT, Owner.RECEIVER, _AUTO),
        "QTY-REC": Entry(_BP, Owner.RECEIVER, _OVR),
        "QTY-ACC": Entry(_BP, Owner.QUALITY, _AUTO),
        "RCV-OVER": Entry(_W, Owner.BUYER, _OVR),
        "RCV-REJ": Entry(_BP, Owner.QUALITY, _AUTO),
        "RCV-RETURN": Entry(_W, Owner.AP, _AUTO),
        "SLP-INV": Entry(_W, Owner.RECEIVER, _OVR),
        "SLP-RCV": Entry(_BP, Owner.RECEIVER, _OVR),
        "SLP-LATE": Entry(_W, Owner.BUYER, _OVR),
        "PRC-OVER": Entry(_BP, Owner.BUYER, _OVR),
        "PRC-UNDER": Entry(_I, Owner.BUYER, _AUTO),
        "PRC-CUM": Entry(_BP, Owner.BUYER, _OVR),
        "PRC-EST": Entry(_BP, Owner.BUYER, _OVR),
        "PRC-UNIT": Entry(_WAIT, Owner.BUYER, _AUTO),
        "PRC-TIER": Entry(_BP, Owner.BUYER, _OVR),
        "PRC-ZERO": Entry(_W, Owner.BUYER, _OVR),
        "AMT-TOTAL": Entry(_BP, Owner.AP, _OVR),
        "AMT-ITEM": Entry(_W, Owner.CONTROLLER, _OVR),
        "CHG-UNPLAN": Entry(_BP, Owner.BUYER, _OVR),
        "CHG-PLAN": Entry(_BP, Owner.BUYER, _OVR),
        "CHG-PREPAID": Entry(_BP, Owner.BUYER, _OVR),
        "TAX-OVER": Entry(_BP, Owner.CONTROLLER, _OVR),
        "TAX-UNDER": Entry(_W, Owner.CONTROLLER, _AUTO),
        "TAX-EXEMPT": Entry(_BP, Owner.CONTROLLER, _OVR),
        "TAX-RATE": Entry(_W, Owner.CONTROLLER, _OVR),
        "FX-RATE": Entry(_W, Owner.CONTROLLER, _OVR),
        "FX-AMT": Entry(_W, Owner.CONTROLLER, _OVR),
        "UOM-DIFF": Entry(_WAIT, Owner.BUYER, _AUTO),
        "UOM-PROVED": Entry(_I, Owner.BUYER, _AUTO),
        "UOM-CONFLICT": Entry(_BP, Owner.BUYER, _OVR),
        "DAT-EARLY": Entry(_W, Owner.BUYER, _OVR),
        "DAT-LATE": Entry(_I, Owner.BUYER, _AUTO),
        "DAT-STALE": Entry(_W, Owner.AP, _OVR),
        "BLK-VALUE": Entry(_BP, Owner.BUYER, _OVR),
        "BLK-DATE": Entry(_BP, Owner.BUYER, _OVR),
        "PRE-OPEN": Entry(_BP, Owner.AP, _AUTO),
        "PRE-OVER": Entry(_BP, Owner.AP, _OVR),
        "CRN-NOREF": Entry(_WAIT, Owner.AP, _AUTO),
        "CRN-OVER": Entry(_BP, Owner.AP, _OVR),
        "CRN-SIGN": Entry(_BX, Owner.AP, _AUTO),
        "FRD-SPLIT": Entry(_BP, Owner.CONTROLLER, _OVR),
    }
)
