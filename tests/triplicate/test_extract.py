"""`triplicate extract`: one JSON per file in the published form, for good files and for bad ones."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from extractors.result import FIELD_NAMES, LINE_NAMES, Extraction
from samples.generate import generate
from triplicate.commands.extract import extract_files
from triplicate.exit_codes import ExitCode


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    generate(folder, 1, 11)
    return next((folder / "docs").iterdir())


def extracted(files: list[Path], out: Path, jobs: int = 1) -> tuple[int, dict[str, Any]]:
    status = extract_files(files, out, jobs)
    return status, {file.name: json.loads((out / f"{file.name}.json").read_text()) for file in files}


def test_it_writes_the_published_form(sample: Path, tmp_path: Path) -> None:
    status, results = extracted([sample], tmp_path)
    result = results[sample.name]
    assert status == ExitCode.OK
    assert result["schema"] == "triplicate.extraction/1"
    assert result["source"]["sha256"] == hashlib.sha256(sample.read_bytes()).hexdigest()
    document = result["documents"][0]
    assert set(document) == {"doc_type", "pages", "language", "proven", "fields", "lines", "problems"}
    assert set(document["fields"]) <= set(FIELD_NAMES)
    for line in document["lines"]:
        assert set(line) <= set(LINE_NAMES)
    for reading in document["fields"].values():
        assert set(reading) == {"value", "confidence", "page", "box", "via", "proof"}
        assert isinstance(reading["value"], str)
        assert 0 <= reading["confidence"] <= 1
    assert Extraction.from_json(result).as_json() == result


BAD = {
    "empty.pdf": b"",
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "nonsense.pdf": b"this is no PDF at all",
    "nonsense.png": b"\x89PNG\r\n\x1a\n" + b"\x00" * 20,
    "cut.xml": b"<?xml version='1.0'?><Invoice",
    "program.exe": b"MZ\x90\x00" + b"\x00" * 100,
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_gets_its_json_with_the_problem(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(BAD[name])
    status, results = extracted([file], tmp_path / "out")
    assert status == ExitCode.NEEDS_A_PERSON
    assert results[name]["documents"] == []
    (problem, *_) = results[name]["problems"]
    assert problem["code"]
    assert len(problem["message"]) > 20


def test_a_bad_file_disturbs_no_other(sample: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(BAD["cut.pdf"])
    status, results = extracted([bad, sample], tmp_path / "out", jobs=2)
    assert status == ExitCode.NEEDS_A_PERSON
    assert results["bad.pdf"]["documents"] == []
    assert results[sample.name]["documents"]


def test_a_mislabelled_file_is_read_for_what_it_is(sample: Path, tmp_path: Path) -> None:
    mislabelled = tmp_path / "invoice.jpg"
    mislabelled.write_bytes(sample.read_bytes())
    status, results = extracted([mislabelled], tmp_path / "out")
    assert (status, results["invoice.jpg"]["source"]["media_type"]) == (ExitCode.OK, "application/pdf")


def test_an_archive_is_no_document_but_a_problem_with_a_remedy(tmp_path: Path) -> None:
    archive = tmp_path / "papers.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("a.txt", "hello")
    status, results = extracted([archive], tmp_path / "out")
    assert status == ExitCode.NEEDS_A_PERSON
    assert results["papers.zip"]["problems"]


def test_wrong_use_writes_nothing(sample: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin" / sample.name
    twin.parent.mkdir()
    twin.write_bytes(sample.read_bytes())
    for files in ([tmp_path / "missing.pdf"], [tmp_path], [sample, twin]):
        out = tmp_path / "out"
        assert extract_files(files, out, 1) == ExitCode.BAD_INPUT
        assert not out.exists()
