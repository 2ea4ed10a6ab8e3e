"""The web application: its pages, its doors and its errors, put together."""

from __future__ import annotations

from typing import Final

from fastapi import Depends, FastAPI
from starlette.staticfiles import StaticFiles

from pipeline.context import Context
from web import errors
from web.body_limit import BodyLimit
from web.door import Door, checked
from web.house import House
from web.pages import acting, document, documents, health, learned, login, overview, papers, pictures, upload, work
from web.pictures import Pictures
from web.rendering import STATIC
from web.sessions import Sessions
from web.signing import Signer, key_of

#: The pages, in the order of a day's work.
PAGES: Final = (login, work, document, acting, papers, pictures, documents, learned, overview, upload, health)

#: The largest upload in bytes, with its form around it.
LARGEST_BODY: Final = 60 << 20


def create_app(context: Context, page_pictures: Pictures | None = None) -> FastAPI:
    """The application on an open context; `page_pictures` only where something else should draw them."""
    folder = context.settings.data_folder
    app = FastAPI(title="Triplicate", openapi_url=None, docs_url=None, redoc_url=None, dependencies=[Depends(checked)])
    app.state.house = House(
        context,
        Sessions(Signer(key_of(folder))),
        page_pictures or Pictures(folder / "pictures", context.blobs),
    )
    for page in PAGES:
        app.include_router(page.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(Door)
    app.add_middleware(BodyLimit, largest=LARGEST_BODY)
    errors.register(app)
    return app
