"""What corrections teach: hints with their changes, the words of originals, and which reading came by which hint."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models import base

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATUS = sa.String(length=40)


def upgrade() -> None:
    op.create_table(
        "hints",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("kind", _STATUS, nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("status", _STATUS, nullable=False),
        sa.Column("learnt_from_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("learnt_at", base.Instant(timezone=True), nullable=False),
        sa.Column("trials", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name=op.f("fk_hints_supplier_id_suppliers")),
        sa.ForeignKeyConstraint(["learnt_from_id"], ["documents.id"], name=op.f("fk_hints_learnt_from_id_documents")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_hints_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hints")),
        sa.UniqueConstraint("supplier_id", "identity", name=op.f("uq_hints_supplier_id_identity")),
    )
    op.create_index(op.f("ix_hints_supplier_id"), "hints", ["supplier_id"])
    op.create_index(op.f("ix_hints_topic"), "hints", ["topic"])
    op.create_index(op.f("ix_hints_learnt_from_id"), "hints", ["learnt_from_id"])
    op.create_table(
        "hint_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hint_id", sa.Integer(), nullable=False),
        sa.Column("from_status", _STATUS, nullable=True),
        sa.Column("to_status", _STATUS, nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("changed_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["hint_id"], ["hints.id"], name=op.f("fk_hint_changes_hint_id_hints")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hint_changes")),
    )
    op.create_index(op.f("ix_hint_changes_hint_id"), "hint_changes", ["hint_id"])
    op.create_table(
        "kept_pages",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("blob", sa.String(length=64), nullable=False),
        sa.Column("states_itself", sa.Boolean(), nullable=False),
        sa.Column("kept_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["originals.sha256"], name=op.f("fk_kept_pages_sha256_originals")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_kept_pages")),
    )
    # Plain ALTERs, which both databases know: rebuilding the tables would stumble over what refers to them.
    op.execute("ALTER TABLE documents ADD COLUMN corrected_from INTEGER DEFAULT 0 NOT NULL")
    op.execute(
        "ALTER TABLE field_readings ADD COLUMN hint_id INTEGER "
        "CONSTRAINT fk_field_readings_hint_id_hints REFERENCES hints (id)"
    )
    op.create_index(op.f("ix_field_readings_hint_id"), "field_readings", ["hint_id"])
    _append_only()


def _append_only() -> None:
    """As for the audit trail of documents, whose function on PostgreSQL is used again."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER hint_changes_append_only BEFORE UPDATE OR DELETE ON hint_changes "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        op.execute(
            "CREATE TRIGGER hint_changes_no_truncate BEFORE TRUNCATE ON hint_changes "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER hint_changes_no_{verb.lower()} BEFORE {verb} ON hint_changes "
            "BEGIN SELECT RAISE(ABORT, 'rows of hint_changes are only ever added'); END"
        )


def downgrade() -> None:
    op.drop_index(op.f("ix_field_readings_hint_id"), table_name="field_readings")
    op.execute("ALTER TABLE field_readings DROP COLUMN hint_id")
    op.execute("ALTER TABLE documents DROP COLUMN corrected_from")
    op.drop_table("kept_pages")
    op.drop_table("hint_changes")
    op.drop_table("hints")
