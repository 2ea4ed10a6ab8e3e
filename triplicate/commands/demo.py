"""`triplicate demo`: the whole job on sample papers, with the embedded defaults, and the table at its end."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pipeline.context import Context, open_context
from pipeline.overview import overview
from pipeline.passwords import new_password, set_password
from pipeline.seed import CAST, seed_people, seed_rules
from pipeline.settings import Settings
from samples.inbox import write_inbox
from samples.world import BUYER_NAME
from triplicate.commands.papers import load
from triplicate.commands.show import documents_table
from triplicate.console import err, out
from triplicate.exit_codes import ExitCode

#: Lies in a data folder that the demo made, so that it may be made anew.
MARK: Final = "made-by-triplicate-demo"
BUCKET: Final = "invoices"


def demo(today: dt.date) -> int:
    """Make sample papers, take them in, run the flow, show the table; what was left is what `triplicate serve` shows.

    A data folder that holds anything else than an earlier demo is left alone, status 2.
    """
    folder = Settings().data_folder.resolve()
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        err.print(
            f"{folder} holds something else than an earlier demo, and is left alone. "
            "Choose another folder: TRIPLICATE_DATA_FOLDER=var/demo triplicate demo",
            style="red",
            markup=False,
        )
        return ExitCode.BAD_INPUT
    begun = time.monotonic()
    settings = _fresh(folder)
    with _step("Sample papers: suppliers, orders, receipts, mails, scans, a photo, e-invoices"):
        inbox = write_inbox(folder / "inbox", today)
        _lay_out(inbox.folder, settings)
    with _step("Master data"):
        context = _master_data(settings, inbox.folder)
        passwords = _passwords(context)
    with _step("The Prefect flow: take in, read, match, route, post (its own server starts first)"):
        _run_flow()
    rows = overview(context)
    out.print(documents_table(rows, f"{len(rows)} documents, {time.monotonic() - begun:.0f} s"))
    _last_words(context, passwords)
    return ExitCode.OK


def _fresh(folder: Path) -> Settings:
    """An empty data folder, and the settings that point every way in at it."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / MARK).touch()
    here = {
        "TRIPLICATE_DATA_FOLDER": str(folder),
        "TRIPLICATE_MAIL_FOLDER": str(folder / "inbox" / "mail"),
        "TRIPLICATE_UPLOAD_FOLDER": str(folder / "inbox" / "uploads"),
        "TRIPLICATE_INTAKE_BUCKET": BUCKET,
        "TRIPLICATE_OWN_NAMES": json.dumps([BUYER_NAME]),
        # Prefect keeps what it knows beside the demo, and its server lasts as long as the run.
        "PREFECT_HOME": str(folder / "prefect"),
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "DO_NOT_TRACK": "1",
    }
    for name in ("TRIPLICATE_DATABASE_URL", "TRIPLICATE_S3_ENDPOINT", "PREFECT_API_URL"):
        os.environ.pop(name, None)
    os.environ.update(here)
    return Settings()


def _lay_out(inbox: Path, settings: Settings) -> None:
    """The sample bucket becomes the object storage of the embedded defaults: a folder."""
    shutil.copytree(inbox / "bucket", settings.data_folder / "buckets" / BUCKET)


def _master_data(settings: Settings, inbox: Path) -> Context:
    context = open_context(settings)
    seed_rules(context)
    seed_people(context)
    for kind in ("suppliers", "orders", "receipts"):
        load(context, kind, inbox / f"{kind}.csv")
    return context


def _passwords(context: Context) -> dict[str, str]:
    passwords = {person[0]: new_password() for person in CAST}
    for name, password in passwords.items():
        set_password(context, name, password)
    return passwords


def _run_flow() -> None:
    # Prefect reads its settings when it is imported, so only now.
    from flows.nightly import nightly

    nightly()


def _last_words(context: Context, passwords: dict[str, str]) -> None:
    posted = context.settings.posted_folder
    out.print(f"\nPosted vouchers: {len(list(posted.glob('*.json')))} in {posted}", markup=False)
    out.print("Why a document stands where it stands: triplicate explain ID")
    out.print("In a browser: bin/serve, then http://127.0.0.1:8000. People of the demo and their passwords:")
    for name, roles, *_ in CAST:
        out.print(
            f"  {name:6} {passwords[name]}   {', '.join(role.value.replace('_', ' ') for role in roles)}", markup=False
        )


@contextmanager
def _step(title: str) -> Iterator[None]:
    begun = time.monotonic()
    with err.status(title):
        yield
    err.print(f"{title}: {time.monotonic() - begun:.1f} s", markup=False)
