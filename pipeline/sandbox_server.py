"""The warm process that forks one sandboxed child per document, and the guard that watches each child to its end."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import shutil
import signal
import socket
import struct
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

from pipeline import sandbox_fences as fences
from pipeline.sandbox_child import LENGTH_BYTES, become_sandboxed, frame, readable_paths, run_and_exit

#: Ends that the child could not report itself, as the guard reports them: T took too long, M memory, C crashed.
TOO_LONG, MEMORY, CRASHED = b"T", b"M", b"C"
#: A child that dies of a signal with at least this share of its memory in use is taken to have run out of it.
_MEMORY_SHARE: Final = 0.6
_CHUNK: Final = 1 << 18


def serve(control: int) -> None:
    """Wait for requests (a job's module, and the socket of who asks), fork a guard for each; end with the caller.

    The server is single-threaded, so forking it is safe: the caller keeps numerical libraries from starting threads by
    its environment. It imports the job's module before it forks, and calls its `prepare` if it has one, outside every
    fence but the network's: that is our own code, and it makes every later child start in milliseconds.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    counted = fences.unshare(fences.CLONE_NEWUSER | fences.CLONE_NEWNET | fences.CLONE_NEWIPC)
    if not counted:
        fences.leave_network()
    with socket.socket(fileno=control) as caller:
        while True:
            message, handles, _, _ = socket.recv_fds(caller, 4096, 1)
            if not message:
                return
            if handles:
                _start_guard(message.decode(), handles[0], caller, counted=counted)


def _start_guard(module: str, handle: int, caller: socket.socket, *, counted: bool) -> None:
    with socket.socket(fileno=handle) as asker:
        try:
            _make_ready(module)
        except Exception as error:  # noqa: BLE001 - a job that cannot be imported is a bug, told to who asked
            with contextlib.suppress(OSError):
                asker.sendall(frame(b"I", f"{type(error).__name__}: {error}".encode()))
            return
        readable = readable_paths()
        if os.fork() == 0:
            caller.close()
            _guard(asker, readable, counted=counted)


_ready: Final[set[str]] = set()


def _make_ready(module: str) -> None:
    """Import a job's module and let it make what all its runs share, once; every later child finds it made."""
    if module in _ready:
        return
    imported = import_module(module)
    if hasattr(imported, "prepare"):
        imported.prepare()
    # What is loaded stays: children neither search it for garbage nor copy its memory by doing so.
    gc.collect()
    gc.freeze()
    _ready.add(module)


def _guard(asker: socket.socket, readable: tuple[Path, ...], *, counted: bool) -> NoReturn:
    """Fork the child, collect its answer within the limits, end it and all it started, remove its folder."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    status = 1
    try:
        request, data = _receive(asker)
        own = Path(tempfile.mkdtemp(prefix="triplicate-"))
        try:
            asker_gone_or_answered = _watch(asker, request, data, own, readable, counted=counted)
        finally:
            shutil.rmtree(own, ignore_errors=True)
        if asker_gone_or_answered:
            asker.sendall(asker_gone_or_answered)
        status = 0
    except (OSError, EOFError):
        status = 2
    finally:
        os._exit(status)


def _receive(asker: socket.socket) -> tuple[dict[str, Any], bytes]:
    header, body = struct.unpack("=IQ", _exactly(asker, 12))
    request = json.loads(_exactly(asker, header))
    return request, _exactly(asker, body)


def _exactly(source: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = source.recv(min(_CHUNK, size - len(parts)))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)


def _watch(
    asker: socket.socket, request: dict[str, Any], data: bytes, own: Path, readable: tuple[Path, ...], *, counted: bool
) -> bytes:
    """The frame for the asker; empty when the asker is gone."""
    limits: dict[str, int] = request["limits"]
    deadline = time.monotonic() + limits["wall_seconds"]
    fences.adopt_orphans()
    # The child becomes the first process of its own namespace: when it ends, the kernel kills all that it started.
    fences.unshare(fences.CLONE_NEWPID)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _child(request, data, own, readable, writing, counted=counted)
    os.close(writing)
    collected, why = _collect(asker, reading, deadline, limits["result"])
    os.close(reading)
    if why == "ended":
        _let_end(child)
    used = _end(child)
    if why == "gone":
        return b""
    if _complete(collected):
        return bytes(collected)
    if why == "late":
        return frame(TOO_LONG, f"{limits['wall_seconds']} seconds".encode())
    if why == "large":
        return frame(CRASHED, b"its answer was larger than any document's")
    return _explained(*used, limits)


def _child(
    request: dict[str, Any], data: bytes, own: Path, readable: tuple[Path, ...], pipe: int, *, counted: bool
) -> NoReturn:
    os.setsid()
    fences.die_with_parent()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    answer_pipe = os.dup2(pipe, 3)
    os.closerange(4, 65536)
    become_sandboxed(request["limits"], own, readable, counted=counted)
    run_and_exit(request["job"], data, request["arguments"], answer_pipe)


def _collect(asker: socket.socket, reading: int, deadline: float, most: int) -> tuple[bytearray, str]:
    """What the child wrote, and why collecting ended: "ended", "late", "large", or "gone" when nobody waits."""
    collected = bytearray()
    poll = select.poll()
    poll.register(reading, select.POLLIN)
    poll.register(asker, select.POLLIN | select.POLLRDHUP)
    while not _complete(collected):
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            return collected, "late"
        for handle, _event in poll.poll(remaining * 1000):
            if handle != reading:
                return collected, "gone"
            part = os.read(reading, _CHUNK)
            if not part:
                return collected, "ended"
            collected += part
            if len(collected) > most:
                return collected, "large"
    return collected, "ended"


def _complete(collected: bytearray) -> bool:
    size = int.from_bytes(collected[:LENGTH_BYTES], "big")
    return len(collected) > LENGTH_BYTES and len(collected) >= LENGTH_BYTES + 1 + size


def _let_end(child: int) -> None:
    """A child that closed its answer gets a moment to end by itself, so that its own way of ending is told."""
    handle = os.pidfd_open(child)
    select.select([handle], [], [], 1)
    os.close(handle)


def _end(child: int) -> tuple[int, float, int]:
    """Kill the child and every descendant. Gives its wait status, seconds of processor used, and peak bytes of memory.

    A child that has already ended keeps its own status: killing what waits to be collected changes nothing.
    """
    status, seconds, peak = 0, 0.0, 0
    while True:
        for descendant in {child, *_children()}:
            with contextlib.suppress(ProcessLookupError):
                os.kill(descendant, signal.SIGKILL)
        try:
            pid, ended, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return status, seconds, peak
        if pid == child:
            status, seconds, peak = ended, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def _children() -> set[int]:
    me = os.getpid()
    try:
        listed = Path(f"/proc/self/task/{me}/children").read_text()
    except OSError:
        return set()
    return {int(number) for number in listed.split()}


def _explained(status: int, seconds: float, peak: int, limits: dict[str, int]) -> bytes:
    """Why a child ended without an answer."""
    if not os.WIFSIGNALED(status):
        return frame(CRASHED, b"it ended without an answer")
    number = os.WTERMSIG(status)
    if seconds >= limits["cpu_seconds"] - 1:
        return frame(TOO_LONG, f"{limits['cpu_seconds']} seconds of work".encode())
    if number == signal.SIGKILL or peak > _MEMORY_SHARE * limits["memory"]:
        return frame(MEMORY, b"")
    return frame(CRASHED, f"signal {number}".encode())
