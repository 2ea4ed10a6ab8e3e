"""Whatever a job does costs that one document; the next one works, and nothing of it stays behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import pipeline.sandbox
from models.errors import DocumentProblem
from pipeline.sandbox import JOBS, Limits, Sandbox
from pipeline.sandbox_problems import ReaderCrashed, ReaderOutOfMemory, ReaderTookTooLong

ROOMY = Limits(wall_seconds=60, cpu_seconds=20, memory=1 << 30, file_size=8 << 20, result=8 << 20)
SHORT = replace(ROOMY, wall_seconds=2)
BUSY = replace(ROOMY, cpu_seconds=1)
NAMES = [
    "count",
    "preparation",
    "picture",
    "blot",
    "fail",
    "hang",
    "hang_deaf",
    "work_for_ever",
    "eat_memory",
    "segfault",
    "abort",
    "leave_silently",
    "answer_a_lot",
    "print_a_lot",
    "answer_garbage",
    "answer_deep",
    "write_big_file",
    "call_out",
    "call_out_by_program",
    "read_file",
    "write_file",
    "surroundings",
    "leave_rubbish",
    "start_lingerers",
    "signal_process",
    "read_with_tesseract",
]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the jobs of this module have their folders."""
    return tmp_path_factory.mktemp("jobs")


@pytest.fixture(scope="module", params=["with namespaces", "where the kernel grants no namespaces"])
def sandbox(request: pytest.FixtureRequest, folders: Path) -> Iterator[Sandbox]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folders))
        patch.syspath_prepend(str(Path(__file__).parent))
        if request.param != "with namespaces":
            refuse = "from pipeline import sandbox_fences; sandbox_fences.unshare = lambda flags: False; "
            patch.setattr(pipeline.sandbox, "_START", pipeline.sandbox._START.replace("from ", refuse + "from ", 1))
        made = Sandbox({f"unruly:{name}": Limits() for name in NAMES})
        assert made.run("unruly:count", b"") == {"bytes": 0}
        yield made
        made.close()


def still_works(sandbox: Sandbox) -> bool:
    return sandbox.run("unruly:count", b"abc", 4, limits=ROOMY) == {"bytes": 7}


def test_it_gives_what_the_job_returns(sandbox: Sandbox) -> None:
    assert sandbox.run("unruly:count", b"x" * 5_000_000, 1) == {"bytes": 5_000_001}


def test_a_module_is_made_ready_once_and_not_by_the_child(sandbox: Sandbox) -> None:
    for _ in range(2):
        assert sandbox.run("unruly:preparation", b"") == {"times": 1, "here": False}


def test_it_gives_bytes_as_bytes(sandbox: Sandbox) -> None:
    assert sandbox.run("unruly:picture", b"\x00\xffabc") == b"cba\xff\x00"


def test_it_refuses_a_function_that_is_no_job(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="not a job"):
        sandbox.run("os:system", b"true")


def test_it_raises_a_document_problem_again_with_its_words(sandbox: Sandbox) -> None:
    with pytest.raises(DocumentProblem) as raised:
        sandbox.run("unruly:blot", b"")
    assert raised.value.code == "DOC-BLOT"
    assert raised.value.message == "There is a blot on the page (page 2). Wipe it off."


@pytest.mark.parametrize(
    ("name", "problem", "limits"),
    [
        ("fail", ReaderCrashed, ROOMY),
        ("hang", ReaderTookTooLong, SHORT),
        ("hang_deaf", ReaderTookTooLong, SHORT),
        ("work_for_ever", ReaderTookTooLong, BUSY),
        ("eat_memory", ReaderOutOfMemory, ROOMY),
        ("segfault", ReaderCrashed, ROOMY),
        ("abort", ReaderCrashed, ROOMY),
        ("leave_silently", ReaderCrashed, ROOMY),
        ("answer_a_lot", ReaderCrashed, ROOMY),
        ("answer_garbage", ReaderCrashed, ROOMY),
        ("answer_deep", ReaderCrashed, ROOMY),
        ("write_big_file", ReaderCrashed, ROOMY),
    ],
)
def test_it_costs_one_document_and_the_next_one_works(
    sandbox: Sandbox, name: str, problem: type[DocumentProblem], limits: Limits
) -> None:
    with pytest.raises(problem) as raised:
        sandbox.run(f"unruly:{name}", b"data", limits=limits)
    assert raised.value.code == "DOC-UNREAD"
    assert still_works(sandbox)


def test_it_swallows_what_a_job_prints(sandbox: Sandbox) -> None:
    assert sandbox.run("unruly:print_a_lot", b"", limits=ROOMY) == "printed"


