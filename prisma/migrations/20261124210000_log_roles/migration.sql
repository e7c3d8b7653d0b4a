-- The one way to append to the log. It runs as the owner of the log's tables; the application may call it and cannot
-- write them itself (lib/db/grant-roles.ts). The two parts are the entry's canonical text around the index of the entry
-- before it of the same subject, which is known only once the head is locked: gap-free, and in commit order. The contents
-- are what its hashes stand for, by their names; one call, because nobody else appends until the transaction ends.
CREATE FUNCTION append_log_entry(
  entry_at timestamptz, entry_kind text, entry_subject text, before_previous text, after_previous text, contents jsonb
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entry_idx bigint;
  previous_idx bigint;
  canonical_text text;
  entry jsonb;
BEGIN
  UPDATE log_head SET size = size + 1 WHERE id = 1 RETURNING size - 1 INTO entry_idx;
  SELECT max(idx) INTO previous_idx FROM log_entry WHERE subject = entry_subject;
  canonical_text := before_previous || coalesce(previous_idx::text, 'null') || after_previous;
  IF octet_length(canonical_text) > 65535 THEN
    RAISE EXCEPTION 'a log entry has at most 65535 bytes' USING ERRCODE = 'string_data_right_truncation';
  END IF;
  entry := canonical_text::jsonb;
  IF (entry ->> 'kind', entry ->> 'subject', (entry ->> 'at')::timestamptz, entry -> 'previous')
     IS DISTINCT FROM (entry_kind, entry_subject, entry_at, coalesce(to_jsonb(previous_idx), 'null'::jsonb)) THEN
    RAISE EXCEPTION 'the text of a log entry disagrees with its columns' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO log_entry (idx, at, kind, subject, canonical)
  VALUES (entry_idx, entry_at, entry_kind, entry_subject, canonical_text);
  INSERT INTO log_content (idx, name, value) SELECT entry_idx, key, value FROM jsonb_each(contents);
  RETURN entry_idx;
END $$;
REVOKE ALL ON FUNCTION append_log_entry(timestamptz, text, text, text, text, jsonb) FROM PUBLIC;

-- What the hashes of entries stand for, so that an export can give it word for word.
CREATE TABLE "log_content" (
  "idx" bigint NOT NULL,
  "name" text NOT NULL,
  "value" jsonb NOT NULL,
  CONSTRAINT "log_content_pkey" PRIMARY KEY ("idx", "name")
);
ALTER TABLE "log_content" ADD CONSTRAINT "log_content_idx_fkey" FOREIGN KEY ("idx") REFERENCES "log_entry" ("idx");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "log_content" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "log_content" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The commitment by which entries name a body stays when the body is erased.
ALTER TABLE "body" ADD COLUMN "commitment" text;
ALTER TABLE "body" ADD CONSTRAINT "body_commitment" CHECK ("commitment" ~ '^[0-9a-f]{64}$');
CREATE UNIQUE INDEX "body_commitment_key" ON "body" ("commitment");
CREATE OR REPLACE FUNCTION allow_erasure_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.salt IS NULL AND NEW.content IS NULL AND NEW.id = OLD.id AND NEW.tag = OLD.tag
     AND NEW.commitment IS NOT DISTINCT FROM OLD.commitment AND NEW.created_at = OLD.created_at THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a body can only be erased' USING ERRCODE = 'restrict_violation';
END $$;
