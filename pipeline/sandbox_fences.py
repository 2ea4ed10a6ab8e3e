"""What the kernel is asked to forbid a sandboxed process: network, files, processes, memory, time."""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWIPC: Final = 0x08000000
CLONE_NEWUSER: Final = 0x10000000
CLONE_NEWPID: Final = 0x20000000
CLONE_NEWNET: Final = 0x40000000

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_SECCOMP: Final = 22
_PR_SET_CHILD_SUBREAPER: Final = 36
_PR_SET_NO_NEW_PRIVS: Final = 38
_SIGKILL: Final = 9


def unshare(flags: int) -> bool:
    """Leave the named namespaces (`os.unshare` exists only from Python 3.12); False where the kernel refuses."""
    if not hasattr(_libc, "unshare"):
        return False
    return bool(_libc.unshare(flags) == 0)


def leave_network() -> bool:
    """Move into an empty network, as nobody where possible.

    The user namespace gets no mapping of users on purpose: every capability then holds inside it only, and no file of
    the real root counts as its own. It works without privileges where the kernel allows user namespaces, with
    privileges elsewhere (root in a container started with SYS_ADMIN), and is refused in Docker's default profile.
    """
    return unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC) or unshare(CLONE_NEWNET | CLONE_NEWIPC)


def die_with_parent() -> None:
    """Be killed when the process that forked this one ends."""
    _prctl(_PR_SET_PDEATHSIG, _SIGKILL)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends, so that none can slip away."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def forbid_new_privileges() -> None:
    """No setuid program gives anything back; the kernel asks this of those who restrict themselves."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def drop_capabilities() -> None:
    """Give up every capability, so that a root's process cannot override file permissions or trace others."""
    header = struct.pack("=II", 0x20080522, 0)
    _libc.capset(header, bytes(24))


def _prctl(option: int, value: int) -> bool:
    if not hasattr(_libc, "prctl"):
        return False
    return bool(_libc.prctl(option, value, 0, 0, 0) == 0)


def limit_resources(*, memory: int, cpu_seconds: int, file_size: int, processes: int | None) -> None:
    """Lower the kernel's limits; a limit that is already lower stays. The soft limit equals the hard one.

    `processes` is None where no user namespace keeps count: the kernel would count all the user's processes then.
    """
    wanted = [
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 256),
    ]
    if processes is not None:
        wanted.append((resource.RLIMIT_NPROC, processes))
    for kind, value in wanted:
        hard = resource.getrlimit(kind)[1]
        allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (allowed, allowed))


# --- Landlock: which files may be touched -----------------------------------------------------------------------------

_LANDLOCK_CREATE: Final = 444
_LANDLOCK_ADD: Final = 445
_LANDLOCK_RESTRICT: Final = 446
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_READ: Final = _EXECUTE | _READ_FILE | _READ_DIR
#: Rights known to each version of the interface: files and folders, then moving, truncating, devices.
_RIGHTS_BY_VERSION: Final = ((1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1, (1 << 15) - 1, (1 << 16) - 1)
_TCP: Final = 3
_SCOPES: Final = 3


def fence_files(*, readable: Iterable[Path], listable: Iterable[Path], own: Path) -> bool:
    """Landlock: read below `readable`, list folders below `listable`, everything below `own`, nothing else.

    Where the kernel is new enough it also forbids TCP and signals to processes outside. False where there is no
    Landlock (Linux before 5.13, other systems).
    """
    version = int(_libc.syscall(_LANDLOCK_CREATE, None, 0, 1))
    if version < 1:
        return False
    rights = _RIGHTS_BY_VERSION[min(version, len(_RIGHTS_BY_VERSION)) - 1]
    attributes = struct.pack("=QQQ", rights, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = int(_libc.syscall(_LANDLOCK_CREATE, attributes, size, 0))
    if ruleset < 0:
        return False
    try:
        for path in readable:
            _allow(ruleset, path, _READ if path.is_dir() else _READ_FILE | _EXECUTE)
        for path in listable:
            _allow(ruleset, path, _READ_DIR)
        for device in ("/dev/null", "/dev/zero", "/dev/urandom"):
            _allow(ruleset, Path(device), _READ_FILE | _WRITE_FILE)
        _allow(ruleset, own, rights)
        return bool(_libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rule = struct.pack("=Qi", rights, handle)
        _libc.syscall(_LANDLOCK_ADD, ruleset, 1, rule, 0)
    finally:
        os.close(handle)


# --- seccomp: which calls are answered "not permitted" ----------------------------------------------------------------

#: Calls that reach a network, another process or the kernel's wilder corners, by machine.
_FORBIDDEN: Final = {
    # socket socketpair connect bind listen accept ptrace mount umount2 pivot_root unshare setns keyctl add_key
    # request_key bpf perf_event_open userfaultfd io_uring_setup process_vm_readv process_vm_writev kexec_load
    # open_by_handle_at init_module finit_module accept4
    "x86_64": (0xC000003E, (41, 53, 42, 49, 50, 43, 101, 165, 166, 155, 272, 308, 250, 248, 249, 321, 298, 323, 425,
                            310, 311, 246, 304, 175, 313, 288)),
    "aarch64": (0xC00000B7, (198, 199, 203, 200, 201, 202, 117, 40, 39, 41, 97, 268, 219, 217, 218, 280, 241, 282, 425,
                             270, 271, 104, 265, 105, 273, 242)),
}  # fmt: skip
_EPERM: Final = 1
_ALLOW: Final = 0x7FFF0000
_ERRNO: Final = 0x00050000
_KILL: Final = 0x80000000
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def fence_calls() -> bool:
    """Seccomp: no socket of any kind, no tracing, no namespaces, no mounts; False where the kernel or machine has none.

    It holds for programs the process starts as well. Needs `forbid_new_privileges` first.
    """
    if platform.system() != "Linux" or platform.machine() not in _FORBIDDEN:
        return False
    architecture, forbidden = _FORBIDDEN[platform.machine()]
    steps = [(_LOAD, 0, 0, 4), (_JUMP_EQUAL, 1, 0, architecture), (_RETURN, 0, 0, _KILL), (_LOAD, 0, 0, 0)]
    # The x32 numbering would be a second door to the same calls.
    steps += [(_JUMP_AT_LEAST, 0, 1, 0x40000000), (_RETURN, 0, 0, _KILL)]
    for number in forbidden:
        steps += [(_JUMP_EQUAL, 0, 1, number), (_RETURN, 0, 0, _ERRNO | _EPERM)]
    steps.append((_RETURN, 0, 0, _ALLOW))
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(steps), ctypes.cast(buffer, ctypes.c_void_p))
    return bool(_libc.prctl(_PR_SET_SECCOMP, 2, ctypes.byref(program), 0, 0) == 0)