@pytest.mark.parametrize("name", ["call_out", "call_out_by_program"])
def test_it_lets_nobody_call_out(sandbox: Sandbox, name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        answer = sandbox.run(f"unruly:{name}", b"", server.getsockname()[1])
        assert answer.startswith("refused")
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


def test_it_hides_other_files(sandbox: Sandbox, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("key")
    assert sandbox.run("unruly:read_file", b"", str(secret)).startswith("refused")
    assert sandbox.run("unruly:read_file", b"", "/etc/passwd").startswith("refused")
    assert sandbox.run("unruly:read_file", b"", f"/proc/{os.getpid()}/environ").startswith("refused")


def test_it_writes_nowhere_else(sandbox: Sandbox, tmp_path: Path) -> None:
    assert sandbox.run("unruly:write_file", b"", str(tmp_path / "new")).startswith("refused")
    assert not (tmp_path / "new").exists()


def test_it_shows_no_secret_and_an_empty_folder(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIPLICATE_SECRET", "canary")
    seen = sandbox.run("unruly:surroundings", b"")
    assert "TRIPLICATE_SECRET" not in seen["environment"]
    assert seen["names"] == []
    assert seen["environment"]["TMPDIR"] == seen["folder"]


def test_a_new_server_gets_no_secret_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIPLICATE_SECRET", "canary")
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    other = Sandbox({"unruly:surroundings": Limits()})
    assert "canary" not in other.run("unruly:surroundings", b"")["environment"].values()
    other.close()


def test_it_removes_the_folder(sandbox: Sandbox) -> None:
    folder = sandbox.run("unruly:leave_rubbish", b"rubbish")
    assert gone(lambda: Path(folder).exists())


def test_it_removes_the_folder_of_a_killed_job(sandbox: Sandbox, folders: Path) -> None:
    with pytest.raises(ReaderTookTooLong):
        sandbox.run("unruly:hang", b"", limits=SHORT)
    assert gone(lambda: list(folders.iterdir()))


def test_it_ends_everything_a_job_started(sandbox: Sandbox) -> None:
    marker = f"{900_000 + os.getpid()}"
    assert sandbox.run("unruly:start_lingerers", b"", marker) == 5
    assert gone(lambda: subprocess.run(["pgrep", "-f", f"sleep {marker}"], capture_output=True, check=False).stdout)


def test_a_job_cannot_end_another_process(sandbox: Sandbox) -> None:
    bystander = subprocess.Popen(["sleep", "60"])
    try:
        assert sandbox.run("unruly:signal_process", b"", bystander.pid).startswith("refused")
        assert bystander.poll() is None
    finally:
        bystander.kill()
        bystander.wait()


def test_a_job_may_start_the_ocr_program(sandbox: Sandbox) -> None:
    assert "tesseract" in sandbox.run("unruly:read_with_tesseract", b"")


def test_it_starts_a_new_server_when_the_old_one_died(sandbox: Sandbox) -> None:
    assert still_works(sandbox)
    server = sandbox._server
    assert server is not None
    server.send_signal(signal.SIGKILL)
    server.wait()
    assert still_works(sandbox)


def test_several_threads_may_ask_at_once(sandbox: Sandbox) -> None:
    answers: list[object] = []

    def ask(number: int) -> None:
        answers.append(sandbox.run("unruly:count", b"x" * 100_000, number)["bytes"] - 100_000)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == list(range(12))


def test_it_leaks_no_open_file(sandbox: Sandbox) -> None:
    still_works(sandbox)
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        with pytest.raises(ReaderCrashed):
            sandbox.run("unruly:segfault", b"x" * 1_000_000)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_nothing_stays_when_the_caller_is_killed(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.append(sys.argv[1]); from pipeline.sandbox import Limits, Sandbox; "
        "Sandbox({'unruly:start_and_hang': Limits()}).run('unruly:start_and_hang', b'', sys.argv[2])"
    )
    marker, folder = f"{800_000 + os.getpid()}", str(Path(__file__).parent)
    caller = subprocess.Popen([sys.executable, "-c", code, folder, marker], env={**os.environ, "TMPDIR": str(tmp_path)})

    def running() -> bytes:
        return subprocess.run(["pgrep", "-f", f"sleep {marker}"], capture_output=True, check=False).stdout

    assert gone(lambda: not running())
    caller.kill()
    caller.wait()
    assert gone(running)
    assert gone(lambda: list(tmp_path.iterdir()))


def test_closing_ends_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    other = Sandbox({"unruly:count": Limits()})
    other.run("unruly:count", b"")
    server = other._server
    assert server is not None
    other.close()
    assert server.poll() is not None


def test_every_job_of_the_product_exists() -> None:
    from importlib import import_module

    for job in JOBS:
        module, _, function = job.partition(":")
        assert callable(getattr(import_module(module), function))


def gone(there) -> bool:
    """Whether something disappears within half a minute."""
    for _ in range(600):
        if not there():
            return True
        time.sleep(0.05)
    return False
