"""Inside the sandbox: close every door, run one job on some bytes, write its answer to a pipe."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NoReturn

from models.errors import DocumentProblem
from pipeline import sandbox_fences as fences

#: First-party rooms a job may import from; their folders stay readable inside.
_ROOMS: Final = ("extractors", "models", "pipeline")
_SYSTEM: Final = (
    "/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/mime.types", "/etc/alternatives",
    "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system",
)  # fmt: skip
#: An answer is this many bytes of length, one letter of kind, and the payload.
LENGTH_BYTES: Final = 8


def frame(kind: bytes, payload: bytes) -> bytes:
    """An answer as it travels: its length first, so that a cut one is recognised, then its kind, then itself."""
    return len(payload).to_bytes(LENGTH_BYTES, "big") + kind + payload


def readable_paths() -> tuple[Path, ...]:
    """The program's own folders: the system, Python, installed packages, the rooms jobs come from, OCR models."""
    paths = [*_SYSTEM, sys.prefix, sys.base_prefix, *(entry for entry in sys.path if entry.endswith("-packages"))]
    for room in _ROOMS:
        spec = find_spec(room)
        paths.extend(spec.submodule_search_locations or () if spec else ())
    if models := os.environ.get("TESSDATA_PREFIX"):
        paths.append(models)
    return tuple(Path(path) for path in paths if Path(path).exists())


def become_sandboxed(limits: dict[str, int], own: Path, readable: tuple[Path, ...], *, counted: bool) -> None:
    """Give up everything but reading the program and writing below `own`; nothing of this can be undone."""
    os.environ["TMPDIR"] = os.environ["HOME"] = str(own)
    tempfile.tempdir = None
    os.chdir(own)
    os.umask(0o077)
    fences.forbid_new_privileges()
    fences.drop_capabilities()
    folders = (Path(entry) for entry in sys.path if entry)
    fences.fence_files(readable=readable, listable=(folder for folder in folders if folder.is_dir()), own=own)
    fences.fence_calls()
    fences.limit_resources(
        memory=limits["memory"],
        cpu_seconds=limits["cpu_seconds"],
        file_size=limits["file_size"],
        processes=limits["processes"] if counted else None,
    )
    sys.addaudithook(_refuse_sockets)


def _refuse_sockets(event: str, _arguments: tuple[Any, ...]) -> None:
    """The last fence, where the kernel has none: Python code at least opens no socket."""
    if event.startswith("socket."):
        raise PermissionError("no network in the sandbox")


def answer(job: str, data: bytes, arguments: list[Any]) -> bytes:
    """Run the job; every way in which Python code can end becomes one frame.

    J: the result as JSON. B: the result as bytes. P: a problem of the document. M: memory ran out. X: any other error,
    in a few words.
    """
    module, _, function = job.partition(":")
    try:
        result = getattr(import_module(module), function)(data, *arguments)
        if isinstance(result, bytes | bytearray):
            return frame(b"B", bytes(result))
        made = result.as_json() if hasattr(result, "as_json") else result
        return frame(b"J", json.dumps(made, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    except DocumentProblem as problem:
        return frame(b"P", json.dumps(_as_data(problem)).encode())
    except MemoryError:
        return frame(b"M", b"")
    except BaseException as error:  # noqa: BLE001 - a reader may raise anything; it costs this document only
        return frame(b"X", f"{type(error).__name__}: {error}"[:500].encode("utf-8", "backslashreplace"))


def _as_data(problem: DocumentProblem) -> dict[str, str]:
    kind = type(problem)
    return {
        "class": f"{kind.__module__}:{kind.__qualname__}",
        "sentence": " ".join((kind.__doc__ or kind.__name__).split()),
        "remedy": problem.remedy,
        "code": problem.code,
        "detail": str(problem.detail),
    }


def run_and_exit(job: str, data: bytes, arguments: list[Any], pipe: int) -> NoReturn:
    """Write the answer to the pipe and leave without any clean-up: the whole process is thrown away."""
    with contextlib.suppress(OSError):
        view = memoryview(answer(job, data, arguments))
        while view:
            view = view[os.write(pipe, view) :]
    os._exit(0)
