"""`triplicate password`: gives a person a new password for the web application, and shows it once."""

from __future__ import annotations

from pipeline.context import open_context
from pipeline.errors import UnknownPerson
from pipeline.passwords import new_password, set_password
from pipeline.settings import Settings
from triplicate.console import err, out
from triplicate.exit_codes import ExitCode


def give_password(name: str) -> int:
    """Print the new password on standard output, alone, so that it can be handed on; status 2 for an unknown name."""
    password = new_password()
    try:
        set_password(open_context(Settings()), name, password)
    except UnknownPerson as problem:
        err.print(problem.message, style="red", markup=False)
        return ExitCode.BAD_INPUT
    err.print(f"The password of {name} is from now on:", markup=False)
    out.print(password, markup=False)
    return ExitCode.OK
