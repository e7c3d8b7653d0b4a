-- Originals and snapshots by their SHA-256. A blob is there once its row is: parts of an upload that was cut short
-- belong to no blob and are swept away.
CREATE TABLE "blob" (
  "sha256" text NOT NULL,
  "upload" uuid NOT NULL,
  "bytes" bigint NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "blob_pkey" PRIMARY KEY ("sha256")
);
CREATE UNIQUE INDEX "blob_upload_key" ON "blob" ("upload");
ALTER TABLE "blob" ADD CONSTRAINT "blob_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "bytes" >= 0);

CREATE TABLE "blob_part" (
  "upload" uuid NOT NULL,
  "position" integer NOT NULL,
  "content" bytea NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "blob_part_pkey" PRIMARY KEY ("upload", "position")
);
-- Most originals are packed already; trying to pack them again costs time on every read and write.
ALTER TABLE "blob_part" ALTER COLUMN "content" SET STORAGE EXTERNAL;
CREATE INDEX "blob_part_created_at_idx" ON "blob_part" ("created_at");

-- What people see of work that goes on in the background; the queue itself is pg-boss's schema.
CREATE TABLE "job" (
  "id" uuid NOT NULL,
  "kind" text NOT NULL,
  "subject" uuid,
  "state" text NOT NULL,
  "step" text,
  "done" integer NOT NULL DEFAULT 0,
  "total" integer,
  "problem" text,
  "attempt" integer NOT NULL DEFAULT 0,
  "requested_by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "job_subject_idx" ON "job" ("subject");
CREATE INDEX "job_state_created_at_idx" ON "job" ("state", "created_at");
ALTER TABLE "job" ADD CONSTRAINT "job_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person" ("id");
ALTER TABLE "job" ADD CONSTRAINT "job_state"
  CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'cancelled'));
ALTER TABLE "job" ADD CONSTRAINT "job_ended"
  CHECK (("state" IN ('done', 'failed', 'cancelled')) = ("ended_at" IS NOT NULL));
ALTER TABLE "job" ADD CONSTRAINT "job_problem" CHECK ("state" <> 'failed' OR "problem" IS NOT NULL);

-- A document being brought in: from its bytes to what was found in it, until it is accepted or discarded.
CREATE TABLE "intake" (
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "original_sha256" text,
  "bytes" bigint,
  "address" text,
  "kind" text,
  "text" text,
  "text_sha256" text,
  "blocks" jsonb,
  "pages" integer,
  "metadata" jsonb,
  "warnings" text[] NOT NULL DEFAULT '{}',
  "claims" jsonb,
  "coverage" jsonb,
  "first" jsonb,
  "document_id" uuid,
  "revises_id" uuid,
  "requested_by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "read_at" timestamptz(3),
  "accepted_at" timestamptz(3),
  "discarded_at" timestamptz(3),
  CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "intake_created_at_idx" ON "intake" ("created_at");
CREATE INDEX "intake_document_id_idx" ON "intake" ("document_id");
ALTER TABLE "intake" ADD CONSTRAINT "intake_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document" ("id");
ALTER TABLE "intake" ADD CONSTRAINT "intake_revises_id_fkey" FOREIGN KEY ("revises_id") REFERENCES "document" ("id");
ALTER TABLE "intake" ADD CONSTRAINT "intake_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person" ("id");
ALTER TABLE "intake" ADD CONSTRAINT "intake_from_somewhere" CHECK ("original_sha256" IS NOT NULL OR "address" IS NOT NULL);
ALTER TABLE "intake" ADD CONSTRAINT "intake_kind" CHECK ("kind" IN ('text', 'markdown', 'html', 'docx', 'pdf'));
ALTER TABLE "intake" ADD CONSTRAINT "intake_read" CHECK (
  "read_at" IS NULL OR ("kind" IS NOT NULL AND "text" IS NOT NULL AND "text_sha256" IS NOT NULL AND "blocks" IS NOT NULL
    AND "metadata" IS NOT NULL AND "claims" IS NOT NULL AND "original_sha256" IS NOT NULL)
  OR "discarded_at" IS NOT NULL);
ALTER TABLE "intake" ADD CONSTRAINT "intake_ends_once" CHECK ("accepted_at" IS NULL OR "discarded_at" IS NULL);
ALTER TABLE "intake" ADD CONSTRAINT "intake_accepted_has_document" CHECK ("accepted_at" IS NULL OR "document_id" IS NOT NULL);

-- A spreadsheet of claims on a document: its rows, which column is what, and what came of each row.
CREATE TABLE "claim_sheet" (
  "id" uuid NOT NULL,
  "document_id" uuid NOT NULL,
  "name" text NOT NULL,
  "original_sha256" text NOT NULL,
  "rows" jsonb,
  "columns" jsonb,
  "proposed_count" integer,
  "unanchored" jsonb,
  "requested_by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "accepted_at" timestamptz(3),
  CONSTRAINT "claim_sheet_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "claim_sheet_document_id_idx" ON "claim_sheet" ("document_id");
ALTER TABLE "claim_sheet" ADD CONSTRAINT "claim_sheet_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document" ("id");
ALTER TABLE "claim_sheet" ADD CONSTRAINT "claim_sheet_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person" ("id");
ALTER TABLE "claim_sheet" ADD CONSTRAINT "claim_sheet_accepted" CHECK (
  ("accepted_at" IS NULL) = ("proposed_count" IS NULL) AND ("accepted_at" IS NULL) = ("unanchored" IS NULL));
