"""What was learned about suppliers: a list with the origin, trial and use of each hint; revoked, and let act again."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pipeline import revoke
from web.door import Form, Me
from web.format import safe_name
from web.house import house
from web.queries.learned import learned
from web.queries.paper import LARGEST_ID
from web.rendering import page

router = APIRouter()


@router.get("/learned")
def show_learned(request: Request, me: Me, supplier: str = "") -> Response:
    chosen = int(supplier) if supplier.isdecimal() and len(supplier) < 10 else None
    with house(request).database.reading() as session:
        found = learned(session, me, chosen)
    return page(request, "learned.html", me, learned=found)


@router.post("/learned/{hint_id:int}/revoke")
def take_back(request: Request, me: Me, hint_id: int, form: Form) -> Response:
    revoke.revoke(house(request).context, min(hint_id, LARGEST_ID), me.name, _reason(form))
    return _back(form, "revoked")


@router.post("/learned/{hint_id:int}/restore")
def let_act(request: Request, me: Me, hint_id: int, form: Form) -> Response:
    revoke.restore(house(request).context, min(hint_id, LARGEST_ID), me.name, _reason(form))
    return _back(form, "restored")


def _reason(form: FormData) -> str:
    return safe_name(" ".join(str(form.get("reason", "")).split()))[:1000]


def _back(form: FormData, done: str) -> Response:
    supplier = str(form.get("supplier", ""))
    chosen = f"supplier={supplier}&" if supplier.isdecimal() and len(supplier) < 10 else ""
    return RedirectResponse(f"/learned?{chosen}done={done}", 303)
