"""The house holds its own rules: small files, empty package files, a sentence per module, no path of one machine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("triplicate", "flows", "web", "pipeline", "extractors", "matching", "approvals", "models", "samples")
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "service", "services", "common", "misc"}


def modules() -> list[Path]:
    return [
        file
        for room in ROOMS
        for file in sorted((ROOT / room).rglob("*.py"))
        if "versions" not in file.parts and file.name != "__init__.py"
    ]


def lines(file: Path) -> int:
    return len(file.read_text().splitlines())


def test_package_files_are_empty() -> None:
    full = [file for room in ROOMS for file in (ROOT / room).rglob("__init__.py") if file.read_text().strip()]
    assert full == []


def test_every_module_says_in_one_sentence_what_it_is() -> None:
    silent = [str(file.relative_to(ROOT)) for file in modules() if not ast.get_docstring(ast.parse(file.read_text()))]
    assert silent == []


def test_no_module_is_named_after_nothing() -> None:
    assert [file for file in modules() if file.stem in FORBIDDEN_NAMES] == []


def test_files_stay_small() -> None:
    lengths = sorted(lines(file) for file in modules())
    assert max(lengths) <= 400, [str(file) for file in modules() if lines(file) > 400]
    assert lengths[int(len(lengths) * 0.9)] <= 300
    assert median(lengths) <= 130


def test_flows_only_say_when() -> None:
    assert [file.name for file in (ROOT / "flows").glob("*.py") if lines(file) > 80] == []


def test_only_connectors_know_mail_s3_and_http_clients() -> None:
    clients = re.compile(
        r"^\s*(?:import|from) (?:minio|imaplib|smtplib|poplib|ftplib|urllib3|urllib\.request|http\.client)\b",
        re.MULTILINE,
    )
    callers = [file for file in modules() if clients.search(file.read_text()) and "connectors" not in file.parts]
    assert [str(file.relative_to(ROOT)) for file in callers] == []


def test_the_list_of_modules_is_up_to_date() -> None:
    command = [sys.executable, ROOT / "bin" / "document-modules", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_path_of_one_machine_and_no_registry_is_written_down() -> None:
    places = re.compile(r"/(?:home|Users)/\w+/|/work/|files\.pythonhosted|pypi\.org|registry\.npmjs")
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    kinds = {".py", ".md", ".toml", ".yml", ".yaml", ".lock", ".html", ".css", ".js", ""}
    files = [file for name in tracked if (file := ROOT / name).is_file() and file.suffix in kinds]
    others = [file for file in files if file != Path(__file__).resolve()]
    assert [file.name for file in others if places.search(file.read_text(errors="ignore"))] == []
