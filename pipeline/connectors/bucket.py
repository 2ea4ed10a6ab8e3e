"""S3 through the `minio` client: originals kept in a bucket, and a bucket as a way in."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass

import urllib3
from minio import Minio
from minio.error import MinioException, S3Error

from models.errors import TryLater
from pipeline.blobs import checked, sha256
from pipeline.connectors.folder import Folder
from pipeline.connectors.source import Offer
from pipeline.errors import OriginalDamaged, OriginalMissing
from pipeline.settings import Settings


def client(settings: Settings) -> Minio:
    """A client that gives up after a few tries; retrying for longer is the flow's business."""
    patience = urllib3.Timeout(connect=5, read=60)
    pool = urllib3.PoolManager(timeout=patience, retries=urllib3.Retry(total=2, backoff_factor=0.2))
    return Minio(
        settings.s3_endpoint,
        access_key=settings.s3_access_key,
        secret_key=settings.s3_secret_key.get_secret_value(),
        secure=settings.s3_secure,
        http_client=pool,
    )


@contextlib.contextmanager
def _later(what: str) -> Iterator[None]:
    """A server that does not answer, or refuses, is no fault of any document."""
    try:
        yield
    except (MinioException, urllib3.exceptions.HTTPError, OSError) as error:
        raise TryLater(f"{what}: {error}") from error


def _read(server: Minio, bucket: str, key: str) -> bytes:
    response = server.get_object(bucket, key)
    try:
        return response.read()
    finally:
        response.close()
        response.release_conn()


@dataclass(frozen=True, slots=True)
class BucketBlobs:
    """Originals as objects named by their SHA-256; writing one twice writes the same bytes, so no lock is needed."""

    server: Minio
    bucket: str

    def put(self, data: bytes) -> str:
        address = sha256(data)
        with contextlib.suppress(OriginalMissing, OriginalDamaged):
            self.get(address)
            return address
        with _later("the store of originals does not take the file"):
            self.server.put_object(self.bucket, address, io.BytesIO(data), len(data))
        self.get(address)
        return address

    def get(self, address: str) -> bytes:
        with _later("the store of originals does not answer"):
            try:
                data = _read(self.server, self.bucket, address)
            except S3Error as error:
                if error.code == "NoSuchKey":
                    raise OriginalMissing(address) from error
                raise
        return checked(data, address)

    def prepare(self) -> None:
        """Make the bucket, where it is not there yet."""
        with _later("the store of originals does not answer"):
            if not self.server.bucket_exists(self.bucket):
                self.server.make_bucket(self.bucket)


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket into which others put files; an object's ETag is its version."""

    server: Minio
    bucket: str

    @property
    def name(self) -> str:
        return f"bucket:{self.bucket}"

    def offers(self) -> Iterator[Offer]:
        with _later(f"the bucket {self.bucket} does not answer"):
            for found in self.server.list_objects(self.bucket, recursive=True):
                if found.object_name and not found.is_dir and found.size:
                    name = found.object_name.rpartition("/")[2]
                    yield Offer(found.object_name, (found.etag or "").strip('"'), name)

    def fetch(self, offer: Offer) -> bytes:
        with _later(f"{offer.location} cannot be fetched"):
            return _read(self.server, self.bucket, offer.location)


def intake(settings: Settings) -> Bucket | Folder | None:
    """The bucket of incoming files, where one is set; without an S3 server it is a folder in the data folder."""
    if not settings.intake_bucket:
        return None
    if not settings.s3_endpoint:
        return Folder(settings.data_folder / "buckets" / settings.intake_bucket, "bucket")
    return Bucket(client(settings), settings.intake_bucket)
