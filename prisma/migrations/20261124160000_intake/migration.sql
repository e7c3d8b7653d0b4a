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
