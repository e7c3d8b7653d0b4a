-- A corrected figure and a recomputed check are new rows beside the old ones; the greatest revision stands.
ALTER TABLE "figure" ADD COLUMN "revision" integer NOT NULL DEFAULT 1;
DROP INDEX "figure_claim_id_position_key";
CREATE UNIQUE INDEX "figure_claim_id_position_revision_key" ON "figure" ("claim_id", "position", "revision");
ALTER TABLE "figure" ADD CONSTRAINT "figure_revision" CHECK ("revision" >= 1);

ALTER TABLE "figure_check" ADD COLUMN "revision" integer NOT NULL DEFAULT 1;
DROP INDEX "figure_check_claim_id_expression_key";
CREATE UNIQUE INDEX "figure_check_claim_id_expression_revision_key" ON "figure_check" ("claim_id", "expression", "revision");
ALTER TABLE "figure_check" ADD CONSTRAINT "figure_check_revision" CHECK ("revision" >= 1);

-- Which figures of other claims a check was computed from.
CREATE TABLE "check_input" (
  "check_id" uuid NOT NULL,
  "figure_id" uuid NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "check_input_pkey" PRIMARY KEY ("check_id", "name")
);
ALTER TABLE "check_input" ADD CONSTRAINT "check_input_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "figure_check" ("id");
ALTER TABLE "check_input" ADD CONSTRAINT "check_input_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figure" ("id");
CREATE INDEX "check_input_figure_id_idx" ON "check_input" ("figure_id");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "check_input" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "check_input" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
