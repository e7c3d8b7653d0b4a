-- Sources as citations, snapshots, passages proved in them, and what watching saw.

-- One spelling of a web address: without scheme, "www.", port of the scheme, fragment, tracking and a last slash.
-- A paper of arXiv is one under each of its addresses and versions, a DOI one in any case.
CREATE FUNCTION canonical_address("address" text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE plain text; host text; path text; query text;
BEGIN
  plain := regexp_replace(regexp_replace("address", '#.*$', ''), '^https?://', '', 'i');
  host := regexp_replace(lower(substring(plain from '^[^/?]*')), '^www\.|:(80|443)$|\.$', '', 'g');
  path := regexp_replace(coalesce(substring(plain from '^[^/?]*(/[^?]*)'), ''), '/+$', '');
  IF host IN ('arxiv.org', 'export.arxiv.org') AND path ~ '^/(abs|pdf|html)/' THEN
    RETURN 'arxiv.org/abs/' || regexp_replace(regexp_replace(path, '^/(abs|pdf|html)/', ''), '(v\d+)?(\.pdf)?$', '');
  ELSIF host IN ('doi.org', 'dx.doi.org') THEN
    RETURN coalesce('arxiv.org/abs/' || substring(lower(path) from '^/10\.48550/arxiv\.(.+?)(?:v\d+)?$'), 'doi.org' || lower(path));
  END IF;
  query := (SELECT string_agg(part, '&' ORDER BY part) FROM unnest(string_to_array(substring(plain from '\?(.*)$'), '&')) part
    WHERE part <> '' AND part !~* '^(utm_[a-z]+|fbclid|gclid|mc_[ce]id|ref_src|igshid)(=|$)');
  RETURN host || path || coalesce('?' || query, '');
END $$;

-- What stays of a text where only letters and digits count: the same for a copy laid out otherwise.
CREATE FUNCTION text_fingerprint("text" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(regexp_replace(lower(normalize("text", NFKC)), '[^[:alnum:]]+', '', 'g'), 'UTF8')), 'hex')
$$;
CREATE INDEX "revision_fingerprint" ON "revision" (text_fingerprint("text"));
CREATE INDEX "document_canonical_address" ON "document" (canonical_address("address"));

ALTER TABLE "source"
  ADD COLUMN "canonical_address" text GENERATED ALWAYS AS (canonical_address("address")) STORED,
  ADD COLUMN "doi" text,
  ADD COLUMN "arxiv_id" text,
  ADD COLUMN "csl" jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN "origin" text,
  ADD COLUMN "is_corrected" boolean NOT NULL DEFAULT false,
  -- The source that this one turned out to be when its text was read: it stands for it from then on.
  ADD COLUMN "same_as_id" uuid,
  ADD COLUMN "created_at" timestamptz(3) NOT NULL DEFAULT now();
DROP INDEX "source_address_key";
ALTER TABLE "source" ADD CONSTRAINT "source_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "source" ("id");
ALTER TABLE "source" ADD CONSTRAINT "source_same_as" CHECK ("same_as_id" <> "id");
CREATE UNIQUE INDEX "source_canonical_address_key" ON "source" ("canonical_address");
CREATE UNIQUE INDEX "source_doi_key" ON "source" ("doi");
CREATE UNIQUE INDEX "source_arxiv_id_key" ON "source" ("arxiv_id");
ALTER TABLE "source" ADD CONSTRAINT "source_doi" CHECK ("doi" ~ '^10\.\d{4,9}/\S+$' AND "doi" = lower("doi"));

-- What a source's record said before it was corrected.
CREATE TABLE "source_correction" (
  "id" uuid NOT NULL,
  "source_id" uuid NOT NULL,
  "before" jsonb NOT NULL,
  "by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "source_correction_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "source_correction_source_id_idx" ON "source_correction" ("source_id");
ALTER TABLE "source_correction" ADD CONSTRAINT "source_correction_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id");
ALTER TABLE "source_correction" ADD CONSTRAINT "source_correction_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person" ("id");
ALTER TABLE "source_correction" ADD CONSTRAINT "source_correction_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");

