-- Lists and exports go through claims in the order of their latest public change.
CREATE INDEX "claim_log_idx_id" ON "claim" ("log_idx", "id");
CREATE INDEX "claim_document_number" ON "claim" ("document_id", "number");
CREATE INDEX "log_entry_at_idx" ON "log_entry" ("at");

-- What a search looks at beside a claim's own words: its quote, and the sources brought to bear on it.
CREATE INDEX "quote_selector_exact_search" ON "quote_selector" USING gin (to_tsvector('english', "exact"));
CREATE INDEX "quote_selector_exact_trgm" ON "quote_selector" USING gin ("exact" gin_trgm_ops);
CREATE INDEX "source_search" ON "source" USING gin (to_tsvector('english', "title" || ' ' || coalesce("publisher", '')));

-- The organisation's own pages (method, corrections policy, people, funding): every version stays.
CREATE TABLE "site_page" (
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "number" integer NOT NULL,
  "markdown" text NOT NULL,
  "written_by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint NOT NULL,
  CONSTRAINT "site_page_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "site_page_name_number_key" ON "site_page" ("name", "number");
ALTER TABLE "site_page" ADD CONSTRAINT "site_page_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person" ("id");
ALTER TABLE "site_page" ADD CONSTRAINT "site_page_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "site_page" ADD CONSTRAINT "site_page_name" CHECK ("name" IN ('method', 'corrections', 'people', 'funding'));
ALTER TABLE "site_page" ADD CONSTRAINT "site_page_number" CHECK ("number" >= 1);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "site_page" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "site_page" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
