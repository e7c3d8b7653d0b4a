-- The first schema: what the commands of the foundation write and its pages show.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "person" (
  "id" uuid NOT NULL,
  "email" text,
  "name" text NOT NULL,
  "affiliation" text,
  "role" text NOT NULL,
  "is_demo" boolean NOT NULL DEFAULT false,
  "suspended_at" timestamptz(3),
  "created_at" timestamptz(3) NOT NULL,
  "version" integer NOT NULL DEFAULT 1,
  CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "session" (
  "id" uuid NOT NULL,
  "token_hash" text NOT NULL,
  "person_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "last_seen_at" timestamptz(3) NOT NULL,
  "expires_at" timestamptz(3) NOT NULL,
  "ended_at" timestamptz(3),
  CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "body" (
  "id" uuid NOT NULL,
  "tag" text NOT NULL,
  "salt" bytea,
  "content" jsonb,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "log_head" (
  "id" integer NOT NULL DEFAULT 1,
  "size" bigint NOT NULL,
  CONSTRAINT "log_head_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "log_entry" (
  "idx" bigint NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "kind" text NOT NULL,
  "subject" text NOT NULL,
  "canonical" text NOT NULL,
  CONSTRAINT "log_entry_pkey" PRIMARY KEY ("idx")
);

CREATE TABLE "document" (
  "id" uuid NOT NULL,
  "ref" text NOT NULL,
  "title" text NOT NULL,
  "author" text,
  "publisher" text,
  "published_on" text,
  "address" text,
  "is_sample" boolean NOT NULL DEFAULT false,
  "note" text,
  "added_by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "revision" (
  "id" uuid NOT NULL,
  "document_id" uuid NOT NULL,
  "number" integer NOT NULL,
  "text" text NOT NULL,
  "sha256" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claimant" (
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "same_as" text[] NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "claimant_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claim" (
  "id" uuid NOT NULL,
  "ref" text NOT NULL,
  "document_id" uuid NOT NULL,
  "number" integer NOT NULL,
  "claimant_id" uuid NOT NULL,
  "category" text NOT NULL,
  "assertion" text NOT NULL,
  "restatement" text NOT NULL,
  "as_of" text,
  "section" text,
  "state" text NOT NULL,
  "verdict" text,
  "caveat" text,
  "decided_at" timestamptz(3),
  "created_at" timestamptz(3) NOT NULL,
  "version" integer NOT NULL DEFAULT 1,
  "log_idx" bigint NOT NULL,
  "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "restatement")) STORED,
  CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "quote_selector" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "revision_id" uuid NOT NULL,
  "exact" text NOT NULL,
  "prefix" text NOT NULL,
  "suffix" text NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "quote_selector_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "figure" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "position" integer NOT NULL,
  "quote" text NOT NULL,
  "kind" text NOT NULL,
  "comparator" text NOT NULL,
  "low" numeric,
  "high" numeric,
  "low_closed" boolean NOT NULL,
  "high_closed" boolean NOT NULL,
  "written" numeric,
  "unit" text NOT NULL,
  "significant_digits" integer,
  "rule" text NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "source" (
  "id" uuid NOT NULL,
  "ref" text NOT NULL,
  "title" text NOT NULL,
  "publisher" text,
  "author" text,
  "published_on" text,
  "address" text,
  "kind" text NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evidence" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "source_id" uuid NOT NULL,
  "stance" text NOT NULL,
  "standing" text NOT NULL,
  "fact" text NOT NULL,
  "locator" text NOT NULL,
  "is_claimants_own" boolean NOT NULL,
  "added_by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evidence_figure" (
  "id" uuid NOT NULL,
  "evidence_id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "name" text NOT NULL,
  "label" text NOT NULL,
  "quote" text NOT NULL,
  "kind" text NOT NULL,
  "low" numeric,
  "high" numeric,
  "low_closed" boolean NOT NULL,
  "high_closed" boolean NOT NULL,
  "written" numeric,
  "unit" text NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "evidence_figure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "figure_check" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "figure_id" uuid NOT NULL,
  "label" text NOT NULL,
  "expression" text NOT NULL,
  "outcome" text NOT NULL,
  "computed_low" numeric,
  "computed_high" numeric,
  "computed_written" numeric,
  "computed_unit" text NOT NULL,
  "deviation_percent" numeric,
  "added_by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "figure_check_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "review" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "reviewer_id" uuid NOT NULL,
  "verdict" text NOT NULL,
  "framing" text NOT NULL,
  "caveat" text,
  "rationale_id" uuid NOT NULL,
  "opening_id" uuid NOT NULL,
  "claim_hash" text NOT NULL,
  "evidence_hash" text NOT NULL,
  "checks_hash" text NOT NULL,
  "supersedes_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "review_evidence" (
  "review_id" uuid NOT NULL,
  "evidence_id" uuid NOT NULL,
  CONSTRAINT "review_evidence_pkey" PRIMARY KEY ("review_id", "evidence_id")
);

CREATE TABLE "decision" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "verdict" text NOT NULL,
  "caveat" text,
  "basis" text NOT NULL,
  "review_count" integer NOT NULL,
  "decided_by_id" uuid,
  "reason_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "dismissal" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "reason" text NOT NULL,
  "note_id" uuid NOT NULL,
  "dismissed_by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "dismissal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "audit_event" (
  "id" uuid NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "actor_id" uuid,
  "actor_role" text NOT NULL,
  "name" text NOT NULL,
  "subject" text,
  "outcome" text NOT NULL,
  "address_id" uuid,
  "log_idx" bigint,
  CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "site_setting" (
  "key" text NOT NULL,
  "value" jsonb NOT NULL,
  CONSTRAINT "site_setting_pkey" PRIMARY KEY ("key")
);

CREATE UNIQUE INDEX "person_email_key" ON "person" ("email");
CREATE UNIQUE INDEX "session_token_hash_key" ON "session" ("token_hash");
CREATE INDEX "session_person_id_idx" ON "session" ("person_id");
CREATE INDEX "log_entry_subject_idx_idx" ON "log_entry" ("subject", "idx");
CREATE UNIQUE INDEX "document_ref_key" ON "document" ("ref");
CREATE UNIQUE INDEX "revision_document_id_number_key" ON "revision" ("document_id", "number");
CREATE UNIQUE INDEX "claimant_name_key" ON "claimant" ("name");
CREATE UNIQUE INDEX "claim_ref_key" ON "claim" ("ref");
CREATE UNIQUE INDEX "claim_document_id_number_key" ON "claim" ("document_id", "number");
CREATE INDEX "claim_state_idx" ON "claim" ("state");
CREATE UNIQUE INDEX "quote_selector_claim_id_revision_id_key" ON "quote_selector" ("claim_id", "revision_id");
CREATE UNIQUE INDEX "figure_claim_id_position_key" ON "figure" ("claim_id", "position");
CREATE UNIQUE INDEX "source_ref_key" ON "source" ("ref");
CREATE UNIQUE INDEX "source_address_key" ON "source" ("address");
CREATE INDEX "evidence_claim_id_idx" ON "evidence" ("claim_id");
CREATE INDEX "evidence_source_id_idx" ON "evidence" ("source_id");
CREATE UNIQUE INDEX "evidence_figure_claim_id_name_key" ON "evidence_figure" ("claim_id", "name");
CREATE UNIQUE INDEX "figure_check_claim_id_expression_key" ON "figure_check" ("claim_id", "expression");
CREATE UNIQUE INDEX "review_supersedes_id_key" ON "review" ("supersedes_id");
CREATE INDEX "review_claim_id_idx" ON "review" ("claim_id");
CREATE INDEX "decision_claim_id_idx" ON "decision" ("claim_id");
CREATE UNIQUE INDEX "dismissal_claim_id_key" ON "dismissal" ("claim_id");
CREATE INDEX "audit_event_at_idx" ON "audit_event" ("at");

ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id");
ALTER TABLE "document" ADD CONSTRAINT "document_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person" ("id");
ALTER TABLE "document" ADD CONSTRAINT "document_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "revision" ADD CONSTRAINT "revision_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document" ("id");
ALTER TABLE "revision" ADD CONSTRAINT "revision_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "claimant" ADD CONSTRAINT "claimant_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "claim" ADD CONSTRAINT "claim_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document" ("id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "claimant" ("id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "quote_selector" ADD CONSTRAINT "quote_selector_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "quote_selector" ADD CONSTRAINT "quote_selector_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision" ("id");
ALTER TABLE "quote_selector" ADD CONSTRAINT "quote_selector_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "figure" ADD CONSTRAINT "figure_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "figure" ADD CONSTRAINT "figure_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "source" ADD CONSTRAINT "source_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "evidence_figure" ADD CONSTRAINT "evidence_figure_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id");
ALTER TABLE "evidence_figure" ADD CONSTRAINT "evidence_figure_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "figure_check" ADD CONSTRAINT "figure_check_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "figure_check" ADD CONSTRAINT "figure_check_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figure" ("id");
ALTER TABLE "figure_check" ADD CONSTRAINT "figure_check_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person" ("id");
ALTER TABLE "figure_check" ADD CONSTRAINT "figure_check_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "review" ADD CONSTRAINT "review_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person" ("id");
ALTER TABLE "review" ADD CONSTRAINT "review_rationale_id_fkey" FOREIGN KEY ("rationale_id") REFERENCES "body" ("id");
ALTER TABLE "review" ADD CONSTRAINT "review_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "body" ("id");
ALTER TABLE "review" ADD CONSTRAINT "review_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "review" ("id");
ALTER TABLE "review" ADD CONSTRAINT "review_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review" ("id");
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person" ("id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "body" ("id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "body" ("id");
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "person" ("id");
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "body" ("id");

-- What schema.prisma cannot say.

INSERT INTO "log_head" ("id", "size") VALUES (1, 0);
ALTER TABLE "log_head" ADD CONSTRAINT "log_head_one_row" CHECK ("id" = 1 AND "size" >= 0);

ALTER TABLE "person" ADD CONSTRAINT "person_role" CHECK ("role" IN ('reader', 'reviewer', 'editor', 'admin'));
ALTER TABLE "body" ADD CONSTRAINT "body_whole_or_erased" CHECK (("salt" IS NULL) = ("content" IS NULL));
ALTER TABLE "body" ADD CONSTRAINT "body_salt_32_bytes" CHECK ("salt" IS NULL OR octet_length("salt") = 32);
ALTER TABLE "revision" ADD CONSTRAINT "revision_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "claimant" ADD CONSTRAINT "claimant_kind" CHECK ("kind" IN ('person', 'organisation'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_assertion" CHECK ("assertion" IN ('said', 'so'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_state"
  CHECK ("state" IN ('open', 'in-review', 'contested', 'decided', 'stale', 'dismissed'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_verdict"
  CHECK ("verdict" IN ('verified', 'imprecise', 'misleading', 'disputed', 'unverifiable'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_decided_has_verdict"
  CHECK (("state" IN ('decided', 'stale')) = ("verdict" IS NOT NULL) AND ("verdict" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "quote_selector" ADD CONSTRAINT "quote_selector_span"
  CHECK ("start" >= 0 AND "start" < "end" AND char_length("exact") = "end" - "start");
ALTER TABLE "figure" ADD CONSTRAINT "figure_interval" CHECK ("low" <= "high");
ALTER TABLE "figure" ADD CONSTRAINT "figure_kind" CHECK ("kind" IN
  ('money', 'quantity', 'ratio', 'percentage', 'percentage-points', 'count', 'date', 'duration', 'multiple'));
ALTER TABLE "source" ADD CONSTRAINT "source_kind" CHECK ("kind" IN ('primary', 'secondary', 'opinion'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_stance" CHECK ("stance" IN ('supports', 'refutes', 'context'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_standing" CHECK ("standing" IN ('captured', 'transcribed'));
ALTER TABLE "evidence_figure" ADD CONSTRAINT "evidence_figure_interval" CHECK ("low" <= "high");
ALTER TABLE "evidence_figure" ADD CONSTRAINT "evidence_figure_name" CHECK ("name" ~ '^[a-z_][a-z0-9_]*$');
ALTER TABLE "figure_check" ADD CONSTRAINT "figure_check_outcome"
  CHECK ("outcome" IN ('consistent', 'within-tolerance', 'off', 'contradicts', 'not-comparable'));
ALTER TABLE "figure_check" ADD CONSTRAINT "figure_check_interval" CHECK ("computed_low" <= "computed_high");
ALTER TABLE "review" ADD CONSTRAINT "review_verdict"
  CHECK ("verdict" IN ('verified', 'imprecise', 'misleading', 'disputed', 'unverifiable'));
ALTER TABLE "review" ADD CONSTRAINT "review_framing" CHECK ("framing" IN ('exact', 'narrower', 'broader', 'shifted'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_verdict"
  CHECK ("verdict" IN ('verified', 'imprecise', 'misleading', 'disputed', 'unverifiable'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_basis" CHECK (
  ("basis" = 'agreement' AND "reason_id" IS NULL)
  OR ("basis" = 'settlement' AND "reason_id" IS NOT NULL AND "decided_by_id" IS NOT NULL));
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_reason" CHECK ("reason" IN ('not-checkable', 'duplicate'));
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_outcome" CHECK ("outcome" IN ('done', 'refused'));

-- One first review for each reviewer and claim; a change of mind supersedes it.
CREATE UNIQUE INDEX "review_first_of_reviewer" ON "review" ("claim_id", "reviewer_id") WHERE "supersedes_id" IS NULL;
CREATE INDEX "session_live" ON "session" ("person_id") WHERE "ended_at" IS NULL;
CREATE INDEX "claim_search_idx" ON "claim" USING gin ("search");
CREATE INDEX "claim_restatement_trgm" ON "claim" USING gin ("restatement" gin_trgm_ops);
CREATE INDEX "source_title_trgm" ON "source" USING gin ("title" gin_trgm_ops);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION allow_erasure_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.salt IS NULL AND NEW.content IS NULL AND NEW.id = OLD.id AND NEW.tag = OLD.tag
     AND NEW.created_at = OLD.created_at THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a body can only be erased' USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log_entry', 'revision', 'quote_selector', 'figure', 'evidence', 'evidence_figure',
    'figure_check', 'review', 'review_evidence', 'decision', 'dismissal', 'audit_event']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
CREATE TRIGGER erasure_only BEFORE UPDATE ON "body" FOR EACH ROW EXECUTE FUNCTION allow_erasure_only();
CREATE TRIGGER no_delete BEFORE DELETE ON "body" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "body" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
