"""Runs one pure function of bytes in a process that may be killed: no network, no secrets, bounded memory and time."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, cast

from models.errors import DocumentProblem
from pipeline.sandbox_problems import ReaderCrashed, ReaderOutOfMemory, ReaderTookTooLong


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use: whole seconds, and bytes. `result` is the size of its answer, `file_size` of any file."""

    wall_seconds: int = 60
    cpu_seconds: int = 60
    memory: int = 2 << 30
    file_size: int = 256 << 20
    processes: int = 128
    result: int = 64 << 20


#: The only functions that run in the sandbox, `module:function(data: bytes, *arguments)`, each with its limits.
JOBS: Final[Mapping[str, Limits]] = {
    "extractors.containers.unpack:unpack": Limits(wall_seconds=60, cpu_seconds=60, memory=3 << 30, result=400 << 20),
    "extractors.inspection.examine:examine": Limits(wall_seconds=60, cpu_seconds=30),
    "extractors.seen:compare": Limits(wall_seconds=120, cpu_seconds=60),
    # A hundred scanned pages take minutes.
    "extractors.whole_file:extract_file": Limits(wall_seconds=600, cpu_seconds=600),
    "extractors.whole_file:read_whole": Limits(wall_seconds=600, cpu_seconds=600, result=256 << 20),
    "extractors.again:read_again": Limits(wall_seconds=120, cpu_seconds=120),
    # Whoever corrects a paper waits for it.
    "extractors.again:learn": Limits(wall_seconds=45, cpu_seconds=45),
    "extractors.readers.render:render_page": Limits(wall_seconds=60, cpu_seconds=30),
}
#: How long the caller waits beyond the wall clock before it takes the server itself to be dead.
_PATIENCE_SECONDS: Final = 15


def run(job: str, data: bytes, *arguments: Any, limits: Limits | None = None) -> Any:
    """The job's result: a JSON value, or bytes for a picture. It is data to be checked again, never an object.

    `job` is one of `JOBS`; `arguments` are JSON-able; without `limits` those of the job hold. A `DocumentProblem`
    raised by the job is raised here again (its own class where this process knows it); a crash, an endless run or a
    hunger for memory raise `ReaderCrashed`, `ReaderTookTooLong` or `ReaderOutOfMemory`. Nothing else is raised for any
    bytes.

    Guaranteed everywhere (Linux): limits of memory per process, processor time, wall clock, file size and answer size;
    an empty environment; an own folder that is removed afterwards; no capabilities; when the job ends, all processes
    it started are ended too, also those that ignore signals or left its group; the answer is never unpickled.
    Guaranteed where the kernel grants namespaces (not under Docker's default profile): an empty network and process
    list of its own, and a limit of processes. With seccomp (x86-64, arm64, also under Docker): no socket at all. With
    Landlock (Linux 5.13 or newer, also under Docker): only the system, Python and this program can be read, only
    its own folder written. Where none of the three exists, Python code still opens no socket, native code could.
    """
    return _shared().run(job, data, *arguments, limits=limits)


class Sandbox:
    """A server that forks a child per document; started at the first job, and again whenever it has died."""

    def __init__(self, jobs: Mapping[str, Limits] = JOBS) -> None:
        self._jobs = jobs
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def run(self, job: str, data: bytes, *arguments: Any, limits: Limits | None = None) -> Any:
        """As `pipeline.sandbox.run`."""
        if job not in self._jobs:
            raise ValueError(f"{job} is not a job of the sandbox")
        limits = limits or self._jobs[job]
        request = json.dumps({"job": job, "arguments": arguments, "limits": asdict(limits)}).encode()
        ours = self._ask(job.partition(":")[0])
        with ours:
            return _understood(*_exchange(ours, request, data, limits))

    def _ask(self, module: str) -> socket.socket:
        """Our end of a socket whose other end the server has; a server that died is replaced once."""
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            try:
                socket.send_fds(self._running(), [module.encode()], [theirs.fileno()])
            except OSError:
                self._stop()
                socket.send_fds(self._running(), [module.encode()], [theirs.fileno()])
        return ours

    def _running(self) -> socket.socket:
        if self._control is not None and self._server is not None and self._server.poll() is None:
            return self._control
        self._stop()
        ours, theirs = socket.socketpair()
        with theirs:
            self._server = subprocess.Popen(
                [sys.executable, "-I", "-c", _START, json.dumps([path for path in sys.path if path]),
                 str(theirs.fileno())],
                pass_fds=(theirs.fileno(),), env=_environment(), start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        self._control = ours
        return ours

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._server is not None:
            try:
                self._server.wait(timeout=1)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()
        self._control = self._server = None

    def close(self) -> None:
        """End the server; running jobs end when their callers do."""
        with self._lock:
            if os.getpid() == self._owner:
                self._stop()

    @property
    def usable(self) -> bool:
        """Whether this process made it; a fork must make its own, for two processes cannot share one server."""
        return self._owner == os.getpid()


_START: Final = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from pipeline.sandbox_server import serve; serve(int(sys.argv[2]))"
)


