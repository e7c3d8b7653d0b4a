-- A row is public when it has a log entry and its document is published. Until then it is the desk's.

ALTER TABLE "document" ADD COLUMN "publication" text NOT NULL DEFAULT 'private';
ALTER TABLE "document" ADD COLUMN "publish_scope" text;
ALTER TABLE "document" ADD COLUMN "publish_at" timestamptz(3);
UPDATE "document" SET "publication" = 'published', "publish_scope" = 'all';
ALTER TABLE "document" ADD CONSTRAINT "document_publication"
  CHECK ("publication" IN ('private', 'published', 'unpublished'));
ALTER TABLE "document" ADD CONSTRAINT "document_publish_scope" CHECK ("publish_scope" IN ('all', 'decided'));
ALTER TABLE "document" ADD CONSTRAINT "document_published_has_scope"
  CHECK ("publication" <> 'published' OR "publish_scope" IS NOT NULL);
ALTER TABLE "document" ADD CONSTRAINT "document_set_time_before_publication"
  CHECK ("publish_at" IS NULL OR ("publication" <> 'published' AND "publish_scope" IS NOT NULL));
CREATE INDEX "document_publish_at_idx" ON "document" ("publish_at");

-- What a text was made from: the original's hash and kind, and its blocks by code points.
ALTER TABLE "revision" ADD COLUMN "blocks" jsonb;
ALTER TABLE "revision" ADD COLUMN "original_sha256" text;
ALTER TABLE "revision" ADD COLUMN "media_kind" text;
ALTER TABLE "revision" ADD CONSTRAINT "revision_original_sha256" CHECK ("original_sha256" ~ '^[0-9a-f]{64}$');
CREATE INDEX "revision_sha256_idx" ON "revision" ("sha256");

-- Who published, set a time or unpublished, when and why.
CREATE TABLE "publication" (
  "id" uuid NOT NULL,
  "document_id" uuid NOT NULL,
  "act" text NOT NULL,
  "scope" text,
  "set_for" timestamptz(3),
  "reason_id" uuid,
  "by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "publication_document_id_idx" ON "publication" ("document_id");
ALTER TABLE "publication" ADD CONSTRAINT "publication_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document" ("id");
ALTER TABLE "publication" ADD CONSTRAINT "publication_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person" ("id");
ALTER TABLE "publication" ADD CONSTRAINT "publication_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "body" ("id");
ALTER TABLE "publication" ADD CONSTRAINT "publication_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "publication" ADD CONSTRAINT "publication_act" CHECK (
  ("act" = 'schedule' AND "scope" IS NOT NULL AND "set_for" IS NOT NULL AND "log_idx" IS NULL)
  OR ("act" = 'cancel' AND "log_idx" IS NULL)
  OR ("act" = 'publish' AND "scope" IS NOT NULL AND "log_idx" IS NOT NULL)
  OR ("act" = 'unpublish' AND "reason_id" IS NOT NULL AND "log_idx" IS NOT NULL));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "publication" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "publication" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What stands in a document and is not a claim yet.
CREATE TABLE "proposal" (
  "id" uuid NOT NULL,
  "document_id" uuid NOT NULL,
  "revision_id" uuid NOT NULL,
  "exact" text NOT NULL,
  "prefix" text NOT NULL,
  "suffix" text NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "restatement" text,
  "question" jsonb,
  "assertion" text,
  "assertion_question" jsonb,
  "claimant" text,
  "section" text,
  "score" double precision NOT NULL,
  "reasons" text[] NOT NULL,
  "figures" jsonb NOT NULL,
  "origin" text NOT NULL,
  "source_address" text,
  "state" text NOT NULL DEFAULT 'proposed',
  "reason" text,
  "decided_by_id" uuid,
  "decided_at" timestamptz(3),
  "claim_id" uuid,
  "proposed_by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "proposal_revision_id_start_end_key" ON "proposal" ("revision_id", "start", "end");
CREATE UNIQUE INDEX "proposal_claim_id_key" ON "proposal" ("claim_id");
CREATE INDEX "proposal_document_id_state_idx" ON "proposal" ("document_id", "state");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document" ("id");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision" ("id");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person" ("id");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person" ("id");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_span"
  CHECK ("start" >= 0 AND "start" < "end" AND char_length("exact") = "end" - "start");
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_state" CHECK (
  ("state" = 'proposed' AND "decided_at" IS NULL AND "claim_id" IS NULL)
  OR ("state" = 'accepted' AND "decided_at" IS NOT NULL AND "claim_id" IS NOT NULL)
  OR ("state" = 'dismissed' AND "decided_at" IS NOT NULL AND "claim_id" IS NULL AND "reason" IS NOT NULL));
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_assertion" CHECK ("assertion" IN ('said', 'so'));
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_origin" CHECK ("origin" IN ('extraction', 'spreadsheet', 'person'));
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_restatement_or_question"
  CHECK ("restatement" IS NOT NULL OR "question" IS NOT NULL OR "assertion_question" IS NOT NULL);

