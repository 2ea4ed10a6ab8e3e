"""What the installation sets by environment (`TRIPLICATE_...`); everything has a default that works on one machine."""

from __future__ import annotations

from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Read once at the edge and handed on; business rules are rows in the database, not settings.

    Without an S3 endpoint originals lie in a folder. An intake folder that is not set is not watched.
    `own_names` are the names under which we may be billed (a JSON list), `home_currency` that of approval limits.
    """

    model_config = SettingsConfigDict(env_prefix="TRIPLICATE_", frozen=True)

    data_folder: Path = Path("var")
    database_url: str = ""
    mail_folder: Path | None = None
    upload_folder: Path | None = None
    export_folder: Path | None = None
    s3_endpoint: str = ""
    s3_access_key: str = ""
    s3_secret_key: SecretStr = SecretStr("")
    s3_secure: bool = True
    blob_bucket: str = "originals"
    intake_bucket: str = ""
    own_names: tuple[str, ...] = ()
    home_currency: str = "USD"

    @property
    def database(self) -> str:
        """The address of the database: the one set, else a SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{(self.data_folder / 'triplicate.db').resolve()}"

    @property
    def posted_folder(self) -> Path:
        """Where vouchers for the accounting system are written."""
        return self.export_folder or self.data_folder / "posted"
