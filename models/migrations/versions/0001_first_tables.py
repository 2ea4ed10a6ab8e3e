"""First tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models import base

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exchange_rates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=3), nullable=False),
        sa.Column("target", sa.String(length=3), nullable=False),
        sa.Column("rate", base.ExactDecimal(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rates")),
        sa.UniqueConstraint("source", "target", "date", name=op.f("uq_exchange_rates_source_target_date")),
    )
    op.create_table(
        "originals",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("kept_at", base.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_originals")),
    )
    op.create_table(
        "policy_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_versions")),
        sa.UniqueConstraint("name", "version", name=op.f("uq_policy_versions_name_version")),
    )
    op.create_table(
        "rules_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rules_versions")),
        sa.UniqueConstraint("name", "version", name=op.f("uq_rules_versions_name_version")),
    )
    op.create_table(
        "suppliers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("vat_id", sa.String(length=40), nullable=True),
        sa.Column("tax_id", sa.String(length=40), nullable=True),
        sa.Column("email_domain", sa.String(length=200), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("payment_terms", sa.Text(), nullable=True),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("created_at", base.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suppliers")),
        sa.UniqueConstraint("number", name=op.f("uq_suppliers_number")),
    )
    with op.batch_alter_table("suppliers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_suppliers_name"), ["name"], unique=False)
        batch_op.create_index(batch_op.f("ix_suppliers_tax_id"), ["tax_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_suppliers_vat_id"), ["vat_id"], unique=False)

    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("approval_limit", base.ExactDecimal(), nullable=True),
        sa.Column("unlimited", sa.Boolean(), nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["manager_id"], ["users.id"], name=op.f("fk_users_manager_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("name", name=op.f("uq_users_name")),
    )
    op.create_table(
        "bank_accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("iban", sa.String(length=40), nullable=True),
        sa.Column("bic", sa.String(length=11), nullable=True),
        sa.Column("routing_number", sa.String(length=20), nullable=True),
        sa.Column("account_number", sa.String(length=40), nullable=True),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("changed_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name=op.f("fk_bank_accounts_supplier_id_suppliers")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_accounts")),
        sa.UniqueConstraint("supplier_id", "key", name=op.f("uq_bank_accounts_supplier_id_key")),
    )
    with op.batch_alter_table("bank_accounts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bank_accounts_key"), ["key"], unique=False)

    op.create_table(
        "messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_mail", sa.Boolean(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("sender_name", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("sent", sa.String(length=40), nullable=True),
        sa.Column("mails", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("received_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["originals.sha256"], name=op.f("fk_messages_sha256_originals")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint("sha256", name=op.f("uq_messages_sha256")),
    )
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_messages_received_at"), ["received_at"], unique=False)

    op.create_table(
        "purchase_orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("normal_number", sa.String(length=60), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("order_kind", sa.String(length=20), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("receipt_required", sa.Boolean(), nullable=False),
        sa.Column("buyer", sa.String(length=100), nullable=True),
        sa.Column("requester", sa.String(length=100), nullable=True),
        sa.Column("payment_terms", sa.Text(), nullable=True),
        sa.Column("planned_freight", base.ExactDecimal(), nullable=True),
        sa.Column("ship_to", sa.Text(), nullable=True),
        sa.Column("changed_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name=op.f("fk_purchase_orders_supplier_id_suppliers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase_orders")),
        sa.UniqueConstraint("number", name=op.f("uq_purchase_orders_number")),
    )
    with op.batch_alter_table("purchase_orders", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_purchase_orders_normal_number"), ["normal_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_purchase_orders_supplier_id"), ["supplier_id"], unique=False)

    op.create_table(
        "supplier_aliases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name=op.f("fk_supplier_aliases_supplier_id_suppliers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supplier_aliases")),
        sa.UniqueConstraint("supplier_id", "name", name=op.f("uq_supplier_aliases_supplier_id_name")),
    )
    op.create_table(
        "arrivals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("version", sa.String(length=120), nullable=False),
        sa.Column("arrived_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_arrivals_message_id_messages")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrivals")),
        sa.UniqueConstraint("source", "location", "version", name=op.f("uq_arrivals_source_location_version")),
    )
    with op.batch_alter_table("arrivals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_arrivals_message_id"), ["message_id"], unique=False)

    op.create_table(
        "order_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(length=80), nullable=True),
        sa.Column("supplier_sku", sa.String(length=80), nullable=True),
        sa.Column("gtin", sa.String(length=20), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("quantity", base.ExactDecimal(), nullable=True),
        sa.Column("uom", sa.String(length=20), nullable=False),
        sa.Column("unit_price", base.ExactDecimal(), nullable=False),
        sa.Column("price_basis_quantity", base.ExactDecimal(), nullable=False),
        sa.Column("pack_size", base.ExactDecimal(), nullable=True),
        sa.Column("discount_percent", base.ExactDecimal(), nullable=False),
        sa.Column("over_delivery_percent", base.ExactDecimal(), nullable=False),
        sa.Column("quantity_cancelled", base.ExactDecimal(), nullable=False),
        sa.Column("tax_rate", base.ExactDecimal(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("account", sa.String(length=40), nullable=True),
        sa.Column("cost_centre", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_orders.id"], name=op.f("fk_order_lines_order_id_purchase_orders")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_lines")),
        sa.UniqueConstraint("order_id", "line_no", name=op.f("uq_order_lines_order_id_line_no")),
    )
    op.create_table(
        "parts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("origin", sa.String(length=200), nullable=False),
        sa.Column("ignored_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_parts_message_id_messages")),
        sa.ForeignKeyConstraint(["sha256"], ["originals.sha256"], name=op.f("fk_parts_sha256_originals")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parts")),
        sa.UniqueConstraint("message_id", "origin", name=op.f("uq_parts_message_id_origin")),
    )
    with op.batch_alter_table("parts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_parts_sha256"), ["sha256"], unique=False)

    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "received",
                "read",
                "resolved",
                "matched",
                "waiting",
                "in_approval",
                "approved",
                "rejected",
                "posted",
                "quarantined",
                "filed",
                name="documentstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "invoice",
                "credit_note",
                "packing_slip",
                "goods_receipt",
                "purchase_order",
                "purchase_order_change",
                "order_response",
                "statement",
                "receipt",
                "other",
                name="documentkind",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("pages", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("proven", sa.Boolean(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=True),
        sa.Column("supplier_found_by", sa.Text(), nullable=True),
        sa.Column("received_at", base.Instant(timezone=True), nullable=False),
        sa.Column("claimed_until", base.Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["part_id"], ["parts.id"], name=op.f("fk_documents_part_id_parts")),
        sa.ForeignKeyConstraint(["sha256"], ["originals.sha256"], name=op.f("fk_documents_sha256_originals")),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name=op.f("fk_documents_supplier_id_suppliers")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("sha256", "ordinal", name=op.f("uq_documents_sha256_ordinal")),
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_documents_part_id"), ["part_id"], unique=False)
        batch_op.create_index("ix_documents_status", ["status", "claimed_until"], unique=False)
        batch_op.create_index(batch_op.f("ix_documents_supplier_id"), ["supplier_id"], unique=False)

    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("old_value", sa.Text(), nullable=True),
        sa.Column("new_value", sa.Text(), nullable=True),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("corrected_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_corrections_document_id_documents")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_corrections_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_corrections_document_id"), ["document_id"], unique=False)

    op.create_table(
        "field_readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("box", sa.JSON(), nullable=True),
        sa.Column(
            "via", sa.Enum("text", "ocr", "xml", "barcode", name="via", native_enum=False, length=40), nullable=False
        ),
        sa.Column(
            "proof",
            sa.Enum("sum", "checksum", "master", "repeat", name="proof", native_enum=False, length=40),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_field_readings_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field_readings")),
        sa.UniqueConstraint("document_id", "line", "name", name=op.f("uq_field_readings_document_id_line_name")),
    )
    op.create_table(
        "goods_receipts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=120), nullable=False),
        sa.Column("slip_number", sa.String(length=80), nullable=True),
        sa.Column(
            "source", sa.Enum("count", "slip", name="receiptsource", native_enum=False, length=40), nullable=False
        ),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("supplier_id", sa.Integer(), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("received_by", sa.String(length=100), nullable=True),
        sa.Column("created_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_goods_receipts_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_orders.id"], name=op.f("fk_goods_receipts_order_id_purchase_orders")
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name=op.f("fk_goods_receipts_supplier_id_suppliers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goods_receipts")),
        sa.UniqueConstraint("document_id", name=op.f("uq_goods_receipts_document_id")),
        sa.UniqueConstraint("number", name=op.f("uq_goods_receipts_number")),
    )
    with op.batch_alter_table("goods_receipts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goods_receipts_order_id"), ["order_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_goods_receipts_slip_number"), ["slip_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_goods_receipts_supplier_id"), ["supplier_id"], unique=False)

    op.create_table(
        "invoices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=True),
        sa.Column("supplier_name", sa.Text(), nullable=True),
        sa.Column("buyer_name", sa.Text(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "invoice",
                "credit_note",
                "packing_slip",
                "goods_receipt",
                "purchase_order",
                "purchase_order_change",
                "order_response",
                "statement",
                "receipt",
                "other",
                name="documentkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.String(length=80), nullable=True),
        sa.Column("normal_number", sa.String(length=80), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("subtotal", base.ExactDecimal(), nullable=True),
        sa.Column("discount", base.ExactDecimal(), nullable=True),
        sa.Column("shipping", base.ExactDecimal(), nullable=True),
        sa.Column("tax", base.ExactDecimal(), nullable=True),
        sa.Column("total", base.ExactDecimal(), nullable=True),
        sa.Column("amount_due", base.ExactDecimal(), nullable=True),
        sa.Column("order_numbers", sa.JSON(), nullable=False),
        sa.Column("slip_numbers", sa.JSON(), nullable=False),
        sa.Column("credits", sa.String(length=80), nullable=True),
        sa.Column("iban", sa.String(length=40), nullable=True),
        sa.Column("routing_number", sa.String(length=20), nullable=True),
        sa.Column("account_number", sa.String(length=40), nullable=True),
        sa.Column("payment_terms", sa.Text(), nullable=True),
        sa.Column("remit_to", sa.Text(), nullable=True),
        sa.Column("ship_to", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_invoices_document_id_documents")),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name=op.f("fk_invoices_supplier_id_suppliers")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoices")),
        sa.UniqueConstraint("document_id", name=op.f("uq_invoices_document_id")),
    )
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invoices_normal_number"), ["normal_number"], unique=False)
        batch_op.create_index("ix_invoices_supplier_number", ["supplier_id", "normal_number"], unique=False)

    op.create_table(
        "matches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column(
            "decision",
            sa.Enum("approve", "hold", "wait", "reject", name="matchdecision", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "outcome",
            sa.Enum(
                "matched", "within_tolerance", "waiting", "exception", name="outcome", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("inputs", sa.JSON(), nullable=False),
        sa.Column("inputs_hash", sa.String(length=64), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.Column("rules_version", sa.String(length=60), nullable=False),
        sa.Column("matched_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_matches_document_id_documents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matches")),
        sa.UniqueConstraint("document_id", "serial", name=op.f("uq_matches_document_id_serial")),
    )
    op.create_table(
        "status_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column(
            "from_status",
            sa.Enum(
                "received",
                "read",
                "resolved",
                "matched",
                "waiting",
                "in_approval",
                "approved",
                "rejected",
                "posted",
                "quarantined",
                "filed",
                name="documentstatus",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "to_status",
            sa.Enum(
                "received",
                "read",
                "resolved",
                "matched",
                "waiting",
                "in_approval",
                "approved",
                "rejected",
                "posted",
                "quarantined",
                "filed",
                name="documentstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("changed_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_status_changes_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_changes")),
    )
    with op.batch_alter_table("status_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_status_changes_document_id"), ["document_id"], unique=False)

    op.create_table(
        "tasks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("assignee_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind", sa.Enum("approve", "settle", "look", name="taskkind", native_enum=False, length=40), nullable=False
        ),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("policy", sa.String(length=80), nullable=True),
        sa.Column("opened_at", base.Instant(timezone=True), nullable=False),
        sa.Column("closed_at", base.Instant(timezone=True), nullable=True),
        sa.Column("closed_because", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["assignee_id"], ["users.id"], name=op.f("fk_tasks_assignee_id_users")),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_tasks_document_id_documents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
    )
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.create_index("ix_tasks_assignee_id", ["assignee_id", "closed_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_tasks_document_id"), ["document_id"], unique=False)
        batch_op.create_index(
            "uq_tasks_open",
            ["document_id", "assignee_id"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.create_table(
        "vouchers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("claim_key", sa.String(length=64), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "invoice",
                "credit_note",
                "packing_slip",
                "goods_receipt",
                "purchase_order",
                "purchase_order_change",
                "order_response",
                "statement",
                "receipt",
                "other",
                name="documentkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("invoice_number", sa.String(length=80), nullable=False),
        sa.Column("invoice_date", sa.Date(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("net", base.ExactDecimal(), nullable=False),
        sa.Column("tax", base.ExactDecimal(), nullable=False),
        sa.Column("total", base.ExactDecimal(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("approved_by", sa.Text(), nullable=False),
        sa.Column("approved_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_vouchers_document_id_documents")),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name=op.f("fk_vouchers_supplier_id_suppliers")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vouchers")),
        sa.UniqueConstraint("claim_key", name=op.f("uq_vouchers_claim_key")),
        sa.UniqueConstraint("document_id", name=op.f("uq_vouchers_document_id")),
        sa.UniqueConstraint("number", name=op.f("uq_vouchers_number")),
    )
    op.create_table(
        "allocations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("match_id", sa.Integer(), nullable=False),
        sa.Column("invoice_line", sa.Integer(), nullable=False),
        sa.Column("order_line_id", sa.Integer(), nullable=False),
        sa.Column("receipt", sa.String(length=120), nullable=True),
        sa.Column("quantity", base.ExactDecimal(), nullable=False),
        sa.Column("uom", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["match_id"], ["matches.id"], name=op.f("fk_allocations_match_id_matches")),
        sa.ForeignKeyConstraint(
            ["order_line_id"], ["order_lines.id"], name=op.f("fk_allocations_order_line_id_order_lines")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allocations")),
    )
    with op.batch_alter_table("allocations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_allocations_match_id"), ["match_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_allocations_order_line_id"), ["order_line_id"], unique=False)

    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("policy", sa.String(length=80), nullable=True),
        sa.Column("choice", sa.Enum("approve", "reject", name="choice", native_enum=False, length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("decided_at", base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_decisions_document_id_documents")),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_decisions_task_id_tasks")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_decisions_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decisions_document_id"), ["document_id"], unique=False)

    op.create_table(
        "holds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("match_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column(
            "severity",
            sa.Enum("BP", "BX", "W", "I", "WAIT", name="severity", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "owner",
            sa.Enum(
                "ap",
                "buyer",
                "receiver",
                "quality",
                "requester",
                "controller",
                "vendor_master",
                "treasury",
                "owner",
                "system",
                name="owner",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "release", sa.Enum("auto", "ovr", "never", name="release", native_enum=False, length=40), nullable=False
        ),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("fingerprint", sa.String(length=120), nullable=False),
        sa.Column("raised_at", base.Instant(timezone=True), nullable=False),
        sa.Column("released_at", base.Instant(timezone=True), nullable=True),
        sa.Column("released_by_id", sa.Integer(), nullable=True),
        sa.Column("release_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_holds_document_id_documents")),
        sa.ForeignKeyConstraint(["match_id"], ["matches.id"], name=op.f("fk_holds_match_id_matches")),
        sa.ForeignKeyConstraint(["released_by_id"], ["users.id"], name=op.f("fk_holds_released_by_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    with op.batch_alter_table("holds", schema=None) as batch_op:
        batch_op.create_index("ix_holds_document_id", ["document_id", "released_at"], unique=False)

    op.create_table(
        "invoice_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invoice_id", sa.Integer(), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("sku", sa.String(length=80), nullable=True),
        sa.Column("gtin", sa.String(length=20), nullable=True),
        sa.Column("quantity", base.ExactDecimal(), nullable=True),
        sa.Column("uom", sa.String(length=20), nullable=True),
        sa.Column("unit_price", base.ExactDecimal(), nullable=True),
        sa.Column("price_basis_quantity", base.ExactDecimal(), nullable=False),
        sa.Column("discount_percent", base.ExactDecimal(), nullable=False),
        sa.Column("amount", base.ExactDecimal(), nullable=True),
        sa.Column("tax_rate", base.ExactDecimal(), nullable=True),
        sa.Column("po_number", sa.String(length=60), nullable=True),
        sa.Column("po_line", sa.Integer(), nullable=True),
        sa.Column("quantity_backordered", base.ExactDecimal(), nullable=False),
        sa.Column("is_charge", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["invoice_id"], ["invoices.id"], name=op.f("fk_invoice_lines_invoice_id_invoices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_lines")),
        sa.UniqueConstraint("invoice_id", "line_no", name=op.f("uq_invoice_lines_invoice_id_line_no")),
    )
    op.create_table(
        "postings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("voucher_id", sa.Integer(), nullable=False),
        sa.Column("connector", sa.String(length=40), nullable=False),
        sa.Column("idempotency_key", sa.String(length=64), nullable=False),
        sa.Column(
            "state",
            sa.Enum("waiting", "posted", "refused", name="postingstate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("created_at", base.Instant(timezone=True), nullable=False),
        sa.Column("posted_at", base.Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["voucher_id"], ["vouchers.id"], name=op.f("fk_postings_voucher_id_vouchers")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_postings")),
        sa.UniqueConstraint("idempotency_key", name=op.f("uq_postings_idempotency_key")),
        sa.UniqueConstraint("voucher_id", "connector", name=op.f("uq_postings_voucher_id_connector")),
    )
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_postings_state"), ["state"], unique=False)

    op.create_table(
        "receipt_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("receipt_id", sa.Integer(), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("po_line", sa.Integer(), nullable=True),
        sa.Column("sku", sa.String(length=80), nullable=True),
        sa.Column("gtin", sa.String(length=20), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("quantity", base.ExactDecimal(), nullable=False),
        sa.Column("uom", sa.String(length=20), nullable=False),
        sa.Column("quantity_rejected", base.ExactDecimal(), nullable=False),
        sa.Column("quantity_backordered", base.ExactDecimal(), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["goods_receipts.id"], name=op.f("fk_receipt_lines_receipt_id_goods_receipts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_lines")),
        sa.UniqueConstraint("receipt_id", "line_no", name=op.f("uq_receipt_lines_receipt_id_line_no")),
    )


def downgrade() -> None:
    op.drop_table("receipt_lines")
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_postings_state"))

    op.drop_table("postings")
    op.drop_table("invoice_lines")
    with op.batch_alter_table("holds", schema=None) as batch_op:
        batch_op.drop_index("ix_holds_document_id")

    op.drop_table("holds")
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decisions_document_id"))

    op.drop_table("decisions")
    with op.batch_alter_table("allocations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_allocations_order_line_id"))
        batch_op.drop_index(batch_op.f("ix_allocations_match_id"))

    op.drop_table("allocations")
    op.drop_table("vouchers")
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_tasks_open", sqlite_where=sa.text("closed_at IS NULL"), postgresql_where=sa.text("closed_at IS NULL")
        )
        batch_op.drop_index(batch_op.f("ix_tasks_document_id"))
        batch_op.drop_index("ix_tasks_assignee_id")

    op.drop_table("tasks")
    with op.batch_alter_table("status_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_status_changes_document_id"))

    op.drop_table("status_changes")
    op.drop_table("matches")
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.drop_index("ix_invoices_supplier_number")
        batch_op.drop_index(batch_op.f("ix_invoices_normal_number"))

    op.drop_table("invoices")
    with op.batch_alter_table("goods_receipts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_goods_receipts_supplier_id"))
        batch_op.drop_index(batch_op.f("ix_goods_receipts_slip_number"))
        batch_op.drop_index(batch_op.f("ix_goods_receipts_order_id"))

    op.drop_table("goods_receipts")
    op.drop_table("field_readings")
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_corrections_document_id"))

    op.drop_table("corrections")
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_documents_supplier_id"))
        batch_op.drop_index("ix_documents_status")
        batch_op.drop_index(batch_op.f("ix_documents_part_id"))

    op.drop_table("documents")
    with op.batch_alter_table("parts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_parts_sha256"))

    op.drop_table("parts")
    op.drop_table("order_lines")
    with op.batch_alter_table("arrivals", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_arrivals_message_id"))

    op.drop_table("arrivals")
    op.drop_table("supplier_aliases")
    with op.batch_alter_table("purchase_orders", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_purchase_orders_supplier_id"))
        batch_op.drop_index(batch_op.f("ix_purchase_orders_normal_number"))

    op.drop_table("purchase_orders")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_messages_received_at"))

    op.drop_table("messages")
    with op.batch_alter_table("bank_accounts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bank_accounts_key"))

    op.drop_table("bank_accounts")
    op.drop_table("users")
    with op.batch_alter_table("suppliers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_suppliers_vat_id"))
        batch_op.drop_index(batch_op.f("ix_suppliers_tax_id"))
        batch_op.drop_index(batch_op.f("ix_suppliers_name"))

    op.drop_table("suppliers")
    op.drop_table("rules_versions")
    op.drop_table("policy_versions")
    op.drop_table("originals")
    op.drop_table("exchange_rates")
