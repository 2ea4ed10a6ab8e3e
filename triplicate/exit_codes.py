"""What the exit status of every command means."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """0 all well, 1 done but a person must look, 2 wrong use or bad input, 3 a server is away: try again later."""

    OK = 0
    NEEDS_A_PERSON = 1
    BAD_INPUT = 2
    TRY_LATER = 3
