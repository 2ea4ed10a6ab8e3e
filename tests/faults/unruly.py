"""Jobs that do to the sandbox what a hostile file does to a reader; imported by name in the sandbox's server."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from models.errors import DocumentProblem


class BlotOnPage(DocumentProblem):
    """There is a blot on the page."""

    code = "DOC-BLOT"
    remedy = "Wipe it off."


_prepared_by: list[int] = []


def prepare() -> None:
    _prepared_by.append(os.getpid())


def preparation(data: bytes) -> dict[str, object]:
    return {"times": len(_prepared_by), "here": os.getpid() in _prepared_by}


def count(data: bytes, more: int = 0) -> dict[str, int]:
    return {"bytes": len(data) + more}


def picture(data: bytes) -> bytes:
    return data[::-1]


def blot(data: bytes) -> None:
    raise BlotOnPage("page 2")


def fail(data: bytes) -> None:
    raise LookupError("no such table")


def hang(data: bytes) -> None:
    while True:
        time.sleep(60)


def hang_deaf(data: bytes) -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):
        signal.signal(number, signal.SIG_IGN)
    hang(data)


def work_for_ever(data: bytes) -> None:
    while True:
        pass


def eat_memory(data: bytes) -> int:
    return len([bytearray(50 << 20) for _ in range(1000)])


def segfault(data: bytes) -> None:
    ctypes.string_at(0)


def abort(data: bytes) -> None:
    os.abort()


def leave_silently(data: bytes) -> None:
    os._exit(0)


def answer_a_lot(data: bytes) -> bytes:
    return bytes(400 << 20)


def print_a_lot(data: bytes) -> str:
    for _ in range(1024):
        os.write(1, bytes(1 << 20))
    return "printed"


def answer_garbage(data: bytes) -> None:
    os.write(3, (5).to_bytes(8, "big") + b"J{nope")
    os._exit(0)


def answer_deep(data: bytes) -> None:
    text = b"[" * 200_000
    os.write(3, len(text).to_bytes(8, "big") + b"J" + text)
    os._exit(0)


def write_big_file(data: bytes) -> int:
    with open("big", "wb") as big:  # noqa: PTH123
        for _ in range(2048):
            big.write(bytes(1 << 20))
    return Path("big").stat().st_size


def call_out(data: bytes, port: int) -> str:
    return _tried(lambda: socket.create_connection(("127.0.0.1", port), timeout=2).close())


def call_out_by_program(data: bytes, port: int) -> str:
    code = f"import socket; socket.create_connection(('127.0.0.1', {port}), timeout=2); print('reached')"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "refused"


def read_file(data: bytes, path: str) -> str:
    return _tried(lambda: Path(path).read_bytes())


def write_file(data: bytes, path: str) -> str:
    return _tried(lambda: Path(path).write_bytes(b"x"))


def surroundings(data: bytes) -> dict[str, object]:
    return {"environment": dict(os.environ), "folder": str(Path.cwd()), "names": [one.name for one in Path().iterdir()]}


def leave_rubbish(data: bytes) -> str:
    Path("rubbish").write_bytes(data)
    return str(Path.cwd())


def start_lingerers(data: bytes, marker: str) -> int:
    for _ in range(5):
        if os.fork() == 0:
            os.setsid()
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            os.execvp("sleep", ["sleep", marker])
    return 5


def start_and_hang(data: bytes, marker: str) -> None:
    start_lingerers(data, marker)
    hang(data)


def signal_process(data: bytes, pid: int) -> str:
    return _tried(lambda: os.kill(pid, signal.SIGKILL))


def read_with_tesseract(data: bytes) -> str:
    return subprocess.run(["tesseract", "--version"], capture_output=True, text=True, check=True).stdout


def _tried(act) -> str:
    try:
        act()
    except OSError as error:
        return f"refused: {type(error).__name__}"
    return "done"