-- An entry is given once, and nothing else of a kept row changes.
CREATE FUNCTION allow_publication_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.log_idx IS NULL AND NEW.log_idx IS NOT NULL
     AND to_jsonb(NEW) - 'log_idx' = to_jsonb(OLD) - 'log_idx' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Whether an entry was appended by the transaction that asks.
CREATE FUNCTION is_entry_of_now("index" bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM log_entry WHERE idx = "index" AND xmin::text = pg_current_xact_id()::xid::text)
$$;

-- Gives a table of a claim's rows (columns id, claim_id, log_idx) the two rules above.
CREATE PROCEDURE keep_with_claim(name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER IF EXISTS append_only ON %I', name);
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION allow_publication_only()', name);
  EXECUTE format('CREATE TRIGGER no_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  -- A function for each table, so that its statements are planned once: they run while other writers wait.
  -- Rows of a claim: public with it, private with it. A quote in a private revision waits for that.
  EXECUTE format($follow$
    CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
    DECLARE own bigint; of_claim bigint; is_live boolean;
    BEGIN
      SELECT log_idx INTO own FROM %2$I WHERE id = NEW.id;
      SELECT c.log_idx, c.log_idx IS NOT NULL AND d.publication = 'published' INTO of_claim, is_live
        FROM claim c JOIN document d ON d.id = c.document_id WHERE c.id = NEW.claim_id;
      IF is_live AND own IS NULL AND NOT %3$s THEN
        RAISE EXCEPTION 'a %2$s of a public claim has no log entry' USING ERRCODE = 'restrict_violation';
      ELSIF own IS NOT NULL AND (of_claim IS NULL OR (NOT is_live AND is_entry_of_now(own))) THEN
        RAISE EXCEPTION 'a %2$s of a private claim has a log entry' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NULL;
    END $body$ $follow$, 'follow_claim_of_' || name, name,
    CASE name WHEN 'quote_selector' THEN '(SELECT log_idx IS NULL FROM revision WHERE id = NEW.revision_id)' ELSE 'false' END);
  EXECUTE format('CREATE CONSTRAINT TRIGGER follow_claim AFTER INSERT OR UPDATE ON %I
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()', name, 'follow_claim_of_' || name);
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['document', 'revision', 'claimant', 'claim', 'source', 'quote_selector', 'figure',
    'evidence', 'evidence_figure', 'figure_check', 'review', 'decision', 'dismissal']
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN log_idx DROP NOT NULL', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['quote_selector', 'figure', 'evidence', 'evidence_figure', 'figure_check', 'review',
    'decision', 'dismissal']
  LOOP
    CALL keep_with_claim(name);
  END LOOP;
END $$;
DROP TRIGGER append_only ON "revision";
CREATE TRIGGER append_only BEFORE UPDATE ON "revision" FOR EACH ROW EXECUTE FUNCTION allow_publication_only();
CREATE TRIGGER no_delete BEFORE DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "document" ADD CONSTRAINT "document_private_until_logged"
  CHECK (("publication" = 'private') = ("log_idx" IS NULL));

-- A claim has a number once it is public, so that numbers count nothing that readers cannot see.
ALTER TABLE "claim" ALTER COLUMN "number" DROP NOT NULL;
ALTER TABLE "claim" ADD CONSTRAINT "claim_numbered_when_public" CHECK (("number" IS NULL) = ("log_idx" IS NULL));

-- What readers see of a public claim or document changes only with an entry of the same transaction.
CREATE FUNCTION log_claim_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE desks text[] := ARRAY['log_idx', 'version', 'worth', 'opened_by_id', 'search'];
BEGIN
  IF (SELECT publication FROM document WHERE id = NEW.document_id) = 'published' THEN
    IF OLD.log_idx IS NOT NULL
      AND to_jsonb(OLD) - desks IS DISTINCT FROM to_jsonb(NEW) - desks
      AND NOT is_entry_of_now(NEW.log_idx) THEN
      RAISE EXCEPTION 'a public claim changes only with a log entry' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF OLD.log_idx IS DISTINCT FROM NEW.log_idx THEN
    RAISE EXCEPTION 'a claim of a private document has no log entry' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.log_idx IS NOT NULL AND NEW.log_idx IS NULL THEN
    RAISE EXCEPTION 'what is logged stays logged' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_claim_change BEFORE UPDATE ON "claim" FOR EACH ROW EXECUTE FUNCTION log_claim_change();

CREATE FUNCTION log_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE desks text[] := ARRAY['log_idx', 'publish_at', 'added_by_id'];
BEGIN
  IF (OLD.publication IS DISTINCT FROM NEW.publication OR NEW.publication = 'published')
    AND to_jsonb(OLD) - desks IS DISTINCT FROM to_jsonb(NEW) - desks
    AND NOT is_entry_of_now(NEW.log_idx) THEN
    RAISE EXCEPTION 'a public document changes only with a log entry' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_document_change BEFORE UPDATE ON "document" FOR EACH ROW EXECUTE FUNCTION log_document_change();

-- At commit: the rows of a claim that becomes public all have entries. Those of a new claim are as new, and follow it.
CREATE FUNCTION publish_claim_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE partial text;
BEGIN
  IF NOT EXISTS (SELECT FROM claim c JOIN document d ON d.id = c.document_id
    WHERE c.id = NEW.id AND c.log_idx IS NOT NULL AND d.publication = 'published') THEN
    RETURN NULL;
  END IF;
  partial := CASE
    WHEN EXISTS (SELECT FROM figure WHERE claim_id = NEW.id AND log_idx IS NULL) THEN 'figure'
    WHEN EXISTS (SELECT FROM evidence WHERE claim_id = NEW.id AND log_idx IS NULL) THEN 'evidence'
    WHEN EXISTS (SELECT FROM evidence_figure WHERE claim_id = NEW.id AND log_idx IS NULL) THEN 'evidence_figure'
    WHEN EXISTS (SELECT FROM figure_check WHERE claim_id = NEW.id AND log_idx IS NULL) THEN 'figure_check'
    WHEN EXISTS (SELECT FROM review WHERE claim_id = NEW.id AND log_idx IS NULL) THEN 'review'
    WHEN EXISTS (SELECT FROM decision WHERE claim_id = NEW.id AND log_idx IS NULL) THEN 'decision'
    WHEN EXISTS (SELECT FROM dismissal WHERE claim_id = NEW.id AND log_idx IS NULL) THEN 'dismissal'
  END;
  IF partial IS NOT NULL THEN
    RAISE EXCEPTION 'a public claim has a % without a log entry', partial USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publish_claim_whole AFTER UPDATE OF "log_idx" ON "claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publish_claim_whole();

-- What became of a claim's quote in a new revision, and whether somebody has looked at it since.
CREATE TABLE "reanchoring" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "revision_id" uuid NOT NULL,
  "outcome" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "settled_at" timestamptz(3),
  "settled_by_id" uuid,
  CONSTRAINT "reanchoring_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "reanchoring_claim_id_revision_id_key" ON "reanchoring" ("claim_id", "revision_id");
CREATE INDEX "reanchoring_revision_id_idx" ON "reanchoring" ("revision_id");
ALTER TABLE "reanchoring" ADD CONSTRAINT "reanchoring_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "reanchoring" ADD CONSTRAINT "reanchoring_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision" ("id");
ALTER TABLE "reanchoring" ADD CONSTRAINT "reanchoring_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person" ("id");
ALTER TABLE "reanchoring" ADD CONSTRAINT "reanchoring_outcome"
  CHECK ("outcome" IN ('unchanged', 'moved', 'reworded', 'figure-changed', 'gone', 'duplicated'));

-- A figure of a revision that needs no claim, and why.
CREATE TABLE "exemption" (
  "id" uuid NOT NULL,
  "revision_id" uuid NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "reason" text NOT NULL,
  "added_by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "exemption_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "exemption_revision_id_start_end_key" ON "exemption" ("revision_id", "start", "end");
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision" ("id");
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person" ("id");
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_span" CHECK ("start" >= 0 AND "start" < "end");
CREATE TRIGGER append_only BEFORE UPDATE ON "exemption" FOR EACH ROW EXECUTE FUNCTION allow_publication_only();
CREATE TRIGGER no_delete BEFORE DELETE ON "exemption" FOR EACH ROW EXECUTE FUNCTION refuse_change();
