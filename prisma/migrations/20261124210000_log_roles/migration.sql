-- The one way to append to the log. It runs as the owner of the log's tables; the application may call it and cannot
-- write them itself (lib/db/grant-roles.ts). The two parts are the entry's canonical text around the index of the entry
-- before it of the same subject, which is known only once the head is locked: gap-free, and in commit order. The contents
-- are what its commitments are to, by their names, each with its salt; one call, because nobody else appends until the
-- transaction ends.
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
  INSERT INTO log_content (idx, name, salt, value)
  SELECT entry_idx, key, decode(value ->> 'salt', 'hex'), value -> 'value' FROM jsonb_each(contents);
  RETURN entry_idx;
END $$;
REVOKE ALL ON FUNCTION append_log_entry(timestamptz, text, text, text, text, jsonb) FROM PUBLIC;

-- What the commitments of entries are to, so that an export can give it word for word.
CREATE TABLE "log_content" (
  "idx" bigint NOT NULL,
  "name" text NOT NULL,
  "salt" bytea,
  "value" jsonb,
  CONSTRAINT "log_content_pkey" PRIMARY KEY ("idx", "name"),
  CONSTRAINT "log_content_salt" CHECK (octet_length("salt") = 32)
);
ALTER TABLE "log_content" ADD CONSTRAINT "log_content_idx_fkey" FOREIGN KEY ("idx") REFERENCES "log_entry" ("idx");
CREATE FUNCTION erase_content_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.salt IS NULL AND NEW.value IS NULL AND NEW.idx = OLD.idx AND NEW.name = OLD.name THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the content of an entry can only be erased' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER erasure_only BEFORE UPDATE ON "log_content" FOR EACH ROW EXECUTE FUNCTION erase_content_only();
CREATE TRIGGER no_delete BEFORE DELETE ON "log_content" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "log_content" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The one change of a content that the application may make; gives how many were erased.
CREATE FUNCTION erase_log_content(of_idx bigint, of_name text) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH erased AS (
    UPDATE log_content SET salt = NULL, value = NULL WHERE idx = of_idx AND name = of_name AND value IS NOT NULL
    RETURNING idx)
  SELECT count(*) FROM erased
$$;
REVOKE ALL ON FUNCTION erase_log_content(bigint, text) FROM PUBLIC;

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

-- At commit: a row carries the index of an entry that the same transaction appended, and that names the claim, document
-- or page that the row belongs to; so no row can be slipped under an entry that says something else. A page that a
-- recovery puts back is the exception: it carries its old entry, whose content it has to be, word for word.
-- `keep_with_entry` gives a table with log_idx this rule; called for each that a later migration adds. The audit is nobody's
-- page. Each table has a function of its own, so that its statements are planned once: they run while other writers wait.
CREATE PROCEDURE keep_with_entry(name text) LANGUAGE plpgsql AS $$
DECLARE
  columns text[] := ARRAY(SELECT c.column_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name = name AND c.column_name IN ('claim_id', 'document_id') ORDER BY 1);
  -- What somebody says of themselves is an entry about them, and tells of no document that is private.
  about text := CASE
    WHEN name IN ('claim', 'document') THEN 'NEW.id::text'
    WHEN name = 'interest_note' THEN 'NEW.person_id::text'
    WHEN columns = '{}' THEN '''''::text'
    ELSE 'coalesce(NEW.' || array_to_string(columns, '::text, NEW.') || '::text)' END;
  put_back text := CASE name WHEN 'site_page' THEN 'EXISTS (SELECT FROM log_content c WHERE c.idx = NEW.log_idx AND c.name = ''page''
      AND c.value = jsonb_build_object(''page'', NEW.name, ''number'', NEW.number, ''markdown'', NEW.markdown))' ELSE 'false' END;
BEGIN
  EXECUTE format($agree$
    CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
    DECLARE entry_text text; is_of_now boolean;
    BEGIN
      SELECT canonical, xmin::text = pg_current_xact_id()::xid::text INTO entry_text, is_of_now
        FROM log_entry WHERE idx = NEW.log_idx;
      IF %4$s THEN
        RETURN NULL;
      ELSIF is_of_now IS NOT TRUE THEN
        RAISE EXCEPTION 'a row of %2$s carries an entry of another change' USING ERRCODE = 'restrict_violation';
      ELSIF strpos(entry_text, %3$s) = 0 THEN
        RAISE EXCEPTION 'a row of %2$s carries an entry that does not name it' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NULL;
    END $body$ $agree$, 'agree_with_entry_of_' || name, name, about, put_back);
  EXECUTE format('CREATE CONSTRAINT TRIGGER agree_with_entry AFTER INSERT OR UPDATE OF log_idx ON %I
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.log_idx IS NOT NULL)
    EXECUTE FUNCTION %I()', name, 'agree_with_entry_of_' || name);
END $$;

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'log_idx' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'audit_event'
  LOOP
    CALL keep_with_entry(name);
  END LOOP;
END $$;

-- The number of the next public claim of a document, for the entry at an index: given after the append, which nobody
-- else can do until the transaction ends, so that numbers are in the log's order. A private claim has none.
CREATE FUNCTION next_claim_number(of_document uuid, at_index bigint) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF at_index IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT coalesce(max(number), 0) + 1 FROM claim WHERE document_id = of_document);
END $$;

-- The claimant of a name, added where the ledger does not know it yet, and public from its first public claim.
CREATE FUNCTION claimant_of(of_name text, of_kind text, addresses text[], new_id uuid, at_index bigint)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE found_id uuid; found_index bigint;
BEGIN
  SELECT id, log_idx INTO found_id, found_index FROM claimant WHERE name = of_name;
  IF found_id IS NULL THEN
    INSERT INTO claimant (id, name, kind, same_as, log_idx) VALUES (new_id, of_name, of_kind, addresses, at_index)
    ON CONFLICT (name) DO NOTHING RETURNING id, log_idx INTO found_id, found_index;
  END IF;
  -- Somebody else added it since the look.
  IF found_id IS NULL THEN
    SELECT id, log_idx INTO found_id, found_index FROM claimant WHERE name = of_name;
  END IF;
  IF found_index IS NULL AND at_index IS NOT NULL THEN
    UPDATE claimant SET log_idx = at_index WHERE id = found_id AND log_idx IS NULL;
  END IF;
  RETURN found_id;
END $$;

-- A document with its newest revision, its row shared until the transaction ends; the second statement sees what the lock
-- waited for. A claim opened on it now is public at once where `is_public`.
CREATE FUNCTION share_newest(of_ref text)
RETURNS TABLE (id uuid, revision_id uuid, "text" text, sha256 text, is_public boolean) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM document d WHERE d.ref = of_ref FOR SHARE;
  RETURN QUERY
    SELECT d.id, r.id, r.text, r.sha256,
      d.publication = 'published' AND d.publish_scope = 'all' AND r.log_idx IS NOT NULL
    FROM document d JOIN revision r ON r.document_id = d.id
    WHERE d.ref = of_ref ORDER BY r.number DESC LIMIT 1;
END $$;
