"""`triplicate serve`: the web application on one address, with its tables made and its port free."""

from __future__ import annotations

import socket

import uvicorn
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from models.errors import TryLater
from models.user import User
from pipeline.context import Context, open_context
from pipeline.settings import Settings
from triplicate.console import err, out
from triplicate.exit_codes import ExitCode
from web.app import create_app


def serve(host: str = "127.0.0.1", port: int = 8000) -> int:
    """Serve until interrupted; a taken port or a database that does not answer ends at once with what to do."""
    if not _free(host, port):
        return _complain(
            f"Port {port} of {host} is taken, perhaps by another Triplicate. "
            f"Stop that one, or choose another port: triplicate serve --port {port + 1}",
            ExitCode.BAD_INPUT,
        )
    try:
        context = open_context(Settings())
    except (TryLater, SQLAlchemyError) as problem:
        return _complain(
            f"The database is not ready: {str(problem).splitlines()[0]} "
            "Check TRIPLICATE_DATABASE_URL and that the server runs, then: triplicate migrate",
            ExitCode.TRY_LATER,
        )
    if not _somebody_can_sign_in(context):
        err.print(
            "Nobody can sign in yet: no person has a password. To try it out: triplicate demo. "
            "For a person who is there already: triplicate password NAME",
            style="yellow",
            markup=False,
        )
    out.print(f"Triplicate is at http://{host}:{port} (Ctrl+C stops it)", markup=False)
    uvicorn.run(create_app(context), host=host, port=port, log_level="warning", server_header=False)
    return ExitCode.OK


def _complain(sentence: str, code: ExitCode) -> int:
    err.print(sentence, style="red", markup=False)
    return code


def _free(host: str, port: int) -> bool:
    """Whether we could listen there; asked before the database is opened, so that the answer comes at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _somebody_can_sign_in(context: Context) -> bool:
    with context.database.reading() as session:
        return session.scalar(select(User.id).where(User.active, User.password_hash.is_not(None)).limit(1)) is not None