-- One source takes what it says from another.
CREATE TABLE "derivation" (
  "id" uuid NOT NULL,
  "source_id" uuid NOT NULL,
  "from_id" uuid NOT NULL,
  "by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "derivation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "derivation_source_id_from_id_key" ON "derivation" ("source_id", "from_id");
CREATE INDEX "derivation_from_id_idx" ON "derivation" ("from_id");
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id");
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "source" ("id");
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person" ("id");
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");

-- An editor parted a source from the one that it had been found to say the same as: the two stay two.
CREATE TABLE "source_parting" (
  "id" uuid NOT NULL,
  "source_id" uuid NOT NULL,
  "from_id" uuid NOT NULL,
  "reason" text NOT NULL,
  "by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "source_parting_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "source_parting_source_id_idx" ON "source_parting" ("source_id");
ALTER TABLE "source_parting" ADD CONSTRAINT "source_parting_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id");
ALTER TABLE "source_parting" ADD CONSTRAINT "source_parting_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "source" ("id");
ALTER TABLE "source_parting" ADD CONSTRAINT "source_parting_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person" ("id");

-- What an address returned at one moment. "pages" holds where each page begins in the text, in code points;
-- "tables" the cells of a spreadsheet by sheet. "capture_id" is the job that made it, which makes it once.
CREATE TABLE "snapshot" (
  "id" uuid NOT NULL,
  "source_id" uuid NOT NULL,
  "number" integer NOT NULL,
  "capture_id" uuid NOT NULL,
  "via" text NOT NULL,
  "sha256" text NOT NULL,
  "bytes" bigint NOT NULL,
  "media_type" text NOT NULL,
  "file_name" text,
  "requested_address" text,
  "final_address" text,
  "status" integer,
  "headers" jsonb NOT NULL,
  "text" text NOT NULL,
  "text_sha256" text NOT NULL,
  "fingerprint" text GENERATED ALWAYS AS (text_fingerprint("text")) STORED,
  -- Of the article in a web page, which is what a document brought by its address is read as.
  "article_fingerprint" text,
  "pages" integer[] NOT NULL,
  "tables" jsonb,
  "captured_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "snapshot_source_id_number_key" ON "snapshot" ("source_id", "number");
CREATE UNIQUE INDEX "snapshot_capture_id_key" ON "snapshot" ("capture_id");
CREATE INDEX "snapshot_sha256_idx" ON "snapshot" ("sha256");
CREATE INDEX "snapshot_fingerprint_idx" ON "snapshot" ("fingerprint");
CREATE INDEX "snapshot_final_address" ON "snapshot" (canonical_address("final_address"));
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id");
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_via" CHECK ("via" IN ('fetched', 'uploaded'));
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_hashes"
  CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "text_sha256" ~ '^[0-9a-f]{64}$' AND "bytes" >= 0 AND "number" >= 1);

-- Each look at a source: whether it was reached, whether its bytes changed, whether a cited passage did.
CREATE TABLE "visit" (
  "id" uuid NOT NULL,
  "source_id" uuid NOT NULL,
  "capture_id" uuid NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "purpose" text NOT NULL,
  "failure" text,
  "status" integer,
  "sha256" text,
  "bytes_changed" boolean,
  "passages_changed" integer,
  "snapshot_id" uuid,
  CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "visit_capture_id_key" ON "visit" ("capture_id");
CREATE INDEX "visit_source_id_at_idx" ON "visit" ("source_id", "at");
ALTER TABLE "visit" ADD CONSTRAINT "visit_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id");
ALTER TABLE "visit" ADD CONSTRAINT "visit_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot" ("id");
ALTER TABLE "visit" ADD CONSTRAINT "visit_purpose" CHECK ("purpose" IN ('capture', 'watch'));
ALTER TABLE "visit" ADD CONSTRAINT "visit_reached_or_failed" CHECK (("failure" IS NULL) = ("sha256" IS NOT NULL));

-- When a cited source is looked at again; "misses" counts failures in a row, which make the looks rarer.
CREATE TABLE "watch" (
  "source_id" uuid NOT NULL,
  "due_at" timestamptz(3) NOT NULL,
  "misses" integer NOT NULL DEFAULT 0,
  "steady" integer NOT NULL DEFAULT 0,
  CONSTRAINT "watch_pkey" PRIMARY KEY ("source_id")
);
CREATE INDEX "watch_due_at_idx" ON "watch" ("due_at");
ALTER TABLE "watch" ADD CONSTRAINT "watch_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source" ("id");

-- A passage proved in a snapshot; a search that found nothing; a question put to the claimant.
ALTER TABLE "evidence"
  ADD COLUMN "kind" text NOT NULL DEFAULT 'passage',
  ADD COLUMN "relevance" text NOT NULL DEFAULT 'direct',
  ADD COLUMN "note" text,
  ADD COLUMN "scope_period" text,
  ADD COLUMN "scope_place" text,
  ADD COLUMN "scope_method" text,
  ADD COLUMN "snapshot_id" uuid,
  ADD COLUMN "start" integer,
  ADD COLUMN "end" integer,
  ADD COLUMN "prefix" text,
  ADD COLUMN "suffix" text,
  ADD COLUMN "page" integer,
  ADD COLUMN "query" text,
  ADD COLUMN "done_on" text,
  ADD COLUMN "means" text,
  ADD COLUMN "answered_on" text,
  ADD COLUMN "awaited_until" text;
CREATE INDEX "evidence_snapshot_id_idx" ON "evidence" ("snapshot_id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind" CHECK ("kind" IN ('passage', 'search', 'enquiry'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_relevance" CHECK ("relevance" IN ('direct', 'partial', 'background'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_captured_is_proved" CHECK (
  ("standing" = 'captured') = ("snapshot_id" IS NOT NULL)
  AND ("snapshot_id" IS NULL) = ("start" IS NULL) AND ("start" IS NULL) = ("end" IS NULL)
  AND ("start" IS NULL) = ("prefix" IS NULL) AND ("prefix" IS NULL) = ("suffix" IS NULL)
  AND ("start" IS NULL OR ("start" >= 0 AND "start" < "end")));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_search" CHECK (
  "kind" <> 'search' OR ("query" IS NOT NULL AND "done_on" IS NOT NULL AND "snapshot_id" IS NULL));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_enquiry" CHECK (
  "kind" <> 'enquiry' OR ("query" IS NOT NULL AND "done_on" IS NOT NULL AND "means" IS NOT NULL
    AND ("answered_on" IS NULL) <> ("awaited_until" IS NULL)));

-- Whether the verdict rests on nothing but evidence of the claimant's own, which is said wherever it is shown.
ALTER TABLE "claim" ADD COLUMN "is_on_own_word" boolean NOT NULL DEFAULT false;
ALTER TABLE "claim" ADD CONSTRAINT "claim_own_word" CHECK ("verdict" IS NOT NULL OR NOT "is_on_own_word");

-- The passage is in its snapshot, letter by letter, and the snapshot is of the evidence's source.
CREATE FUNCTION prove_passage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.snapshot_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM snapshot WHERE id = NEW.snapshot_id AND source_id = NEW.source_id
      AND substr("text", NEW."start" + 1, NEW."end" - NEW."start") = NEW.fact) THEN
    RAISE EXCEPTION 'this passage is not in that snapshot';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER prove_passage BEFORE INSERT ON "evidence" FOR EACH ROW EXECUTE FUNCTION prove_passage();

-- Whether evidence bears on the claim and which way it points, judged anew; the first judgement is on the evidence.
CREATE TABLE "evidence_judgement" (
  "id" uuid NOT NULL,
  "evidence_id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "question" text NOT NULL,
  "answer" text NOT NULL,
  "reason" text,
  "by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "evidence_judgement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "evidence_judgement_evidence_id_idx" ON "evidence_judgement" ("evidence_id");
CREATE INDEX "evidence_judgement_claim_id_idx" ON "evidence_judgement" ("claim_id");
ALTER TABLE "evidence_judgement" ADD CONSTRAINT "evidence_judgement_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id");
ALTER TABLE "evidence_judgement" ADD CONSTRAINT "evidence_judgement_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "evidence_judgement" ADD CONSTRAINT "evidence_judgement_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person" ("id");
ALTER TABLE "evidence_judgement" ADD CONSTRAINT "evidence_judgement_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "evidence_judgement" ADD CONSTRAINT "evidence_judgement_answer" CHECK (
  ("question" = 'stance' AND "answer" IN ('supports', 'refutes', 'context'))
  OR ("question" = 'relevance' AND "answer" IN ('direct', 'partial', 'background')));