def _environment() -> dict[str, str]:
    """No secret crosses: the search path, the place of OCR models and temporary files, and one thread per library."""
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX", "TMPDIR") if name in os.environ}
    single = dict.fromkeys(("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return kept | single | {"LANG": "C.UTF-8"}


_mine: Sandbox | None = None
_mine_lock = threading.Lock()


def _shared() -> Sandbox:
    global _mine  # noqa: PLW0603 - one server per process, whoever asks
    with _mine_lock:
        if _mine is None or not _mine.usable:
            _mine = Sandbox()
            atexit.register(_mine.close)
        return _mine


def _exchange(ours: socket.socket, request: bytes, data: bytes, limits: Limits) -> tuple[bytes, bytes]:
    """Send the job, receive its frame: kind and payload. A frame that is cut is kind C (crashed)."""
    deadline = time.monotonic() + limits.wall_seconds + _PATIENCE_SECONDS
    ours.settimeout(limits.wall_seconds + _PATIENCE_SECONDS)
    received = bytearray()
    # A child that ends early leaves its answer in the socket; so a broken pipe while sending is no failure yet.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        ours.sendall(struct.pack("=IQ", len(request), len(data)) + request)
        ours.sendall(data)
    try:
        while (remaining := deadline - time.monotonic()) > 0:
            ours.settimeout(remaining)
            part = ours.recv(1 << 18)
            if not part:
                break
            received += part
            if len(received) > limits.result + (1 << 20):
                return b"C", b"its answer was larger than any document's"
    except ConnectionResetError:
        pass
    except TimeoutError:
        return b"T", b"the sandbox did not answer"
    size = int.from_bytes(received[:8], "big")
    if len(received) < 9 or len(received) != 9 + size:
        return b"C", b"its answer was cut"
    return bytes(received[8:9]), bytes(received[9:])


def _understood(kind: bytes, payload: bytes) -> Any:
    if kind == b"B":
        return payload
    if kind == b"T":
        raise ReaderTookTooLong(_words(payload))
    if kind == b"M":
        raise ReaderOutOfMemory
    if kind == b"I":
        raise ImportError(_words(payload))
    if kind in (b"J", b"P"):
        try:
            value = json.loads(payload.decode("utf-8", "surrogatepass"))
        except (ValueError, RecursionError) as error:
            raise ReaderCrashed("its answer was not understood") from error
        if kind == b"J":
            return value
        raise _carried(value)
    raise ReaderCrashed(_words(payload))


def _words(payload: bytes) -> str:
    return payload[:500].decode("utf-8", "replace")


def _carried(value: Any) -> DocumentProblem:
    """The problem that the job raised, as its own class where it is known here, else as one made of its words."""
    fields = ("class", "sentence", "remedy", "code", "detail")
    if not isinstance(value, dict) or not all(isinstance(value.get(field), str) for field in fields):
        return ReaderCrashed("its answer was not understood")
    for kind in _problems(DocumentProblem):
        if f"{kind.__module__}:{kind.__qualname__}" == value["class"]:
            return kind(value["detail"][:500])
    body = {"__doc__": value["sentence"][:500], "remedy": value["remedy"][:500], "code": value["code"][:40]}
    name = value["class"].rpartition(":")[2] or "CarriedProblem"
    return cast("type[DocumentProblem]", type(name, (DocumentProblem,), body))(value["detail"][:500])


def _problems(kind: type[DocumentProblem]) -> list[type[DocumentProblem]]:
    return [kind, *(below for child in kind.__subclasses__() for below in _problems(child))]
