"""All tables together: what migrations compare with the database."""

from __future__ import annotations

from models import (
    approval,
    document,
    event,
    exchange_rate,
    hint,
    invoice,
    match,
    message,
    purchase_order,
    receipt,
    supplier,
    user,
    voucher,
)
from models.base import Base

#: One module per subject; a module that is not named here has no tables in the database.
SUBJECTS = (
    approval,
    document,
    event,
    exchange_rate,
    hint,
    invoice,
    match,
    message,
    purchase_order,
    receipt,
    supplier,
    user,
    voucher,
)

METADATA = Base.metadata