-- An evidence figure read anew keeps the old: the latest revision of a name stands.
ALTER TABLE "evidence_figure"
  ADD COLUMN "revision" integer NOT NULL DEFAULT 1,
  ADD COLUMN "start" integer,
  ADD COLUMN "end" integer,
  ADD COLUMN "cell" text,
  ADD COLUMN "context" text;
DROP INDEX "evidence_figure_claim_id_name_key";
CREATE UNIQUE INDEX "evidence_figure_claim_id_name_revision_key" ON "evidence_figure" ("claim_id", "name", "revision");

-- A document under check is no evidence for its own claims: not by its address, not as a copy of any of its
-- revisions, not under the address where a snapshot was found, and not through what it was derived from.
CREATE FUNCTION cites_document("of_source" uuid, "of_document" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH RECURSIVE roots(id) AS (
    SELECT "of_source" UNION SELECT d.from_id FROM derivation d JOIN roots r ON d.source_id = r.id
  ), own AS (
    SELECT canonical_address(address) AS address FROM document WHERE id = "of_document" AND address IS NOT NULL
  )
  SELECT EXISTS (SELECT FROM roots JOIN source s ON s.id = roots.id JOIN own ON s.canonical_address = own.address)
    OR EXISTS (SELECT FROM roots JOIN snapshot n ON n.source_id = roots.id
      WHERE canonical_address(n.final_address) IN (SELECT address FROM own)
        OR n.fingerprint IN (SELECT text_fingerprint(v."text") FROM revision v WHERE v.document_id = "of_document")
        OR n.article_fingerprint IN (SELECT text_fingerprint(v."text") FROM revision v WHERE v.document_id = "of_document"))
$$;

CREATE FUNCTION refuse_self_citation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE is_own boolean;
BEGIN
  IF TG_TABLE_NAME = 'evidence' THEN
    SELECT cites_document(NEW.source_id, c.document_id) INTO is_own FROM claim c WHERE c.id = NEW.claim_id;
  ELSE
    -- A source, a snapshot of one or a derivation may turn standing evidence into self-citation.
    WITH RECURSIVE below(id) AS (
      SELECT CASE TG_TABLE_NAME WHEN 'source' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'source_id')::uuid END
      UNION SELECT d.source_id FROM derivation d JOIN below b ON d.from_id = b.id
    )
    SELECT EXISTS (
      SELECT FROM (SELECT DISTINCT e.source_id, c.document_id FROM below
        JOIN evidence e ON e.source_id = below.id JOIN claim c ON c.id = e.claim_id) cited
      WHERE cites_document(cited.source_id, cited.document_id)) INTO is_own;
  END IF;
  IF is_own THEN
    RAISE EXCEPTION 'cites-itself: the document under check cannot be evidence for its own claims';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER self_citation AFTER INSERT ON "evidence" FOR EACH ROW EXECUTE FUNCTION refuse_self_citation();
CREATE TRIGGER self_citation AFTER INSERT ON "derivation" FOR EACH ROW EXECUTE FUNCTION refuse_self_citation();
CREATE TRIGGER self_citation AFTER INSERT ON "snapshot" FOR EACH ROW EXECUTE FUNCTION refuse_self_citation();
CREATE TRIGGER self_citation AFTER UPDATE OF "address" ON "source" FOR EACH ROW EXECUTE FUNCTION refuse_self_citation();

-- A new revision or address of a document may be that of a source that its claims already cite.
CREATE FUNCTION refuse_cited_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own uuid := CASE TG_TABLE_NAME WHEN 'document' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'document_id')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT e.source_id FROM evidence e JOIN claim c ON c.id = e.claim_id
      WHERE c.document_id = own) cited WHERE cites_document(cited.source_id, own)) THEN
    RAISE EXCEPTION 'cites-itself: the document under check cannot be evidence for its own claims';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER self_citation AFTER INSERT ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_cited_document();
CREATE TRIGGER self_citation AFTER UPDATE OF "address" ON "document" FOR EACH ROW EXECUTE FUNCTION refuse_cited_document();

-- A source is derived from no source that is derived from it.
CREATE FUNCTION refuse_derivation_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (WITH RECURSIVE roots(id) AS (
      SELECT NEW.from_id UNION SELECT d.from_id FROM derivation d JOIN roots r ON d.source_id = r.id
    ) SELECT FROM roots WHERE id = NEW.source_id) THEN
    RAISE EXCEPTION 'derivation-circle: a source cannot be derived from itself';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER derivation_circle BEFORE INSERT ON "derivation" FOR EACH ROW EXECUTE FUNCTION refuse_derivation_circle();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['source_correction', 'derivation', 'snapshot', 'visit', 'source_parting'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION %I()', name,
      CASE WHEN name IN ('visit', 'source_parting') THEN 'refuse_change' ELSE 'allow_publication_only' END);
    EXECUTE format('CREATE TRIGGER no_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "evidence_judgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CALL keep_with_claim('evidence_judgement');
